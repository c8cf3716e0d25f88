/**
 * Classes in the layouts of LiveJournal, Dreamwidth and their kin: LiveJournal's own (`b-singlepost…` until 2017,
 * `aentry…` since), Dreamwidth's `styles/core2.s2`, and the layouts that most people chose, as the programs that save
 * such pages know them (the longest list is in `Fetcher/LiveJournal.pm` of WWW::FetchStory).
 */
import { hasClass } from '../../tree.ts';

/** Names of classes. */
export type Classes = ReadonlySet<string>;

/** Names of classes, written one after the other. */
export function classes(names: string): Classes {
  return new Set(names.split(' '));
}

/** What the poster typed. */
export const BODIES = classes(
  'b-singlepost-body aentry-post__text entry-content entrytext entry_text entryText asset-body',
);
/** The subject of an entry. */
export const TITLES = classes(
  'b-singlepost-title aentry-post__title entry-title asset-name entry_title entryHeader subject',
);
/** The date of an entry. */
export const DATES = classes(
  'b-singlepost-author-date aentry-head__date datetime entry-date asset-entry-date entry_date',
);
/** Tags of an entry. */
export const TAGS = classes('ljtags b-singlepost-tags aentry-tags tag');
/** Mood, music and place: a list or a line. */
export const CURRENTS = classes(
  'lj-currents metadata b-singlepost-prefs entryMetadata CurrentStuff aentry-head__mood aentry-head__music aentry-head__location',
);
/** What others wrote, and what the page says to its reader. */
export const OTHERS = classes(
  'comments b-tree b-leaf s-header appwidget sidebar-content controlstrip',
);
/** Ids of the same. */
export const OTHER_IDS = classes('comments Comments lj_controlstrip lj_controlstrip_new qrdiv');
/** Parts of the page inside what the poster typed. */
export const INSIDE_FRAME = classes(
  'lj-like user-icon userpic b-adv b-singlepost-standout aentry-post__share',
);
/** Classes that no other software has. */
export const OF_A_JOURNAL =
  /^(?:ljuser|i-ljuser|ljtags|lj-currents|b-singlepost-(?:author|title|tags)|aentry-(?:post__title|head)|entry-(?:poster|interaction-links|wrapper-(?:odd|even)))/;

/** Whether an element has one of some classes. */
export function hasOneOf(element: Element, names: Classes): boolean {
  return [...element.classList].some((name) => names.has(name));
}

/** The name of a user, with an icon for the kind of journal. */
export function isUser(element: Element): boolean {
  return hasClass(element, 'ljuser') || element.hasAttribute('lj:user');
}
