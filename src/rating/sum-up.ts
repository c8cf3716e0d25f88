/** Sums up notices: from parts to stories, from stories to the book. */
import { diagnose } from '../diagnostics/diagnose.ts';
import { allResults, mapResult, resultOf, thenResult, type Result } from '../diagnostics/result.ts';
import type { NoticeDetail } from '../config/config.ts';
import type {
  Book,
  ContentNotice,
  HeaderField,
  Rating,
  StatedContent,
  Story,
} from '../story/types.ts';
import { headingText, passagesOf } from '../story/walk.ts';
import { isStrongerThan, stricter } from './scale.ts';
import { distinctWarnings } from './warnings.ts';
import { folded } from '../story/text.ts';

/** A part that counts for the whole it is in. */
interface Part {
  readonly name: string;
  readonly notice: ContentNotice;
}

function partsOf(story: Story): readonly Part[] {
  return story.chapters.flatMap((chapter): Part[] => {
    if (chapter.omission !== undefined) return [];
    const { heading, notice } = chapter;
    const name = heading === undefined ? story.title : headingText(heading);
    const own = notice === undefined ? [] : [{ name, notice }];
    const passages = passagesOf(chapter.blocks)
      .filter(({ omission }) => omission === undefined)
      .map((passage) => ({ name: `a passage of ${name}`, notice: passage.notice }));
    return [...own, ...passages];
  });
}

/** The notice of a whole: what is stated for it, made as strict as the strictest of its parts. */
function asStrictAsParts(
  name: string,
  stated: ContentNotice,
  parts: readonly Part[],
): Result<ContentNotice> {
  const strictest = parts.reduce<{ name: string; rating: Rating } | undefined>((worst, part) => {
    const { rating } = part.notice;
    if (rating === undefined) return worst;
    if (worst !== undefined && stricter(worst.rating, rating) === worst.rating) return worst;
    return { name: part.name, rating };
  }, undefined);
  const warnings = distinctWarnings([
    ...stated.warnings,
    ...parts.flatMap(({ notice }) => notice.warnings),
  ]);
  const isStricter =
    strictest !== undefined &&
    (stated.rating === undefined ||
      (strictest.rating.level !== 'unrated' &&
        stated.rating.level !== 'unrated' &&
        isStrongerThan(strictest.rating, stated.rating)));
  if (!isStricter || (stated.holds === true && stated.rating !== undefined))
    return resultOf({ ...stated, warnings });
  const notice = { ...stated, rating: strictest.rating, warnings };
  if (stated.rating === undefined) return resultOf(notice);
  const values = {
    whole: name,
    rating: stated.rating.label,
    part: strictest.name,
    stronger: strictest.rating.label,
  };
  return resultOf(notice, [diagnose('rating-raised', values)]);
}

/** The words that a story's notices will show. */
function shownWords(
  { notice, chapters }: Pick<Story, 'notice' | 'chapters'>,
  detail: NoticeDetail,
): ReadonlySet<string> {
  if (detail === 'none') return new Set();
  const passages = chapters.flatMap(({ blocks }) => passagesOf(blocks));
  const notices = [
    notice,
    ...chapters.flatMap((chapter): ContentNotice[] => {
      const { notice: own, omission } = chapter;
      if (omission === undefined) return own === undefined ? [] : [own];
      return [{ rating: omission.rating, warnings: own?.warnings ?? [] }];
    }),
    ...passages.map((passage) => passage.notice),
  ];
  const texts = notices.flatMap(({ rating, warnings, contentNotes }) => [
    rating?.label ?? '',
    ...warnings,
    detail === 'brief' ? '' : (contentNotes ?? ''),
  ]);
  const summaries = passages.map(({ summary }) => summary ?? '');
  return new Set(folded([...texts, ...summaries].join(' ')).split(' '));
}

/** Statements with a word that is not shown, each once. */
function unshown(
  stated: readonly StatedContent[],
  shown: ReadonlySet<string>,
): readonly HeaderField[] {
  const seen = new Set<string>();
  return stated
    .filter(({ label, value }) => {
      const words = folded(value);
      const key = `${label} ${words}`;
      if (seen.has(key) || words.split(' ').every((word) => shown.has(word))) return false;
      seen.add(key);
      return true;
    })
    .map(({ label, value }) => ({ label, value }));
}

/**
 * Sum up notices: a story's rating is the strictest of its parts unless a stricter one is stated for it,
 * its warnings are all of theirs; and so for the book. What an edition leaves out does not count. What
 * files say of their content that no notice will show becomes a field of the header: no word may go.
 * @param detail how much the notices will say
 */
export function sumUp(book: Book, detail: NoticeDetail): Result<Book> {
  const summed = book.stories.map((story): Result<Story> => {
    if (story.omission !== undefined) return resultOf(story);
    return mapResult(asStrictAsParts(story.title, story.notice, partsOf(story)), (notice) => {
      const { stated = [], ...whole } = { ...story, notice };
      return { ...whole, fields: [...story.fields, ...unshown(stated, shownWords(whole, detail))] };
    });
  });
  return thenResult(allResults(summed), (stories) => {
    const parts = stories
      .filter(({ omission }) => omission === undefined)
      .map(({ title, notice }): Part => ({ name: title, notice }));
    const whole = asStrictAsParts('the book', book.notice, parts);
    return mapResult(whole, (notice) => ({ ...book, stories, notice }));
  });
}
