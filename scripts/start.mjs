/** `npm start`: set up what is missing, then build the book of this folder (or what the arguments name). */
import { join } from 'node:path';
import { ROOT, run, setUp } from './setup.mjs';

setUp();
run(process.execPath, [
  join(ROOT, 'dist', 'lib', 'cli', 'main.js'),
  'build',
  ...process.argv.slice(2),
]);
