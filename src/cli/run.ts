/** `fascicle build` and `fascicle check`: a build as it was asked for, its files written, its report shown. */
import { build, type BuiltFile } from '../build.ts';
import { exitStatus, type Diagnostic } from '../diagnostics/diagnose.ts';
import { writeAtomically } from '../deliver/write.ts';
import { reportOf, type Reported, type WrittenFile } from '../report/report.ts';
import { diagnosticText, summaryText } from '../report/text.ts';
import { countWords } from '../story/walk.ts';
import type { JobRunner } from '../worker/jobs.ts';
import type { CommandIo, ExitStatus } from './io.ts';
import { buildRequest, type RunOptions } from './options.ts';

/** What a run sees of its process, and the second thread where there is one. */
interface RunIo extends Omit<CommandIo, 'startWorker'> {
  readonly worker: JobRunner | undefined;
}

async function produce(
  command: 'build' | 'check',
  inputs: readonly string[],
  options: RunOptions,
  io: RunIo,
): Promise<Reported> {
  const { value: request, diagnostics: asked } = await buildRequest(inputs, options, io);
  if (request === undefined)
    return { ok: false, files: [], changes: [], decisions: [], understood: [], diagnostics: asked };
  const { files, book, changes, decisions, understood, ...built } = await build(request.config, {
    ...request.options,
    jobs: io.worker,
  });
  const diagnostics: Diagnostic[] = [...asked, ...built.diagnostics];
  if (command === 'check' && book !== undefined) {
    // A build neither advises nor loads the lists.
    const { ratingAdvice } = await import('../advice/rating-advice.ts');
    diagnostics.push(...ratingAdvice(book, options.explainRating === true));
  }
  const sound = exitStatus(diagnostics, options.strict) === 0;
  if (command === 'check' || !sound)
    return { ok: sound, book, files: [], changes, decisions, understood, diagnostics };
  const writing = await writeAll(files);
  return {
    ok: writing.failures.length === 0,
    book,
    files: writing.written,
    changes,
    decisions,
    understood,
    diagnostics: [...diagnostics, ...writing.failures],
  };
}

async function writeAll(files: readonly BuiltFile[]): Promise<{
  readonly written: readonly WrittenFile[];
  readonly failures: readonly Diagnostic[];
}> {
  const written: WrittenFile[] = [];
  const failures: Diagnostic[] = [];
  for (const file of files) {
    const failure = await writeAtomically(file.output, file.epub);
    if (failure === undefined) written.push(writtenFile(file));
    else failures.push(failure);
  }
  return { written, failures };
}

function writtenFile({ output, epub, book }: BuiltFile): WrittenFile {
  const { metadata, stories } = book;
  return {
    title: metadata.title,
    output,
    bytes: epub.length,
    stories: stories.length,
    words: stories.reduce((sum, story) => sum + countWords(story), 0),
  };
}

/**
 * Run `build` or `check`: diagnostics to standard error, the report to standard output.
 * @returns the exit status
 */
export async function run(
  command: 'build' | 'check',
  inputs: readonly string[],
  options: RunOptions,
  io: RunIo,
): Promise<ExitStatus> {
  const report = reportOf(await produce(command, inputs, options, io));
  const shown = report.diagnostics.filter(
    ({ severity }) => severity !== 'info' || options.quiet !== true,
  );
  if (shown.length > 0) io.stderr(`${shown.map(diagnosticText).join('\n')}\n`);
  if (options.json === true) io.stdout(`${JSON.stringify(report, null, 2)}\n`);
  else if (options.quiet !== true) io.stdout(`${summaryText(report, io.cwd)}\n`);
  return exitStatus(report.diagnostics, options.strict);
}
