/** The files of one story, through all rules in order, as one story with the record of every change. */
import type { LineRange, RuleSettings } from '../config/rule-options.ts';
import type { Diagnostic } from '../diagnostics/diagnose.ts';
import { rangesInText } from '../read/lines/source-lines.ts';
import type { RawStory } from '../read/raw.ts';
import { slugOf, titleFromFileName } from '../story/slug.ts';
import type { Chapter } from '../story/types.ts';
import { assemble, withUniqueKeys, type Untitled } from './assemble.ts';
import {
  factsBy,
  type Delimiters,
  type Draft,
  type DraftBlock,
  type FiledFact,
  type StatedFact,
  type StoryFact,
} from './draft.ts';
import { polished, readPage, type PageReading } from './facts.ts';
import { draftOf } from './first-draft.ts';
import { layoutDecisions, measureLayout, UNMEASURED, type Layout } from './layout.ts';
import type { Change, Decision, FileContext } from './rule.ts';
import { INLINE_RULES, OPENING_RULES, STRUCTURE_RULES } from './rules/rules.ts';
import { controlOf, type Control } from './run/permit.ts';
import { run, type Run } from './run/run.ts';

/** How one story is to be normalized. */
export interface NormalizeSettings {
  /** BCP 47. */
  readonly language: string;
  readonly chapters: 'auto' | 'none' | RegExp;
  /** By rule id; a rule without a setting is on. */
  readonly rules: RuleSettings;
  /** Lines in which rules are on or off against `rules`; of two that overlap the later one applies. */
  readonly lines?: readonly LineRange[] | undefined;
  /** Their matches stay as typed; with the flag g. */
  readonly protect?: readonly RegExp[] | undefined;
  /** Delimiters that the config states; they override the file's legend. */
  readonly notation: readonly Delimiters[];
  /** Title and authors that the config states: a line at the head of a file that repeats one is header. */
  readonly known: readonly string[];
  /** The config states the title. */
  readonly isTitled?: boolean;
  /** The file is one of several parts of the story. */
  readonly isPart?: boolean;
}

/** A story after all rules. */
export interface NormalizedStory {
  readonly chapters: readonly Chapter[];
  readonly facts: readonly FiledFact[];
  readonly changes: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
  /** What was decided for each file as a whole, and why. */
  readonly decisions: readonly Decision[];
}

interface NormalizedFile extends Run {
  readonly layout: Layout;
}

/** The rules that set words and marks, all of them off. */
const INLINE_OFF = Object.fromEntries(INLINE_RULES.map(({ id }) => [id, false]));

/**
 * A story's files through the rules, as one story. Notation stated in one file also applies to those after it.
 * @param files in reading order
 */
export function normalize(
  files: readonly RawStory[],
  settings: NormalizeSettings,
): NormalizedStory {
  const chapters: Chapter[] = [];
  const facts: FiledFact[] = [];
  const normalized: NormalizedFile[] = [];
  for (const raw of files) {
    const inherited = facts.filter(({ fact }) => isNotation(fact));
    const file = normalizeFile(raw, { ...settings, isPart: files.length > 1 }, inherited);
    const found = file.draft.facts.slice(inherited.length);
    const untitled = untitledOf(raw.file, found, files.length > 1);
    const assembled = assemble(file.draft, untitled);
    const own = assembled.some(({ heading }) => heading === untitled.heading)
      ? found
      : found.map(partAsField);
    for (const chapter of assembled) chapters.push(chapter);
    for (const fact of own) facts.push({ ...fact, file: raw.file });
    normalized.push(file);
  }
  return {
    chapters: withUniqueKeys(withOpening(chapters)),
    facts,
    changes: normalized.flatMap(({ changes }) => changes),
    diagnostics: normalized.flatMap(({ diagnostics }) => diagnostics),
    decisions: normalized.flatMap(({ decisions }) => decisions),
  };
}

