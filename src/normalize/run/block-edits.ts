/** Edits of whole blocks: joined, classified, removed, respaced, and blocks that a rule adds. */
import type { Mark } from '../../read/raw.ts';
import { firstLine, lastLine, lineAt, type Draft, type DraftBlock, type Origin } from '../draft.ts';
import type { Change, Edit, Glue } from '../rule.ts';

/** An edit that makes other blocks of a group of blocks. */
export type GroupEdit =
  | Extract<Edit, { type: 'join' | 'classify' | 'remove' }>
  | (Extract<Edit, { type: 'part' }> & { readonly last: number });

/** An edit of the space around blocks. */
export type Respacing = Extract<Edit, { type: 'respace' }>;

/** Blocks after an edit, and the record of it. */
export interface EditedBlocks {
  readonly blocks: readonly DraftBlock[];
  readonly changes: readonly Change[];
}

/** The source lines of a group of blocks. */
export function linesOf(file: string, group: readonly DraftBlock[]): Change['lines'] {
  const first = group[0];
  const last = group.at(-1) ?? first;
  return {
    file,
    first: first === undefined ? 1 : firstLine(first),
    last: last === undefined ? 1 : lastLine(last),
  };
}

/** The scene break before a block, which takes over the block's gap. */
export function sceneBreakBefore(block: DraftBlock): DraftBlock {
  return {
    role: { type: 'sceneBreak' },
    text: '',
    marks: [],
    gap: block.gap,
    indent: 0,
    origins: [{ offset: 0, line: firstLine(block) }],
  };
}

/** The heading of a chapter that begins with a block and has no heading in the file. */
export function headingBefore(block: DraftBlock, label: string): DraftBlock {
  return {
    ...sceneBreakBefore(block),
    role: { type: 'chapterHeading', supplied: true },
    text: label,
  };
}

/** The blocks of a draft with other space around them. */
export function respaced(
  rule: string,
  { file, blocks: spaced }: Draft,
  respacings: readonly Respacing[],
): EditedBlocks {
  const blocks = [...spaced];
  const changes: Change[] = [];
  for (const { first, last, margin, gap } of respacings) {
    const group = blocks.slice(first, last + 1);
    for (const [index, block] of group.entries()) {
      blocks[first + index] = {
        ...block,
        gap: Math.max(0, block.gap - gap),
        indent: Math.max(0, block.indent - margin),
      };
    }
    const before = `${String(margin)} columns, ${String(gap)} blank lines`;
    changes.push({ rule, lines: linesOf(file, group), before, after: 'none' });
  }
  return { blocks, changes };
}

/** What an edit makes of a group of blocks. */
export function editGroup(
  rule: string,
  file: string,
  group: readonly DraftBlock[],
  edit: GroupEdit,
): EditedBlocks {
  const lines = linesOf(file, group);
  const before = group.map((block) => block.text).join('\n');
  switch (edit.type) {
    case 'classify': {
      const { as, reason } = edit;
      const blocks = group.map((block) => ({ ...block, role: as }));
      // A line that is a paragraph looks as before to the reader.
      if (as.type === 'paragraph') return { blocks, changes: [] };
      const after = reason === undefined ? { after: as.type } : { after: '', reason };
      return { blocks, changes: [{ rule, lines, before, ...after }] };
    }
    case 'join': {
      const joined = join(group, edit.glue);
      return {
        blocks: joined === undefined ? [] : [{ ...joined, role: edit.as }],
        changes: [
          { rule, lines, before, after: joined?.text ?? '' },
          ...unhyphenations(rule, file, group, edit.glue),
        ],
      };
    }
    case 'part': {
      const blocks = group.flatMap((block) => partsOf(block, edit.at));
      const after = blocks.map((block) => block.text).join('\n');
      return { blocks, changes: [{ rule, lines, before, after }] };
    }
    case 'remove':
      return {
        blocks: [],
        changes: [{ rule, lines, before, after: edit.kept ?? '', reason: edit.reason }],
      };
  }
}

/** The paragraphs of a block that had become one, without the spaces between them. */
function partsOf(block: DraftBlock, at: readonly number[]): readonly DraftBlock[] {
  const starts = [0, ...at];
  return starts.map((from, index) => {
    const piece = block.text.slice(from, starts[index + 1]);
    const start = from + piece.length - piece.trimStart().length;
    const text = piece.trim();
    const end = start + text.length;
    const marks = block.marks
      .filter((mark) => mark.start < end && mark.end > start)
      .map((mark) => ({
        ...mark,
        start: Math.max(0, mark.start - start),
        end: Math.min(mark.end, end) - start,
      }));
    const inside = block.origins.filter(({ offset }) => offset > start && offset < end);
    return {
      ...block,
      role: { type: 'paragraph' },
      text,
      marks,
      gap: index === 0 ? block.gap : 0,
      origins: [
        { offset: 0, line: lineAt(block, start) },
        ...inside.map(({ line, offset }) => ({ line, offset: offset - start })),
      ],
    };
  });
}

/** The words that a line's end had broken, each a change that the loss audit checks. */
function unhyphenations(
  rule: string,
  file: string,
  group: readonly DraftBlock[],
  glue: readonly Glue[],
): readonly Change[] {
  return glue.flatMap((between, seam): Change[] => {
    const upper = group[seam];
    const lower = group[seam + 1];
    if (between !== 'unhyphenate' || upper === undefined || lower === undefined) return [];
    const head = lastWord(upper.text);
    const tail = /^\S+/.exec(lower.text)?.[0] ?? '';
    return [
      {
        rule,
        lines: { file, first: lastLine(upper), last: firstLine(lower) },
        before: `${head}\n${tail}`,
        after: head.slice(0, -1) + tail,
        reason: 'wrap-hyphen',
      },
    ];
  });
}

/** The word a text ends with. Not a regular expression: `\S+$` retries at every letter of a long text. */
function lastWord(text: string): string {
  let at = text.length;
  while (at > 0 && /\S/.test(text.charAt(at - 1))) at -= 1;
  return text.slice(at);
}

function join(group: readonly DraftBlock[], glue: readonly Glue[]): DraftBlock | undefined {
  const [first, ...rest] = group;
  if (first === undefined) return undefined;
  // Joined at the end: cutting a hyphen off the whole text would copy it at every seam.
  const pieces: string[] = [];
  let last = first.text;
  let start = 0;
  const marks: Mark[] = [...first.marks];
  const origins: [Origin, ...Origin[]] = [...first.origins];
  for (const [seam, block] of rest.entries()) {
    const between = glue[seam] ?? ' ';
    const piece = between === 'unhyphenate' ? last.slice(0, -1) : last + between;
    pieces.push(piece);
    start += piece.length;
    last = block.text;
    for (const mark of block.marks)
      marks.push({ ...mark, start: mark.start + start, end: mark.end + start });
    for (const { line, offset } of block.origins) origins.push({ line, offset: offset + start });
  }
  return { ...first, text: pieces.join('') + last, marks, origins };
}
