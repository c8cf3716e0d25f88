import { z } from 'zod';
import { canonicalLanguage } from '../story/language.ts';
import { MATTER_KINDS } from '../story/matter-kinds.ts';
import { RATING_LEVELS } from '../story/types.ts';
import { NOTE_PLACES } from '../story/types.ts';
import { DESIGN_NAMES, NOTICE_DETAILS, SPLITS, TARGETS } from './config.ts';
import { readSize, SIZE_EXAMPLES } from './size.ts';
import { FONT_NAMES, PARAGRAPH_FORMS, THEMES } from './style.ts';
import type { OptionsByRule, RuleOption, RuleOptions, RuleSetting } from './rule-options.ts';

/**
 * The config, as data: what is checked, what the types are, what the documentation says and what the
 * JSON Schema is generated from.
 */

const DATE_EXAMPLES = 'a date such as "2026", "2026-11" or "2026-11-21"';

/** Whether a date is in the calendar: no thirteenth month, no 30th of February. */
function isDate(date: string): boolean {
  const [year = 1, month = 1, day = 1] = date.split('-').map(Number);
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}

const text = z.string().trim().min(1);

const rating = z
  .union([text, z.strictObject({ label: text, level: z.enum(RATING_LEVELS) })])
  .describe(
    'The rating in the author’s own word (PG-13, Mature, K+ …), or { label, level } for a word of your own',
  );

const warnings = z.array(text).describe('Content warnings, one a string');
const contentNotes = text.describe(
  'A sentence or two about the content, without giving the plot away',
);
const ratingOverride = z
  .boolean()
  .describe(
    'true: this rating holds even where the story’s own header, or a part of it, is rated stronger; else the stricter holds',
  );

const authorNotes = z
  .enum(NOTE_PLACES)
  .describe(
    'Where the author’s notes go: "keep" (default: where they stand), "move-to-end" (of their chapter), "omit"',
  );

/** A chapter by its heading, and what is in it. */
const chapterNotice = z.strictObject({
  chapter: z
    .union([text, z.int().min(1)])
    .describe('The chapter’s heading or title as in the text, or which chapter it is, from 1'),
  rating: rating.optional(),
  warnings: warnings.optional(),
  contentNotes: contentNotes.optional(),
});

/** A passage that readers may skip, by its lines. */
const passage = z.strictObject({
  file: text.optional().describe('Which of the story’s files; needed only where it has several'),
  lines: z
    .tuple([z.int().min(1), z.int().min(1)])
    .describe('Its first and last line, as an editor counts them; whole paragraphs are taken'),
  rating: rating.optional(),
  warnings: warnings.optional(),
  summary: text
    .optional()
    .describe('What happens in it, in one neutral line, for those who skip it'),
});

const LANGUAGE_EXAMPLES = 'a language tag such as "en" or "pt-BR"';
const language = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, { abort: true, error: LANGUAGE_EXAMPLES })
  .refine((tag) => canonicalLanguage(tag) !== undefined, LANGUAGE_EXAMPLES)
  .describe('Language as a BCP 47 tag');

const pair = z.tuple([text, text]);
const notation = z
  .strictObject({
    thought: pair.describe('What opens and closes a thought: ["<", ">"]').optional(),
    emphasis: pair.describe('What opens and closes emphasis: ["*", "*"]').optional(),
    strong: pair.describe('What opens and closes strong emphasis').optional(),
  })
  .describe('How the author marks thoughts and emphasis; beats the legend in the file');

const protect = z
  .array(text)
  .describe(
    'Regular expressions: what they match stays as typed. They are run on every paragraph, so keep them simple: one that tries endlessly (“(a+)+b”) holds up the build',
  );

const chapters = z
  .union([z.enum(['auto', 'none']), z.strictObject({ pattern: text })])
  .describe('How chapters are found: "auto", "none", or { "pattern": "^Part \\\\d+" }');

const contributor = z
  .union([
    text,
    z.strictObject({
      name: text,
      sortName: text.optional().describe('How the name is filed: "Writer, Jo"'),
      role: z
        .string()
        .regex(/^[a-z]{3}$/, 'a MARC relator code of three letters such as "aut" or "edt"')
        .optional()
        .describe('MARC relator code: aut author, edt editor, ill illustrator, trl translator …'),
    }),
  ])
  .describe('A name, or { name, sortName, role }');

