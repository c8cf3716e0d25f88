/** Opens zip archives, in memory and within limits: a story file is hostile input. */
import { crc32, inflateRawSync } from 'node:zlib';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnose.ts';
import { shortened } from '../../story/text.ts';

/** How much an archive may contain. */
export interface ArchiveLimits {
  /** Files and folders in it. */
  readonly entries: number;
  /** Bytes that all of it unpacks to. */
  readonly bytes: number;
  /** How many times larger than packed a file may be. */
  readonly ratio: number;
}

/**
 * Well above every document that is not an attack. A novel with a thousand pictures has some thousand files; XML packs
 * to a tenth, and Apache POI takes a hundredth for the mark of a zip bomb (`ZipSecureFile`, minimum inflate ratio).
 */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 10_000,
  bytes: 256 * 1024 * 1024,
  ratio: 200,
};

/** Small files may be packed as tightly as they like: an empty page is nothing but repetition. */
const RATIO_COUNTS_FROM = 1024 * 1024;

/** The files of an archive by name, in the order of its directory; or why it cannot be opened. */
export type OpenedArchive =
  | { readonly entries: ReadonlyMap<string, Uint8Array<ArrayBuffer>> }
  | { readonly diagnostic: Diagnostic };

/** Why an archive cannot be opened; never leaves this file. */
class ArchiveFault extends Error {}

/** Unpacking it would take more than a limit allows. */
class TooLarge extends Error {}

/** Signatures and fixed lengths of the records (APPNOTE.TXT 6.3.10, §4.3.7, §4.3.12, §4.3.14 to §4.3.16). */
const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff };
const END_64_LOCATOR = { signature: 0x07064b50, length: 20 };
const END_64 = { signature: 0x06064b50, length: 56 };
const DIRECTORY_ENTRY = { signature: 0x02014b50, length: 46 };
const LOCAL_HEADER = { signature: 0x04034b50, length: 30 };
/** The value that means "see the Zip64 record" in a field of four bytes, and in one of two (§4.4.1.4). */
const IN_64 = 0xffffffff;
const COUNT_IN_64 = 0xffff;
/** The extra field with sizes of eight bytes (§4.5.3). */
const EXTRA_64 = 0x0001;

/** A file of the archive, as its directory states it. */
interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  /** A symbolic link, which would lead who unpacks it elsewhere. */
  readonly isLink: boolean;
}

/** What unpackers on Unix take for a link: the mode in the upper half of the external attributes (§4.4.15). */
const FILE_TYPE = 0xf000;
const LINK = 0xa000;

function fault(reason: string): never {
  throw new ArchiveFault(reason);
}

/** Numbers of the archive; what reaches beyond its end is a fault. */
class Reader {
  readonly #view: DataView;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #within(at: number, length: number): number {
    return at >= 0 && at + length <= this.bytes.length ? at : fault('it is cut off');
  }

  two(at: number): number {
    return this.#view.getUint16(this.#within(at, 2), true);
  }

  four(at: number): number {
    return this.#view.getUint32(this.#within(at, 4), true);
  }

  /** A number of eight bytes; those that count for anything fit. */
  eight(at: number): number {
    return this.four(at) + this.four(at + 4) * 2 ** 32;
  }

  slice(at: number, length: number): Uint8Array {
    return this.bytes.subarray(this.#within(at, length), at + length);
  }
}

/** Where the directory begins and how many entries it has. */
function directoryOf(reader: Reader): { readonly count: number; readonly offset: number } {
  const { length } = reader.bytes;
  const first = Math.max(0, length - END.length - END.longestComment);
  let end = length - END.length;
  while (end >= first && reader.four(end) !== END.signature) end -= 1;
  if (end < first) fault('it has no directory, as if it were cut off');
  const count = reader.two(end + 10);
  const offset = reader.four(end + 16);
  if (count !== COUNT_IN_64 && offset !== IN_64) return { count, offset };
  const locator = end - END_64_LOCATOR.length;
  if (locator < 0 || reader.four(locator) !== END_64_LOCATOR.signature) return { count, offset };
  const record = reader.eight(locator + 8);
  reader.slice(record, END_64.length);
  if (reader.four(record) !== END_64.signature) fault('its directory is not where it should be');
  return { count: reader.eight(record + 32), offset: reader.eight(record + 48) };
}

/** Sizes and place of an entry, from its extra field where four bytes are not enough. */
function wideFields(
  reader: Reader,
  { at, end }: { readonly at: number; readonly end: number },
  narrow: readonly number[],
): readonly number[] {
  if (!narrow.includes(IN_64)) return narrow;
  let field = at;
  while (field + 4 <= end && reader.two(field) !== EXTRA_64) field += 4 + reader.two(field + 2);
  if (field + 4 > end) return narrow;
  let next = field + 4;
  return narrow.map((value) => {
    if (value !== IN_64) return value;
    next += 8;
    return reader.eight(next - 8);
  });
}

