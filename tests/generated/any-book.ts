import fc from 'fast-check';
import type { BookConfig, StoryConfig } from '../../src/config/config.ts';
import { NOTICE_DETAILS, PARAGRAPH_FORMS } from '../../src/config/schema/schema.ts';
import { OFFERED } from '../../src/offered.ts';
import { NOTE_PLACES } from '../../src/story/types.ts';
import type { TestBook } from '../support/build-text.ts';
import { messyText } from '../support/messy-text.ts';

/** Books of every kind that people may ask for, for a validator to judge. */

/** Words that have hurt other tools: markup, characters of every script, turns of direction, nothing but punctuation. */
const title = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'Salt & "Pepper"',
        'The <Here> & the ]]> There',
        '“Quoted” ‘twice’',
        "Nobody's",
        '👩‍🚀 & 🐈‍⬛',
        'שלום עולם',
        'مرحبا بالعالم',
        'עברית and English, mixed (1)',
        '吾輩は猫である',
        '漢字',
        'Ελλάδα',
        'Ωδή στη χαρά',
        'Ça ira — là-bas…',
        'a\u202Eb',
        '…',
        '&amp;',
        '123',
        'A Title That Goes On '.repeat(15),
        'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }) },
  )
  .map((text) => text.trim() || 'Untitled');

const language = fc.constantFrom(
  'en',
  'en-GB',
  'de',
  'fr',
  'pt-BR',
  'ar',
  'he',
  'ja',
  'zh-Hant',
  'tlh',
);

const sentence = fc.constantFrom(
  'It rained.',
  '"Is it *you*?" she asked -- twice.',
  '<I never said so>, he thought...',
  'שלום, אמר.',
  '「はい」と言った。',
  'x < y && y > z; a & b.',
  'A line with 👩‍🚀 in it.',
  '* * *',
  '~*~',
  'A/N: more soon!',
  'Dear Ann,',
  'Ann: hello\nBo: hi',
  'roses are red\nviolets are blue\nso is the sea\nand so are you',
  'THE END',
);

const paragraphs = fc.array(sentence, { maxLength: 8 }).map((texts) => texts.join('\n\n'));

/** A chapter's body; some are empty. */
const body = fc.oneof(
  { weight: 4, arbitrary: paragraphs },
  { weight: 2, arbitrary: messyText },
  { weight: 1, arbitrary: fc.constant('') },
);

const chapter = fc.record({ heading: title, body });

const plainStory = fc
  .record({ opening: paragraphs, chapters: fc.array(chapter, { maxLength: 5 }) })
  .map(({ opening, chapters }) => ({
    ending: 'txt',
    text: [
      `It began.\n\n${opening}`,
      ...chapters.map(
        (one, index) => `Chapter ${String(index + 1)}: ${one.heading}\n\n${one.body}`,
      ),
    ].join('\n\n\n'),
  }));

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** Elements in each other, deeper than anybody means. */
const depth = fc.constantFrom(1, 1, 2, 5, 100);
const wrapper = fc.constantFrom(
  'div',
  'blockquote',
  'em',
  'b',
  'span',
  'ul><li',
  'font',
  'section',
  'p',
);

function nested(element: string, times: number, inner: string): string {
  const [outer = 'div', item] = element.split('><');
  const open = item === undefined ? `<${outer}>` : `<${outer}><${item}>`;
  const close = item === undefined ? `</${outer}>` : `</${item}></${outer}>`;
  return open.repeat(times) + inner + close.repeat(times);
}

const htmlStory = fc
  .record({
    chapters: fc.array(fc.record({ heading: title, body, wrapper, depth, note: fc.boolean() }), {
      maxLength: 4,
    }),
  })
  .map(({ chapters }) => ({
    ending: 'html',
    text: `<!DOCTYPE html><html><body><p>It began.</p>${chapters
      .map(({ heading, body: text, wrapper: element, depth: times, note }, index) => {
        const inner = escaped(text).replace(/\n\n+/g, '<br><br>');
        const sign = note ? `<sup><a href="#n${String(index)}">1</a></sup>` : '';
        const target = note ? `<p id="n${String(index)}">1. A note &amp; a half.</p>` : '';
        return `<h2 id="same">${escaped(heading)}</h2><p>Here${sign}.</p>${nested(element, times, inner)}<hr><table><tr><td>one<td>two</table>${target}`;
      })
      .join('')}</body></html>`,
  }));

