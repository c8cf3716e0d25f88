/** The marks that authors put around songs and poems: around a whole stanza, or around each of its lines. */
import type { DraftBlock } from '../../draft.ts';
import type { Edit } from '../../rule.ts';

/** The marks around a stanza: their lengths in its first and in its last line. */
interface StanzaMarks {
  readonly open: number;
  readonly close: number;
  /** Whether they mean emphasis, which then is the emphasis of every line. */
  readonly isEmphasis: boolean;
}

/** The marks at the start of a stanza. */
const OPENS = /^([*_~#/♪♫=^]{1,3}) ?(?=[^\s*_~#/♪♫=^])/u;

/** The marks at the end of a stanza. */
const CLOSES = /(?<=[^\s*_~#/♪♫=^]) ?([*_~#/♪♫=^]{1,3})$/u;

/** The marks that the first line opens and the last one closes, if there are none between. */
export function stanzaMarks(lines: readonly string[]): StanzaMarks | undefined {
  const first = lines[0] ?? '';
  const last = lines.at(-1) ?? '';
  if (lines.length < 2) return undefined;
  const opening = OPENS.exec(first);
  const closing = CLOSES.exec(last);
  const mark = opening?.[1] ?? '';
  if (opening === null || closing === null || closing[1] !== mark) return undefined;
  const open = opening[0].length;
  const close = closing[0].length;
  const inside = [first.slice(open), ...lines.slice(1, -1), last.slice(0, last.length - close)];
  if (inside.some((line) => line.includes(mark))) return undefined;
  return { open, close, isEmphasis: /^[*_/]/.test(mark) };
}

/** Remove the marks around a stanza; those of emphasis become the emphasis of every line. */
export function* withoutStanzaMarks(
  run: readonly DraftBlock[],
  first: number,
  { open, close, isEmphasis }: StanzaMarks,
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

/** Marks at both ends of a line of a song. */
const SUNG = /^(~{1,2}|#{1,2}|[♪♫]{1,3})( ?)(\S.*\S)\2\1$/u;

/** A line between marks. */
interface SungLine {
  readonly mark: string;
  /** The length of each of the two marks, with its space. */
  readonly length: number;
  readonly text: string;
}

/** A line of a song between a pair of marks, `# line #` or `♪ line ♪`. */
function sungLine(text: string): SungLine | undefined {
  if (text.length > 80) return undefined;
  const match = SUNG.exec(text);
  if (match === null) return undefined;
  const [, mark = '', space = '', inside = ''] = match;
  if (inside.includes(mark)) return undefined;
  return { mark, length: mark.length + space.length, text: inside };
}

/** Whether lines between marks are a song: lines of a few words, without speech, with few sentences. */
function isSong(lines: readonly SungLine[]): boolean {
  const isNotes = lines.every(({ mark }) => /[♪♫]/.test(mark));
  if (lines.length < 2) return isNotes && lines.length > 0;
  const first = lines[0]?.mark;
  return (
    lines.every(({ mark }) => mark === first) &&
    (isNotes ||
      (lines.every(({ text }) => /^\p{Lu}/u.test(text) && /\S+ +\S+ +\S+/.test(text)) &&
        !lines.some(({ text }) => /["“”]|\b(?:later|earlier)\b/.test(text)) &&
        lines.filter(({ text }) => /[.!?]$/.test(text)).length * 2 < lines.length))
  );
}

/** Songs with marks around each line, whether the lines touch or are paragraphs. */
export function* songs(blocks: readonly DraftBlock[], stated: ReadonlySet<string>): Iterable<Edit> {
  for (let first = 0; first < blocks.length; first += 1) {
    const lines: SungLine[] = [];
    for (let index = first; index < blocks.length; index += 1) {
      const block = blocks[index];
      if (block?.role.type !== 'line' || (index > first && block.gap > 1)) break;
      const line = sungLine(block.text);
      if (line === undefined || stated.has(line.mark)) break;
      lines.push(line);
    }
    if (lines.length === 0) continue;
    if (isSong(lines)) {
      for (const [order, { mark, length }] of lines.entries()) {
        const block = first + order;
        const end = blocks[block]?.text.length ?? 0;
        yield { type: 'classify', first: block, last: block, as: { type: 'verseLine' } };
        // Musical notes are not notation.
        if (/[♪♫]/.test(mark)) continue;
        yield { type: 'replaceText', block, start: 0, end: length, with: '' };
        yield { type: 'replaceText', block, start: end - length, end, with: '' };
      }
    }
    first += lines.length - 1;
  }
}
