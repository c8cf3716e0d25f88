import type { NoticeDetail } from '../../config/config.ts';
import { hasNotice } from '../../rating/notice.ts';
import { warningKind } from '../../rating/warnings.ts';
import type {
  Book,
  Chapter,
  ContentNotice,
  Omission,
  Passage,
  Rating,
  RatingLevel,
  Story,
} from '../../story/types.ts';
import { directionOf } from '../../story/language.ts';
import { headingText, passagesOf } from '../../story/walk.ts';
import type { MessageKey, Messages } from '../../phrases/phrases.ts';
import { NOTHING, xhtml, type Markup } from '../xhtml.ts';

/**
 * Notices: what is in a part, said before it begins, calmly and without giving the plot away. Each is a
 * section with a role and a label, never an aside: KOReader prints footnote asides twice. Their class
 * `notice` is how the loss audit knows them from the story.
 */

/** How the notices of a book are to be. */
export interface NoticeStyle {
  readonly detail: NoticeDetail;
  readonly messages: Messages;
  /** Whether ratings stand in the table of contents. */
  readonly inContents: boolean;
}

/** The back-matter page that holds the content notes when they are linked. */
export const DETAILS_HREF = 'content-details.xhtml';
/** The page after the title page. */
export const NOTICE_HREF = 'content-notice.xhtml';

const LEVEL_KEYS: Readonly<Record<Exclude<RatingLevel, 'unrated'>, MessageKey>> = {
  general: 'general',
  guided: 'guided',
  teen: 'teen',
  mature: 'mature',
  explicit: 'explicit',
};

/**
 * `lang`, and `dir` where it turns, for words in another language than their page's; nothing where they agree.
 * @param words what is in `language` (BCP 47)
 * @param page the language of the page
 */
export function languageMark({ language }: { readonly language: string }, page: string): Markup {
  if (isSameLanguage(language, page)) return NOTHING;
  const direction = directionOf(language);
  const turned = direction === directionOf(page) ? NOTHING : xhtml` dir="${direction}"`;
  return xhtml` lang="${language}" xml:lang="${language}"${turned}`;
}

/** Whether two tags name one language, whatever the region. */
export function isSameLanguage(one: string, other: string): boolean {
  const base = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  return base(one) === base(other);
}

/** A link to a story or chapter by its name, which is in the story's language. */
function nameLink(href: string, name: string, story: Story, { language }: Messages): Markup {
  return xhtml`<a href="${href}"${languageMark(story, language)}>${name}</a>`;
}

/** A rating as a reader sees it: the author's own word, and the neutral level where it says more. */
export function ratingText({ label, level }: Rating, messages: Messages): string {
  if (level === 'unrated') return label;
  const said = label.toLowerCase();
  const name = messages.text(LEVEL_KEYS[level]);
  return said.includes(level) || said.includes(name.toLowerCase()) ? label : `${label} (${name})`;
}

/** The warnings of a notice, and what is said about warnings that is none. */
function sorted(warnings: readonly string[]): {
  readonly warnings: readonly string[];
  readonly statements: readonly string[];
} {
  const isWarning = (label: string): boolean => warningKind(label) === 'warning';
  return {
    warnings: warnings.filter(isWarning),
    statements: warnings.filter((label) => !isWarning(label)),
  };
}

/** A sentence's end, unless the words bring one. */
function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** The sentence that library views show at the end of the description: "Rated Teen. Contains: …". */
export function noticeSentence(notice: ContentNotice, messages: Messages): string {
  const { warnings, statements } = sorted(notice.warnings);
  const parts = [
    ...(notice.rating === undefined
      ? []
      : [messages.text('describedRated', { rating: notice.rating.label })]),
    ...(warnings.length === 0
      ? []
      : [messages.text('describedContains', { warnings: warnings.join(', ') })]),
    ...statements.map(ended),
  ];
  return parts.join(' ');
}

/** Where content notes go: beside the rest, or behind a link from this place. */
type Notes =
  | { readonly go: 'in place' }
  | { readonly go: 'nowhere' }
  | { readonly go: 'behind a link'; readonly id: string; readonly from: string };

