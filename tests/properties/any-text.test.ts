import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { controlOf } from '../../src/normalize/run/permit.ts';
import { measureLayout } from '../../src/normalize/layout.ts';
import { draftOf } from '../../src/normalize/first-draft.ts';
import { normalizeFile, type NormalizeSettings } from '../../src/normalize/normalize.ts';
import {
  ALL_RULES,
  INLINE_RULES,
  OPENING_RULES,
  STRUCTURE_RULES,
} from '../../src/normalize/rules/rules.ts';
import { run } from '../../src/normalize/run/run.ts';
import { readText } from '../../src/read/plain-text.ts';
import { buildTexts, failures } from '../support/build-text.ts';
import { messyText, someControl } from '../support/messy-text.ts';
import { shelve } from '../support/shelf.ts';
import { oneInTen } from '../support/validate.ts';

const settings: NormalizeSettings = {
  language: 'en',
  chapters: 'auto',
  rules: {},
  notation: [],
  known: [],
};

/** Mostly English; those with marks and spaces of their own; one that no table has. */
const someLanguage = fc.constantFrom(
  'en',
  'en',
  'en',
  'en',
  'fr',
  'fr-CH',
  'de',
  'es',
  'it',
  'nl',
  'pt',
  'pt-PT',
  'sv',
  'pl',
  'ru',
  'tlh',
);

describe('for any text', () => {
  test('no word is lost or invented, and the book is valid', async () => {
    let count = 0;
    const options = oneInTen();
    await fc.assert(
      fc.asyncProperty(messyText, async (text) => {
        const result = await buildTexts({
          files: { 'story.txt': text },
          book: { title: 'Any "Text" & <More>' },
          options,
        });
        expect(failures(result, 'story-without-words')).toEqual([]);
        count += 1;
        if (result.epub !== undefined && count % 20 === 0) shelve('property-any-text', result.epub);
      }),
      { numRuns: Number(process.env.RUNS ?? 1) * 200 },
    );
  });

  test('normalizing twice changes nothing', () => {
    fc.assert(
      fc.property(messyText, someLanguage, (text, language) => {
        const raw = draftOf(readText(text, 'story.txt'));
        const context = {
          layout: measureLayout(raw),
          language,
          chapters: 'auto',
          known: [],
        } as const;
        const opened = run(OPENING_RULES, raw, context).draft;
        const structured = run(STRUCTURE_RULES, opened, context).draft;
        expect(run(STRUCTURE_RULES, structured, context).changes).toEqual([]);
        const done = run(INLINE_RULES, structured, context).draft;
        expect(run(INLINE_RULES, done, context).changes).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 1) * 1000 },
    );
  });

  test('no word is lost whatever people say about the rules', async () => {
    const options = oneInTen();
    await fc.assert(
      fc.asyncProperty(messyText, someControl, async (text, story) => {
        const result = await buildTexts({ files: { 'story.txt': text }, story, options });
        expect(failures(result, 'story-without-words')).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 1) * 100 },
    );
  });

  test('normalizing twice under control changes nothing in text', () => {
    fc.assert(
      fc.property(messyText, someControl, (text, { rules, protect }) => {
        const raw = draftOf(readText(text, 'story.txt'));
        const context = {
          layout: measureLayout(raw),
          language: 'en',
          chapters: 'auto',
          known: [],
        } as const;
        const control = controlOf(rules, [], protect, 0);
        const done = run(ALL_RULES, raw, context, control).draft;
        const inline = run(INLINE_RULES, done, context, control);
        expect(inline.changes.filter(({ rule }) => ['capitals', 'repeats'].includes(rule))).toEqual(
          [],
        );
      }),
      { numRuns: Number(process.env.RUNS ?? 1) * 500 },
    );
  });

  test('a rule changes nothing in lines where it is off', () => {
    fc.assert(
      fc.property(messyText, someControl, (text, { rules, lines }) => {
        const { changes } = normalizeFile(readText(text, 'story.txt'), {
          ...settings,
          rules,
          lines,
        });
        for (const change of changes) {
          const on = (line: number): boolean =>
            lines.findLast(
              ({ from, to, rules: named }) =>
                from <= line && line <= to && named[change.rule] !== undefined,
            )?.rules[change.rule] ?? rules[change.rule] !== false;
          const { first, last } = change.lines;
          const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
          expect({ change, off: all.filter((line) => !on(line)) }).toEqual({ change, off: [] });
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 1) * 300 },
    );
  });

  test('what is protected stays as typed', () => {
    fc.assert(
      fc.property(messyText, (text) => {
        const raw = readText(text, 'story.txt');
        const rules = Object.fromEntries(
          [...OPENING_RULES, ...STRUCTURE_RULES].map(({ id }) => [id, id === 'characters']),
        );
        const { draft } = normalizeFile(raw, { ...settings, rules, protect: [/.+/gsu] });
        expect(draft.blocks.map((block) => block.text)).toEqual(
          raw.blocks.map((block) => block.text),
        );
      }),
      { numRuns: Number(process.env.RUNS ?? 1) * 200 },
    );
  });

  test('marks stay inside their text', () => {
    fc.assert(
      fc.property(messyText, (text) => {
        const { draft } = normalizeFile(readText(text, 'story.txt'), settings);
        for (const block of draft.blocks) {
          for (const { start, end } of block.marks) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(block.text.length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a raw story has every line that is not blank', () => {
    fc.assert(
      fc.property(messyText, (text) => {
        const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
        expect(draftOf(readText(text, 'story.txt')).blocks.map((block) => block.text)).toEqual(
          lines.map((line) => line.trim()),
        );
      }),
    );
  });
});
