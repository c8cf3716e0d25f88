import type { Diagnostic } from '../diagnostics/diagnose.ts';
import type { Mark } from '../read/raw.ts';
import { isOnSomewhere, permitted, UNCONTROLLED, type Control } from './permit.ts';
import {
  firstLine,
  lastLine,
  lineAt,
  type Draft,
  type DraftBlock,
  type Origin,
  type StatedFact,
} from './draft.ts';
import { optionsOf } from './options.ts';
import type { Change, Decision, Edit, FileContext, Glue, Rule } from './rule.ts';

/** A draft after some rules, and the record of what they did. */
export interface Run {
  readonly draft: Draft;
  readonly changes: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
  readonly decisions: readonly Decision[];
}

type TextEdit = Extract<Edit, { type: 'replaceText' | 'markUp' }>;
type Respacing = Extract<Edit, { type: 'respace' }>;
type Structural = Extract<Edit, { type: 'join' | 'classify' | 'remove' }>;

/** Characters shown around a change in text, at most, so that a person can see where it is. */
const SURROUNDING = 16;

/**
 * Apply rules in order. The only place that changes a draft: a rule proposes, this applies and
 * records, so that the report cannot drift from what was done.
 * @param control what people say about the rules: by default all of them are on, with their defaults
 */
export function run(
  rules: readonly Rule[],
  draft: Draft,
  context: FileContext,
  control: Control = UNCONTROLLED,
): Run {
  let current = draft;
  const changes: (readonly Change[])[] = [];
  const diagnostics: (readonly Diagnostic[])[] = [];
  const decisions: (readonly Decision[])[] = [];
  for (const rule of rules) {
    if (!isOnSomewhere(rule.id, control)) continue;
    const options = optionsOf(rule, control.settings[rule.id]);
    const proposed = [...rule.propose(current, { ...context, options })];
    const edits = permitted(rule.id, current, proposed, control);
    if (edits.length === 0) continue;
    const applied = apply(rule.id, current, edits);
    current = applied.draft;
    changes.push(applied.changes);
    diagnostics.push(applied.diagnostics);
    decisions.push(applied.decisions);
  }
  return {
    draft: current,
    changes: changes.flat(),
    diagnostics: diagnostics.flat(),
    decisions: decisions.flat(),
  };
}

function apply(rule: string, draft: Draft, edits: readonly Edit[]): Run {
  const textEdits = new Map<number, TextEdit[]>();
  const structural = new Map<number, Structural>();
  const breaks = new Set<number>();
  const chapters = new Map<number, string>();
  const respacings: Respacing[] = [];
  const facts: StatedFact[] = [];
  const diagnostics: Diagnostic[] = [];
  const decisions: Decision[] = [];
  for (const edit of edits) {
    switch (edit.type) {
      case 'replaceText':
      case 'markUp': {
        const list = textEdits.get(edit.block);
        if (list === undefined) textEdits.set(edit.block, [edit]);
        else list.push(edit);
        break;
      }
      case 'join':
      case 'classify':
      case 'remove':
        structural.set(edit.first, edit);
        break;
      case 'breakBefore':
        breaks.add(edit.block);
        break;
      case 'chapterBefore':
        chapters.set(edit.block, edit.label);
        break;
      case 'respace':
        respacings.push(edit);
        break;
      case 'setFact': {
        const block = draft.blocks[edit.from];
        facts.push({ fact: edit.fact, line: block === undefined ? 1 : firstLine(block) });
        break;
      }
      case 'report':
        diagnostics.push(edit.diagnostic);
        break;
      case 'decide':
        decisions.push({ rule, file: draft.file, decision: edit.decision });
        break;
    }
  }

  const changes: Change[] = [];
  const spaced = respace(rule, draft, respacings, changes);
  const edited = spaced.map((block, index) => {
    const list = textEdits.get(index);
    return list === undefined ? block : editText(rule, draft.file, block, list, changes);
  });

  const blocks: DraftBlock[] = [];
  let gap = 0;
  for (let index = 0; index < edited.length; index += 1) {
    const block = edited[index];
    if (block === undefined) continue;
    let first = gap > block.gap ? { ...block, gap } : block;
    gap = 0;
    const label = chapters.get(index);
    if (label !== undefined) blocks.push(chapterFrom(block, label));
    if (breaks.has(index)) {
      blocks.push(breakFrom(block));
      first = { ...block, gap: 0 };
      changes.push({
        rule,
        lines: linesOf(draft.file, [block]),
        before: `${String(block.gap)} blank lines`,
        after: 'scene break',
      });
    }
    const edit = structural.get(index);
    if (edit === undefined) {
      blocks.push(first);
      continue;
    }
    const group = [first, ...edited.slice(index + 1, edit.last + 1)];
    for (const change of restructure(rule, draft.file, group, edit, blocks)) changes.push(change);
    index = edit.last;
    if (edit.type === 'remove' && edit.gap !== undefined) gap = Math.max(edit.gap, first.gap);
  }
  const next = { ...draft, blocks, facts: [...draft.facts, ...facts] };
  return { draft: next, changes, diagnostics, decisions };
}

