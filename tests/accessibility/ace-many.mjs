/**
 * Ace over many books in one browser: `node ace-many.mjs FOLDER`. Of every FOLDER/x.epub the report goes to
 * FOLDER/x/report.json. A process of its own, since Ace reads its settings when it is loaded and logs as it
 * likes.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureBrowser } from '../../scripts/setup.mjs';

const [folder = '.'] = process.argv.slice(2);
process.env.PUPPETEER_EXECUTABLE_PATH = ensureBrowser();
// Five seconds are its own; other tests run beside it.
process.env.ACE_TIMEOUT_INITIAL = '60000';
const { default: ace } = await import('@daisy/ace-core');
const { default: runner } = await import('@daisy/ace-axe-runner-puppeteer');

await runner.launch();
const nothing = () => Promise.resolve();
const sameBrowser = { ...runner, concurrency: 2, launch: nothing, close: nothing };
try {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.epub'))) {
    const outdir = join(folder, basename(name, '.epub'));
    const options = { cwd: folder, outdir, lang: 'en', initLogger: true, silent: true };
    await ace(join(folder, name), options, sameBrowser);
  }
} finally {
  await runner.close();
}