function lines(
  notice: ContentNotice,
  messages: Messages,
  notes: Notes,
  words: string = messages.text('rated'),
): readonly Markup[] {
  const { rating, contentNotes } = notice;
  const { warnings, statements } = sorted(notice.warnings);
  return [
    rating === undefined
      ? NOTHING
      : xhtml`<p class="notice-rating"><b>${words}</b> ${ratingText(rating, messages)}</p>\n`,
    warnings.length === 0
      ? NOTHING
      : xhtml`<p class="notice-warnings"><b>${messages.text('contains')}</b> ${warnings.join(', ')}</p>\n`,
    ...statements.map((statement) => xhtml`<p class="notice-statement">${statement}</p>\n`),
    contentNotes === undefined ? NOTHING : notesLine(contentNotes, messages, notes),
  ];
}

function notesLine(contentNotes: string, messages: Messages, notes: Notes): Markup {
  switch (notes.go) {
    case 'in place':
      return xhtml`<p class="notice-notes">${contentNotes}</p>\n`;
    case 'behind a link':
      return xhtml`<p class="notice-details"><a id="${notes.from}" href="${DETAILS_HREF}#${notes.id}">${messages.text('details')}</a></p>\n`;
    case 'nowhere':
      return NOTHING;
  }
}

function notesOf({ detail }: NoticeStyle, id: string, from: string): Notes {
  switch (detail) {
    case 'full':
      return { go: 'in place' };
    case 'linked':
      return { go: 'behind a link', id, from };
    case 'brief':
    case 'none':
      return { go: 'nowhere' };
  }
}

/** Whether a notice has something to show in a style. */
function shows(notice: ContentNotice, { detail }: NoticeStyle): boolean {
  if (detail === 'none') return false;
  return hasNotice(detail === 'brief' ? { ...notice, contentNotes: undefined } : notice);
}

/** The id of the details of a story, or of one of its chapters. */
function detailsId(story: Story, chapter?: Chapter): string {
  return ['details', story.slug, chapter?.key].filter((part) => part !== undefined).join('-');
}

/** The notice at the head of a story or chapter; nothing where there is nothing to say. */
export function headNotice(
  notice: ContentNotice | undefined,
  style: NoticeStyle,
  page: string,
  story: Story,
  chapter?: Chapter,
): Markup {
  if (notice === undefined || !shows(notice, style)) return NOTHING;
  const { messages } = style;
  const id = detailsId(story, chapter);
  const notes = notesOf(style, id, `from-${id}`);
  return xhtml`<section class="notice" epub:type="notice" role="doc-notice" aria-label="${messages.text('contentNotice')}"${languageMark(messages, page)}>\n${lines(notice, messages, notes)}</section>\n`;
}

/** Whether the book gets a page of notices. */
export function hasNoticePage(book: Book, style: NoticeStyle): boolean {
  if (book.edition !== undefined) return true;
  return [book, ...book.stories].some(({ notice }) => shows(notice, style));
}

/** What a chapter is called beside its story. */
function chapterName(story: Story, { heading }: Chapter): string {
  return heading === undefined ? story.title : headingText(heading);
}

/** The one-line form of a notice: `Mature. Contains: violence.` */
function briefly(notice: ContentNotice, messages: Messages): string {
  const { warnings, statements } = sorted(notice.warnings);
  return [
    ...(notice.rating === undefined ? [] : [ended(ratingText(notice.rating, messages))]),
    ...(warnings.length === 0
      ? []
      : [messages.text('describedContains', { warnings: warnings.join(', ') })]),
    ...statements.map(ended),
  ].join(' ');
}

/** Where the parts of a book begin: what notices link to. */
export interface Places {
  readonly story: (story: Story) => string;
  readonly chapter: (story: Story, chapter: Chapter) => string;
}

/** The chapters of a story that are rated by themselves. */
function chapterList(story: Story, style: NoticeStyle, places: Places): Markup {
  const { messages } = style;
  const items = story.chapters.flatMap((chapter): Markup[] => {
    const { notice, omission } = chapter;
    if (notice === undefined || omission !== undefined || !shows(notice, style)) return [];
    const name = chapterName(story, chapter);
    return [
      xhtml`<li>${nameLink(places.chapter(story, chapter), name, story, messages)}: ${briefly(notice, messages)}</li>\n`,
    ];
  });
  return items.length === 0 ? NOTHING : xhtml`<ul class="notice-parts">\n${items}</ul>\n`;
}

function storyEntry(story: Story, style: NoticeStyle, places: Places): Markup {
  const { messages } = style;
  const id = detailsId(story);
  const own = shows(story.notice, style)
    ? lines(story.notice, messages, notesOf(style, id, `listed-${id}`))
    : [xhtml`<p class="notice-rating">${messages.text('notRated')}</p>\n`];
  return xhtml`<section class="notice-entry">\n<h2>${nameLink(places.story(story), story.title, story, messages)}</h2>\n${own}${chapterList(story, style, places)}</section>\n`;
}

