/** Reads an EPUB of any program into the blocks that a person sees, to be compared with labels. */
import { posix } from 'node:path';
import { parse as parseCss, walk } from 'css-tree';
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

/** Elements that begin a block of their own in the style sheet of HTML 5 (§15.3). */
const BLOCKS = new Set(
  `address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
  h5 h6 header hgroup hr li main menu nav ol p pre section table tbody td tfoot th thead tr ul caption`.split(
    /\s+/,
  ),
);
const UNSEEN = new Set(['head', 'script', 'style', 'template']);
const EMPHASIS = new Set(['em', 'i', 'cite', 'dfn', 'var', 'strong', 'b']);
/** What is outside the story, by the type or the name of its document. */
const FRONT = /^(?:cover|title-?_?page|colophon|toc|nav|notice|content-notice|sources)\.xhtml$/;
const FRONT_TYPE = /\b(?:toc|cover|titlepage|colophon)\b/;
const BODY_TYPE = /\b(?:chapter|bodymatter|part)\b/;

/**
 * What kind of block an element makes of its text, by its class and its role: classes of this program, and those
 * that pandoc has for lines of verse.
 */
const KINDS = [
  ['B', /\bscene-break\b/],
  ['F', /\bfootnotes?\b/],
  ['N', /\bauthors-note\b/],
  ['V', /\b(?:verse|stanza|line-block)\b/],
  ['D', /\b(?:letter|messages|document)\b/],
];

/** Whether a class is set in italics or bold by a style sheet. */
function emphasisOf(sheets) {
  const classes = new Map();
  for (const sheet of sheets)
    walk(parseCss(sheet), {
      visit: 'Rule',
      enter(rule) {
        let isEmphasis;
        walk(rule.block, (node) => {
          if (node.type !== 'Declaration') return;
          const value = node.value.children?.first?.name ?? node.value.children?.first?.value;
          if (node.property === 'font-style') isEmphasis = value !== 'normal';
          if (node.property === 'font-weight')
            isEmphasis = value === 'bold' || Number(value) >= 600;
        });
        if (isEmphasis === undefined || rule.prelude.type !== 'SelectorList') return;
        for (const { children } of rule.prelude.children)
          if (children.last?.type === 'ClassSelector') classes.set(children.last.name, isEmphasis);
      },
    });
  return classes;
}

function kindOf(open) {
  let kind = 'P';
  for (const { name, signature } of open) {
    if (/^h[1-6]$/.test(name)) return 'H';
    const found = KINDS.find(([, pattern]) => pattern.test(signature));
    if (found !== undefined && kind !== 'F' && kind !== 'N') kind = found[0];
  }
  return kind;
}

/** The blocks of a page in order; emphasis is marked `{…}`. */
function blocksOfPage(xhtml, emphasisClasses) {
  const blocks = [];
  const open = [];
  let text = '';
  let kind = 'P';
  let isMarked = false;
  const mark = (isOn) => {
    if (isOn !== isMarked) text += isOn ? '{' : '}';
    isMarked = isOn;
  };
  const flush = () => {
    mark(false);
    const seen = text.replace(/\s+/g, ' ').trim();
    if (kind === 'B' || (seen !== '' && kind === 'P' && !/[\p{L}\p{N}"“”„«»‘’]/u.test(seen)))
      blocks.push({ kind: 'B', text: '' });
    else if (/[\p{L}\p{N}]/u.test(seen)) blocks.push({ kind, text: seen });
    text = '';
    kind = 'P';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const last = open.at(-1);
        const signature = `${attributes.class ?? ''} ${attributes['epub:type'] ?? ''} ${attributes.role === 'note' ? 'authors-note' : ''}`;
        const isBlock = BLOCKS.has(name);
        if (isBlock || name === 'br') flush();
        if (name === 'hr') blocks.push({ kind: 'B', text: '' });
        const classes = (attributes.class ?? '').split(/\s+/);
        const styled = classes
          .map((one) => emphasisClasses.get(one))
          .findLast((one) => one !== undefined);
        open.push({
          name,
          signature,
          isBlock,
          isUnseen: (last?.isUnseen ?? false) || UNSEEN.has(name),
          isEmphasis: EMPHASIS.has(name) || (styled ?? last?.isEmphasis ?? false),
        });
      },
      ontext(characters) {
        const last = open.at(-1);
        if (last === undefined || last.isUnseen) return;
        const said = text === '' ? characters.trimStart() : characters;
        if (said === '') return;
        if (text === '') kind = kindOf(open);
        if (said.trim() !== '') mark(last.isEmphasis && kind !== 'H');
        text += said;
      },
      onclosetag() {
        if (open.pop()?.isBlock) flush();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xhtml);
  parser.end();
  flush();
  return blocks;
}

/** The text of the first element of a name, or of all. */
function valuesOf(xml, name) {
  const found = [];
  let inside = false;
  const parser = new Parser(
    {
      onopentag(tag) {
        inside = tag === name;
        if (inside) found.push('');
      },
      ontext(text) {
        if (inside) found.push((found.pop() ?? '') + text);
      },
      onclosetag() {
        inside = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return found.map((text) => text.trim());
}

/** The attributes of every element of a name, whatever its prefix. */
function attributesOf(xml, name) {
  const found = [];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag.replace(/^.*:/, '') === name) found.push(attributes);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return found;
}

/**
 * An opened book.
 * @param {Uint8Array} bytes an EPUB
 * @returns title, author and language of the package; the blocks of the story, and those of the pages about it
 */
export function readBook(bytes) {
  const files = unzipSync(bytes);
  const read = (path) => (files[path] === undefined ? '' : strFromU8(files[path]));
  const root = attributesOf(read('META-INF/container.xml'), 'rootfile')[0]?.['full-path'] ?? '';
  const opf = read(root);
  const at = (base, href) =>
    posix.normalize(posix.join(posix.dirname(base), decodeURIComponent(href.replace(/#.*/, ''))));
  const items = attributesOf(opf, 'item');
  const paths = new Map(items.map(({ id, href }) => [id, at(root, href)]));
  const nav = items.find(({ properties = '' }) => /\bnav\b/.test(properties))?.id;
  const body = [];
  const front = [];
  for (const { idref } of attributesOf(opf, 'itemref')) {
    const path = paths.get(idref) ?? '';
    const xhtml = read(path);
    const sheets = attributesOf(xhtml, 'link').map(({ href = '' }) => read(at(path, href)));
    const types = Array.from(xhtml.matchAll(/epub:type="([^"]*)"/g), ([, type]) => type).join(' ');
    const isFront =
      idref === nav ||
      FRONT.test(posix.basename(path)) ||
      // A page of what the head of a story states is not its text.
      xhtml.includes('<section class="story-page"') ||
      (FRONT_TYPE.test(types) && !BODY_TYPE.test(types));
    (isFront ? front : body).push(...blocksOfPage(xhtml, emphasisOf(sheets)));
  }
  const [title = ''] = valuesOf(opf, 'dc:title');
  const [language = ''] = valuesOf(opf, 'dc:language');
  return { title, author: valuesOf(opf, 'dc:creator').join(', '), language, body, front };
}
