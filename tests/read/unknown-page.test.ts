/** What is left out of pages of unknown sites, and what stays. */
import { expect, test } from '@jest/globals';
import { readHtml } from '../../src/read/html/html.ts';

const PROSE = Array.from(
  { length: 12 },
  (_, index) =>
    `<p>The ferry of the ${String(index)}th hour was late again, and nobody on the quay was surprised by it.</p>`,
).join('\n');

function links(count: number, from = 0): string {
  return Array.from(
    { length: count },
    (_, index) => `<li><a href="/list/${String(from + index)}">Kind ${String(index)}</a></li>`,
  ).join('');
}

/** The lines of a page that are not story. */
async function furnitureOf(html: string): Promise<string> {
  const { story } = await readHtml(html, 'page.html');
  const lines = story?.text.split('\n') ?? [];
  return (story?.furniture ?? []).map((line) => lines[line - 1]).join(' ');
}

const LEFT_OUT: readonly (readonly [string, string, string])[] = [
  [
    'a bar of links by its class',
    `<div class="navbar-main"><ul>${links(2)}</ul></div>${PROSE}`,
    'Kind 0 Kind 1',
  ],
  ['a menu by its role', `<div role="menu">${links(2)}</div>${PROSE}`, 'Kind 0 Kind 1'],
  [
    'a table of links without a name',
    `<table><tr><td><ul>${links(8)}</ul></td></tr></table>${PROSE}`,
    'Kind 7',
  ],
  ['comments below', `${PROSE}<div class="comments"><p>Anna: I wept!</p></div>`, 'I wept!'],
  [
    'the footer of a page',
    `${PROSE}<footer>Tales daily. <a href="/tos">Terms</a></footer>`,
    'Terms',
  ],
  ['a link back to the front', `${PROSE}<p><a href="index.html">All tales</a></p>`, 'All tales'],
  [
    'what is written around a form',
    `${PROSE}<div><b>Seen a slip</b><form>Tell us in the field below. <input><textarea></textarea></form></div>`,
    'Seen a slip',
  ],
];

test.each(LEFT_OUT)('%s is left out', async (_, html, words) => {
  expect(await furnitureOf(`<body>${html}</body>`)).toContain(words);
});

const KEPT: readonly (readonly [string, string])[] = [
  ['the menu of an inn', `${PROSE}<div class="menu"><p>Soup</p><p>Fish</p></div>${PROSE}`],
  ['a list of what to choose', `${PROSE}<ul>${links(3)}</ul>`],
  ['a list of links amid prose', `${PROSE}<ul>${links(9)}</ul>${PROSE}`],
  ['a story in an element with such a name', `<div class="sidebar-content">${PROSE}</div>`],
  ['the heading of a story', `<header><h1>The Ferry</h1><p>by Anna</p></header>${PROSE}`],
  [
    'the footer of an article',
    `<article>${PROSE}<footer>Thanks to <a href="/u/b">Bea</a>.</footer></article>`,
  ],
  ['a page of links', `<ul>${links(30)}</ul><p>Thirty tales.</p>`],
  ['a link to a note', `${PROSE}<p><a href="#n1">[1]</a></p>`],
];

test.each(KEPT)('%s is kept', async (_, html) => {
  expect(await furnitureOf(`<body>${html}</body>`)).toBe('');
});