/** Why a part is left out and how long it is: `Mature, 1200 words`. */
function omissionText({ rating, words }: Omission, messages: Messages): string {
  const rated = rating === undefined ? messages.text('notRated') : ratingText(rating, messages);
  return `${rated}, ${messages.words(words)}`;
}

function leftOutList(book: Book, messages: Messages, places: Places): Markup {
  const item = (story: Story, href: string, name: string, omission: Omission): Markup =>
    xhtml`<li>${nameLink(href, name, story, messages)}: ${omissionText(omission, messages)}</li>\n`;
  const several = book.stories.length > 1;
  const items = book.stories.flatMap((story): Markup[] => {
    if (story.omission !== undefined)
      return [item(story, places.story(story), story.title, story.omission)];
    return story.chapters.flatMap((chapter): Markup[] => {
      const name = chapterName(story, chapter);
      const full = several && name !== story.title ? `${story.title} · ${name}` : name;
      const href = places.chapter(story, chapter);
      if (chapter.omission !== undefined) return [item(story, href, full, chapter.omission)];
      return passagesOf(chapter.blocks).flatMap(({ key, omission }) =>
        omission === undefined ? [] : [item(story, `${href}#${key}`, full, omission)],
      );
    });
  });
  if (items.length === 0) return NOTHING;
  return xhtml`<section class="left-out-list">\n<h2>${messages.text('leftOut')}</h2>\n<ul class="notice-parts">\n${items}</ul>\n</section>\n`;
}

/** What the notice page says of each story; of one alone its notice is the book's. */
function storyEntries(book: Book, style: NoticeStyle, places: Places): readonly Markup[] {
  const stories = book.stories.filter(({ omission }) => omission === undefined);
  const [only] = stories;
  if (style.detail === 'none' || only === undefined) return [];
  if (book.stories.length > 1) return stories.map((story) => storyEntry(story, style, places));
  const { contentNotes } = only.notice;
  const id = detailsId(only);
  const notes =
    contentNotes === undefined
      ? NOTHING
      : notesLine(contentNotes, style.messages, notesOf(style, id, `listed-${id}`));
  return [notes, chapterList(only, style, places)];
}

/** The page after the title page: the book's rating and, story by story, what is in it. */
export function noticePage(book: Book, style: NoticeStyle, places: Places): Markup {
  const { messages, detail } = style;
  const { edition, metadata, notice } = book;
  // Each story says what it contains; the book says it for one alone.
  const own = book.stories.length > 1 ? { ...notice, warnings: [] } : notice;
  const notes = notesOf(style, 'details-book', 'listed-details-book');
  const head = detail === 'none' ? [] : lines(own, messages, notes, messages.text('bookRated'));
  const limit =
    edition === undefined
      ? NOTHING
      : xhtml`<p class="notice-edition">${messages.text('editionNotice', { limit: edition.limit.label })}</p>\n`;
  return xhtml`<section class="content-notice" epub:type="preamble" aria-labelledby="notice-title"${languageMark(messages, metadata.language)}>
<h1 id="notice-title">${messages.text('contentNotice')}</h1>
${head}${limit}${storyEntries(book, style, places)}${leftOutList(book, messages, places)}</section>`;
}

/** Content notes that stand on the back-matter page, each with the ways back to where it is linked. */
interface Details {
  readonly id: string;
  readonly title: string;
  /** The language of the title (BCP 47). */
  readonly language: string;
  readonly contentNotes: string;
  /** Where in the story it is linked; undefined for the book's own. */
  readonly story?: string;
  /** Whether the notice page links to it. */
  readonly listed: boolean;
}

function detailsOf(book: Book, places: Places): readonly Details[] {
  const { contentNotes } = book.notice;
  const own: readonly Details[] =
    contentNotes === undefined
      ? []
      : [
          {
            id: 'details-book',
            title: book.metadata.title,
            language: book.metadata.language,
            contentNotes,
            listed: true,
          },
        ];
  const stories = book.stories
    .filter(({ omission }) => omission === undefined)
    .flatMap((story): Details[] => {
      const id = detailsId(story);
      const notes = story.notice.contentNotes;
      const whole = `${places.story(story)}#from-${id}`;
      const { language } = story;
      const listed = { id, title: story.title, language, listed: true, story: whole };
      const chapters = story.chapters.flatMap((chapter): Details[] => {
        const chapterNotes = chapter.notice?.contentNotes;
        if (chapterNotes === undefined || chapter.omission !== undefined) return [];
        const chapterId = detailsId(story, chapter);
        const title = `${story.title} · ${chapterName(story, chapter)}`;
        const back = `${places.chapter(story, chapter)}#from-${chapterId}`;
        return [
          {
            id: chapterId,
            title,
            language,
            contentNotes: chapterNotes,
            listed: false,
            story: back,
          },
        ];
      });
      return [...(notes === undefined ? [] : [{ ...listed, contentNotes: notes }]), ...chapters];
    });
  return [...own, ...stories];
}

