/** Write book.config.schema.json from the zod schema, when it has changed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

const { configJsonSchema, OFFERED } = await import('../dist/lib/index.js');
const file = join(ROOT, 'book.config.schema.json');
const schema = `${JSON.stringify(configJsonSchema(OFFERED), null, 2)}\n`;
if (!existsSync(file) || readFileSync(file, 'utf8') !== schema) writeFileSync(file, schema);
