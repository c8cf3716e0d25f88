/** The facts about an entry: title, poster, mood, music, place and tags. */
import type { StatedPiece } from '../../page-lines.ts';
import { elementsIn, lineOf, linesOf, outermost } from '../../tree.ts';
import {
  factOf,
  factsOf,
  isBoldLabel,
  labelledPiece,
  labelledRuns,
  type Treatment,
} from '../site.ts';
import { CURRENTS, hasOneOf, TAGS } from './class-names.ts';

/** The most lines of a header; a label further down is somebody's speech. */
const HEADER_LINES = 40;

/** What the author's own header states: a label at the beginning of a line. */
export function typedLabels(body: Element): ReadonlySet<string> {
  const labels = linesOf(body)
    .slice(0, HEADER_LINES)
    .flatMap((line) => /^[\s*_]*(title|authors?|written by|by)\b[\s*_]*:/i.exec(line)?.[1] ?? []);
  return new Set(labels.map((label) => (/^title$/i.test(label) ? 'title' : 'author')));
}

/** Prefixes of the title of a post that is a story: `Fic:`, `[fic]`, `FIC -`. */
const PREFIX = /^\s*(?:\[(?:fan)?fic\]|(?:fan)?fic\s*[:–-])\s*(?=\S)/i;

/** The subject is the story's title, unless the story states its own. */
export function titleOf(element: Element, typed: ReadonlySet<string>): Treatment {
  const text = lineOf(element);
  return typed.has('title')
    ? factOf('Posted as', element)
    : factOf('Title', element, text.replace(PREFIX, ''));
}

/** The poster is the story's author, unless the story names another: communities have archivists. */
export function posterOf(element: Element, typed: ReadonlySet<string>): Treatment {
  return factOf(typed.has('author') ? 'Posted by' : 'Author', element);
}

/** Mood, music and place: items of a list, bold labels on a line, or named by a class. */
function currentPieces(element: Element): readonly StatedPiece[] {
  const items = [...outermost(element, ({ localName }) => localName === 'li')];
  if (items.length > 0) return items.map((item) => labelledPiece(lineOf(item)));
  const text = lineOf(element);
  const named = [...element.classList]
    .map((name) => /^aentry-head__(mood|music|location)$/.exec(name)?.[1])
    .find((name) => name !== undefined);
  if (named !== undefined) {
    const value = text.replace(/^[^:]{0,40}:\s*/, '');
    return [{ label: `Current ${named}`, value, text }];
  }
  const isLabelled = [...element.children].some(isBoldLabel);
  return isLabelled
    ? labelledRuns(element, isBoldLabel).map(withoutSeparator)
    : [labelledPiece(text)];
}

/** Without the dot between a value and the next. */
function withoutSeparator(piece: StatedPiece): StatedPiece {
  return { ...piece, value: piece.value.replace(/\s*[·|]\s*$/, '') };
}

function tagPieces(element: Element): readonly StatedPiece[] {
  const text = lineOf(element);
  const tags = [...elementsIn(element)]
    .filter(({ localName }) => localName === 'a')
    .map(lineOf)
    .filter((tag) => tag !== '');
  return [{ label: 'Tags', value: tags.length === 0 ? text : tags.join(', '), text }];
}

/** A list of facts about the entry. */
export function metadataOf(element: Element): Treatment | undefined {
  if (hasOneOf(element, TAGS)) return factsOf(tagPieces(element));
  if (hasOneOf(element, CURRENTS)) return factsOf(currentPieces(element));
  return undefined;
}
