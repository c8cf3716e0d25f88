/** Tells of patterns of the config that match nothing: a slip in one would otherwise pass in silence. */
import type { StoryConfig } from '../config/config.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import type { ReadFiles } from './read-book.ts';

/** A story's settings and its text. */
interface StoryText {
  readonly story: StoryConfig;
  /** Every line. */
  readonly lines: readonly string[];
  /** The same as one line, since a match may go over the end of a wrapped one. */
  readonly whole: string;
}

function matches(pattern: RegExp, { lines, whole }: StoryText): boolean {
  // `search` does not heed where a pattern with the flag g stopped before.
  return lines.some((line) => line.search(pattern) >= 0) || whole.search(pattern) >= 0;
}

function unused(key: string, pattern: RegExp, stories: readonly StoryText[]): Diagnostic {
  const [first] = stories;
  const file = first?.story.files[0].name ?? '';
  const where = stories.length === 1 ? 'this story' : `${String(stories.length)} stories`;
  return diagnose(
    'config-unused-pattern',
    { key, pattern: pattern.source, where },
    stories.length === 1 ? { file } : {},
  );
}

/** The patterns of `protect` and `chapters` that match in none of the stories they are for. */
export function unusedPatterns(
  stories: readonly StoryConfig[],
  read: readonly ReadFiles[],
): readonly Diagnostic[] {
  const byPattern = new Map<RegExp, { readonly key: string; readonly texts: StoryText[] }>();
  for (const [index, story] of stories.entries()) {
    const patterns = [
      ...(story.protect ?? []).map((pattern) => ['protect', pattern] as const),
      ...(typeof story.chapters === 'string' ? [] : [['chapters', story.chapters] as const]),
    ];
    if (patterns.length === 0) continue;
    const lines = (read[index]?.raws ?? []).flatMap(({ blocks }) =>
      blocks.map(({ text }) => text.trim()),
    );
    const text = { story, lines, whole: lines.join(' ') };
    for (const [key, pattern] of patterns) {
      const known = byPattern.get(pattern);
      if (known === undefined) byPattern.set(pattern, { key, texts: [text] });
      else known.texts.push(text);
    }
  }
  return [...byPattern].flatMap(([pattern, { key, texts }]) =>
    texts.some((text) => matches(pattern, text)) ? [] : [unused(key, pattern, texts)],
  );
}
