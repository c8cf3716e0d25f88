/** A draft, all of whose blocks are understood, as the chapters of a story. */
import { slugOf } from '../story/slug.ts';
import { plainText } from '../story/walk.ts';
import type {
  Block,
  Chapter,
  ChapterHeading,
  Inline,
  Letter,
  Messages,
  SourceLines,
  Verse,
} from '../story/types.ts';
import type { Mark } from '../read/raw.ts';
import { firstLine, lastLine, type Draft, type DraftBlock } from './draft.ts';
import { parseHeading } from './forms/heading.ts';

/** A range of text with its marks as a tree of inlines. Marks that overlap are divided so that they nest. */
export function inlinesOf(
  text: string,
  marks: readonly Mark[],
  start = 0,
  end = text.length,
): readonly Inline[] {
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, start), end: Math.min(mark.end, end) }))
    .filter((mark) => mark.end > mark.start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const out: Inline[] = [];
  let at = start;
  let index = 0;
  while (index < inside.length) {
    const mark = inside[index];
    if (mark === undefined) break;
    const inner: Mark[] = [];
    let next = index + 1;
    for (; next < inside.length; next += 1) {
      const other = inside[next];
      if (other === undefined || other.start >= mark.end) break;
      inner.push(other);
    }
    if (mark.start > at) out.push({ type: 'text', value: text.slice(at, mark.start) });
    const target = mark.target === undefined ? {} : { target: mark.target };
    const children = inlinesOf(text, inner, mark.start, mark.end);
    out.push({ type: mark.kind, children, ...target });
    at = mark.end;
    // A mark that ends after this one continues after it, as the next mark to be placed.
    const over = inner.filter((other) => other.end > mark.end);
    index = next - over.length;
    for (const [order, other] of over.entries())
      inside[index + order] = { ...other, start: mark.end };
  }
  if (at < end) out.push({ type: 'text', value: text.slice(at, end) });
  return out;
}

function contentOf(block: DraftBlock): readonly Inline[] {
  return inlinesOf(block.text, block.marks);
}

function spanOf(file: string, group: readonly DraftBlock[]): SourceLines {
  const first = group[0];
  const last = group.at(-1);
  return { file, first: first ? firstLine(first) : 1, last: last ? lastLine(last) : 1 };
}

function verseOf(file: string, group: readonly DraftBlock[]): Verse {
  const stanzas: (readonly Inline[])[][] = [];
  for (const block of group) {
    const stanza = stanzas.at(-1);
    if (stanza === undefined || block.gap > 0) stanzas.push([contentOf(block)]);
    else stanza.push(contentOf(block));
  }
  return { type: 'verse', stanzas, source: spanOf(file, group) };
}

function letterOf(file: string, group: readonly DraftBlock[]): Letter {
  const parts = group.flatMap((block) =>
    block.role.type === 'letter' ? [{ part: block.role.part, content: contentOf(block) }] : [],
  );
  return { type: 'letter', parts, source: spanOf(file, group) };
}

/** Whether a block continues the verse, letter, messages or quotation of the one before it. */
function continues(previous: DraftBlock, block: DraftBlock): boolean {
  const before = previous.role;
  const role = block.role;
  switch (role.type) {
    case 'verseLine':
      return before.type === 'verseLine' && block.gap <= 2;
    case 'letter':
      if (before.type !== 'letter') return false;
      return role.part === 'salutation' ? before.part === 'dateline' : role.part !== 'dateline';
    case 'message':
      return before.type === 'message' && before.medium === role.medium && block.gap <= 1;
    case 'quotation':
      return before.type === 'quotation';
    case 'footnote':
      return before.type === 'footnote' && before.key === role.key;
    case 'line':
    case 'paragraph':
    case 'chapterHeading':
    case 'heading':
    case 'sceneBreak':
    case 'authorsNote':
    case 'marker':
    case 'image':
      return false;
  }
}

