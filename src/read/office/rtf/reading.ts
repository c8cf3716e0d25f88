/** Goes through the tokens of a Rich Text file and hands each to what its group is for. */
import { stateProperties } from '../properties.ts';
import { Characters, type Decode } from './characters.ts';
import { FontTable } from './fonts.ts';
import { Groups } from './groups.ts';
import { PictureData } from './picture.ts';
import { PARAGRAPH, stateAfter, type Captured, type Destination } from './state.ts';
import { RtfStory } from './story.ts';
import { StyleTable } from './styles.ts';
import type { RtfToken } from './tokens.ts';
import { CAPTURED, CHARACTERS, ENTERED, SKIPPED, SYMBOLS } from './words.ts';

/** Groups that do no more than change where text goes. */
const GROUPS: ReadonlyMap<string, Destination> = new Map([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['info', 'shape'],
  ['shpinst', 'shape'],
  ['picprop', 'shape'],
]);

/** A file of Rich Text on its way to lines. */
export class RtfReading {
  readonly story: RtfStory;
  readonly #bytes: Uint8Array;
  readonly #groups = new Groups();
  readonly #fonts = new FontTable();
  readonly #styles = new StyleTable();
  readonly #characters: Characters;
  readonly #properties = new Map<Captured['kind'], string>();
  readonly #asides = new Set<string>();
  #picture = new PictureData();
  #alt = '';
  /** The name of a shape's property, which comes before its value. */
  #propertyName = '';
  /** The group begins with `\*`: programs that do not know its purpose ignore it. */
  #isOptional = false;
  /** Nothing but `\*` is in the group yet: only here a word says what the group is for. */
  #isGroupStart = false;

