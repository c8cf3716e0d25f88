import { hasNotice } from '../ratings/rate.ts';
import type { Book, ContentNotice, Rating } from '../story/types.ts';
import { NOTHING, xhtml, type Markup } from './xhtml.ts';
import { WORDS, WORDS_LANGUAGE } from './words.ts';

/** A rating as a reader sees it: the author's own word, and the neutral level where it says more. */
export function ratingText({ label, level }: Rating): string {
  if (level === 'unrated') return label;
  const name = `${level.charAt(0).toUpperCase()}${level.slice(1)}`;
  return label.toLowerCase().includes(level) ? label : `${label} (${name})`;
}

/** The sentence that library views show at the end of the description: "Rated Teen. Contains: …". */
export function noticeSentence(notice: ContentNotice): string {
  const parts = [
    ...(notice.rating === undefined ? [] : [`${WORDS.rated} ${notice.rating.label}.`]),
    ...(notice.warnings.length === 0 ? [] : [`${WORDS.contains}: ${notice.warnings.join(', ')}.`]),
  ];
  return parts.join(' ');
}

function ratingLine({ rating }: ContentNotice, words: string): Markup {
  if (rating === undefined) return NOTHING;
  return xhtml`<p class="notice-rating"><b>${words}</b> ${ratingText(rating)}</p>\n`;
}

function warningsLine({ warnings }: ContentNotice): Markup {
  if (warnings.length === 0) return NOTHING;
  return xhtml`<p class="notice-warnings"><b>${WORDS.contains}</b> ${warnings.join(', ')}</p>\n`;
}

function notesLine({ contentNotes }: ContentNotice): Markup {
  return contentNotes === undefined
    ? NOTHING
    : xhtml`<p class="notice-notes">${contentNotes}</p>\n`;
}

function lines(notice: ContentNotice, words: string = WORDS.rated): readonly Markup[] {
  return [ratingLine(notice, words), warningsLine(notice), notesLine(notice)];
}

/** The notice at the head of a story; nothing where there is nothing to say. */
export function storyNotice(notice: ContentNotice): Markup {
  if (!hasNotice(notice)) return NOTHING;
  return xhtml`<section class="notice" role="note" aria-label="${WORDS.contentNotice}">\n${lines(notice)}</section>\n`;
}

/** The page after the title page: the book's rating and, story by story, what is in it. */
export function noticePage(book: Book): Markup {
  const several = book.stories.length > 1;
  const entries = book.stories
    .filter(({ notice }) => hasNotice(notice))
    .map(
      ({ title, notice }) =>
        xhtml`<section class="notice-entry">\n<h2>${title}</h2>\n${lines(notice)}</section>\n`,
    );
  const own: ContentNotice = several ? { ...book.notice, warnings: [] } : book.notice;
  return xhtml`<section class="content-notice" epub:type="preamble" aria-labelledby="notice-title">
<h1 id="notice-title" lang="${WORDS_LANGUAGE}" xml:lang="${WORDS_LANGUAGE}">${WORDS.contentNotice}</h1>
${lines(own, WORDS.bookRated)}${several ? entries : []}</section>`;
}
