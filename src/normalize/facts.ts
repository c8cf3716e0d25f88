import type { BlockHint, RawBlock, RawStory } from '../read/raw.ts';
import type { Role, StatedFact, StoryFact } from './draft.ts';
import { factsOf, fold, keptOf } from './forms/header-line.ts';
import { parseHeading } from './forms/heading.ts';
import { isOrnament } from './forms/ornament.ts';
import type { Change } from './rule.ts';

/** What a page says of its story besides the story: the same that the rules find in a plain text. */
export interface PageReading {
  /** The story's blocks, without those that state its title. */
  readonly blocks: readonly RawBlock[];
  readonly facts: readonly StatedFact[];
  readonly changes: readonly Change[];
}

/**
 * A page's facts as facts of the story, and the record of what of its words went where: a fact leaves
 * the text as a line of a header does, furniture as page numbers do.
 */
export function readPage(raw: RawStory): PageReading {
  const { file, text, blocks } = raw;
  const stated = raw.facts ?? [];
  const furniture = raw.furniture ?? [];
  const title = titleAbove(raw);
  if (stated.length + furniture.length === 0 && title === undefined)
    return { blocks, facts: [], changes: [] };
  const lines = text.split('\n');
  const found: StatedFact[] = [];
  const changes: Change[] = [];
  const state = (facts: readonly StoryFact[], line: number): void => {
    for (const fact of facts) found.push({ fact, line });
    changes.push({
      rule: 'header',
      lines: { file, first: line, last: line },
      before: lines[line - 1] ?? '',
      after: keptOf(facts),
      reason: 'header',
    });
  };
  for (const { label, value, names, line } of stated) {
    const own = factsOf(label, value);
    state(names === undefined ? own : own.map((fact) => withNames(fact, names)), line);
  }
  if (title !== undefined) state(factsOf('Title', title.text), title.line);
  for (const line of furniture) {
    changes.push({
      rule: 'page-furniture',
      lines: { file, first: line, last: line },
      before: lines[line - 1] ?? '',
      after: '',
      reason: 'page-furniture',
    });
  }
  return {
    blocks: title === undefined ? blocks : blocks.filter((block) => block !== title),
    facts: found,
    changes,
  };
}

/** Several people stay several. */
function withNames(fact: StoryFact, names: readonly string[]): StoryFact {
  return fact.name === 'author' ? { ...fact, names } : fact;
}

/**
 * The heading above everything that names the story: the only one of its level, and no chapter's.
 * Where the page has stated the title already, only what repeats it.
 */
function titleAbove({ blocks, facts = [] }: RawStory): RawBlock | undefined {
  const front = frontMatterIn(blocks);
  const first = blocks.slice(front.length).find(({ text }) => !isOrnament(text));
  if (first?.hint?.type !== 'heading') return undefined;
  const { level } = first.hint;
  const known = facts.find(({ label }) => /^title$/i.test(label)) ?? titleIn(front);
  if (known !== undefined) return fold(known.value) === fold(first.text) ? first : undefined;
  const isAlone = blocks.every(
    ({ hint }) => hint?.type !== 'heading' || hint.level > level || hint === first.hint,
  );
  const same = blocks.filter(({ hint }) => hint?.type === 'heading' && hint.level === level);
  return isAlone && same.length === 1 && parseHeading(first.text) === undefined ? first : undefined;
}

/** The lines of front matter above a story (rules/front-matter.ts reads them), if it looks like any. */
function frontMatterIn(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const sign = blocks[0]?.text;
  if (sign !== '---' && sign !== '+++') return [];
  const close = blocks.findIndex(
    ({ text }, index) => index > 0 && (text === sign || (sign === '---' && text === '...')),
  );
  const front = blocks.slice(0, close + 1);
  return front.some(({ hint }) => hint !== undefined) ? [] : front;
}

/** The title that front matter states. */
function titleIn(front: readonly RawBlock[]): { readonly value: string } | undefined {
  for (const { text } of front) {
    const value = /^["']?title["']?\s{0,8}[:=]\s{0,8}(["']?)(.{1,300})\1$/i.exec(text)?.[2];
    if (value !== undefined) return { value };
  }
  return undefined;
}

/** The level at which a page's headings name chapters. */
function chapterLevel(blocks: readonly RawBlock[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { hint } of blocks) {
    // Where the page says which headings are chapters', the others are none.
    if (hint?.type === 'chapterHeading') return undefined;
    if (hint?.type === 'heading') counts.set(hint.level, (counts.get(hint.level) ?? 0) + 1);
  }
  const levels = [...counts].toSorted(([a], [b]) => a - b);
  const repeated = levels.find(([, count]) => count > 1) ?? levels[0];
  return repeated?.[0];
}

/**
 * What each block of a page is, as far as the page says so; what it does not say is a line like those
 * of a plain text. A row of signs is never a heading, whatever element it stands in.
 * @param chapters how the config says chapters are found
 */
export function rolesOf(
  blocks: readonly RawBlock[],
  chapters: 'auto' | 'none' | RegExp,
): readonly Role[] {
  const level = chapterLevel(blocks);
  const isChapter = (text: string, hint: BlockHint): boolean => {
    if (chapters !== 'auto') return chapters !== 'none' && chapters.test(text);
    if (hint.type === 'chapterHeading') return true;
    if (hint.type !== 'heading') return false;
    if (parseHeading(text) !== undefined) return true;
    return level !== undefined && hint.level <= level;
  };
  return blocks.map(({ hint, text }): Role => {
    if (hint?.type === 'image') return hint;
    if (hint === undefined || isOrnament(text)) return { type: 'line' };
    switch (hint.type) {
      case 'chapterHeading':
      case 'heading':
        return isChapter(text, hint) ? { type: 'chapterHeading' } : { type: 'heading' };
      case 'code':
        return { type: 'message', medium: 'document' };
      case 'verseLine':
      case 'quotation':
      case 'authorsNote':
      case 'footnote':
        return hint;
    }
  });
}
