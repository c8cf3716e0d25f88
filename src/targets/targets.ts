import type { Target } from '../config/config.ts';
import type { Publication } from '../render/publication.ts';
import { epub2Page, epub2Style } from './epub2.ts';
import { koboPage, koboStyle, koboWeight, standAlone } from './kobo.ts';
import { divideLongDocuments, plainWeight } from './long-documents.ts';

/** How the pages of a target differ from those of EPUB 3, which the renderer makes. */
interface Dress {
  /** A finished page, from its XML declaration on. */
  readonly page: (page: string) => string;
  readonly style: (style: string) => string;
}

const AS_IT_IS = (text: string): string => text;

/** What a target makes of pages and style sheet; words and their order stay. */
export function dressFor(target: Target): Dress {
  switch (target) {
    case 'epub3':
      return { page: AS_IT_IS, style: AS_IT_IS };
    case 'epub2':
      return { page: epub2Page, style: epub2Style };
    case 'kobo':
      return { page: koboPage, style: koboStyle };
  }
}

/** A publication for a target: its documents of a length that readers take, its contents as they show them. */
export function forTarget(publication: Publication, target: Target): Publication {
  switch (target) {
    case 'epub3':
    case 'epub2':
      return { ...divideLongDocuments(publication, plainWeight), target };
    case 'kobo': {
      const divided = divideLongDocuments(
        publication,
        (token) => plainWeight(token) + (token.kind === 'text' ? koboWeight(token.source) : 0),
      );
      return { ...divided, target, toc: standAlone(divided.toc) };
    }
  }
}

/** How a file for a target ends; a book for old devices stands beside the other, not in its place. */
export function endingFor(target: Target): string {
  switch (target) {
    case 'epub3':
      return '.epub';
    case 'epub2':
      return '-epub2.epub';
    case 'kobo':
      return '.kepub.epub';
  }
}
