/** Plain English wherever a person reads: comments, messages, docs, the pages of rules, the titles of their cases. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { MESSAGES } from '../src/diagnostics/table.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Words that our sentences do without, and what to write. */
const AVOIDED: readonly (readonly [RegExp, string])[] = [
  [/\bbehind\b(?! an? (?:link|cut)\b)/i, 'after'],
  [/\banew\b/i, 'again'],
  [/\bblanks\b/i, 'spaces, or blank lines'],
  [/\bsigns?\b/i, 'character, symbol, mark, delimiter'],
  [/\bstands?\b(?! (?:for|out)\b)/i, 'is, comes'],
  [/(?<!\bthere )\b(?:is|are|was|be) no (?!longer\b|more\b|less\b)/i, 'is not a …'],
  [/(?<!\bthere )\b(?:is|are) none\b/i, 'is not one'],
  [/\bwhoever\b/i, 'a person who'],
  [/\bwhat (?:stands|is) (?:behind|before) it\b/i, 'the text after it'],
  [/\bas often may\b|\bas many .{0,40} must\b/i, 'subject, verb, object'],
  [/^(?:Read|Kept|Left|Taken) (?:are|is)\b/, 'subject, verb, object'],
  [/\bof which\b/i, 'whose, that'],
];

/** Sentences in which an avoided word is the right one. */
const EXCEPTIONS: readonly string[] = [];

interface Sentence {
  readonly place: string;
  readonly text: string;
}

function filesUnder(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => `${folder}/${name.split('\\').join('/')}`);
}

/** Comments, paragraph by paragraph: a line that begins with `*` or `//`, and what comes after code. */
function commentsOf(file: string): readonly Sentence[] {
  const found: Sentence[] = [];
  for (const [index, line] of readFileSync(`${ROOT}${file}`, 'utf8').split('\n').entries()) {
    const comment =
      /^\s*(?:\/?\*+|\/\/)(?: (.*))?$/.exec(line)?.[1] ?? / \/\/ (.*)$/.exec(line)?.[1];
    if (comment !== undefined)
      found.push({ place: `${file}:${String(index + 1)}`, text: withoutCode(comment) });
  }
  return found;
}

/** Lines of Markdown outside of code, and the titles of cases in the pages of rules. */
function linesOf(file: string): readonly Sentence[] {
  let inCode = false;
  return readFileSync(`${ROOT}${file}`, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const isFence = /^`{3,}/.test(line);
      if (isFence) inCode = !inCode;
      if (isFence || (inCode && !line.startsWith('@@ '))) return [];
      return [{ place: `${file}:${String(index + 1)}`, text: withoutCode(line) }];
    });
}

/** Code, quotations, addresses and names of files are not our sentences. */
function withoutCode(text: string): string {
  return text
    .replace(/`[^`]*`/g, '`…`')
    .replace(/"[^"]*"|“[^”]*”|‘[^’]*’/g, '"…"')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/https?:\S+/g, '');
}

function faults(sentences: readonly Sentence[]): readonly string[] {
  return sentences.flatMap(({ place, text }) => {
    if (EXCEPTIONS.some((exception) => text.includes(exception))) return [];
    return AVOIDED.flatMap(([word, instead]) => {
      const match = word.exec(text);
      return match === null ? [] : [`${place}: "${match[0]}" (${instead}): ${text.trim()}`];
    });
  });
}

test('the search finds what it should', () => {
  expect(faults([{ place: 'a', text: 'what stands behind it is no story' }])).toHaveLength(4);
  expect(
    faults([{ place: 'a', text: 'what comes after it is not a story, and there is no other' }]),
  ).toEqual([]);
});

test('messages', () => {
  const sentences = Object.entries(MESSAGES).flatMap(([id, entry]) =>
    [entry.message, 'hint' in entry ? entry.hint : ''].map((text) => ({
      place: id,
      text: withoutCode(text),
    })),
  );
  expect(faults(sentences)).toEqual([]);
});

test('descriptions of the config', () => {
  const schema = readFileSync(`${ROOT}book.config.schema.json`, 'utf8').split('\n');
  const sentences = schema.flatMap((line, index) => {
    const text = /"description": "(.*)"/.exec(line)?.[1];
    return text === undefined
      ? []
      : [{ place: `book.config.schema.json:${String(index + 1)}`, text: withoutCode(text) }];
  });
  expect(sentences.length).toBeGreaterThan(40);
  expect(faults(sentences)).toEqual([]);
});

test('README and docs', () => {
  expect(faults(['README.md', ...filesUnder('docs', /\.md$/)].flatMap(linesOf))).toEqual([]);
});

test('pages of rules', () => {
  expect(faults(filesUnder('src', /\.md$/).flatMap(linesOf))).toEqual([]);
});

test('comments in src', () => {
  expect(faults(filesUnder('src', /\.ts$/).flatMap(commentsOf))).toEqual([]);
});

test('comments in tests, scripts and bench', () => {
  const files = ['tests', 'scripts', 'bench'].flatMap((folder) =>
    filesUnder(folder, /\.(?:ts|mjs)$/),
  );
  expect(faults(files.flatMap(commentsOf))).toEqual([]);
});
