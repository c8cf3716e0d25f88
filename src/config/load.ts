/** A config file as a config: read, parsed, checked against the schema, resolved. */
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import { resultOf, type Result } from '../diagnostics/result.ts';
import type { BookConfig } from './config.ts';
import type { Subfolders } from './subfolders.ts';
import type { ConfigFile } from './schema/schema.ts';
import { allFaults, faultDiagnostics, UNFIT, withoutFaults } from './faults.ts';
import { displayName } from './files.ts';
import { parseJsonc, type JsonDocument } from './jsonc.ts';
import type { Offered } from './offered.ts';
import { resolveConfig } from './resolve/resolve.ts';
import { allowedKeys } from './schema/keys.ts';
import { configSchema } from './schema/schema.ts';

/** A config ready to be built, or everything that is wrong with it. */
export interface LoadedConfig {
  readonly config?: BookConfig;
  readonly diagnostics: readonly Diagnostic[];
}

/** How a config is loaded. */
export interface ConfigRequest {
  readonly cwd?: string | undefined;
  /** Beats the config's. */
  readonly subfolders?: Subfolders | undefined;
}

/**
 * Read and check a config file: its syntax, its shape, and that every file it names is there.
 * @param path of the config
 * @param offered what a config may name
 * @param request what the command line says over it; `cwd` is the folder that the path and shown paths are relative to
 */
export async function loadConfig(
  path: string,
  offered: Offered,
  { cwd = process.cwd(), subfolders }: ConfigRequest = {},
): Promise<LoadedConfig> {
  const full = resolve(cwd, path);
  const file = displayName(full, cwd);
  const text = await readConfig(full, file);
  if (text.value === undefined) return { diagnostics: text.diagnostics };
  const parsed = parseJsonc(text.value, file);
  if (parsed.value === undefined) return { diagnostics: parsed.diagnostics };
  const { locate } = parsed.value;
  const checked = check(parsed.value, offered);
  const resolved =
    checked.value === undefined
      ? resultOf(undefined)
      : await resolveConfig(
          { ...checked.value, subfolders: subfolders ?? checked.value.subfolders },
          full,
          { folder: dirname(full), cwd, locate },
          offered,
        );
  const diagnostics = inOrder([
    ...parsed.diagnostics,
    ...checked.diagnostics,
    ...resolved.diagnostics,
  ]);
  return resolved.value === undefined || diagnostics.some(({ severity }) => severity === 'error')
    ? { diagnostics }
    : { config: resolved.value, diagnostics };
}

/** The text of a config. */
async function readConfig(path: string, file: string): Promise<Result<string | undefined>> {
  try {
    const bytes = await readFile(path);
    return isUtf8(bytes)
      ? resultOf(new TextDecoder().decode(bytes))
      : resultOf(undefined, [diagnose('config-not-utf8', {}, { file })]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return resultOf(undefined, [diagnose('config-unreadable', { reason }, { file })]);
  }
}

/** A document as a config; of one with faults what is sound, so that every problem shows at once. */
function check(document: JsonDocument, offered: Offered): Result<ConfigFile | undefined> {
  const schema = configSchema(offered);
  const checked = schema.safeParse(document.value);
  if (checked.success) return resultOf(checked.data);
  const faults = allFaults(checked.error.issues);
  const rest = schema.safeParse(withTitle(withoutFaults(document.value, faults)));
  return resultOf(
    rest.data,
    faults.flatMap((fault) =>
      faultDiagnostics(fault, document, (path) => allowedKeys(schema, path)),
    ),
  );
}

/** A config that lacks only its title can be checked further. */
function withTitle(document: unknown): unknown {
  return typeof document === 'object' && document !== null
    ? { title: UNFIT, ...document }
    : document;
}

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}
