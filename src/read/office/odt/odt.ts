/** Reads OpenDocument texts (.odt, OpenDocument 1.3). */
import { diagnose } from '../../../diagnostics/diagnose.ts';
import { openArchive, type ArchiveLimits } from '../../bytes/archive.ts';
import type { ReadResult } from '../../raw.ts';
import { decodeXml, parseXml } from '../../xml.ts';
import { picturesLeftOut } from '../../lines/surplus.ts';
import { readProperties, stateProperties } from '../properties.ts';
import { Asides } from './asides.ts';
import { closeElement, openElement, SILENT } from './elements.ts';
import { ODF_NAMESPACES } from './namespaces.ts';
import { OdtStory, type Entries } from './story.ts';
import { OdtStyles } from './styles.ts';

/**
 * An OpenDocument text to raw blocks, one a paragraph or line. Only text, marks and pictures are taken. What was
 * deleted while changes were tracked, comments, hidden text, tables of contents, headers and footers are furniture, so
 * that the record of changes shows them.
 * @param bytes the file
 * @param file its name
 * @param limits how much its archive may contain
 */
export function readOdt(bytes: Uint8Array, file: string, limits?: ArchiveLimits): ReadResult {
  const opened = openArchive(bytes, file, limits);
  if ('diagnostic' in opened) return { diagnostics: [opened.diagnostic] };
  const { entries } = opened;
  if (/encryption-data/.test(xmlOf(entries, 'META-INF/manifest.xml') ?? ''))
    return { diagnostics: [diagnose('read-protected', {}, { file })] };
  const source = xmlOf(entries, 'content.xml');
  if (source === undefined) {
    const reason = 'there is no readable text in it (content.xml)';
    return { diagnostics: [diagnose('read-archive', { reason }, { file })] };
  }
  const common = xmlOf(entries, 'styles.xml') ?? '';
  const styles = new OdtStyles();
  const story = new OdtStory(entries, styles);
  const isRead =
    parseXml(common, ODF_NAMESPACES, styles.handler) &&
    parseXml(source, ODF_NAMESPACES, styles.handler) &&
    readBody(story, source);
  if (!isRead) return { diagnostics: [diagnose('read-tangled', {}, { file })] };
  for (const text of marginsOf(common)) story.lines.furniture(text);
  const stated = readProperties(xmlOf(entries, 'meta.xml') ?? '');
  stateProperties(story.lines, stated);
  const { language } = stated;
  return {
    story: { ...story.lines.done(file), language },
    diagnostics: picturesLeftOut(story.leftOut, file),
  };
}

function xmlOf(entries: Entries, part: string): string | undefined {
  const bytes = entries.get(part);
  return bytes === undefined ? undefined : decodeXml(bytes);
}

function readBody(story: OdtStory, source: string): boolean {
  const asides = new Asides(story.lines);
  /** How many silent elements are open: their content does not count. */
  let silent = 0;
  let isBody = false;
  return parseXml(source, ODF_NAMESPACES, {
    open: (name, attributes) => {
      if (silent > 0 || SILENT.has(name)) {
        silent += 1;
        return;
      }
      if (name === 'office:text') isBody = true;
      if (isBody && !asides.opens(name, attributes)) openElement(story, name, attributes);
    },
    close: (name) => {
      if (silent > 0) {
        silent -= 1;
        return;
      }
      if (isBody && !asides.closes(name)) closeElement(story, name);
      if (name === 'office:text') isBody = false;
    },
    text: (data) => {
      if (silent === 0 && !asides.takes(data)) story.text(data);
    },
  });
}

/** Elements of a master page that contain what is at the edges of every page. */
const MARGINS = /^style:(?:header|footer)(?:-left|-first)?$/;

/** The different texts of headers and footers. */
function marginsOf(source: string): ReadonlySet<string> {
  const found = new Set<string>();
  let text: string | undefined;
  let isParagraph = false;
  parseXml(source, ODF_NAMESPACES, {
    open: (name) => {
      if (MARGINS.test(name)) text = '';
      if (name === 'text:p') isParagraph = true;
    },
    close: (name) => {
      if (name === 'text:p') {
        isParagraph = false;
        if (text !== undefined) text += ' ';
      }
      if (!MARGINS.test(name)) return;
      if (text !== undefined && /\p{L}/u.test(text)) found.add(text.trim());
      text = undefined;
    },
    text: (data) => {
      if (isParagraph && text !== undefined) text += data;
    },
  });
  return found;
}
