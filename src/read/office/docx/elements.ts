/** What each element of a Word document does when it begins and when it ends; any other element does nothing. */
import type { Attributes } from '../../xml.ts';
import { symbolOf } from '../symbols.ts';
import { FORMER_PROPERTIES } from './formatting.ts';
import { noteKey, type DocxStory } from './story.ts';

type Handler = (story: DocxStory, attributes: Attributes, name: string) => void;

/** Text, and the elements around it. */
const TEXT_OPENERS: Readonly<Record<string, Handler>> = {
  'w:p': ({ paragraphs }) => {
    paragraphs.open();
  },
  'w:pPr': (story) => {
    story.properties = 'paragraph';
  },
  'w:r': (story) => {
    story.beginRun();
  },
  'm:r': (story) => {
    story.beginRun();
  },
  'w:rPr': (story) => {
    story.properties = 'run';
  },
  'w:t': (story) => {
    story.taking = 'text';
  },
  'm:t': (story) => {
    story.taking = 'text';
  },
  'w:delText': (story) => {
    story.taking = 'deleted';
  },
  'w:del': beginDeletion,
  'w:moveFrom': beginDeletion,
  'w:hyperlink': (story) => {
    story.links += 1;
  },
  'w:footnote': beginNote,
  'w:endnote': beginNote,
  'w:txbxContent': ({ lines }) => {
    lines.box();
  },
  'w:rt': (story) => {
    story.ruby = { reading: '', isBase: false };
  },
  'w:rubyBase': ({ ruby }) => {
    if (ruby !== undefined) ruby.isBase = true;
  },
};

/** Alternatives for programs that know more or less, and content controls. */
const STRUCTURE_OPENERS: Readonly<Record<string, Handler>> = {
  'mc:AlternateContent': ({ alternatives }) => {
    alternatives.push({ isTaken: false });
  },
  'mc:Choice': ({ alternatives }) => {
    const alternative = alternatives.at(-1);
    if (alternative !== undefined) alternative.isTaken = true;
  },
  'w:sdt': ({ controls }) => {
    controls.push({ isContents: false });
  },
  'w:docPartGallery': ({ controls, paragraphs }, { 'w:val': gallery }) => {
    const control = controls.at(-1);
    if (gallery !== 'Table of Contents' || control?.isContents !== false) return;
    control.isContents = true;
    paragraphs.contents += 1;
  },
};

/** Characters, breaks, references and pictures. */
const CONTENT_OPENERS: Readonly<Record<string, Handler>> = {
  'w:tab': putting('\t'),
  'w:ptab': putting('\t'),
  'w:br': lineBreak,
  'w:cr': lineBreak,
  'w:noBreakHyphen': putting('\u2011'),
  'w:softHyphen': putting('\u00AD'),
  'w:sym': (story, { 'w:font': font = '', 'w:char': code = '' }) => {
    story.put(symbolOf(font, Number.parseInt(code, 16)));
  },
  'w:footnoteReference': reference,
  'w:endnoteReference': reference,
  'w:commentReference': (story, { 'w:id': id }) => {
    story.comment(id);
  },
  'wp:docPr': (story, { descr, title }) => {
    story.alt = descr ?? title ?? '';
  },
  'pic:cNvPr': (story, { descr = '' }) => {
    // Until 2010 Word wrote the name of the file there.
    if (story.alt === '' && !/\.\w{3,4}$/.test(descr)) story.alt = descr;
  },
  'v:shape': (story, { alt = '' }) => {
    story.alt = alt;
  },
  'a:blip': (story, attributes) => {
    story.picture(attributes['r:embed'] ?? attributes['r:link']);
  },
  'v:imagedata': (story, attributes) => {
    story.picture(attributes['r:id'] ?? attributes['r:href']);
  },
  'v:rect': ({ lines }, { 'o:hr': isRule = '' }) => {
    if (/^t(?:rue)?$/.test(isRule)) lines.rule();
  },
};

const OPENERS: ReadonlyMap<string, Handler> = new Map(
  Object.entries({ ...TEXT_OPENERS, ...STRUCTURE_OPENERS, ...CONTENT_OPENERS }),
);

const CLOSERS: ReadonlyMap<string, (story: DocxStory) => void> = new Map(
  Object.entries<(story: DocxStory) => void>({
    'w:p': (story) => {
      story.endParagraph();
    },
    'w:pPr': (story) => {
      story.properties = undefined;
    },
    'w:rPr': (story) => {
      // Those in the properties of a paragraph are its mark's.
      if (story.properties !== 'run') return;
      story.properties = undefined;
      story.restyle();
    },
    'w:r': (story) => {
      story.endRun();
    },
    'w:t': endText,
    'm:t': endText,
    'w:delText': endText,
    'w:del': endDeletion,
    'w:moveFrom': endDeletion,
    'w:hyperlink': (story) => {
      story.links = Math.max(0, story.links - 1);
    },
    'w:footnote': endNote,
    'w:endnote': endNote,
    'w:txbxContent': ({ lines }) => {
      lines.endBox();
    },
    'mc:AlternateContent': ({ alternatives }) => {
      alternatives.pop();
    },
    'w:sdt': ({ controls, paragraphs }) => {
      if (controls.pop()?.isContents === true) paragraphs.contents -= 1;
    },
    'w:ruby': (story) => {
      story.endRuby();
    },
  }),
);

function putting(text: string): Handler {
  return (story) => {
    story.put(text);
  };
}

function beginDeletion(story: DocxStory): void {
  story.deletions += 1;
}

function endDeletion(story: DocxStory): void {
  if (story.properties === undefined) story.endDeletion();
}

function beginNote({ lines }: DocxStory, attributes: Attributes, name: string): void {
  lines.note(noteKey(name, attributes['w:id']));
}

function endNote({ lines }: DocxStory): void {
  lines.endNote();
}

function endText(story: DocxStory): void {
  story.taking = undefined;
}

function lineBreak(story: DocxStory, attributes: Attributes): void {
  story.lineBreak(attributes['w:type']);
}

function reference(story: DocxStory, attributes: Attributes, name: string): void {
  story.reference(name, attributes);
}

/** Whether nothing inside of an element counts: Word does not show it. */
export function isSilent(name: string, attributes: Attributes, story: DocxStory): boolean {
  if (FORMER_PROPERTIES.has(name) || name === 'w:sectPr') return true;
  if (name === 'mc:Fallback' || name === 'mc:Choice')
    return story.alternatives.at(-1)?.isTaken === true;
  // The lines between text and notes are notes themselves (§17.18.33).
  const isNote = name === 'w:footnote' || name === 'w:endnote';
  return isNote && /separator|notice/i.test(attributes['w:type'] ?? '');
}

/** An element begins. */
export function openElement(story: DocxStory, name: string, attributes: Attributes): void {
  if (story.properties !== undefined) story.describe(name, attributes);
  else OPENERS.get(name)?.(story, attributes, name);
}

/** An element ends. */
export function closeElement(story: DocxStory, name: string): void {
  CLOSERS.get(name)?.(story);
}
