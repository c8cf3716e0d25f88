import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../src/config/load.ts';
import { RULE_OPTIONS } from '../../src/normalize/order.ts';
import { withFolder } from '../support/build-text.ts';

/** Load a config beside a few stories; diagnostics as `line:column id message`. */
async function load(text: string | Uint8Array): Promise<{
  shown: readonly string[];
  hints: readonly string[];
  files?: readonly (readonly string[])[];
}> {
  return withFolder(async (folder) => {
    for (const name of ['one.txt', 'part-1.txt', 'part-2.txt', 'part-10.txt'])
      writeFileSync(join(folder, name), 'Text.');
    mkdirSync(join(folder, 'folder'));
    const path = join(folder, 'book.config.json');
    writeFileSync(path, text);
    const { config, diagnostics } = await loadConfig(path, RULE_OPTIONS);
    const clean = (message: string): string => message.split(folder).join('.');
    return {
      shown: diagnostics.map(({ line, column, id, message }) =>
        clean(`${String(line)}:${String(column)} ${id}: ${message}`),
      ),
      hints: diagnostics.map(({ hint }) => clean(hint ?? '')),
      ...(config === undefined
        ? {}
        : {
            files: config.stories.map(({ files }) =>
              files.map(({ path: file }) => file.slice(folder.length + 1)),
            ),
          }),
    };
  });
}

