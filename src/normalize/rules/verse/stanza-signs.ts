/** Signs that authors set around songs and poems: around a whole stanza, or around each line of it. */

/** The signs around a stanza: how much of its first and of its last line they are. */
export interface StanzaSigns {
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

/** Signs that a line of song has at both of its ends. */
const SUNG = /^(~{1,2}|#{1,2}|[♪♫]{1,3})( ?)(\S.*\S)\2\1$/u;

/** A line between signs. */
export interface SungLine {
  readonly sign: string;
  /** How long each of the two signs is, with its blank. */
  readonly length: number;
  readonly text: string;
}

/** The line of song between a pair of signs, `# line #` or `♪ line ♪`. */
export function sungLine(text: string): SungLine | undefined {
  if (text.length > 80) return undefined;
  const match = SUNG.exec(text);
  if (match === null) return undefined;
  const [, sign = '', blank = '', inside = ''] = match;
  if (inside.includes(sign)) return undefined;
  return { sign, length: sign.length + blank.length, text: inside };
}

/** What makes of lines between signs a song: lines of a few words, no speech, few sentences. */
export function isSong(lines: readonly SungLine[]): boolean {
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
