import { diagnose } from '../../diagnostics.ts';
import { findSpans, senseByUse, statedDelimiters, type Span } from '../delimiters.ts';
import { lineAt, type Delimiters, type Draft, type DraftBlock } from '../draft.ts';
import { typographyOf } from '../language.ts';
import { singleQuotations, type Surroundings } from '../quotation.ts';
import type { Edit, Rule } from '../rule.ts';
import { evidenceOf } from '../vocabulary.ts';

/** Signs some authors use for thoughts; believed without a legend only where the file repeats them. */
const POSSIBLE: readonly Delimiters[] = [
  { sense: 'thought', open: '<', close: '>' },
  { sense: 'thought', open: '//', close: '//' },
  { sense: 'thought', open: '::', close: '::' },
  { sense: 'thought', open: '{', close: '}' },
];
const FEWEST_WITHOUT_LEGEND = 2;

/** Signs with many other uses: believed where whole sentences stand between them, again and again. */
const RARE: readonly Delimiters[] = ['~', '~~', '/', '^', '=', '#', '+', '|'].map((sign) => ({
  sense: 'thought',
  open: sign,
  close: sign,
}));
const FEWEST_OF_RARE = 3;

/** Between angle brackets these are not thoughts but markup, addresses or places. */
const TAG =
  /^<\/?(?:a|b|i|u|p|br|hr|em|strong|strike|s|del|sup|sub|center|font|div|span|blockquote|h[1-6]|img|pre|tt|code|li|ul|ol|table|tr|td)(?:\s+[\w-]+\s*=[^<>]*|\s*\/?)>$/i;
const ADDRESS = /^<(?:https?:|mailto:|www\.|[\w.+-]+@)[^\s<>]*>$/i;

function isThought(text: string): boolean {
  return !TAG.test(text) && !ADDRESS.test(text);
}

/** The delimiters this file uses for thoughts: those stated, and those it plainly repeats. */
function thoughtDelimiters(draft: Draft): readonly Delimiters[] {
  const stated = statedDelimiters(draft);
  const claimed = new Set(stated.map(({ open }) => open));
  const texts = draft.blocks.flatMap(({ text, role }) =>
    role.type === 'message' || role.type === 'sceneBreak' || role.type === 'marker' ? [] : [text],
  );
  const repeated = POSSIBLE.filter(({ open }) => !claimed.has(open)).filter((pair) => {
    let seen = 0;
    for (const text of texts) {
      if (!text.includes(pair.open)) continue;
      for (const { start, end } of findSpans(text, pair)) {
        const found = text.slice(start, end);
        if (isThought(found) && /\p{L}{2}/u.test(found)) seen += 1;
      }
      if (seen >= FEWEST_WITHOUT_LEGEND) return true;
    }
    return false;
  });
  const rare = RARE.filter(
    (pair) => !claimed.has(pair.open) && senseByUse(texts, pair, FEWEST_OF_RARE) === 'thought',
  );
  return [...stated.filter(({ sense }) => sense === 'thought'), ...repeated, ...rare];
}

/** Single marks are apostrophes too: which of them hold a thought is told as for quotations. */
function quotedThoughts(text: string, around: Surroundings): readonly Span[] {
  return singleQuotations(text, around).map((range) => ({ ...range, open: 1, close: 1 }));
}

/** The signs of `<nick>` before a message belong to the name. */
function isSender({ marks }: DraftBlock, span: Span): boolean {
  return marks.some(
    ({ kind, start, end }) => kind === 'sender' && span.start < end && start < span.end,
  );
}

/** `<A/N: ok>`: the signs are the note's brackets. */
function isNote({ role, text }: DraftBlock, { start, end }: Span): boolean {
  return role.type === 'authorsNote' && start === 0 && end === text.length;
}

