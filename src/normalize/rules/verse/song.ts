/** The marks that authors put around songs and poems: around a whole stanza, or around each of its lines. */
import type { DraftBlock } from '../../draft.ts';
import type { Edit } from '../../rule.ts';

/** The signs around a stanza: how much of its first and of its last line they are. */
interface StanzaSigns {
  readonly open: number;
  readonly close: number;
  /** Whether they are those of emphasis, which is then that of every line. */
  readonly isEmphasis: boolean;
}

const OPENS = /^([*_~#/♪♫=^]{1,3}) ?(?=[^\s*_~#/♪♫=^])/u;

const CLOSES = /(?<=[^\s*_~#/♪♫=^]) ?([*_~#/♪♫=^]{1,3})$/u;

/** The signs that the first line opens and the last one closes, with none of them between. */
export function stanzaSigns(lines: readonly string[]): StanzaSigns | undefined {
  const first = lines[0] ?? '';
  const last = lines.at(-1) ?? '';
  if (lines.length < 2) return undefined;
  const opening = OPENS.exec(first);
  const closing = CLOSES.exec(last);
  const sign = opening?.[1] ?? '';
  if (opening === null || closing === null || closing[1] !== sign) return undefined;
  const open = opening[0].length;
  const close = closing[0].length;
  const inside = [first.slice(open), ...lines.slice(1, -1), last.slice(0, last.length - close)];
  if (inside.some((line) => line.includes(sign))) return undefined;
  return { open, close, isEmphasis: /^[*_/]/.test(sign) };
}

/** A pair of signs around a stanza goes; that of emphasis becomes the emphasis of every line. */
export function* withoutStanzaSigns(
  run: readonly DraftBlock[],
  first: number,
  { open, close, isEmphasis }: StanzaSigns,
): Iterable<Edit> {
  for (const [order, { text }] of run.entries()) {
    const block = first + order;
    const start = order === 0 ? open : 0;
    const end = order === run.length - 1 ? text.length - close : text.length;
    if (isEmphasis) {
      yield {
        type: 'markUp',
        block,
        start: 0,
        end: text.length,
        as: 'emphasis',
        open: start,
        close: text.length - end,
      };
    } else {
      if (start > 0) yield { type: 'replaceText', block, start: 0, end: start, with: '' };
      if (end < text.length)
        yield { type: 'replaceText', block, start: end, end: text.length, with: '' };
    }
  }
}

/** Signs that a line of song has at both of its ends. */
const SUNG = /^(~{1,2}|#{1,2}|[♪♫]{1,3})( ?)(\S.*\S)\2\1$/u;

/** A line between signs. */
interface SungLine {
  readonly sign: string;
  /** How long each of the two signs is, with its blank. */
  readonly length: number;
  readonly text: string;
}

/** The line of song between a pair of signs, `# line #` or `♪ line ♪`. */
function sungLine(text: string): SungLine | undefined {
  if (text.length > 80) return undefined;
  const match = SUNG.exec(text);
  if (match === null) return undefined;
  const [, sign = '', blank = '', inside = ''] = match;
  if (inside.includes(sign)) return undefined;
  return { sign, length: sign.length + blank.length, text: inside };
}

/** What makes of lines between signs a song: lines of a few words, no speech, few sentences. */
function isSong(lines: readonly SungLine[]): boolean {
  const isNotes = lines.every(({ sign }) => /[♪♫]/.test(sign));
  if (lines.length < 2) return isNotes && lines.length > 0;
  const first = lines[0]?.sign;
  return (
    lines.every(({ sign }) => sign === first) &&
    (isNotes ||
      (lines.every(({ text }) => /^\p{Lu}/u.test(text) && /\S+ +\S+ +\S+/.test(text)) &&
        !lines.some(({ text }) => /["“”]|\b(?:later|earlier)\b/.test(text)) &&
        lines.filter(({ text }) => /[.!?]$/.test(text)).length * 2 < lines.length))
  );
}

/** Songs of which each line stands between signs, one a paragraph or touching. */
export function* songs(blocks: readonly DraftBlock[], stated: ReadonlySet<string>): Iterable<Edit> {
  for (let first = 0; first < blocks.length; first += 1) {
    const lines: SungLine[] = [];
    for (let index = first; index < blocks.length; index += 1) {
      const block = blocks[index];
      if (block?.role.type !== 'line' || (index > first && block.gap > 1)) break;
      const line = sungLine(block.text);
      if (line === undefined || stated.has(line.sign)) break;
      lines.push(line);
    }
    if (lines.length === 0) continue;
    if (isSong(lines)) {
      for (const [order, { sign, length }] of lines.entries()) {
        const block = first + order;
        const end = blocks[block]?.text.length ?? 0;
        yield { type: 'classify', first: block, last: block, as: { type: 'verseLine' } };
        // Notes are music, not notation.
        if (/[♪♫]/.test(sign)) continue;
        yield { type: 'replaceText', block, start: 0, end: length, with: '' };
        yield { type: 'replaceText', block, start: end - length, end, with: '' };
      }
    }
    first += lines.length - 1;
  }
}
