/** Write docs/rules.md from the rules themselves: `npm run docs`, after a rule has changed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, setUp } from './setup.mjs';

setUp();
const { rulesDocument } = await import('../dist/lib/report/rules-document.js');
writeFileSync(join(ROOT, 'docs', 'rules.md'), rulesDocument());
