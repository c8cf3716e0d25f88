import { describe, expect, test } from '@jest/globals';
import type { Story } from '../../src/story/types.ts';
import { FORMATS as READERS } from '../../src/read/formats.ts';
import { buildTexts, failures } from '../support/build-text.ts';
import {
  asDocx,
  asEpub,
  asHtml,
  asMarkdown,
  asOdt,
  asRtf,
  asText,
  type DescribedStory,
} from '../support/same-story.ts';

/** The formats that a story is written in, by the ending of its file. */
const FORMATS: Readonly<Record<string, (story: DescribedStory) => string | Uint8Array>> = {
  txt: asText,
  md: asMarkdown,
  html: asHtml,
  docx: asDocx,
  odt: asOdt,
  rtf: asRtf,
  epub: asEpub,
};

test('every format is in the list', () => {
  const missing = READERS.filter(({ endings }) =>
    endings.every((end) => !(end.slice(1) in FORMATS)),
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
});

/** What every format can say. */
const PLAIN_STORY: DescribedStory = {
  title: 'The Ferry at Orrin',
  author: 'Ann Other',
  chapters: [
    {
      heading: 'Chapter 1: The Ferryman',
      blocks: [
        { paragraph: ['It had ', { em: 'rained' }, ' since noon, and the ferry was late.'] },
        { paragraph: ['"Are you coming?" he asked. "It\'s late -- and the café is shut."'] },
        { paragraph: ['She shook her head & smiled <a little>...'] },
        'row of signs',
        { paragraph: ['In the morning the river had risen to the second step of the landing.'] },
        {
          lines: [
            'Over the water and under the hill,',
            'The miller is sleeping, the wheel standing still,',
            'And who comes to wake him, at midnight, who will,',
            'With never a penny to pay?',
          ],
        },
        { paragraph: ['Nobody sang along.'] },
        'rule',
        { paragraph: ['They left at ', { em: 'ten' }, '.'] },
      ],
    },
    {
      heading: 'Chapter 2: The Other Side',
      blocks: [
        { paragraph: ['“Well,” said the ferryman, “here we are.”'] },
        { paragraph: ['And there they were.'] },
      ],
    },
  ],
};

/** What only formats with markup can say. */
const RICH_STORY: DescribedStory = {
  title: 'Salt',
  author: 'Ann Other',
  chapters: [
    {
      heading: 'The Road',
      blocks: [
        {
          paragraph: [
            'It was ',
            { strong: 'cold' },
            ', and ',
            { underline: 'very' },
            ' dark; the sign said ',
            { struck: 'Out' },
            ' ',
            { smallCaps: 'Inn' },
            '.',
          ],
        },
        { subheading: 'Evening' },
        { paragraph: ['He read what was written on the door:'] },
        { quotation: 'Whoever enters here shall pay for salt and bread.' },
        { paragraph: ['He paid.'] },
      ],
    },
    { heading: 'The Sea', blocks: [{ paragraph: ['It was salt, all of it.'] }] },
  ],
};

/** What only documents can say. */
const NOTED_STORY: DescribedStory = {
  title: 'Notes',
  author: 'Ann Other',
  chapters: [
    {
      heading: 'The Letter',
      blocks: [
        { paragraph: ['He wrote to her.', { note: 'The letter is lost.' }, ' She answered.'] },
        { paragraph: ['Twice', { note: 'Some say "three times".' }, ', in fact.'] },
      ],
    },
    {
      heading: 'The Answer',
      blocks: [{ paragraph: ['It was no.', { note: 'Her own word.' }] }],
    },
  ],
};

/** A story's tree but for its line numbers, and for what each file calls its notes. */
async function treeOf(story: DescribedStory, format: string): Promise<unknown> {
  const content = FORMATS[format]?.(story) ?? '';
  const result = await buildTexts({ files: { [`story.${format}`]: content } });
  expect(failures(result)).toEqual([]);
  return withoutPlaces(result.book?.stories[0]);
}

function withoutPlaces(story: Story | undefined): unknown {
  const keys = new Map<string, string>();
  const known = (key: string): string => {
    const name = keys.get(key) ?? `note ${String(keys.size + 1)}`;
    keys.set(key, name);
    return name;
  };
  const plain: unknown = JSON.parse(
    JSON.stringify(story, (name, value: unknown) => {
      if (name === 'source' || name === 'stated') return undefined;
      const isKey = name === 'target' && typeof value === 'string';
      return isKey ? known(value) : value;
    }),
  );
  return JSON.parse(
    JSON.stringify(plain, (name, value: unknown) =>
      name === 'key' && typeof value === 'string' && keys.has(value) ? known(value) : value,
    ),
  );
}

/** Everything that a story of this test has, and the formats that cannot say it. */
describe.each([
  // Every format can say this: paragraphs, emphasis, breaks of scenes, verse, chapters.
  [
    'a story that every format can tell',
    PLAIN_STORY,
    ['txt', 'md', 'html', 'docx', 'odt', 'rtf', 'epub'],
  ],
  // Plain text has no small capitals, nothing struck out, no quotations, and no headings inside chapters.
  ['one with markup', RICH_STORY, ['html', 'md', 'docx', 'odt', 'rtf', 'epub']],
  // Plain text and a page of HTML have no notes: a page's links to places in itself say less.
  ['one with notes', NOTED_STORY, ['docx', 'md', 'odt', 'rtf', 'epub']],
] as const)('%s', (_, story, [first, ...others]) => {
  test('is more than its text', async () => {
    const shown = JSON.stringify(await treeOf(story, first));
    const kinds = new Set(shown.match(/"type":"\w+"/g));
    expect(kinds.size).toBeGreaterThan(2);
    expect(shown).toContain(`"title":"${story.title}"`);
    expect(shown).toContain('"Ann Other"');
  });

  test.each(others)(`is the same as ${first} in %s`, async (format) => {
    expect(await treeOf(story, format)).toEqual(await treeOf(story, first));
  });
});
