/** What was understood of each story as lines for people, with a question mark at each guess. */
import type { Belief, UnderstoodStory } from '../book/understood.ts';
import type { Diagnostic } from '../diagnostics/diagnose.ts';
import { count } from './numbers.ts';

/** More stories than these are for the machine-readable report. */
const MOST_STORIES = 40;
/** The longest title or name that is shown, in characters. */
const LONGEST = 60;

/** What marks a guess. */
const GUESS = '?';

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function shown({ value, isGuess }: Belief, unknown: string): string {
  return `${shortened(value ?? unknown)}${isGuess ? GUESS : ''}`;
}

function counted(
  { count: number, isGuess }: UnderstoodStory['chapters'],
  one: string,
  many?: string,
): string {
  return `${count(number, one, many)}${isGuess && number > 0 ? GUESS : ''}`;
}

/** The encoding of a story's file, where it was guessed. */
function encodingOf({ files }: UnderstoodStory, diagnostics: readonly Diagnostic[]): string[] {
  const guess = diagnostics.some(
    ({ id, file }) =>
      (id === 'read-guessed-encoding' || id === 'read-mixed-encodings') &&
      file !== undefined &&
      files.includes(file),
  );
  return guess ? [`encoding${GUESS}`] : [];
}

function lineOf(story: UnderstoodStory, diagnostics: readonly Diagnostic[]): string {
  const { title, author, rating, language, leftOut } = story;
  const quoted = `“${shortened(title.value ?? '')}”${title.isGuess ? GUESS : ''}`;
  const parts = [
    `${quoted} by ${shown(author, 'an unknown author')}`,
    shown(language, 'unknown language'),
    ...encodingOf(story, diagnostics),
    rating.value === undefined ? 'not rated' : `rated ${shown(rating, '')}`,
    counted(story.chapters, 'chapter'),
    ...(story.sceneBreaks.count === 0 ? [] : [counted(story.sceneBreaks, 'scene break')]),
    ...(story.notes.count === 0 ? [] : [counted(story.notes, 'author’s note')]),
    ...(leftOut.length === 0 ? [] : [`${count(leftOut.length, 'line')} left out`]),
  ];
  return parts.join(' · ');
}

/**
 * The end of a report: one line a story.
 * @param diagnostics of the build; they tell which encodings were guessed
 */
export function understoodLines(
  stories: readonly UnderstoodStory[],
  diagnostics: readonly Diagnostic[],
): readonly string[] {
  if (stories.length === 0) return [];
  const lines = stories.slice(0, MOST_STORIES).map((story) => lineOf(story, diagnostics));
  const rest = stories.length - lines.length;
  const isAnyGuessed = lines.some((line) => line.includes(GUESS));
  return [
    `  understood as${isAnyGuessed ? ` (${GUESS} = a guess)` : ''}:`,
    ...lines.map((line) => `    ${line}`),
    ...(rest > 0 ? [`    and ${count(rest, 'story', 'stories')} more (--json)`] : []),
  ];
}
