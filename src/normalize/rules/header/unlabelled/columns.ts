/** Title and author on one line: in two columns, parted by a dash, or touching. */
import type { StoryFact } from '../../../draft.ts';
import { titleFacts } from '../../../forms/title-line.ts';
import { beginsWithGivenName } from './given-names.ts';
import { bareLine, looksLikeName, mayBeTitle } from './title-page-lines.ts';

/** Spaces, or a row of one symbol, as screens of boards draw it. */
const COLUMNS =
  /^[^\p{L}\p{N}"“'‘¿¡(]{0,60}(\S.{1,60}?)(?: {4,80}|\t+|([^\p{L}\p{N}\s.'"“”‘’])\2{3,60})(\S.{1,40})$/u;
/** A title in capitals that a name touches. */
const SHOUTED_THEN_NAME =
  /^(\p{Lu}[\p{Lu}\d '’&,-]{3,60}?\p{Lu})\s{0,3}(\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}.]*){0,2} \p{Lu}\p{Ll}+)$/u;

/** A title, a dash and a name that begins as names do. */
const DASHED = /^(\S.{1,60}?)\s{1,3}[-–—]{1,2}\s{1,3}(\p{Lu}\S{0,30}(?: \S{1,30}){1,3})$/u;

/** Title and author side by side; undefined where a line has not both. */
export function columnFacts(text: string): readonly StoryFact[] | undefined {
  const [, shouted, touching] = SHOUTED_THEN_NAME.exec(text) ?? [];
  const [, left, , right] = COLUMNS.exec(text) ?? [];
  const [, before, after = ''] = DASHED.exec(text) ?? [];
  const isDashed = beginsWithGivenName(after) && !looksLikeName(before ?? '');
  const [title, name] =
    shouted !== undefined ? [shouted, touching] : isDashed ? [before, after] : [left, right];
  if (title === undefined || name === undefined || !mayBeTitle(title)) return undefined;
  const author = bareLine(name).replace(/^by:?\s+/i, '');
  if (!looksLikeName(author)) return undefined;
  return [
    ...inferred(titleFacts(bareLine(title))),
    { name: 'author', value: author, isInferred: true },
  ];
}

/** Facts whose title no label names. */
export function inferred(facts: readonly StoryFact[]): readonly StoryFact[] {
  return facts.map((fact) => (fact.name === 'title' ? { ...fact, isInferred: true } : fact));
}
