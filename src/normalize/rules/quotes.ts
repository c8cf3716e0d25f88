import { diagnose } from '../../diagnostics.ts';
import { englishMark, settleQuotes } from '../quotation.ts';
import { evidenceOf } from '../vocabulary.ts';
import type { Edit, Rule } from '../rule.ts';

/** Languages whose quotation marks are “ ” and ‘ ’ (Unicode CLDR 45, delimiters). */
const HOUSE_LANGUAGES = /^(?:en|nl|pt|tr|ga|cy|id|ms|tl|zh|ko|hi|th|vi)\b/i;

const ANY_MARK = /["“”„‟'‘’‛]/;

/** Quotation marks get their direction. */
export const quotes: Rule = {
  id: 'quotes',
  title: 'Set quotation marks',
  why: 'Straight quotation marks have no direction; books have pairs (Unicode CLDR 45, delimiters for English). The whole block is read, across its emphasis, and an open speech may run on over paragraphs.',
  examples: [
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
  ],
  *propose(draft, { language, layout }): Iterable<Edit> {
    if (!HOUSE_LANGUAGES.test(language)) {
      const typed = draft.blocks.some(({ text }) => text.includes('"'));
      if (typed)
        yield {
          type: 'report',
          diagnostic: diagnose('normalize-quotes-language', { language }, { file: draft.file }),
        };
      return;
    }
    const evidence = evidenceOf(draft);
    for (const [block, { text, role }] of draft.blocks.entries()) {
      if (role.type === 'sceneBreak' || !ANY_MARK.test(text)) continue;
      const next = draft.blocks[block + 1]?.text ?? '';
      for (const { at, sense } of settleQuotes(text, { habit: layout, next, ...evidence })) {
        const mark = englishMark(sense);
        if (text.charAt(at) === mark) continue;
        yield { type: 'replaceText', block, start: at, end: at + 1, with: mark };
      }
    }
  },
};
