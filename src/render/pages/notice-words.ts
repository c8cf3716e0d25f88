/** The words of notices: ratings, warnings, and what an edition leaves out. */
import type { PhraseKey, Phrases } from '../../phrases/phrases.ts';
import { warningKind } from '../../rating/warnings.ts';
import type { ContentNotice, Omission, Rating, RatingLevel } from '../../story/types.ts';

const LEVEL_PHRASES: Readonly<Record<Exclude<RatingLevel, 'unrated'>, PhraseKey>> = {
  general: 'general',
  guided: 'guided',
  teen: 'teen',
  mature: 'mature',
  explicit: 'explicit',
};

/** A rating as a reader sees it: the author's own word, and the neutral level where that says more. */
export function ratingText({ label, level }: Rating, phrases: Phrases): string {
  if (level === 'unrated') return label;
  const said = label.toLowerCase();
  const name = phrases.text(LEVEL_PHRASES[level]);
  return said.includes(level) || said.includes(name.toLowerCase()) ? label : `${label} (${name})`;
}

/** The warnings of a notice, and its statements about warnings, which are not warnings themselves. */
export function sortedWarnings(warnings: readonly string[]): {
  readonly warnings: readonly string[];
  readonly statements: readonly string[];
} {
  const isWarning = (label: string): boolean => warningKind(label) === 'warning';
  return {
    warnings: warnings.filter(isWarning),
    statements: warnings.filter((label) => !isWarning(label)),
  };
}

/** A text as a sentence, with a full stop where it has no end of its own. */
function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** The sentence at the end of the description in library views: "Rated Teen. Contains: …". */
export function noticeSentence(notice: ContentNotice, phrases: Phrases): string {
  const { warnings, statements } = sortedWarnings(notice.warnings);
  const parts = [
    ...(notice.rating === undefined
      ? []
      : [phrases.text('describedRated', { rating: notice.rating.label })]),
    ...(warnings.length === 0
      ? []
      : [phrases.text('describedContains', { warnings: warnings.join(', ') })]),
    ...statements.map(ended),
  ];
  return parts.join(' ');
}

/** The one-line form of a notice: `Mature. Contains: violence.` */
export function briefly(notice: ContentNotice, phrases: Phrases): string {
  const { warnings, statements } = sortedWarnings(notice.warnings);
  return [
    ...(notice.rating === undefined ? [] : [ended(ratingText(notice.rating, phrases))]),
    ...(warnings.length === 0
      ? []
      : [phrases.text('describedContains', { warnings: warnings.join(', ') })]),
    ...statements.map(ended),
  ].join(' ');
}

/** Why a part is left out, and how long it is: `Mature, 1200 words`. */
export function omissionText({ rating, words }: Omission, phrases: Phrases): string {
  const rated = rating === undefined ? phrases.text('notRated') : ratingText(rating, phrases);
  return `${rated}, ${phrases.words(words)}`;
}
