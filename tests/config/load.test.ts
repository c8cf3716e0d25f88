import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { StoryConfig } from '../../src/config/config.ts';
import { loadConfig } from '../../src/load-config.ts';
import { withFolder } from '../support/build-text.ts';

/** Load a config beside a few stories; diagnostics as `line:column id message`. */
async function load(text: string | Uint8Array): Promise<{
  shown: readonly string[];
  hints: readonly string[];
  files?: readonly (readonly string[])[];
  stories?: readonly StoryConfig[];
}> {
  return withFolder(async (folder) => {
    for (const name of ['one.txt', 'part-1.txt', 'part-2.txt', 'part-10.txt'])
      writeFileSync(join(folder, name), 'Text.');
    const path = join(folder, 'book.config.json');
    writeFileSync(path, text);
    const { config, diagnostics } = await loadConfig(path);
    const clean = (message: string): string => message.split(folder).join('.');
    return {
      shown: diagnostics.map(({ line, column, id, message }) =>
        clean(`${String(line)}:${String(column)} ${id}: ${message}`),
      ),
      hints: diagnostics.map(({ hint }) => clean(hint ?? '')),
      ...(config === undefined
        ? {}
        : {
            stories: config.stories,
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
    'the same file twice',
    '{ "title": "x",\n "stories": ["one.txt", { "file": "./one.txt" }] }',
    [
      '2:35 config-same-file: "./one.txt" is in the book already: two stories cannot be the same file',
    ],
  ],
  [
    'a file that two entries name',
    '{ "title": "x", "stories": ["./part-1.txt", "part-1.txt"] }',
    [
      '1:45 config-same-file: "./part-1.txt" is in the book already: two stories cannot be the same file',
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
    'an unknown option of a rule, with the nearest',
    '{ "title": "x", "stories": ["one.txt"],\n "normalize": { "scene-breaks": { "ornamnt": "*" } } }',
    ['2:35 config-unknown-key: unknown key "ornamnt"; did you mean "ornament"?'],
  ],
  [
    'an option that is none of its words',
    '{ "title": "x", "stories": [{ "file": "one.txt",\n "normalize": { "capitals": { "as": "bold" } } }] }',
    [
      '2:37 config-invalid-value: "stories[0].normalize.capitals.as" is "bold", expected one of "kept", "small-caps", "emphasis"',
    ],
  ],
  [
    'options that are no counts',
    '{ "title": "x", "stories": [{ "file": "one.txt", "normalize": { "repeats": { "most": 0 } } }],\n "normalize": { "repeats": { "most": 1.5 } } }',
    [
      '1:86 config-invalid-value: "stories[0].normalize.repeats.most" is 0, expected at least 1',
      '2:38 config-invalid-value: "normalize.repeats.most" is 1.5, expected a whole number',
    ],
  ],
  [
    'an option that is an empty text',
    '{ "title": "x", "stories": ["one.txt"], "normalize": { "scene-breaks": { "ornament": "" } } }',
    ['1:86 config-invalid-value: "normalize.scene-breaks.ornament" is empty, expected a text'],
  ],
  [
    'options of a rule that has none',
    '{ "title": "x", "stories": ["one.txt"], "normalize": { "verse": { "style": "x" } } }',
    ['1:65 config-invalid-value: "normalize.verse" is an object, expected true or false'],
  ],
  [
    'an unknown rule of a range, and options',
    '{ "title": "x", "stories": [{ "file": "one.txt", "lines": [\n{ "from": 1, "to": 2, "normalize": { "vers": false } },\n{ "from": 1, "to": 2, "normalize": { "repeats": { "most": 1 } } } ] }] }',
    [
      '2:38 config-unknown-rule: there is no rule "vers"; did you mean "verse"?',
      '3:49 config-invalid-value: "stories[0].lines[1].normalize.repeats" is an object, expected true or false',
    ],
  ],
  [
    'lines that are none',
    '{ "title": "x", "stories": [{ "file": "one.txt", "lines": [\n{ "from": 0, "to": 2.5, "normalize": {} },\n{ "form": 1, "to": 2, "normalize": {} } ] }] }',
    [
      '2:11 config-invalid-value: "stories[0].lines[0].from" is 0, expected at least 1',
      '2:20 config-invalid-value: "stories[0].lines[0].to" is 2.5, expected a whole number',
      '3:1 config-missing-key: the key "stories[0].lines[1].from" is missing',
      '3:3 config-unknown-key: unknown key "form"; did you mean "from"?',
    ],
  ],
  [
    'a range that ends before it begins',
    '{ "title": "x", "stories": [{ "file": "one.txt", "lines": [{ "from": 20, "to": 3, "normalize": {} }] }] }',
    [
      '1:80 config-invalid-value: "stories[0].lines[0].to" is 3, expected a line from 20 ("from") on',
    ],
  ],
  [
    'a range of no file of the story, and of none of several',
    '{ "title": "x", "stories": [{ "files": ["part-*.txt"], "lines": [\n{ "file": "part-3.txt", "from": 2, "to": 3, "normalize": {} },\n{ "from": 2, "to": 3, "normalize": {} }] }] }',
    [
      `2:11 config-invalid-value: "stories[0].lines[0].file" is "part-3.txt", expected one of the story's files: part-1.txt, part-2.txt, part-10.txt; did you mean "part-1.txt"?`,
      '3:1 config-missing-key: the key "stories[0].lines[1].file" is missing',
    ],
  ],
  [
    'protected patterns that are none',
    '{ "title": "x", "protect": ["a", "("], "stories": [\n{ "file": "one.txt", "protect": ["[z-a]", "b"] }] }',
    [
      '1:34 config-bad-pattern: the pattern "(" is not a regular expression',
      '2:34 config-bad-pattern: the pattern "[z-a]" is not a regular expression',
    ],
  ],
  [
    'protection that is no list',
    '{ "title": "x", "protect": "a", "stories": ["one.txt"] }',
    ['1:28 config-invalid-value: "protect" is "a", expected a list'],
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
    'a cover that is not there',
    '{ "title": "x", "stories": ["one.txt"], "cover": "none.jpg" }',
    ['1:50 config-missing-file: there is no file "none.jpg"'],
  ],
  [
    'a key that stands twice',
    '{ "title": "x", "title": "y", "stories": ["one.txt"] }',
    [
      '1:17 config-duplicate-key: the key "title" is given twice here; JSON would keep only the last and say nothing',
    ],
  ],
  [
    'no JSON',
    '{ "title": "x" "stories": ["one.txt"] }',
    ['1:16 config-syntax: this is not JSON: comma is expected here'],
  ],
  ['a list', '[]', ['1:1 config-invalid-value: "the config" is a list, expected an object']],
  [
    'a rating that is a number',
    '{ "title": "x", "stories": ["one.txt"],\n"rating": 5 }',
    ['2:11 config-invalid-value: "rating" is 5, expected a text, or an object'],
  ],
  [
    'a rating without its level',
    '{ "title": "x", "stories": [{ "file": "one.txt",\n"rating": { "label": "Salty" } }] }',
    ['2:11 config-missing-key: the key "stories[0].rating.level" is missing'],
  ],
  [
    'warnings that are no list',
    '{ "title": "x", "stories": ["one.txt"],\n"warnings": "mud" }',
    ['2:13 config-invalid-value: "warnings" is "mud", expected a list'],
  ],
  [
    'a warning that is a number',
    '{ "title": "x", "stories": [{ "file": "one.txt",\n"warnings": ["mud", 5] }] }',
    ['2:21 config-invalid-value: "stories[0].warnings[1]" is 5, expected a text'],
  ],
  [
    'empty content notes',
    '{ "title": "x", "stories": ["one.txt"],\n"contentNotes": "" }',
    ['2:17 config-invalid-value: "contentNotes" is empty, expected a text that is not empty'],
  ],
  [
    'an override that is a word',
    '{ "title": "x", "stories": ["one.txt"],\n"ratingOverride": "yes" }',
    ['2:19 config-invalid-value: "ratingOverride" is "yes", expected true or false'],
  ],
  [
    'an override of a story that is a word',
    '{ "title": "x", "stories": [{ "file": "one.txt",\n"ratingOverride": "yes" }] }',
    ['2:19 config-invalid-value: "stories[0].ratingOverride" is "yes", expected true or false'],
  ],
  [
    'notices of no kind',
    '{ "title": "x", "stories": ["one.txt"],\n"notices": "long" }',
    [
      '2:12 config-invalid-value: "notices" is "long", expected one of "brief", "full", "linked", "none"',
    ],
  ],
  [
    'ratings in the contents as a number',
    '{ "title": "x", "stories": ["one.txt"],\n"ratingInContents": 1 }',
    ['2:21 config-invalid-value: "ratingInContents" is 1, expected true or false'],
  ],
  [
    'notices of one story',
    '{ "title": "x", "stories": [{ "file": "one.txt",\n"notices": "full" }] }',
    ['2:1 config-unknown-key: unknown key "notices"'],
  ],
  [
    'a passage of one line number',
    '{ "title": "x", "stories": [{ "file": "one.txt",\n"passages": [{ "lines": [3] }] }] }',
    [
      '2:25 config-invalid-value: "stories[0].passages[0].lines" is a list, expected at least 2 entries',
    ],
  ],
  [
    'a passage of three',
    '{ "title": "x", "stories": [{ "file": "one.txt",\n"passages": [{ "lines": [3, 4, 5] }] }] }',
    [
      '2:25 config-invalid-value: "stories[0].passages[0].lines" is a list, expected at most 2 entries',
    ],
  ],
  [
    'a passage that ends before it begins',
    '{ "title": "x", "stories": [{ "file": "one.txt",\n"passages": [{ "lines": [9, 3] }] }] }',
    [
      '2:29 config-invalid-value: "stories[0].passages[0].lines[1]" is 3, expected a line from 9 on',
    ],
  ],
  [
    'a passage from line 0',
    '{ "title": "x", "stories": [{ "file": "one.txt",\n"passages": [{ "lines": [0, 3] }] }] }',
    ['2:26 config-invalid-value: "stories[0].passages[0].lines[0]" is 0, expected at least 1'],
  ],
  [
    'a passage without lines',
    '{ "title": "x", "stories": [{ "file": "one.txt",\n"passages": [{ "rating": "R" }] }] }',
    ['2:14 config-missing-key: the key "stories[0].passages[0].lines" is missing'],
  ],
  [
    'an unknown key of a passage',
    '{ "title": "x", "stories": [{ "file": "one.txt",\n"passages": [{ "lines": [1, 2], "sumary": "x" }] }] }',
    ['2:33 config-unknown-key: unknown key "sumary"; did you mean "summary"?'],
  ],
  [
    'a passage in a file of no story',
    '{ "title": "x", "stories": [{ "file": "one.txt",\n"passages": [{ "lines": [1, 2], "file": "on.txt" }] }] }',
    [
      '2:41 config-invalid-value: "stories[0].passages[0].file" is "on.txt", expected one of the story\'s files: one.txt; did you mean "one.txt"?',
    ],
  ],
  [
    'a passage of a serial without its file',
    '{ "title": "x", "stories": [{ "files": ["part-1.txt", "part-2.txt"],\n"passages": [{ "lines": [1, 2] }] }] }',
    ['2:14 config-missing-key: the key "stories[0].passages[0].file" is missing'],
  ],
  [
    'a chapter notice without its chapter',
    '{ "title": "x", "stories": [{ "file": "one.txt",\n"chapterNotices": [{ "rating": "R" }] }] }',
    ['2:20 config-missing-key: the key "stories[0].chapterNotices[0].chapter" is missing'],
  ],
  [
    'a date as it is written elsewhere, which is said once',
    '{ "title": "x", "date": "21/11/2026", "stories": ["one.txt"] }',
    ['1:25 config-invalid-value: "date" is "21/11/2026", expected a date such as'],
  ],
  [
    'a chapter 0',
    '{ "title": "x", "stories": [{ "file": "one.txt",\n"chapterNotices": [{ "chapter": 0 }] }] }',
    ['2:33 config-invalid-value: "stories[0].chapterNotices[0].chapter" is 0, expected at least 1'],
  ],
  [
    'an unknown key of a chapter notice',
    '{ "title": "x", "stories": [{ "file": "one.txt",\n"chapterNotices": [{ "chapter": 1, "warning": [] }] }] }',
    ['2:36 config-unknown-key: unknown key "warning"; did you mean "warnings"?'],
  ],
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
        "chapters": { "pattern": "^Part \\\\d+" }, "normalize": { "dashes": false },
        "lines": [{ "file": "one.txt", "from": 1, "to": 1, "normalize": { "verse": false } }], "protect": ["a+"] }],
      "normalize": { "quotes": true, "scene-breaks": { "ornament": "* * *" }, "capitals": { "as": "emphasis" }, "repeats": { "most": 2 } },
      "protect": ["\\\\[[^\\\\]]*\\\\]"] }`;
    expect((await load(text)).shown).toEqual([]);
  });

  test('sets rules for a story over those of the book, option by option', async () => {
    const { stories } = await load(`{ "title": "x", "stories": [
      "part-1.txt",
      { "file": "part-2.txt", "normalize": { "capitals": true, "repeats": false, "verse": false } },
      { "file": "part-10.txt", "normalize": { "capitals": { "as": "emphasis" }, "repeats": { "most": 3 } } } ],
      "normalize": { "capitals": { "as": "small-caps" }, "repeats": true, "scene-breaks": { "ornament": "#" } } }`);
    const ornament = { 'scene-breaks': { ornament: '#' } };
    expect(stories?.map(({ rules }) => rules)).toEqual([
      { ...ornament, capitals: { as: 'small-caps' }, repeats: true },
      { ...ornament, capitals: { as: 'small-caps' }, repeats: false, verse: false },
      { ...ornament, capitals: { as: 'emphasis' }, repeats: { most: 3 } },
    ]);
  });

  test('finds the file of every range, and protects what book and story say', async () => {
    const { stories } = await load(`{ "title": "x", "protect": ["a"], "stories": ["one.txt",
      { "files": ["part-1.txt", "part-2.txt"], "protect": ["b"],
        "lines": [{ "file": "./part-2.txt", "from": 2, "to": 3, "normalize": { "verse": false } }] },
      { "file": "part-10.txt", "lines": [{ "from": 4, "to": 4, "normalize": { "verse": true } }] }] }`);
    expect(stories?.map(({ protect }) => protect)).toEqual([[/a/gu], [/a/gu, /b/gu], [/a/gu]]);
    const [, several, one] = stories ?? [];
    const named = (story: StoryConfig | undefined): unknown => story?.files.at(-1)?.name;
    expect(several?.lines).toEqual([
      { file: named(several), from: 2, to: 3, rules: { verse: false } },
    ]);
    expect(one?.lines).toEqual([{ file: named(one), from: 4, to: 4, rules: { verse: true } }]);
  });
});
