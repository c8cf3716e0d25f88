import { describe, expect, test } from '@jest/globals';
import type { NoticeDetail } from '../../src/config/config.ts';
import { ratingOf } from '../../src/rating/scale.ts';
import { sumUp } from '../../src/rating/sum-up.ts';
import type { ContentNotice, HeaderField, StatedContent } from '../../src/story/types.ts';
import { bookWith, chapterWith, noticeWith, passageWith, storyWith } from '../support/trees.ts';

/** What is stated of a story, and of the parts in it: chapters by their headings, or passages. */
interface Case {
  readonly name: string;
  readonly stated?: ContentNotice;
  readonly chapters?: Readonly<Record<string, ContentNotice>>;
  readonly passages?: readonly ContentNotice[];
  readonly shown: string;
  readonly raised?: string;
}

function said({ rating, warnings }: ContentNotice): string {
  return [rating?.label ?? 'not rated', ...warnings].join(', ');
}

const CASES: readonly Case[] = [
  { name: 'nothing is rated', shown: 'not rated' },
  { name: 'only the whole is', stated: noticeWith('Teen', 'mud'), shown: 'Teen, mud' },
  {
    name: 'only the parts are: the strictest of them',
    chapters: { One: noticeWith('PG-13'), Two: noticeWith('R', 'glass'), Three: noticeWith('K+') },
    shown: 'R, glass',
  },
  {
    name: 'the first of equals gives the word',
    chapters: { One: noticeWith('PG-13'), Two: noticeWith('Teen') },
    shown: 'PG-13',
  },
  {
    name: 'a milder part changes nothing',
    stated: noticeWith('R'),
    chapters: { One: noticeWith('G') },
    shown: 'R',
  },
  {
    name: 'a stronger part raises the whole',
    stated: noticeWith('Teen'),
    chapters: { One: noticeWith('G'), Two: noticeWith('NC-17') },
    shown: 'NC-17',
    raised: 'The Lamp is rated "Teen", but Two "NC-17": the stricter is shown',
  },
  {
    name: 'so does a passage',
    stated: noticeWith('Teen'),
    passages: [noticeWith('R', 'blood')],
    shown: 'R, blood',
    raised: 'The Lamp is rated "Teen", but a passage of The Lamp "R": the stricter is shown',
  },
  {
    name: 'an older age of the same level raises it too',
    stated: noticeWith('12+'),
    chapters: { One: noticeWith('14+') },
    shown: '14+',
    raised: 'The Lamp is rated "12+", but One "14+": the stricter is shown',
  },
  {
    name: 'another word of the same level does not',
    stated: noticeWith('PG-13'),
    chapters: { One: noticeWith('Teen') },
    shown: 'PG-13',
  },
  {
    name: 'what is to hold holds',
    stated: { ...noticeWith('Teen'), holds: true },
    chapters: { One: noticeWith('NC-17', 'glass') },
    shown: 'Teen, glass',
  },
  {
    name: 'nothing is held where nothing is stated',
    stated: { warnings: [], holds: true },
    chapters: { One: noticeWith('NC-17') },
    shown: 'NC-17',
  },
  {
    name: 'an unrated part does not outweigh what is stated',
    stated: noticeWith('Teen'),
    chapters: { One: noticeWith('Not Rated') },
    shown: 'Teen',
  },
  {
    name: 'nor another part',
    chapters: { One: noticeWith('Not Rated'), Two: noticeWith('G') },
    shown: 'G',
  },
  {
    name: 'a whole that says it is not rated stays so',
    stated: noticeWith('Not Rated'),
    chapters: { One: noticeWith('R') },
    shown: 'Not Rated',
  },
  {
    name: 'warnings of all parts, each said once',
    stated: noticeWith(undefined, 'mud'),
    chapters: {
      One: noticeWith(undefined, 'Graphic Violence'),
      Two: noticeWith(undefined, 'Mud', 'graphic depictions of violence', 'fog'),
    },
    shown: 'not rated, mud, Graphic Violence, fog',
  },
];

describe('a story sums up its parts', () => {
  test.each(CASES)('$name', ({ stated, chapters = {}, passages = [], shown, raised }) => {
    const parts = Object.entries(chapters).map(([heading, notice]) =>
      chapterWith({ heading, notice }),
    );
    const blocks = passages.map((notice) => passageWith(notice));
    const text = chapterWith({ blocks });
    const story = storyWith('The Lamp', { notice: stated, chapters: [...parts, text] });
    const { value: book, diagnostics } = sumUp(bookWith([story]), 'linked');
    expect(book.stories.map(({ notice }) => said(notice))).toEqual([shown]);
    expect(diagnostics.map(({ id, severity, message }) => [id, severity, message])).toEqual(
      raised === undefined ? [] : [['rating-raised', 'info', raised]],
    );
  });
});

