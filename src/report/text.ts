/** The report and its diagnostics as text for people. */
import type { Diagnostic } from '../diagnostics/diagnose.ts';
import { sizeText } from '../story/size.ts';
import { count, grouped } from './numbers.ts';
import type { Report } from './report.ts';
import { understoodLines } from './understood.ts';

function size(bytes: number): string {
  return bytes < 1000 ? count(bytes, 'byte') : sizeText(bytes);
}

/**
 * Characters that do something to a terminal or to the text beside them: controls (ECMA-48) and those that
 * turn its direction (UAX #9). Names of files and words of stories may hold them.
 */
const ACTIVE = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Text on one line, with what does something shown as a number instead. */
function printable(text: string): string {
  return text.replace(
    ACTIVE,
    (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

/** A message of somebody else's may be of several lines. */
function onOneLine(text: string): string {
  return printable(text.trim().replace(/\s*[\n\r]\s*/g, ' '));
}

/** One diagnostic as compilers write them, so that editors can jump to the place. */
export function diagnosticText({
  file,
  line,
  column,
  severity,
  message,
  hint,
  id,
}: Diagnostic): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const head = `${place === '' ? '' : `${printable(place)}: `}${severity}: ${onOneLine(message)} [${id}]`;
  return hint === undefined ? head : `${head}\n    ${onOneLine(hint)}`;
}

function ratingText({ rating, warnings }: Report): string {
  const rated = rating === undefined ? 'not rated' : `rated ${rating}`;
  return warnings.length === 0 ? rated : `${rated} (${warnings.join(', ')})`;
}

/** More than these are for the machine-readable report. */
const MOST_DECISIONS = 12;

/** The summary at the end of a build or check, for people. */
export function summaryText(report: Report, folder: string): string {
  const { title, stories, chapters, words, edition } = report;
  const { changeCounts, decisions, diagnostics, files: written } = report;
  const files = new Set(decisions.map(({ file }) => file)).size;
  const rules = Object.entries(changeCounts).toSorted(
    (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  );
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const shown = (output: string): string => {
    const inside = output.startsWith(folder) && /^[\\/]/.test(output.slice(folder.length));
    return inside ? output.slice(folder.length + 1) : output;
  };
  const lines = [
    ...(title === undefined
      ? []
      : [
          title,
          `  ${count(stories.length, 'story', 'stories')}, ${count(chapters, 'chapter')}, ${count(words, 'word')}, ${ratingText(report)}`,
        ]),
    ...(edition === undefined
      ? []
      : [
          `  edition up to ${edition.limit}: ${count(edition.leftOut.length, 'part')} left out, ${count(edition.words, 'word')}`,
          ...edition.leftOut.map(
            ({ story, chapter, part, rating, words }) =>
              `    ${[story, chapter].filter((name) => name !== undefined).join(' · ')}: ${part}, ${rating ?? 'not rated'}, ${count(words, 'word')}`,
          ),
        ]),
    ...(rules.length === 0
      ? []
      : [
          `  normalized: ${rules.map(([rule, changes]) => `${rule} ${grouped(changes)}`).join(', ')}`,
        ]),
    ...decisions
      .slice(0, MOST_DECISIONS)
      .map(({ rule, file, decision }) => `  ${files > 1 ? `${file}: ` : ''}${rule}: ${decision}`),
    ...(decisions.length > MOST_DECISIONS
      ? [`  and ${grouped(decisions.length - MOST_DECISIONS)} decisions more (--json)`]
      : []),
    ...understoodLines(report.understood, diagnostics),
    `  ${count(errors, 'error')}, ${count(warnings, 'warning')}`,
    ...written.map(({ output, bytes }) => `  ${shown(output)} (${size(bytes)})`),
  ];
  return lines.map(printable).join('\n');
}
