/** A picture in a Rich Text file, while its bytes are collected. */

/** Kinds of picture data ("Pictures"). */
const KINDS = /^(?:pngblip|jpegblip|emfblip|wmetafile|macpict|dibitmap|wbitmap|pmmetafile)$/;

/** Kinds that e-readers show, with their endings; the others are drawings of operating systems. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['pngblip', 'png'],
  ['jpegblip', 'jpg'],
]);

/** The data of one picture: hexadecimal digits, or bytes as they are. */
export class PictureData {
  readonly #digits: string[] = [];
  readonly #binary: Uint8Array[] = [];
  #kind = 'picture';

  /** A word inside of the picture. */
  describe(name: string): void {
    if (KINDS.test(name)) this.#kind = name;
  }

  /** Hexadecimal digits. */
  addDigits(text: string): void {
    this.#digits.push(text);
  }

  /** Bytes that `\bin` announced. */
  addBytes(bytes: Uint8Array): void {
    this.#binary.push(bytes);
  }

  /** How the name of the picture ends. */
  get ending(): string {
    return ENDINGS.get(this.#kind) ?? this.#kind;
  }

  /** The file; undefined for a picture that no e-reader shows. */
  file(): Uint8Array<ArrayBuffer> | undefined {
    if (!ENDINGS.has(this.#kind)) return undefined;
    const digits = this.#digits.join('').replace(/[^0-9a-fA-F]+/g, '');
    const bytes = new Uint8Array(Buffer.concat([Buffer.from(digits, 'hex'), ...this.#binary]));
    return bytes.length === 0 ? undefined : bytes;
  }
}
