/** The rating advice as messages. */
import { diagnose, type Diagnostic } from '../diagnostics/diagnose.ts';
import type { Book } from '../story/types.ts';
import { adviseOn, isEnglish, type ChapterAdvice, type Finding, type PlacedHit } from './advise.ts';
import { TRAITS } from './categories.ts';
import { strengthOf } from '../rating/scale.ts';

/** More places than these are counted, not listed. */
const MOST_PLACES = 12;

/**
 * The rating advice on a book, all of it for information: the chapters whose words look stronger than their
 * rating, and then a reminder of what word lists cannot see.
 * @param explain show every hit in context, also where the rating is strong enough
 */
export function ratingAdvice(book: Book, explain: boolean): readonly Diagnostic[] {
  const messages = adviseOn(book).flatMap((advice) => [
    ...summaryOf(advice),
    ...(explain ? advice.findings.flatMap(({ hits }) => hits).map(hitMessage) : []),
  ]);
  if (messages.length > 0) messages.push(diagnose('advice-is-a-word-list', {}));
  if (!explain) return messages;
  if (messages.length === 0 && book.stories.some(isEnglish))
    messages.push(diagnose('advice-nothing-found', {}));
  const others = book.stories.filter((story) => !isEnglish(story));
  return [
    ...messages,
    ...others.map(({ title, language }) => diagnose('advice-english-only', { title, language })),
  ];
}

function summaryOf({ chapter, notice, findings }: ChapterAdvice): readonly Diagnostic[] {
  const undeclared = findings.filter(({ declared }) => !declared);
  const [first] = undeclared;
  if (first === undefined) return [];
  const { rating } = notice;
  if (rating === undefined || rating.level === 'unrated') {
    const strongest = undeclared.reduce((worst, finding) =>
      strengthOf(finding.level) > strengthOf(worst.level) ? finding : worst,
    );
    const found = undeclared.map(
      (finding) => `${TRAITS[finding.category].title} ${countAndPlaces(finding)}`,
    );
    const values = { chapter, level: strongest.level, found: found.join(', ') };
    return [diagnose('advice-unrated', values, placeOf(first.hits))];
  }
  return undeclared.map((finding) =>
    diagnose(
      'advice-stronger',
      {
        chapter,
        rating: rating.label,
        category: TRAITS[finding.category].title,
        count: finding.hits.length,
        lines: linesOf(finding.hits),
        level: finding.level,
      },
      placeOf(finding.hits),
    ),
  );
}

function hitMessage(hit: PlacedHit): Diagnostic {
  const { first, last } = hit.source;
  return diagnose(
    'advice-hit',
    {
      category: TRAITS[hit.category].title,
      context: hit.context,
      // Only the lines of the block are known, not the line of the word.
      where: first === last ? '' : ` (lines ${range(first, last)})`,
    },
    placeOf([hit]),
  );
}

function countAndPlaces({ hits }: Finding): string {
  return `${String(hits.length)} (${linesOf(hits)})`;
}

function placeOf(hits: readonly PlacedHit[]): { file: string; line: number } | undefined {
  const [hit] = hits;
  return hit === undefined ? undefined : { file: hit.source.file, line: hit.source.first };
}

function range(first: number, last: number): string {
  return first === last ? String(first) : `${String(first)}–${String(last)}`;
}

/** The lines of hits, each block once: `line 7`, `lines 3, 12–15`; the name of another file comes before its lines. */
function linesOf(hits: readonly PlacedHit[]): string {
  const blocks = [...new Set(hits.map(({ source }) => source))];
  const shown = blocks.slice(0, MOST_PLACES).map(({ file, first, last }, index) => {
    const before = blocks[index - 1]?.file ?? blocks[0]?.file;
    return `${file === before ? '' : `${file}: `}${range(first, last)}`;
  });
  const more = blocks.length - shown.length;
  const one = shown.length === 1 && /^\d+$/.test(shown[0] ?? '');
  return `${one ? 'line' : 'lines'} ${shown.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
