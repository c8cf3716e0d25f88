/** Lines of a header that state several things: `Words: 1,203 | Rating: M`, `rated G // no warnings`, FanFiction.net's line. */
import type { StoryFact } from '../draft.ts';
import { ratingAlone } from './header-labels.ts';
import { bylineFacts, looksLikeTitle, titleFacts } from './title-line.ts';

/** Such lines are shorter, in characters. */
const LONGEST_PIECES = 600;
const MOST_PIECES = 24;

const BETWEEN = / [|•·/]{1,2} /;
const DASH = / - /;

/** Reads `Label: value`; nothing where the label is not a known one. */
export type ReadField = (piece: string) => readonly StoryFact[] | undefined;

/** What is said of a story without a label. */
const STATUS =
  /^(?:complete[d]?|unfinished|wip|work in progress|in[- ]progress|on hiatus|one-?shot|drabble)$/i;
const NO_WARNINGS = /^(?:no (?:archive )?warnings?(?: apply)?|warnings? none)$/i;
const COUNT = /^[\d,.]{1,12}k? words$/i;

/** What else a line of several pieces says of a story, without a label. */
const OF_STORY =
  /^(?:(?:general|humou?r|romance|drama|angst|adventure|friendship|hurt\/comfort|fluff|tragedy|mystery|horror|fantasy|sci-?fi|supernatural|suspense|family|parody|poetry|crime|western|spiritual|comfort|au)(?:\s?[/&,]\s?(?=\S)|$)){1,4}/i;

/** What a piece states. */
function pieceFacts(piece: string, readField: ReadField): readonly StoryFact[] | undefined {
  const field = readField(piece);
  if (field !== undefined) return field;
  const rating = ratingAlone(piece);
  if (rating !== undefined) return [{ name: 'rating', value: rating }];
  if (NO_WARNINGS.test(piece)) return [{ name: 'field', label: 'Warnings', value: piece }];
  if (STATUS.test(piece)) return [{ name: 'field', label: 'Status', value: piece }];
  return COUNT.test(piece) ? [{ name: 'field', label: 'Length', value: piece }] : undefined;
}

function genreFacts(piece: string): readonly StoryFact[] | undefined {
  return OF_STORY.test(piece) && piece.length <= 60
    ? [{ name: 'field', label: 'Genre', value: piece }]
    : undefined;
}

const FICTION_RATING = /^rated:\s{0,4}(?:fiction\s{1,4})?(?:K\+?|T|M|MA)$/i;

/** The order in which FanFiction.net states what has no label. */
const UNLABELLED = ['Language', 'Genre', 'Characters'] as const;

/** `Rated: Fiction T - English - Humor - Mara, Jo - Chapters: 3 - Words: 5,000 - …`. */
function siteLine(text: string, readField: ReadField): readonly StoryFact[] | undefined {
  // On telephones the pieces are parted by commas.
  const between = /, words: /i.test(text) ? /, (?!\d{4}(?!\d))/ : DASH;
  const pieces = text.split(between).map((piece) => piece.trim());
  if (pieces.length < 3 || !FICTION_RATING.test(pieces[0] ?? '')) return undefined;
  let unlabelled = 0;
  return pieces.flatMap((piece): readonly StoryFact[] => {
    const facts = pieceFacts(piece, readField);
    if (facts !== undefined) return facts;
    const own = /^(\p{L}[\p{L} ]{0,20}): ?(\S.*)$/u.exec(piece);
    if (own?.[1] !== undefined && own[2] !== undefined)
      return [{ name: 'field', label: own[1], value: own[2] }];
    const label = UNLABELLED[unlabelled] ?? 'Also';
    unlabelled += 1;
    return [{ name: 'field', label, value: piece }];
  });
}

/** What a line of several pieces states, where each is a field or a known word; nothing for other lines. */
export function piecesFacts(text: string, readField: ReadField): readonly StoryFact[] | undefined {
  if (text.length > LONGEST_PIECES) return undefined;
  const site = siteLine(text, readField);
  if (site !== undefined) return site;
  const pieces = text.split(BETWEEN).map((piece) => piece.trim());
  const found = (pieces.length > 1 ? pieces : text.split(/ - (?=\p{Lu}[\p{L} ]{1,20}:)/u)).map(
    (piece) => piece.trim(),
  );
  if (found.length < 2 || found.length > MOST_PIECES) return undefined;
  const [title = '', second = ''] = found;
  const byline = looksLikeTitle(title) ? bylineFacts(second) : undefined;
  const named = byline === undefined ? [] : [titleFacts(title), byline];
  const facts = [
    ...named,
    ...found.slice(named.length).map((piece) => pieceFacts(piece, readField) ?? genreFacts(piece)),
  ];
  const stated = facts.filter((one) => one !== undefined);
  return stated.length === facts.length ? stated.flat() : undefined;
}
