/** The target EPUB 3.3: pages as the renderer makes them. */
import { plainWeight } from './long-documents/cuts.ts';
import type { PageTransform, Target } from './target.ts';

const unchanged: PageTransform = (text) => text;

/** EPUB 3.3. */
export const epub3: Target = {
  id: 'epub3',
  description: 'every device since 2012',
  packageTemplate: 'content.opf.ejs',
  page: unchanged,
  style: unchanged,
  weigh: plainWeight,
  contents: (toc) => toc,
};
