import { typographyOf } from '../language.ts';
import { ELLIPSIS } from '../typography.ts';
import type { Edit, Rule } from '../rule.ts';

/** Three or more dots, spaced or not, or just two. */
const DOTS = /\.(?: \.){2,}|\.{2,}/g;

/** Dots in a row become ellipses. */
export const ellipses: Rule = {
  id: 'ellipses',
  title: 'Set ellipses',
  why: 'Two, three or spaced dots all stand for an ellipsis; one character cannot be torn apart at a line’s end (Standard Ebooks Manual §8.7.8).',
  examples: [
    { shows: 'three dots', before: 'Well...', after: 'Well…' },
    { shows: 'two dots', before: 'Wait.. sun?', after: 'Wait… sun?' },
    { shows: 'spaced dots', before: 'and so . . . we go', after: 'and so … we go' },
    { shows: 'a full stop before an ellipsis stays', before: 'He left....', after: 'He left.…' },
    {
      shows: 'at the head of a speech',
      before: '"...and then?" he asked.',
      after: '"…and then?" he asked.',
    },
    { shows: 'more dots than anybody needs', before: 'No....... not him.', after: 'No… not him.' },
    { shows: 'before a question mark', before: 'You did...? Oh...!', after: 'You did…? Oh…!' },
    {
      shows: 'between words without blanks',
      before: 'I...I...do not know',
      after: 'I…I…do not know',
    },
    {
      shows: 'spaced dots behind a full stop',
      before: 'He left. . . . She stayed.',
      after: 'He left.… She stayed.',
    },
    { shows: 'before a comma', before: 'Well..., no.', after: 'Well…, no.' },
    {
      shows: 'inside emphasis',
      before: 'It was *so...* quiet.',
      after: 'It was {emphasis:so…} quiet.',
    },
    {
      shows: 'German: a speech that trails off',
      language: 'de',
      before: 'Ich... nein.',
      after: 'Ich… nein.',
    },
    { shows: 'a full stop stays', before: 'He left. Or not.', after: 'He left. Or not.' },
    { shows: 'a path stays', before: 'cd ../stories', after: 'cd ../stories' },
    { shows: 'an ellipsis that is set stays', before: 'Well… no.', after: 'Well… no.' },
    { shows: 'a stop behind an ellipsis stays', before: 'Well…. No.', after: 'Well…. No.' },
    {
      shows: 'initials without blanks stay',
      before: 'J.R.R. Tolkien met C.S. Lewis.',
      after: 'J.R.R. Tolkien met C.S. Lewis.',
    },
    {
      shows: 'abbreviations stay',
      before: 'e.g. at 5 p.m., i.e. late, etc.',
      after: 'e.g. at 5 p.m., i.e. late, etc.',
    },
    {
      shows: 'a version number stays',
      before: 'He ran version 2.0.1 of it.',
      after: 'He ran version 2.0.1 of it.',
    },
    {
      shows: 'the address of a machine stays',
      before: 'ping 192.168.0.1 again',
      after: 'ping 192.168.0.1 again',
    },
    {
      shows: 'a range from one version to another stays',
      before: 'It broke in 1.2..1.4 somewhere.',
      after: 'It broke in 1.2..1.4 somewhere.',
    },
    {
      shows: 'Morse stays',
      before: 'He tapped ... --- ... on the pipe.',
      after: 'He tapped ... --- ... on the pipe.',
    },
    {
      shows: 'a pattern of folders stays',
      before: 'She ran go test ./... twice.',
      after: 'She ran go test ./... twice.',
    },
    {
      shows: 'German: a date and an ordinal stay',
      language: 'de',
      before: 'am 3.4.1999, also am 3. April',
      after: 'am 3.4.1999, also am 3. April',
    },
    {
      shows: 'one word a sentence stays',
      before: 'Every. Single. Day.',
      after: 'Every. Single. Day.',
    },
    {
      shows: 'wide eyes stay',
      before: 'And she was like o.O at that.',
      after: 'And she was like o.O at that.',
    },
    {
      shows: 'a time with a stop stays',
      before: 'at 5.30 sharp, £3.50 poorer',
      after: 'at 5.30 sharp, £3.50 poorer',
    },
    {
      shows: 'Italian: stops between thousands stay',
      language: 'it',
      before: 'Costava 1.000.000 di lire.',
      after: 'Costava 1.000.000 di lire.',
    },
    {
      shows: 'academic degrees stay',
      before: 'Jane Roe, B.A., Ph.D., was late.',
      after: 'Jane Roe, B.A., Ph.D., was late.',
    },
    { shows: 'Japanese stays', language: 'ja', before: 'そう... だ', after: 'そう... だ' },
    { shows: 'counting with stops stays', before: '1. 2. 3. Go!', after: '1. 2. 3. Go!' },
    {
      shows: 'a company with a dot in its name stays',
      before: 'the dot.com boom, Yahoo.com and all',
      after: 'the dot.com boom, Yahoo.com and all',
    },
  ],
  *propose(draft, { language }): Iterable<Edit> {
    if (typographyOf(language).markOf === undefined) return;
    for (const [block, { text, role }] of draft.blocks.entries()) {
      if (role.type === 'sceneBreak') continue;
      for (const match of text.matchAll(DOTS)) {
        const start = match.index;
        const end = start + match[0].length;
        if (/[/\\]/.test(text.charAt(end) + text.charAt(start - 1))) continue;
        const stops = match[0] === '....' || match[0] === '. . . .';
        yield { type: 'replaceText', block, start, end, with: stops ? `.${ELLIPSIS}` : ELLIPSIS };
      }
    }
  },
};
