/** The content model: what may not be inside what. */
import { expect, test } from '@jest/globals';
import { checkContentModel } from '../../src/verify/content-model.ts';

test.each([
  ['a paragraph in a paragraph', '<p>a<p>b</p></p>', ['<p> is not allowed in <p> (x)']],
  ['a block in a span', '<p><span><div></div></span></p>', ['<div> is not allowed in <span> (x)']],
  ['text in a section', '<section>a</section>', ['<#text> is not allowed in <section> (x)']],
  ['a rule in a paragraph', '<p>a<hr/></p>', ['<hr> is not allowed in <p> (x)']],
  [
    'a list misnested',
    '<nav><ol><ol><li><a href="b">a</a></li></ol></ol></nav>',
    ['<ol> is not allowed in <ol> (x)'],
  ],
  [
    'what we write',
    '<section><h1>a <em>b</em></h1><blockquote><p>a<br/>b</p></blockquote></section>',
    [],
  ],
])('%s', (_, body, expected) => {
  const found = checkContentModel({ path: 'x', xhtml: `<html><body>${body}</body></html>` });
  expect(found.map(({ message }) => message)).toEqual(expected);
});
