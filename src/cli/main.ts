#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { RunOptions } from './run.ts';

/** Exit status of bad usage. */
const BAD_USAGE = 2;

function version(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  );
  const stated =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest
      ? manifest.version
      : '';
  return String(stated);
}

function addCommand(
  program: Command,
  name: 'build' | 'check',
  summary: string,
  description: string,
): void {
  const command = program
    .command(name)
    .summary(summary)
    .description(description)
    .argument(
      '[input...]',
      'a config (.json, .jsonc), stories, or folders of stories (default: book.config.json)',
    )
    .option('--title <title>', 'title of the book; needed for several stories without a config')
    .option('--json', 'print a machine-readable report on standard output')
    .option('-q, --quiet', 'print errors and warnings only')
    .option('--strict', 'warnings count as errors')
    .option('--max-rating <word>', 'leave out what is rated stronger: teen, PG-13, K+, 16 …')
    .option('--allow-unrated', 'with --max-rating, keep what nothing rates')
    .option('--require-ratings', 'a story that is not rated is an error')
    .option('--target <target>', 'what the book is made for: epub3 (default), epub2, kobo')
    .option('--split-by <what>', 'story: a file of its own for every story')
    .option('--split-size <size>', 'volumes of at most this size: 20MB, 500kB …');
  if (name === 'build') command.option('-o, --out <file>', 'where the book goes');
  else
    command.option('--explain-rating', 'show in context each place that the rating advice counts');
  command.action(async (inputs: readonly string[], options: RunOptions) => {
    // Loaded here, so that --help and --version need not wait for it.
    const { startBindery } = await import('../worker/client.ts');
    // Before the rest is loaded: the other thread has as much to load.
    const bindery = startBindery();
    const { runCommand } = await import('./run.ts');
    process.exitCode = await runCommand(name, inputs, options, bindery);
    await bindery.stop();
  });
}

function addExplain(program: Command): void {
  program
    .command('explain')
    .summary('say what a rule does and why')
    .description(
      'Print the page of a rule (why, how to switch it off, examples), or list the rules.',
    )
    .argument('[rule]', 'the id of a rule, as in "normalize" (default: list them all)')
    .action(async (rule: string | undefined) => {
      const { explain } = await import('./explain.ts');
      process.exitCode = explain(rule);
    });
}

async function main(): Promise<void> {
  const [only, ...more] = process.argv.slice(2);
  if (more.length === 0 && (only === '--version' || only === '-V')) {
    // Scripts ask for the version often; the answer need not wait for the option parser.
    process.stdout.write(`${version()}\n`);
    return;
  }
  const { Command, CommanderError } = await import('commander');
  const program = new Command('fascicle');
  program
    .description('Binds messy story files into beautiful, valid EPUB books.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .showSuggestionAfterError();
  addCommand(program, 'build', 'make a book', 'Make a book from a config, or from stories alone.');
  addCommand(
    program,
    'check',
    'check the stories, write nothing',
    'Go through everything a build does and report, but write nothing.',
  );
  addExplain(program);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : BAD_USAGE;
  }
}

// A reader that has gone away (`| head`) or a full disk is no fault of ours to trace.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? (process.exitCode ?? 0) : 1);
  });
}

try {
  await main();
} catch (error) {
  const reason =
    error instanceof Error
      ? process.env['FASCICLE_DEBUG'] === undefined
        ? error.message
        : (error.stack ?? error.message)
      : String(error);
  const [{ diagnose }, { diagnosticText }] = await Promise.all([
    import('../diagnostics/diagnose.ts'),
    import('../report/text.ts'),
  ]);
  const text = `${diagnosticText(diagnose('internal-error', { reason }))}\n`;
  // Another thread may still be at work, which would keep the process alive for nothing.
  process.stderr.write(text, () => process.exit(1));
}
