/** The parser's events for a file, part by part, and what they say ahead of the text. */
import { parse, postprocess, preprocess } from 'micromark';
import type { Event, Token } from 'micromark-util-types';
import { definedIn } from './addresses.ts';
import type { PreparedMarkdown } from './loosen/loosen.ts';
import { storySyntax } from './syntax.ts';

/** Lines that the parser gets at once, at least. */
const LEAST_PART = 100;

/** The events of a part of a file. */
export interface ParsedPart {
  readonly events: readonly Event[];
  /** The number of lines before the part. */
  readonly before: number;
}

/** What the parser calls a label: in one case, with single spaces (CommonMark §4.7). */
function identifier(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();
}

/** What a reference and its definition are called: made equal. */
export function labelKey(label: string): string {
  return identifier(label).toLowerCase();
}

/**
 * The events of a file. The parser takes time by the square of what it gets at once, so it gets the file part
 * by part; a definition in one part counts in all of them.
 */
export function parsedParts({ lines, seams }: PreparedMarkdown): readonly ParsedPart[] {
  const found = lines.map(definedIn).filter((one) => one !== undefined);
  const labels = (isNote: boolean): string[] => [
    ...new Set(found.filter((one) => one.isNote === isNote).map(({ label }) => identifier(label))),
  ];
  const defined = labels(false);
  const notes = labels(true);
  const parts: ParsedPart[] = [];
  let from = 0;
  for (const seam of [...seams, lines.length]) {
    if (seam - from < LEAST_PART && seam < lines.length) continue;
    const source = lines.slice(from, seam).join('\n');
    const parser = parse({ extensions: [...storySyntax(source)] });
    parser.defined.push(...defined);
    parser.gfmFootnotes = [...notes];
    const events = parser.document().write(preprocess()(source, undefined, true));
    parts.push({ events: postprocess(events), before: from });
    from = seam;
  }
  return parts;
}

/** What the events say ahead of the text. */
export interface Survey {
  /** Addresses, by what references call them. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Quotations with hard line breaks: verse and letters, which the rules recognise. */
  readonly broken: ReadonlySet<Token>;
}

/** Look through all events once. */
export function surveyOf(parts: readonly ParsedPart[]): Survey {
  const addresses = new Map<string, string>();
  const broken = new Set<Token>();
  const quotations: Token[] = [];
  let label = '';
  for (const [type, token, context] of parts.flatMap(({ events }) => events)) {
    if (type === 'exit') {
      if (token.type === 'blockQuote') quotations.pop();
      continue;
    }
    const [outermost] = quotations;
    switch (token.type) {
      case 'blockQuote':
        quotations.push(token);
        break;
      case 'hardBreakEscape':
      case 'hardBreakTrailing':
        if (outermost !== undefined) broken.add(outermost);
        break;
      case 'definitionLabelString':
        label = labelKey(context.sliceSerialize(token));
        break;
      case 'definitionDestinationString':
        if (!addresses.has(label)) addresses.set(label, context.sliceSerialize(token));
        break;
      default:
    }
  }
  return { addresses, broken };
}
