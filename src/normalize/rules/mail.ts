import type { Draft, DraftBlock, StoryFact } from '../draft.ts';
import { parseHeading } from '../headings.ts';
import type { Edit, Rule } from '../rule.ts';

const QUOTE_MARK = /^>(?:[> ]|$|(?=[\p{L}"'“‘(*_]))/u;
/** From this share of lines the whole text was quoted, and the marks mean nothing. */
const WHOLE_SHARE = 0.7;
/** `Name: value` of a mail or a news post (RFC 5322 §2.2, RFC 5536 §3). */
const MAIL_FIELD =
  /^(From|Newsgroups|Subject|Date|To|Cc|Reply-To|Message-ID|References|Organization|Lines|X-[A-Za-z-]+|Path|NNTP-[A-Za-z-]+|Archived-at|Followup-To)\s*:\s*(\S.*)?$/i;
/** `Title (2/7) by X`, with what mail programs put before it. */
const POST_SUBJECT =
  /^(?:(?:re|fwd?|new|story|fic|repost|rp)\s*[:-]\s*){0,20}(\S.{0,79}?)\s*[([]\s*(?:part\s+)?(\d{1,3}|[ivxlc]+)\s*(?:\/|of)\s*(?:\d{1,3}|[ivxlc]+|\?+)\s*[)\]]/i;
/** What a subject says of its part, with the blanks about it; longer brackets say something else. */
const PART_IN_SUBJECT = /\s{0,8}[([].{0,80}?[)\]]\s{0,8}(?:[-–—,]?\s{0,8}by:?\s)?/i;

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

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

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
      const subject = name.toLowerCase() === 'subject' ? POST_SUBJECT.exec(value) : null;
      if (subject === null) continue;
      const [, title = '', part = ''] = subject;
      posts.push({ first, last, title: fold(title), part });
      // A post has one subject; another in the same head would have its lines read again.
      break;
    }
    first = last;
  }
  return posts;
}

/** The heads of later posts of the story that the first one names. */
function* laterPosts(blocks: readonly DraftBlock[]): Iterable<Edit> {
  const [opening, ...rest] = findPosts(blocks);
  if (opening === undefined) return;
  const stated = new Set(
    blocks.slice(opening.first, opening.last + 1).map(({ text }) => fold(text)),
  );
  for (const { first, last, title, part } of rest) {
    if (title !== opening.title) continue;
    const kept = new Set<string>();
    for (const [index, { text }] of blocks.slice(first, last + 1).entries()) {
      const [, label = '', value = ''] = MAIL_FIELD.exec(text) ?? [];
      if (label.toLowerCase() === 'subject' || stated.has(fold(text)) || value === '') continue;
      stated.add(fold(text));
      kept.add(value);
      const fact: StoryFact = { name: 'field', label, value };
      yield { type: 'setFact', fact, from: first + index };
    }
    for (let index = first; index <= last; index += 1) {
      const text = blocks[index]?.text ?? '';
      const [, label = '', value = ''] = MAIL_FIELD.exec(text) ?? [];
      const isSubject = label.toLowerCase() === 'subject';
      const isKept = isSubject || kept.has(value) || stated.has(fold(text));
      const words = isSubject ? value.replace(PART_IN_SUBJECT, ' ') : value;
      yield {
        type: 'remove',
        first: index,
        last: index,
        reason: 'header',
        ...(isKept ? { kept: words } : {}),
      };
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
        'From: ann@example.org\nSubject: Rain (1/2) by Ann Other\nIt rained.\nchapterHeading: Part 2\nIt stopped.',
    },
    {
      shows: 'where the post has a heading of its own, that is the chapter',
      before:
        'Subject: Rain (1/2) by Ann Other\n\nIt rained.\n\nSubject: Rain (2/2) by Ann Other\n\nChapter 2\n\nIt stopped.',
      after: 'Subject: Rain (1/2) by Ann Other\nIt rained.\nChapter 2\nIt stopped.',
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
  ],
  *propose(draft): Iterable<Edit> {
    yield* quotedLines(draft);
    yield* laterPosts(draft.blocks);
  },
};
