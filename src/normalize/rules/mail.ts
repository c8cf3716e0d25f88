import type { Draft, DraftBlock, StoryFact } from '../draft.ts';
import { fold, keptOf, parseSubject, subjectFacts } from '../header-fields.ts';
import { parseHeading } from '../headings.ts';
import type { Edit, Rule } from '../rule.ts';

/**
 * The length of the marks before a line that was quoted in an answer, as often as it was answered
 * (RFC 3676 §4.5).
 */
function quotedLength(text: string): number {
  let at = 0;
  while (text.charAt(at) === '>' || text.charAt(at) === '|')
    at += text.charAt(at + 1) === ' ' ? 2 : 1;
  return at;
}

const QUOTE_MARK = /^>(?:[> ]|$|(?=[\p{L}"'“‘(*_]))/u;
/** From this share of lines the whole text was quoted, and the marks mean nothing. */
const WHOLE_SHARE = 0.7;
/** `Name: value` of a mail or a news post (RFC 5322 §2.2, RFC 5536 §3). */
const MAIL_FIELD =
  /^(From|Newsgroups|Subject|Date|To|Cc|Reply-To|Message-ID|References|Organization|Lines|X-[A-Za-z-]+|Path|NNTP-[A-Za-z-]+|Archived-at|Followup-To)\s*:\s*(\S.*)?$/i;
interface Post {
  readonly first: number;
  readonly last: number;
  readonly title: string;
  readonly part: string;
}

/** The heads of posts: fields in a row, of which one names the story and its part. */
function findPosts(blocks: readonly DraftBlock[]): readonly Post[] {
  const posts: Post[] = [];
  for (let first = 0; first < blocks.length; first += 1) {
    if (!MAIL_FIELD.test(blocks[first]?.text ?? '')) continue;
    let last = first;
    while (
      last + 1 < blocks.length &&
      blocks[last + 1]?.gap === 0 &&
      MAIL_FIELD.test(blocks[last + 1]?.text ?? '')
    ) {
      last += 1;
    }
    for (const { text } of blocks.slice(first, last + 1)) {
      const [, name = '', value = ''] = MAIL_FIELD.exec(text) ?? [];
      const subject = name.toLowerCase() === 'subject' ? parseSubject(value) : undefined;
      if (subject === undefined) continue;
      posts.push({ first, last, title: fold(subject.title), part: subject.part });
      break;
    }
    first = last;
  }
  return posts;
}

/** What a line of a head says that stays in the book; the part is a heading of its own. */
function factsOfLine(text: string): readonly StoryFact[] {
  const [, label = '', value = ''] = MAIL_FIELD.exec(text) ?? [];
  if (value === '') return [];
  if (label.toLowerCase() !== 'subject') return [{ name: 'field', label, value }];
  return subjectFacts(value).filter(({ name }) => name !== 'part');
}

/**
 * The heads of later posts of the story that the first one names. What they say is stated here, whether
 * or not the first one leaves the text too; the front matter names the same thing once.
 */
function* laterPosts(blocks: readonly DraftBlock[]): Iterable<Edit> {
  const [opening, ...rest] = findPosts(blocks);
  if (opening === undefined) return;
  const stated = new Set<string>();
  for (const { first, last, title, part } of rest) {
    if (title !== opening.title) continue;
    for (let index = first; index <= last; index += 1) {
      const facts = factsOfLine(blocks[index]?.text ?? '');
      for (const fact of facts) {
        const key = `${fact.name} ${fold(keptOf([fact]))}`;
        if (stated.has(key)) continue;
        stated.add(key);
        yield { type: 'setFact', fact, from: index };
      }
      yield { type: 'remove', first: index, last: index, reason: 'header', kept: keptOf(facts) };
    }
    const next = blocks[last + 1];
    if (next !== undefined && parseHeading(next.text) === undefined)
      yield { type: 'chapterBefore', block: last + 1, label: `Part ${part}` };
  }
}

/** Lines that answer a mail keep what they answer, without its marks. */
function* quotedLines(draft: Draft): Iterable<Edit> {
  const { blocks } = draft;
  const quoted = blocks.map(({ text }) => QUOTE_MARK.test(text));
  const count = quoted.filter(Boolean).length;
  if (count < 2) return;
  const whole = count >= blocks.length * WHOLE_SHARE;
  for (const [index, { text }] of blocks.entries()) {
    if (quoted[index] !== true) continue;
    const alone =
      quoted[index - 1] !== true && (quoted[index + 1] !== true || blocks[index + 1]?.gap !== 0);
    // One line by itself may be anything; a thought that nothing closes, say.
    if (alone && !whole) continue;
    const end = quotedLength(text);
    yield { type: 'replaceText', block: index, start: 0, end, with: '' };
    if (!whole) yield { type: 'classify', first: index, last: index, as: { type: 'quotation' } };
  }
}

/** What mail did to a story: posts' heads between its parts, and quoted lines. */
export const mail: Rule = {
  id: 'mail',
  title: 'Undo what mail added',
  why: 'Serials were posted to newsgroups and lists: each part has a head that names the story again, and lines that answer somebody have a sign before them (RFC 3676 §4.5). The head belongs to the front matter, once; the sign is no text.',
  examples: [
    {
      shows: 'the head of a later post goes, and its chapter begins',
      before:
        'From: ann@example.org\nSubject: Rain (1/2) by Ann Other\n\nIt rained.\n\nFrom: ann@example.org\nSubject: Rain (2/2) by Ann Other\n\nIt stopped.',
      after:
        '[field From: ann@example.org] [title Rain] [author Ann Other]\nFrom: ann@example.org\nSubject: Rain (1/2) by Ann Other\nIt rained.\nchapterHeading: Part 2\nIt stopped.',
    },
    {
      shows: 'where the post has a heading of its own, that is the chapter',
      before:
        'Subject: Rain (1/2) by Ann Other\n\nIt rained.\n\nSubject: Rain (2/2) by Ann Other\n\nChapter 2\n\nIt stopped.',
      after:
        '[title Rain] [author Ann Other]\nSubject: Rain (1/2) by Ann Other\nIt rained.\nChapter 2\nIt stopped.',
    },
    {
      shows: 'quoted lines lose their signs and are set apart',
      before: 'She wrote back.\n\n> Will you come on\n> Friday?\n\nI will.',
      after: 'She wrote back.\nquotation: Will you come on\nquotation: Friday?\nI will.',
    },
    {
      shows: 'a text that is quoted from end to end is no quotation',
      before: '> It rained.\n>\n> It stopped.\n>\n> It rained again.',
      after: 'It rained.\n\nIt stopped.\n\nIt rained again.',
    },
    {
      shows: 'an e-mail inside the story stays',
      before:
        'Subject: Rain (1/2) by Ann Other\n\nShe read.\n\nFrom: jo@example.org\nSubject: the boxes in the attic\n\nCome.',
      after:
        'Subject: Rain (1/2) by Ann Other\nShe read.\nFrom: jo@example.org\nSubject: the boxes in the attic\nCome.',
    },
    {
      shows: 'a sign at the head of one line stays',
      before: 'He typed.\n\n> look\n\nIt was dark.',
      after: 'He typed.\n> look\nIt was dark.',
    },
    {
      shows: "a subject with a list's word",
      before:
        'Subject: STORY: Rain (1/2)\n\nIt rained.\n\nSubject: STORY: Rain (2/2)\n\nIt stopped.',
      after:
        '[title Rain]\nSubject: STORY: Rain (1/2)\nIt rained.\nchapterHeading: Part 2\nIt stopped.',
    },
    {
      shows: "a subject with a list's sign, and parts without brackets",
      before:
        'Subject: [FIC] Rain 1/2 (PG)\n\nIt rained.\n\nSubject: [FIC] Rain 2/2 (R)\n\nIt stopped.',
      after:
        '[title Rain] [rating R] [field Subject: [FIC] Rain 2/2 (R)]\nSubject: [FIC] Rain 1/2 (PG)\nIt rained.\nchapterHeading: Part 2\nIt stopped.',
    },
    {
      shows: 'a subject whose title is quoted',
      before:
        'Subject: Fic: "Rain" (Gen, 1/2)\n\nIt rained.\n\nSubject: Fic: "Rain" (Gen, 2/2)\n\nIt stopped.',
      after:
        '[title Rain] [rating Gen] [field Subject: Fic: "Rain" (Gen, 2/2)]\nSubject: Fic: "Rain" (Gen, 1/2)\nIt rained.\nchapterHeading: Part 2\nIt stopped.',
    },
    {
      shows: 'dates and numbers of posts are kept',
      before:
        'Subject: Rain (1/2)\nDate: 1 Jan 1999\nLines: 20\n\nIt rained.\n\nSubject: Rain (2/2)\nDate: 2 Jan 1999\nMessage-ID: <2@example.org>\n\nIt stopped.',
      after:
        '[title Rain] [field Date: 2 Jan 1999] [field Message-ID: <2@example.org>]\nSubject: Rain (1/2)\nDate: 1 Jan 1999\nLines: 20\nIt rained.\nchapterHeading: Part 2\nIt stopped.',
    },
    {
      shows: 'an answer to the first post',
      before: 'Subject: Rain (1/2)\n\nIt rained.\n\nSubject: Re: Rain (2/2)\n\nIt stopped.',
      after: '[title Rain]\nSubject: Rain (1/2)\nIt rained.\nchapterHeading: Part 2\nIt stopped.',
    },
    {
      shows: 'parts in Roman numerals',
      before: 'Subject: Rain (I/II)\n\nIt rained.\n\nSubject: Rain (II/II)\n\nIt stopped.',
      after: '[title Rain]\nSubject: Rain (I/II)\nIt rained.\nchapterHeading: Part II\nIt stopped.',
    },
    {
      shows: 'parts of nobody knows how many',
      before: 'Subject: NEW: Rain (1/?)\n\nIt rained.\n\nSubject: NEW: Rain (2/?)\n\nIt stopped.',
      after:
        '[title Rain]\nSubject: NEW: Rain (1/?)\nIt rained.\nchapterHeading: Part 2\nIt stopped.',
    },
    {
      shows: 'three posts',
      before:
        'Subject: Rain (1/3)\n\nIt rained.\n\nSubject: Rain (2/3)\n\nIt poured.\n\nSubject: Rain (3/3)\n\nIt stopped.',
      after:
        '[title Rain]\nSubject: Rain (1/3)\nIt rained.\nchapterHeading: Part 2\nIt poured.\nchapterHeading: Part 3\nIt stopped.',
    },
    {
      shows: 'the title again under a later head is left to the header',
      before:
        'Subject: Rain (1/2)\n\nIt rained.\n\nSubject: Rain (2/2)\n\nRain (2/2)\nby Jo\n\nIt stopped.',
      after: '[title Rain]\nSubject: Rain (1/2)\nIt rained.\nRain (2/2)\nby Jo\nIt stopped.',
    },
    {
      shows: 'signs of two answers',
      before: 'She wrote back.\n\n>> Will you come?\n> Perhaps I\n> will.\n\nGood.',
      after:
        'She wrote back.\nquotation: Will you come?\nquotation: Perhaps I\nquotation: will.\nGood.',
    },
    {
      shows: 'one subject by itself stays',
      before: 'Subject: Rain (1/2)\n\nIt rained.',
      after: 'Subject: Rain (1/2)\nIt rained.',
    },
    {
      shows: "another story's subject stays",
      before: 'Subject: Rain (1/2)\n\nIt rained.\n\nSubject: Snow (2/2)\n\nIt snowed.',
      after: 'Subject: Rain (1/2)\nIt rained.\nSubject: Snow (2/2)\nIt snowed.',
    },
    {
      shows: 'a subject without a part stays',
      before: 'Subject: Rain (1/2)\n\nIt rained.\n\nSubject: Rain\n\nCome.',
      after: 'Subject: Rain (1/2)\nIt rained.\nSubject: Rain\nCome.',
    },
    {
      shows: 'an arrow in a line stays',
      before: 'He typed.\n\n-> look\n\nIt was dark.',
      after: 'He typed.\n-> look\nIt was dark.',
    },
    {
      shows: "a lone letter's head stays",
      before: 'He read.\n\nTo: Jo\nFrom: Mara\n\nCome.',
      after: 'He read.\nTo: Jo\nFrom: Mara\nCome.',
    },
    {
      shows: 'a date on a line stays',
      before: 'Date: unknown\n\nHe left.\n\nDate: tomorrow\n\nShe left.',
      after: 'Date: unknown\nHe left.\nDate: tomorrow\nShe left.',
    },
    {
      shows: 'a sum stays',
      before: 'x > y\ny > z\n\nSo it is.',
      after: 'x > y\ny > z\nSo it is.',
    },
    {
      shows: 'speech with a colon is prose',
      before: 'To: he meant too.\n\nFrom: he meant form.',
      after: 'To: he meant too.\nFrom: he meant form.',
    },
  ],
  *propose(draft): Iterable<Edit> {
    yield* quotedLines(draft);
    yield* laterPosts(draft.blocks);
  },
};
