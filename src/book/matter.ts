/** Turns a normalized file of front or back matter into a page of the book. */
import type { RuleSettings } from '../config/rule-options.ts';
import { folded } from '../story/text.ts';
import { kindOfFile, kindOfTitle, type MatterKind } from '../story/matter-kinds.ts';
import type { Block, HeaderField, Inline, MatterPage } from '../story/types.ts';
import { titleFromFileName } from '../story/slug.ts';
import { plainText } from '../story/walk.ts';
import type { NormalizedStory } from '../normalize/normalize.ts';

/**
 * Rules that read the conventions of stories, and would take words out of a foreword that only look like
 * them: "Thanks: …" is not a field of a header there, and all of it is an author's note.
 */
const STORY_RULES: readonly string[] = [
  'header',
  'legend',
  'headings',
  'passages',
  'chapter-notices',
  'authors-notes',
  'markers', // a place and a date end a foreword; no scene begins there
];

/** The rules for a file of front or back matter: the book's, without those that only stories know. */
export function matterRules(rules: RuleSettings): RuleSettings {
  return { ...rules, ...Object.fromEntries(STORY_RULES.map((id) => [id, false])) };
}

/** What is known of a file of front or back matter besides its text. */
export interface MatterSettings {
  readonly file: { readonly name: string };
  readonly kind?: MatterKind | undefined;
  readonly title?: string | undefined;
  readonly language: string;
}

/** A file as blocks: what it calls chapters are headings inside of it. */
function blocksOf({ chapters }: NormalizedStory): readonly Block[] {
  return chapters.flatMap(({ heading, blocks, source }): readonly Block[] => {
    if (heading === undefined || heading.supplied === true) return blocks;
    const label: readonly Inline[] =
      heading.label === undefined ? [] : [{ type: 'text', value: heading.label }];
    const title = heading.title ?? [];
    const between: readonly Inline[] =
      label.length > 0 && title.length > 0 ? [{ type: 'text', value: ': ' }] : [];
    return [{ type: 'heading', content: [...label, ...between, ...title], source }, ...blocks];
  });
}

/** A line alone at the head, as short as a title is. */
const LONGEST_TITLE = 80;

/** The title that a text begins with: a heading, or a line that says what kind of page it is. */
function titleAt([first]: readonly Block[]): readonly Inline[] | undefined {
  if (first?.type === 'heading') return first.content;
  if (first?.type !== 'paragraph' && first?.type !== 'marker') return undefined;
  const text = plainText(first.content);
  return text.length <= LONGEST_TITLE && kindOfTitle(text) !== undefined
    ? first.content
    : undefined;
}

/**
 * A file of front or back matter, normalized, as a page but for its name.
 * @param settings what the config says of it, with its language
 */
export function matterPageOf(
  normalized: NormalizedStory,
  { file, kind: stated, title: statedTitle, language }: MatterSettings,
): Omit<MatterPage, 'slug' | 'pictures'> {
  const blocks = blocksOf(normalized);
  const own = titleAt(blocks);
  const facts = normalized.facts.map(({ fact }) => fact);
  const titles = facts.flatMap((fact) => (fact.name === 'title' ? [fact.value] : []));
  const words = own === undefined ? titles[0] : plainText(own);
  const kind =
    stated ??
    kindOfFile(file.name) ??
    (words === undefined ? undefined : kindOfTitle(words)) ??
    'other';
  const wanted = statedTitle ?? titles[0];
  // The config's title beats the text's, which then stays a heading, unless both are the same.
  const isOwn = own !== undefined && (wanted === undefined || same(wanted, plainText(own)));
  const given = wanted ?? (kind === 'other' ? titleFromFileName(file.name) : undefined);
  const title = isOwn ? own : given === undefined ? undefined : textOf(given);
  const shown = title === undefined ? '' : plainText(title);
  const rest = isOwn ? blocks.slice(1) : blocks;
  const authors = facts.flatMap((fact) => (fact.name === 'author' ? [fact.value] : []));
  return {
    kind,
    title,
    ...(isOwn || title === undefined ? {} : { titleStated: true as const }),
    byline: authors[0],
    language,
    fields: [
      ...titles.filter((other) => !same(other, shown)).map((value) => ({ label: 'Title', value })),
      ...authors.slice(1).map((value) => ({ label: 'Author', value })),
      ...fieldsOf(normalized),
    ],
    blocks: setBy(kind, rest),
  };
}