function breakFrom(block: DraftBlock): DraftBlock {
  return {
    role: { type: 'sceneBreak' },
    text: '',
    marks: [],
    gap: block.gap,
    indent: 0,
    origins: [{ offset: 0, line: firstLine(block) }],
  };
}

function chapterFrom(block: DraftBlock, label: string): DraftBlock {
  return { ...breakFrom(block), role: { type: 'chapterHeading', supplied: true }, text: label };
}

function respace(
  rule: string,
  draft: Draft,
  respacings: readonly Respacing[],
  changes: Change[],
): readonly DraftBlock[] {
  if (respacings.length === 0) return draft.blocks;
  const blocks = [...draft.blocks];
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
    changes.push({ rule, lines: linesOf(draft.file, group), before, after: 'none' });
  }
  return blocks;
}

function linesOf(file: string, group: readonly DraftBlock[]): Change['lines'] {
  const first = group[0];
  const last = group.at(-1) ?? first;
  return {
    file,
    first: first === undefined ? 1 : firstLine(first),
    last: last === undefined ? 1 : lastLine(last),
  };
}

function restructure(
  rule: string,
  file: string,
  group: readonly DraftBlock[],
  edit: Structural,
  out: DraftBlock[],
): Change[] {
  const lines = linesOf(file, group);
  const before = group.map((block) => block.text).join('\n');
  switch (edit.type) {
    case 'classify': {
      for (const block of group) out.push({ ...block, role: edit.as });
      // Saying that a line is a paragraph changes nothing that a person could see.
      if (edit.as.type === 'paragraph') return [];
      if (edit.reason !== undefined)
        return [{ rule, lines, before, after: '', reason: edit.reason }];
      return [{ rule, lines, before, after: edit.as.type }];
    }
    case 'join': {
      const joined = join(group, edit.glue);
      if (joined !== undefined) out.push({ ...joined, role: edit.as });
      return [
        { rule, lines, before, after: joined?.text ?? '' },
        ...unhyphenations(rule, file, group, edit.glue),
      ];
    }
    case 'remove':
      return [{ rule, lines, before, after: edit.kept ?? '', reason: edit.reason }];
  }
}

/** The words that were broken at a line's end, each a change that the loss audit reckons with. */
function unhyphenations(
  rule: string,
  file: string,
  group: readonly DraftBlock[],
  glue: readonly Glue[],
): Change[] {
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

/** The word a text ends with. Not a regular expression: `\S+$` tries every letter of a long text anew. */
function lastWord(text: string): string {
  let at = text.length;
  while (at > 0 && /\S/.test(text.charAt(at - 1))) at -= 1;
  return text.slice(at);
}

function join(group: readonly DraftBlock[], glue: readonly Glue[]): DraftBlock | undefined {
  const [first, ...rest] = group;
  if (first === undefined) return undefined;
  // Put together at the end: to cut a hyphen off the whole text copies it at every seam.
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
    for (const mark of block.marks) {
      marks.push({ ...mark, start: mark.start + start, end: mark.end + start });
    }
    for (const origin of block.origins) {
      origins.push({ line: origin.line, offset: origin.offset + start });
    }
  }
  pieces.push(last);
  return { ...first, text: pieces.join(''), marks, origins };
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly with: string;
}

function replacementsOf(edit: TextEdit): readonly Replacement[] {
  if (edit.type === 'replaceText') return [edit];
  return [
    { start: edit.start, end: edit.start + edit.open, with: '' },
    { start: edit.end - edit.close, end: edit.end, with: '' },
  ].filter((replacement) => replacement.end > replacement.start);
}