const wrong: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'an unknown key, with the nearest',
    '{\n  "titel": "x",\n  "title": "x", "stories": ["one.txt"]\n}',
    ['2:3 config-unknown-key: unknown key "titel"; did you mean "title"?'],
  ],
  [
    'an unknown key far from all',
    '{ "zzzzzz": 1, "title": "x", "stories": ["one.txt"] }',
    ['1:3 config-unknown-key: unknown key "zzzzzz"'],
  ],
  [
    'an unknown key of a story',
    '{ "title": "x", "stories": [{ "file": "one.txt", "autor": "y" }] }',
    ['1:50 config-unknown-key: unknown key "autor"; did you mean "author"?'],
  ],
  [
    'a wrong type',
    '{ "title": 5, "stories": ["one.txt"] }',
    ['1:12 config-invalid-value: "title" is 5, expected a text'],
  ],
  [
    'an empty text',
    '{ "title": "", "stories": ["one.txt"] }',
    ['1:12 config-invalid-value: "title" is empty, expected a text that is not empty'],
  ],
  [
    'a missing key',
    '{ "stories": ["one.txt"] }',
    ['1:1 config-missing-key: the key "title" is missing'],
  ],
  [
    'no stories',
    '{ "title": "x", "stories": [] }',
    ['1:28 config-invalid-value: "stories" is a list, expected at least 1 entry'],
  ],
  [
    'a missing file',
    '{ "title": "x", "stories": ["none.txt"] }',
    ['1:29 config-missing-file: there is no file "none.txt"'],
  ],
  [
    'an empty glob',
    '{ "title": "x", "stories": ["nothing-*.txt"] }',
    ['1:29 config-empty-glob: no file matches "nothing-*.txt"'],
  ],
  [
    'a folder',
    '{ "title": "x", "stories": ["folder"] }',
    ['1:29 config-not-a-file: "folder" is a folder, expected a file'],
  ],
  [
    'the same file twice',
    '{ "title": "x",\n "stories": ["one.txt", { "file": "./one.txt" }] }',
    [
      '2:35 config-same-file: "./one.txt" is in the book already: two stories cannot be the same file',
    ],
  ],
  [
    'a file in a glob and by name',
    '{ "title": "x", "stories": ["part-*.txt", "part-1.txt"] }',
    [
      '1:43 config-same-file: "./part-1.txt" is in the book already: two stories cannot be the same file',
    ],
  ],
  [
    'an unknown rule',
    '{ "title": "x", "stories": ["one.txt"], "normalize": { "quote": false } }',
    ['1:56 config-unknown-rule: there is no rule "quote"; did you mean "quotes"?'],
  ],
  [
    'a rule that is a number',
    '{ "title": "x", "stories": ["one.txt"], "normalize": { "quotes": 1 } }',
    ['1:66 config-invalid-value: "normalize.quotes" is 1, expected true or false'],
  ],
  [
    'a level that is none',
    '{ "title": "x", "stories": ["one.txt"], "rating": { "label": "x", "level": "tame" } }',
    [
      '1:76 config-invalid-value: "rating.level" is "tame", expected one of "general", "guided", "teen", "mature", "explicit", "unrated"',
    ],
  ],
  [
    'a role that is none',
    '{ "title": "x", "stories": ["one.txt"], "authors": [{ "name": "A", "role": "editor" }] }',
    [
      '1:76 config-invalid-value: "authors[0].role" is "editor", expected a MARC relator code of three letters such as "aut" or "edt"',
    ],
  ],
  [
    'a date that is none',
    '{ "title": "x", "stories": ["one.txt"], "date": "2026-13-45" }',
    [
      '1:49 config-invalid-value: "date" is "2026-13-45", expected a date such as "2026", "2026-11" or "2026-11-21"',
    ],
  ],
  [
    'a language that is none',
    '{ "title": "x", "stories": ["one.txt"], "language": "in English" }',
    [
      '1:53 config-invalid-value: "language" is "in English", expected a language tag such as "en" or "pt-BR"',
    ],
  ],
  [
    'an address that is none',
    '{ "title": "x", "stories": [{ "file": "one.txt", "source": "nowhere" }] }',
    [
      '1:60 config-invalid-value: "stories[0].source" is "nowhere", expected an address such as "https://example.org/story"',
    ],
  ],
  [
    'a story with neither file nor files',
    '{ "title": "x", "stories": [{ "title": "y" }] }',
    ['1:29 config-missing-key: the key "stories[0].file" is missing'],
  ],
  [
    'a story with both',
    '{ "title": "x", "stories": [{ "file": "one.txt", "files": ["part-1.txt"] }] }',
    [
      '1:50 config-invalid-value: "stories[0].files" is given beside "file", expected one of the two',
    ],
  ],
  [
    'an encoding that is none',
    '{ "title": "x", "stories": [{ "file": "one.txt", "encoding": "win-9" }] }',
    ['1:62 config-invalid-value: "stories[0].encoding" is "win-9"'],
  ],
  [
    'a pattern that is none',
    '{ "title": "x", "stories": [{ "file": "one.txt", "chapters": { "pattern": "(" } }] }',
    ['1:75 config-bad-pattern: the pattern "(" is not a regular expression'],
  ],
  [
    'a cover that is no picture',
    '{ "title": "x", "stories": ["one.txt"], "cover": "part-1.txt" }',
    ['1:50 config-cover-kind: the cover "part-1.txt" is neither a JPEG nor a PNG'],
  ],
  [
    'a cover that is not there',
    '{ "title": "x", "stories": ["one.txt"], "cover": "none.jpg" }',
    ['1:50 config-missing-file: there is no file "none.jpg"'],
  ],
  [
    'a key that stands twice',
    '{ "title": "x", "title": "y", "stories": ["one.txt"] }',
    [
      '1:17 config-duplicate-key: the key "title" stands here twice; JSON would silently keep the last only',
    ],
  ],
  [
    'no JSON',
    '{ "title": "x" "stories": ["one.txt"] }',
    ['1:16 config-syntax: this is not JSON: comma is expected here'],
  ],
  ['a list', '[]', ['1:1 config-invalid-value: "the config" is a list, expected an object']],
];

