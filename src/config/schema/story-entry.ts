/** The schema of one entry of `stories`. */
import { z } from 'zod';
import type { OptionsByRule } from '../rule-options.ts';
import { ruleSettings, ruleSwitches } from './rule-settings.ts';
import {
  authorNotes,
  language,
  noticeKeys,
  protect,
  rating,
  ratingOverride,
  text,
  warnings,
  words,
} from './values.ts';

const line = z.int().min(1);

const fileOfStory = words('Which of the story’s files; needed only if it has several');

/** A chapter that is rated or warned of by itself. */
const chapterNotice = z.strictObject({
  chapter: z
    .union([text, line])
    .describe('The chapter’s heading or title as in the text, or its number, from 1'),
  ...noticeKeys,
});

/** A passage that readers may skip, by its lines. */
const passage = z.strictObject({
  file: fileOfStory,
  lines: z
    .tuple([line, line])
    .describe('Its first and last line, counted as in an editor; whole paragraphs are marked'),
  rating: rating.optional(),
  warnings: warnings.optional(),
  summary: words('What happens in it, in one neutral sentence, for readers who skip it'),
});

const pair = z.tuple([text, text]);

const notation = z
  .strictObject({
    thought: pair.describe('What opens and closes a thought: ["<", ">"]').optional(),
    emphasis: pair.describe('What opens and closes emphasis: ["*", "*"]').optional(),
    strong: pair.describe('What opens and closes strong emphasis: ["**", "**"]').optional(),
  })
  .describe('How the author marks thoughts and emphasis; it overrides the legend in the file');

const chapters = z
  .union([
    z.enum(['auto', 'none']),
    z.strictObject({
      pattern: text.describe('A regular expression that matches the headings of chapters'),
    }),
  ])
  .describe('How chapters are found: "auto" (default), "none", or { "pattern": "^Part \\\\d+" }');

function lineRange(rules: OptionsByRule) {
  return z.strictObject({
    file: fileOfStory,
    from: line.describe('The first line, counted as in an editor'),
    to: line.describe('The last line'),
    normalize: ruleSwitches(rules),
  });
}

/** What an entry of `stories` that is an object may say. */
export function storyEntry(rules: OptionsByRule) {
  return z.strictObject({
    file: words('The story’s file'),
    files: z
      .array(text)
      .min(1)
      .optional()
      .describe(
        'Files or globs of a story in several parts; the files of a glob are in natural order',
      ),
    title: words('The story’s title; by default its own header’s'),
    author: words('The story’s author; by default its own header’s'),
    summary: words('The story’s summary; by default its own header’s'),
    ...noticeKeys,
    ratingOverride: ratingOverride.optional(),
    chapterNotices: z
      .array(chapterNotice)
      .optional()
      .describe('Ratings and warnings of chapters that differ from the rest of the story'),
    passages: z
      .array(passage)
      .optional()
      .describe('Passages that get a notice and a link to skip them'),
    source: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Where the story was published'),
    rights: words('Copyright or licence statement of the story'),
    language: language.optional(),
    encoding: words('Encoding of the file, if it is not detected correctly: "windows-1252"'),
    notation: notation.optional(),
    chapters: chapters.optional(),
    authorNotes: authorNotes.optional(),
    normalize: ruleSettings(rules).optional(),
    lines: z
      .array(lineRange(rules))
      .optional()
      .describe(
        'Rules switched on or off for some lines; of two ranges that overlap the later one is used',
      ),
    protect: protect.optional(),
  });
}
