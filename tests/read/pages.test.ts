import { describe, expect, test } from '@jest/globals';
import type { RawStory } from '../../src/read/raw.ts';
import { readHtml } from '../../src/read/html/html.ts';
import type { BuildResult } from '../../src/build.ts';
import { buildTexts, failures } from '../support/build-text.ts';

async function read(html: string): Promise<RawStory> {
  const { story } = await readHtml(html, 'page.html');
  if (story === undefined) throw new Error('no story');
  return story;
}

function factsOf({ facts = [] }: RawStory): readonly string[] {
  return facts.map(({ label, value }) => `${label}: ${value}`);
}

function blocksOf({ blocks }: RawStory): readonly string[] {
  return blocks.map(({ text, hint }) => (hint === undefined ? text : `${hint.type}: ${text}`));
}

function furnitureOf({ text, furniture = [] }: RawStory): readonly string[] {
  const lines = text.split('\n');
  return furniture.map((line) => lines[line - 1] ?? '');
}

/** The page of a work, as otwarchive lays it out: all chapters of it. */
const WORK = `<!DOCTYPE html><html><body class="logged-out">
<div id="outer" class="wrapper"><ul id="skiplinks"><li><a href="#main">Main Content</a></li></ul>
<header id="header"><h1 class="heading"><a href="/">An Archive</a></h1><nav><ul><li>Fandoms</li></ul></nav></header>
<div id="inner"><div id="main">
<ul class="work navigation actions"><li>Entire Work</li><li>Download</li></ul>
<div class="wrapper"><dl class="work meta group" role="complementary">
<dt class="rating tags">Rating:</dt><dd class="rating tags"><ul class="commas"><li><a>Teen And Up Audiences</a></li></ul></dd>
<dt class="warning tags"><a href="/tos_faq">Archive Warnings</a>:</dt>
<dd class="warning tags"><ul class="commas"><li><a>Major Character Death</a></li><li><a>Underage</a></li></ul></dd>
<dt class="language">Language:</dt><dd class="language" lang="en">English</dd>
<dt class="stats">Stats:</dt><dd class="stats"><dl class="stats"><dt class="published">Published:</dt><dd class="published">2020-01-05</dd><dt class="words">Words:</dt><dd class="words">1,200</dd><dt class="kudos">Kudos:</dt><dd class="kudos">77</dd><dt class="hits">Hits:</dt><dd class="hits">900</dd></dl></dd>
</dl></div>
<div id="workskin">
<div class="preface group"><h2 class="title heading">Low Water</h2>
<h3 class="byline heading"><a rel="author" href="/users/x">oystercatcher</a></h3>
<div class="summary module"><h3 class="heading">Summary:</h3><blockquote class="userstuff"><p>The tide goes out.</p></blockquote></div>
<div class="notes module"><h3 class="heading">Notes:</h3><ul class="associations"><li>For <a>jo</a>.</li></ul>
<blockquote class="userstuff"><p>Be kind.</p></blockquote><p class="jump">(See the end of the work for <a href="#work_endnotes">more notes</a>.)</p></div></div>
<div id="chapters" role="article">
<div class="chapter" id="chapter-1"><div class="chapter preface group"><h3 class="title"><a href="/c/1">Chapter 1</a>: Ebb</h3>
<div id="notes" class="notes module"><h3 class="heading">Notes:</h3><blockquote class="userstuff"><p>Short one.</p></blockquote></div></div>
<div class="userstuff module" role="article"><h3 class="landmark heading" id="work">Chapter Text</h3><p>She walked <em>out</em>.</p><h4>Noon</h4><p>The sand was hot.</p></div></div>
<div class="chapter" id="chapter-2"><div class="chapter preface group"><h3 class="title"><a href="/c/2">Chapter 2</a></h3></div>
<div class="userstuff module" role="article"><h3 class="landmark heading">Chapter Text</h3><p>She came back.</p></div></div>
</div>
<div class="afterword preface group"><div id="work_endnotes" class="end notes module"><h3 class="heading">Notes:</h3><blockquote class="userstuff"><p>The end, then.</p></blockquote></div></div>
</div>
<div id="feedback"><ul class="actions"><li>Kudos</li></ul><div id="comments_placeholder">Comments (3)</div></div>
</div></div><footer id="footer"><p>About the archive</p></footer></div></body></html>`;