const markdownStory = fc
  .record({ chapters: fc.array(chapter, { maxLength: 4 }), quoted: depth })
  .map(({ chapters, quoted }) => ({
    ending: 'md',
    text: `It began.[^1]\n\n${chapters
      .map((one) => `## ${one.heading.replace(/\n/g, ' ')}\n\n${one.body}`)
      .join('\n\n')}\n\n${'> '.repeat(quoted)}deep\n\n1. one\n2. two\n\n[^1]: A note.\n`,
  }));

const rating = fc.option(
  fc.constantFrom('G', 'PG-13', 'T', 'Explicit', 'K+', 'NC-17', 'Not Rated', 'ab 12 Jahren'),
  { nil: undefined },
);
const warnings = fc.subarray(['spiders', 'grief & loss', 'Major Character Death', '"quoted" <b>']);

const story = fc.record({
  file: fc.oneof(plainStory, htmlStory, markdownStory),
  entry: fc.record({
    title: fc.option(title, { nil: undefined }),
    author: fc.option(title, { nil: undefined }),
    summary: fc.option(title, { nil: undefined }),
    source: fc.constantFrom(undefined, 'https://example.org/?a=1&b=2'),
    language: fc.option(language, { nil: undefined }),
    warnings: fc.option(warnings, { nil: undefined }),
    contentNotes: fc.option(title, { nil: undefined }),
    rating: rating.map((label) => (label === undefined ? undefined : { label })),
    authorNotes: fc.option(fc.constantFrom(...NOTE_PLACES), { nil: undefined }),
  }) satisfies fc.Arbitrary<Partial<StoryConfig>>,
});

const book: fc.Arbitrary<Partial<BookConfig>> = fc.record({
  title,
  subtitle: fc.option(title, { nil: undefined }),
  language,
  authors: fc.option(
    fc.array(fc.record({ name: title, role: fc.constantFrom('aut', 'aut', 'edt', 'ill') }), {
      minLength: 1,
      maxLength: 4,
    }),
    { nil: undefined },
  ),
  identifiers: fc.constantFrom(undefined, ['urn:isbn:9783161484100', 'https://example.org/b']),
  publisher: fc.option(title, { nil: undefined }),
  rights: fc.option(title, { nil: undefined }),
  description: fc.option(title, { nil: undefined }),
  subjects: fc.array(title, { maxLength: 3 }),
  date: fc.constantFrom(undefined, '1999', '2026-11', '2026-11-21'),
  series: fc.option(fc.record({ name: title, number: fc.constantFrom(undefined, 0, 1, 2.5, 12) }), {
    nil: undefined,
  }),
  warnings,
  notices: fc.option(fc.constantFrom(...NOTICE_DETAILS), { nil: undefined }),
  ratingInContents: fc.boolean(),
  target: fc.constantFrom(...OFFERED.targets.map(({ id }) => id)),
  style: fc.record({
    theme: fc.constantFrom(...OFFERED.themes.map(({ id }) => id)),
    paragraphs: fc.constantFrom(undefined, ...PARAGRAPH_FORMS),
    dropCaps: fc.boolean(),
  }),
  parts: fc.record({
    titlePage: fc.boolean(),
    contents: fc.boolean(),
    storyPages: fc.boolean(),
    sources: fc.boolean(),
    colophon: fc.boolean(),
  }),
  // A drawn one takes as long as the rest of such a book.
  cover: fc.oneof(
    { weight: 29, arbitrary: fc.constant<false>(false) },
    {
      weight: 1,
      arbitrary: fc.record({
        design: fc.constantFrom(...OFFERED.coverDesigns),
        colour: fc.constant(undefined),
      }),
    },
  ),
}) satisfies fc.Arbitrary<Partial<BookConfig>>;

/** A book of one story or several, in any format, any language, with anything said about it. */
export const anyBook: fc.Arbitrary<TestBook> = fc
  .record({ book, stories: fc.array(story, { minLength: 1, maxLength: 4 }) })
  .map(({ book: said, stories }): TestBook => {
    const named = stories.map(({ file, entry }, index) => ({
      name: `story-${String(index + 1)}.${file.ending}`,
      text: file.text,
      entry,
    }));
    return {
      book: said,
      files: Object.fromEntries(named.map(({ name, text }) => [name, text])),
      stories: Object.fromEntries(named.map(({ name, entry }) => [name, entry])),
    };
  });
