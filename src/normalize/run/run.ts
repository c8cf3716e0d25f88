/** Rules run in order on a draft: the only place that changes it, so that the record is what was done. */
import type { Diagnostic } from '../../diagnostics/diagnose.ts';
import { firstLine, type Draft, type DraftBlock, type StatedFact } from '../draft.ts';
import {
  optionsOf,
  type Change,
  type Decision,
  type Edit,
  type FileContext,
  type Rule,
} from '../rule.ts';
import {
  editGroup,
  headingBefore,
  linesOf,
  respaced,
  sceneBreakBefore,
  type EditedBlocks,
  type GroupEdit,
  type Respacing,
} from './block-edits.ts';
import { isOnSomewhere, permitted, UNCONTROLLED, type Control } from './permit.ts';
import { editText, type TextEdit } from './text-edits.ts';

/** A draft after some rules, and the record of what they did. */
export interface Run {
  readonly draft: Draft;
  readonly changes: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
  readonly decisions: readonly Decision[];
}

/**
 * Apply rules in order.
 * @param control which rules are on where; by default all of them everywhere, with their defaults
 */
export function run(
  rules: readonly Rule[],
  draft: Draft,
  context: FileContext,
  control: Control = UNCONTROLLED,
): Run {
  let current = draft;
  const runs: Run[] = [];
  for (const rule of rules) {
    if (!isOnSomewhere(rule.id, control)) continue;
    const options = optionsOf(rule, control.settings[rule.id]);
    const proposed = [...rule.propose(current, { ...context, options })];
    const edits = permitted(rule, current, proposed, control);
    if (edits.length === 0) continue;
    const applied = apply(rule.id, current, edits);
    current = applied.draft;
    runs.push(applied);
  }
  return {
    draft: current,
    changes: runs.flatMap(({ changes }) => changes),
    diagnostics: runs.flatMap(({ diagnostics }) => diagnostics),
    decisions: runs.flatMap(({ decisions }) => decisions),
  };
}

function apply(rule: string, draft: Draft, edits: readonly Edit[]): Run {
  const sorted = sortedByType(rule, draft, edits);
  const spaced = respaced(rule, draft, sorted.respacings);
  const edited = spaced.blocks.map((block, index) => {
    const textEdits = sorted.textEdits.get(index);
    return textEdits === undefined
      ? { block, changes: [] }
      : editText(rule, draft.file, block, textEdits);
  });
  const blocks = edited.map(({ block }) => block);
  const rebuilt = rebuild(rule, { ...draft, blocks }, sorted);
  return {
    draft: { ...draft, blocks: rebuilt.blocks, facts: [...draft.facts, ...sorted.facts] },
    changes: [...spaced.changes, ...edited.flatMap(({ changes }) => changes), ...rebuilt.changes],
    diagnostics: sorted.diagnostics,
    decisions: sorted.decisions,
  };
}

/** The edits of one rule by what they change; blocks by their index. */
interface SortedEdits {
  readonly textEdits: ReadonlyMap<number, readonly TextEdit[]>;
  readonly groupEdits: ReadonlyMap<number, GroupEdit>;
  readonly breaks: ReadonlySet<number>;
  readonly chapters: ReadonlyMap<number, string>;
  readonly respacings: readonly Respacing[];
  readonly facts: readonly StatedFact[];
  readonly diagnostics: readonly Diagnostic[];
  readonly decisions: readonly Decision[];
}

function sortedByType(rule: string, draft: Draft, edits: readonly Edit[]): SortedEdits {
  const textEdits = new Map<number, TextEdit[]>();
  const groupEdits = new Map<number, GroupEdit>();
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
        groupEdits.set(edit.first, edit);
        break;
      case 'part':
        groupEdits.set(edit.block, { ...edit, last: edit.block });
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
  return { textEdits, groupEdits, breaks, chapters, respacings, facts, diagnostics, decisions };
}

/** The blocks of a draft after the edits of whole blocks. */
function rebuild(
  rule: string,
  { file, blocks: edited }: Draft,
  { groupEdits, breaks, chapters }: Pick<SortedEdits, 'groupEdits' | 'breaks' | 'chapters'>,
): EditedBlocks {
  const blocks: DraftBlock[] = [];
  const changes: Change[] = [];
  // What a removal leaves between the blocks around it, in blank lines.
  let gap = 0;
  for (let index = 0; index < edited.length; index += 1) {
    const block = edited[index];
    if (block === undefined) continue;
    let first = gap > block.gap ? { ...block, gap } : block;
    gap = 0;
    const label = chapters.get(index);
    if (label !== undefined) blocks.push(headingBefore(block, label));
    if (breaks.has(index)) {
      blocks.push(sceneBreakBefore(block));
      first = { ...block, gap: 0 };
      const before = `${String(block.gap)} blank lines`;
      changes.push({ rule, lines: linesOf(file, [block]), before, after: 'scene break' });
    }
    const edit = groupEdits.get(index);
    if (edit === undefined) {
      blocks.push(first);
      continue;
    }
    const group = [first, ...edited.slice(index + 1, edit.last + 1)];
    const done = editGroup(rule, file, group, edit);
    for (const one of done.blocks) blocks.push(one);
    for (const one of done.changes) changes.push(one);
    index = edit.last;
    if (edit.type === 'remove' && edit.gap !== undefined) gap = Math.max(edit.gap, first.gap);
  }
  return { blocks, changes };
}
