/** What is above a header and belongs to the page it came from: a board's banner, a rule, a label of an archive. */
import type { DraftBlock } from '../../draft.ts';
import { isOrnament } from '../../forms/ornament.ts';
import type { HeaderEntry } from './entry.ts';

/** The lines above a header, and where the header begins. */
export interface Lead {
  readonly entries: readonly HeaderEntry[];
  readonly next: number;
}

/** The longest banner, in lines between its two rules. */
const LONGEST_BANNER = 14;
/** The shortest rule of a banner, in characters. */
const SHORTEST_RULE = 16;

const ARCHIVE_LABEL = /^(?:chapter|work|story) text:?$/i;

/** The first line of a message in a mailbox (RFC 4155). */
const MAILBOX =
  /^From \S{1,80}(?: {1,4}\S{1,80}){0,2} {1,4}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? {1,2}\S{1,4} {1,2}\S.{0,40}$/;

/** Whether a line is the first of a message in a mailbox. */
export function isMailbox(text: string): boolean {
  return MAILBOX.test(text);
}

/** What only the banner of a board or a site says: who runs it, its telephone, its speed. */
const BOARD =
  /\b(?:sysop|bbs|baud|fidonet|bulletin board|24 hours|node \d)\b|\(\d{3}\) ?\d{3}-\d{4}|\b\d{3}-\d{3}-\d{4}\b|\bbps\b/i;

function isRule(block: DraftBlock | undefined): boolean {
  return (
    block !== undefined &&
    block.text.replace(/\s/g, '').length >= SHORTEST_RULE &&
    isOrnament(block.text)
  );
}

/** The last line of a board's banner between two rules. */
function bannerEnd(blocks: readonly DraftBlock[], start: number): number | undefined {
  if (!isRule(blocks[start])) return undefined;
  for (let index = start + 1; index <= start + LONGEST_BANNER + 1; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.role.type !== 'line') return undefined;
    if (!isRule(block)) continue;
    const inside = blocks.slice(start + 1, index);
    return inside.some(({ text }) => BOARD.test(text)) ? index : undefined;
  }
  return undefined;
}

/** What is above the header at a block. */
export function leadAt(blocks: readonly DraftBlock[], start: number): Lead {
  const entries: HeaderEntry[] = [];
  let next = start;
  const banner = bannerEnd(blocks, next);
  if (banner !== undefined) {
    entries.push({ first: next, last: banner, facts: [], reason: 'page-furniture' });
    next = banner + 1;
  }
  for (const isLead of [isMailbox, (text: string) => ARCHIVE_LABEL.test(text), isOrnament]) {
    const block = blocks[next];
    if (block?.role.type !== 'line' || !isLead(block.text)) continue;
    entries.push({ first: next, last: next, facts: [], reason: 'page-furniture' });
    next += 1;
  }
  return { entries, next };
}
