/** The schema of book.config.json: the only list of its keys, from which its types and documentation are made. */
import { z } from 'zod';
import { readSize, SIZE_EXAMPLES } from '../../story/size.ts';
import type { Choice, Offered } from '../offered.ts';
import { SUBFOLDERS } from '../subfolders.ts';
import { ruleSettings } from './rule-settings.ts';
import { storyEntry } from './story-entry.ts';
import {
  authorNotes,
  contributor,
  date,
  flag,
  language,
  matter,
  noticeKeys,
  protect,
  ratingOverride,
  text,
  words,
} from './values.ts';

/** What a config is checked against: all but `readable` and what looks into files. */
type Names = Pick<
  Offered,
  'ruleOptions' | 'themes' | 'fonts' | 'targets' | 'splits' | 'coverDesigns'
>;

/** `"classic" (default: a novel), "modern" (…)`. */
function choicesText(choices: readonly Choice[]): string {
  return choices
    .map(({ id, describes }, index) =>
      index === 0 ? `"${id}" (default: ${describes})` : `"${id}" (${describes})`,
    )
    .join(', ');
}

function idsOf(choices: readonly Choice[]): readonly string[] {
  return choices.map(({ id }) => id);
}

/** What tells paragraphs apart: an indented first line, or space between them. */
export const PARAGRAPH_FORMS = ['indent', 'space'] as const;

/** How much notices say, and where: details in place, behind a link at the end of the book, or not at all. */
export const NOTICE_DETAILS = ['brief', 'full', 'linked', 'none'] as const;

const parts = z
  .strictObject({
    titlePage: flag('The title page'),
    contents: flag('The contents as a page; reading systems show their own in any case'),
    storyPages: flag(
      'A page for each story’s title; false: the title goes above its first chapter',
    ),
    sources: flag('Sources and credits, if there are any'),
    colophon: flag('How the book was made'),
  })
  .describe('Parts of the book that can be switched off; all are on by default');

const series = z
  .strictObject({
    name: text.describe('The name of the series'),
    number: z.number().nonnegative().optional().describe('The number of the book in the series'),
  })
  .describe('The series that the book belongs to');

function style({ themes, fonts }: Names) {
  return z
    .strictObject({
      theme: z.enum(idsOf(themes)).optional().describe(choicesText(themes)),
      paragraphs: z
        .enum(PARAGRAPH_FORMS)
        .optional()
        .describe('"indent" (first lines) or "space" (between paragraphs); by default the theme’s'),
      dropCaps: flag('true: chapters begin with an initial two lines high'),
      fonts: z
        .union([z.boolean(), z.enum(fonts)])
        .optional()
        .describe(
          `false (default: the reader chooses), true (the theme’s fonts are embedded), or one of ${fonts.join(', ')}`,
        ),
      obfuscateFonts: flag(
        'true: embedded fonts are obfuscated (EPUB 3.3 §4.4), as some licences require',
      ),
      css: words('A style sheet of your own; it comes last and overrides the theme'),
    })
    .describe('How the book looks');
}

