import { describe, expect, test } from '@jest/globals';
import { epub2Page, epub2Style } from '../../src/targets/epub2.ts';

describe('a page for EPUB 2', () => {
  test.each([
    ['<!DOCTYPE html>', /^<!DOCTYPE html PUBLIC "-\/\/W3C\/\/DTD XHTML 1\.1\/\/EN"/],
    ['<meta charset="utf-8"/><title>T</title>', '<title>T</title>'],
    [
      '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="de" xml:lang="de">',
      '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de">',
    ],
    ['<p lang="fr">Oui</p>', '<p xml:lang="fr">Oui</p>'],
    [
      '<section class="chapter untitled" epub:type="chapter" role="doc-chapter" aria-label="A &gt; B"><p>x</p></section>',
      '<div class="section chapter untitled"><p>x</p></div>',
    ],
    [
      '<aside class="footnote" id="note-1">n</aside>',
      '<div class="aside footnote" id="note-1">n</div>',
    ],
    ['<header>\n<h1 id="t">T</h1></header>', '<div class="header">\n<h1 id="t">T</h1></div>'],
    [
      '<nav class="toc"><ol/></nav><nav hidden="hidden"><ol><li>x<br/></li></ol></nav><p>y</p>',
      '<div class="nav toc"><ol/></div><p>y</p>',
    ],
    ['<p>a<wbr/>b <mark>c</mark></p>', '<p>ab <span class="mark">c</span></p>'],
    ['<img src="a.jpg" alt="" role="presentation"/>', '<img src="a.jpg" alt=""/>'],
    ['a section &lt;section&gt; of text', 'a section &lt;section&gt; of text'],
  ])('%s', (page, expected) => {
    if (typeof expected === 'string') expect(epub2Page(page)).toBe(expected);
    else expect(epub2Page(page)).toMatch(expected);
  });
});

describe('a style sheet for EPUB 2 finds the same', () => {
  test.each([
    ['section,\nheader { display: block; }', 'div.section,\ndiv.header { display: block; }'],
    ['section.notice p{x:y}', 'div.section.notice p{x:y}'],
    ['nav[hidden] {}', 'div.nav[hidden] {}'],
    ['nav ol ol, body > nav{}', 'div.nav ol ol, body > div.nav{}'],
    ['.section .header, #nav, a.nav-link {}', '.section .header, #nav, a.nav-link {}'],
    ['/* a section; { nav } */ p { color: aside }', '/* a section; { nav } */ p { color: aside }'],
    [
      '@media screen { section { a: nav; b: section } } nav{}',
      '@media screen { div.section { a: nav; b: section } } div.nav{}',
    ],
    ['@import "section.css"; aside{}', '@import "section.css"; div.aside{}'],
    ['[epub|type="section"], p:not(section) {}', '[epub|type="section"], p:not(div.section) {}'],
    ['p { content: "} section {" }', 'p { content: "} section {" }'],
    ['p { background: url(a/nav.png) }', 'p { background: url(a/nav.png) }'],
  ])('%s', (style, expected) => {
    expect(epub2Style(style)).toBe(expected);
  });
});