  constructor(bytes: Uint8Array, decode: Decode) {
    this.#bytes = bytes;
    this.story = new RtfStory(this.#styles);
    this.#characters = new Characters(bytes, this.#fonts, decode, (text) => {
      this.#put(text);
    });
  }

  /** How many groups are open. */
  get depth(): number {
    return this.#groups.depth;
  }

  /** The next token. */
  token(token: RtfToken): void {
    const { state } = this.#groups;
    if (token.type !== 'byte' && token.type !== 'text') this.#characters.flush(state);
    if (token.type === 'open' || token.type === 'close') this.#characters.passNoMore();
    switch (token.type) {
      case 'open':
        this.#groups.open();
        this.#isOptional = false;
        this.#isGroupStart = true;
        return;
      case 'close':
        this.#close();
        break;
      case 'byte':
        if (!this.#characters.passes()) this.#characters.byte(token.byte, state);
        break;
      case 'text':
        this.#text(this.#characters.afterPassing(token.text));
        break;
      case 'symbol':
        this.#symbol(token.symbol);
        break;
      case 'binary':
        if (!this.#characters.passes() && state.destination === 'picture')
          this.#picture.addBytes(this.#bytes.subarray(token.start, token.end));
        break;
      case 'word':
        if (token.name === 'u' && token.value !== undefined)
          this.#characters.unicode(token.value, state);
        else if (!CHARACTERS.has(token.name) || !this.#characters.passes()) {
          this.#characters.passNoMore();
          this.#word(token.name, token.value);
        }
        this.#isOptional = false;
    }
    if (token.type !== 'symbol' || token.symbol !== '*') this.#isGroupStart = false;
  }

  /** The file ends, and every group with it. */
  end(): void {
    this.#characters.flush(this.#groups.state);
    while (this.#groups.depth > 0) this.#close();
    this.story.end();
    for (const text of this.#asides) this.story.lines.furniture(text);
    stateProperties(this.story.lines, Object.fromEntries(this.#properties));
  }

  #close(): void {
    switch (this.#groups.ends) {
      case 'note':
        this.story.endNote();
        break;
      case 'box':
        this.story.lines.endBox();
        break;
      case 'capture':
        this.#endCapture();
        break;
      case 'picture':
        this.#endPicture();
        break;
      case 'style':
        this.#styles.end();
        break;
      case undefined:
    }
    this.#groups.close();
  }

  /** The data of a picture ends; a picture around it has none of its own left. */
  #endPicture(): void {
    this.story.picture(this.#picture, this.#alt, this.#groups.state);
    this.#picture = new PictureData();
    this.#alt = '';
  }

  #text(text: string): void {
    if (text === '') return;
    const { state } = this.#groups;
    if (state.destination === 'picture') this.#picture.addDigits(text);
    else this.#characters.text(text, state);
  }

  #symbol(symbol: string): void {
    if (symbol === '*') {
      this.#isOptional = true;
      return;
    }
    if (this.#characters.passes()) return;
    if (symbol === '\n' || symbol === '\r') this.#word('par', undefined);
    else this.#put(SYMBOLS.get(symbol) ?? '');
  }

  /** Characters, wherever they go. */
  #put(text: string): void {
    if (text === '') return;
    const { state } = this.#groups;
    switch (state.destination) {
      case 'capture':
        if (state.captured !== undefined) state.captured.text += text;
        break;
      case 'fonts':
        this.#fonts.addName(text);
        break;
      case 'styles':
        this.#styles.addName(text);
        break;
      case 'text':
        this.story.text(text, state);
        break;
      case 'skip':
      case 'picture':
      case 'shape':
    }
  }

  #word(name: string, value: number | undefined): void {
    const isOptional = this.#isOptional;
    if (this.#isGroupStart && this.#isDestination(name, isOptional)) return;
    const { destination } = this.#groups.state;
    const character = CHARACTERS.get(name);
    if (isOptional) this.#groups.set({ destination: 'skip' });
    else if (destination === 'skip') return;
    else if (character !== undefined) this.#put(character);
    else if (destination === 'fonts') {
      this.#fonts.describe(name, value);
      // The names of fonts are in the fonts' own character sets.
      if (name === 'f') this.#groups.set({ font: value ?? 0 });
    } else if (destination === 'styles') this.#styleWord(name, value);
    else if (destination === 'picture') this.#picture.describe(name);
    else this.#textWord(name, value);
  }

  #styleWord(name: string, value: number | undefined): void {
    if (!this.#styles.isOpen || this.#groups.ends === undefined) {
      this.#styles.begin();
      this.#groups.ends = 'style';
    }
    this.#styles.describe(name, value);
  }

  #textWord(name: string, value: number | undefined): void {
    const { state } = this.#groups;
    const after = stateAfter(state, name, value);
    if (after !== undefined) this.#groups.state = after;
    else if (state.destination === 'capture') {
      if (/^(?:par|line|cell|row|page)$/.test(name)) this.#put(' ');
    } else {
      this.#fonts.describeFile(name, value);
      if (state.destination === 'text') this.story.word(name, state);
    }
  }

  /** Whether a word says what its group is for; if so the group is that from here on. */
  #isDestination(name: string, isOptional: boolean): boolean {
    const { destination } = this.#groups.state;
    if (isOptional && !ENTERED.has(name)) return false;
    if (destination === 'skip' && name !== 'ud') return false;
    const captured = CAPTURED.get(name);
    const plain = SKIPPED.has(name) ? 'skip' : GROUPS.get(name);
    if (captured !== undefined) this.#capture(captured);
    else if (plain !== undefined) this.#groups.set({ destination: plain });
    else return this.#isSpecialGroup(name);
    return true;
  }

  #isSpecialGroup(name: string): boolean {
    const { destination, meant } = this.#groups.state;
    switch (name) {
      case 'sv':
        if (this.#propertyName === 'wzDescription') this.#capture('alt');
        // The value of a shape's property may be a picture.
        else this.#groups.set({ destination: 'shape' });
        return true;
      case 'upr':
        this.#groups.set({ destination: 'skip', meant: destination });
        return true;
      case 'ud':
        this.#groups.set({ destination: meant });
        return true;
      case 'shppict':
        return true;
      case 'pict':
        this.#picture = new PictureData();
        this.#groups.ends = 'picture';
        this.#groups.set({ destination: 'picture' });
        return true;
      case 'shptxt':
        if (destination !== 'shape') return true;
        this.#groups.ends = 'box';
        this.story.lines.box();
        this.#groups.set({ destination: 'text', paragraph: PARAGRAPH });
        return true;
      case 'footnote':
        this.#beginNote();
        return true;
      case 'field':
        this.#groups.set({ field: { instruction: '' } });
        return true;
      default:
        return false;
    }
  }

  #beginNote(): void {
    const state = this.story.beginNote(this.#groups.state);
    if (state === undefined) return;
    this.#groups.ends = 'note';
    this.#groups.state = state;
  }

  #capture(kind: Captured['kind']): void {
    this.#groups.ends = 'capture';
    this.#groups.set({ destination: 'capture', captured: { kind, text: '' } });
  }

  #endCapture(): void {
    const { captured, field } = this.#groups.state;
    if (captured === undefined) return;
    const { kind, text } = captured;
    switch (kind) {
      case 'comment':
        this.story.lines.furniture(text);
        break;
      case 'aside':
        if (/\p{L}/u.test(text)) this.#asides.add(text.replace(/\s+/g, ' ').trim());
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
      case 'title':
      case 'author':
      case 'keywords':
      case 'description':
        this.#properties.set(kind, text.trim());
    }
  }
}