function blockOf(file: string, group: readonly [DraftBlock, ...DraftBlock[]]): Block | undefined {
  const [block] = group;
  const source = spanOf(file, group);
  switch (block.role.type) {
    case 'line':
    case 'paragraph':
      return { type: 'paragraph', content: contentOf(block), source };
    case 'heading':
      return { type: 'heading', content: contentOf(block), source };
    case 'sceneBreak':
      return { type: 'sceneBreak', source };
    case 'verseLine':
      return verseOf(file, group);
    case 'letter':
      return letterOf(file, group);
    case 'message': {
      const messages: Messages = {
        type: 'messages',
        medium: block.role.medium,
        lines: group.map(contentOf),
        source,
      };
      return messages;
    }
    case 'quotation':
      return { type: 'quotation', paragraphs: group.map(contentOf), source };
    case 'authorsNote':
      return { type: 'authorsNote', content: contentOf(block), source };
    case 'marker':
      return { type: 'marker', content: contentOf(block), source };
    case 'footnote': {
      const { key } = block.role;
      return { type: 'footnote', key, paragraphs: group.map(contentOf), source };
    }
    case 'image': {
      const { image, alt = '' } = block.role;
      return { type: 'picture', image, alt, source };
    }
    case 'chapterHeading':
      return undefined;
  }
}

/** Label and title of a chapter heading, from its text after the inline rules. */
function headingOf(block: DraftBlock): { readonly heading: ChapterHeading; readonly key: string } {
  const { text, marks, role } = block;
  if (role.type === 'chapterHeading' && role.supplied === true)
    return { heading: { label: text, supplied: true }, key: slugOf(text) };
  const parsed = parseHeading(text);
  if (parsed?.label === undefined)
    return { heading: { title: contentOf(block) }, key: parsed?.key ?? slugOf(text) };
  const { label, title, key } = parsed;
  const start = title === undefined ? -1 : text.lastIndexOf(title);
  const heading =
    title === undefined || start < 0
      ? { label }
      : { label, title: inlinesOf(text, marks, start, start + title.length) };
  return { heading, key };
}

/** What a chapter of a file is called when the file gives it no heading. */
export interface Untitled {
  readonly key: string;
  readonly heading?: ChapterHeading;
}

interface OpenChapter {
  readonly key: string;
  readonly heading?: ChapterHeading;
  readonly blocks: Block[];
  source: SourceLines;
}

/**
 * The chapters of a draft.
 * @param untitled the chapter for the text before the first heading
 */
export function assemble(draft: Draft, untitled: Untitled): readonly Chapter[] {
  const chapters: OpenChapter[] = [];
  const { blocks } = draft;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) break;
    if (block.role.type === 'chapterHeading') {
      chapters.push({ ...headingOf(block), blocks: [], source: spanOf(draft.file, [block]) });
      continue;
    }
    const group: [DraftBlock, ...DraftBlock[]] = [block];
    for (;;) {
      const previous = blocks[index];
      const next = blocks[index + 1];
      if (previous === undefined || next === undefined || !continues(previous, next)) break;
      group.push(next);
      index += 1;
    }
    const built = blockOf(draft.file, group);
    if (built === undefined || isEmpty(built)) continue;
    const chapter = chapters.at(-1);
    if (chapter === undefined) {
      chapters.push({ ...untitled, blocks: [built], source: built.source });
    } else {
      chapter.blocks.push(built);
      chapter.source = { ...chapter.source, last: built.source.last };
    }
  }
  return chapters;
}

/** Whether a block is empty: all of its characters were invisible, and were removed. */
function isEmpty(block: Block): boolean {
  return block.type === 'paragraph' && plainText(block.content).trim() === '';
}

/** The chapters with unique keys: repeated ones are told apart by the part they are in, or else by a number. */
export function withUniqueKeys(chapters: readonly Chapter[]): readonly Chapter[] {
  const taken = new Set<string>();
  // The next number of each key, so that counting does not start again for every chapter.
  const counted = new Map<string, number>();
  let part: string | undefined;
  return chapters.map((chapter) => {
    if (/^(?:part|book|volume|act)-/.test(chapter.key)) part = chapter.key;
    const base = chapter.key === '' ? 'chapter' : chapter.key;
    const candidates = [base];
    if (part !== undefined && part !== base) candidates.push(`${part}-${base}`);
    let key = candidates.find((candidate) => !taken.has(candidate));
    for (let count = counted.get(base) ?? 2; key === undefined; count += 1) {
      const candidate = `${base}-${String(count)}`;
      if (!taken.has(candidate)) key = candidate;
      counted.set(base, count + 1);
    }
    taken.add(key);
    return { ...chapter, key };
  });
}
