/** What each element of an OpenDocument text does when it begins and when it ends; any other does nothing. */
import type { Attributes } from '../../xml.ts';
import type { OdtStory } from './story.ts';

type Handler = (story: OdtStory, attributes: Attributes, name: string) => void;

/** Elements whose text is not shown, or is shown by another element. */
export const SILENT: ReadonlySet<string> = new Set([
  'office:forms',
  'office:binary-data',
  'office:change-info',
  'office:event-listeners',
  'draw:object',
  'math:math',
  'text:script',
  'text:number',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  // The sources of tables of contents are templates.
  'text:table-of-content-source',
  'text:alphabetical-index-source',
]);

/** Lists of what is elsewhere in the text (§8). */
const INDEXES: readonly string[] =
  'text:table-of-content text:illustration-index text:table-index text:object-index text:user-index text:alphabetical-index'.split(
    ' ',
  );

/** Shapes that may contain paragraphs. */
const BOXES: readonly string[] =
  'draw:text-box draw:custom-shape draw:rect draw:ellipse draw:circle draw:polygon draw:caption'.split(
    ' ',
  );

/** The same handler for several elements. */
function each<Handle>(names: readonly string[], handler: Handle): readonly [string, Handle][] {
  return names.map((name) => [name, handler]);
}

const OPENERS: ReadonlyMap<string, Handler> = new Map([
  ...each<Handler>(INDEXES, (story) => {
    story.indexes += 1;
  }),
  ...each<Handler>(BOXES, (story) => {
    story.beginBox();
  }),
  ...each<Handler>(['text:p', 'text:h'], (story, attributes, name) => {
    story.beginParagraph(name, attributes);
  }),
  ...Object.entries<Handler>({
    'text:span': (story, attributes) => {
      story.beginSpan(false, attributes);
    },
    'text:a': (story, attributes) => {
      story.beginSpan(true, attributes);
    },
    'text:s': (story, attributes) => {
      story.putSpaces(attributes['text:c']);
    },
    'text:tab': (story) => {
      story.put('\t');
    },
    'text:line-break': (story) => {
      story.lineBreak();
    },
    'text:ruby-text': (story) => {
      story.put('(');
    },
    'text:note': (story, attributes) => {
      story.beginNote(attributes['text:id']);
    },
    'text:note-citation': (story) => {
      story.beginNoteNumber();
    },
    'text:note-body': (story) => {
      story.beginNoteText();
    },
    'draw:frame': (story) => {
      story.beginBox();
      story.beginFrame();
    },
    'draw:image': (story, attributes) => {
      story.image(attributes['xlink:href']);
    },
    'svg:title': (story) => {
      story.capture = 'title';
    },
    'svg:desc': (story) => {
      story.capture = 'description';
    },
    'text:list': ({ lists }, attributes) => {
      lists.open(attributes);
    },
    'text:list-item': ({ lists }, attributes) => {
      lists.beginItem(attributes);
    },
    'text:list-header': ({ lists }) => {
      lists.beginHeader();
    },
  }),
]);

type Closer = (story: OdtStory) => void;

const CLOSERS: ReadonlyMap<string, Closer> = new Map([
  ...each<Closer>(INDEXES, (story) => {
    story.indexes -= 1;
  }),
  ...each<Closer>(BOXES, (story) => {
    story.endBox();
  }),
  ...each<Closer>(['text:p', 'text:h'], (story) => {
    story.endParagraph();
  }),
  ...each<Closer>(['svg:title', 'svg:desc'], (story) => {
    story.capture = undefined;
  }),
  ...Object.entries<Closer>({
    'text:span': (story) => {
      story.endSpan(false);
    },
    'text:a': (story) => {
      story.endSpan(true);
    },
    'text:ruby-text': (story) => {
      story.put(')');
    },
    'text:note': (story) => {
      story.endNote();
    },
    'text:note-citation': (story) => {
      story.endNoteNumber();
    },
    'text:note-body': ({ lines }) => {
      lines.endNote();
    },
    'draw:frame': (story) => {
      story.endBox();
      story.endFrame();
    },
    'text:list': ({ lists }) => {
      lists.close();
    },
  }),
]);

/** An element begins. */
export function openElement(story: OdtStory, name: string, attributes: Attributes): void {
  OPENERS.get(name)?.(story, attributes, name);
}

/** An element ends. */
export function closeElement(story: OdtStory, name: string): void {
  CLOSERS.get(name)?.(story);
}
