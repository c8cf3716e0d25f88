/** The rule `characters`: wrong characters are repaired, and invisible ones removed. */
import { decodeHTMLStrict } from 'entities';
import { diagnose } from '../../../diagnostics/diagnose.ts';
import { WINDOWS_1252 } from '../../../read/bytes/windows-1252.ts';
import { wordAt } from '../../../read/bytes/mixed.ts';
import { lineAt, type Draft } from '../../draft.ts';
import { typographyOf } from '../../language/languages.ts';
import type { Edit, Rule } from '../../rule.ts';
import { ownMarkup } from './own-markup.ts';
import { pageTags } from './page-tags.ts';
import { typedHeadings } from './typed-headings.ts';
import { STYLED, styledLetters } from './styled-letters.ts';

const BYTE_OF: ReadonlyMap<string, number> = new Map(
  Array.from(WINDOWS_1252).flatMap((character, index): [string, number][] => [
    [character, 0x80 + index],
    [String.fromCharCode(0x80 + index), 0x80 + index],
  ]),
);

const CONTINUATION = `[${WINDOWS_1252.replace(/[\]\\^-]/g, '\\$&')}\u0080-\u00BF]`;

/** UTF-8 sequences as they look when their bytes are read as Windows-1252. */
const MOJIBAKE = new RegExp(
  `[\u00C2-\u00DF]${CONTINUATION}|[\u00E0-\u00EF]${CONTINUATION}{2}|[\u00F0-\u00F4]${CONTINUATION}{3}`,
  'g',
);

/** A closing quotation mark (E2 80 9D) whose last byte, a hole in Windows-1252, was dropped. */
const HALF_MOJIBAKE = new RegExp(`â€Â?(?!\\p{L}|${CONTINUATION})`, 'gu');

/** Continuations that are also punctuation, which follows a capital in right text: `TÄÄLTÄ…`, `L’ÉTÉ…`. */
const PUNCTUATION = /^[…’”“‘„‚»«–—›‹™•†‡‰°ªº·®©\u00A0]+$/;
/** What comes before a capital in no language: such a capital is half of a broken character. */
const NO_CAPITAL_AFTER = /[\p{Ll}.,;:!?)]$/u;
/** Where the first half of a broken no-break space is left: its second half was dropped. */
const LEFT_OVER = /(?<=[\p{Ll}.,;:!?)])Â$/u;

/** The most sequences that are kept in mind to be quoted. */
const QUOTED = 4;

/** The characters that a repair may produce: Latin letters and accents, punctuation, invisible ones, emoji. */
const REPAIRED =
  /^[\u0080-\u024F\u02C6-\u02DC\u0300-\u036F\u2000-\u206F\u20AC\u2122\u2190-\u27BF\uFE0F\uFEFF\u{1F000}-\u{1FAFF}]$/u;

/** An entity in plain text, perhaps with an escaped ampersand (`\\u0026quot;`). */
const ENTITY = /(?:&|\\u0026)(?:amp;)*(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,8}\d{0,2});/g;
/** An escaped character: `\\u2019`. */
const ESCAPE = /\\u([0-9a-fA-F]{4})/g;

/** Ligatures, which break search and reading aloud (Unicode block FB00). */
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Controls, which become spaces; tab, line feed and carriage return are white space already. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]+/g;

