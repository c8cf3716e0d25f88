/** Reads Word documents (.docx, ECMA-376). */
import { diagnose } from '../../../diagnostics/diagnose.ts';
import { openArchive, type ArchiveLimits } from '../../bytes/archive.ts';
import type { ReadResult } from '../../raw.ts';
import { parseXml } from '../../xml.ts';
import { picturesLeftOut } from '../../lines/surplus.ts';
import { readProperties, stateProperties } from '../properties.ts';
import { closeElement, isSilent, openElement } from './elements.ts';
import { WORD_NAMESPACES } from './namespaces.ts';
import { Numbering } from './numbering.ts';
import { DocxPackage } from './package.ts';
import { DocxStory } from './story.ts';
import { Styles } from './styles.ts';

/**
 * A Word document to raw blocks, one a paragraph or line. Only text, marks and pictures are taken. Insertions that are
 * tracked count as text; what was deleted, comments, hidden text, headers and footers are furniture, so that the
 * record of changes shows them.
 * @param bytes the file
 * @param file its name
 * @param limits how much its archive may contain
 */
export function readDocx(bytes: Uint8Array, file: string, limits?: ArchiveLimits): ReadResult {
  const opened = openArchive(bytes, file, limits);
  if ('diagnostic' in opened) return { diagnostics: [opened.diagnostic] };
  const parts = new DocxPackage(opened.entries);
  const [main = 'word/document.xml'] = parts.parts('', 'officeDocument');
  const source = parts.xml(main);
  if (source === undefined) {
    const reason = `there is no readable text in it (${main})`;
    return { diagnostics: [diagnose('read-archive', { reason }, { file })] };
  }
  const story = readStory(parts, main, source);
  if (story === undefined) return { diagnostics: [diagnose('read-tangled', {}, { file })] };
  for (const text of marginsOf(parts, main)) story.lines.furniture(text);
  const [properties] = parts.parts('', 'core-properties');
  const stated = readProperties(parts.xml(properties) ?? '');
  stateProperties(story.lines, stated);
  const { language } = stated;
  return {
    story: { ...story.lines.done(file), language },
    diagnostics: picturesLeftOut(story.leftOut, file),
  };
}

/** The text and its notes; undefined when they are nested too deeply. */
function readStory(parts: DocxPackage, main: string, source: string): DocxStory | undefined {
  const first = (type: string): string => parts.xml(parts.parts(main, type)[0]) ?? '';
  const comments = textsOf(first('comments'), 'w:comment');
  const styles = new Styles(first('styles'));
  const story = new DocxStory(parts, styles, new Numbering(first('numbering')), comments);
  story.relationships = parts.relationships(main);
  if (!readPart(story, source)) return undefined;
  story.isInNotes = true;
  for (const type of ['footnotes', 'endnotes']) {
    const [name] = parts.parts(main, type);
    const notes = parts.xml(name);
    if (name === undefined || notes === undefined) continue;
    story.relationships = parts.relationships(name);
    if (!readPart(story, notes)) return undefined;
  }
  return story;
}

function readPart(story: DocxStory, source: string): boolean {
  /** How many silent elements are open: their content does not count. */
  let silent = 0;
  return parseXml(source, WORD_NAMESPACES, {
    open: (name, attributes) => {
      if (silent > 0 || isSilent(name, attributes, story)) silent += 1;
      else openElement(story, name, attributes);
    },
    close: (name) => {
      if (silent > 0) silent -= 1;
      else closeElement(story, name);
    },
    text: (data) => {
      if (silent === 0) story.text(data);
    },
  });
}

/** The different texts of headers and footers; sections share them, so that each part is read once. */
function marginsOf(parts: DocxPackage, main: string): ReadonlySet<string> {
  const names = new Set(['header', 'footer'].flatMap((type) => parts.parts(main, type)));
  const texts = [...names].flatMap((name) => {
    const source = parts.xml(name) ?? '';
    return ['w:hdr', 'w:ftr'].flatMap((root) => [...textsOf(source, root).values()]);
  });
  return new Set(texts.filter((text) => /\p{L}/u.test(text)));
}

/** The texts of all elements of a name in a part, by their ids. */
function textsOf(source: string, element: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let id: string | undefined;
  let isText = false;
  let text = '';
  parseXml(source, WORD_NAMESPACES, {
    open: (name, attributes) => {
      if (name === element) {
        id = attributes['w:id'] ?? '';
        text = '';
      }
      if (name === 'w:p' || name === 'w:tab' || name === 'w:br') text += ' ';
      isText = name === 'w:t';
    },
    close: (name) => {
      isText = false;
      if (name === element && id !== undefined) found.set(id, text.trim());
    },
    text: (data) => {
      if (isText) text += data;
    },
  });
  return found;
}
