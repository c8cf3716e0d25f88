/** Write docs/rules/ from the rules themselves: `npm run docs`, after a rule has changed. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, setUp } from './setup.mjs';

setUp();
const { rulePages } = await import('../dist/lib/report/rules-document.js');
const folder = join(ROOT, 'docs', 'rules');
// The whole folder is made here: a page that stayed behind would be of a rule that is gone.
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const [name, text] of rulePages()) writeFileSync(join(folder, name), text);
