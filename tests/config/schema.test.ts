import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { configJsonSchema } from '../../src/config/schema.ts';
import { RULE_OPTIONS } from '../../src/normalize/order.ts';

test('the JSON Schema in the repository is the one generated from the zod schema', () => {
  const committed: unknown = JSON.parse(
    readFileSync(new URL('../../book.config.schema.json', import.meta.url), 'utf8'),
  );
  expect(committed).toEqual(JSON.parse(JSON.stringify(configJsonSchema(RULE_OPTIONS))));
});
