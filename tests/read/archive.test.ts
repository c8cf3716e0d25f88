import { describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { openArchive, type OpenedArchive } from '../../src/read/bytes/archive.ts';
import { rawZip } from '../support/raw-zip.ts';
import { effortSince } from '../support/effort.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

function contentsOf(opened: OpenedArchive): Readonly<Record<string, string>> {
  if ('diagnostic' in opened) throw new Error(opened.diagnostic.message);
  return Object.fromEntries(
    [...opened.entries].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}

function refusal(bytes: Uint8Array, limits?: Parameters<typeof openArchive>[2]): string {
  const opened = openArchive(bytes, 'a.zip', limits);
  if (!('diagnostic' in opened)) throw new Error('it was opened');
  expect(opened.diagnostic.file).toBe('a.zip');
  return `${opened.diagnostic.id}: ${opened.diagnostic.message}`;
}

/** An archive with some of its bytes changed: from the nth place of `find` on, moved by `offset`. */
function patched(
  bytes: Uint8Array,
  signature: number,
  offset: number,
  values: readonly number[],
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1)
    if (view.getUint32(at, true) === signature) {
      copy.set(values, at + offset);
      return copy;
    }
  throw new Error('no such record');
}

const DIRECTORY = 0x02014b50;
const SMALL = zipSync({ 'a/one.txt': text('One.'), 'two.txt': [text('Two. '.repeat(50)), {}] });

describe('an archive is opened', () => {
  test('packed and stored files alike', () => {
    const bytes = zipSync({ 'a/one.txt': [text('One.'), { level: 0 }], 'é.txt': text('Two.') });
    expect(contentsOf(openArchive(bytes, 'a.zip'))).toEqual({
      'a/one.txt': 'One.',
      'é.txt': 'Two.',
    });
  });

  test('without its folders', () => {
    const bytes = zipSync({ 'a/': text(''), 'a/one.txt': text('One.'), empty: text('') });
    expect(contentsOf(openArchive(bytes, 'a.zip'))).toEqual({ 'a/one.txt': 'One.', empty: '' });
  });

  test('as part of a larger buffer', () => {
    const whole = new Uint8Array(SMALL.length + 20);
    whole.set(SMALL, 10);
    const opened = openArchive(whole.subarray(10, 10 + SMALL.length), 'a.zip');
    expect(Object.keys(contentsOf(opened))).toEqual(['a/one.txt', 'two.txt']);
  });
});

describe('an archive is refused', () => {
  const limits = { entries: 3, bytes: 3_000_000, ratio: 100 };
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['that is none', text('It rained.'), /^read-archive: .*no directory/],
    ['that is empty', text(''), /^read-archive/],
    ['cut off', SMALL.subarray(0, SMALL.length - 30), /^read-archive: .*no directory/],
    ['cut off at its head', SMALL.subarray(30), /^read-archive/],
    ['with a path up', zipSync({ '../x': text('x') }), /may lead out of it: "\.\.\/x"/],
    ['with a path up inside', zipSync({ 'a/../../x': text('x') }), /may lead out/],
    ['with an absolute path', zipSync({ '/etc/x': text('x') }), /may lead out/],
    ['with a drive', zipSync({ 'C:x': text('x') }), /may lead out/],
    ['with a backslash', zipSync({ 'a\\x': text('x') }), /may lead out/],
    ['with a control character', zipSync({ 'a\u0000x': text('x') }), /may lead out/],
    ['encrypted', patched(SMALL, DIRECTORY, 8, [1]), /"a\/one.txt" in it is encrypted/],
    ['packed in some other way', patched(SMALL, DIRECTORY, 10, [12]), /not known \(12\)/],
    ['with a wrong checksum', patched(SMALL, DIRECTORY, 16, [1, 2, 3]), /"a\/one.txt".*damaged/],
    ['with a size that is too small', patched(SMALL, DIRECTORY, 24, [1]), /damaged/],
    ['with a size that is too large', patched(SMALL, DIRECTORY, 24, [99]), /damaged/],
    ['whose file is elsewhere', patched(SMALL, DIRECTORY, 42, [9]), /damaged/],
    ['whose file is beyond its end', patched(SMALL, DIRECTORY, 42, [0, 0, 0, 9]), /cut off/],
    [
      'of too many files',
      zipSync(Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, text(name)]))),
      /^read-too-large: .*4 files; at most 3/,
    ],
    [
      'that is too large unpacked',
      zipSync({ a: [new Uint8Array(4_000_000), { level: 0 }] }),
      /^read-too-large: .*more than 2 MB/,
    ],
    [
      'that is packed too tightly',
      zipSync({ a: new Uint8Array(2_000_000) }),
      /^read-too-large: .*"a" is packed to less than a 100th/,
    ],
  ];
  test.each(cases)('%s', (_, bytes, message) => {
    expect(refusal(bytes, limits)).toMatch(message);
  });

  test('with two files of one name', () => {
    const bytes = zipSync({ aa: text('1'), ab: text('2') });
    // The local headers have names too, but those of the directory count.
    const second = bytes.lastIndexOf(0x62);
    const copy = bytes.slice();
    copy[second] = 0x61;
    expect(refusal(copy)).toMatch(/two files in it have the name "aa"/);
  });

  test('whose files share their bytes', () => {
    const data = new Uint8Array(1000);
    const one = { name: '0', data };
    const others = Array.from({ length: 100 }, (_, index) => {
      return { name: String(index + 1), data, sharesWith: 0 };
    });
    expect(Object.keys(contentsOf(openArchive(rawZip([one]), 'a.zip')))).toEqual(['0']);
    const random = Uint8Array.from({ length: 1000 }, (_, index) => (index * index * 31) % 251);
    const overlapping = rawZip([one, ...others].map((entry) => ({ ...entry, data: random })));
    expect(refusal(overlapping)).toMatch(/^read-archive: .*files in it overlap/);
  });

  test('that states a small size and unpacks to a large one, at once', () => {
    const bomb = zipSync({ a: new Uint8Array(100_000_000) }, { level: 9 });
    const began = process.cpuUsage();
    expect(refusal(patched(bomb, DIRECTORY, 24, [10, 0, 0, 0]))).toMatch(/"a" in it is damaged/);
    expect(effortSince(began)).toBeLessThan(1000);
  });

  test('that says it has four thousand million files', () => {
    const bytes = new Uint8Array(22 + 20 + 56);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, 0x06064b50, true);
    view.setUint32(32, 0xffffffff, true);
    view.setUint32(56, 0x07064b50, true);
    view.setUint32(76, 0x06054b50, true);
    view.setUint16(86, 0xffff, true);
    expect(refusal(bytes)).toMatch(/^read-too-large/);
  });
});
