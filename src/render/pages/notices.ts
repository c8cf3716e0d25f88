/**
 * Notices: what is in a part, said before it begins, calmly and without giving the plot away. Each is a section with
 * a role and a label, never an aside, since KOReader prints footnote asides twice. By their class `notice` the loss
 * audit tells them from the story.
 */
import type { Phrases } from '../../phrases/phrases.ts';
import { hasNotice } from '../../rating/notice.ts';
import type { Chapter, ContentNotice, Omission, Passage, Story } from '../../story/types.ts';
import { languageMark } from '../language-mark.ts';
import { DETAILS_HREF } from '../places.ts';
import type { NoticeStyle } from '../rendering.ts';
import { NOTHING, xhtml, type Markup } from '../xhtml.ts';
import { omissionText, ratingText, sortedWarnings } from './notice-words.ts';

/** Where content notes go: into the notice, or onto the page of details, with a link from the notice. */
export type NotesPlace =
  | { readonly go: 'in place' }
  | { readonly go: 'nowhere' }
  | { readonly go: 'linked'; readonly id: string; readonly from: string };

/**
 * The lines of a notice.
 * @param rated the words before the rating
 */
export function noticeLines(
  notice: ContentNotice,
  phrases: Phrases,
  notes: NotesPlace,
  rated: string = phrases.text('rated'),
): readonly Markup[] {
  const { rating, contentNotes } = notice;
  const { warnings, statements } = sortedWarnings(notice.warnings);
  return [
    rating === undefined
      ? NOTHING
      : xhtml`<p class="notice-rating"><b>${rated}</b> ${ratingText(rating, phrases)}</p>\n`,
    warnings.length === 0
      ? NOTHING
      : xhtml`<p class="notice-warnings"><b>${phrases.text('contains')}</b> ${warnings.join(', ')}</p>\n`,
    ...statements.map((statement) => xhtml`<p class="notice-statement">${statement}</p>\n`),
    contentNotes === undefined ? NOTHING : notesLine(contentNotes, phrases, notes),
  ];
}

/** The line of a notice's content notes, or of the link to them. */
export function notesLine(contentNotes: string, phrases: Phrases, notes: NotesPlace): Markup {
  switch (notes.go) {
    case 'in place':
      return xhtml`<p class="notice-notes">${contentNotes}</p>\n`;
    case 'linked':
      return xhtml`<p class="notice-details"><a id="${notes.from}" href="${DETAILS_HREF}#${notes.id}">${phrases.text('details')}</a></p>\n`;
    case 'nowhere':
      return NOTHING;
  }
}

/**
 * Where the content notes of a part go.
 * @param id the part's id on the page of details
 * @param from the id of the link to it
 */
export function notesPlace({ detail }: NoticeStyle, id: string, from: string): NotesPlace {
  switch (detail) {
    case 'full':
      return { go: 'in place' };
    case 'linked':
      return { go: 'linked', id, from };
    case 'brief':
    case 'none':
      return { go: 'nowhere' };
  }
}

/** Whether a notice has something to show in a style. */
export function shows(notice: ContentNotice, { detail }: NoticeStyle): boolean {
  if (detail === 'none') return false;
  return hasNotice(detail === 'brief' ? { ...notice, contentNotes: undefined } : notice);
}

/** The id of the details of a story, or of one of its chapters. */
export function detailsId(story: Story, chapter?: Chapter): string {
  return ['details', story.slug, chapter?.key].filter((part) => part !== undefined).join('-');
}

/** The notice at the head of a story or chapter, if there is anything to say. */
export function headNotice(
  notice: ContentNotice | undefined,
  style: NoticeStyle,
  page: string,
  story: Story,
  chapter?: Chapter,
): Markup {
  if (notice === undefined || !shows(notice, style)) return NOTHING;
  const { phrases } = style;
  const id = detailsId(story, chapter);
  const notes = notesPlace(style, id, `from-${id}`);
  return xhtml`<section class="notice" epub:type="notice" role="doc-notice" aria-label="${phrases.text('contentNotice')}"${languageMark(phrases, page)}>\n${noticeLines(notice, phrases, notes)}</section>\n`;
}

/** The notice in place of a story or chapter that an edition leaves out. */
export function leftOutNotice(
  part: 'storyLeftOut' | 'chapterLeftOut',
  omission: Omission,
  notice: ContentNotice | undefined,
  { phrases }: NoticeStyle,
  page: string,
): Markup {
  const { warnings } = sortedWarnings(notice?.warnings ?? []);
  const contains =
    warnings.length === 0
      ? NOTHING
      : xhtml`<p class="notice-warnings"><b>${phrases.text('contains')}</b> ${warnings.join(', ')}</p>\n`;
  return xhtml`<section class="notice left-out" epub:type="notice" role="doc-notice" aria-label="${phrases.text('contentNotice')}"${languageMark(phrases, page)}>
<p>${phrases.text(part)}</p>
<p class="notice-rating">${omissionText(omission, phrases)}</p>
${contains}</section>\n`;
}

/** The notice before a passage, and the target of its link past the passage. */
export interface PassageNotice {
  readonly before: Markup;
  readonly after: Markup;
}

/** The notice of a passage with the link past it, or in place of a passage that an edition leaves out. */
export function passageNotice(passage: Passage, style: NoticeStyle, page: string): PassageNotice {
  const { key, notice, summary, omission } = passage;
  const { phrases, detail } = style;
  const marked = languageMark(phrases, page);
  const said = summary === undefined ? NOTHING : xhtml`<p class="notice-summary">${summary}</p>\n`;
  // Notices are ARIA landmarks and need different names: a passage's has the number of its key.
  const name = [phrases.text('contentNotice'), ...(/\d+$/.exec(key) ?? [])].join(' ');
  const open = xhtml`<section class="notice passage-notice" id="${key}" epub:type="notice" role="doc-notice" aria-label="${name}"${marked}>\n`;
  if (omission !== undefined) {
    const { warnings } = sortedWarnings(notice.warnings);
    const what = [omissionText(omission, phrases), ...warnings].join(', ');
    const text = xhtml`<p>${phrases.text('sceneLeftOut')}</p>\n<p class="notice-rating">${what}</p>\n`;
    return { before: xhtml`${open}${text}${said}</section>`, after: NOTHING };
  }
  if (detail === 'none') return { before: NOTHING, after: NOTHING };
  const skip = xhtml`<p class="notice-skip"><a href="#after-${key}">${phrases.text('skipScene')}</a></p>\n`;
  const about = noticeLines(notice, phrases, { go: 'nowhere' });
  return {
    before: xhtml`${open}${about}${said}${skip}</section>\n`,
    after: xhtml`<p class="notice passage-end" id="after-${key}"${marked}>${phrases.text('sceneEnds')}</p>`,
  };
}
