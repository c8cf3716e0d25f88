import type { Block, Inline, Letter, Messages, Passage, Verse } from '../story/types.ts';
import { xhtml, type Markup } from './xhtml.ts';
import { passageNotice, type NoticeStyle } from './notices.ts';

/** How blocks are to look. */
export interface BlockStyle {
  /** What stands between scenes. */
  readonly ornament: string;
  /** What a scene break is called aloud, in the language of the page. */
  readonly sceneBreak: string;
  readonly notices: NoticeStyle;
  /** The language of the page (BCP 47). */
  readonly language: string;
}

/** Inlines as XHTML. */
export function renderInlines(content: readonly Inline[]): readonly Markup[] {
  return content.flatMap(renderInline);
}

/** XML parsers refuse text nodes of ten million bytes (libxml2, XML_MAX_TEXT_LENGTH); four a character. */
const LONGEST_TEXT_NODE = 2_000_000;

/** Text, in several nodes when it is too long for one. */
function renderText(text: string): Markup | readonly Markup[] {
  if (text.length <= LONGEST_TEXT_NODE) return xhtml`${text}`;
  const pieces: Markup[] = [];
  for (let start = 0; start < text.length;) {
    const space = text.lastIndexOf(' ', start + LONGEST_TEXT_NODE);
    const end = space > start ? space + 1 : start + LONGEST_TEXT_NODE;
    pieces.push(xhtml`<span>${text.slice(start, end)}</span>`);
    start = end;
  }
  return pieces;
}

function renderInline(inline: Inline): Markup | readonly Markup[] {
  switch (inline.type) {
    case 'text':
      return renderText(inline.value);
    case 'emphasis':
      return xhtml`<em>${renderInlines(inline.children)}</em>`;
    case 'strong':
      return xhtml`<strong>${renderInlines(inline.children)}</strong>`;
    case 'thought':
      // <i>: "a thought" is among its uses (HTML Standard §4.5.20); the vocabulary has no epub:type for it.
      return xhtml`<i class="thought">${renderInlines(inline.children)}</i>`;
    case 'underline':
      return xhtml`<em class="underline">${renderInlines(inline.children)}</em>`;
    case 'smallCaps':
      return xhtml`<span class="small-caps">${renderInlines(inline.children)}</span>`;
    case 'note':
      return xhtml`<span class="note">${renderInlines(inline.children)}</span>`;
    case 'sender':
      return xhtml`<span class="sender">${renderInlines(inline.children)}</span>`;
  }
}

/** Each line is a paragraph: a line break inside one is doubled by engines that also make lines blocks. */
function renderVerse({ stanzas }: Verse): Markup {
  const rendered = stanzas.map((stanza) => {
    const lines = stanza.map((line) => xhtml`<p>${renderInlines(line)}</p>\n`);
    return xhtml`<div class="stanza">\n${lines}</div>\n`;
  });
  return xhtml`<blockquote class="verse">\n${rendered}</blockquote>`;
}

function renderLetter({ parts }: Letter): Markup {
  const rendered = parts.map(({ part, content }) =>
    part === 'body'
      ? xhtml`<p>${renderInlines(content)}</p>\n`
      : xhtml`<p class="${part}">${renderInlines(content)}</p>\n`,
  );
  return xhtml`<blockquote class="letter">\n${rendered}</blockquote>`;
}

function renderMessages({ medium, lines }: Messages): Markup {
  const rendered = lines.map((line) => xhtml`<p>${renderInlines(line)}</p>\n`);
  return xhtml`<blockquote class="${medium === 'chat' ? 'messages' : 'document'}">\n${rendered}</blockquote>`;
}

/** A passage behind its notice; the way past it leads to the line after it. */
function renderPassage(passage: Passage, style: BlockStyle): Markup {
  const { before, after } = passageNotice(passage, style.notices, style.language);
  const blocks = passage.blocks.map((block) => xhtml`${renderBlock(block, style)}\n`);
  return xhtml`${before}${blocks}${after}`;
}

/** The first paragraph of a chapter, which is set without indent in every engine. */
export function renderOpening(block: Block, style: BlockStyle): Markup {
  if (block.type !== 'paragraph') return renderBlock(block, style);
  return xhtml`<p class="opening">${renderInlines(block.content)}</p>`;
}

/** One block as XHTML; every kind has its handler here. */
export function renderBlock(block: Block, style: BlockStyle): Markup {
  switch (block.type) {
    case 'paragraph':
      return xhtml`<p>${renderInlines(block.content)}</p>`;
    case 'heading':
      return xhtml`<h2>${renderInlines(block.content)}</h2>`;
    case 'sceneBreak':
      // Not an <hr>: old engines draw none or a bare line, and generated ornaments get lost.
      return xhtml`<p class="scene-break" role="separator" aria-label="${style.sceneBreak}">${style.ornament}</p>`;
    case 'verse':
      return renderVerse(block);
    case 'letter':
      return renderLetter(block);
    case 'messages':
      return renderMessages(block);
    case 'quotation':
      return xhtml`<blockquote class="quotation">\n${block.paragraphs.map((content) => xhtml`<p>${renderInlines(content)}</p>\n`)}</blockquote>`;
    case 'authorsNote':
      return xhtml`<div class="authors-note" role="note">\n<p>${renderInlines(block.content)}</p>\n</div>`;
    case 'marker':
      return xhtml`<p class="marker">${renderInlines(block.content)}</p>`;
    case 'passage':
      return renderPassage(block, style);
  }
}