/** Thoughts and telepathy become markup of their own. */
export const thoughts: Rule = {
  id: 'thoughts',
  title: 'Set thoughts',
  why: 'Thoughts stand between signs in plain text and in italics in books (The Chicago Manual of Style, 17th ed., §13.43); they get a class of their own, so that a style sheet may tell them from emphasis.',
  examples: [
    {
      shows: 'by the legend',
      before: '<> indicates thoughts\n\nShe sat. <Not again.> She rose.',
      after: '[thought < >]\nShe sat. {thought:Not again.} She rose.',
    },
    {
      shows: 'cut off',
      before: '<> indicates thoughts\n\n<I am going senile. Tha->',
      after: '[thought < >]\n{thought:I am going senile. Tha-}',
    },
    {
      shows: 'never closed: to the end of the paragraph',
      before: '<> indicates thoughts\n\nShe sat. <Not again.',
      after: '[thought < >]\nShe sat. {thought:Not again.}',
    },
    {
      shows: 'without a legend, where the file repeats them',
      before: '//Are you there?//\n\nHe was. //Yes.//',
      after: '{thought:Are you there?}\nHe was. {thought:Yes.}',
    },
    {
      shows: 'between double colons, twice',
      before: '::Who is there?::\n\nNobody. ::Go away.::',
      after: '{thought:Who is there?}\nNobody. {thought:Go away.}',
    },
    {
      shows: 'between braces, twice',
      before: 'She sat. {Not again.} She rose. {Never again.}',
      after: 'She sat. {thought:Not again.} She rose. {thought:Never again.}',
    },
    {
      shows: 'between angle brackets, without a legend',
      before: 'She sat. <Not again.>\n\n<Why me?> she thought.',
      after: 'She sat. {thought:Not again.}\n{thought:Why me?} she thought.',
    },
    {
      shows: 'between single slashes, whole sentences again and again',
      before: '/Where are you now?/\n\nNo answer. /I am still here./\n\n/Then say so at once./',
      after:
        '{thought:Where are you now?}\nNo answer. {thought:I am still here.}\n{thought:Then say so at once.}',
    },
    {
      shows: 'between tildes, whole sentences again and again',
      before: '~Can you hear me?~\n\nShe could. ~I can hear you.~\n\n~Then come down here.~',
      after:
        '{thought:Can you hear me?}\nShe could. {thought:I can hear you.}\n{thought:Then come down here.}',
    },
    {
      shows: 'in square brackets, by the legend',
      before: '[text] = telepathy\n\nShe sat. [Come home.] She rose.',
      after: '[thought [ ]]\nShe sat. {thought:Come home.} She rose.',
    },
    {
      shows: 'in single marks, by the legend',
      before: "'text' = thoughts\n\nShe sat. 'I don't know him,' she thought. \"Who is it?\"",
      after: "[thought ' ']\nShe sat. {thought:I don't know him,} she thought. \"Who is it?\"",
    },
    {
      shows: 'with emphasis inside',
      before: '<> indicates thoughts\n\n<I am *not* mad.>',
      after: '[thought < >]\n{thought:I am {emphasis:not} mad.}',
    },
    {
      shows: 'inside a speech',
      before: '// // = mindspeech\n\n"I see," he said, "and //you fool// so do they."',
      after: '[thought // //]\n"I see," he said, "and {thought:you fool} so do they."',
    },
    {
      shows: 'with a heart inside',
      before: '<> indicates thoughts\n\n<I <3 her so much.> He sat.',
      after: '[thought < >]\n{thought:I <3 her so much.} He sat.',
    },
    {
      shows: 'before a comma and a question mark',
      before: '<> indicates thoughts\n\n<No>, she thought; <why not>?',
      after: '[thought < >]\n{thought:No}, she thought; {thought:why not}?',
    },
    {
      shows: 'one left open before the next',
      before: '<> indicates thoughts\n\nShe sat. <Not again. <Why me?> She rose.',
      after: '[thought < >]\nShe sat. {thought:Not again.} {thought:Why me?} She rose.',
    },
    {
      shows: 'a heart and a sum stay',
      before: '<> indicates thoughts\n\nI <3 you, and a < b. <So.>',
      after: '[thought < >]\nI <3 you, and a < b. {thought:So.}',
    },
    {
      shows: 'an address stays',
      before: '<> indicates thoughts\n\nMail <ann@example.org> now.',
      after: '[thought < >]\nMail <ann@example.org> now.',
    },
    {
      shows: 'slashes in words stay',
      before: '// // = mindspeech\n\nand/or http://example.org //Yes?//',
      after: '[thought // //]\nand/or http://example.org {thought:Yes?}',
    },
    {
      shows: 'one key between angle brackets stays',
      before: 'He pressed <Enter> and waited.',
      after: 'He pressed <Enter> and waited.',
    },
    {
      shows: 'hearts stay, however many',
      before: 'I <3 you. Me too <3 <3. And <3 again.',
      after: 'I <3 you. Me too <3 <3. And <3 again.',
    },
    {
      shows: 'comparisons of sums stay',
      before: 'If a < b and c > d, then x < y and z > w.',
      after: 'If a < b and c > d, then x < y and z > w.',
    },
    {
      shows: 'addresses of mail in angle brackets stay',
      before:
        'From Ann <ann@example.org> to all.\n\nCopied to Tom <tom@example.org> and Jo <jo@example.org>.',
      after:
        'From Ann <ann@example.org> to all.\nCopied to Tom <tom@example.org> and Jo <jo@example.org>.',
    },
    {
      shows: 'tags of a web page that are no emphasis stay',
      before: '<font color="red">He left.</font>\n\n<center>The sea.</center>',
      after: '<font color="red">He left.</font>\n<center>The sea.</center>',
    },
    {
      shows: 'fractions, dates and words with slashes stay',
      before: 'He/she took 3/4 on 9/11/98 and/or 24/7, win/lose/draw.',
      after: 'He/she took 3/4 on 9/11/98 and/or 24/7, win/lose/draw.',
    },
    {
      shows: 'addresses of pages with their double slashes stay',
      before: 'See http://example.org/a//b and https://example.com//c//d now.',
      after: 'See http://example.org/a//b and https://example.com//c//d now.',
    },
    {
      shows: 'names of a programming language stay',
      before: 'She typed std::string and std::vector and std::map.',
      after: 'She typed std::string and std::vector and std::map.',
    },
    {
      shows: 'tildes before numbers stay',
      before: 'It was ~5 miles, then ~6 miles, then ~7 miles.',
      after: 'It was ~5 miles, then ~6 miles, then ~7 miles.',
    },
    {
      shows: 'words drawn out with tildes stay',
      before: '"Hello~ Tom~" she sang. "Bye~ now~"',
      after: '"Hello~ Tom~" she sang. "Bye~ now~"',
    },
    {
      shows: 'sets of numbers in braces stay',
      before: 'He wrote {1, 2} and {3, 4} on the wall.',
      after: 'He wrote {1, 2} and {3, 4} on the wall.',
    },
    {
      shows: 'what an actor does in square brackets stays',
      before: '[laughs] Never.\n\n[sighs] Ever.\n\n[exit]',
      after: '[laughs] Never.\n[sighs] Ever.\n[exit]',
    },
    {
      shows: 'single words in single marks stay',
      before: "The 'king' had sent the 'queen' to 'bed'.",
      after: "The 'king' had sent the 'queen' to 'bed'.",
    },
    {
      shows: 'places in a race stay',
      before: 'Tom was #1 and Ann was #2 and I was #3 of them.',
      after: 'Tom was #1 and Ann was #2 and I was #3 of them.',
    },
    {
      shows: 'sums with plus signs and powers stay',
      before: 'It was 2+2+2, or a + b + c, or 2^3^4.',
      after: 'It was 2+2+2, or a + b + c, or 2^3^4.',
    },
    {
      shows: 'verse quoted with slashes stays',
      before: 'Roses are red / violets are blue / sugar is sweet / and so are you.',
      after: 'Roses are red / violets are blue / sugar is sweet / and so are you.',
    },
    {
      shows: 'arrows stay',
      before: 'The signs said --> left, <-- right, -> up and <- down.',
      after: 'The signs said --> left, <-- right, -> up and <- down.',
    },
    {
      shows: 'French guillemets stay',
      language: 'fr',
      before: '«Non», dit-il. «Jamais de la vie», dit-elle.',
      after: '«Non», dit-il. «Jamais de la vie», dit-elle.',
    },
    {
      shows: 'cells of a table stay',
      before: '| Tom | 12 | north |',
      after: '| Tom | 12 | north |',
    },
  ],
  *propose(draft, { layout, language }): Iterable<Edit> {
    const typography = typographyOf(language);
    const evidence = evidenceOf(draft);
    const delimiters = thoughtDelimiters(draft);
    if (delimiters.length === 0) return;
    const known = new Set(statedDelimiters(draft).map(({ open }) => open));
    for (const { open, close } of delimiters)
      if (!known.has(open))
        yield {
          type: 'decide',
          decision: `${open}…${close} stands again and again, without a key: thoughts`,
        };
    for (const [block, source] of draft.blocks.entries()) {
      const { text, role } = source;
      if (role.type === 'sceneBreak' || role.type === 'marker') continue;
      for (const { open, close } of delimiters) {
        if (!text.includes(open) && !(open === "'" && text.includes('‘'))) continue;
        const spans =
          open === "'"
            ? quotedThoughts(text, {
                habit: layout,
                typography,
                next: draft.blocks[block + 1]?.text ?? '',
                ...evidence,
              })
            : findSpans(text, { open, close }, open !== close || open.length > 1);
        for (const span of spans) {
          if (!isThought(text.slice(span.start, span.end))) continue;
          if (isSender(source, span) || isNote(source, span)) continue;
          yield { type: 'markUp', block, ...span, as: 'thought' };
          if (span.close > 0) continue;
          const place = {
            file: draft.file,
            line: lineAt(source, span.start),
            column: span.start + 1,
          };
          yield {
            type: 'report',
            diagnostic: diagnose('normalize-unclosed-thought', { open, close }, place),
          };
        }
      }
    }
  },
};
