import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { configJsonSchema } from '../../src/config/schema/schema.ts';
import { OFFERED } from '../../src/offered.ts';
import { RATING_LEVELS } from '../../src/story/types.ts';

test('the JSON Schema in the repository is the one generated from the zod schema', () => {
  const committed: unknown = JSON.parse(
    readFileSync(new URL('../../book.config.schema.json', import.meta.url), 'utf8'),
  );
  expect(committed).toEqual(JSON.parse(JSON.stringify(configJsonSchema(OFFERED))));
});

describe('the JSON Schema describes what is said of content', () => {
  const objectSchema = z.looseObject({ properties: z.record(z.string(), z.looseObject({})) });
  const root = objectSchema.parse(configJsonSchema(OFFERED));
  /** The keys that one entry of `stories` may have. */
  const story = z
    .looseObject({ items: z.looseObject({ anyOf: z.array(z.looseObject({})) }) })
    .parse(root.properties['stories'])
    .items.anyOf.flatMap((shape) => {
      const { data } = objectSchema.safeParse(shape);
      return data === undefined ? [] : [data.properties];
    })[0];
  const KEYS = ['rating', 'warnings', 'contentNotes', 'ratingOverride'];

  test.each([
    ['the book', root.properties, [...KEYS, 'notices', 'ratingInContents']],
    ['a story', story, [...KEYS, 'passages', 'chapterNotices']],
  ])('of %s', (_, properties, keys) => {
    for (const key of keys) {
      const description = properties?.[key]?.['description'];
      expect([key, description]).toEqual([key, expect.stringMatching(/^\p{L}.{20,}/u)]);
    }
  });

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['passages', ['file', 'lines', 'rating', 'warnings', 'summary'], ['lines']],
    ['chapterNotices', ['chapter', 'rating', 'warnings', 'contentNotes'], ['chapter']],
  ])('with all that an entry of %s may have', (key, keys, required) => {
    const { items } = z
      .looseObject({ items: objectSchema.extend({ required: z.array(z.string()) }) })
      .parse(story?.[key]);
    expect(Object.keys(items.properties).toSorted()).toEqual(keys.toSorted());
    expect(items.required).toEqual(required);
    for (const [name, schema] of Object.entries(items.properties))
      expect([name, typeof schema['description']]).toEqual([name, 'string']);
  });

  test('a rating is a word, or a word with its level', () => {
    const { anyOf } = z
      .looseObject({ anyOf: z.array(z.looseObject({})) })
      .parse(root.properties['rating']);
    expect(anyOf).toMatchObject([
      { type: 'string' },
      {
        properties: { level: { enum: RATING_LEVELS } },
        required: ['label', 'level'],
        additionalProperties: false,
      },
    ]);
  });
});
