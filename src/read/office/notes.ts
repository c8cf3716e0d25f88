/** Footnotes and endnotes of a document: they follow its text, in the order of their numbers in it. */
import type { LineBuilder } from '../lines/builder.ts';
import type { Item } from './look.ts';
import type { ItemPlacer } from './place-items.ts';

/** The notes of one document. */
export class DocumentNotes {
  readonly #notes = new Map<string, readonly Item[]>();
  /** The keys of the notes that the text refers to, in the order in which it does. */
  readonly #referred = new Set<string>();

  /** The text refers to a note. */
  refer(key: string): void {
    this.#referred.add(key);
  }

  /** A note, which may come before or after the reference to it. */
  add(key: string, items: readonly Item[]): void {
    this.#notes.set(key, items);
  }

  /** Put the notes on lines. A note without a reference is not shown: its reference was deleted. */
  place(placer: ItemPlacer, builder: LineBuilder): void {
    for (const key of this.#referred)
      placer.place(this.#notes.get(key) ?? [], { type: 'footnote', key });
    for (const [key, items] of this.#notes) {
      if (this.#referred.has(key)) continue;
      for (const item of items) {
        if (item.type === 'line') builder.furniture(item.line.text);
        if (item.type === 'furniture') builder.furniture(item.text);
      }
    }
  }
}
