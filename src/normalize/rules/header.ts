import type { DraftBlock, StoryFact } from '../draft.ts';
import { fold, keptOf } from '../header-fields.ts';
import { laterHeaders, readHeader, type HeaderEntry } from '../header-reading.ts';
import { parseHeading } from '../headings.ts';
import type { Edit, Rule } from '../rule.ts';

const NUMBERED_LABEL = /^(?:chapter|part|episode|pt|ch)s?\.?$/i;
const NUMBER = /^#?(\d{1,3}|[IVXLC]+)\s*(?:(?:\/|of)\s*(?:\d{1,3}|[IVXLC]+|\?+))?$/i;

/** The chapter that a fact of a header numbers: `Chapter: 3/3`, a title with `(3/3)`. */
function chapterOf(fact: StoryFact): string | undefined {
  if (fact.name === 'part') return `Part ${fact.value}`;
  if (fact.name !== 'field' || !NUMBERED_LABEL.test(fact.label)) return undefined;
  const number = NUMBER.exec(fact.value)?.[1];
  return number === undefined ? undefined : `${fact.label} ${number}`;
}

/** A fact as it is compared with others: the same thing is stated once. */
function identity(fact: StoryFact): string {
  switch (fact.name) {
    case 'field':
      return `field ${fold(fact.label)} ${fold(fact.value)}`;
    case 'notation':
      return `notation ${fact.delimiters.open}`;
    default:
      return `${fact.name} ${fold(fact.value)}`;
  }
}

/** What a header that comes again says of its own part, even where a part before it says the same. */
const OF_THE_PART: ReadonlySet<StoryFact['name']> = new Set(['rating', 'warnings', 'contentNotes']);

/** What has been stated: in the whole file, and in its opening header. */
interface Stated {
  readonly anywhere: Set<string>;
  readonly opening: ReadonlySet<string>;
}

/** The entries of a header leave the text, and state what has not been stated. */
function* take(entries: readonly HeaderEntry[], { anywhere, opening }: Stated): Iterable<Edit> {
  for (const { first, last, facts } of entries) {
    for (const fact of facts) {
      const key = identity(fact);
      if ((OF_THE_PART.has(fact.name) ? opening : anywhere).has(key)) continue;
      anywhere.add(key);
      yield { type: 'setFact', fact, from: first };
    }
    yield { type: 'remove', first, last, reason: 'header', kept: keptOf(facts) };
  }
}

/** A header whose number becomes a heading of the chapter under it, where that has none of its own. */
function* numbered(
  blocks: readonly DraftBlock[],
  entries: readonly HeaderEntry[],
  stated: Stated,
): Iterable<Edit> {
  const after = (entries.at(-1)?.last ?? -1) + 1;
  const labels = entries.flatMap(({ facts }) => facts.flatMap((fact) => chapterOf(fact) ?? []));
  const [label] = labels;
  const next = blocks[after];
  const between = entries.some(({ last }, index) => {
    const following = entries[index + 1];
    return following !== undefined && following.first > last + 1;
  });
  const named = next === undefined || between || parseHeading(next.text) !== undefined;
  // The number stands in a heading, and is no field besides.
  yield* take(
    entries.map((entry) => ({
      ...entry,
      facts: entry.facts.filter((fact) => chapterOf(fact) === undefined),
    })),
    stated,
  );
  if (label !== undefined && !named)
    yield {
      type: 'chapterBefore',
      block: after,
      label: label.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    };
}

function titleOf(entries: readonly HeaderEntry[]): string | undefined {
  for (const fact of entries.flatMap(({ facts }) => facts))
    if (fact.name === 'title') return fold(fact.value);
  return undefined;
}

