/** Walks over the blocks and inlines of the document tree. */
import { countWordsIn } from './words.ts';
import type { Block, ChapterHeading, Inline, Passage, Picture, Story } from './types.ts';

/** The text of inlines, without their markup. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline) => (inline.type === 'text' ? inline.value : plainText(inline.children)))
    .join('');
}

/** Every run of inlines in a block, in reading order. */
export function blockContents(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'authorsNote':
    case 'marker':
    case 'signature':
      return [block.content];
    case 'sceneBreak':
    case 'picture':
      return [];
    case 'verse':
      return block.stanzas.flat();
    case 'letter':
      return block.parts.map((part) => part.content);
    case 'messages':
      return block.lines;
    case 'quotation':
    case 'footnote':
      return block.paragraphs;
    case 'passage':
      return block.blocks.flatMap(blockContents);
  }
}

/** A chapter heading as one line of plain text: `Chapter 3: The Fox`. */
export function headingText(heading: ChapterHeading): string {
  const title = heading.title === undefined ? undefined : plainText(heading.title);
  return [heading.label, title].filter((part) => part !== undefined).join(': ');
}

/** How many words blocks have. */
export function countBlockWords(blocks: readonly Block[]): number {
  let words = 0;
  for (const block of blocks)
    for (const content of blockContents(block)) words += countWordsIn(plainText(content));
  return words;
}

/** How many words a story has, without its chapters' headings. */
export function countWords(story: Story): number {
  return story.chapters.reduce((sum, { blocks }) => sum + countBlockWords(blocks), 0);
}

/** Every passage among blocks and inside other passages, in reading order. */
export function passagesOf(blocks: readonly Block[]): readonly Passage[] {
  return blocks.flatMap((block) =>
    block.type === 'passage' ? [block, ...passagesOf(block.blocks)] : [],
  );
}

/** Every picture among blocks and inside passages, in reading order. */
export function picturesIn(blocks: readonly Block[]): readonly Picture[] {
  return blocks.flatMap((block): readonly Picture[] => {
    if (block.type === 'passage') return picturesIn(block.blocks);
    return block.type === 'picture' ? [block] : [];
  });
}
