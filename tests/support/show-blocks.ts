import type { BlockHint, Mark, RawBlock, RawStory } from '../../src/read/raw.ts';

const SIGN: Readonly<Record<string, string>> = {
  emphasis: '/',
  strong: '*',
  underline: '_',
  strikethrough: '=',
  smallCaps: '^',
  noteRef: '|',
};

/** A block's text with its marks shown: `/emphasis/`, `*strong*`, `_underline_`, `=strikethrough=`, `^small capitals^`, `|note|`. */
function marked(text: string, marks: readonly Mark[]): string {
  const signs = marks.flatMap(({ kind, start, end }) => [
    { at: start, sign: SIGN[kind] ?? '?', order: 1 },
    { at: end, sign: SIGN[kind] ?? '?', order: 0 },
  ]);
  let out = text;
  for (const { at, sign } of signs.toSorted((a, b) => b.at - a.at || b.order - a.order))
    out = out.slice(0, at) + sign + out.slice(at);
  return out;
}

function hinted(hint: BlockHint | undefined): string {
  if (hint === undefined) return '';
  switch (hint.type) {
    case 'heading':
      return `h${String(hint.level)}: `;
    case 'footnote':
      return `${hint.type} ${hint.key}: `;
    case 'image':
      return `${hint.type} ${hint.image}: ${hint.alt ?? ''}`;
    default:
      return `${hint.type}: `;
  }
}

/** A block as `gap>indent hint: text`; gap and indent only where there is one. */
function shown({ text, marks, gap, indent, hint }: RawBlock): string {
  const space = `${gap > 0 ? String(gap) : ''}${indent > 0 ? `>${String(indent)}` : ''}`;
  return `${space === '' ? '' : `${space} `}${hinted(hint)}${marked(text, marks)}`;
}

/** All blocks of a story, one a line. */
export function showBlocks({ blocks }: RawStory): readonly string[] {
  return blocks.map(shown);
}

/** What a story's text has besides blocks: `Label: value` for facts, the words of furniture as they are. */
export function showAsides({ text, facts = [], furniture = [] }: RawStory): readonly string[] {
  const lines = text.split('\n');
  return [
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    ...furniture.map((line) => lines[line - 1] ?? '?'),
  ];
}

/** That a line of text belongs to each block, fact and piece of furniture, and no line to two. */
export function linesAreSound({ text, blocks, facts = [], furniture = [] }: RawStory): boolean {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const used = [...blocks.map(({ line }) => line), ...facts.map(({ line }) => line), ...furniture];
  return (
    new Set(used).size === used.length &&
    used.length === (text === '' && used.length === 0 ? 0 : lines.length) &&
    blocks.every(({ text: own, line }) => lines[line - 1] === own)
  );
}
