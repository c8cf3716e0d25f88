/** The delimiters that a legend shows, and what it says that they mean. */
import type { Delimiters } from '../../draft.ts';
import { findSpans } from '../../forms/delimiters.ts';

/** The texts of a story without the line that may explain something. A copy for each such line would be slow. */
export interface StoryBody {
  readonly texts: readonly string[];
  readonly except: number;
}

/** The longest meaning, in words; it is not a sentence. */
const LONGEST_SENSE = 5;

/** The words for each meaning. */
const SENSES: readonly (readonly [RegExp, Delimiters['sense']])[] = [
  [/\b(?:thoughts?|thinking|thinks?|telepath\w*|mind\w*|mental\w*|inner|internal)\b/i, 'thought'],
  [/\b(?:bold|strong|shout\w*|yell\w*)\b/i, 'strong'],
  [
    /\b(?:emphas\w+|stress\w*|italic\w*|underlin\w*|flashbacks?|dreams?|memor\w+|singing|songs?|lyrics|sounds?|actions?|language|foreign|\w+ese|comms?|intercom|computer|voice|whisper\w*|signing|klingon|vulcan|elvish|gaelic|russian|italian|french|spanish|german|latin|radio|phone|tv|writing|written|text|titles?)\b/i,
    'emphasis',
  ],
];

/** The meaning that words name. */
export function senseOf(words: string): Delimiters['sense'] | undefined {
  if (words.trim().split(/\s+/).length > LONGEST_SENSE) return undefined;
  return SENSES.find(([pattern]) => pattern.test(words))?.[1];
}

/** The closing delimiter of an opening one, where they differ. */
export const MIRRORED: Readonly<Record<string, string>> = {
  '<': '>',
  '<<': '>>',
  '{': '}',
  '{{': '}}',
  '[': ']',
  '[[': ']]',
  '“': '”',
  '‘': '’',
};

/** The delimiters a legend shows: `<>`, `/ /`, `*text*`, `**` (for `*x*` unless the file has `**x**`). */
export function delimitersOf(
  shown: string,
  body: StoryBody,
): { open: string; close: string } | undefined {
  const around = /^(\S*?[^\s\p{L}])[\p{L}.… ]+([^\s\p{L}]\S*?)$/u.exec(shown);
  const apart = /^(\S+)\s+(\S+)$/.exec(shown);
  const [, open, close] = around ?? apart ?? [];
  if (open !== undefined && close !== undefined) return { open, close };
  if (/\s/.test(shown) || shown.length === 0) return undefined;
  if (shown.length % 2 === 1) return shown.length === 1 ? { open: shown, close: shown } : undefined;
  const half = shown.slice(0, shown.length / 2);
  const otherHalf = shown.slice(shown.length / 2);
  if (half !== otherHalf) return { open: half, close: otherHalf };
  // `**` may be both delimiters next to each other, or each of them: the file decides.
  const whole = { open: shown, close: shown };
  const single = { open: half, close: otherHalf };
  return isUsed(whole, body) && !isUsed(single, body) ? whole : single;
}

/** Whether the story uses a pair of delimiters; if not, the line explains nothing. */
export function isUsed(
  pair: { readonly open: string; readonly close: string },
  body: StoryBody,
): boolean {
  return body.texts.some(
    (text, index) =>
      index !== body.except &&
      text.includes(pair.open) &&
      findSpans(text, pair, pair.open !== pair.close).length > 0,
  );
}