/** Bit 11 says UTF-8 (§4.4.4); many say nothing and write it all the same. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A name that leads out of its folder is not a mistake but an attack (§4.4.17.1 forbids such names). */
function isUnsafe(name: string): boolean {
  return (
    name === '' ||
    /[\\\p{Cc}]/u.test(name) ||
    /^(?:\/|[A-Za-z]:)/.test(name) ||
    name.split('/').includes('..')
  );
}

function* entriesOf(reader: Reader, limits: ArchiveLimits): Iterable<Entry> {
  const { count, offset } = directoryOf(reader);
  if (count > limits.entries)
    throw new TooLarge(`${String(count)} files; at most ${String(limits.entries)} are read`);
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (reader.four(at) !== DIRECTORY_ENTRY.signature) fault('its directory is damaged');
    const nameLength = reader.two(at + 28);
    const extra = at + DIRECTORY_ENTRY.length + nameLength;
    const extraEnd = extra + reader.two(at + 30);
    const narrow = [reader.four(at + 24), reader.four(at + 20), reader.four(at + 42)];
    const [size = 0, packed = 0, local = 0] = wideFields(
      reader,
      { at: extra, end: extraEnd },
      narrow,
    );
    yield {
      name: nameOf(reader.slice(at + DIRECTORY_ENTRY.length, nameLength)),
      flags: reader.two(at + 8),
      method: reader.two(at + 10),
      crc: reader.four(at + 16),
      packed,
      size,
      offset: local,
      isLink: (reader.two(at + 40) & FILE_TYPE) === LINK,
    };
    at = extraEnd + reader.two(at + 32);
  }
}

/** The bytes of one entry; what it states of itself must be true of them. */
function unpack(reader: Reader, { name, ...entry }: Entry): Uint8Array<ArrayBuffer> {
  if ((entry.flags & 1) !== 0) fault(`"${name}" in it is encrypted`);
  if (reader.four(entry.offset) !== LOCAL_HEADER.signature) fault(`"${name}" in it is damaged`);
  const data =
    entry.offset +
    LOCAL_HEADER.length +
    reader.two(entry.offset + 26) +
    reader.two(entry.offset + 28);
  const packed = reader.slice(data, entry.packed);
  const bytes = entry.method === 0 ? packed.slice() : inflated(packed, name, entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc)
    fault(`"${name}" in it is damaged`);
  return bytes;
}

function inflated(
  packed: Uint8Array,
  name: string,
  { method, size }: Pick<Entry, 'method' | 'size'>,
): Uint8Array<ArrayBuffer> {
  if (method !== 8)
    fault(`"${name}" in it is packed in a way that is not known (${String(method)})`);
  try {
    // Whatever the data would unpack to: never more than was stated, which is within the limits.
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }));
  } catch {
    return fault(`"${name}" in it is damaged`);
  }
}

function unpackAll(
  reader: Reader,
  limits: ArchiveLimits,
): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const found = new Map<string, Entry>();
  let total = 0;
  let packedTotal = 0;
  for (const entry of entriesOf(reader, limits)) {
    const { name, size, packed } = entry;
    if (isUnsafe(name)) fault(`a file in it has a name that may lead out of it: "${name}"`);
    if (entry.isLink) fault(`"${name}" in it is a link`);
    if (found.has(name)) fault(`two files in it have the name "${name}"`);
    found.set(name, entry);
    total += size;
    packedTotal += packed;
    // The same bytes under many names: a bomb that needs no ratio (Fifield, "A better zip bomb", 2019).
    if (packedTotal > reader.bytes.length) fault('files in it overlap');
    if (total > limits.bytes)
      throw new TooLarge(
        `more than ${String(Math.floor(limits.bytes / 1024 / 1024))} MB when unpacked`,
      );
    if (size > RATIO_COUNTS_FROM && size > packed * limits.ratio)
      throw new TooLarge(`"${name}" is packed to less than a ${String(limits.ratio)}th`);
  }
  const files = [...found.values()].filter(({ name }) => !name.endsWith('/'));
  return new Map(files.map((entry) => [entry.name, unpack(reader, entry)]));
}

/**
 * Open a zip archive, all of it, in memory: a story file is hostile input, so that what it would unpack to is bounded
 * before and while it is unpacked, its checksums must be right, and no name in it may lead out of it. Folders are
 * left out; nothing is written to the disk. (fflate believes the stated sizes, and cuts off what is longer.)
 * @param bytes the archive
 * @param file its name, for messages
 * @param limits how much it may contain
 */
export function openArchive(
  bytes: Uint8Array,
  file: string,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): OpenedArchive {
  try {
    return { entries: unpackAll(new Reader(bytes), limits) };
  } catch (error) {
    if (error instanceof TooLarge)
      return { diagnostic: diagnose('read-too-large', { found: error.message }, { file }) };
    if (error instanceof ArchiveFault)
      return {
        diagnostic: diagnose('read-archive', { reason: shortened(error.message) }, { file }),
      };
    throw error;
  }
}
