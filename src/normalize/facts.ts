/** Facts about a story: read from what its page says, and set in the typography of the story. */
import type { RawBlock, RawStory } from '../read/raw.ts';
import { folded } from '../story/text.ts';
import type { StatedFact, StoryFact } from './draft.ts';
import { draftOf } from './first-draft.ts';
import { factsOf, keptOf } from './forms/header-line.ts';
import { parseHeading } from './forms/heading.ts';
import { isOrnament } from './forms/ornament.ts';
import type { Change, FileContext } from './rule.ts';
import { INLINE_RULES } from './rules/rules.ts';
import type { Control } from './run/permit.ts';
import { run } from './run/run.ts';

/** What a page says of its story, as the rules find it in a plain text. */
export interface PageReading {
  /** The story's blocks, without those that state its title. */
  readonly blocks: readonly RawBlock[];
  readonly facts: readonly StatedFact[];
  readonly changes: readonly Change[];
}

/**
 * The facts of a page, and the record of the words that leave its text: those of a fact as the lines of a
 * header do, those of page furniture as page numbers do.
 */
export function readPage(raw: RawStory): PageReading {
  const { file, blocks } = raw;
  const title = titleAbove(raw);
  const stated = (raw.facts ?? []).map(({ label, value, names, line }) => {
    const facts = factsOf(label, value);
    return { line, facts: names === undefined ? facts : facts.map((one) => withNames(one, names)) };
  });
  if (title !== undefined) stated.push({ line: title.line, facts: factsOf('Title', title.text) });
  const furniture = raw.furniture ?? [];
  // Most plain texts state nothing, and need no list of their lines.
  const lines = stated.length + furniture.length === 0 ? [] : raw.text.split('\n');
  const left = (
    line: number,
    rule: 'header' | 'page-furniture',
    kept: readonly StoryFact[] = [],
  ): Change => ({
    rule,
    lines: { file, first: line, last: line },
    before: lines[line - 1] ?? '',
    after: keptOf(kept),
    reason: rule,
  });
  return {
    blocks: title === undefined ? blocks : blocks.filter((block) => block !== title),
    facts: stated.flatMap(({ line, facts }) => facts.map((fact) => ({ fact, line }))),
    changes: [
      ...stated.map(({ line, facts }) => left(line, 'header', facts)),
      ...furniture.map((line) => left(line, 'page-furniture')),
    ],
  };
}

/** The author with the names of several people, where the page lists them. */
function withNames(fact: StoryFact, names: readonly string[]): StoryFact {
  return fact.name === 'author' ? { ...fact, names } : fact;
}

/**
 * The heading at the top that names the story: the only one of its level, and not a chapter heading. Where
 * the page states a title elsewhere, only a heading that repeats it.
 */
function titleAbove({ blocks, facts = [] }: RawStory): RawBlock | undefined {
  const front = frontMatterIn(blocks);
  const first = blocks.slice(front.length).find(({ text }) => !isOrnament(text));
  if (first?.hint?.type !== 'heading') return undefined;
  const { level } = first.hint;
  const known = facts.find(({ label }) => /^title$/i.test(label)) ?? titleIn(front);
  if (known !== undefined) return folded(known.value) === folded(first.text) ? first : undefined;
  const isAlone = blocks.every(
    ({ hint }) => hint?.type !== 'heading' || hint.level > level || hint === first.hint,
  );
  const same = blocks.filter(({ hint }) => hint?.type === 'heading' && hint.level === level);
  return isAlone && same.length === 1 && parseHeading(first.text) === undefined ? first : undefined;
}

/** The lines that look like front matter above a story; the rule `front-matter` reads them. */
function frontMatterIn(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const delimiter = blocks[0]?.text;
  if (delimiter !== '---' && delimiter !== '+++') return [];
  const close = blocks.findIndex(
    ({ text }, index) =>
      index > 0 && (text === delimiter || (delimiter === '---' && text === '...')),
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

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Facts that are not prose. */
const UNSET: ReadonlySet<StoryFact['name']> = new Set(['notation', 'sceneBreak', 'part', 'source']);

/**
 * A fact with its quotation marks and dashes set as in the story, but without markup, for which a fact has no place.
 */
export function polished(stated: StatedFact, context: FileContext, control: Control): StatedFact {
  const { fact } = stated;
  if (UNSET.has(fact.name) || !('value' in fact)) return stated;
  const set = (text: string): string => {
    const blocks = [{ text, marks: [], gap: 0, indent: 0, line: stated.line }];
    const draft = draftOf({ file: '', blocks });
    const setWithout = (...out: readonly string[]): string => {
      const rules = INLINE_RULES.filter(({ id }) => !out.includes(id));
      return run(rules, draft, context, control).draft.blocks[0]?.text ?? text;
    };
    const done = setWithout('thoughts');
    // Where `<b>` is a word of the fact and not a tag, `emphasis` would remove letters.
    return countLetters(done) === countLetters(text) ? done : setWithout('thoughts', 'emphasis');
  };
  // A summary may have several paragraphs; each is set by itself.
  const value = fact.value.split('\n\n').map(set).join('\n\n');
  if (fact.name === 'author' && fact.names !== undefined)
    return { ...stated, fact: { ...fact, value, names: fact.names.map(set) } };
  if (fact.name !== 'passage' || fact.summary === undefined)
    return { ...stated, fact: { ...fact, value } };
  return { ...stated, fact: { ...fact, value, summary: set(fact.summary) } };
}
