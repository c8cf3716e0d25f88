/** The command line: which command is asked for, with which options. It loads nothing before it knows. */
import type { Command } from 'commander';
import { programVersion } from '../render/program.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import type { RunOptions } from './options.ts';

function addBook(
  program: Command,
  name: 'build' | 'check',
  [summary, description]: readonly [string, string],
  targets: string,
): Command {
  return program
    .command(name)
    .summary(summary)
    .description(description)
    .argument(
      '[input...]',
      'a config (.json, .jsonc), stories, or folders of stories (default: book.config.json)',
    )
    .option('--title <title>', 'title of the book; needed for several stories without a config')
    .option('--author <name>', 'author of the book')
    .option('--language <tag>', 'language of the stories: en, fr, de-AT …')
    .option('--encoding <name>', 'encoding of the story files: windows-1252, koi8-r, shift_jis …')
    .option('--subfolders <what>', 'folders in a folder: serials (default), stories, skip')
    .option('--json', 'print a machine-readable report on standard output')
    .option('-q, --quiet', 'print errors and warnings only')
    .option('--strict', 'warnings count as errors')
    .option('--max-rating <word>', 'leave out what is rated stronger: teen, PG-13, K+, 16 …')
    .option('--allow-unrated', 'with --max-rating, keep what nothing rates')
    .option('--require-ratings', 'a story that is not rated is an error')
    .option('--target <target>', `what the book is made for: ${targets}`)
    .option('--split-by <what>', 'story: a file of its own for every story')
    .option('--split-size <size>', 'volumes of at most this size: 20MB, 500kB …');
}

async function runBook(
  name: 'build' | 'check',
  inputs: readonly string[],
  options: RunOptions,
  io: CommandIo,
): Promise<ExitStatus> {
  // Before the rest is loaded: the other thread has as much to load.
  const worker = await io.startWorker?.();
  try {
    const { run } = await import('./run.ts');
    return await run(name, inputs, options, { ...io, worker });
  } finally {
    await worker?.stop();
  }
}

/** The program with its commands; each hands its exit status to `finish`. */
async function programFor(io: CommandIo, finish: (status: ExitStatus) => void): Promise<Command> {
  const [{ Command }, { TARGETS }] = await Promise.all([
    import('commander'),
    import('../targets/targets.ts'),
  ]);
  const targets = TARGETS.map(({ id }, index) => (index === 0 ? `${id} (default)` : id)).join(', ');
  const program = new Command('fascicle')
    .description('Binds messy story files into beautiful, valid EPUB books.')
    .version(programVersion() ?? '', '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr })
    .exitOverride()
    .showSuggestionAfterError();
  const build = ['make a book', 'Make a book from a config, or from stories alone.'] as const;
  addBook(program, 'build', build, targets)
    .option('-o, --out <file>', 'where the book goes')
    .action(async (inputs: readonly string[], options: RunOptions) =>
      finish(await runBook('build', inputs, options, io)),
    );
  const check = [
    'check the stories, write nothing',
    'Go through everything a build does and report, but write nothing.',
  ] as const;
  addBook(program, 'check', check, targets)
    .option('--explain-rating', 'show in context each place that the rating advice counts')
    .action(async (inputs: readonly string[], options: RunOptions) =>
      finish(await runBook('check', inputs, options, io)),
    );
  program
    .command('explain')
    .summary('say what a rule does and why')
    .description(
      'Print the page of a rule (why, how to switch it off, examples), or list the rules.',
    )
    .argument('[rule]', 'the id of a rule, as in "normalize" (default: list them all)')
    .action(async (rule: string | undefined) => {
      const { explain } = await import('./explain.ts');
      finish(explain(rule, io));
    });
  return program;
}

/** An error that no diagnostic foresaw, as one. */
async function internalError(error: unknown, { env, stderr }: CommandIo): Promise<1> {
  const [{ diagnose }, { diagnosticText }] = await Promise.all([
    import('../diagnostics/diagnose.ts'),
    import('../report/text.ts'),
  ]);
  const isTraced = env['FASCICLE_DEBUG'] !== undefined;
  const reason =
    error instanceof Error
      ? ((isTraced ? error.stack : undefined) ?? error.message)
      : String(error);
  stderr(`${diagnosticText(diagnose('internal-error', { reason }))}\n`);
  return 1;
}

/**
 * Run the command that was typed.
 * @param args what comes after the program's name
 * @returns the exit status
 */
export async function runCommand(args: readonly string[], io: CommandIo): Promise<ExitStatus> {
  const [only, ...more] = args;
  if (more.length === 0 && (only === '--version' || only === '-V')) {
    // Scripts ask for the version often; the answer need not wait for the option parser.
    io.stdout(`${programVersion() ?? ''}\n`);
    return 0;
  }
  const { CommanderError } = await import('commander');
  let status: ExitStatus = 0;
  try {
    const program = await programFor(io, (finished) => {
      status = finished;
    });
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) return internalError(error, io);
    return error.exitCode === 0 ? 0 : 2;
  }
}
