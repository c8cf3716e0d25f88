import type { LineRange, RuleSettings } from '../config/rule-options.ts';
import type { Diagnostic } from '../diagnostics/diagnose.ts';
import { rangesInText } from '../read/lines/source-lines.ts';
import type { RawStory } from '../read/raw.ts';
import { titleFromFileName } from '../story/slug.ts';
import type { Chapter } from '../story/types.ts';
import { slugOf } from '../story/slug.ts';
import { assemble, withUniqueKeys, type Untitled } from './assemble.ts';
import { controlOf, type Control } from './permit.ts';
import type { Delimiters, Draft, DraftBlock, FiledFact, StatedFact, StoryFact } from './draft.ts';
import { layoutDecisions, measureLayout, UNMEASURED, type Layout } from './layout.ts';
import { INLINE_RULES, OPENING_RULES, STRUCTURE_RULES } from './rules/rules.ts';
import { readPage, rolesOf } from './facts.ts';
import type { Change, Decision, FileContext } from './rule.ts';
import { run } from './run.ts';

/** How one story is to be normalized. */
export interface NormalizeSettings {
  /** BCP 47. */
  readonly language: string;
  readonly chapters: 'auto' | 'none' | RegExp;
  /** By rule id; a rule without a setting is on. */
  readonly rules: RuleSettings;
  /** Lines in which rules are on or off against `rules`; of two that overlap the later one holds. */
  readonly lines?: readonly LineRange[] | undefined;
  /** What they match stays as typed; with the flag g. */
  readonly protect?: readonly RegExp[] | undefined;
  /** Delimiters that the config states; they beat the file's legend. */
  readonly notation: readonly Delimiters[];
  /** Title and authors known from the config: where a file repeats them at its head, that is header. */
  readonly known: readonly string[];
}

/** A story understood. */
export interface NormalizedStory {
  readonly chapters: readonly Chapter[];
  readonly facts: readonly FiledFact[];
  readonly changes: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
  /** What was decided for each file as a whole, and why. */
  readonly decisions: readonly Decision[];
}

/**
 * A raw story as the first draft: every block an unclaimed line, but for what its page says it is.
 * @param chapters how the config says chapters are found
 */
export function draftOf(
  raw: Pick<RawStory, 'file' | 'blocks'>,
  facts: readonly StatedFact[] = [],
  chapters: NormalizeSettings['chapters'] = 'auto',
): Draft {
  const roles = rolesOf(raw.blocks, chapters);
  const blocks = raw.blocks.map((block, index) => ({
    role: roles[index] ?? ({ type: 'line' } as const),
    text: block.text,
    marks: block.marks,
    gap: block.gap,
    indent: block.indent,
    origins: [{ offset: 0, line: block.line }] as const,
  }));
  return { file: raw.file, blocks, facts };
}

/** No rule that sets words and marks. */
const UNTOUCHED = Object.fromEntries(INLINE_RULES.map(({ id }) => [id, false]));

function controlFor(raw: RawStory, settings: NormalizeSettings): Control {
  const stated = settings.lines?.filter(({ file }) => file === raw.file) ?? [];
  // Lines of code are not set; what the config says of them beats that.
  const code = raw.blocks
    .filter(({ hint }) => hint?.type === 'code')
    .map(({ line }) => ({ file: raw.file, from: line, to: line, rules: UNTOUCHED }));
  const ranges = [...code, ...rangesInText(stated, raw)];
  const length = raw.blocks.at(-1)?.line ?? 0;
  return controlOf(settings.rules, ranges, settings.protect ?? [], length);
}

interface NormalizedFile {
  readonly draft: Draft;
  readonly layout: Layout;
  readonly changes: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
  readonly decisions: readonly Decision[];
}

/** One file through all rules. */
export function normalizeFile(
  raw: RawStory,
  settings: NormalizeSettings,
  inherited: readonly StatedFact[] = [],
): NormalizedFile {
  const page = readPage(raw);
  const before: Omit<FileContext, 'layout'> = {
    language: settings.language,
    chapters: settings.chapters,
    known: [...settings.known, ...namesIn(page.facts)],
    ...(raw.literal === undefined ? {} : { literal: new Set(raw.literal) }),
  };
  const { blocks } = page;
  const first = draftOf({ ...raw, blocks }, [...inherited, ...page.facts], settings.chapters);
  const control = controlFor(raw, settings);
  const opened = run(OPENING_RULES, first, { ...before, layout: UNMEASURED }, control);
  // The config's notation comes last, so that it beats the legend.
  const stated = settings.notation.map((delimiters): StatedFact => ({
    fact: { name: 'notation', delimiters },
    line: 1,
  }));
  const measured: Draft = {
    ...opened.draft,
    blocks: withoutBlanks(opened.draft.blocks),
    facts: [...opened.draft.facts, ...stated],
  };
  const context: FileContext = { ...before, layout: measureLayout(measured) };
  const done = run([...STRUCTURE_RULES, ...INLINE_RULES], measured, context, control);
  return {
    draft: {
      ...done.draft,
      // As the file states them, whichever rule read them.
      facts: [
        ...inherited,
        ...done.draft.facts
          .slice(inherited.length)
          .toSorted((a, b) => a.line - b.line)
          .map((stat) => polish(stat, context, control)),
      ],
    },
    layout: context.layout,
    changes: [...page.changes, ...opened.changes, ...done.changes],
    diagnostics: [...opened.diagnostics, ...done.diagnostics],
    decisions: [
      ...layoutDecisions(context.layout).map((decision) => ({
        rule: 'layout',
        file: raw.file,
        decision,
      })),
      ...opened.decisions,
      ...done.decisions,
    ],
  };
}

