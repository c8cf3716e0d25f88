import { describe, expect, test } from '@jest/globals';
import {
  isStrongerThan,
  LEAST_AGE,
  leastAge,
  levelOf,
  ratingOf,
  readRating,
  strengthOf,
  stricter,
} from '../../src/rating/scale.ts';
import { RATING_LEVELS } from '../../src/story/types.ts';

describe('levelOf', () => {
  test.each([
    ['General Audiences', 'general'],
    ['K', 'general'],
    ['G', 'general'],
    ['K+', 'guided'],
    ['PG', 'guided'],
    ['Teen And Up Audiences', 'teen'],
    ['T', 'teen'],
    ['PG-13', 'teen'],
    ['pg13', 'teen'],
    ['PG–13', 'teen'],
    ['FRT', 'teen'],
    ['Mature', 'mature'],
    ['M', 'mature'],
    ['R', 'mature'],
    ['Hard R', 'mature'],
    ['FRM', 'mature'],
    ['Explicit', 'explicit'],
    ['MA', 'explicit'],
    ['NC-17', 'explicit'],
    ['FRAO', 'explicit'],
    ['Not Rated', 'unrated'],
    ['R for violence', 'mature'],
    ['PG-13 (language)', 'teen'],
    ['NC-17, really', 'explicit'],
    ['Rated R', 'mature'],
    ['T — language', 'teen'],
    ['[R]', 'mature'],
    ['(PG)', 'guided'],
    ['PG 13', 'teen'],
    ['NC 17', 'explicit'],
    ['G-rated', 'general'],
  ] as const)('%s is %s', (label, level) => {
    expect(levelOf(label)).toBe(level);
  });

  test.each(['M/M', 'spicy', '', 'Rather good'])('%s is no rating', (label) => {
    expect(levelOf(label)).toBeUndefined();
  });
});

test('the stricter rating holds; an unrated part does not outweigh a stated one', () => {
  expect(stricter(ratingOf('PG'), ratingOf('R')).label).toBe('R');
  expect(stricter(ratingOf('NC-17'), ratingOf('K+')).label).toBe('NC-17');
  expect(stricter(ratingOf('Not Rated'), ratingOf('G')).label).toBe('G');
});

test('of two plain ages the higher is stricter, though both are of one level', () => {
  expect(stricter(ratingOf('12+'), ratingOf('14+')).label).toBe('14+');
  expect(stricter(ratingOf('PG-13'), ratingOf('14+')).label).toBe('PG-13');
});

test('levels go from mildest to strongest, unrated last', () => {
  expect(RATING_LEVELS.map(strengthOf)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('a label is kept exactly as its author wrote it', () => {
  expect(readRating('  rated  r , Just in case ')).toStrictEqual({
    label: '  rated  r , Just in case ',
    level: 'mature',
    age: 17,
  });
  expect(readRating('spicy')).toBeUndefined();
});

describe('isStrongerThan', () => {
  test.each([
    ['Not Rated', 'Explicit', true],
    ['Not Rated', 'Not Rated', true],
    ['spicy', 'XXX', true],
    ['Explicit', 'Not Rated', false],
    ['PEGI 16', 'BBFC 15', true],
    ['FSK 16', '16+', false],
    ['16', '15', true],
    ['6+', '0+', true],
    ['14+', '12', true],
    // One of the two is not a plain age: their levels are the same.
    ['14+', 'PG-13', false],
    ['PG-13', '12', false],
    ['R', '16+', false],
  ])('%s for readers of %s: %s', (label, limit, stronger) => {
    expect(isStrongerThan(ratingOf(label), ratingOf(limit))).toBe(stronger);
  });

  test('a level stated for a word beats what the word means', () => {
    expect(isStrongerThan({ label: '12+', level: 'explicit' }, ratingOf('16+'))).toBe(true);
    expect(isStrongerThan({ label: 'spicy', level: 'teen' }, ratingOf('PG-13'))).toBe(false);
  });
});

test('the least age is the word’s own, else its level’s', () => {
  expect(LEAST_AGE).toEqual({ general: 0, guided: 9, teen: 13, mature: 16, explicit: 18 });
  expect(
    ['14+', 'R', 'Mature', 'PG', 'Not Rated', 'spicy'].map((l) => leastAge(ratingOf(l))),
  ).toEqual([14, 17, 16, 9, undefined, undefined]);
});
