import { diagnose } from '../../diagnostics.ts';
import type { Draft } from '../draft.ts';
import { typographyOf } from '../language.ts';
import { textOption } from '../options.ts';
import { settleQuotes, type Sense } from '../quotation.ts';
import { evidenceOf } from '../vocabulary.ts';
import type { Edit, Rule } from '../rule.ts';

const ANY_MARK = /["“”„‟'‘’‛]/;

/** Quotation marks get their direction. */
export const quotes: Rule = {
  id: 'quotes',
  title: 'Set quotation marks',
  why: 'Straight quotation marks have no direction; books have pairs (Unicode CLDR, delimiters, for each language). The whole block is read, across its emphasis, and an open speech may run on over paragraphs.',
  options: {
    outer: {
      type: 'oneOf',
      values: ['as-typed', 'double', 'single'],
      default: 'as-typed',
      describes: 'Which kind of mark speech stands in; the other one is for quotations in it',
    },
  },
  examples: [
    {
      shows: 'speech in single marks set double',
      options: { outer: 'double' },
      before: "'No,' she said, 'he said \"never\".'",
      after: '“No,” she said, “he said ‘never’.”',
    },
    {
      shows: 'speech in double marks set single',
      options: { outer: 'single' },
      before: '"No," she said, "don\'t."',
      after: '‘No,’ she said, ‘don’t.’',
    },
    { shows: 'speech', before: '"No," she said, "never."', after: '“No,” she said, “never.”' },
    {
      shows: 'a quotation in speech',
      before: '"He said \'no\' to me," she said.',
      after: '“He said ‘no’ to me,” she said.',
    },
    {
      shows: 'double in double, as typed',
      before: '"guilty about "not being there for me" during it"',
      after: '“guilty about “not being there for me” during it”',
    },
    { shows: 'after a dash', before: '"I--" he said--"never!"', after: '“I—” he said—“never!”' },
    { shows: 'across emphasis', before: '"*No*," she said.', after: '“{emphasis:No},” she said.' },
    { shows: 'a plural possessive', before: "the girls' voices", after: 'the girls’ voices' },
    {
      shows: 'curly ones that are right stay',
      before: '“No,” she said.',
      after: '“No,” she said.',
    },
    {
      shows: 'mixed marks are made one',
      before: '"No,” she said, “never."',
      after: '“No,” she said, “never.”',
    },
    {
      shows: 'feet and inches are primes',
      before: 'He was 6\'2" tall.',
      after: 'He was 6′2″ tall.',
    },
    {
      shows: 'German marks',
      language: 'de',
      before: '"Nein", sagte sie, "er sagte \'nie\'."',
      after: '„Nein“, sagte sie, „er sagte ‚nie‘.“',
    },
    {
      shows: 'German: English curly marks are set as German ones',
      language: 'de',
      before: '“Nein”, sagte sie.',
      after: '„Nein“, sagte sie.',
    },
    {
      shows: 'German: marks that are right stay',
      language: 'de',
      before: '„Nein“, sagte sie, „er sagte ‚nie‘.“',
      after: '„Nein“, sagte sie, „er sagte ‚nie‘.“',
    },
    {
      shows: 'German: guillemets of a book stay',
      language: 'de',
      before: '»Nein«, sagte sie.',
      after: '»Nein«, sagte sie.',
    },
    {
      shows: 'German: a letter dropped',
      language: 'de',
      before: "Das war's, sagte sie, 'ne Menge.",
      after: 'Das war’s, sagte sie, ’ne Menge.',
    },
    {
      shows: 'Spanish marks',
      language: 'es',
      before: '"No", dijo ella.',
      after: '“No”, dijo ella.',
    },
    {
      shows: 'Italian marks',
      language: 'it',
      before: '"No", disse lei. "L\'ha detto."',
      after: '«No», disse lei. «L’ha detto.»',
    },
    {
      shows: 'Italian: inner marks that are right stay',
      language: 'it',
      before: '«Ha detto “no”», disse.',
      after: '«Ha detto “no”», disse.',
    },
    {
      shows: 'Dutch: single marks outside stay single',
      language: 'nl',
      before: "'Nee,' zei ze, ''s avonds niet.'",
      after: '‘Nee,’ zei ze, ‘’s avonds niet.’',
    },
    {
      shows: 'Portuguese of Portugal has guillemets',
      language: 'pt-PT',
      before: '"Não", disse ela.',
      after: '«Não», disse ela.',
    },
    {
      shows: 'Portuguese of Brazil has none',
      language: 'pt-BR',
      before: '"Não", disse ela.',
      after: '“Não”, disse ela.',
    },
    {
      shows: 'Swedish marks lean one way',
      language: 'sv',
      before: '"Nej", sa hon.',
      after: '”Nej”, sa hon.',
    },
    {
      shows: 'Polish marks',
      language: 'pl',
      before: '"Nie", powiedziała.',
      after: '„Nie”, powiedziała.',
    },
    {
      shows: 'a language nobody has told of stays as typed',
      language: 'tlh',
      before: '"Ei", \'so\'.',
      after: '"Ei", \'so\'.',
    },
  ],
  *propose(draft, { language, layout, options }): Iterable<Edit> {
    const typography = typographyOf(language);
    const { markOf, sensesOf } = typography;
    if (markOf === undefined) {
      const typed = draft.blocks.some(({ text }) => text.includes('"'));
      if (typed)
        yield {
          type: 'report',
          diagnostic: diagnose('normalize-quotes-language', { language }, { file: draft.file }),
        };
      return;
    }
    const wanted = textOption(options, 'outer');
    const swaps = wanted !== 'as-typed' && wanted !== outerKind(draft);
    const evidence = evidenceOf(draft);
    for (const [block, { text, role }] of draft.blocks.entries()) {
      if (role.type === 'sceneBreak' || !ANY_MARK.test(text)) continue;
      const next = draft.blocks[block + 1]?.text ?? '';
      for (const { at, sense } of settleQuotes(text, {
        habit: layout,
        next,
        typography,
        ...evidence,
      })) {
        const mark = markOf(swaps ? SWAPPED[sense] : sense);
        const stands =
          text.charAt(at) === mark || (!swaps && sensesOf(text.charAt(at)).includes(sense));
        if (stands) continue;
        yield { type: 'replaceText', block, start: at, end: at + 1, with: mark };
      }
    }
  },
};

const SWAPPED: Readonly<Record<Sense, Sense>> = {
  openDouble: 'openSingle',
  closeDouble: 'closeSingle',
  openSingle: 'openDouble',
  closeSingle: 'closeDouble',
  apostrophe: 'apostrophe',
  prime: 'prime',
  doublePrime: 'doublePrime',
};

/** Which kind of mark speech stands in now: told by how paragraphs begin. */
function outerKind({ blocks }: Draft): 'double' | 'single' {
  let double = 0;
  let single = 0;
  for (const { text } of blocks) {
    if (/^["“„«]/.test(text)) double += 1;
    if (/^['‘‚]\p{Lu}/u.test(text)) single += 1;
  }
  return single > double ? 'single' : 'double';
}