/** A file of front or back matter. */
const matterObject = z.strictObject({
  file: text.describe('A file in any format that stories may have'),
  kind: z.enum(MATTER_KINDS).optional().describe('What it is; by default what its name says'),
  title: text.optional().describe('Its title; by default its first heading'),
  language: language.optional(),
});

const matter = z.array(z.union([text, matterObject]).describe('A file, or an object'));

const parts = z
  .strictObject({
    titlePage: z.boolean().optional().describe('The title page'),
    contents: z
      .boolean()
      .optional()
      .describe('The contents as a page; reading systems show theirs all the same'),
    storyPages: z
      .boolean()
      .optional()
      .describe('A page for each story’s title; false: the title stands over its first chapter'),
    sources: z.boolean().optional().describe('Sources and credits, where any are stated'),
    colophon: z.boolean().optional().describe('How the book was made'),
  })
  .describe('Parts of the book that may be turned off; all are there by default');

const style = z
  .strictObject({
    theme: z
      .enum(THEMES)
      .optional()
      .describe(
        '"classic" (default: a novel), "modern" (headings without serifs, at the left), "ornate" (fairy tales, fantasy), "manuscript" (a typescript), "plain" (the reading app’s own look)',
      ),
    paragraphs: z
      .enum(PARAGRAPH_FORMS)
      .optional()
      .describe('"indent" (first lines) or "space" (between paragraphs); by default the theme’s'),
    dropCaps: z
      .boolean()
      .optional()
      .describe('true: chapters begin with an initial two lines high'),
    fonts: z
      .union([z.boolean(), z.enum(FONT_NAMES)])
      .optional()
      .describe(
        'false (default: the reader chooses), true (those of the theme are embedded), or the name of one',
      ),
    obfuscateFonts: z
      .boolean()
      .optional()
      .describe('true: embedded fonts are obfuscated (EPUB 3.3 §4.4), as some licences ask'),
    css: text.optional().describe('A style sheet of your own; it is put last and beats the theme'),
  })
  .describe('How the book looks');

function optionSchema(option: RuleOption): z.ZodType<string | number> {
  const described = { description: option.describes };
  switch (option.type) {
    case 'oneOf':
      return z.enum(option.values).meta({ ...described, default: option.default });
    case 'count': {
      const { default: usual } = option;
      const count = z.int().min(1);
      return count.meta(usual === undefined ? described : { ...described, default: usual });
    }
    case 'text':
      return text.meta(described);
  }
}

function settingSchema(options: RuleOptions): z.ZodType<RuleSetting> {
  const shape = Object.entries(options).map(
    ([name, option]) => [name, optionSchema(option).optional()] as const,
  );
  if (shape.length === 0) return z.boolean();
  return z
    .union([z.boolean(), z.strictObject(Object.fromEntries(shape))])
    .describe('true, false, or the rule’s options');
}

/** What one entry of `stories` and the book itself may hold, for the rules there are. */
function shapes(rules: OptionsByRule) {
  const byRule = Object.entries(rules);
  const settings = byRule.map(([id, options]) => [id, settingSchema(options).optional()] as const);
  const normalize = z
    .strictObject(Object.fromEntries(settings))
    .describe('Rules of the normalizer by id: true, false (off) or options');
  const switches = byRule.map(([id]) => [id, z.boolean().optional()] as const);
  const lineRange = z.strictObject({
    file: text.optional().describe('Which of the story’s files; needed only where it has several'),
    from: z.int().min(1).describe('The first line, as an editor counts them'),
    to: z.int().min(1).describe('The last line'),
    normalize: z
      .strictObject(Object.fromEntries(switches))
      .describe(
        'Rules by id for these lines: true or false only; options are for a whole story or book',
      ),
  });
  const storyObject = z.strictObject({
    file: text.optional().describe('The story’s file'),
    files: z
      .array(text)
      .min(1)
      .optional()
      .describe('Files or globs of one story in parts, in natural order'),
    title: text.optional(),
    author: text.optional(),
    summary: text.optional(),
    rating: rating.optional(),
    warnings: warnings.optional(),
    contentNotes: contentNotes.optional(),
    ratingOverride: ratingOverride.optional(),
    chapterNotices: z
      .array(chapterNotice)
      .optional()
      .describe('Ratings and warnings of chapters that differ from the rest of the story'),
    passages: z
      .array(passage)
      .optional()
      .describe('Passages that get a notice and a link past them'),
    source: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Where the story was published'),
    rights: text.optional().describe('Who may do what with the story, in a sentence'),
    language: language.optional(),
    encoding: text
      .optional()
      .describe('Encoding of the file when it is not detected rightly: "windows-1252"'),
    notation: notation.optional(),
    chapters: chapters.optional(),
    authorNotes: authorNotes.optional(),
    normalize: normalize.optional(),
    lines: z
      .array(lineRange)
      .optional()
      .describe('Rules on or off in some lines only; of two that overlap the later one holds'),
    protect: protect.optional(),
  });
  return { normalize, storyObject };
}

