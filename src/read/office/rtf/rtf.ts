import { diagnose, type Diagnostic } from '../../../diagnostics/diagnose.ts';
import type { ReadResult } from '../../raw.ts';
import { DocumentLines } from '../document-lines.ts';
import type { Look } from '../look.ts';
import { PicturesLeftOut } from '../pictures.ts';
import { stateProperties } from '../properties.ts';
import { superscript } from '../../lines/superscript.ts';
import { tokensOf, type RtfToken } from './tokens.ts';
import {
  CAPTURED,
  CHARACTERS,
  CHARSETS,
  ENTERED,
  SIGN_CHARSET,
  SIGNS,
  SKIPPED,
  UNDERLINES,
} from './words.ts';
import { meaningOfChain, type StyleMeaning } from '../style-names.ts';
import { symbolOf } from '../symbols.ts';

/** Decodes bytes of a code page. */
type Decode = (bytes: Uint8Array, encoding: string) => string;

/** Groups in groups, as deep as no document has them. */
const DEEPEST = 5000;

/**
 * Rich Text (.rtf, RTF Specification 1.9.1) to raw blocks: one a paragraph or line. What is broken is read as far as
 * it goes: a group that is never closed, a brace too many. Comments, hidden text, what was deleted while changes were
 * tracked, headers and footers are furniture, so that the record of changes shows them.
 * @param bytes the file
 * @param file its name
 */
export async function readRtf(bytes: Uint8Array, file: string): Promise<ReadResult> {
  const { default: iconv } = await import('iconv-lite');
  const reading = new RtfReading(bytes, file, (some, encoding) =>
    iconv.decode(Buffer.from(some), iconv.encodingExists(encoding) ? encoding : 'cp1252'),
  );
  // A character for each byte: what they mean is told by the fonts that they stand in.
  if (!reading.read(latin(bytes))) return { diagnostics: [diagnose('read-tangled', {}, { file })] };
  return { story: reading.lines.done(file), diagnostics: reading.diagnostics };
}

/** Whether bytes are Rich Text, whatever their file is called. */
export function isRtf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 64)).trimStart().startsWith('{\\rtf');
}

/** How text looks, and what its group is. */
interface State {
  readonly italic: boolean;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly struck: boolean;
  readonly smallCaps: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly raised: boolean;
  readonly font: number;
  /** Characters that stand behind a `\u` for programs that do not know it. */
  readonly fallback: number;
  readonly destination: Destination;
  /** What a group is for that is written twice, once for old programs. */
  readonly meant: Destination;
  readonly captured: Captured | undefined;
  readonly field: Field | undefined;
  readonly paragraph: ParagraphState;
}

/** Where text goes. */
type Destination = 'text' | 'skip' | 'fonts' | 'styles' | 'capture' | 'picture' | 'shape';

interface Captured {
  readonly kind: (typeof CAPTURED)[string] | 'alt';
  text: string;
}