/** Title, byline and fields become metadata and front matter. */
export const header: Rule = {
  id: 'header',
  title: 'Read the header',
  why: 'Title, author, rating and the like belong to the title page, the notices and the package metadata (EPUB 3.3 §5.5), not into the first chapter.',
  examples: [
    {
      shows: 'a byline alone',
      before: 'By WildFlower9\n\nIt rained.',
      after: '[author WildFlower9]\nIt rained.',
    },
    {
      shows: 'title and byline',
      before: 'The Long Way\nby Ann Other\n\nIt rained.',
      after: '[title The Long Way] [author Ann Other]\nIt rained.',
    },
    {
      shows: 'fields, one of them wrapped, ended by an ornament',
      before:
        'Title: Rain\nRating: PG-13\nSummary: It rains for a very long time and then\nit stops.\nDisclaimer: Mine.\n***\nIt rained.',
      after:
        '[title Rain] [rating PG-13] [summary It rains for a very long time and then it stops.] [field Disclaimer: Mine.]\nIt rained.',
    },
    {
      shows: 'a row of signs between byline and fields',
      before: 'The Long Way\nby Ann Other\n* * *\nRating: PG\nSummary: Rain.\n* * *\nIt rained.',
      after: '[title The Long Way] [author Ann Other] [rating PG] [summary Rain.]\nIt rained.',
    },
    {
      shows: 'a row of signs under a byline stays with the story',
      before: 'The Long Way\nby Ann Other\n* * *\nIt rained.',
      after: '[title The Long Way] [author Ann Other]\n* * *\nIt rained.',
    },
    {
      shows: 'a part in the title',
      before: 'Rain (2/3) by Ann Other\n\nIt rained.',
      after: '[title Rain] [part 2] [author Ann Other]\nIt rained.',
    },
    {
      shows: 'a first line of prose stays',
      before: 'By the time he came it had rained for a week.\n\nHe was wet.',
      after: 'By the time he came it had rained for a week.\nHe was wet.',
    },
    {
      shows: 'speech with a colon stays',
      before: 'Mara: are you there\nJo: no',
      after: 'Mara: are you there\nJo: no',
    },
    {
      shows: 'a chapter heading is not the title',
      before: 'Chapter 1\n\nIt rained.',
      after: 'Chapter 1\nIt rained.',
    },
    {
      shows: 'a wrapped sentence that begins with "by" stays',
      before:
        'Nobody had been inside the old mill since the flood, and\nby the time the council sent somebody to look at it the\nroof had gone.',
      after:
        'Nobody had been inside the old mill since the flood, and\nby the time the council sent somebody to look at it the\nroof had gone.',
    },
    {
      shows: 'the story right under a field stays',
      before:
        "Title: Rain\nDisclaimer: I don't own these characters, somebody else does.\nIt was raining on the day that Tom came home, and nobody met him.",
      after:
        "[title Rain] [field Disclaimer: I don't own these characters, somebody else does.]\nIt was raining on the day that Tom came home, and nobody met him.",
    },
    {
      shows: 'a title above the first chapter',
      before: 'The Long Way\n\nPrologue\n\nIt rained.',
      after: '[title The Long Way]\nPrologue\nIt rained.',
    },
    {
      shows: 'a value wrapped after a short line',
      before:
        'Title: Rain\nRating: PG-13 (for language,\n        mild violence)\nArchive: yes\n\nIt rained.',
      after:
        '[title Rain] [rating PG-13 (for language, mild violence)] [field Archive: yes]\nIt rained.',
    },
    {
      shows: 'a value wrapped at a word that joins',
      before: 'Title: Rain\nSpoilers: "Weir" and\n   a bit of "Lock"\n\nIt rained.',
      after: '[title Rain] [field Spoilers: "Weir" and a bit of "Lock"]\nIt rained.',
    },
    {
      shows: 'a summary below its label, on several lines',
      before:
        'Title: Rain\nSummary:\nTwo people meet in the rain and find that\nneither of them has\nan umbrella.\n\nIt rained.',
      after:
        '[title Rain] [summary Two people meet in the rain and find that neither of them has an umbrella.]\nIt rained.',
    },
    {
      shows: 'lines without a colon among the others',
      before:
        'Rain\nby Perdita\nRated PG-13\nPosted 3/4/99\nperdita@example.org\nhttp://www.example.org/perdita\n\nIt rained.',
      after:
        '[title Rain] [author Perdita] [rating PG-13] [field Posted: 3/4/99] [field E-mail: perdita@example.org] [field Website: http://www.example.org/perdita]\nIt rained.',
    },
    {
      shows: 'labels of several words, and a label that only stands among known ones',
      before:
        "Author(s): Perdita\nRating/Warnings: R, glass\nPairing & Fandom: none, Trek\nCouple: Them\nBeta'd by: Jo\nPermission to archive: sure\n\nIt rained.",
      after:
        "[author Perdita] [rating R, glass] [field Pairing & Fandom: none, Trek] [field Couple: Them] [field Beta'd by: Jo] [field Permission to archive: sure]\nIt rained.",
    },
    {
      shows: 'a note over two paragraphs, with more of the header behind it',
      before:
        "Title: Rain\nAuthor's Note: This is long.\n\nI wrote it in bed.\n\nFeedback: please\n\nIt rained.",
      after:
        "[title Rain] [field Author's Note: This is long. I wrote it in bed.] [field Feedback: please]\nIt rained.",
    },
    {
      shows: 'dashes for colons',
      before: 'Disclaimer - I own nothing.\nRating - PG\nSummary - Tea.\n\nIt rained.',
      after: '[field Disclaimer: I own nothing.] [rating PG] [summary Tea.]\nIt rained.',
    },
    {
      shows: 'labels in bold and italics',
      before: '**Title:** Rain\n*Rating*: PG\n_Author_: Perdita\n\nIt rained.',
      after: '[title Rain] [rating PG] [author Perdita]\nIt rained.',
    },
    {
      shows: 'a second note',
      before: "Title: Rain\nAuthor's Note: Hello.\nA/N 2: Hello again.\n\nIt rained.",
      after: "[title Rain] [field Author's Note: Hello.] [field A/N 2: Hello again.]\nIt rained.",
    },
    {
      shows: 'signs around title and byline',
      before: '~A Cup of Tea~\n**By: P**\n\nIt rained.',
      after: '[title A Cup of Tea] [author P]\nIt rained.',
    },
    {
      shows: 'a row of signs on both sides of a title',
      before: '~*~*~ The Glass Crown ~*~*~\n\nAuthor: X\nRating: T\n\nIt rained.',
      after: '[title The Glass Crown] [author X] [rating T]\nIt rained.',
    },
    {
      shows: 'a line between title and byline',
      before: 'THE GLASS CROWN\na tale of glass\nby X\n\nIt rained.',
      after: '[title THE GLASS CROWN] [field Subtitle: a tale of glass] [author X]\nIt rained.',
    },
    {
      shows: 'what kind of story it is, and paragraphs between',
      before: '*The Glass Crown*\n\nA Star Trek fanfic\n\nBy Perdita\n\nIt rained.',
      after:
        '[title The Glass Crown] [field Subtitle: A Star Trek fanfic] [author Perdita]\nIt rained.',
    },
    {
      shows: 'a byline that says what it is',
      before: 'Odds and Ends\nA story by Ragbag\n\nIt rained.',
      after: '[title Odds and Ends] [author Ragbag] [field Subtitle: A story]\nIt rained.',
    },
    {
      shows: 'a heading between title and byline is left',
      before: 'Third Time Lucky\nChapter 6 - The Goat\nBy Perdita\n\nIt rained.',
      after: '[title Third Time Lucky] [author Perdita]\nChapter 6 - The Goat\nIt rained.',
    },
    {
      shows: 'a part between title and byline is left',
      before: 'Lucky\nPt. 1/?\nBy: UsaChan\n\nIt rained.',
      after: '[title Lucky] [author UsaChan]\nPt. 1/?\nIt rained.',
    },
    {
      shows: 'part, byline and rating without labels',
      before: 'Lucky (1/3)\nby Perdita\nPG-13\n\nIt rained.',
      after: '[title Lucky] [part 1] [author Perdita] [rating PG-13]\nIt rained.',
    },
    {
      shows: 'title and byline in one line',
      before: 'A Cup of Tea, by Perdita Vane\n\nIt rained.',
      after: '[title A Cup of Tea] [author Perdita Vane]\nIt rained.',
    },
    {
      shows: "the header of an archive's file",
      before:
        'Posted originally on the Archive of Our Own at http://archive.example.org/works/1.\n\nRating:\tTeen And Up Audiences\nArchive Warning:\tNone\nCategory:\tGen\n\nThe Rain\nby perdita\n\nSummary\n\nTwo people meet.\n\nNotes\n\nThanks to Jo.\n\nChapter 1: Wet\n\nIt rained.',
      after:
        '[field Posted originally on: Archive of Our Own at http://archive.example.org/works/1.] [rating Teen And Up Audiences] [warnings None] [field Category: Gen] [title The Rain] [author perdita] [summary Two people meet.] [field Notes: Thanks to Jo.]\nChapter 1: Wet\nIt rained.',
    },
    {
      shows: 'the header that a serial repeats',
      before:
        'Title: The Glasshouse\nAuthor: Verity\nRating: PG\nChapter: 1/2\n\nIt rained.\n\nTBC\n\nTitle: The Glasshouse\nAuthor: Verity\nRating: R\nChapter: 2/2\nWarnings: glass\n\nIt stopped.',
      after:
        '[title The Glasshouse] [author Verity] [rating PG] [rating R] [warnings glass]\nchapterHeading: Chapter 1\nIt rained.\nTBC\nchapterHeading: Chapter 2\nIt stopped.',
    },
    {
      shows: 'title and byline again under the head of a post',
      before:
        'From: wolf@example.org\nSubject: STORY: Long Way Down (1/2)\n\nLong Way Down (1/2)\nby Wolf (wolf@example.org)\n\nArchive: yes\n\nIt rained.',
      after:
        '[field From: wolf@example.org] [title Long Way Down] [part 1] [author Wolf] [field E-mail: wolf@example.org] [field Archive: yes]\nIt rained.',
    },
    {
      shows: "a subject with a list's sign, rating and pairing",
      before: "Subject: [FIC] Nobody's Fault 2/4 (PG, S/B)\n\nIt rained.",
      after:
        "[title Nobody's Fault] [part 2] [rating PG] [field Subject: [FIC] Nobody's Fault 2/4 (PG, S/B)]\nIt rained.",
    },
    {
      shows: 'a subject in quotation marks',
      before: 'Subject: Fic: "Five Things" (Gen, 1/1)\n\nIt rained.',
      after:
        '[title Five Things] [part 1] [rating Gen] [field Subject: Fic: "Five Things" (Gen, 1/1)]\nIt rained.',
    },
    {
      shows: 'French labels, with their spaces',
      before: 'Titre : La pluie\nAuteur : Perdue\nRésumé : Il pleut.\n\nIl pleuvait.',
      after: '[title La pluie] [author Perdue] [summary Il pleut.]\nIl pleuvait.',
    },
    {
      shows: 'German labels',
      before: 'Titel: Regen\nAutorin: Verena\nAltersfreigabe: PG\n\nEs regnete.',
      after: '[title Regen] [author Verena] [rating PG]\nEs regnete.',
    },
    {
      shows: 'Swedish labels',
      before: 'Titel: Regn\nAv: Vera\nBetyg: PG\n\nDet regnade.',
      after: '[title Regn] [author Vera] [rating PG]\nDet regnade.',
    },
    {
      shows: 'Polish labels',
      before: 'Tytuł: Deszcz\nAutor: Wera\n\nPadało.',
      after: '[title Deszcz] [author Wera]\nPadało.',
    },
    {
      shows: 'a date that begins a story stays',
      before: 'Written in 1911 on a wall, the words were still there.\n\nHe read them.',
      after: 'Written in 1911 on a wall, the words were still there.\nHe read them.',
    },
    {
      shows: 'a rating as a word stays',
      before: 'G was the letter on the door.\n\nHe knocked.',
      after: 'G was the letter on the door.\nHe knocked.',
    },
    {
      shows: 'dashes in a first sentence stay',
      before: 'Note - the cat was never here.\n\nHe said so twice.',
      after: 'Note - the cat was never here.\nHe said so twice.',
    },
    {
      shows: 'a title by itself stays',
      before: 'The Glass Crown\n\nIt rained for a week, and nobody came.',
      after: 'The Glass Crown\nIt rained for a week, and nobody came.',
    },
    {
      shows: 'a row of speech stays',
      before: 'Title Holder: I won again\nReferee: you did',
      after: 'Title Holder: I won again\nReferee: you did',
    },
    {
      shows: 'a stressed word with a colon stays',
      before: '*Listen*: it rains.\n\nHe listened.',
      after: '*Listen*: it rains.\nHe listened.',
    },
    {
      shows: 'an address in a sentence stays',
      before: 'She wrote to perdita@example.org and waited.\n\nNothing came.',
      after: 'She wrote to perdita@example.org and waited.\nNothing came.',
    },
    {
      shows: 'two short lines and no byline stay',
      before: 'The Glass Crown\nlay on the table\n\nIt rained.',
      after: 'The Glass Crown\nlay on the table\nIt rained.',
    },
    {
      shows: 'a heading with a title stays',
      before: 'Chapter 2: Rated PG\n\nIt rained.',
      after: 'Chapter 2: Rated PG\nIt rained.',
    },
    {
      shows: 'a sentence with "by" stays',
      before: 'A story by which he lived\n\nIt rained.',
      after: 'A story by which he lived\nIt rained.',
    },
    {
      shows: 'an e-mail in a story is prose',
      before: 'He read it.\n\nSubject: Rain\nFrom: Jo\n\nCome.',
      after: 'He read it.\nSubject: Rain\nFrom: Jo\nCome.',
    },
    {
      shows: 'a summary that somebody speaks of is prose',
      before: 'Summary judgment came at noon.\n\nHe lost.',
      after: 'Summary judgment came at noon.\nHe lost.',
    },
    {
      shows: 'an archive in a first sentence stays',
      before: 'Posted originally on the door was a list.\n\nHe read it.',
      after: 'Posted originally on the door was a list.\nHe read it.',
    },
    {
      shows: "a note under the story's first lines stays",
      before: 'It rained.\n\nTitle: none, he thought.\n\nRating: none.',
      after: 'It rained.\nTitle: none, he thought.\nRating: none.',
    },
    {
      shows: 'short verse with dashes is prose',
      before: 'Rain - rain\nAway - away\n\nIt rained.',
      after: 'Rain - rain\nAway - away\nIt rained.',
    },
  ],
  *propose({ blocks }, { known }): Iterable<Edit> {
    const opening = readHeader(blocks, 0, new Set(known.map(fold)));
    const title = titleOf(opening);
    const after = (opening.at(-1)?.last ?? -1) + 1;
    const later = title === undefined ? [] : laterHeaders(blocks, after, title);
    const anywhere = new Set<string>();
    const first = { anywhere, opening: anywhere };
    if (later.some(({ entries }) => entries.some(({ facts }) => facts.some(chapterOf))))
      yield* numbered(blocks, opening, first);
    else yield* take(opening, first);
    const again = { anywhere, opening: new Set(anywhere) };
    for (const { entries } of later) yield* numbered(blocks, entries, again);
  },
};
