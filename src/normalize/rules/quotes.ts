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
    { shows: 'behind a dash', before: '"I--" he said--"never!"', after: '“I—” he said—“never!”' },
    { shows: 'across emphasis', before: '"*No*," she said.', after: '“{emphasis:No},” she said.' },
    { shows: 'a plural possessive', before: "the girls' voices", after: 'the girls’ voices' },
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
      shows: 'speech in single marks with contractions',
      before: "'I don't know,' he said, 'it's his.'",
      after: '‘I don’t know,’ he said, ‘it’s his.’',
    },
    {
      shows: 'a mark that leans the wrong way is turned',
      before: '”No,“ she said.',
      after: '“No,” she said.',
    },
    {
      shows: 'an elision at the head of a speech',
      before: '"\'Tis late," he said.',
      after: '“’Tis late,” he said.',
    },
    { shows: 'inches alone', before: 'He took a 12" ruler.', after: 'He took a 12″ ruler.' },
    {
      shows: 'German marks in an English story',
      before: 'She read „Faust“ aloud.',
      after: 'She read “Faust” aloud.',
    },
    {
      shows:
        'where a program opened quotations at ‘em and ‘tis, other dropped letters are read too',
      before:
        '“Get ‘em,” he said. “‘Tis time.”\n\nHe went ‘sleep by Miss ‘Liza, and did ‘em no harm.',
      after: '“Get ’em,” he said. “’Tis time.”\nHe went ’sleep by Miss ’Liza, and did ’em no harm.',
    },
    {
      shows: 'a curly opening mark in a file that has no such guesses stays',
      before: 'He said it was ‘so’ and so.\n\nShe called it ‘Liza’ and laughed.',
      after: 'He said it was ‘so’ and so.\nShe called it ‘Liza’ and laughed.',
    },
    {
      shows: 'curly ones that are right stay',
      before: '“No,” she said.',
      after: '“No,” she said.',
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
      shows: 'Italian: inner marks that are right stay',
      language: 'it',
      before: '«Ha detto “no”», disse.',
      after: '«Ha detto “no”», disse.',
    },
    {
      shows: 'marks of a language nobody has told of stay',
      language: 'tlh',
      before: '"Ei", \'so\'.',
      after: '"Ei", \'so\'.',
    },
    {
      shows: 'British: single marks outside and double ones inside stay',
      before: '‘He said “never” to me,’ she said.',
      after: '‘He said “never” to me,’ she said.',
    },
    {
      shows: 'a title inside speech stays',
      before: '“Have you read ‘Dover Beach’?” she asked.',
      after: '“Have you read ‘Dover Beach’?” she asked.',
    },
    {
      shows: 'apostrophes in names stay',
      before: 'O’Brien’s dog bit D’Artagnan.',
      after: 'O’Brien’s dog bit D’Artagnan.',
    },
    {
      shows: 'elisions at the head of a sentence stay',
      before: '’Tis late, and few of ’em wait.',
      after: '’Tis late, and few of ’em wait.',
    },
    {
      shows: 'primes that are right stay',
      before: 'He was 6′2″ and stood at 40° 26′ 46″ N.',
      after: 'He was 6′2″ and stood at 40° 26′ 46″ N.',
    },
    {
      shows: 'speech that runs on into the next paragraph stays open',
      before: '“It rained.\n\n“It rained all day,” she said.',
      after: '“It rained.\n“It rained all day,” she said.',
    },
    {
      shows: 'a decade stays',
      before: 'It was the ’60s, or the summer of ’76.',
      after: 'It was the ’60s, or the summer of ’76.',
    },
    {
      shows: 'a possessive behind a plural stays',
      before: 'the boys’ room, James’ hat, two weeks’ pay',
      after: 'the boys’ room, James’ hat, two weeks’ pay',
    },
    {
      shows: 'French: guillemets with their blanks stay',
      language: 'fr',
      before: '«\u00A0Non\u00A0», dit-elle.',
      after: '«\u00A0Non\u00A0», dit-elle.',
    },
    {
      shows: 'Swedish: marks that lean one way already stay',
      language: 'sv',
      before: '”Nej”, sa hon.',
      after: '”Nej”, sa hon.',
    },
    {
      shows: 'Japanese: corner brackets stay',
      language: 'ja',
      before: '「はい」と"K"は言った。',
      after: '「はい」と"K"は言った。',
    },
    {
      shows: 'guillemets for telepathy stay',
      before: '«Can you hear me?» he sent. “Yes.”',
      after: '«Can you hear me?» he sent. “Yes.”',
    },
    {
      shows: 'Spanish: guillemets of a book stay',
      language: 'es',
      before: '«No», dijo ella, «¿“nunca”?»',
      after: '«No», dijo ella, «¿“nunca”?»',
    },
    {
      shows: 'Dutch: an elision behind a mark that opens stays',
      language: 'nl',
      before: '‘’s Avonds niet,’ zei ze.',
      after: '‘’s Avonds niet,’ zei ze.',
    },
    {
      shows: 'a song whose title drops a letter stays',
      before: 'They played ‘Blowin’ in the Wind’ again.',
      after: 'They played ‘Blowin’ in the Wind’ again.',
    },
    {
      shows: 'a genitive behind a quoted title stays',
      before: 'I hated “Emma”’s end.',
      after: 'I hated “Emma”’s end.',
    },
    {
      shows: 'three quotations one in the other stay',
      before: '“He told me, ‘She said, “No,” and left.’”',
      after: '“He told me, ‘She said, “No,” and left.’”',
    },
    {
      shows: 'a word quoted in brackets stays',
      before: 'He (the “doctor”) left.',
      after: 'He (the “doctor”) left.',
    },
    { shows: 'a letter quoted stays', before: 'the ‘n’ in “night”', after: 'the ‘n’ in “night”' },
    {
      shows: 'speech that breaks off before a dash stays',
      before: '“I—” he said—“no!”',
      after: '“I—” he said—“no!”',
    },
    {
      shows: 'marks behind an ellipsis stay',
      before: '“Well…” she said. “…no.”',
      after: '“Well…” she said. “…no.”',
    },
    {
      shows: 'two speeches back to back stay',
      before: '“Run!” “Where?” “Out!”',
      after: '“Run!” “Where?” “Out!”',
    },
    {
      shows: 'Polish: a low mark and a high one stay',
      language: 'pl',
      before: '„Nie”, powiedziała.',
      after: '„Nie”, powiedziała.',
    },
    {
      shows: 'dialect dropped at both ends stays',
      before: 'We was jus’ talkin’ ’bout ’im, an’ ’ere ’e is.',
      after: 'We was jus’ talkin’ ’bout ’im, an’ ’ere ’e is.',
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
