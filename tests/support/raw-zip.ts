import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive, and what the archive says of it that is not so. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly data: string | Uint8Array;
  /** Bit 0: encrypted. */
  readonly flags?: number;
  /** What the directory says of the file; the truth where it is left out. */
  readonly size?: number;
  readonly packed?: number;
  readonly crc?: number;
  readonly method?: number;
  /** The mode that unpackers on Unix would give it. */
  readonly mode?: number;
  /** The entry whose bytes it shares, by its number, from 0. */
  readonly sharesWith?: number;
}

function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}

/** Bytes as they are packed: those of a bomb are packed once. */
const PACKED = new WeakMap<Uint8Array, { readonly bytes: Uint8Array; readonly crc: number }>();

function packedOf(data: Uint8Array): { readonly bytes: Uint8Array; readonly crc: number } {
  const known = PACKED.get(data);
  if (known !== undefined) return known;
  const made = { bytes: deflateRawSync(data, { level: 9 }), crc: crc32(data) };
  PACKED.set(data, made);
  return made;
}

interface Written {
  readonly offset: number;
  readonly packed: Uint8Array;
}

/**
 * A zip archive as no program writes it (APPNOTE.TXT 6.3.10): it says of its files what it is told to say.
 * @param entries its files, in their order
 */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const written: Written[] = [];
  let at = 0;
  const put = (piece: Uint8Array): void => {
    pieces.push(piece);
    at += piece.length;
  };
  const directory = entries.map((entry) => {
    const name = bytesOf(entry.name);
    const data = bytesOf(entry.data);
    const shared = entry.sharesWith === undefined ? undefined : written[entry.sharesWith];
    const own = shared ?? { offset: at, packed: packedOf(data).bytes };
    written.push(own);
    const { flags = 0, method = 8, size = data.length, packed = own.packed.length } = entry;
    const { crc = packedOf(data).crc, mode = 0o100644 } = entry;
    if (shared === undefined) {
      const local = Buffer.alloc(30);
      local.writeUInt32LE(0x04034b50, 0);
      local.writeUInt16LE(20, 4);
      local.writeUInt16LE(flags, 6);
      local.writeUInt16LE(method, 8);
      local.writeUInt32LE(crc, 14);
      local.writeUInt32LE(packed, 18);
      local.writeUInt32LE(size, 22);
      local.writeUInt16LE(name.length, 26);
      put(local);
      put(name);
      put(own.packed);
    }
    const listed = Buffer.alloc(46);
    listed.writeUInt32LE(0x02014b50, 0);
    listed.writeUInt16LE((3 << 8) | 20, 4);
    listed.writeUInt16LE(20, 6);
    listed.writeUInt16LE(flags, 8);
    listed.writeUInt16LE(method, 10);
    listed.writeUInt32LE(crc, 16);
    listed.writeUInt32LE(packed, 20);
    listed.writeUInt32LE(size, 24);
    listed.writeUInt16LE(name.length, 28);
    listed.writeUInt32LE((mode << 16) >>> 0, 38);
    listed.writeUInt32LE(own.offset, 42);
    return Buffer.concat([listed, name]);
  });
  const start = at;
  for (const listed of directory) put(listed);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(at - start, 12);
  end.writeUInt32LE(start, 16);
  put(end);
  return new Uint8Array(Buffer.concat(pieces));
}
