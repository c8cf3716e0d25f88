/** Books that are made of one e-book and nothing else. */
import { extname } from 'node:path';
import type { BookConfig } from '../config/config.ts';

/** Whether a book is made of one e-book, perhaps of several stories in it. */
export function isOneBook({ stories }: Pick<BookConfig, 'stories'>): boolean {
  const paths = new Set(stories.flatMap(({ files }) => files.map(({ path }) => path)));
  const [path, ...others] = paths;
  return path !== undefined && others.length === 0 && extname(path).toLowerCase() === '.epub';
}

/** Labels of the facts that the book takes over from its only e-book, so that its stories do not state them too. */
export function inheritedLabels(config: BookConfig): ReadonlySet<string> {
  if (!isOneBook(config)) return new Set();
  const people = ['Illustrator', 'Artist', 'Editor', 'Translator', 'Contributor', 'Narrator'];
  const labels: readonly (readonly [string, boolean])[] = [
    ['Subtitle', config.subtitle === undefined],
    ['Publisher', config.publisher === undefined],
    ['Copyright', config.rights === undefined],
    ['Published', config.date === undefined],
    ['Series', config.series === undefined],
    ['Keywords', config.subjects.length === 0],
    ['Rating', config.rating === undefined],
    ['Summary', config.description === undefined],
    ...[...people, 'Photographer'].map((label) => [label, config.authors === undefined] as const),
  ];
  return new Set(labels.flatMap(([label, isSilent]) => (isSilent ? [label] : [])));
}
