/**
 * A draft: a story file on its way from raw blocks to a tree. It is a flat list, so that every rule sees
 * the same simple thing; the role of a block says what has been understood of it so far. Inline markup is
 * kept beside the text (`marks`), so that a punctuation rule sees a block's whole text across its markup.
 */
import type { RawBlock } from '../read/raw.ts';
import { lastUpTo } from '../story/ranges.ts';
import type { LetterPart, MessageMedium } from '../story/types.ts';

/** What a block has been understood to be; `line` is a raw line that no rule has claimed yet. */
export type Role =
  | { readonly type: 'line' }
  | { readonly type: 'paragraph' }
  /** `supplied`: the label is not in the text; the posts of the file imply it. */
  | { readonly type: 'chapterHeading'; readonly supplied?: true }
  /** A heading inside a chapter. */
  | { readonly type: 'heading' }
  | { readonly type: 'sceneBreak' }
  | { readonly type: 'verseLine' }
  | { readonly type: 'letter'; readonly part: LetterPart }
  | { readonly type: 'message'; readonly medium: MessageMedium }
  /** Text that an answer quotes, or that is set apart as a quotation. */
  | { readonly type: 'quotation' }
  | { readonly type: 'authorsNote' }
  | { readonly type: 'marker' }
  | { readonly type: 'footnote'; readonly key: string }
  | { readonly type: 'image'; readonly image: string; readonly alt?: string };

/** The source line of a block's text from an offset on. */
export interface Origin {
  readonly offset: number;
  readonly line: number;
}

/** One block of a draft. */
export interface DraftBlock extends Pick<RawBlock, 'text' | 'marks' | 'gap' | 'indent'> {
  readonly role: Role;
  /** In order; the first has offset 0. */
  readonly origins: readonly [Origin, ...Origin[]];
}

/** A pair of delimiters and the sense of the text between them. */
export interface Delimiters {
  readonly sense: 'emphasis' | 'strong' | 'underline' | 'strikethrough' | 'thought';
  readonly open: string;
  readonly close: string;
}

/** What a story's file says about the story. */
export type StoryFact =
  /** `isInferred`: no label says so, the place and the look of the line do. */
  | { readonly name: 'title'; readonly value: string; readonly isInferred?: true }
  /** `names` where the file lists several people one by one. */
  | {
      readonly name: 'author';
      readonly value: string;
      readonly names?: readonly string[] | undefined;
      readonly isInferred?: true;
    }
  | { readonly name: 'summary'; readonly value: string }
  /** The address that the story was first published at. */
  | { readonly name: 'source'; readonly value: string }
  | { readonly name: 'rating'; readonly value: string }
  | { readonly name: 'warnings'; readonly value: string }
  | { readonly name: 'contentNotes'; readonly value: string }
  | { readonly name: 'part'; readonly value: string }
  /** A passage that some readers may want to skip: its warnings, and the line of its closing marker. */
  | {
      readonly name: 'passage';
      readonly value: string;
      readonly rating?: string | undefined;
      readonly summary?: string | undefined;
      /** Infinity where it is never closed. */
      readonly to: number;
    }
  /** The config's own title or author, repeated at the head of the file. */
  | { readonly name: 'stated'; readonly value: string }
  | { readonly name: 'field'; readonly label: string; readonly value: string }
  | { readonly name: 'notation'; readonly delimiters: Delimiters }
  | { readonly name: 'sceneBreak'; readonly value: string };

/** A fact and the source lines that state it. */
export interface StatedFact {
  readonly fact: StoryFact;
  readonly line: number;
}

/** A fact and the file that states it. */
export interface FiledFact extends StatedFact {
  /** As `SourceLines.file` names it. */
  readonly file: string;
}

/** The facts of one name, in their order. */
export function factsBy<N extends StoryFact['name']>(
  facts: readonly StatedFact[],
  name: N,
): readonly Extract<StoryFact, { readonly name: N }>[] {
  const isNamed = (fact: StoryFact): fact is Extract<StoryFact, { readonly name: N }> =>
    fact.name === name;
  return facts.map(({ fact }) => fact).filter(isNamed);
}

/** One story file on its way through the rules. */
export interface Draft {
  readonly file: string;
  readonly blocks: readonly DraftBlock[];
  readonly facts: readonly StatedFact[];
}

/** The source line that a block begins on. */
export function firstLine(block: DraftBlock): number {
  return block.origins[0].line;
}

/** The source line that a block ends on. */
export function lastLine(block: DraftBlock): number {
  return block.origins.at(-1)?.line ?? block.origins[0].line;
}

/** The source line of an offset in a block's text. */
export function lineAt(block: DraftBlock, offset: number): number {
  return lastUpTo(block.origins, (origin) => origin.offset, offset).line;
}