describe('a book sums up its stories', () => {
  const lamp = storyWith('The Lamp', { notice: noticeWith('PG-13', 'mud') });
  const bell = storyWith('The Bell', {
    notice: noticeWith('K'),
    chapters: [chapterWith({ heading: 'One', notice: noticeWith('R', 'glass') })],
  });
  const gate = storyWith('The Gate');

  test.each([
    ['the strictest of them, with what its parts are', undefined, 'R, mud, glass', ['The Bell']],
    [
      'what is stated, where it is stricter',
      noticeWith('NC-17'),
      'NC-17, mud, glass',
      ['The Bell'],
    ],
    ['raised', noticeWith('Teen', 'fog'), 'R, fog, mud, glass', ['The Bell', 'the book']],
    ['held', { ...noticeWith('Teen'), holds: true }, 'Teen, mud, glass', ['The Bell']],
  ])('%s', (_, stated, shown, raised) => {
    const { value: book, diagnostics } = sumUp(
      bookWith([lamp, bell, gate], { notice: stated }),
      'linked',
    );
    expect(said(book.notice)).toBe(shown);
    expect(diagnostics.map(({ message }) => message.split(' is rated')[0])).toEqual(raised);
  });

  test('what an edition leaves out does not count', () => {
    const omission = { rating: ratingOf('NC-17'), words: 3 };
    const strong = noticeWith('NC-17', 'sharks');
    const { value: book, diagnostics } = sumUp(
      bookWith([
        storyWith('The Lamp', {
          notice: noticeWith('PG'),
          chapters: [
            chapterWith({ heading: 'One', notice: strong, omission }),
            chapterWith({
              heading: 'Two',
              blocks: [passageWith(strong, { omission, blocks: [] })],
            }),
          ],
        }),
        storyWith('The Bell', { notice: strong, omission, chapters: [] }),
      ]),
      'linked',
    );
    expect([said(book.notice), ...book.stories.map(({ notice }) => said(notice))]).toEqual([
      'PG',
      'PG',
      'NC-17, sharks',
    ]);
    expect(diagnostics).toEqual([]);
  });
});

describe('what files say of their content and no notice shows', () => {
  const statement = (label: string, value: string, line: number): StatedContent => ({
    label,
    value,
    file: 'story.txt',
    line,
  });
  const notice: ContentNotice = {
    ...noticeWith('R', 'glass'),
    contentNotes: 'A dog is ill.',
  };
  const fieldsOf = (
    stated: readonly StatedContent[],
    detail: NoticeDetail,
    fields: readonly HeaderField[] = [],
  ): readonly string[] => {
    const story = { ...storyWith('The Lamp', { notice }), stated, fields };
    const [summed] = sumUp(bookWith([story]), detail).value.stories;
    expect(summed?.stated).toBeUndefined();
    return summed?.fields.map(({ label, value }) => `${label}: ${value}`) ?? [];
  };
  const all = [
    statement('Rating', 'R', 2),
    statement('Warnings', 'glass', 3),
    statement('Content notes', 'A dog is ill.', 4),
  ];

  test.each<readonly [string, NoticeDetail, readonly StatedContent[], readonly string[]]>([
    ['all is shown', 'linked', all, []],
    ['all is shown in place', 'full', all, []],
    ['brief notices have no content notes', 'brief', all, ['Content notes: A dog is ill.']],
    [
      'there are no notices',
      'none',
      all,
      ['Rating: R', 'Warnings: glass', 'Content notes: A dog is ill.'],
    ],
    [
      'the config’s stricter rating is shown instead',
      'linked',
      [statement('Rating', 'PG for language', 2)],
      ['Rating: PG for language'],
    ],
    [
      'what is said twice becomes one field',
      'none',
      [statement('Rating', 'R', 2), statement('Rating', 'r', 40)],
      ['Rating: R'],
    ],
  ])('%s', (_, detail, stated, fields) => {
    expect(fieldsOf(stated, detail)).toEqual(fields);
  });

  test('fields that were there stay first', () => {
    const spoilers = { label: 'Spoilers', value: 'none' };
    expect(fieldsOf([statement('Rating', 'R', 2)], 'none', [spoilers])).toEqual([
      'Spoilers: none',
      'Rating: R',
    ]);
  });
});
