/** What Rich Text has switched on at a place: the look of text, its paragraph, and what its group is for. */
import { UNDERLINES, type CapturedKind } from './words.ts';

/** How text looks; `\plain` takes all of it back. */
interface CharacterState {
  readonly italic: boolean;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly struck: boolean;
  readonly smallCaps: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly superscript: boolean;
  /** The number of a font; negative for the file's default font. */
  readonly font: number;
}

/** Properties of paragraphs; `\pard` takes them back. Lengths are in twentieths of a point. */
interface ParagraphState {
  readonly style: number;
  readonly outline: number | undefined;
  readonly centred: boolean;
  readonly left: number;
  readonly above: number;
  readonly below: number;
  readonly contextual: boolean;
  readonly breaksPage: boolean;
  readonly hasLine: boolean;
}

/** Where text goes. */
export type Destination = 'text' | 'skip' | 'fonts' | 'styles' | 'capture' | 'picture' | 'shape';

/** Text that is collected, by the group that wants it and all groups in it. */
export interface Captured {
  readonly kind: CapturedKind | 'alt';
  text: string;
}

/** A field, whose instruction comes before its result: `HYPERLINK "…"`. */
interface Field {
  instruction: string;
}

/** All that a group takes over from the one around it, and leaves as it was. */
export interface RtfState extends CharacterState {
  /** How many characters follow a `\u` for programs that do not know it. */
  readonly fallback: number;
  readonly destination: Destination;
  /** The purpose of a group that is written twice, once for old programs. */
  readonly meant: Destination;
  readonly captured: Captured | undefined;
  readonly field: Field | undefined;
  readonly paragraph: ParagraphState;
}

const PLAIN_CHARACTERS: CharacterState = {
  italic: false,
  bold: false,
  underline: false,
  struck: false,
  smallCaps: false,
  hidden: false,
  deleted: false,
  superscript: false,
  font: -1,
};

/** A paragraph without properties. */
export const PARAGRAPH: ParagraphState = {
  style: 0,
  outline: undefined,
  centred: false,
  left: 0,
  above: 0,
  below: 0,
  contextual: false,
  breaksPage: false,
  hasLine: false,
};

/** The state at the beginning of a file. */
export const START: RtfState = {
  ...PLAIN_CHARACTERS,
  fallback: 1,
  destination: 'text',
  meant: 'text',
  captured: undefined,
  field: undefined,
  paragraph: PARAGRAPH,
};

/** Whether a toggle is on: `\b` is, `\b0` is not. */
export function isOn(value: number | undefined): boolean {
  return value !== 0;
}

type Value = number | undefined;

const CHARACTER_WORDS: ReadonlyMap<string, (value: Value) => Partial<RtfState>> = new Map(
  Object.entries<(value: Value) => Partial<RtfState>>({
    i: (value) => ({ italic: isOn(value) }),
    b: (value) => ({ bold: isOn(value) }),
    ulnone: () => ({ underline: false }),
    strike: (value) => ({ struck: isOn(value) }),
    striked: (value) => ({ struck: isOn(value) }),
    scaps: (value) => ({ smallCaps: isOn(value) }),
    caps: (value) => ({ smallCaps: isOn(value) }),
    v: (value) => ({ hidden: isOn(value) }),
    deleted: (value) => ({ deleted: isOn(value) }),
    super: (value) => ({ superscript: isOn(value) }),
    sub: () => ({ superscript: false }),
    nosupersub: () => ({ superscript: false }),
    f: (value = 0) => ({ font: value }),
    uc: (value = 1) => ({ fallback: Math.min(16, Math.max(0, value)) }),
    plain: () => PLAIN_CHARACTERS,
  }),
);

const PARAGRAPH_WORDS: ReadonlyMap<string, (value: number) => Partial<ParagraphState>> = new Map(
  Object.entries<(value: number) => Partial<ParagraphState>>({
    pard: () => PARAGRAPH,
    s: (style) => ({ style }),
    qc: () => ({ centred: true }),
    ql: () => ({ centred: false }),
    qr: () => ({ centred: false }),
    qj: () => ({ centred: false }),
    li: (left) => ({ left }),
    lin: (left) => ({ left }),
    sb: (above) => ({ above }),
    sa: (below) => ({ below }),
    outlinelevel: (outline) => ({ outline }),
    contextualspace: () => ({ contextual: true }),
    pagebb: () => ({ breaksPage: true }),
    brdrb: () => ({ hasLine: true }),
    brdrt: () => ({ hasLine: true }),
  }),
);

/** The state after a word about characters or paragraphs; undefined for any other word. */
export function stateAfter(state: RtfState, name: string, value: Value): RtfState | undefined {
  if (UNDERLINES.has(name)) return { ...state, underline: isOn(value) };
  const characters = CHARACTER_WORDS.get(name)?.(value);
  if (characters !== undefined) return { ...state, ...characters };
  const paragraph = PARAGRAPH_WORDS.get(name)?.(value ?? 0);
  return paragraph === undefined
    ? undefined
    : { ...state, paragraph: { ...state.paragraph, ...paragraph } };
}
