import type { RatingLevel } from '../story/types.ts';

/** What a label under "Warnings" says: only `warning` warns of anything. */
export type WarningKind = 'warning' | 'noneApply' | 'notStated' | 'nothing';

/**
 * The single warnings of a header's value, each in its author's words.
 * @param text `Violence, language; character death`
 */
export function readWarnings(text: string): readonly string[] {
  return text
    .split(/\s*[,;]\s*/)
    .map((label) => label.trim())
    .filter((label) => label !== '');
}

/** What a label says. */
export function warningKind(label: string): WarningKind {
  return /^none$/i.test(label) ? 'nothing' : 'warning';
}

/** Whether two labels surely warn of the same. */
export function sameWarning(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The labels without those that say the same again; the first spelling is kept. */
export function distinctWarnings(list: readonly string[]): readonly string[] {
  return list.filter(
    (label, index) => list.findIndex((other) => sameWarning(other, label)) === index,
  );
}

/** Codes of ONIX list 203 for warnings and a level, sorted and distinct. */
export function audienceCodes(warnings: readonly string[], level?: RatingLevel): readonly string[] {
  return warnings.length === 0 && level === 'unrated' ? ['00'] : [];
}
