/** The rule `mail`: heads of posts are removed, and quoted lines become quotations. */
import type { Draft, DraftBlock, StoryFact } from '../../draft.ts';
import { keptOf } from '../../forms/header-line.ts';
import { parseSubject, subjectFacts } from '../../forms/title-line.ts';
import { folded } from '../../../story/text.ts';
import { parseHeading } from '../../forms/heading.ts';
import type { Edit, Rule } from '../../rule.ts';

/** The length of the marks of quoting before a line: one for each answer (RFC 3676 §4.5). */
function quotedLength(text: string): number {
  let at = 0;
  while (text.charAt(at) === '>' || text.charAt(at) === '|')
    at += text.charAt(at + 1) === ' ' ? 2 : 1;
  return at;
}

/** A mark of quoting before a line. */
const QUOTE_MARK = /^>(?:[> ]|$|(?=[\p{L}"'“‘(*_]))/u;
/** From this share of quoted lines on, the whole text was quoted, and the marks mean nothing. */
const WHOLE_SHARE = 0.7;
/** `Name: value` of a mail or a news post (RFC 5322 §2.2, RFC 5536 §3). */
const MAIL_FIELD =
  /^(From|Newsgroups|Subject|Date|To|Cc|Reply-To|Message-ID|References|Organization|Lines|X-[A-Za-z-]+|Path|NNTP-[A-Za-z-]+|Archived-at|Followup-To)\s*:\s*(\S.*)?$/i;

/** The head of a post, and the title and part that it names. */
interface Post {
  readonly first: number;
  readonly last: number;
  readonly title: string;
  readonly part: string;
}

/** The heads of posts: consecutive fields with a subject that names the story and its part. */
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
      posts.push({ first, last, title: folded(subject.title), part: subject.part });
      break;
    }
    first = last;
  }
  return posts;
}

/** The facts that a line of a head states; the part becomes a heading instead. */
function factsOfLine(text: string): readonly StoryFact[] {
  const [, label = '', value = ''] = MAIL_FIELD.exec(text) ?? [];
  if (value === '') return [];
  if (label.toLowerCase() !== 'subject') return [{ name: 'field', label, value }];
  return subjectFacts(value).filter(({ name }) => name !== 'part');
}

/**
 * The heads of later posts of the story that the first one names. Their facts are stated here, whether or not the
 * first head is removed too; the front matter names the same thing once.
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
        const key = `${fact.name} ${folded(keptOf([fact]))}`;
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

/** Quoted lines lose their marks and become quotations. */
function* quotedLines(draft: Draft): Iterable<Edit> {
  const { blocks } = draft;
  const quoted = blocks.map(({ text }) => QUOTE_MARK.test(text));
  const count = quoted.filter(Boolean).length;
  if (count < 2) return;
  const whole = count >= blocks.length * WHOLE_SHARE;
  for (const [index, { text }] of blocks.entries()) {
    if (quoted[index] !== true) continue;
    if (ESCAPED_FROM.test(text) && quoted[index - 1] !== true && quoted[index + 1] !== true)
      continue;
    const alone =
      quoted[index - 1] !== true && (quoted[index + 1] !== true || blocks[index + 1]?.gap !== 0);
    // A single line may be something else, such as a thought that is never closed.
    if (alone && !whole) continue;
    const end = quotedLength(text);
    yield { type: 'replaceText', block: index, start: 0, end, with: '' };
    if (!whole) yield { type: 'classify', first: index, last: index, as: { type: 'quotation' } };
  }
}

/** The mark that mailboxes put before a line that begins with "From" (RFC 4155). */
const ESCAPED_FROM = /^>{1,3}(?=From )/;

/** Lines that a mailbox marked lose the mark, where no line beside them is quoted. */
function* escapedLines({ blocks }: Draft): Iterable<Edit> {
  const isQuoted = (index: number): boolean => (blocks[index]?.text ?? '').startsWith('>');
  for (const [block, { text }] of blocks.entries()) {
    const mark = ESCAPED_FROM.exec(text)?.[0];
    if (mark === undefined || isQuoted(block - 1) || isQuoted(block + 1)) continue;
    yield { type: 'replaceText', block, start: 0, end: mark.length, with: '' };
  }
}

/** The heads of posts are removed between the parts of a story, and quoted lines become quotations. */
export const mail: Rule = {
  id: 'mail',
  *propose(draft): Iterable<Edit> {
    yield* escapedLines(draft);
    yield* quotedLines(draft);
    yield* laterPosts(draft.blocks);
  },
};
