/** The figures of the rating advice on sentences that its lists were never fitted to. */
import { describe, expect, test } from '@jest/globals';
import { CATEGORIES, type Category } from '../../src/advice/categories.ts';
import { findHits } from '../../src/advice/hits.ts';
import { readSentences, type LabelledSentence } from './read-sentences.ts';

const LEAST_PRECISION = 0.95;
const LEAST_RECALL = 0.7;

interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

function scoreOf(category: Category, sentences: readonly LabelledSentence[]): Score {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { labels, sentence } of sentences) {
    const found = findHits(sentence).some((hit) => hit.category === category);
    if (found && labels.has(category)) right += 1;
    else if (found) wrong += 1;
    else if (labels.has(category)) missed += 1;
  }
  return { right, wrong, missed };
}

const precisionOf = ({ right, wrong }: Score): number => right / (right + wrong);
const recallOf = ({ right, missed }: Score): number => right / (right + missed);

describe('the labelled sentences', () => {
  const sentences = readSentences('labelled-sentences');

  test('are enough', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(300);
    expect(sentences.filter(({ sentence }) => sentence.trim() === '')).toEqual([]);
  });

  const scores = CATEGORIES.map((category) => [category, scoreOf(category, sentences)] as const);

  test('the measured table', () => {
    const rows = scores.map(([category, score]) =>
      [
        category.padEnd(11),
        precisionOf(score).toFixed(3).padStart(9),
        recallOf(score).toFixed(3).padStart(6),
        `${String(score.right)} right, ${String(score.wrong)} wrong, ${String(score.missed)} missed`,
      ].join('  '),
    );
    process.stdout.write(`${['category     precision  recall', ...rows].join('\n')}\n`);
    expect(rows).toHaveLength(CATEGORIES.length);
  });

  test.each(scores)('%s is found precisely enough', (_, score) => {
    expect(precisionOf(score)).toBeGreaterThanOrEqual(LEAST_PRECISION);
  });

  test.each(scores)('%s is found often enough', (_, score) => {
    expect(recallOf(score)).toBeGreaterThanOrEqual(LEAST_RECALL);
  });
});
