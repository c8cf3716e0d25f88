import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { decode } from '../../src/read/bytes/decode.ts';

const TEXT = 'He said “don’t” — and café…\nShe left.\n';

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

/** Windows-1252 of the characters we use. */
function windows1252(text: string): Uint8Array {
  const special: Readonly<Record<string, number>> = {
    '“': 0x93,
    '”': 0x94,
    '‘': 0x91,
    '’': 0x92,
    '—': 0x97,
    '…': 0x85,
    é: 0xe9,
  };
  return Uint8Array.from(
    Array.from(text),
    (character) => special[character] ?? character.charCodeAt(0),
  );
}

/** A text in letters and tones, as Windows-1258 has them. */
function forWindows1258(text: string): string {
  return Array.from(text, (letter) => {
    const [tone] = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letter.normalize('NFD')) ?? [];
    if (tone === undefined) return letter;
    return letter.normalize('NFD').replace(tone, '').normalize('NFC') + tone;
  }).join('');
}

describe('decode', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ['UTF-16 LE with a byte order mark', utf16(TEXT, 'le', true)],
    ['UTF-16 BE with a byte order mark', utf16(TEXT, 'be', true)],
    ['UTF-16 LE without', utf16(TEXT, 'le', false)],
    ['UTF-16 BE without', utf16(TEXT, 'be', false)],
    ['Windows-1252', windows1252(TEXT)],
  ])('%s', async (_, bytes) => {
    const { text, diagnostics } = await decode(bytes, 'story.txt');
    expect(text).toBe(TEXT);
    expect(diagnostics.filter(({ id }) => id !== 'read-guessed-encoding')).toEqual([]);
  });

  test('takes the encoding that is stated', async () => {
    const cyrillic = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    expect((await decode(cyrillic, 'story.txt', 'windows-1251')).text).toBe('Привет');
  });

  test.each([
    [
      'broken UTF-8',
      [...new TextEncoder().encode(`${'é'.repeat(20)}\nab`), 0xff, 0x63],
      undefined,
      43,
      2,
    ],
    [
      'UTF-8 cut off at the end',
      [...new TextEncoder().encode('é'.repeat(20)), 0xe2, 0x80],
      undefined,
      40,
      1,
    ],
    ['a byte that Windows-1252 has not', [0x61, 0x62, 0x81, 0x63], 'windows-1252', 2, 1],
    ['a lone surrogate', [0x61, 0x00, 0x3d, 0xd8, 0x62, 0x00], 'utf-16le', 2, 1],
  ])('%s is an error with the offset, never replaced', async (_, bytes, stated, offset, line) => {
    const { text, diagnostics } = await decode(Uint8Array.from(bytes), 'story.txt', stated);
    expect(text).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { id: 'read-undecodable', severity: 'error', file: 'story.txt', line },
    ]);
    expect(diagnostics[0]?.message).toContain(`at offset ${String(offset)} `);
  });

  test.each([
    [
      'macintosh',
      [
        0xd2, 0x48, 0x65, 0xd5, 0x73, 0x20, 0x68, 0x65, 0x72, 0x65, 0xd3, 0x0d, 0x63, 0x61, 0x66,
        0x8e,
      ],
      '“He’s here”\rcafé',
    ],
    [
      'windows-1257',
      [
        0xfe, 0x75, 0x76, 0x69, 0x73, 0x20, 0xf0, 0x6f, 0x6b, 0xeb, 0x20, 0xe1, 0x20, 0x6c, 0xe0,
        0x20,
      ],
      'žuvis šokė į lą ',
    ],
    [
      'koi8-u',
      [0xf7, 0xd3, 0xa3, 0x20, 0xc2, 0xd9, 0xcc, 0xcf, 0x20, 0xd4, 0xc9, 0xc8, 0xcf],
      'Всё было тихо',
    ],
    [
      'cp850',
      [0x63, 0x61, 0x66, 0x82, 0x20, 0x66, 0x69, 0x61, 0x6e, 0x63, 0x82, 0x65],
      'café fiancée',
    ],
  ])('%s is told from its letters, with a warning that quotes them', async (name, bytes, text) => {
    const decoded = await decode(Uint8Array.from(bytes), 'story.txt');
    expect(decoded.text).toBe(text);
    expect(decoded.diagnostics).toMatchObject([
      { id: 'read-guessed-encoding', severity: 'warning' },
    ]);
    expect(decoded.diagnostics[0]?.message).toContain(name);
  });

  test.each([
    ['maccyrillic', 'Мария закрыла дверь. «Я ухожу, – сказала она, – и не моя вина».'],
    ['cp852', 'Zamknęła drzwi i poszła w dół. Było już późno, padał śnieg, a on wciąż milczał.'],
    ['iso-8859-4', 'Viņš aizvēra durvis un gāja lejā pa kāpnēm. Ārā līņāja lietus, un bija vēls.'],
    ['windows-1258', 'Bà đóng cửa lại và đi xuống cầu thang. Trời đã tối và mưa rất to.'],
    ['cp850', 'La città era già buia. Così andò via, perché non c’era più nessuno lì.'],
    ['windows-1252', 'She didn’t—couldn’t—say “no” to Renée’s café… not now.'],
    ['macintosh', 'She didn’t—couldn’t—say “no” to Renée’s café… not now.'],
  ])('%s is told by the language that it makes', async (name, typed) => {
    const decomposed = name === 'windows-1258' ? forWindows1258(typed) : typed;
    const text = name === 'cp850' ? typed.replace('’', "'") : decomposed;
    const bytes = iconv.encode(text, name);
    expect((await decode(bytes, 'story.txt')).text).toBe(text);
  });

  test('UTF-8 with pieces of Windows-1252 is read piece by piece', async () => {
    const bytes = Buffer.concat([
      Buffer.from('“Never,” said Oto — ever.\n'),
      Uint8Array.from(windows1252('“Don’t” he said at the café.')),
    ]);
    const { text, diagnostics } = await decode(bytes, 'story.txt');
    expect(text).toBe('“Never,” said Oto — ever.\n“Don’t” he said at the café.');
    expect(diagnostics).toMatchObject([{ id: 'read-mixed-encodings', severity: 'warning' }]);
    expect(diagnostics[0]?.message).toContain('“Don’t” café');
  });

  test('a broken letter of another script is not read as Windows-1252', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Он ушёл рано утром.'),
      Uint8Array.of(0xd0, 0x20),
      Buffer.from('Потом пришла она.'),
    ]);
    expect((await decode(bytes, 'story.txt')).diagnostics).toMatchObject([
      { id: 'read-undecodable' },
    ]);
  });

  test.each([
    ['a zip', [0x50, 0x4b, 0x03, 0x04, 0x00]],
    ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ])('%s under the name of a text is refused', async (_, bytes) => {
    expect((await decode(Uint8Array.from(bytes), 'story.txt')).diagnostics).toMatchObject([
      { id: 'read-binary' },
    ]);
  });
});
