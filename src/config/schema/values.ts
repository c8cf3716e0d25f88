/** The schemas of values that several keys of the config share. */
import { z } from 'zod';
import { canonicalLanguage } from '../../story/language.ts';
import { MATTER_KINDS } from '../../story/matter-kinds.ts';
import { NOTE_PLACES, RATING_LEVELS } from '../../story/types.ts';

/** A text that is not empty, without the spaces around it. */
export const text = z.string().trim().min(1);

/** A text that may be left out. */
export function words(describes: string) {
  return text.optional().describe(describes);
}

/** A switch that may be left out. */
export function flag(describes: string) {
  return z.boolean().optional().describe(describes);
}

const LANGUAGE_EXAMPLES = 'a language tag such as "en" or "pt-BR"';

/** A language that `Intl` knows how to write. */
export const language = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, { abort: true, error: LANGUAGE_EXAMPLES })
  .refine((tag) => canonicalLanguage(tag) !== undefined, LANGUAGE_EXAMPLES)
  .describe('Language as a BCP 47 tag: "en", "pt-BR"');

const DATE_EXAMPLES = 'a date such as "2026", "2026-11" or "2026-11-21"';

/** Whether a date is in the calendar: no thirteenth month, no 30th of February. */
function isDate(date: string): boolean {
  const [year = 1, month = 1, day = 1] = date.split('-').map(Number);
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}

/** A year, a month or a day. */
export const date = z
  .string()
  .regex(/^[1-9]\d{3}(-\d{2}(-\d{2})?)?$/, { error: DATE_EXAMPLES, abort: true })
  .refine(isDate, DATE_EXAMPLES);

/** A rating: a known word, or any word with its level. */
export const rating = z
  .union([
    text,
    z.strictObject({
      label: text.describe('The word that the book shows'),
      level: z.enum(RATING_LEVELS).describe('How strong the content is'),
    }),
  ])
  .describe(
    'The rating in the author’s own word ("PG-13", "Mature", "K+"), or { label, level } for a word of your own',
  );

export const warnings = z.array(text).describe('Content warnings, one text each');

const contentNotes = text.describe(
  'A sentence or two about the content, without giving the plot away',
);

/** What readers are told of a part of the book. */
export const noticeKeys = {
  rating: rating.optional(),
  warnings: warnings.optional(),
  contentNotes: contentNotes.optional(),
};

export const ratingOverride = z
  .boolean()
  .describe(
    'true: this rating is used even where the story’s own header or one of its parts is rated higher; by default the stricter rating is used',
  );

export const authorNotes = z
  .enum(NOTE_PLACES)
  .describe(
    'Where the author’s notes go: "keep" (default: where they are), "move-to-end" (of their chapter), "omit"',
  );

export const protect = z
  .array(text)
  .describe(
    'Regular expressions: the text they match is never changed. Each is run on every paragraph, so keep it simple: one that backtracks without end ("(a+)+b") stops the build',
  );

/** Somebody who made the book. */
export const contributor = z
  .union([
    text,
    z.strictObject({
      name: text.describe('The name as the book shows it'),
      sortName: words('The name as it is sorted: "Writer, Jo"'),
      role: z
        .string()
        .regex(/^[a-z]{3}$/, 'a MARC relator code of three letters such as "aut" or "edt"')
        .optional()
        .describe(
          'MARC relator code: "aut" author (default), "edt" editor, "ill" illustrator, "trl" translator …',
        ),
    }),
  ])
  .describe('A name, or { name, sortName, role }');

/** A file of front or back matter. */
const matterEntry = z.strictObject({
  file: text.describe('A file in any format that a story may have'),
  kind: z.enum(MATTER_KINDS).optional().describe('What it is; by default its file name decides'),
  title: words('Its title; by default its first heading'),
  language: language.optional(),
});

export const matter = z.array(z.union([text, matterEntry]).describe('A file, or an object'));