/** One file through all rules. */
export function normalizeFile(
  raw: RawStory,
  settings: NormalizeSettings,
  inherited: readonly StatedFact[] = [],
): NormalizedFile {
  const page = readPage(raw);
  const control = controlFor(raw, settings);
  const context = unmeasuredContext(raw, settings, page);
  const first = draftOf(
    { file: raw.file, blocks: page.blocks },
    [...inherited, ...page.facts],
    settings.chapters,
  );
  const opened = run(OPENING_RULES, first, context, control);
  // The config's notation comes last, so that it overrides the legend.
  const stated = settings.notation.map((delimiters): StatedFact => ({
    fact: { name: 'notation', delimiters },
    line: 1,
  }));
  const draft: Draft = {
    ...opened.draft,
    blocks: withoutBlankLines(opened.draft.blocks),
    facts: [...opened.draft.facts, ...stated],
  };
  const layout = measureLayout(draft);
  const measured = { ...context, layout };
  const done = run([...STRUCTURE_RULES, ...INLINE_RULES], draft, measured, control);
  // In the order of the file, whichever rule found them.
  const facts = done.draft.facts
    .slice(inherited.length)
    .toSorted((a, b) => a.line - b.line)
    .map((fact) => polished(fact, measured, control));
  const measurements = layoutDecisions(layout).map((decision) => ({
    rule: 'layout',
    file: raw.file,
    decision,
  }));
  return {
    draft: { ...done.draft, facts: [...inherited, ...facts] },
    layout,
    changes: [...page.changes, ...opened.changes, ...done.changes],
    diagnostics: [...opened.diagnostics, ...done.diagnostics],
    decisions: [...measurements, ...opened.decisions, ...done.decisions],
  };
}

function controlFor(raw: RawStory, settings: NormalizeSettings): Control {
  const stated = settings.lines?.filter(({ file }) => file === raw.file) ?? [];
  // The text of code stays as typed, unless the config says otherwise for its lines.
  const code = raw.blocks
    .filter(({ hint }) => hint?.type === 'code')
    .map(({ line }) => ({ file: raw.file, from: line, to: line, rules: INLINE_OFF }));
  const ranges = [...code, ...rangesInText(stated, raw)];
  const length = raw.blocks.at(-1)?.line ?? 0;
  return controlOf(settings.rules, ranges, settings.protect ?? [], length);
}

/** What the rules may know before the layout is measured. */
function unmeasuredContext(
  { literal }: RawStory,
  { language, chapters, known, isTitled = false, isPart = false }: NormalizeSettings,
  { facts }: PageReading,
): FileContext {
  // The text of a page may begin with the title and authors that the page states.
  const names = facts.flatMap(({ fact }) =>
    fact.name === 'title' || fact.name === 'author' ? [fact.value] : [],
  );
  return {
    language,
    chapters,
    known: [...known, ...names],
    isTitled: isTitled || facts.some(({ fact }) => fact.name === 'title'),
    isPart,
    layout: UNMEASURED,
    ...(literal === undefined ? {} : { literal: new Set(literal) }),
  };
}

/** The blocks without those of invisible characters only, which count as blank lines. */
function withoutBlankLines(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
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

function isNotation(fact: StoryFact): boolean {
  return fact.name === 'notation' || fact.name === 'sceneBreak';
}

/** A part number that no chapter shows stays in the book as a field of the header. */
function partAsField(stated: StatedFact): StatedFact {
  const { fact } = stated;
  return fact.name === 'part'
    ? { ...stated, fact: { name: 'field', label: 'Part', value: fact.value } }
    : stated;
}

/** What the text of a file is called when it begins without a heading. */
function untitledOf(file: string, facts: readonly StatedFact[], several: boolean): Untitled {
  const [part] = factsBy(facts, 'part');
  if (part !== undefined)
    return {
      key: `part-${part.value.toLowerCase()}`,
      heading: { label: `Part ${part.value}`, supplied: true },
    };
  if (!several) return { key: 'text' };
  const title = titleFromFileName(file);
  return {
    key: slugOf(title),
    heading: { title: [{ type: 'text', value: title }], supplied: true },
  };
}

/** The chapters of a story: text before the first of several is their opening, not a chapter called "text". */
function withOpening(chapters: readonly Chapter[]): readonly Chapter[] {
  const [first, ...rest] = chapters;
  if (first === undefined || rest.length === 0 || first.key !== 'text') return chapters;
  return [{ ...first, key: 'opening' }, ...rest];
}
