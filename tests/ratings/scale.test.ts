import { describe, expect, test } from '@jest/globals';
import { levelOf, ratingOf, stricter } from '../../src/ratings/scale.ts';

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
