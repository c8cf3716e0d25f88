/** Text divided into sentences, for reading systems that count them. */

/**
 * Where sentences end, white space included: as in Kobo's own books and kepubify (`kepub/transform.go`,
 * `sentencere`), and also after the full stops of languages that write no spaces. No dictionary or locale is
 * used, since those differ between machines.
 */
const SENTENCE_END = /[.!?…](?:['"”’“…»)]|&quot;)?\s+|[。！？｡](?:[」』”’）]\s*)?/gu;

/** How many sentences a text has. */
export function countSentences(text: string): number {
  let count = 0;
  let end = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    count += 1;
    end = match.index + match[0].length;
  }
  return end < text.length ? count + 1 : count;
}

/** Text cut into sentences, each with the white space after it; joined they are the text again. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    sentences.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
}
