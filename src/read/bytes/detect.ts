/** Tells in which of the older encodings the bytes of a text are, or that it cannot be told. */
import { ALPHABETS } from './alphabets.ts';

/** Below this the detector guesses (chardet's scale, 0 to 100). */
const MINIMUM_CONFIDENCE = 40;
/** The part of a file that is looked at, in bytes. */
const SAMPLE = 65_536;
/** Encodings that differ from Windows-1252 only where it has the curly quotes that stories do have. */
const LATIN = /^(?:iso-8859-(?:1|15)|ascii|utf-.*)$/;
/** Encodings of one byte a character, which are tried beside what the detector says. */
const TRIED: readonly string[] = [
  'windows-1252',
  'macintosh',
  'windows-1250',
  'windows-1254',
  'windows-1257',
  'iso-8859-2',
  'windows-1251',
  'koi8-u',
  'iso-8859-5',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'windows-1258',
  'cp850',
  'cp852',
  'cp866',
  'maccyrillic',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-16',
];
/** Encodings in which two bytes are a character: what does not fit them is not valid, so they are seldom mistaken. */
const SEVERAL_BYTES = /^(?:shift_jis|euc-jp|euc-kr|gb18030|big5|iso-2022-.*)$/;
/** The most of a text that may look wrong in the encoding that it is read in. */
const MOST_WRONG = 0.25;
/** So few bytes prove nothing: they are read as browsers read what states no encoding (WHATWG Encoding). */
const HANDFUL = 8;
/** What programs have and texts do not. */
const CONTROL = /[\x00-\x08\x0E-\x19\x1C-\x1F]/g;
/** The most of a text's bytes that may be such: a stray one is a slip. */
const MOST_CONTROL = 0.02;
/** Encodings in which a text looks this much worse than in the best one are not read for their words. */
const WORSE = 0.15;
/** What wrong letters weigh beside a language that is written well. */
const WEIGHT = 0.6;
/** How much better a later encoding must be: less is chance. */
const BETTER = 0.002;
/** The most pieces of text whose language is judged. */
const PIECES = 60;
/** Text around letters beyond ASCII. */
const AROUND = /[^\n.!?\x80-\uFFFF]{0,40}[^\x00-\x7F][^\n.!?]{0,40}/g;

/** A letter that has no place where it is: between cases, or of two scripts in a word. */
const MISPLACED =
  /(?<=\p{Ll})[^\P{Lu}\x00-\x7F](?=\p{Ll})|(?<=\p{Ll})[^\P{Lu}\x00-\x7F](?=[\s,.!?])|(?<![\p{L}\p{M}])[^\P{Ll}\x00-\x7F](?=\p{Lu}{2})|(?<=[a-z])[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}]|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}](?=[a-z])/gu;
/** Symbols that no text has inside a word, or before and after one. */
const ODD =
  /(?<=\p{L})[^\P{S}\x00-\x7F™®©°´](?=\p{L})|[\u0080-\u009F\uFFFD]|(?<![aăâeêioôơuưyAĂÂEÊIOÔƠUƯY])[\u0300\u0301\u0303\u0309\u0323]|(?<![\p{Script=Arabic}\p{M}])[\u064B-\u0655]|(?<![\p{Script=Hebrew}\p{M}])[\u05B0-\u05C2]|(?<=\p{L})[‚„¿¡«](?=\p{L}|[\s,.!?])|(?<=\p{Ll})[¤¦¨¬¯±°©®¶¸¹²³¼½¾¢£¥§ªº‰ˆ˜†‡•](?=\p{Ll})|(?<=\p{L})[\u2500-\u259F]|[\u2500-\u259F](?=\p{L})/gu;
const FOREIGN = /[^\x00-\x7F]/g;
/** A quotation mark, dash or ellipsis, which texts of every language have. */
const TYPICAL = /[‘’“”„‚«»–—…\u00A0¿¡°§©®™€£•·¨´]/;

/** How much of the text beyond ASCII looks wrong, from 0 to 1. */
function wrongness(text: string): number {
  const foreign = text.match(FOREIGN) ?? [];
  if (foreign.length === 0) return 0;
  const counts = new Map<string, number>();
  let other = 0;
  for (const character of foreign) {
    const small = character.toLowerCase();
    if (TYPICAL.test(character)) continue;
    if (/[\p{L}\p{M}]/u.test(character)) counts.set(small, (counts.get(small) ?? 0) + 1);
    else other += 1;
  }
  const letters = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let known = 0;
  for (const alphabet of ALPHABETS) {
    let covered = 0;
    for (const [letter, count] of counts) if (alphabet.has(letter)) covered += count;
    known = Math.max(known, covered);
  }
  const misplaced = text.match(MISPLACED)?.length ?? 0;
  const odd = text.match(ODD)?.length ?? 0;
  return Math.min(1, (letters - known + other / 2 + misplaced + odd) / foreign.length);
}

function isProgram(sample: Buffer): boolean {
  const found = sample.toString('latin1').match(CONTROL) ?? [];
  return found.length > sample.length * MOST_CONTROL;
}

function countForeign(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count += 1;
  return count;
}

/** The encoding of a text of older bytes, or nothing where the bytes are not a text or no encoding makes sense of them. */
export async function detect(bytes: Uint8Array): Promise<string | undefined> {
  const [{ analyse }, { default: iconv }] = await Promise.all([
    import('chardet'),
    import('iconv-lite'),
  ]);
  const sample = Buffer.from(bytes.subarray(0, SAMPLE));
  if (isProgram(sample)) return undefined;
  const names = analyse(sample)
    .filter(({ confidence }) => confidence >= MINIMUM_CONFIDENCE)
    .map(({ name }) => name.toLowerCase())
    .map((name) => (name === 'koi8-r' ? 'koi8-u' : name))
    .map((name) => (LATIN.test(name) || !iconv.encodingExists(name) ? 'windows-1252' : name));
  const several = names.find((name) => SEVERAL_BYTES.test(name));
  if (several !== undefined && several === names[0]) return several;
  const tried = [...new Set([...names, ...TRIED])]
    .filter((name) => !SEVERAL_BYTES.test(name))
    .map((name) => {
      const text = iconv.decode(sample, name);
      return { name, text, wrong: wrongness(text) };
    });
  const least = Math.min(...tried.map(({ wrong }) => wrong));
  if (least <= MOST_WRONG)
    return bestRead(tried.filter(({ wrong }) => wrong <= Math.min(least + WORSE, MOST_WRONG)));
  return countForeign(bytes) <= HANDFUL ? 'windows-1252' : undefined;
}

/** A text in an encoding, and how wrong it looks. */
interface Tried {
  readonly name: string;
  readonly text: string;
  readonly wrong: number;
}

/** The encoding in which a text looks right and is most like a language. */
async function bestRead(candidates: readonly Tried[]): Promise<string | undefined> {
  if (candidates.length < 2) return candidates[0]?.name;
  const { eld } = await import('eld/extrasmall');
  let best: { readonly name: string; readonly cost: number } | undefined;
  for (const { name, text, wrong } of candidates) {
    const pieces = (text.match(AROUND) ?? []).slice(0, PIECES).join(' ').toLowerCase();
    const likeness = Math.max(0, ...Object.values(eld.detect(pieces).getScores()));
    const cost = wrong * WEIGHT - likeness;
    if (best === undefined || cost < best.cost - BETTER) best = { name, cost };
  }
  return best?.name;
}
