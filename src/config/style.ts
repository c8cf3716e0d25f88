/** How a book is to look, as the config says it. */
import type { ConfigFile } from './schema/schema.ts';

type StyleEntry = NonNullable<ConfigFile['style']>;

/** What tells paragraphs apart: an indented first line, or space between them. */
export type ParagraphForm = NonNullable<StyleEntry['paragraphs']>;

/** A style sheet of the person's own, as read. */
export interface OwnStyleSheet {
  /** Its path from the folder the person is in. */
  readonly file: string;
  readonly text: string;
}

/** How the book is to look; the theme decides what is not stated. */
export interface StyleConfig extends Omit<StyleEntry, 'css'> {
  readonly css?: OwnStyleSheet | undefined;
}