/** Noncharacters, byte order marks, zero-width spaces and soft hyphens: they are never seen. */
const INVISIBLE =
  /[\u0080-\u009F\u00AD\u200B\u2060\uFEFF\uFFFE\uFFFF\uFDD0-\uFDEF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Spaces of other widths than the ordinary one. */
const EXOTIC_SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/** The text that is tested: everything beyond printable ASCII but styled letters, and entities. */
const SUSPECT = new RegExp(
  String.raw`[^\x20-\x7E${STYLED}]+|(?:&|\\u0026)(?:amp;)*#?[a-zA-Z0-9]{2,8};|\\u[0-9a-fA-F]{4}`,
  'gu',
);

/** The character of a sequence whose bytes are UTF-8, if they are. */
function readAsUtf8(sequence: string): string | undefined {
  const bytes = Array.from(sequence, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x80 || code > 0x9f ? (BYTE_OF.get(character) ?? code) : code;
  });
  if (bytes.some((byte) => byte > 0xff)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(bytes),
    );
    return REPAIRED.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a sequence, with the text before it, cannot be right text. */
function isSurelyBroken(sequence: string, before: string): boolean {
  if (!PUNCTUATION.test(sequence.slice(1))) return true;
  return /\p{Lu}/u.test(sequence.charAt(0)) && NO_CAPITAL_AFTER.test(before);
}

/**
 * Repair UTF-8 that was read as Windows-1252, up to three times.
 * @param isWhole whether the whole file was read so: then also what may be right text is repaired
 * @param before the character before the text
 */
function repairMojibake(text: string, isWhole: boolean, before: string): string {
  let current = text;
  for (let depth = 0; depth < 3; depth += 1) {
    const last = current;
    const next = last.replace(MOJIBAKE, (sequence, at: number) =>
      isWhole || isSurelyBroken(sequence, at === 0 ? before : last.charAt(at - 1))
        ? (readAsUtf8(sequence) ?? sequence)
        : sequence,
    );
    if (next === current) break;
    current = next;
  }
  return current.replace(HALF_MOJIBAKE, '”');
}

/** What of a file looks like UTF-8 that was read as Windows-1252. */
interface Damage {
  /** Whether the file as a whole was read so: more of it is surely broken than is surely right. */
  readonly isWhole: boolean;
  /** The first words that are broken only if the file is. */
  readonly doubtful: string;
}

/** Measure the damage of a file. */
function measureDamage({ blocks }: Draft): Damage {
  let sure = 0;
  let right = 0;
  const doubtful: string[] = [];
  for (const { text } of blocks) {
    if (!/[^\x20-\x7E]/.test(text)) continue;
    let letters = text.match(/[\u00C0-\u024F]/g)?.length ?? 0;
    for (const { 0: sequence, index } of text.matchAll(MOJIBAKE)) {
      if (readAsUtf8(sequence) === undefined) continue;
      letters -= 1;
      const before = text.slice(Math.max(0, index - 1), index);
      if (isSurelyBroken(sequence, before)) sure += 1;
      else if (doubtful.length < QUOTED) doubtful.push(wordAt(text, index));
    }
    right += letters;
  }
  return { isWhole: sure > 0 && sure > right, doubtful: [...new Set(doubtful)].join(' ') };
}

/** The character of an entity; an unknown entity stays as typed (HTML Standard §13.5). */
function decodeEntity(entity: string): string {
  // An ampersand that was escaped several times is one ampersand.
  const decoded = decodeHTMLStrict(
    entity.replace('\\u0026', '&').replace(/&(?:amp;)+(?=[#\w])/, '&'),
  );
  if (decoded.startsWith('&') && decoded !== '&') return entity;
  const code = decoded.codePointAt(0) ?? 0;
  return code < 0x20 || code === 0xfffd ? entity : decoded;
}

/** The character of an escape, unless it is a control or half of a surrogate pair. */
function decodeEscape(escape: string, digits: string): string {
  const character = String.fromCharCode(Number.parseInt(digits, 16));
  return /^[\p{L}\p{P}\p{S}\p{Zs}]$/u.test(character) ? character : escape;
}

/** A text with its encoding, entities and escapes repaired. */
function repairEncoding(text: string, isWhole: boolean, before: string): string {
  return repairMojibake(text, isWhole, before)
    .replace(ENTITY, decodeEntity)
    .replace(ESCAPE, decodeEscape)
    .replace(/[\u0080-\u009F]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
}

/**
 * More combining marks in a row than any language has (UAX #15 §13: 30 are enough), with their letter:
 * sorting them takes quadratic time, so they keep their order.
 */
const HEAPED_MARKS = /(\P{M}?\p{M}{31,})/u;

/** A text in a normal form, except where marks are heaped. */
function composed(text: string, form: 'NFC' | 'NFKC'): string {
  if (!HEAPED_MARKS.test(text)) return text.normalize(form);
  const pieces = text.split(HEAPED_MARKS);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : piece.normalize(form))).join('');
}

/** A text without ligatures, controls, invisible characters and unusual spaces. */
function clean(text: string, keepsNoBreak: boolean): string {
  const cleaned = text
    .replace(/[ﬀ-ﬆ]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(CONTROL, ' ')
    .replace(INVISIBLE, '')
    .replace(/(?<=[\p{Script=Latin}\p{P}\s]|^)[\u200C\u200D](?=[\p{Script=Latin}\p{P}\s]|$)/gu, '')
    .replace(EXOTIC_SPACE, (space) =>
      keepsNoBreak && (space === '\u00A0' || space === '\u202F') ? space : ' ',
    );
  return composed(cleaned, 'NFC');
}

/** Whether two spellings differ in letters or digits, so that the audit must know of the change. */
function changesWords(before: string, after: string): boolean {
  const words = (text: string): string =>
    composed(text, 'NFKC').replace(/[^\p{L}\p{N}\p{M}]/gu, '');
  return words(before) !== words(after);
}

/** A mark with the backslash that a database sets before it. */
const ESCAPED_MARK = /\\(?=['"])/g;
/** A straight mark without one. */
const PLAIN_MARK = /(?<!\\)['"]/g;
/** A single one may be meant. */
const FEWEST_ESCAPED = 2;

/** Backslashes before marks go where a database has set them, at nearly all marks of the file. */
function* escapes({ blocks }: Draft): Iterable<Edit> {
  let escaped = 0;
  let plain = 0;
  for (const { text } of blocks) {
    plain += text.match(PLAIN_MARK)?.length ?? 0;
    if (text.includes('\\')) escaped += text.match(ESCAPED_MARK)?.length ?? 0;
  }
  if (escaped < FEWEST_ESCAPED || plain * 2 > escaped) return;
  for (const [block, { text }] of blocks.entries())
    for (const { index } of text.matchAll(ESCAPED_MARK))
      yield { type: 'replaceText', block, start: index, end: index + 1, with: '' };
}

/** Wrong characters are repaired, and invisible ones removed. */
export const characters: Rule = {
  id: 'characters',
  *propose(draft, { language, chapters }): Iterable<Edit> {
    const { spaces, dashes } = typographyOf(language);
    const keepsNoBreak = spaces !== undefined || dashes?.dialogue !== undefined;
    yield* escapes(draft);
    yield* styledLetters(draft);
    yield* pageTags(draft);
    yield* ownMarkup(draft);
    if (chapters === 'auto') yield* typedHeadings(draft);
    const { isWhole, doubtful } = measureDamage(draft);
    if (isWhole && doubtful !== '')
      yield {
        type: 'report',
        diagnostic: diagnose('normalize-read-wrongly', { words: doubtful }, { file: draft.file }),
      };
    for (const [block, { text }] of draft.blocks.entries()) {
      for (const match of text.matchAll(SUSPECT)) {
        const found = match[0];
        // A combining accent is composed with the ASCII letter before it.
        const start = /^\p{M}/u.test(found) ? Math.max(0, match.index - 1) : match.index;
        const end = match.index + found.length;
        const before = text.slice(start, end);
        const isLeftOver =
          /^(?:[\s.,;:!?)]|$)/.test(text.slice(end, end + 1)) &&
          LEFT_OVER.test(text.slice(Math.max(0, end - 2), end));
        const whole = isLeftOver ? before.slice(0, -1) : before;
        const repaired = repairEncoding(whole, isWhole, text.slice(Math.max(0, start - 1), start));
        const after = clean(repaired, keepsNoBreak);
        if (before.includes('\uFFFD')) {
          const source = draft.blocks[block];
          const line = source === undefined ? 1 : lineAt(source, start);
          yield {
            type: 'report',
            diagnostic: diagnose(
              'normalize-replacement-character',
              {},
              {
                file: draft.file,
                line,
                column: start + 1 + before.indexOf('\uFFFD'),
              },
            ),
          };
        }
        if (after === before) continue;
        const reason = changesWords(before, after) ? { reason: 'encoding-repair' as const } : {};
        yield { type: 'replaceText', block, start, end, with: after, ...reason };
      }
    }
  },
};
