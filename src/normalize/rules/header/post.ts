/** The head of a message from a mailbox or a board: what it states, and what is only of the post. */
import type { DraftBlock, StoryFact } from '../../draft.ts';
import { subjectFacts } from '../../forms/title-line.ts';
import type { HeaderEntry } from './entry.ts';
import { isMailbox } from './lead.ts';

/** The longest head of a message, in lines. */
const LONGEST_HEAD = 30;

const FIELD =
  /^(subj(?:ect)?|from|by|author|to|date|time|cc|reply-to|sender|message-id|references|in-reply-to|organi[sz]ation|lines|path|newsgroups|status|received|return-path|mime-version|content-[a-z-]{1,30}|x-[a-z-]{1,30}|msg|message|area|conf(?:erence)?|sec(?:tion)?|board|base|refer|read|number|nntp-[a-z-]{1,30}|keywords|distribution|summary|followup-to|approved|expires|control|xref|supersedes|priority|comments|also-control|article-names)\s{0,4}[:#]\s{0,8}(.{0,240})$/i;
const BOARD =
  /^(?:msg|message|number|area|conf(?:erence)?|board|base)\s{0,4}[:#]|^to\s{0,4}:\s{1,4}all$|^path\s{0,4}:\s{0,4}[\w.-]{1,80}!/i;
/** A line with date and time alone. */
const STAMP = /^(?=.*\d{1,2}:\d\d)[\p{L}\d ,./:()+-]{8,40}$/u;

/** The head of a message. */
export interface PostHead {
  /** What it states, without who sent it. */
  readonly entries: readonly HeaderEntry[];
  /** Who sent it, and where that is said: perhaps the author. */
  readonly sender: { readonly name: string; readonly index: number } | undefined;
  readonly next: number;
}

/** The name in `Jo Carver <jo@example.org>` and `jo@example.org (Jo Carver)`. */
function nameOf(from: string): string | undefined {
  const name =
    /^["']?([^<>"'@]{2,60}?)["']?\s{0,4}<[^<>]{1,80}>$/.exec(from)?.[1] ??
    /^\S{1,80}@\S{1,80}\s{1,4}\(([^()]{2,60})\)$/.exec(from)?.[1] ??
    (/@/.test(from) || from.length > 40
      ? undefined
      : from.replace(/\s{1,4}#\d{1,6}(?:\s.*)?$/, ''));
  return name !== undefined && /\p{L}{2}/u.test(name) ? name.trim() : undefined;
}

/** Fields that only machines write: a block of them under the head belongs to it (RFC 1036 §2). */
const OF_MACHINES =
  /^(?:path|newsgroups|message-id|references|in-reply-to|received|return-path|organi[sz]ation|lines|xref|status|followup-to|distribution|nntp-[a-z-]{1,30}|x-[a-z-]{1,30})\s{0,4}:/i;

/** Fields that nobody types, whatever they are copied into. */
const OF_NETWORK =
  /^(?:message-id|nntp-[a-z-]{1,30}|in-reply-to|received|return-path|mime-version|xref|references|path)\s{0,4}:\s{0,4}\S/i;

function isHeadLine(text: string): boolean {
  return FIELD.test(text) || STAMP.test(text);
}

/** Whether a line of a head follows: a field, what goes on from the line above, or another block that machines wrote. */
function goesOn(blocks: readonly DraftBlock[], start: number, index: number): boolean {
  const block = blocks[index];
  if (block?.role.type !== 'line') return false;
  if (index === start) return isHeadLine(block.text);
  if (block.gap > 0) return block.gap === 1 && OF_MACHINES.test(block.text);
  // A long field goes on under itself, set in (RFC 5322 §2.2.3).
  return isHeadLine(block.text) || block.indent > (blocks[start]?.indent ?? 0);
}

/** The head that begins at a block, after the line of a mailbox or with what only boards write. */
export function postHeadAt(blocks: readonly DraftBlock[], start: number): PostHead | undefined {
  let next = start;
  while (next < start + LONGEST_HEAD && goesOn(blocks, start, next)) next += 1;
  const lines = blocks.slice(start, next).map(({ text }) => text);
  const isPost =
    isMailbox(blocks[start - 1]?.text ?? '') ||
    lines.some((text) => BOARD.test(text) || OF_NETWORK.test(text));
  if (!isPost || lines.filter((text) => /^(?:subj|from)/i.test(text)).length < 2) return undefined;
  let sender: PostHead['sender'];
  const entries = lines.map((text, offset): HeaderEntry => {
    const at = { first: start + offset, last: start + offset };
    const [, label = '', value = ''] = FIELD.exec(text) ?? [];
    if (/^subj/i.test(label) && value !== '') return { ...at, facts: subjectFacts(value.trim()) };
    if (/^summary$/i.test(label) && value !== '')
      return { ...at, facts: [{ name: 'summary', value: value.trim() }] };
    const name = /^from$/i.test(label) ? nameOf(value.trim()) : undefined;
    if (name !== undefined) sender ??= { name, index: offset };
    return { ...at, facts: [], reason: 'page-furniture' };
  });
  return { entries, sender, next };
}

/** The facts of the subject, by which the title and the author below the head are known. */
export function namesIn(entries: readonly HeaderEntry[]): readonly string[] {
  return entries
    .flatMap(({ facts }) => facts)
    .flatMap((fact: StoryFact) =>
      fact.name === 'title' || fact.name === 'author' ? [fact.value] : [],
    );
}

/** The head where nothing else names the author: who sent the message counts. */
export function signedBySender({ entries, sender }: PostHead): readonly HeaderEntry[] {
  if (sender === undefined) return entries;
  return entries.map(({ first, last, ...rest }, index): HeaderEntry =>
    index === sender.index
      ? { first, last, facts: [{ name: 'author', value: sender.name }] }
      : { first, last, ...rest },
  );
}
