import type { Block, Footnote, Inline } from '../story/types.ts';
import { blockContents } from '../story/walk.ts';

/**
 * The footnotes of one chapter and the signs that point to them, tied together: which note a sign leads
 * to, and which sign the way back leads to. A sign whose note is not in the chapter leads nowhere.
 */
export interface FootnoteLinks {
  /** The id of the note that a sign points to; undefined for a sign without one. */
  readonly noteOf: (reference: Inline) => string | undefined;
  /** The id of a sign, where it is the first that points to its note. */
  readonly idOf: (reference: Inline) => string | undefined;
  /** The id of a note, and of the sign that the way back leads to. */
  readonly note: (footnote: Footnote) => {
    readonly id: string;
    readonly back: string | undefined;
  };
}

function referencesIn(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((inline): readonly Inline[] => {
    if (inline.type === 'text') return [];
    return inline.type === 'noteRef' ? [inline] : referencesIn(inline.children);
  });
}

/** Tie the footnotes of a chapter to their signs; ids are unique in the chapter's page. */
export function footnoteLinks(blocks: readonly Block[]): FootnoteLinks {
  const ids = new Map<string, string>();
  for (const block of blocks) {
    if (block.type === 'footnote' && !ids.has(block.key))
      ids.set(block.key, `note-${String(ids.size + 1)}`);
  }
  const first = new Map<string, Inline>();
  const targetOf = (inline: Inline): string | undefined =>
    inline.type === 'text' ? undefined : inline.target;
  for (const content of blocks.flatMap(blockContents)) {
    for (const reference of referencesIn(content)) {
      const id = ids.get(targetOf(reference) ?? '');
      if (id !== undefined && !first.has(id)) first.set(id, reference);
    }
  }
  const noteOf = (reference: Inline): string | undefined => ids.get(targetOf(reference) ?? '');
  return {
    noteOf,
    idOf: (reference) => {
      const id = noteOf(reference);
      return id !== undefined && first.get(id) === reference ? `from-${id}` : undefined;
    },
    note: ({ key }) => {
      const id = ids.get(key) ?? key;
      return { id, back: first.has(id) ? `from-${id}` : undefined };
    },
  };
}
