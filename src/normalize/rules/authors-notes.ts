import type { Edit, Rule } from '../rule.ts';

const OPENING =
  /^[[(*_]{0,2}\s*(?:a\/n|an|author['’]?s['’]? notes?|authoress['’]? note|note from the author|beta note|b\/n)\d?\s*[:\-–—.]/i;
/** `AN:` in capitals only: `an: ` could begin anything. */
const LOWER_AN = /^[[(*_]{0,2}\s*an\s*[:\-–—.]/;

/** Words from the author to the reader are set apart from the story. */
export const authorsNotes: Rule = {
  id: 'authors-notes',
  title: "Set author's notes apart",
  why: 'A note from the author interrupts the story in another voice; a reader must see that it is not part of it.',
  examples: [
    {
      shows: 'a note in brackets',
      before: 'He left.\n\n(A/N: sorry this is late!)\n\nHe came back.',
      after: 'He left.\nauthorsNote: (A/N: sorry this is late!)\nHe came back.',
    },
    {
      shows: 'a note without',
      before: "He left.\n\nAuthor's Note: thanks to my beta.",
      after: "He left.\nauthorsNote: Author's Note: thanks to my beta.",
    },
    {
      shows: 'an article is no note',
      before: 'An hour later - or two - he left.',
      after: 'An hour later - or two - he left.',
    },
  ],
  *propose(draft): Iterable<Edit> {
    for (const [index, { role, text }] of draft.blocks.entries()) {
      if (role.type !== 'paragraph' || !OPENING.test(text) || LOWER_AN.test(text)) continue;
      if (/^An\b/.test(text)) continue;
      yield { type: 'classify', first: index, last: index, as: { type: 'authorsNote' } };
    }
  },
};
