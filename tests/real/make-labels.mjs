/** Turns labels that a person wrote (`NNN-name.right`) into sums: `node tests/real/make-labels.mjs FOLDER`. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLabel, sumsOf } from './sums.mjs';

const LABELS = fileURLToPath(new URL('./labels/', import.meta.url));
const [folder = '.'] = process.argv.slice(2);

mkdirSync(LABELS, { recursive: true });
for (const name of readdirSync(folder).filter((one) => one.endsWith('.right'))) {
  const label = readLabel(readFileSync(join(folder, name), 'utf8'));
  const lines = sumsOf(label);
  writeFileSync(join(LABELS, name.replace('.right', '.txt')), `${lines.join('\n')}\n`);
}