/** A file of FanFicFare. */
const DOWNLOADED = `<!DOCTYPE html><html><head><meta charset="UTF-8"><title>Low Water by Oyster</title><style>body { background-color: #fff }</style></head><body>
<h1><a href="https://x.example.org/s/1">Low Water</a> by <a class="authorlink" href="https://x.example.org/u/1">Oyster</a></h1>
<table class="full">
<tr><td><b>Fandom:</b></td><td>Tides</td></tr>
<tr><td><b>Rating:</b></td><td>M</td></tr>
<tr><td><b>Warnings:</b></td><td>Drowning</td></tr>
<tr><td><b>Summary:</b></td><td><p>The tide goes out.</p><p>It comes in.</p></td></tr>
</table>
<a name="TOCTOP"><h2>Table of Contents</h2></a>
<p><a href="#section0001">1. Ebb</a><br /><a href="#section0002">2. Flow</a><br /></p>
<a name="section0001"><h2>1. Ebb</h2></a><p>She walked out.</p><h2>A Letter</h2><p>Come.</p>
<a name="section0002"><h2>2. Flow</h2></a><p>She came back.</p>
</body></html>`;

describe('the page of a work', () => {
  test('states facts, keeps notes apart, and leaves its frame', async () => {
    const story = await read(WORK);
    expect(factsOf(story)).toEqual([
      'Rating: Teen And Up Audiences',
      'Archive Warnings: Major Character Death, Underage',
      'Language: English',
      'Published: 2020-01-05',
      'Words: 1,200',
      'Title: Low Water',
      'Author: oystercatcher',
      'Summary: The tide goes out.',
      'Related work: For jo.',
      'Notes: Be kind.',
    ]);
    expect(blocksOf(story)).toEqual([
      'chapterHeading: Chapter 1: Ebb',
      'authorsNote: Notes:',
      'authorsNote: Short one.',
      'She walked out.',
      'heading: Noon',
      'The sand was hot.',
      'chapterHeading: Chapter 2',
      'She came back.',
      'authorsNote: Notes:',
      'authorsNote: The end, then.',
    ]);
    expect(furnitureOf(story)).toEqual(
      expect.arrayContaining(['Kudos: 77', 'Chapter Text', 'Comments (3)', 'About the archive']),
    );
  });
});

describe('a file of FanFicFare', () => {
  test('states facts and names its chapters', async () => {
    const story = await read(DOWNLOADED);
    expect(factsOf(story)).toEqual([
      'Title: Low Water',
      'Author: Oyster',
      'Fandom: Tides',
      'Rating: M',
      'Warnings: Drowning',
      'Summary: The tide goes out. It comes in.',
    ]);
    expect(blocksOf(story)).toEqual([
      'chapterHeading: 1. Ebb',
      'She walked out.',
      'heading: A Letter',
      'Come.',
      'chapterHeading: 2. Flow',
      'She came back.',
    ]);
    expect(furnitureOf(story)).toEqual(['Table of Contents', '1. Ebb', '2. Flow']);
  });
});

