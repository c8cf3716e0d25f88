/** Diagnostics: messages of the table with their values and places, and what they mean for the exit status. */
import { MESSAGES, type MessageEntry, type Severity } from './table.ts';

/** The id of a message: what `--json` reports and documentation refers to. */
export type DiagnosticId = keyof typeof MESSAGES;

/** Where something is; lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** One message about the input, as a value; collected, never thrown. */
export interface Diagnostic extends Place {
  readonly id: DiagnosticId;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
}

type Slots<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string} ${string}` | `${string}"${string}` ? never : Name) | Slots<Rest>
  : never;
type EntrySlots<Entry> = Entry extends { message: infer Message extends string }
  ? Slots<Message> | (Entry extends { hint: infer Hint extends string } ? Slots<Hint> : never)
  : never;
type Values<Id extends DiagnosticId> = Readonly<
  Record<EntrySlots<(typeof MESSAGES)[Id]>, string | number>
>;

function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}

/**
 * Make a diagnostic from the table.
 * @param id the message's id
 * @param values what goes into the `{slots}` of its text and hint
 * @param place where it is, as far as known
 */
export function diagnose<Id extends DiagnosticId>(
  id: Id,
  values: Values<Id>,
  place: Place = {},
): Diagnostic {
  const entry: MessageEntry = MESSAGES[id];
  return {
    id,
    severity: entry.severity,
    message: fill(entry.message, values),
    ...place,
    ...(entry.hint === undefined ? {} : { hint: fill(entry.hint, values) }),
  };
}

/** Every id of the table, for the tests that hold the table complete. */
export const DIAGNOSTIC_IDS: readonly string[] = Object.keys(MESSAGES);

/** The exit status that these diagnostics ask for: 0 where nothing failed, else that of the gravest. */
export function exitStatus(diagnostics: readonly Diagnostic[], strict = false): 0 | 1 | 2 {
  const failing = diagnostics.filter((d) => isFailure(d, strict));
  if (failing.length === 0) return 0;
  return failing.some((d) => d.severity === 'error' && MESSAGES[d.id].exit === 2) ? 2 : 1;
}

/** Whether a diagnostic stops the book: an error always, a warning when strict. */
export function isFailure(diagnostic: Diagnostic, strict = false): boolean {
  return diagnostic.severity === 'error' || (strict && diagnostic.severity === 'warning');
}
