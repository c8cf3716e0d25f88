/** What a target is: a format or device that a book can be made for. */
import type { TocEntry } from '../render/publication.ts';
import type { Weigh } from './long-documents/cuts.ts';

/** How a book for one format or device differs from the pages of EPUB 3 that the renderer makes. */
export interface Target {
  /** What the config and the command line call it. */
  readonly id: string;
  /** What it is for, in a few words, for the author of a config. */
  readonly description: string;
  /** The end of its files' names, which keeps them beside those of the default target; else it is as typed. */
  readonly ending?: string;
  /** The template of its package document, in package/templates/. */
  readonly packageTemplate: string;
  /** Changes a finished page, from its XML declaration on; words and their order stay. */
  readonly page: PageTransform;
  /** Changes a style sheet. */
  readonly style: PageTransform;
  /** The bytes of a piece of a page once it is changed. */
  readonly weigh: Weigh;
  /** Changes the table of contents. */
  readonly contents: (toc: readonly TocEntry[]) => readonly TocEntry[];
}

/** Changes the text of a page or of a style sheet. */
export type PageTransform = (text: string) => string;
