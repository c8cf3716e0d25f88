/** What the head of a page of an unknown site states of its story. */
import { expect, test } from '@jest/globals';
import { buildTexts, failures } from '../support/build-text.ts';

const PROSE = Array.from(
  { length: 6 },
  (_, index) =>
    `<p>The ferry of the ${String(index)}th hour was late again, and nobody on the quay was surprised.</p>`,
).join('\n');

async function namesOf(html: string): Promise<readonly (string | undefined)[]> {
  const result = await buildTexts({
    files: { 'saved page.html': html },
    book: { title: undefined },
  });
  expect(failures(result)).toEqual([]);
  const story = result.book?.stories[0];
  return [story?.title, story?.authors.join(', '), story?.chapters[0]?.blocks[0]?.type];
}

test.each<readonly [string, string, readonly [string, string]]>([
  [
    'the title that a line of the page says again, without the site and the chapter',
    `<head><title>The Salt Road #Chapter 12. Rain - Read it at Novelhall</title></head><body><a class="name">The Salt Road</a>${PROSE}</body>`,
    ['The Salt Road', 'Unknown'],
  ],
  [
    'the title after the name of a site, where a heading says it again',
    `<head><title>Tales Daily | The Salt Road</title></head><body><h2>The Salt Road</h2>${PROSE}</body>`,
    ['The Salt Road', 'Unknown'],
  ],
  [
    'title and author on one line, as libraries write them',
    `<head><title>The Salt Road / Perdita Vane</title></head><body><p>The Salt Road / Perdita Vane</p>${PROSE}</body>`,
    ['The Salt Road', 'Perdita Vane'],
  ],
  [
    'the author of the metadata, wherever the page names her',
    `<head><title>The Salt Road</title><meta name="author" content="Perdita Vane"></head><body><h1>The Salt Road</h1>${PROSE}<div>Perdita VANE</div></body>`,
    ['The Salt Road', 'Perdita Vane'],
  ],
  [
    'the title alone, where nothing on the page names the story',
    `<head><title>The Salt Road</title></head><body>${PROSE}</body>`,
    ['The Salt Road', 'Unknown'],
  ],
])('%s', async (_what, html, names) => {
  expect(await namesOf(html)).toEqual([...names, 'paragraph']);
});

test.each([
  ['a title that a program made up', '<title>Untitled Document</title>'],
  ['the name of the file', '<title>index.html</title>'],
  ['an address', '<title>https://tales.example/1</title>'],
])('%s is not the title of the story', async (_what, head) => {
  const [title, author] = await namesOf(`<head>${head}</head><body>${PROSE}</body>`);
  expect([title, author]).toEqual(['Saved Page', 'Unknown']);
});
