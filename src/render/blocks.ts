/** The blocks and inlines of a story as XHTML. */
import type {
  Block,
  Footnote,
  Inline,
  Letter,
  Messages,
  Passage,
  Picture,
  Story,
  Verse,
} from '../story/types.ts';
import { footnoteLinks, type FootnoteLinks } from './footnotes.ts';
import { phrasesFor } from '../phrases/phrases.ts';
import { takesDropCap } from './style/drop-caps.ts';
import { NOTHING, xhtml, type Markup } from './xhtml.ts';
import { passageNotice } from './pages/notices.ts';
import type { NoticeStyle } from './rendering.ts';

/** How blocks are to look. */
export interface BlockStyle {
  /** The ornament between scenes. */
  readonly ornament: string;
  /** Whether chapters begin with an initial. */
  readonly dropCaps: boolean;
  /** The name of a scene break for screen readers, in the language of the page. */
  readonly sceneBreak: string;
  readonly notices: NoticeStyle;
  /** The language of the page (BCP 47). */
  readonly language: string;
  /** The footnotes of the page. */
  readonly footnotes: FootnoteLinks;
  /** The address of a picture in the package; undefined for one that is not in the book. */
  readonly pictures: (image: string) => string | undefined;
}

/**
 * The style of the blocks of a story or matter page.
 * @param language of the page (BCP 47)
 * @param pictures its pictures, by what its file calls them
 */
export function blockStyle(
  notices: NoticeStyle,
  language: string,
  pictures: Story['pictures'],
  look: Pick<BlockStyle, 'ornament' | 'dropCaps'>,
): BlockStyle {
  return {
    ...look,
    sceneBreak: phrasesFor(language).text('sceneBreak'),
    notices,
    language,
    footnotes: NO_FOOTNOTES,
    pictures: (image) => pictures?.get(image)?.href,
  };
}

/** Inlines as XHTML. */
export function renderInlines(
  content: readonly Inline[],
  links: FootnoteLinks = NO_FOOTNOTES,
): readonly Markup[] {
  return content.flatMap((inline) => renderInline(inline, links));
}

/** The links of a text without footnotes, such as a title. */
const NO_FOOTNOTES: FootnoteLinks = footnoteLinks([]);

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

function renderInline(inline: Inline, links: FootnoteLinks): Markup | readonly Markup[] {
  switch (inline.type) {
    case 'text':
      return renderText(inline.value);
    case 'emphasis':
      return xhtml`<em>${renderInlines(inline.children, links)}</em>`;
    case 'strong':
      return xhtml`<strong>${renderInlines(inline.children, links)}</strong>`;
    case 'thought':
      // <i>: "a thought" is among its uses (HTML Standard §4.5.20); the vocabulary has no epub:type for it.
      return xhtml`<i class="thought">${renderInlines(inline.children, links)}</i>`;
    case 'underline':
      return xhtml`<em class="underline">${renderInlines(inline.children, links)}</em>`;
    case 'strikethrough':
      // <s>: "no longer accurate or relevant" (HTML Standard §4.5.5); <del> is for edits of the document.
      return xhtml`<s>${renderInlines(inline.children, links)}</s>`;
    case 'smallCaps':
      return xhtml`<span class="small-caps">${renderInlines(inline.children, links)}</span>`;
    case 'note':
      return xhtml`<span class="note">${renderInlines(inline.children, links)}</span>`;
    case 'noteRef':
      return renderReference(inline.children, links.noteOf(inline), links.idOf(inline), links);
    case 'sender':
      return xhtml`<span class="sender">${renderInlines(inline.children, links)}</span>`;
  }
}

/** A footnote reference: reading systems show its note in a window of its own (EPUB 3.3 SSV, noteref). */
function renderReference(
  reference: readonly Inline[],
  note: string | undefined,
  id: string | undefined,
  links: FootnoteLinks,
): Markup {
  const inner = renderInlines(reference, links);
  if (note === undefined) return xhtml`<span class="note-ref">${inner}</span>`;
  const named = id === undefined ? NOTHING : xhtml` id="${id}"`;
  return xhtml`<a class="note-ref"${named} epub:type="noteref" role="doc-noteref" href="#${note}">${inner}</a>`;
}

