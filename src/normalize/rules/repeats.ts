import { countOption } from '../options.ts';
import type { Edit, Rule } from '../rule.ts';

/** Also those that open a sentence in Spanish. Dots and dashes have rules of their own. */
const RUN = /[!?]{2,}|[¡¿]{2,}/g;

/**
 * A run cut to some marks: the first of them, but where both kinds were typed both stay, and when there
 * is room for one only, the question mark, which the sentence needs.
 */
function cut(run: string, most: number): string {
  const head = run.slice(0, most);
  const lost = ['?', '!', '¿', '¡'].find((mark) => run.includes(mark) && !head.includes(mark));
  return lost === undefined || (most === 1 && /[!¡]/.test(lost)) ? head : head.slice(0, -1) + lost;
}

/** Exclamation and question marks in long rows are cut, when the config says to how many. */
export const repeats: Rule = {
  id: 'repeats',
  title: 'Cut rows of exclamation and question marks',
  why: 'More marks say nothing more, and print has one (The Chicago Manual of Style Online, Questions and Answers, forbids multiple punctuation). But shouting is an author’s voice too, so that it stays as typed unless the config says how many marks at most.',
  options: {
    most: {
      type: 'count',
      describes: 'How many exclamation and question marks in a row stay; by default all of them',
    },
  },
  examples: [
    {
      shows: 'exclamation marks',
      options: { most: 1 },
      before: 'He ran!!!! She laughed.',
      after: 'He ran! She laughed.',
    },
    {
      shows: 'question marks, to three',
      options: { most: 3 },
      before: 'You did what??????',
      after: 'You did what???',
    },
    {
      shows: 'both kinds in turn',
      options: { most: 2 },
      before: '"What?!?!?!" she said.',
      after: '"What?!" she said.',
    },
    {
      shows: 'a kind that comes late is kept',
      options: { most: 2 },
      before: 'Already!!!!? So soon????!',
      after: 'Already!? So soon?!',
    },
    {
      shows: 'where there is room for one mark, the question',
      options: { most: 1 },
      before: 'Who!?!! Where?!',
      after: 'Who? Where?',
    },
    {
      shows: 'a row that goes on behind emphasis',
      options: { most: 1 },
      before: 'It was *mine!!*!! All of it.',
      after: 'It was {emphasis:mine}! All of it.',
    },
    {
      shows: 'behind dots',
      options: { most: 1 },
      before: 'Well...!!! So...???',
      after: 'Well...! So...?',
    },
    {
      shows: 'inside a bracket and behind it',
      options: { most: 1 },
      before: 'He left (again!!!)!!!',
      after: 'He left (again!)!',
    },
    {
      shows: 'in a message',
      options: { most: 2 },
      before: 'Mara: where ARE you????\nJo: here!!!',
      after: 'message(chat): {sender:Mara}: where ARE you??\nmessage(chat): {sender:Jo}: here!!',
    },
    {
      shows: 'Spanish: the marks that open, too',
      language: 'es',
      options: { most: 1 },
      before: '¡¡¡No!!! ¿¿Qué??',
      after: '¡No! ¿Qué?',
    },
    {
      shows: 'Spanish: both kinds that open',
      language: 'es',
      options: { most: 2 },
      before: '¡¿¡¿Qué!?!?',
      after: '¡¿Qué!?',
    },
    {
      shows: 'every mark stays when the config does not say how many',
      before: 'He ran!!!! Why????',
      after: 'He ran!!!! Why????',
    },
    {
      shows: 'rows that are short enough stay',
      options: { most: 2 },
      before: 'Stop!! Really?? No?!',
      after: 'Stop!! Really?? No?!',
    },
    {
      shows: 'dots and dashes stay',
      options: { most: 1 },
      before: 'Well.... I-- ----- so....',
      after: 'Well.... I-- ----- so....',
    },
    {
      shows: 'marks apart from each other stay',
      options: { most: 1 },
      before: 'No! No! Never? ! And a (!) here.',
      after: 'No! No! Never? ! And a (!) here.',
    },
    {
      shows: 'an address with marks stays',
      options: { most: 1 },
      before: 'See http://example.com/find??q=rain!!now today.',
      after: 'See http://example.com/find??q=rain!!now today.',
    },
    {
      shows: 'doubled letters and other signs stay',
      options: { most: 1 },
      before: 'Sooo good,, and 100%% of it;;',
      after: 'Sooo good,, and 100%% of it;;',
    },
    {
      shows: 'Spanish: a mark that opens and one that closes stay',
      language: 'es',
      options: { most: 1 },
      before: '¡No! ¿Qué? ¿Sí?',
      after: '¡No! ¿Qué? ¿Sí?',
    },
    {
      shows: 'marks on both sides of a quotation’s end stay',
      options: { most: 1 },
      before: 'Did she say "no!"?',
      after: 'Did she say "no!"?',
    },
    {
      shows: 'a mark behind a bracket that has its own stays',
      options: { most: 1 },
      before: 'He left (why?)!',
      after: 'He left (why?)!',
    },
    {
      shows: 'the interrobang stays',
      options: { most: 1 },
      before: 'You did what‽',
      after: 'You did what‽',
    },
    {
      shows: 'two marks that are one character stay',
      options: { most: 1 },
      before: 'Stop‼ Really⁇',
      after: 'Stop‼ Really⁇',
    },
    {
      shows: 'names with a mark stay',
      options: { most: 1 },
      before: 'Westward Ho! has no Yahoo! shop',
      after: 'Westward Ho! has no Yahoo! shop',
    },
    {
      shows: 'dots between two marks stay',
      options: { most: 1 },
      before: 'What?...! No?',
      after: 'What?...! No?',
    },
    {
      shows: 'a curse in signs stays',
      options: { most: 1 },
      before: 'What the $%&# is that?',
      after: 'What the $%&# is that?',
    },
    {
      shows: 'a mark, a dash and a mark stay',
      options: { most: 1 },
      before: '"Stop!—why?—no!"',
      after: '"Stop!—why?—no!"',
    },
    {
      shows: 'an emoji between marks stays',
      options: { most: 1 },
      before: 'Yay!🎉! We did it.',
      after: 'Yay!🎉! We did it.',
    },
    {
      shows: 'a negation and a comparison stay',
      options: { most: 1 },
      before: 'He typed a != b and then !c there.',
      after: 'He typed a != b and then !c there.',
    },
  ],
  *propose(draft, { options }): Iterable<Edit> {
    const most = countOption(options, 'most');
    if (most === undefined) return;
    for (const [block, { text, role }] of draft.blocks.entries()) {
      if (role.type === 'sceneBreak') continue;
      for (const { 0: run, index: start } of text.matchAll(RUN)) {
        if (run.length <= most) continue;
        const end = start + run.length;
        yield { type: 'replaceText', block, start, end, with: cut(run, most) };
      }
    }
  },
};
