/** The sentences that the rating advice is tested with: text files, one labelled sentence a line. */
import { readFileSync } from 'node:fs';
import { CATEGORIES, type Category } from '../../src/advice/categories.ts';

/** A sentence and the categories that it is about. */
export interface LabelledSentence {
  readonly labels: ReadonlySet<Category>;
  readonly sentence: string;
}

/**
 * The sentences of a file beside this one.
 * @throws at a label that is not a category
 */
export function readSentences(name: string): readonly LabelledSentence[] {
  return readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [labels = '', sentence = ''] = line.split('\t');
      return { labels: new Set(labels === '-' ? [] : labels.split(',').map(categoryOf)), sentence };
    });
}

function categoryOf(label: string): Category {
  const category = CATEGORIES.find((one) => one === label);
  if (category === undefined) throw new Error(`not a category: "${label}"`);
  return category;
}