function cover({ coverDesigns }: Names) {
  return z.union([
    text.describe('A picture: JPEG, PNG, WebP, AVIF, TIFF or GIF; best 1600 × 2560 pixels'),
    z.literal(false).describe('No cover'),
    z.strictObject({
      design: z
        .enum(coverDesigns)
        .optional()
        .describe('How the cover is drawn; by default the title decides'),
      colour: z
        .string()
        .regex(/^#[0-9a-f]{6}$/i, 'a colour such as "#3b5b6d"')
        .optional()
        .describe('Its colour, such as "#3b5b6d"; by default the title decides'),
    }),
  ]);
}

/** The keys that say what the book is and who made it. */
const metadata = {
  title: text.describe('The book’s title'),
  subtitle: words('The book’s subtitle'),
  authors: z
    .array(contributor)
    .min(1)
    .optional()
    .describe('Who made the book, in order; by default the stories’ authors'),
  language: language.optional(),
  identifier: z
    .union([text, z.array(text).min(1)])
    .optional()
    .describe(
      'An ISBN or a URI, or a list of them with the main one first; by default a urn:uuid made from title, authors and language',
    ),
  publisher: words('Who publishes the book'),
  rights: words('Copyright or licence statement of the book'),
  description: words('What the book is about; libraries and shops show it'),
  subjects: z.array(text).optional().describe('Genres and subjects, the main one first'),
  date: date.optional().describe('When the book was published: "2026", "2026-11" or "2026-11-21"'),
  series: series.optional(),
};

/** The keys that say what readers are warned of, and where. */
const notices = {
  ...noticeKeys,
  ratingOverride: ratingOverride.optional(),
  notices: z
    .enum(NOTICE_DETAILS)
    .optional()
    .describe(
      'How much the notices say: "linked" (default: rating and warnings, with a link to the content notes at the end of the book), "full" (content notes in place), "brief" (no content notes), "none" (no notices)',
    ),
  ratingInContents: flag('Whether the table of contents shows ratings; true by default'),
};

/** The keys that say which files are made of the book. */
function output({ targets, splits }: Names) {
  return {
    target: z
      .enum(idsOf(targets))
      .optional()
      .describe(`What the book is made for: ${choicesText(targets)}`),
    splitBy: z.enum(splits).optional().describe('"story": one file for every story'),
    splitSize: text
      .refine((size) => readSize(size) !== undefined, SIZE_EXAMPLES)
      .optional()
      .describe('Volumes of at most this size, cut between stories or chapters: "20MB", "500 kB"'),
    output: words('Where the book is written; by default dist/<slug of the title>.epub'),
  };
}

/**
 * The zod schema of book.config.json.
 * @param names that the config may use as values or keys
 */
export function configSchema(names: Names) {
  const story = z
    .union([text, storyEntry(names.ruleOptions)])
    .describe(
      'A file, a folder, a glob (one story a file), "!" and one of these to leave files out, or an object',
    );
  return z
    .strictObject({
      ...metadata,
      cover: cover(names)
        .optional()
        .describe('A picture, a design to be drawn, or false for none; by default a design'),
      ...notices,
      authorNotes: authorNotes.optional(),
      frontMatter: matter
        .optional()
        .describe('Dedication, epigraph, foreword …: files in order, read like stories'),
      backMatter: matter
        .optional()
        .describe('Afterword, acknowledgments …: files in order, read like stories'),
      parts: parts.optional(),
      ...output(names),
      style: style(names).optional(),
      stories: z.array(story).min(1).describe('The stories, in order'),
      subfolders: z
        .enum(SUBFOLDERS)
        .optional()
        .describe(
          'What the folders in a listed folder are: "serials" (default: each is one story, its files the parts), "stories" (each file is a story), "skip"',
        ),
      normalize: ruleSettings(names.ruleOptions).optional(),
      protect: protect.optional(),
      $schema: z.string().optional().describe('Path of the JSON Schema, for editors'),
    })
    .meta({ title: 'Fascicle book', description: 'A book of stories for Fascicle' });
}

/** The JSON Schema that editors use, as an object ready to be written. */
export function configJsonSchema(names: Names): object {
  return z.toJSONSchema(configSchema(names), { target: 'draft-7', io: 'input' });
}

type ReadonlyDeep<T> = { readonly [Key in keyof T]: ReadonlyDeep<T[Key]> };

/** A config as written. */
export type ConfigFile = ReadonlyDeep<z.infer<ReturnType<typeof configSchema>>>;

/** One entry of `stories` as an object. */
export type StoryEntry = Exclude<ConfigFile['stories'][number], string>;

/** One entry of `frontMatter` or `backMatter` as an object. */
export type MatterEntry = Exclude<NonNullable<ConfigFile['frontMatter']>[number], string>;

/** A rating as written. */
export type RatingEntry = NonNullable<ConfigFile['rating']>;
