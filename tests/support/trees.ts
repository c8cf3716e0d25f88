import { ratingOf } from '../../src/rating/scale.ts';
import { slugOf } from '../../src/story/slug.ts';
import type {
  Book,
  Chapter,
  ContentNotice,
  Paragraph,
  Passage,
  Story,
} from '../../src/story/types.ts';

const NOWHERE = { file: 'story.txt', first: 1, last: 1 };

/** A notice of a rating, or none, and warnings. */
export function noticeWith(label?: string, ...warnings: readonly string[]): ContentNotice {
  return { ...(label === undefined ? {} : { rating: ratingOf(label) }), warnings };
}

/** A paragraph on a line of its file. */
export function paragraphWith(text: string, line = 1): Paragraph {
  const source = { ...NOWHERE, first: line, last: line };
  return { type: 'paragraph', content: [{ type: 'text', value: text }], source };
}

/** A passage of one paragraph, unless others are given. */
export function passageWith(notice: ContentNotice, more: Partial<Passage> = {}): Passage {
  const blocks = [paragraphWith('They fought there.')];
  return { type: 'passage', key: 'passage-1', notice, blocks, source: NOWHERE, ...more };
}

/** A chapter under a heading, or under none. */
export function chapterWith({
  heading,
  notice,
  blocks = [paragraphWith('It rained.')],
  omission,
  source = NOWHERE,
}: Partial<Omit<Chapter, 'heading'>> & { readonly heading?: string } = {}): Chapter {
  return {
    key: slugOf(heading ?? 'text'),
    ...(heading === undefined ? {} : { heading: { title: [{ type: 'text', value: heading }] } }),
    notice,
    blocks,
    omission,
    source,
  };
}

/** What may state a notice. */
interface Noticed {
  readonly notice?: ContentNotice | undefined;
}

/** A story of one chapter, unless others are given. */
export function storyWith(
  title: string,
  { notice = noticeWith(), ...more }: Partial<Omit<Story, 'notice'>> & Noticed = {},
): Story {
  return {
    slug: slugOf(title),
    title,
    authors: ['Ann Other'],
    language: 'en',
    fields: [],
    chapters: [chapterWith()],
    notice,
    ...more,
  };
}

/** A book of stories. */
export function bookWith(
  stories: readonly Story[],
  { notice = noticeWith(), ...more }: Partial<Omit<Book, 'notice'>> & Noticed = {},
): Book {
  return {
    metadata: {
      title: 'Test Book',
      authors: [{ name: 'Ann Other', role: 'aut' }],
      language: 'en',
      identifier: 'urn:uuid:3500507c-be84-58d0-95d1-4c638c3efc5e',
      subjects: [],
      modified: '2026-11-21T00:00:00Z',
    },
    notice,
    stories,
    ...more,
  };
}