const cover = z.union([
  text.describe('A picture: JPEG, PNG, WebP, AVIF, TIFF or GIF; best 1600 × 2560 pixels'),
  z.literal(false).describe('No cover'),
  z.strictObject({
    design: z
      .enum(DESIGN_NAMES)
      .optional()
      .describe('How the cover is drawn; by default the title decides'),
    colour: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, 'a colour such as "#3b5b6d"')
      .optional()
      .describe('Its colour, such as "#3b5b6d"; by default the title decides'),
  }),
]);

/**
 * The zod schema of book.config.json.
 * @param rules the keys that `normalize` may have, and the options of each
 */
export function configSchema(rules: OptionsByRule) {
  const { normalize, storyObject } = shapes(rules);
  const story = z
    .union([text, storyObject])
    .describe('A file, a glob (one story a file), or an object');
  return z
    .strictObject({
      $schema: z.string().optional().describe('Path of the JSON Schema, for editors'),
      title: text.describe('The book’s title'),
      subtitle: text.optional(),
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
          'An ISBN or a URI, or a list of which the first is the book’s own; by default a urn:uuid from title, authors and language',
        ),
      publisher: text.optional(),
      rights: text.optional(),
      description: text.optional(),
      subjects: z.array(text).optional().describe('Genres and subjects, the main one first'),
      date: z
        .string()
        .regex(/^[1-9]\d{3}(-\d{2}(-\d{2})?)?$/, DATE_EXAMPLES)
        .refine(isDate, DATE_EXAMPLES)
        .optional(),
      series: z
        .strictObject({ name: text, number: z.number().nonnegative().optional() })
        .optional(),
      cover: cover
        .optional()
        .describe('A picture, a design to be drawn, or false for none; a drawn one by default'),
      rating: rating.optional(),
      warnings: warnings.optional(),
      contentNotes: contentNotes.optional(),
      ratingOverride: ratingOverride.optional(),
      notices: z
        .enum(NOTICE_DETAILS)
        .optional()
        .describe(
          'How much the notices say: "linked" (default: rating and warnings, content notes behind a link at the end of the book), "full" (content notes in place), "brief" (no content notes), "none" (no notices)',
        ),
      ratingInContents: z
        .boolean()
        .optional()
        .describe('Whether ratings stand in the table of contents; true by default'),
      authorNotes: authorNotes.optional(),
      frontMatter: matter
        .optional()
        .describe('Dedication, epigraph, foreword …: files, in order, read as stories are'),
      backMatter: matter
        .optional()
        .describe('Afterword, acknowledgments …: files, in order, read as stories are'),
      parts: parts.optional(),
      target: z
        .enum(TARGETS)
        .optional()
        .describe(
          'What the book is made for: "epub3" (default), "epub2" (devices from before 2012), "kobo" (.kepub.epub)',
        ),
      splitBy: z.enum(SPLITS).optional().describe('"story": a file of its own for every story'),
      splitSize: text
        .refine((size) => readSize(size) !== undefined, SIZE_EXAMPLES)
        .optional()
        .describe(
          'Volumes of at most this size, cut between stories or chapters: "20MB", "500 kB"',
        ),
      style: style.optional(),
      output: text
        .optional()
        .describe('Where the book goes; by default dist/<slug of the title>.epub'),
      stories: z.array(story).min(1).describe('The stories, in order'),
      normalize: normalize.optional(),
      protect: protect.optional(),
    })
    .meta({ title: 'Fascicle book', description: 'A book of stories for Fascicle' });
}

/** A config as written. */
export type ConfigFile = z.infer<ReturnType<typeof configSchema>>;
/** One entry of `stories` as an object. */
export type StoryEntry = Exclude<ConfigFile['stories'][number], string>;
/** A rating as written. */
export type RatingEntry = z.infer<typeof rating>;

/**
 * The JSON Schema that editors use, as an object ready to be written.
 * @param rules the keys that `normalize` may have, and the options of each
 */
export function configJsonSchema(rules: OptionsByRule): object {
  return z.toJSONSchema(configSchema(rules), { target: 'draft-7', io: 'input' });
}
