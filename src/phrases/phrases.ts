/**
 * The words that the program itself puts on pages, in the book's language: one file `<language>.json` beside this
 * one for each. Adding a language is adding its file; the tests check that it is complete (docs/translating.md).
 */
import { existsSync, readFileSync } from 'node:fs';
import { NAMED_MATTER_KINDS } from '../story/matter-kinds.ts';

/** The keys of all phrases but the counted ones; each kind of front and back matter is the key of its own name. */
export const PHRASE_KEYS = [
  'contents',
  'cover',
  'titlePage',
  'by',
  'and',
  'andOthers',
  'source',
  'sceneBreak',
  'startOfContent',
  'landmarks',
  'contentNotice',
  'rated',
  'bookRated',
  'notRated',
  'contains',
  'general',
  'guided',
  'teen',
  'mature',
  'explicit',
  'details',
  'contentDetails',
  'backToStory',
  'backToNotice',
  'backToText',
  'skipScene',
  'sceneEnds',
  'edition',
  'editionTitle',
  'volumeTitle',
  'editionNotice',
  'leftOut',
  'storyLeftOut',
  'chapterLeftOut',
  'sceneLeftOut',
  'describedRated',
  'describedContains',
  'accessibilitySummary',
  ...NAMED_MATTER_KINDS,
  'sourcesAndCredits',
  'editedBy',
  'illustratedBy',
  'translatedBy',
  'compiledBy',
  'coverBy',
  'proofreadBy',
  'introductionBy',
  'afterwordBy',
  'contributionsBy',
  'colophon',
  'madeTypographic',
  'noWordLost',
  'setInFonts',
  'boundBy',
  'identified',
  'published',
] as const;

/** One of `PHRASE_KEYS`. */
export type PhraseKey = (typeof PHRASE_KEYS)[number];

/** The keys of what is counted: each has a phrase for every plural form of the language. */
export const COUNTED_KEYS = ['words', 'files', 'quotes', 'dashes', 'ellipses'] as const;

/** One of `COUNTED_KEYS`. */
export type CountedKey = (typeof COUNTED_KEYS)[number];

/** The phrases of one language. */
export interface Phrases {
  /** The language they are in (BCP 47): English where the book's has no file. */
  readonly language: string;
  /** A phrase with its `{slots}` filled. */
  readonly text: (key: PhraseKey, slots?: Readonly<Record<string, string>>) => string;
  /** A number of words, in the plural form of the language (CLDR plural rules). */
  readonly words: (count: number) => string;
  /** A number of things, with the language's thousands separators. */
  readonly count: (key: CountedKey, count: number) => string;
  /** Names or other things in a row: "Ann, Bo and Cy". */
  readonly list: (items: readonly string[]) => string;
}

const FOLDER = new URL('./', import.meta.url);
const FALLBACK = 'en';
/** A language tag that is safe as a file name. */
const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

type Table = ReadonlyMap<string, string>;

function tableOf(language: string): Table | undefined {
  const file = new URL(`${language}.json`, FOLDER);
  if (!existsSync(file)) return undefined;
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const entries = Object.entries(parsed ?? {}).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  );
  return new Map(entries);
}

/** `zh-Hant` for `zh-TW`; undefined for what is not a language tag. */
function scriptOf(language: string): string | undefined {
  if (!TAG.test(language)) return undefined;
  try {
    const { language: base, script } = new Intl.Locale(language).maximize();
    return script === undefined ? undefined : `${base}-${script}`;
  } catch {
    return undefined;
  }
}

/** The table of the longest part of a language tag that has a file, else the English one. */
function nearest(language: string): { readonly language: string; readonly table: Table } {
  const parts = TAG.test(language) ? language.split('-') : [];
  const tags = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  // Books from Taiwan are in another script than those from the mainland, although the tag may not say so.
  const written = tags.slice(0, -1).concat(scriptOf(language) ?? [], tags.slice(-1));
  for (const tag of written) {
    const table = tableOf(tag) ?? tableOf(tag.toLowerCase());
    if (table !== undefined) return { language: tag.toLowerCase(), table };
  }
  return { language: FALLBACK, table: tableOf(FALLBACK) ?? new Map() };
}

function fill(template: string, slots: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
}

const known = new Map<string, Phrases>();

/**
 * The phrases of a language.
 * @param language BCP 47
 */
export function phrasesFor(language: string): Phrases {
  const before = known.get(language);
  if (before !== undefined) return before;
  const { language: found, table } = nearest(language);
  const english = found === FALLBACK ? table : (tableOf(FALLBACK) ?? table);
  const plural = new Intl.PluralRules(found);
  const template = (key: string): string => table.get(key) ?? english.get(key) ?? key;
  const counted = (key: CountedKey, count: number, shown: string): string => {
    const form = table.get(`${key}.${plural.select(count)}`) ?? template(`${key}.other`);
    return fill(form, { count: shown });
  };
  const numbers = new Intl.NumberFormat(found);
  const phrases: Phrases = {
    language: found,
    text: (key, slots = {}) => fill(template(key), slots),
    words: (count) => counted('words', count, String(count)),
    count: (key, count) => counted(key, count, numbers.format(count)),
    list: (items) => {
      const last = items.at(-1) ?? '';
      return items.length < 2
        ? last
        : `${items.slice(0, -1).join(', ')} ${template('and')} ${last}`;
    },
  };
  known.set(language, phrases);
  return phrases;
}