/** Title and authors, where a page states them: the story may open with them too. */
function namesIn(facts: readonly StatedFact[]): readonly string[] {
  return facts.flatMap(({ fact }) =>
    fact.name === 'title' || fact.name === 'author' ? [fact.value] : [],
  );
}

/** A line of invisible characters only was a blank line. */
function withoutBlanks(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const kept: DraftBlock[] = [];
  let gap = 0;
  for (const block of blocks) {
    if (block.text.trim() === '' && block.role.type !== 'image') {
      gap += block.gap + 1;
      continue;
    }
    kept.push(gap === 0 ? block : { ...block, gap: block.gap + gap });
    gap = 0;
  }
  return kept;
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Facts that are no prose. */
const UNSET: ReadonlySet<StoryFact['name']> = new Set(['notation', 'sceneBreak', 'part', 'source']);

/** Facts are text too: their quotes and dashes are set as in the story; markup has no place in them. */
function polish(stated: StatedFact, context: FileContext, control: Control): StatedFact {
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
    // A tag has letters: `<b>` is a word of the fact, where there is nothing to be bold.
    return letters(done) === letters(text) ? done : setWithout('thoughts', 'emphasis');
  };
  // A summary may have paragraphs; each is set by itself.
  const value = fact.value.split('\n\n').map(set).join('\n\n');
  if (fact.name === 'author' && fact.names !== undefined)
    return { ...stated, fact: { ...fact, value, names: fact.names.map(set) } };
  if (fact.name !== 'passage' || fact.summary === undefined)
    return { ...stated, fact: { ...fact, value } };
  return { ...stated, fact: { ...fact, value, summary: set(fact.summary) } };
}

function partOf(facts: readonly StatedFact[]): string | undefined {
  for (const { fact } of facts) if (fact.name === 'part') return fact.value;
  return undefined;
}

/** A part number that no chapter shows stays in the book as a field of the header. */
function partAsField(stated: StatedFact): StatedFact {
  const { fact } = stated;
  return fact.name === 'part'
    ? { ...stated, fact: { name: 'field', label: 'Part', value: fact.value } }
    : stated;
}

/** What a file's text is called when no heading stands over it. */
function untitledOf(file: string, facts: readonly StatedFact[], several: boolean): Untitled {
  const part = partOf(facts);
  if (part !== undefined)
    return {
      key: `part-${part.toLowerCase()}`,
      heading: { label: `Part ${part}`, supplied: true },
    };
  if (!several) return { key: 'text' };
  const title = titleFromFileName(file);
  return {
    key: slugOf(title),
    heading: { title: [{ type: 'text', value: title }], supplied: true },
  };
}

/**
 * A story's files through the rules, as one story. Notation stated in one file holds in those after it.
 * @param files in reading order
 */
export function normalize(
  files: readonly RawStory[],
  settings: NormalizeSettings,
): NormalizedStory {
  const chapters: Chapter[] = [];
  const facts: FiledFact[] = [];
  const changes: (readonly Change[])[] = [];
  const diagnostics: (readonly Diagnostic[])[] = [];
  const decisions: (readonly Decision[])[] = [];
  for (const raw of files) {
    const inherited = facts.filter(({ fact }) => isNotation(fact));
    const done = normalizeFile(raw, settings, inherited);
    const found = done.draft.facts.slice(inherited.length);
    const untitled = untitledOf(raw.file, found, files.length > 1);
    const assembled = assemble(done.draft, untitled);
    const own = assembled.some(({ heading }) => heading === untitled.heading)
      ? found
      : found.map(partAsField);
    for (const chapter of assembled) chapters.push(chapter);
    for (const fact of own) facts.push({ ...fact, file: raw.file });
    changes.push(done.changes);
    diagnostics.push(done.diagnostics);
    decisions.push(done.decisions);
  }
  return {
    chapters: withUniqueKeys(withOpening(chapters)),
    facts,
    changes: changes.flat(),
    diagnostics: diagnostics.flat(),
    decisions: decisions.flat(),
  };
}

/** Text before the first of several chapters is their opening, not a chapter called "text". */
function withOpening(chapters: readonly Chapter[]): readonly Chapter[] {
  const [first, ...rest] = chapters;
  if (first === undefined || rest.length === 0 || first.key !== 'text') return chapters;
  return [{ ...first, key: 'opening' }, ...rest];
}

function isNotation(fact: StoryFact): boolean {
  return fact.name === 'notation' || fact.name === 'sceneBreak';
}