describe('a wrong config', () => {
  test.each(wrong)('%s', async (_, text, expected) => {
    const { shown, files } = await load(text);
    expect(files).toBeUndefined();
    expect(shown.length).toBe(expected.length);
    for (const [index, message] of expected.entries()) expect(shown[index]).toContain(message);
  });

  test('an empty file', async () => {
    expect((await load('')).shown[0]).toContain('config-syntax');
  });

  test('shows all of its problems at once, in the order they stand', async () => {
    const text =
      '{\n "titel": "x",\n "language": "!",\n "stories": [\n  "none.txt",\n  { "file": "gone.txt", "rating": 5 }\n ],\n "normalize": { "dash": false }\n}';
    const { shown } = await load(text);
    expect(shown.map((message) => message.split(' ').slice(0, 2).join(' '))).toEqual([
      '1:1 config-missing-key:',
      '2:2 config-unknown-key:',
      '3:14 config-invalid-value:',
      '5:3 config-missing-file:',
      '6:13 config-missing-file:',
      '6:35 config-invalid-value:',
      '8:17 config-unknown-rule:',
    ]);
  });

  test('hints say what is allowed', async () => {
    const { hints } = await load(
      '{ "title": "x", "stories": [{ "file": "one.txt", "notation": { "thougt": ["<", ">"] } }] }',
    );
    expect(hints).toEqual(['allowed here: thought, emphasis, strong']);
  });
});

test('what is sound beside a fault is checked too', async () => {
  const { shown } = await load(
    '{ "title": 5, "cover": "no.png", "stories": [{ "file": "one.txt", "encoding": "utf9", "rating": 1 }, { "files": ["none.txt"] }, 7, {}] }',
  );
  expect(shown.map((message) => message.split(' ')[1])).toEqual([
    'config-invalid-value:',
    'config-missing-file:',
    'config-invalid-value:',
    'config-invalid-value:',
    'config-missing-file:',
    'config-invalid-value:',
    'config-missing-key:',
  ]);
});

test('a glob for one file is an error, not its first match', async () => {
  const { shown } = await load('{ "title": "x", "stories": [{ "file": "part-*.txt" }] }');
  expect(shown[0]).toContain('"stories[0].file" is 3 files ("part-*.txt"), expected one file');
});

test('a config in another encoding is refused', async () => {
  const { shown } = await load(
    Uint8Array.from([...Buffer.from('{ "title": "T'), 0xe4, ...Buffer.from('glich" }')]),
  );
  expect(shown[0]).toContain('config-not-utf8');
});

describe('a right config', () => {
  test('may have comments, trailing commas and a byte order mark', async () => {
    const { shown, files } = await load(
      '\uFEFF{ // a comment\n "title": "x", /* more */ "stories": ["one.txt",], }',
    );
    expect(shown).toEqual([]);
    expect(files).toEqual([['one.txt']]);
  });

  test('takes globs in natural order, one story a file', async () => {
    expect((await load('{ "title": "x", "stories": ["part-*.txt"] }')).files).toEqual([
      ['part-1.txt'],
      ['part-2.txt'],
      ['part-10.txt'],
    ]);
  });

  test('takes globs in files as one story', async () => {
    expect(
      (await load('{ "title": "x", "stories": [{ "files": ["part-*.txt"] }] }')).files,
    ).toEqual([['part-1.txt', 'part-2.txt', 'part-10.txt']]);
  });

  test('knows every key of the documentation', async () => {
    const text = `{
      "$schema": "./book.config.schema.json", "title": "Winter", "subtitle": "s",
      "authors": ["Ann Author", { "name": "Jo Writer", "sortName": "Writer, Jo", "role": "edt" }],
      "language": "en-US", "identifier": "urn:isbn:9780000000002", "publisher": "p", "rights": "r",
      "description": "d", "subjects": ["s"], "date": "2026-11-21", "series": { "name": "n", "number": 2.5 },
      "rating": "PG-13", "warnings": ["w"], "contentNotes": "c", "output": "out/book.epub",
      "stories": [{ "file": "one.txt", "title": "t", "author": "a", "summary": "s", "rating": { "label": "spicy", "level": "mature" },
        "warnings": [], "contentNotes": "c", "source": "https://example.org/1", "language": "fr", "encoding": "windows-1252",
        "notation": { "thought": ["<", ">"], "emphasis": ["*", "*"], "strong": ["**", "**"] },
        "chapters": { "pattern": "^Part \\\\d+" }, "normalize": { "dashes": false } }],
      "normalize": { "quotes": true, "scene-breaks": { "ornament": "* * *" } } }`;
    expect((await load(text)).shown).toEqual([]);
  });
});