/** A footnote: an aside, since reading systems look for one (EPUB 3.3 SSV, footnote). */
function renderFootnote(footnote: Footnote, { footnotes, notices }: BlockStyle): Markup {
  const { id, back } = footnotes.note(footnote);
  const paragraphs = footnote.paragraphs.map(
    (content) => xhtml`<p>${renderInlines(content, footnotes)}</p>\n`,
  );
  const { phrases } = notices;
  const way =
    back === undefined
      ? NOTHING
      : xhtml`<p class="notice way-back"><a role="doc-backlink" href="#${back}">${phrases.text('backToText')}</a></p>\n`;
  return xhtml`<aside class="footnote" id="${id}" epub:type="footnote" role="doc-footnote">\n${paragraphs}${way}</aside>`;
}

function renderPicture({ image, alt }: Picture, { pictures }: BlockStyle): Markup {
  const href = pictures(image);
  if (href === undefined) return NOTHING;
  const role = alt === '' ? xhtml` role="presentation"` : NOTHING;
  return xhtml`<div class="picture"><img src="${href}" alt="${alt}"${role}/></div>`;
}

/** Each line is a paragraph: a line break inside one is doubled by engines that also make lines blocks. */
function renderVerse({ stanzas }: Verse, { footnotes }: BlockStyle): Markup {
  const rendered = stanzas.map((stanza) => {
    const lines = stanza.map((line) => xhtml`<p>${renderInlines(line, footnotes)}</p>\n`);
    return xhtml`<div class="stanza">\n${lines}</div>\n`;
  });
  return xhtml`<blockquote class="verse">\n${rendered}</blockquote>`;
}

function renderLetter({ parts }: Letter, { footnotes }: BlockStyle): Markup {
  const rendered = parts.map(({ part, content }) =>
    part === 'body'
      ? xhtml`<p>${renderInlines(content, footnotes)}</p>\n`
      : xhtml`<p class="${part}">${renderInlines(content, footnotes)}</p>\n`,
  );
  return xhtml`<blockquote class="letter">\n${rendered}</blockquote>`;
}

function renderMessages({ medium, lines }: Messages, { footnotes }: BlockStyle): Markup {
  const rendered = lines.map((line) => xhtml`<p>${renderInlines(line, footnotes)}</p>\n`);
  return xhtml`<blockquote class="${medium === 'chat' ? 'messages' : 'document'}">\n${rendered}</blockquote>`;
}

/** A passage after its notice, which links to the line after the passage. */
function renderPassage(passage: Passage, style: BlockStyle): Markup {
  const { before, after } = passageNotice(passage, style.notices, style.language);
  const blocks = passage.blocks.map((block) => xhtml`${renderBlock(block, style)}\n`);
  return xhtml`${before}${blocks}${after}`;
}

/** The first paragraph of a chapter, which is set without indent in every engine. */
export function renderOpening(block: Block, style: BlockStyle): Markup {
  if (block.type !== 'paragraph') return renderBlock(block, style);
  const kind = style.dropCaps && takesDropCap(block.content) ? 'opening drop-cap' : 'opening';
  return xhtml`<p class="${kind}">${renderInlines(block.content, style.footnotes)}</p>`;
}

/** One block as XHTML. */
export function renderBlock(block: Block, style: BlockStyle): Markup {
  switch (block.type) {
    case 'paragraph':
      return xhtml`<p>${renderInlines(block.content, style.footnotes)}</p>`;
    case 'heading':
      return xhtml`<h2>${renderInlines(block.content, style.footnotes)}</h2>`;
    case 'sceneBreak':
      // Not an <hr>: old engines draw none or a bare line, and generated ornaments get lost.
      return xhtml`<p class="scene-break" role="separator" aria-label="${style.sceneBreak}">${style.ornament}</p>`;
    case 'verse':
      return renderVerse(block, style);
    case 'letter':
      return renderLetter(block, style);
    case 'messages':
      return renderMessages(block, style);
    case 'quotation':
      return xhtml`<blockquote class="quotation">\n${block.paragraphs.map((content) => xhtml`<p>${renderInlines(content, style.footnotes)}</p>\n`)}</blockquote>`;
    case 'authorsNote':
      return xhtml`<div class="authors-note" role="note">\n<p>${renderInlines(block.content, style.footnotes)}</p>\n</div>`;
    case 'marker':
      return xhtml`<p class="marker">${renderInlines(block.content, style.footnotes)}</p>`;
    case 'signature':
      return xhtml`<p class="${block.part}">${renderInlines(block.content, style.footnotes)}</p>`;
    case 'footnote':
      return renderFootnote(block, style);
    case 'picture':
      return renderPicture(block, style);
    case 'passage':
      return renderPassage(block, style);
  }
}