/** Edits that do not touch each other: of two that do, the first to come in the text holds. */
function withoutOverlaps(proposed: readonly TextEdit[]): {
  readonly edits: readonly TextEdit[];
  readonly replacements: readonly Replacement[];
} {
  const owned = proposed
    .flatMap((edit) => replacementsOf(edit).map((replacement) => ({ edit, replacement })))
    .toSorted(
      (a, b) => a.replacement.start - b.replacement.start || a.replacement.end - b.replacement.end,
    );
  const rejected = new Set<TextEdit>();
  let done = 0;
  for (const { edit, replacement } of owned) {
    if (replacement.start < done) rejected.add(edit);
    else done = replacement.end;
  }
  const holds = (edit: TextEdit): boolean => !rejected.has(edit);
  return {
    edits: rejected.size === 0 ? proposed : proposed.filter(holds),
    replacements: owned.filter(({ edit }) => holds(edit)).map(({ replacement }) => replacement),
  };
}

function editText(
  rule: string,
  file: string,
  block: DraftBlock,
  proposed: readonly TextEdit[],
  changes: Change[],
): DraftBlock {
  const { edits, replacements } = withoutOverlaps(proposed);
  const pieces: string[] = [];
  let from = 0;
  for (const replacement of replacements) {
    pieces.push(block.text.slice(from, replacement.start), replacement.with);
    from = replacement.end;
  }
  pieces.push(block.text.slice(from));
  const text = pieces.join('');
  const move = mover(replacements);

  const marks: Mark[] = block.marks.map((mark) => ({
    ...mark,
    start: move(mark.start, 'start'),
    end: move(mark.end, 'end'),
  }));
  for (const edit of edits) {
    const line = lineAt(block, edit.start);
    const lines = { file, first: line, last: lineAt(block, Math.max(edit.start, edit.end - 1)) };
    const start = wordStart(block.text, edit.start);
    const end = wordEnd(block.text, edit.end);
    const before = block.text.slice(start, end);
    if (edit.type === 'markUp') {
      const inner = { start: move(edit.start, 'start'), end: move(edit.end, 'end') };
      marks.push({ kind: edit.as, ...inner });
      changes.push({
        rule,
        lines,
        before,
        after: `${edit.as}: ${text.slice(inner.start, inner.end)}`,
      });
    } else if (edit.reason === undefined) {
      const after =
        block.text.slice(start, edit.start) + edit.with + block.text.slice(edit.end, end);
      changes.push({ rule, lines, before, after });
    } else {
      // The audit reckons with exactly these words.
      changes.push({
        rule,
        lines,
        before: block.text.slice(edit.start, edit.end),
        after: edit.with,
        reason: edit.reason,
      });
    }
  }
  const [first, ...rest] = block.origins;
  const origins: [Origin, ...Origin[]] = [
    first,
    ...rest.map((origin) => ({ ...origin, offset: move(origin.offset, 'start') })),
  ];
  return { ...block, text, marks: marks.filter((mark) => mark.end > mark.start), origins };
}

/**
 * Where a position goes when the replacements are made. An edge inside a replaced range goes to its
 * end as the start of a mark, to its beginning as the end of one.
 */
function mover(
  replacements: readonly Replacement[],
): (position: number, edge: 'start' | 'end') => number {
  const starts = replacements.map((replacement) => replacement.start);
  const shifts: number[] = [0];
  for (const replacement of replacements) {
    const growth = replacement.with.length - (replacement.end - replacement.start);
    shifts.push((shifts.at(-1) ?? 0) + growth);
  }
  return (position, edge) => {
    // The number of replacements that begin before the position.
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = starts[middle] ?? 0;
      const before = edge === 'start' ? start <= position : start < position;
      if (before) low = middle + 1;
      else high = middle;
    }
    const last = replacements[low - 1];
    const shift = shifts[low] ?? 0;
    if (last === undefined || position >= last.end) return position + shift;
    // Inside a replaced range.
    const shiftBefore = shifts[low - 1] ?? 0;
    if (last.with !== '' && position === last.start) return position + shiftBefore;
    return edge === 'start' ? last.end + shift : last.start + shiftBefore;
  };
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 0x20 || code === 0xa0;
}

function wordStart(text: string, from: number): number {
  const limit = Math.max(0, from - SURROUNDING);
  let at = from;
  while (at > limit && !isBlank(text, at - 1)) at -= 1;
  return at;
}

function wordEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + SURROUNDING);
  let at = from;
  while (at < limit && !isBlank(text, at)) at += 1;
  return at;
}
