import { unzipSync } from 'fflate';
import type { DiagnosticId } from '../../src/diagnostics/diagnose.ts';
import { rawZip, type RawEntry } from '../support/raw-zip.ts';
import type { HostileCase } from './hostile-case.ts';

const MB = 1024 * 1024;
const EMPTY = new Uint8Array();

/** The files of an archive that is sound. */
function entriesOf(archive: Uint8Array): readonly RawEntry[] {
  return Object.entries(unzipSync(archive)).map(([name, data]) => ({ name, data }));
}

interface Attack {
  readonly name: string;
  readonly make: (good: readonly RawEntry[], main: string) => Uint8Array;
  readonly tells: DiagnosticId;
  readonly isHeavy?: boolean;
}

function more(...entries: readonly RawEntry[]): Attack['make'] {
  return (good) => rawZip([...good, ...entries]);
}

/** The main file of the archive, changed. */
function changed(change: Partial<RawEntry>): Attack['make'] {
  return (good, main) =>
    rawZip(good.map((entry) => (entry.name === main ? { ...entry, ...change } : entry)));
}

/** Bytes that pack badly. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0, seed = 1; at < length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    bytes[at] = seed >> 16;
  }
  return bytes;
}

/** The first file again under another name: its bytes overlap. */
function overlapping(count: number): Attack['make'] {
  return (good) => {
    const data = noise(20_000);
    const others = Array.from({ length: count }, (_, index) => {
      return { name: `more-${String(index)}`, data, sharesWith: 0 };
    });
    return rawZip([{ name: 'more', data }, ...others, ...good]);
  };
}

const ATTACKS: readonly Attack[] = [
  {
    name: 'a bomb of nothing but zeros',
    make: more({ name: 'bomb.bin', data: new Uint8Array(8 * MB) }),
    tells: 'read-too-large',
    isHeavy: true,
  },
  {
    name: 'a bomb of many small zeros',
    make: (good) => {
      const data = new Uint8Array(MB);
      const bombs = Array.from({ length: 300 }, (_, index) => ({ name: String(index), data }));
      return rawZip([...good, ...bombs]);
    },
    tells: 'read-too-large',
    isHeavy: true,
  },
  { name: 'files that overlap', make: overlapping(500), tells: 'read-archive' },
  {
    name: 'more files than anybody has',
    make: more(
      ...Array.from({ length: 10_001 }, (_, index) => ({
        name: `f/${String(index)}`,
        data: EMPTY,
      })),
    ),
    tells: 'read-too-large',
    isHeavy: true,
  },
  { name: 'a size that is a lie', make: changed({ size: 7 }), tells: 'read-archive' },
  {
    name: 'a size of four thousand million',
    make: changed({ size: 0xffff_fff0 }),
    tells: 'read-too-large',
  },
  {
    name: 'a packed size beyond its end',
    make: changed({ packed: 0x7fff_ffff }),
    tells: 'read-archive',
  },
  { name: 'a checksum that is wrong', make: changed({ crc: 1 }), tells: 'read-archive' },
  { name: 'a file that is encrypted', make: changed({ flags: 1 }), tells: 'read-archive' },
  { name: 'a way of packing nobody knows', make: changed({ method: 99 }), tells: 'read-archive' },
  { name: 'a path up', make: more({ name: '../../up.txt', data: 'x' }), tells: 'read-archive' },
  {
    name: 'a path up from inside',
    make: more({ name: 'a/../../up.txt', data: 'x' }),
    tells: 'read-archive',
  },
  { name: 'an absolute path', make: more({ name: '/tmp/abs', data: 'x' }), tells: 'read-archive' },
  { name: 'a drive', make: more({ name: 'C:evil.txt', data: 'x' }), tells: 'read-archive' },
  {
    name: 'a backslash',
    make: more({ name: '..\\..\\evil.txt', data: 'x' }),
    tells: 'read-archive',
  },
  { name: 'a NUL', make: more({ name: 'a.txt\u0000.png', data: 'x' }), tells: 'read-archive' },
  {
    name: 'a name for the terminal',
    make: more({ name: 'a\u001B[2J\u0007\u202E', data: 'x' }),
    tells: 'read-archive',
  },
  { name: 'no name', make: more({ name: '', data: 'x' }), tells: 'read-archive' },
  {
    name: 'a link',
    make: more({ name: 'link.txt', data: '/etc/passwd', mode: 0o120777 }),
    tells: 'read-archive',
  },
  {
    name: 'a main file that is a link',
    make: changed({ data: '/etc/passwd', mode: 0o120777 }),
    tells: 'read-archive',
  },
  {
    name: 'its main file twice',
    make: (good, main) => rawZip([...good, { name: main, data: 'x' }]),
    tells: 'read-archive',
  },
  { name: 'its end cut off', make: (good) => rawZip(good).slice(0, -40), tells: 'read-archive' },
  {
    name: 'its beginning cut off',
    make: (good) => rawZip(good).slice(40),
    tells: 'read-archive',
  },
  {
    name: 'nothing in it',
    make: () => rawZip([]).slice(0, 20),
    tells: 'read-archive',
  },
];

/**
 * What can be wrong with any archive: each is refused, and says why.
 * @param file what the archive is called, with its ending
 * @param good a sound one
 * @param main the file in it without which it is not one
 * @param config of a book of it, where it is not a story by itself
 */
export function archiveCases(
  file: string,
  good: Uint8Array,
  main: string,
  config?: unknown,
): readonly HostileCase[] {
  return ATTACKS.map(({ name, make, tells, isHeavy = false }) => ({
    name: `${file} with ${name}`,
    stories: { [file]: () => make(entriesOf(good), main) },
    ...(config === undefined ? {} : { config }),
    tells: [tells],
    isBook: false,
    isHeavy,
  }));
}
