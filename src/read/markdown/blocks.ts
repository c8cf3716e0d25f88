/** What is done with the parser's tokens for blocks, by the type of the token. */
import type { Token } from 'micromark-util-types';
import type { Handler, Handlers, Reading } from './reading.ts';

const WORDED = /[\p{L}\p{N}]/u;

const endBlock: Handler = (reading, token) => {
  reading.close(token);
};

/** Words after the fence of a block of code. */
const fenceWords: Handler = (reading, token, slice) => {
  if (WORDED.test(slice())) reading.furniture(slice(), token);
};

/** A heading with `#`. A row of `#` without words is not one, and stays as it was typed. */
function enterHeading(reading: Reading, token: Token, typed: string): void {
  if (WORDED.test(typed)) {
    reading.heading = /^#+/.exec(typed)?.[0].length ?? 1;
    return;
  }
  reading.text(typed, token);
  reading.muted += 1;
}

/** At the beginning of a block. */
export const ENTER_BLOCK: Handlers = {
  atxHeading: (reading, token, slice) => {
    enterHeading(reading, token, slice());
  },
  blockQuote: (reading, token) => {
    reading.quotations.push(token);
  },
  codeFencedFenceInfo: fenceWords,
  codeFencedFenceMeta: fenceWords,
  codeFlowValue: (reading, token, slice) => {
    reading.code(token, slice());
  },
  definition: (reading, token, slice) => {
    reading.furniture(slice(), token);
    reading.lines.pass(reading.origin(token.start.line), reading.origin(token.end.line));
  },
  setextHeading: (reading, _, slice) => {
    reading.heading = slice().trimEnd().endsWith('=') ? 1 : 2;
  },
  tableRow: (reading) => {
    reading.cells = 0;
  },
  thematicBreak: (reading, token) => {
    reading.rule(token);
  },
};

const endCell: Handler = (reading) => {
  reading.cells += 1;
};

/** At the end of a block. */
export const EXIT_BLOCK: Handlers = {
  atxHeading: (reading, token) => {
    if (reading.heading === undefined) reading.muted -= 1;
    reading.close(token);
  },
  blockQuote: (reading) => {
    reading.quotations.pop();
  },
  gfmFootnoteDefinition: (reading) => {
    reading.footnote = undefined;
  },
  gfmFootnoteDefinitionLabel: (reading) => {
    reading.define();
  },
  paragraph: endBlock,
  setextHeading: endBlock,
  tableData: endCell,
  tableHeader: endCell,
  tableRow: endBlock,
};
