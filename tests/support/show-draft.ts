import type { Mark } from '../../src/read/raw.ts';
import type { Draft, DraftBlock, StoryFact } from '../../src/normalize/draft.ts';

function showFact(fact: StoryFact): string {
  switch (fact.name) {
    case 'notation': {
      const { sense, open, close } = fact.delimiters;
      return `[${sense} ${open} ${close}]`;
    }
    case 'field':
      return `[field ${fact.label}: ${fact.value}]`;
    default:
      return `[${fact.name} ${fact.value}]`;
  }
}

function showText(text: string, marks: readonly Mark[]): string {
  const inserts = marks.flatMap(({ kind, start, end }) => [
    { at: start, order: 1, text: `{${kind}:`, length: end - start },
    { at: end, order: 0, text: '}', length: end - start },
  ]);
  // At one place, what closes comes before what opens, and the longer opens first.
  const ordered = inserts.toSorted(
    (a, b) =>
      a.at - b.at ||
      a.order - b.order ||
      (a.order === 1 ? b.length - a.length : a.length - b.length),
  );
  let out = '';
  let from = 0;
  for (const insert of ordered) {
    out += text.slice(from, insert.at) + insert.text;
    from = insert.at;
  }
  return out + text.slice(from);
}

function showRole({ role }: DraftBlock): string {
  switch (role.type) {
    case 'line':
    case 'paragraph':
      return '';
    case 'letter':
      return `letter(${role.part}): `;
    case 'message':
      return `message(${role.medium}): `;
    default:
      return `${role.type}: `;
  }
}

/** A draft as the examples of rules write it: facts, then a block a line, marks as `{emphasis:…}`. */
export function showDraft(draft: Draft): string {
  const facts = draft.facts.map(({ fact }) => showFact(fact)).join(' ');
  const blocks = draft.blocks.map((block) => showRole(block) + showText(block.text, block.marks));
  return [...(facts === '' ? [] : [facts]), ...blocks].join('\n');
}