interface Field {
  instruction: string;
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

const PARAGRAPH: ParagraphState = {
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

const START: State = {
  italic: false,
  bold: false,
  underline: false,
  struck: false,
  smallCaps: false,
  hidden: false,
  deleted: false,
  raised: false,
  font: -1,
  fallback: 1,
  destination: 'text',
  meant: 'text',
  captured: undefined,
  field: undefined,
  paragraph: PARAGRAPH,
};

interface Font {
  name: string;
  charset: number | undefined;
  codePage: string | undefined;
}

interface Style {
  name: string;
  basedOn: number | undefined;
  outline: number | undefined;
  italic: boolean;
  bold: boolean;
}

/** What a group began, and must end. */
interface Ending {
  readonly ends: 'note' | 'box' | 'capture' | 'picture' | 'style' | undefined;
  readonly state: State;
}

/** Whether a switch is on: `\b` is, `\b0` is not. */
function isOn(value: number | undefined): boolean {
  return value !== 0;
}

class RtfReading {
  readonly lines = new DocumentLines();
  readonly #bytes: Uint8Array;
  readonly #decode: Decode;
  readonly #left: PicturesLeftOut;
  readonly #groups: Ending[] = [];
  readonly #fonts = new Map<number, Font>();
  readonly #styles = new Map<number, Style>();
  readonly #meanings = new Map<number, StyleMeaning>();
  readonly #properties = new Map<string, string>();
  #state: State = START;
  #ends: Ending['ends'];
  #codePage = 'cp1252';
  #defaultFont = 0;
  /** What is not ASCII is UTF-8, as some programs write against the specification. */
  readonly #isUtf8: boolean;
  /** Bytes that have not been decoded yet: a character may be two of them. */
  #pending: number[] = [];
  /** They were written as `\'e9`, by the code page whatever the rest of the file is in. */
  #isCoded = false;
  /** Characters still to be passed over behind a `\u`. */
  #passing = 0;
  /** The group begins with `\*`. */
  #isOptional = false;
  /** Nothing but `\*` stands in the group yet: only here a word says what the group is for. */
  #isGroupStart = false;
  #font = 0;
  #style: { readonly number: number; readonly style: Style } | undefined;
  #picture: { kind: string; pieces: string[]; binary: Uint8Array[] } = newPicture();
  #pictureCount = 0;
  #alt = '';
  #propertyName = '';
  #noteCount = 0;
  /** The sign of the note that comes has been put. */
  #signed: string | undefined;
  #notes = 0;
  #hidden = '';
  #deleted = '';
  #asides: string[] = [];

  constructor(bytes: Uint8Array, file: string, decode: Decode) {
    this.#bytes = bytes;
    this.#decode = decode;
    this.#left = new PicturesLeftOut(file);
    this.#isUtf8 = isUtf8(bytes);
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#left.diagnostics();
  }

  /** @returns false when the document is no document but a tangle */
  read(source: string): boolean {
    for (const token of tokensOf(source)) {
      this.#token(token);
      if (this.#groups.length > DEEPEST) return false;
    }
    this.#flush();
    while (this.#groups.length > 0) this.#close();
    this.#leaveOut();
    this.lines.endParagraph();
    for (const text of new Set(this.#asides)) this.lines.furniture(text);
    stateProperties(this.lines, {
      title: this.#properties.get('title'),
      author: this.#properties.get('author'),
      keywords: this.#properties.get('keywords'),
      description: this.#properties.get('description'),
    });
    return true;
  }

  #token(token: RtfToken): void {
    if (token.type !== 'byte' && token.type !== 'text') this.#flush();
    // Behind a `\u` stands what programs show that do not know it; a brace ends it ("Unicode RTF").
    if (token.type === 'open' || token.type === 'close') this.#passing = 0;
    switch (token.type) {
      case 'open':
        this.#groups.push({ ends: this.#ends, state: this.#state });
        this.#ends = undefined;
        this.#isOptional = false;
        this.#isGroupStart = true;
        return;
      case 'close':
        this.#close();
        break;
      case 'byte':
        if (!this.#passes(1)) this.#byte(token.byte);
        break;
      case 'text': {
        const passed = Math.min(this.#passing, token.text.length);
        this.#passing -= passed;
        this.#text(token.text.slice(passed));
        break;
      }
      case 'symbol':
        this.#symbol(token.sign);
        break;
      case 'binary':
        if (!this.#passes(1) && this.#state.destination === 'picture')
          this.#picture.binary.push(this.#bytes.subarray(token.start, token.end));
        break;
      case 'word':
        if (token.name === 'u' && token.value !== undefined) this.#unicode(token.value);
        else if (CHARACTERS[token.name] === undefined || !this.#passes(1)) {
          this.#passing = 0;
          this.#word(token.name, token.value);
        }
        this.#isOptional = false;
    }
    if (token.type !== 'symbol' || token.sign !== '*') this.#isGroupStart = false;
  }

  #passes(count: number): boolean {
    if (this.#passing === 0) return false;
    this.#passing = Math.max(0, this.#passing - count);
    return true;
  }

  #close(): void {
    switch (this.#ends) {
      case 'note':
        this.#leaveOut();
        this.#notes -= 1;
        this.lines.endNote();
        break;
      case 'box':
        this.lines.endBox();
        break;
      case 'capture':
        this.#endCapture();
        break;
      case 'picture':
        this.#endPicture();
        break;
      case 'style':
        this.#endStyle();
        break;
      case undefined:
    }
    // A brace too many closes nothing.
    const group = this.#groups.pop();
    if (group === undefined) return;
    this.#ends = group.ends;
    this.#state = group.state;
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  #setParagraph(change: Partial<ParagraphState>): void {
    this.#set({ paragraph: { ...this.#state.paragraph, ...change } });
  }

  #byte(byte: number): void {
    if (this.#isUtf8 && !this.#isCoded) this.#flush();
    this.#isCoded = true;
    this.#pending.push(byte);
  }

  #text(text: string): void {
    if (text === '') return;
    if (this.#state.destination === 'picture') {
      this.#picture.pieces.push(text);
      return;
    }
    if (this.#isUtf8 && this.#isCoded) this.#flush();
    this.#isCoded = false;
    // Most of every file: ASCII is ASCII in all code pages.
    if (this.#pending.length === 0 && !/[^ -~]/.test(text) && !this.#isSigns()) {
      this.#put(text);
      return;
    }
    for (let index = 0; index < text.length; index += 1) this.#pending.push(text.charCodeAt(index));
  }

  /** Put what has come, as characters. */
  #flush(): void {
    if (this.#pending.length === 0) return;
    const bytes = Uint8Array.from(this.#pending);
    this.#pending = [];
    this.#put(this.#decoded(bytes));
  }

  #decoded(bytes: Uint8Array): string {
    if (bytes.every((byte) => byte < 0x80) && !this.#isSigns()) return latin(bytes);
    const font = this.#fontNow();
    if (this.#isSigns())
      return [...bytes].map((byte) => symbolOf(font?.name ?? '', byte.toString(16))).join('');
    if (this.#isUtf8 && !this.#isCoded) return new TextDecoder().decode(bytes);
    const own = font?.codePage ?? CHARSETS.get(font?.charset ?? 0);
    return this.#decode(bytes, own ?? this.#codePage);
  }

  #fontNow(): Font | undefined {
    const { font } = this.#state;
    return this.#fonts.get(font < 0 ? this.#defaultFont : font);
  }

  /** Whether letters are signs in the font that they stand in. */
  #isSigns(): boolean {
    const font = this.#state.destination === 'text' ? this.#fontNow() : undefined;
    return font?.charset === SIGN_CHARSET && /symbol|dingbats|wingdings|webdings/i.test(font.name);
  }

  #unicode(value: number): void {
    this.#passing = this.#state.fallback;
    const code = value < 0 ? value + 0x10000 : value;
    if (code > 0xffff) {
      if (code <= 0x10ffff) this.#put(String.fromCodePoint(code));
      return;
    }
    const isSign = code >= 0xf020 && code <= 0xf0ff;
    this.#put(
      isSign ? symbolOf(this.#fontNow()?.name ?? '', code.toString(16)) : String.fromCharCode(code),
    );
  }

  #symbol(sign: string): void {
    if (sign === '*') {
      this.#isOptional = true;
      return;
    }
    if (this.#passes(1)) return;
    if (sign === '\n' || sign === '\r') this.#word('par', undefined);
    else this.#put(SIGNS[sign] ?? '');
  }

  /** Characters, wherever they go. */
  #put(text: string): void {
    if (text === '') return;
    const { destination, captured } = this.#state;
    switch (destination) {
      case 'capture':
        if (captured !== undefined) captured.text += text;
        break;
      case 'fonts': {
        const font = this.#fonts.get(this.#font);
        if (font !== undefined) font.name += text.replace(/;.*$/, '');
        break;
      }
      case 'styles':
        if (this.#style !== undefined) this.#style.style.name += text.replace(/;.*$/, '');
        break;
      case 'text':
        this.#story(text);
        break;
      case 'skip':
      case 'picture':
      case 'shape':
    }
  }

  #story(text: string): void {
    const { hidden, deleted, italic, bold, underline, struck, smallCaps } = this.#state;
    if (deleted) this.#deleted += text;
    else if (hidden) this.#hidden += text;
    else {
      this.#begin();
      const style = this.#styles.get(this.#state.paragraph.style);
      // That headings are bold and quotations in italics is how they are set, and says nothing more.
      const isSet = style !== undefined && this.#meaning().hint !== undefined;
      const isLink = /^\s*HYPERLINK/i.test(this.#state.field?.instruction ?? '');
      this.lines.text(this.#state.raised ? superscript(text) : text, {
        emphasis: italic && !(isSet && style.italic),
        strong: bold && !(isSet && style.bold),
        underline: underline && !isLink,
        strikethrough: struck,
        smallCaps,
      });
    }
  }

  /** A paragraph begins with its first text, since its properties may stand anywhere before that. */
  #begin(): void {
    if (!this.lines.isInParagraph) this.lines.paragraph(this.#look());
  }

  #meaning(): StyleMeaning {
    const { style } = this.#state.paragraph;
    const known = this.#meanings.get(style);
    if (known !== undefined) return known;
    const names: string[] = [];
    const seen = new Set<number>();
    for (
      let at: number | undefined = style;
      at !== undefined && !seen.has(at) && seen.size < LONGEST_CHAIN;
    ) {
      seen.add(at);
      const found = this.#styles.get(at);
      if (found !== undefined) names.push(found.name);
      at = found?.basedOn;
    }
    const meaning = meaningOfChain(names);
    this.#meanings.set(style, meaning);
    return meaning;
  }

  #look(): Look {
    const { outline, centred, left, above, below, contextual, style, breaksPage } =
      this.#state.paragraph;
    const meaning = this.#meaning();
    const level = outline ?? this.#styles.get(style)?.outline;
    const isHeading = level !== undefined && level < LEVELS && meaning.states === undefined;
    return {
      ...(isHeading ? { hint: { type: 'heading', level: level + 1 } } : {}),
      ...meaning,
      isCentred: centred,
      indent: left,
      above,
      below,
      together: contextual ? String(style) : undefined,
      breaksPage,
    };
  }

  #word(name: string, value: number | undefined): void {
    const isOptional = this.#isOptional;
    if (this.#isGroupStart && this.#destination(name, isOptional)) return;
    if (isOptional || this.#state.destination === 'skip') {
      // Groups that may be passed by are, unless they are known.
      if (isOptional) this.#set({ destination: 'skip' });
      return;
    }
    const character = CHARACTERS[name];
    if (character !== undefined) this.#put(character);
    else if (this.#state.destination === 'fonts') this.#fontWord(name, value);
    else if (this.#state.destination === 'styles') this.#styleWord(name, value);
    else if (this.#state.destination === 'picture') this.#pictureWord(name);
    else if (!this.#characterWord(name, value) && !this.#paragraphWord(name, value))
      this.#documentWord(name, value);
  }

  /** Words that say what a group is for. */
  #destination(name: string, isOptional: boolean): boolean {
    const { destination } = this.#state;
    const isKnown = !isOptional || ENTERED.has(name);
    if (!isKnown) return false;
    if (destination === 'skip' && name !== 'ud') return false;
    const captured = CAPTURED[name];
    if (captured !== undefined) {
      this.#capture(captured);
      return true;
    }
    switch (name) {
      case 'sv':
        if (this.#propertyName === 'wzDescription') this.#capture('alt');
        // The value of a shape's property may be a picture.
        else this.#set({ destination: 'shape' });
        return true;
      case 'fonttbl':
        this.#set({ destination: 'fonts' });
        return true;
      case 'stylesheet':
        this.#set({ destination: 'styles' });
        return true;
      case 'info':
      case 'shpinst':
      case 'picprop':
        this.#set({ destination: 'shape' });
        return true;
      case 'upr':
        this.#set({ destination: 'skip', meant: destination });
        return true;
      case 'ud':
        this.#set({ destination: this.#state.meant });
        return true;
      case 'shppict':
        return true;
      case 'pict':
        this.#picture = newPicture();
        this.#ends = 'picture';
        this.#set({ destination: 'picture' });
        return true;
      case 'shptxt':
        if (destination !== 'shape') return true;
        this.#ends = 'box';
        this.lines.box();
        this.#set({ destination: 'text', paragraph: PARAGRAPH });
        return true;
      case 'footnote':
        this.#note();
        return true;
      case 'field':
        this.#set({ field: { instruction: '' } });
        return true;
      default:
        if (!SKIPPED.has(name)) return false;
        this.#set({ destination: 'skip' });
        return true;
    }
  }

  #capture(kind: Captured['kind']): void {
    this.#ends = 'capture';
    this.#set({ destination: 'capture', captured: { kind, text: '' } });
  }

  #endCapture(): void {
    const { captured, field } = this.#state;
    if (captured === undefined) return;
    const { kind, text } = captured;
    switch (kind) {
      case 'comment':
        this.lines.furniture(text);
        break;
      case 'aside':
        if (/\p{L}/u.test(text)) this.#asides.push(text.replace(/\s+/g, ' ').trim());
        break;
      case 'field':
        if (field !== undefined) field.instruction += text;
        break;
      case 'alt':
        this.#alt = text;
        break;
      case 'name':
        this.#propertyName = text.trim();
        break;
      default:
        this.#properties.set(kind, text.trim());
    }
  }

  #note(): void {
    // Notes in notes and in comments have no place of their own.
    if (this.#state.destination !== 'text' || this.#notes > 0) return;
    const key = this.#signed ?? this.#sign();
    this.#signed = undefined;
    this.#notes += 1;
    this.#ends = 'note';
    this.lines.note(key);
    this.#set({
      ...START,
      fallback: this.#state.fallback,
      font: this.#state.font,
    });
  }

  /** Put the number of the note that comes. */
  #sign(): string {
    this.#noteCount += 1;
    const key = `note-${String(this.#noteCount)}`;
    this.#begin();
    this.lines.noteSign(String(this.#noteCount), key);
    return key;
  }

  #fontWord(name: string, value = 0): void {
    if (name === 'f') {
      this.#font = value;
      this.#fonts.set(value, { name: '', charset: undefined, codePage: undefined });
      // Names of fonts are in the fonts' own character sets.
      this.#set({ font: value });
    }
    const font = this.#fonts.get(this.#font);
    if (font === undefined) return;
    if (name === 'fcharset') font.charset = value;
    if (name === 'cpg' && value > 0) font.codePage = `cp${String(value)}`;
  }

  #styleWord(name: string, value: number | undefined): void {
    if (this.#style === undefined || this.#ends === undefined) {
      // The style without a number is that of plain paragraphs.
      const style: Style = {
        name: '',
        basedOn: undefined,
        outline: undefined,
        italic: false,
        bold: false,
      };
      this.#style = { number: name === 's' ? (value ?? 0) : 0, style };
      this.#ends = 'style';
    }
    const { style } = this.#style;
    if (name === 's') this.#style = { number: value ?? 0, style };
    if (name === 'sbasedon') style.basedOn = value;
    if (name === 'outlinelevel') style.outline = value;
    if (name === 'i') style.italic = isOn(value);
    if (name === 'b') style.bold = isOn(value);
  }

  #endStyle(): void {
    if (this.#style !== undefined) this.#styles.set(this.#style.number, this.#style.style);
    this.#style = undefined;
  }

  #pictureWord(name: string): void {
    if (/^(?:pngblip|jpegblip|emfblip|wmetafile|macpict|dibitmap|wbitmap|pmmetafile)$/.test(name))
      this.#picture.kind = name;
  }

  #endPicture(): void {
    const { kind, pieces, binary } = this.#picture;
    const alt = this.#alt;
    this.#alt = '';
    this.#picture = newPicture();
    this.#pictureCount += 1;
    const ending = kind === 'pngblip' ? 'png' : kind === 'jpegblip' ? 'jpg' : kind;
    const name = `picture-${String(this.#pictureCount)}.${ending}`;
    const hexadecimal = Buffer.from(pieces.join('').replace(/[^0-9a-fA-F]+/g, ''), 'hex');
    const whole = new Uint8Array(Buffer.concat([hexadecimal, ...binary]));
    if (ending === kind || whole.length === 0) {
      // Drawings of Windows are no pictures that any e-reader shows.
      this.#left.add(name, alt);
      return;
    }
    const { hidden, deleted, captured } = this.#state;
    // One in a header stands on every page.
    if (hidden || deleted || captured !== undefined) return;
    this.#begin();
    this.lines.picture(name, whole, alt);
  }

  #characterWord(name: string, value: number | undefined): boolean {
    if (UNDERLINES.has(name)) {
      this.#set({ underline: isOn(value) });
      return true;
    }
    switch (name) {
      case 'i':
        this.#set({ italic: isOn(value) });
        return true;
      case 'b':
        this.#set({ bold: isOn(value) });
        return true;
      case 'ulnone':
        this.#set({ underline: false });
        return true;
      case 'strike':
      case 'striked':
        this.#set({ struck: isOn(value) });
        return true;
      case 'scaps':
      case 'caps':
        this.#set({ smallCaps: isOn(value) });
        return true;
      case 'v':
        this.#set({ hidden: isOn(value) });
        return true;
      case 'deleted':
        this.#set({ deleted: isOn(value) });
        return true;
      case 'super':
        this.#set({ raised: isOn(value) });
        return true;
      case 'sub':
      case 'nosupersub':
        this.#set({ raised: false });
        return true;
      case 'f':
        this.#set({ font: value ?? 0 });
        return true;
      case 'uc':
        this.#set({ fallback: Math.min(16, Math.max(0, value ?? 1)) });
        return true;
      case 'plain': {
        const { italic, bold, underline, struck, smallCaps, hidden, deleted, font } = START;
        const { raised: up } = START;
        this.#set({
          italic,
          bold,
          underline,
          struck,
          smallCaps,
          hidden,
          deleted,
          raised: up,
          font,
        });
        return true;
      }
      default:
        return false;
    }
  }

  #paragraphWord(name: string, value = 0): boolean {
    switch (name) {
      case 'pard':
        this.#set({ paragraph: PARAGRAPH });
        return true;
      case 's':
        this.#setParagraph({ style: value });
        return true;
      case 'qc':
        this.#setParagraph({ centred: true });
        return true;
      case 'ql':
      case 'qr':
      case 'qj':
        this.#setParagraph({ centred: false });
        return true;
      case 'li':
      case 'lin':
        this.#setParagraph({ left: value });
        return true;
      case 'sb':
        this.#setParagraph({ above: value });
        return true;
      case 'sa':
        this.#setParagraph({ below: value });
        return true;
      case 'outlinelevel':
        this.#setParagraph({ outline: value });
        return true;
      case 'contextualspace':
        this.#setParagraph({ contextual: true });
        return true;
      case 'pagebb':
        this.#setParagraph({ breaksPage: true });
        return true;
      case 'brdrb':
      case 'brdrt':
        this.#setParagraph({ hasLine: true });
        return true;
      default:
        return false;
    }
  }

  /** Words that end or break something, and those that hold for the whole file. */
  #documentWord(name: string, value: number | undefined): void {
    const { destination, captured } = this.#state;
    if (destination === 'capture') {
      if (/^(?:par|line|cell|row|page)$/.test(name) && captured !== undefined) captured.text += ' ';
      return;
    }
    switch (name) {
      case 'ansicpg':
        if (value !== undefined && value > 0) this.#codePage = `cp${String(value)}`;
        return;
      case 'mac':
        this.#codePage = 'macroman';
        return;
      case 'pc':
        this.#codePage = 'cp437';
        return;
      case 'pca':
        this.#codePage = 'cp850';
        return;
      case 'deff':
        this.#defaultFont = value ?? 0;
        return;
      default:
    }
    if (destination === 'text') this.#textWord(name);
  }

  #textWord(name: string): void {
    switch (name) {
      case 'par':
        this.#endParagraph();
        break;
      case 'line':
      case 'lbr':
        this.#begin();
        this.lines.lineBreak();
        break;
      case 'page':
      case 'column':
        this.lines.pageBreak();
        break;
      case 'sect':
        if (this.lines.isInParagraph) this.#endParagraph();
        this.lines.pageBreak();
        break;
      case 'cell':
      case 'nestcell':
        // A cell that holds nothing is no blank line.
        this.#leaveOut();
        this.lines.endParagraph();
        break;
      case 'chftn':
        if (this.#notes === 0) this.#signed = this.#sign();
        break;
      default:
    }
  }

  #endParagraph(): void {
    const { hidden, deleted, paragraph } = this.#state;
    // A paragraph's end that is hidden or was deleted is none.
    if (hidden || deleted) return;
    const isEmpty = !this.lines.isInParagraph;
    this.#begin();
    if (isEmpty && paragraph.hasLine) this.lines.rule();
    this.#leaveOut();
    this.lines.endParagraph();
  }

  /** What was found in the text and is none of it. */
  #leaveOut(): void {
    this.lines.furniture(this.#hidden);
    this.lines.furniture(this.#deleted);
    this.#hidden = '';
    this.#deleted = '';
  }
}

/** Outline levels that are headings. */
const LEVELS = 9;
/** No style is built upon more. */
const LONGEST_CHAIN = 50;

function newPicture(): { kind: string; pieces: string[]; binary: Uint8Array[] } {
  return { kind: 'picture', pieces: [], binary: [] };
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Whether a file has letters that are not ASCII, and all of them are UTF-8. */
function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.every((byte) => byte < 0x80)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
