/** The links between the footnotes of a page and their references. */
import type { Block, Footnote, Inline } from '../story/types.ts';
import { blockContents } from '../story/walk.ts';

/** The links of one page: each reference to its note, and each note back to its first reference. */
export interface FootnoteLinks {
  /** The id of the note of a reference; undefined where the page does not have it. */
  readonly noteOf: (reference: Inline) => string | undefined;
  /** The id of a reference that is the first to its note. */
  readonly idOf: (reference: Inline) => string | undefined;
  /** The id of a note, and that of the reference it links back to. */
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

/** The links between the footnotes among blocks and their references; ids are unique in the page. */
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