function same(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function textOf(value: string): readonly Inline[] {
  return [{ type: 'text', value }];
}

const LABELS = {
  summary: 'Summary',
  rating: 'Rating',
  warnings: 'Warnings',
  contentNotes: 'Content notes',
  part: 'Part',
  source: 'Source',
} as const;

/** What a file says of itself in fields: front matter, the properties of a document. */
function fieldsOf({ facts }: NormalizedStory): readonly HeaderField[] {
  return facts.flatMap(({ fact }): HeaderField[] => {
    switch (fact.name) {
      case 'field':
        return [{ label: fact.label, value: fact.value }];
      case 'summary':
      case 'rating':
      case 'warnings':
      case 'contentNotes':
      case 'part':
      case 'source':
        return [{ label: LABELS[fact.name], value: fact.value }];
      case 'title':
      case 'author':
      case 'passage':
      case 'stated':
      case 'notation':
      case 'sceneBreak':
        return [];
    }
  });
}

function setBy(kind: MatterKind, blocks: readonly Block[]): readonly Block[] {
  switch (kind) {
    case 'epigraph':
      return quoted(blocks);
    case 'foreword':
    case 'preface':
    case 'introduction':
    case 'afterword':
    case 'acknowledgments':
      return signed(blocks);
    case 'dedication':
    case 'prologue':
    case 'epilogue':
    case 'appendix':
    case 'glossary':
    case 'about-the-author':
    case 'credits':
    case 'other':
      return blocks;
  }
}

const LEADING_DASH = /^\s*[\u2012-\u2015-]{1,3}\s?/u;
/** A name after a dash: `— Emily Brontë, Wuthering Heights`. */
const DASHED = /^\s*[\u2012-\u2015-]{1,3}\s?(?=\S)/u;
/** The same at the end of what is quoted, where both were typed on lines that became one. */
const DASHED_END =
  /(?<=[.!?…”’»“"')\]])\s*[\u2012-\u2015]\s?(?=\p{Lu}(?:[^.!?…]|(?<=\b\p{Lu})\.){1,80}$)/u;
const LONGEST_NAME = 120;
/** Most lines of the signature under a foreword: name, place, date. */
const MOST_SIGNATURE_LINES = 3;
const LONGEST_SIGNATURE = 60;

/** Quotations with the names under them, which are known by their dash. */
function quoted(blocks: readonly Block[]): readonly Block[] {
  const parted = blocks.flatMap(atDash);
  return parted.map((block, index): Block => {
    if (block.type !== 'paragraph' || index === 0) return block;
    const text = plainText(block.content);
    const isDashed = DASHED.test(text) && text.length <= LONGEST_NAME;
    // The last line of all is the name without a dash, where it is not a sentence.
    const isLast = index === parted.length - 1 && isSignature(text) && endsSentence(parted[0]);
    return isDashed || isLast ? signature(block, 'attribution') : block;
  });
}

/** `“The sea is everything.” — Jules Verne` as what is quoted and who said it. */
function atDash(block: Block): readonly Block[] {
  if (block.type !== 'paragraph') return [block];
  const last = block.content.at(-1);
  const found = last?.type === 'text' ? DASHED_END.exec(last.value) : null;
  if (last?.type !== 'text' || found === null) return [block];
  const before = last.value.slice(0, found.index);
  const kept: readonly Inline[] = before === '' ? [] : [{ type: 'text', value: before }];
  const content = [...block.content.slice(0, -1), ...kept];
  if (content.length === 0) return [block];
  const name = last.value.slice(found.index).trimStart();
  return [
    { ...block, content },
    { ...block, content: [{ type: 'text', value: name }] },
  ];
}

function endsSentence(block: Block | undefined): boolean {
  if (block?.type === 'verse' || block?.type === 'quotation') return true;
  return block?.type === 'paragraph' && /[.!?…][”’»“"')\]]*$/u.test(plainText(block.content));
}

/** A line that is a name, a place or a date: short, and not a sentence but for initials. */
function isSignature(text: string): boolean {
  if (text.length > LONGEST_SIGNATURE || !/^[\p{Lu}\p{N}\u2012-\u2015-]/u.test(text)) return false;
  return /(?:[\p{L}\p{N}]|\b\p{Lu}\.)$/u.test(text);
}

function signature(
  { content, source }: Extract<Block, { readonly type: 'paragraph' }>,
  part: 'attribution' | 'signature',
): Block {
  const [first, ...rest] = content;
  if (part === 'signature' || first?.type !== 'text')
    return { type: 'signature', part, content, source };
  // What follows the dash may be an emphasis, which is not part of this text.
  const value = `—\u00A0${first.value.replace(LEADING_DASH, '')}`;
  return { type: 'signature', part, content: [{ type: 'text', value }, ...rest], source };
}

/** The lines under a foreword that say who wrote it, where and when. */
function signed(blocks: readonly Block[]): readonly Block[] {
  let from = blocks.length;
  while (from > 1 && blocks.length - from < MOST_SIGNATURE_LINES) {
    const block = blocks[from - 1];
    if (block?.type !== 'paragraph' || !isSignature(plainText(block.content))) break;
    from -= 1;
  }
  if (!endsSentence(blocks[from - 1])) return blocks;
  return blocks.map((block, index) =>
    index >= from && block.type === 'paragraph' ? signature(block, 'signature') : block,
  );
}