/** The back-matter page of content notes; undefined where nothing links to it. */
export function detailsPage(book: Book, style: NoticeStyle, places: Places): Markup | undefined {
  if (style.detail !== 'linked') return undefined;
  const { messages } = style;
  const details = detailsOf(book, places);
  if (details.length === 0) return undefined;
  const entries = details.map(({ id, title, language, contentNotes, story, listed }) => {
    const back = [
      ...(story === undefined
        ? []
        : [xhtml`<a role="doc-backlink" href="${story}">${messages.text('backToStory')}</a>`]),
      ...(listed
        ? [
            xhtml`<a role="doc-backlink" href="${NOTICE_HREF}#listed-${id}">${messages.text('backToNotice')}</a>`,
          ]
        : []),
    ];
    const ways = back.map((way) => xhtml`<p class="way-back">${way}</p>\n`);
    return xhtml`<section class="notice-entry" id="${id}">\n<h2${languageMark({ language }, messages.language)}>${title}</h2>\n<p class="notice-notes">${contentNotes}</p>\n${ways}</section>\n`;
  });
  return xhtml`<section class="content-notice content-details" aria-labelledby="details-title"${languageMark(messages, book.metadata.language)}>
<h1 id="details-title">${messages.text('contentDetails')}</h1>
${entries}</section>`;
}

/** What stands in the place of a story or chapter that an edition leaves out. */
export function leftOutNotice(
  part: 'storyLeftOut' | 'chapterLeftOut',
  omission: Omission,
  notice: ContentNotice | undefined,
  { messages }: NoticeStyle,
  page: string,
): Markup {
  const { warnings } = sorted(notice?.warnings ?? []);
  const contains =
    warnings.length === 0
      ? NOTHING
      : xhtml`<p class="notice-warnings"><b>${messages.text('contains')}</b> ${warnings.join(', ')}</p>\n`;
  return xhtml`<section class="notice left-out" epub:type="notice" role="doc-notice" aria-label="${messages.text('contentNotice')}"${languageMark(messages, page)}>
<p>${messages.text(part)}</p>
<p class="notice-rating">${omissionText(omission, messages)}</p>
${contains}</section>\n`;
}

/** What stands before a passage, and where the way past it leads. */
export interface PassageNotice {
  readonly before: Markup;
  readonly after: Markup;
}

/** The notice of a passage with the way past it, or what stands in its place in an edition. */
export function passageNotice(passage: Passage, style: NoticeStyle, page: string): PassageNotice {
  const { key, notice, summary, omission } = passage;
  const { messages, detail } = style;
  const marked = languageMark(messages, page);
  const said = summary === undefined ? NOTHING : xhtml`<p class="notice-summary">${summary}</p>\n`;
  // Notices are landmarks, told apart by name: a chapter's own has none, a passage's that of its key.
  const name = [messages.text('contentNotice'), ...(/\d+$/.exec(key) ?? [])].join(' ');
  const open = xhtml`<section class="notice passage-notice" id="${key}" epub:type="notice" role="doc-notice" aria-label="${name}"${marked}>\n`;
  if (omission !== undefined) {
    const { warnings } = sorted(notice.warnings);
    const what = [omissionText(omission, messages), ...warnings].join(', ');
    const text = xhtml`<p>${messages.text('sceneLeftOut')}</p>\n<p class="notice-rating">${what}</p>\n`;
    return { before: xhtml`${open}${text}${said}</section>`, after: NOTHING };
  }
  if (detail === 'none') return { before: NOTHING, after: NOTHING };
  const skip = xhtml`<p class="notice-skip"><a href="#after-${key}">${messages.text('skipScene')}</a></p>\n`;
  const about = lines(notice, messages, { go: 'nowhere' });
  return {
    before: xhtml`${open}${about}${said}${skip}</section>\n`,
    after: xhtml`<p class="notice passage-end" id="after-${key}"${marked}>${messages.text('sceneEnds')}</p>`,
  };
}
