import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { plainText } from '../../src/story/walk.ts';
import type { Block, Inline, Story } from '../../src/story/types.ts';
import { openEpub } from '../../src/verify/open-epub.ts';
import { readBookWords } from '../../src/verify/audit-words.ts';
import { buildTexts, failures } from '../support/build-text.ts';
import { compare, pagesOf } from '../support/golden.ts';
import { shelve } from '../support/shelf.ts';

/**
 * Whole stories: `input.txt`, `input.html`, or a folder with what is in it for `input.epub/` and `input.docx/`, what it was understood to be (`tree.txt`) and what it became
 * (`pages.xhtml`). `npm run golden` rewrites the last two; read the difference before committing it.
 */
const STORIES = fileURLToPath(new URL('./stories/', import.meta.url));

function showInlines(content: readonly Inline[]): string {
  return content
    .map((inline) =>
      inline.type === 'text' ? inline.value : `{${inline.type}: ${showInlines(inline.children)}}`,
    )
    .join('');
}

function showBlock(block: Block): string {
  const { first, last } = block.source;
  const lines = first === last ? String(first) : `${String(first)}-${String(last)}`;
  const head = `${lines} ${block.type}`;
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'authorsNote':
    case 'marker':
    case 'signature':
      return `${head}: ${showInlines(block.content)}`;
    case 'sceneBreak':
      return head;
    case 'picture':
      return `${head} ${block.image}: ${block.alt}`;
    case 'verse':
      return [
        head,
        ...block.stanzas.map((stanza) =>
          stanza.map((line) => `    | ${showInlines(line)}`).join('\n'),
        ),
      ]
        .join('\n    |\n')
        .replace('\n    |\n', '\n');
    case 'letter':
      return [
        head,
        ...block.parts.map(({ part, content }) => `    ${part}: ${showInlines(content)}`),
      ].join('\n');
    case 'quotation':
    case 'footnote':
      return [head, ...block.paragraphs.map((content) => `    > ${showInlines(content)}`)].join(
        '\n',
      );
    case 'messages':
      return [
        `${head} (${block.medium})`,
        ...block.lines.map((line) => `    ${showInlines(line)}`),
      ].join('\n');
    case 'passage':
      return [
        `${head} (${block.notice.warnings.join(', ')})`,
        ...block.blocks.map((inner) => `    ${showBlock(inner).replace(/\n/g, '\n    ')}`),
      ].join('\n');
  }
}

function showStory(story: Story): string {
  const { title, authors, notice, summary, fields } = story;
  const facts = [
    `title: ${title}`,
    `authors: ${authors.join(', ')}`,
    ...(notice.rating === undefined
      ? []
      : [`rating: ${notice.rating.label} (${notice.rating.level})`]),
    ...(notice.warnings.length === 0 ? [] : [`warnings: ${notice.warnings.join(' | ')}`]),
    ...(summary === undefined ? [] : [`summary: ${summary}`]),
    ...fields.map(({ label, value }) => `field ${label}: ${value}`),
  ];
  const chapters = story.chapters.map(({ key, heading, notice: own, blocks }) => {
    const label =
      heading === undefined ? '' : ` [${heading.label ?? ''}] [${plainText(heading.title ?? [])}]`;
    const rated =
      own === undefined
        ? ''
        : ` (${[own.rating?.label, ...own.warnings].filter(Boolean).join(', ')})`;
    return `== ${key}${label}${rated}\n${blocks.map(showBlock).join('\n')}`;
  });
  return `${facts.join('\n')}\n\n${chapters.join('\n\n')}\n`;
}

/** The bytes of an input; a folder is what a container holds, to be packed first. */
function inputAt(path: string): Uint8Array {
  if (!statSync(path).isDirectory()) return readFileSync(path);
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(`${path}/${file}`).isFile())
    .toSorted();
  return zipSync(
    Object.fromEntries(
      files.map((file) => [file, new Uint8Array(readFileSync(`${path}/${file}`))]),
    ),
  );
}

describe.each(readdirSync(STORIES))('%s', (name) => {
  test.each(['epub2', 'kobo'] as const)('says the same for %s', async (target) => {
    const file = readdirSync(`${STORIES}${name}`).find((one) => one.startsWith('input.')) ?? '';
    const files = { [file.replace('input', name)]: inputAt(`${STORIES}${name}/${file}`) };
    const [plain, other] = await Promise.all([
      buildTexts({ files, book: { title: undefined } }),
      buildTexts({ files, book: { title: undefined, target } }),
    ]);
    expect(failures(other)).toEqual([]);
    if (plain.epub === undefined || other.epub === undefined) throw new Error('no book');
    shelve(`golden-${target}-${name}`, other.epub);
    const said = (epub: Uint8Array): readonly string[] => readBookWords(openEpub(epub)).running;
    expect(said(other.epub)).toEqual(said(plain.epub));
    // Without an element of its own, nothing of a page is lost: notices, contents, front matter.
    const all = (epub: Uint8Array): readonly string[] =>
      openEpub(epub).spine.map(({ xhtml }) =>
        xhtml.replace(/[\s\S]*<body[^>]*>|<nav[^>]*hidden[\s\S]*<\/nav>|<[^>]*>|\s+/g, ''),
      );
    if (target === 'epub2') expect(all(other.epub)).toEqual(all(plain.epub));
  });

  test('becomes this tree and these pages', async () => {
    const file = readdirSync(`${STORIES}${name}`).find((one) => one.startsWith('input.')) ?? '';
    const input = inputAt(`${STORIES}${name}/${file}`);
    const result = await buildTexts({
      files: { [file.replace('input', name)]: input },
      // A story's pages and its tree show what was made of it; a colophon would only count it.
      book: { title: undefined, parts: { colophon: false } },
    });
    expect(failures(result)).toEqual([]);
    const { book, epub } = result;
    if (book === undefined || epub === undefined) throw new Error('no book');
    shelve(`golden-${name}`, epub);
    compare(`${STORIES}${name}/tree.txt`, book.stories.map(showStory).join('\n'));
    const front = /(?:toc|title-page)\.xhtml$/;
    compare(
      `${STORIES}${name}/pages.xhtml`,
      pagesOf(epub, (page) => !front.test(page)),
    );
  });
});