describe('a page of no shape that is known', () => {
  test.each([
    [
      'names of parts without the rest',
      '<div id="preface"><p>One.</p></div><div id="chapters"><p>Two.</p></div>',
    ],
    ['a story about profiles', '<div id="profile_top"><b>One.</b></div><p>Two.</p>'],
    [
      'a table that is not a title',
      '<h1>One.</h1><table class="full"><tr><td>Two.</td></tr></table>',
    ],
  ])('%s is all story', async (_, html) => {
    const story = await read(html);
    expect(story.facts).toBeUndefined();
    expect(story.furniture).toBeUndefined();
    expect(story.blocks.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  });
});

describe('a box that a page names as a note', () => {
  const story =
    '<p>He walked to the end of the jetty and sat down there until it was dark.</p>'.repeat(4);

  test.each([
    ['author-note-portlet', 'div'],
    ['authors_notes', 'section'],
    ['chapter-notes', 'div'],
  ])('%s is a note of the author', async (name, element) => {
    const html = `<h1>The Jetty</h1><${element} class="box ${name}"><p>A note</p><p>Hello.</p></${element}><div class="text">${story}</div>`;
    const { blocks } = await read(html);
    expect(blocks.map(({ hint }) => hint?.type)).toEqual([
      'heading',
      'authorsNote',
      'authorsNote',
      ...Array.from({ length: 4 }, () => undefined),
    ]);
  });

  test('the story itself is none, whatever it is in', async () => {
    const { blocks } = await read(`<div class="end-note">${story}</div>`);
    expect(blocks.map(({ hint }) => hint)).toEqual(Array.from({ length: 4 }, () => undefined));
  });
});

async function bookOf(html: string): Promise<BuildResult> {
  const result = await buildTexts({ files: { 'page.html': html }, book: { title: undefined } });
  expect(failures(result)).toEqual([]);
  return result;
}

describe('in the book', () => {
  test.each([
    ['the page of a work', WORK, 'Teen And Up Audiences', ['Major Character Death', 'Underage']],
    ['a file of FanFicFare', DOWNLOADED, 'M', ['Drowning']],
  ])('rating and warnings of %s', async (_, html, label, warnings) => {
    const { book, changes } = await bookOf(html);
    expect(book?.stories[0]?.notice).toMatchObject({ rating: { label }, warnings });
    expect(book?.stories[0]?.title).toBe('Low Water');
    expect(changes.filter(({ reason }) => reason === 'header').length).toBeGreaterThan(5);
  });

  test.each([
    ['a single heading above all is the title', '<h1>Ash</h1><p>One.</p>', 'Ash', ['']],
    [
      'under a title the next level names chapters',
      '<h1>Ash</h1><h2>Fire</h2><p>One.</p><h2>Smoke</h2><p>Two.</p>',
      'Ash',
      ['Fire', 'Smoke'],
    ],
    [
      'deeper ones are inside',
      '<h2>Fire</h2><p>One.</p><h4>Noon</h4><p>Two.</p><h2>Smoke</h2><p>Three.</p>',
      'page',
      ['Fire', 'Smoke'],
    ],
    ['a chapter of its own is not a title', '<h1>Chapter 3</h1><p>One.</p>', 'page', ['Chapter 3']],
    [
      'parts and their chapters',
      '<h1>Part One</h1><h2>Chapter 1</h2><p>One.</p><h2>Chapter 2</h2><p>Two.</p>',
      'page',
      ['Part One', 'Chapter 1', 'Chapter 2'],
    ],
    [
      'punctuation is not a heading',
      '<h2>Fire</h2><p>One.</p><h2>***</h2><p>Two.</p><h2>Smoke</h2><p>Three.</p>',
      'page',
      ['Fire', 'Smoke'],
    ],
  ])('%s', async (_, html, title, chapters) => {
    const { book } = await bookOf(html);
    const story = book?.stories[0];
    expect(story?.title.toLowerCase()).toBe(title.toLowerCase());
    expect(
      story?.chapters.map(({ heading }) => {
        const first = heading?.title?.[0];
        return heading?.label ?? (first?.type === 'text' ? first.value : '');
      }),
    ).toEqual(chapters);
  });

  test('changes and messages name lines of the file', async () => {
    const { changes, diagnostics } = await bookOf(
      '<html>\n<body>\n\n\n<p>One -- two.</p><p>Rest is\n\uFFFDere.</p>\n</body></html>',
    );
    expect(changes.find(({ rule }) => rule === 'dashes')?.lines).toMatchObject({
      first: 5,
      last: 5,
    });
    expect(diagnostics.find(({ id }) => id === 'normalize-replacement-character')?.line).toBe(5);
  });

  test('lines of the config are lines of the file', async () => {
    const files = { 'page.html': '<p>a</p>\n<p>x --\ny</p>\n<p>c -- d</p>\n<p>e -- f</p>' };
    const { book } = await buildTexts({
      files,
      story: { lines: [{ file: 'page.html', from: 3, to: 4, rules: { dashes: false } }] },
    });
    const text = JSON.stringify(book?.stories[0]?.chapters);
    expect(text).toContain('x -- y');
    expect(text).toContain('c -- d');
    expect(text).toContain('e—f');
  });
});
