/** The delimiters that a legend shows, and what it says that they mean. */
import type { Delimiters } from '../../draft.ts';
import { findSpans } from '../../forms/delimiters.ts';

/** What is stated is a few words, not a sentence. */
const LONGEST_SENSE = 5;

const SENSES: readonly (readonly [RegExp, Delimiters['sense']])[] = [
  [/\b(?:thoughts?|thinking|thinks?|telepath\w*|mind\w*|mental\w*|inner|internal)\b/i, 'thought'],
  [/\b(?:bold|strong|shout\w*|yell\w*)\b/i, 'strong'],
  [
    /\b(?:emphas\w+|stress\w*|italic\w*|underlin\w*|flashbacks?|dreams?|memor\w+|singing|songs?|lyrics|sounds?|actions?|language|foreign|\w+ese|comms?|intercom|computer|voice|whisper\w*|signing|klingon|vulcan|elvish|gaelic|russian|italian|french|spanish|german|latin|radio|phone|tv|writing|written|text|titles?)\b/i,
    'emphasis',
  ],
];

export function senseOf(words: string): Delimiters['sense'] | undefined {
  if (words.trim().split(/\s+/).length > LONGEST_SENSE) return undefined;
  return SENSES.find(([pattern]) => pattern.test(words))?.[1];
}

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
  sign: string,
  body: readonly string[],
): { open: string; close: string } | undefined {
  const around = /^(\S*?[^\s\p{L}])[\p{L}.… ]+([^\s\p{L}]\S*?)$/u.exec(sign);
  const apart = /^(\S+)\s+(\S+)$/.exec(sign);
  const [, open, close] = around ?? apart ?? [];
  if (open !== undefined && close !== undefined) return { open, close };
  if (/\s/.test(sign) || sign.length === 0) return undefined;
  if (sign.length % 2 === 1) return sign.length === 1 ? { open: sign, close: sign } : undefined;
  const half = sign.slice(0, sign.length / 2);
  const otherHalf = sign.slice(sign.length / 2);
  if (half !== otherHalf) return { open: half, close: otherHalf };
  // `**` may be both delimiters side by side, or each of them: the file itself tells.
  const whole = { open: sign, close: sign };
  const single = { open: half, close: otherHalf };
  return isUsed(whole, body) && !isUsed(single, body) ? whole : single;
}

/** A key to signs that the story does not use explains nothing. */
export function isUsed(
  pair: { readonly open: string; readonly close: string },
  body: readonly string[],
): boolean {
  return body.some(
    (text) =>
      text.includes(pair.open) && findSpans(text, pair, pair.open !== pair.close).length > 0,
  );
}
