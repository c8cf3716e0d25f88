/** Front matter as parsed: its entries and comments, or why it could not be read. */

/** A value of an entry. Scalars are kept as typed: `1.10` and `yes` are text here. */
export type FrontMatterValue =
  string | readonly FrontMatterValue[] | ReadonlyMap<string, FrontMatterValue>;

/** A key and its value, and the first and last block of the draft that contain them. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly value: FrontMatterValue;
  readonly first: number;
  readonly last: number;
}

/** An entry whose end is not known yet. */
export type OpenEntry = Omit<FrontMatterEntry, 'last'>;

/** A comment: from `start` to the end of a block's text. */
export interface FrontMatterComment {
  readonly block: number;
  readonly start: number;
}

/** The front matter of a file: what it says, or where and why it could not be read. */
export type FrontMatter =
  | {
      readonly type: 'read';
      /** Its first and last lines, as blocks of the draft. */
      readonly open: number;
      readonly close: number;
      /** In order; each ends where the next begins. */
      readonly entries: readonly FrontMatterEntry[];
      readonly comments: readonly FrontMatterComment[];
    }
  | { readonly type: 'unread'; readonly block: number; readonly reason: string };

/** Controls and halves of surrogate pairs, which only escapes can bring in at this point. */
const WRITTEN_CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]+|\p{Cs}/gu;

/**
 * A value as one of the parsers returns it, converted. Only TOML has dates and numbers, and those that are whole
 * values are read from the text instead.
 */
export function valueOf(value: unknown): FrontMatterValue {
  if (typeof value === 'string') return value.replace(WRITTEN_CONTROL, ' ');
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(valueOf);
  if (value instanceof Map)
    return new Map(Array.from(value, ([key, one]) => [String(key), valueOf(one)]));
  if (typeof value === 'object' && value !== null)
    return new Map(Object.entries(value).map(([key, one]) => [key, valueOf(one)]));
  return '';
}

/** The first line of a parser's error: the rest is an excerpt of the file. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** Entries with their ends: each ends where the next begins. */
export function withEnds(
  entries: readonly OpenEntry[],
  close: number,
): readonly FrontMatterEntry[] {
  return entries.map((entry, index) => ({
    ...entry,
    last: (entries[index + 1]?.first ?? close) - 1,
  }));
}
