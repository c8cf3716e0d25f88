/** The keys of the config: the documentation lists those of the schema, and messages name those allowed at a place. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { allowedKeys } from '../../src/config/schema/keys.ts';
import { configJsonSchema, configSchema } from '../../src/config/schema/schema.ts';
import { OFFERED } from '../../src/offered.ts';

/** The part of a JSON Schema that has keys. */
const schemaNode = z.looseObject({
  description: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
});

/**
 * Every key under a place, as the documentation lists it: objects that several keys share once, and of `normalize`,
 * whose keys are the rules, the key alone.
 */
function keysIn(schema: unknown, place: string, listed: Set<string>): readonly string[] {
  const { data } = schemaNode.safeParse(schema);
  if (data === undefined) return [];
  const { properties = {}, items, anyOf = [] } = data;
  const shape = JSON.stringify(properties);
  const isListed = listed.has(shape);
  listed.add(shape);
  const own = Object.entries(isListed ? {} : properties).flatMap(([key, value]) => {
    const path = place === '' ? key : `${place}.${key}`;
    const { description = '' } = schemaNode.parse(value);
    return [
      `- \`${path}\`: ${description}`,
      ...(key === 'normalize' ? [] : keysIn(value, path, listed)),
    ];
  });
  return [
    ...own,
    ...keysIn(items, `${place}[]`, listed),
    ...anyOf.flatMap((branch) => keysIn(branch, place, listed)),
  ];
}

test('docs/book.md lists the keys of the schema with what they mean, and no others', () => {
  const book = readFileSync(new URL('../../docs/book.md', import.meta.url), 'utf8');
  const section = book.slice(book.indexOf('## Keys of the config'));
  const listed = section.split('\n').filter((line) => line.startsWith('- `'));
  expect(listed.map((line) => line.replaceAll('\\', ''))).toEqual(
    keysIn(configJsonSchema(OFFERED), '', new Set()).map((line) => line.replaceAll('\\', '')),
  );
});

test('every key is used outside of the schema', () => {
  const source = new URL('../../src/', import.meta.url);
  const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split('\\').join('/'))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('config/schema/'))
    .map((file) => readFileSync(new URL(file, source), 'utf8'))
    .join('\n')
    .replace(/\/\*[^]*?\*\/|^\s*\/\/.*$|'[^'\n]*'/gm, '');
  const paths = keysIn(configJsonSchema(OFFERED), '', new Set());
  const keys = paths.flatMap((line) => /^- `(?:[^`]*\.)?(\w+)`/.exec(line)?.[1] ?? []);
  expect(keys.length).toBeGreaterThan(60);
  expect(keys.filter((key) => !new RegExp(`\\b${key}\\b`).test(code))).toEqual([]);
});

test.each([
  [['series'], ['name', 'number']],
  [
    ['stories', 1, 'chapterNotices', 0],
    ['chapter', 'rating', 'warnings', 'contentNotes'],
  ],
  [
    ['stories', 0, 'rating'],
    ['label', 'level'],
  ],
  [
    ['backMatter', 2],
    ['file', 'kind', 'title', 'language'],
  ],
  [['stories', 0, 'lines', 0, 'normalize'], Object.keys(OFFERED.ruleOptions)],
  [['normalize', 'scene-breaks'], ['ornament']],
  [['title'], []],
  [['nowhere', 'at', 'all'], []],
])('the keys allowed at %j', (path, keys) => {
  expect(allowedKeys(configSchema(OFFERED), path)).toEqual(keys);
});
