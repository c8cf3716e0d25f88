import { expect, test } from '@jest/globals';
import { readIdentifier } from '../../src/config/resolve/book-identifiers.ts';

const NO_ISBN = { expected: 'an ISBN of 13 or 10 digits whose last digit fits' };

test.each([
  ['978-3-16-148410-0', { identifier: 'urn:isbn:9783161484100' }],
  ['ISBN 978-3-16-148410-0', { identifier: 'urn:isbn:9783161484100' }],
  ['ISBN-13: 9783161484100', { identifier: 'urn:isbn:9783161484100' }],
  ['urn:isbn:9783161484100', { identifier: 'urn:isbn:9783161484100' }],
  ['0-306-40615-2', { identifier: 'urn:isbn:9780306406157' }],
  ['urn:isbn:080442957X', { identifier: 'urn:isbn:9780804429573' }],
  ['ISBN 978-3-16-148410-1', NO_ISBN],
  ['urn:isbn:123', NO_ISBN],
  ['ISBN', NO_ISBN],
  ['978-3-16-148410-1', { identifier: '978-3-16-148410-1' }],
  ['https://example.org/book', { identifier: 'https://example.org/book' }],
  ['doi:10.1000/182', { identifier: 'doi:10.1000/182' }],
])('%s', (text, read) => {
  expect(readIdentifier(text)).toEqual(read);
});
