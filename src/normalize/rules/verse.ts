import { isAboveLetter, isClosing, isSalutation, isValediction } from '../correspondence.ts';
import { isDocumentField, isListing, isTelegram } from '../documents.ts';
import { statedDelimiters } from '../delimiters.ts';
import type { DraftBlock } from '../draft.ts';
import { beginsLower, isFull, mostFrequent, stretchOf, type Layout } from '../layout.ts';
import { isOrnament } from '../ornaments.ts';
import { parseHeading } from '../headings.ts';
import type { Edit, Rule } from '../rule.ts';
import { isSent, senderOf } from '../senders.ts';
import { isSong, stanzaSigns, sungLine, type StanzaSigns, type SungLine } from '../stanza-signs.ts';

/** Lines of songs and poems are short; the long-line metres of English stay below this. */
const LONGEST_LINE = 66;
/** Two short lines may be a place and a date, or two names; three are a stanza. */
const FEWEST_LINES = 3;
/** Prose paragraphs nearly all end as sentences do; at most this share of verse lines does. */
const SENTENCE_SHARE = 0.7;

/** Lines of verse begin with capitals in most of what is printed. */
const CAPITAL_SHARE = 0.6;
/** Wrapped prose fills its column further than this. */
const NARROW_SHARE = 0.6;

const FINAL = /[.!?…]["'”’)*_>~/]*$/;

function isShort(block: DraftBlock, layout: Layout): boolean {
  if (isDeep([block], layout)) return true;
  const { wrapWidth } = stretchOf(layout, block);
  const limit = wrapWidth === undefined ? LONGEST_LINE : wrapWidth * 0.9;
  return (
    block.indent + block.text.length <= Math.max(limit, 40) && block.text.length <= LONGEST_LINE
  );
}

function canBeVerse(block: DraftBlock, layout: Layout): boolean {
  return (
    block.role.type === 'line' &&
    isShort(block, layout) &&
    !isOrnament(block.text) &&
    !isSent(block.text) &&
    !isDocumentField(block.text) &&
    !isTelegram(block.text) &&
    !isSalutation(block.text) &&
    !isValediction(block.text)
  );
}

/** In wrapped text a line that the next word would have overrun is prose that was wrapped. */
function isWrappedProse(run: readonly DraftBlock[], layout: Layout): boolean {
  return run.some((block, index) => {
    const next = run[index + 1];
    return next !== undefined && isFull(block, next, stretchOf(layout, block));
  });
}

/** In wrapped text, whether all lines stand further in than a paragraph's first. */
function isDeep(run: readonly DraftBlock[], layout: Layout): boolean {
  return run.every((block) => {
    const { wrapWidth, paragraphIndent } = stretchOf(layout, block);
    return wrapWidth !== undefined && block.indent > (paragraphIndent ?? 0) + 1;
  });
}

/** A line that goes on in lower case, where sentences begin within lines: verse does not do both. */
function runsOnAsProse(run: readonly DraftBlock[]): boolean {
  const goesOn = run.some(
    ({ text }, index) =>
      index > 0 && beginsLower(text) && !/[,;:.!?]$/.test(run[index - 1]?.text ?? ''),
  );
  if (!goesOn) return false;
  const opening = run[0]?.indent ?? 0;
  const margin = run[1]?.indent ?? 0;
  // Lines that are centred begin anywhere; those of a paragraph all begin at its margin.
  const isIndented = opening >= margin + 2 && run.slice(1).every(({ indent }) => indent === margin);
  return isIndented || run.some(({ text }) => /\p{Ll}[.!?]["”’]? +["“‘]?\p{Lu}/u.test(text));
}

/** Lines far shorter than the column were ended on purpose, whatever they begin with. */
function isNarrow(run: readonly DraftBlock[], layout: Layout): boolean {
  return run.every((block) => {
    const { wrapWidth = 0 } = stretchOf(layout, block);
    return block.indent + block.text.length <= wrapWidth * NARROW_SHARE;
  });
}

/** Spoken lines in a row (`"Yes." "No."`) are short too, but they are sentences in quotation marks. */
function isVerse(run: readonly DraftBlock[], layout: Layout): boolean {
  if (run.length < 2) return false;
  const capitals = run.filter((block) => /^[^\p{L}]*(?:\p{Lu}|\p{N})/u.test(block.text)).length;
  const deep = isDeep(run, layout);
  // Deep prose is a quotation, wrapped like the rest: its lines go on in lower case.
  const narrow = deep && isNarrow(run, layout);
  const prose = deep ? capitals < run.length * CAPITAL_SHARE : isWrappedProse(run, layout);
  if (prose && !narrow) return false;
  if (run.some(({ text }) => /^(?:[*•-]|\d+[.)]) /.test(text))) return false;
  if (!narrow && runsOnAsProse(run)) return false;
  const ends = run.filter((block) => FINAL.test(block.text)).length;
  const spoken = run.filter((block) => /^["“].*["”]$/.test(block.text)).length;
  if (spoken * 2 > run.length) return false;
  if (run.length === 2 && isClosing(run[0]?.text ?? '', run[1]?.text)) return false;
  if (deep) return true;
  if (run.length < FEWEST_LINES) return false;
  if (ends > run.length * SENTENCE_SHARE) return false;
  // A paragraph of two lines that ends as one sentence is prose broken by accident.
  return capitals * 2 >= run.length;
}

/** Runs of lines that touch, with the same kind of indent. */
function* runsOf(
  blocks: readonly DraftBlock[],
  layout: Layout,
): Iterable<readonly [number, number]> {
  let start = 0;
  while (start < blocks.length) {
    const first = blocks[start];
    if (first === undefined || !canBeVerse(first, layout)) {
      start += 1;
      continue;
    }
    let last = start;
    for (let index = start + 1; index < blocks.length; index += 1) {
      const block = blocks[index];
      const previous = blocks[index - 1];
      if (block === undefined || previous === undefined) break;
      if (block.gap > 0 || !canBeVerse(block, layout)) break;
      last = index;
    }
    yield [start, last];
    start = last + 1;
  }
}

/** A run is whole when no longer line touches it: a short line ends many a paragraph. */
function isWhole(blocks: readonly DraftBlock[], first: number, last: number): boolean {
  const before = blocks[first];
  const after = blocks[last + 1];
  const touchesBefore =
    first > 0 &&
    before !== undefined &&
    before.gap === 0 &&
    blocks[first - 1]?.role.type === 'line';
  const touchesAfter = after !== undefined && after.gap === 0 && after.role.type === 'line';
  return !touchesBefore && !touchesAfter;
}

/** Lists, signs and tables are lines too; so is a talk in which a dash stands after each name. */
function isPaper(run: readonly DraftBlock[]): boolean {
  const texts = run.map(({ text }) => text);
  return isListing(texts) || texts.every((text) => senderOf(text)?.form === 'dash');
}

/** Songs and poems keep their lines. */
export const verse: Rule = {
  id: 'verse',
  title: 'Keep verse in lines',
  why: 'Songs and poems between the prose are typed as short lines; run together they are spoilt. Stanzas are told apart by blank lines (Standard Ebooks Manual §7.5).',
  examples: [
    {
      shows: 'a stanza between paragraphs',
      before:
        'She turned the radio on and sat down on the floor beside the old grey bed to listen to it.\n\nThere is a river in the wall\nThat nobody can see\nIt has no water in at all\nAnd still it drowns out me\n\nShe listened until the very end of it, and then she turned it off again and wept.',
      after:
        'She turned the radio on and sat down on the floor beside the old grey bed to listen to it.\nverseLine: There is a river in the wall\nverseLine: That nobody can see\nverseLine: It has no water in at all\nverseLine: And still it drowns out me\nShe listened until the very end of it, and then she turned it off again and wept.',
    },
    {
      shows: 'short speeches in a row are prose',
      before: '"Yes."\n"No."\n"Perhaps."',
      after: '"Yes."\n"No."\n"Perhaps."',
    },
    {
      shows: 'short sentences in a row are prose',
      before: 'He sat.\nHe waited.\nNobody came.',
      after: 'He sat.\nHe waited.\nNobody came.',
    },
    {
      shows: 'a chat is no verse',
      before: 'Mara: where are you\nJo: at home\nMara: stay there',
      after: 'Mara: where are you\nJo: at home\nMara: stay there',
    },
    {
      shows: 'a place and a date are no verse',
      before:
        'London\nJune 1944\n\nIt was raining on all of the people who stood about in the long and narrow street.',
      after:
        'London\nJune 1944\nIt was raining on all of the people who stood about in the long and narrow street.',
    },
    {
      shows: 'stars around a whole stanza are its emphasis',
      before:
        'She sang.\n\n*There is a river in the wall\nThat nobody can see\nIt has no water in at all*\n\nShe stopped.',
      after:
        'She sang.\nverseLine: {emphasis:There is a river in the wall}\nverseLine: {emphasis:That nobody can see}\nverseLine: {emphasis:It has no water in at all}\nShe stopped.',
    },
    {
      shows: 'other signs around a stanza go',
      before:
        'She sang.\n\n~ There is a river in the wall\nThat nobody can see\nIt has no water in at all ~\n\nShe stopped.',
      after:
        'She sang.\nverseLine: There is a river in the wall\nverseLine: That nobody can see\nverseLine: It has no water in at all\nShe stopped.',
    },
    {
      shows: 'two lines between a pair of signs',
      before: 'She sang.\n\n_There is a river in the wall\nThat nobody can see_\n\nShe stopped.',
      after:
        'She sang.\nverseLine: {emphasis:There is a river in the wall}\nverseLine: {emphasis:That nobody can see}\nShe stopped.',
    },
    {
      shows: 'lines of a song between signs, one a paragraph',
      before:
        'She sang.\n\n# There is a river in the wall #\n\n# That nobody can see #\n\nShe stopped.',
      after:
        'She sang.\nverseLine: There is a river in the wall\nverseLine: That nobody can see\nShe stopped.',
    },
    {
      shows: 'lines between tildes that touch',
      before: '~There is a river in the wall~\n~That nobody can see~\n\nShe stopped.',
      after:
        'verseLine: There is a river in the wall\nverseLine: That nobody can see\nShe stopped.',
    },
    {
      shows: 'a line between notes, which stay',
      before: '♪ There is a river in the wall ♪\n\nShe stopped.',
      after: 'verseLine: ♪ There is a river in the wall ♪\nShe stopped.',
    },
    {
      shows: 'two lines further in than the paragraphs',
      before:
        'She sang while she swept the floor.\n\n    There is a river in the wall\n    That nobody can see\n\nShe stopped.',
      after:
        'She sang while she swept the floor.\nverseLine: There is a river in the wall\nverseLine: That nobody can see\nShe stopped.',
    },
    {
      shows: 'a refrain of two lines that was verse before',
      before:
        'She sang.\n\nThere is a river in the wall\nThat nobody can see\nIt has no water in at all\nAnd still it drowns out me\n\nShe coughed.\n\nThere is a river in the wall,\nThat nobody can see!\n\nShe stopped.',
      after:
        'She sang.\nverseLine: There is a river in the wall\nverseLine: That nobody can see\nverseLine: It has no water in at all\nverseLine: And still it drowns out me\nShe coughed.\nverseLine: There is a river in the wall,\nverseLine: That nobody can see!\nShe stopped.',
    },
    {
      shows: 'lines of a stanza set in, in wrapped prose',
      before:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all, and nobody asked.\n\n     There is a river in the wall\n     That nobody can see\n\nThen it stopped, and everybody in the\nvillage fell over, who had leaned on\nit for a month, and lay about the\nsquare until the morning.',
      after:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all, and nobody asked.\nverseLine: There is a river in the wall\nverseLine: That nobody can see\nThen it stopped, and everybody in the\nvillage fell over, who had leaned on\nit for a month, and lay about the\nsquare until the morning.',
    },
    {
      shows: 'a stanza that asks',
      before:
        'Who goes there in the night\nWho knocks upon the door\nIs it the wind, is it the rain\nOr somebody we knew before',
      after:
        'verseLine: Who goes there in the night\nverseLine: Who knocks upon the door\nverseLine: Is it the wind, is it the rain\nverseLine: Or somebody we knew before',
    },
    {
      shows: 'a list of things is no verse',
      before: 'They packed.\n\nRope\nLanterns\nSandwiches (12)\nBrandy',
      after: 'They packed.\nRope\nLanterns\nSandwiches (12)\nBrandy',
    },
    {
      shows: 'a sign is no verse',
      before: 'He stopped.\n\nWANTED\nDEAD OR ALIVE\nBOB',
      after: 'He stopped.\nWANTED\nDEAD OR ALIVE\nBOB',
    },
    {
      shows: 'an address is no verse',
      before: 'The envelope was wet.\n\nMr. Bob Marsh\n12 Gull Street\nSallow\nKT1 2AB',
      after: 'The envelope was wet.\nMr. Bob Marsh\n12 Gull Street\nSallow\nKT1 2AB',
    },
    {
      shows: 'an address and a date above a letter are no verse',
      before: '12 Gull Street\nSallow\n4 March 1998\n\nDear Ben,\n\nCome home.',
      after: '12 Gull Street\nSallow\n4 March 1998\nDear Ben,\nCome home.',
    },
    {
      shows: 'a table is no verse',
      before: 'It said:\n\nName | Age | Town\nBob | 12 | Sallow\nAnn | 13 | Sallow',
      after: 'It said:\nName | Age | Town\nBob | 12 | Sallow\nAnn | 13 | Sallow',
    },
    {
      shows: 'columns are no verse',
      before: 'COMMAND  COM     54645\nAUTOEXEC BAT       123\nCONFIG   SYS        22',
      after: 'COMMAND  COM     54645\nAUTOEXEC BAT       123\nCONFIG   SYS        22',
    },
    {
      shows: 'a talk with dashes is no verse',
      before: 'Mom - where are you\nDad - who is this\nMom - your wife',
      after: 'Mom - where are you\nDad - who is this\nMom - your wife',
    },
    {
      shows: 'names in brackets are no verse',
      before: '[Mom]: where\n[Dad]: here\n[Mom]: which here',
      after: '[Mom]: where\n[Dad]: here\n[Mom]: which here',
    },
    {
      shows: 'bullets are no verse',
      before: '* Ask about bread\n* Ask about milk\n* Go home',
      after: '* Ask about bread\n* Ask about milk\n* Go home',
    },
    {
      shows: 'prose with an indent whose lines go on in lower case is prose',
      before:
        '   By the next morning the hat had moved. It was on\nthe stairs now. Three steps up, and looking rather\npleased with itself.',
      after:
        'By the next morning the hat had moved. It was on\nthe stairs now. Three steps up, and looking rather\npleased with itself.',
    },
    {
      shows: 'prose set in at both sides, in wrapped text, is prose',
      before:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all, and nobody asked.\n\n     The hat had moved. It was on\n     the stairs now, and looked as\n     if it liked it there.\n\nThen it stopped, and everybody in the\nvillage fell over, who had leaned on\nit for a month, and lay about the\nsquare until the morning.',
      after:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all, and nobody asked.\nThe hat had moved. It was on\nthe stairs now, and looked as\nif it liked it there.\nThen it stopped, and everybody in the\nvillage fell over, who had leaned on\nit for a month, and lay about the\nsquare until the morning.',
    },
    {
      shows: 'stars around one sentence a paragraph are prose',
      before: '*I wonder.*\n\n*What does he want?*\n\n*He is gone.*',
      after: '*I wonder.*\n*What does he want?*\n*He is gone.*',
    },
    {
      shows: 'tildes around speech are prose',
      before: '~"Come here at once," he said.~\n\n~"I will not come," she said.~',
      after: '~"Come here at once," he said.~\n~"I will not come," she said.~',
    },
    {
      shows: 'a time and a place between signs are no verse',
      before: '~Four hours later on~\n\n~London in the rain~',
      after: '~Four hours later on~\n~London in the rain~',
    },
    {
      shows: 'two sentences further in than the paragraphs are prose',
      before:
        'He looked at the two of them.\n\n    She said that it was so.\n    He said that it was not.\n\nHe looked again.',
      after:
        'He looked at the two of them.\nShe said that it was so.\nHe said that it was not.\nHe looked again.',
    },
    {
      shows: 'a place and a date set in are no verse',
      before:
        'It was a long way to go.\n\n    Sallow on the Water\n    The 4th of June 1998\n\nIt rained.',
      after: 'It was a long way to go.\nSallow on the Water\nThe 4th of June 1998\nIt rained.',
    },
    {
      shows: 'two stars over two sentences are prose',
      before: '*Go away from here.\nLeave me alone.*\n\nHe went.',
      after: '*Go away from here.\nLeave me alone.*\nHe went.',
    },
    {
      shows: 'speech that touches, some of it not in quotation marks, is prose',
      before: '"Yes," he said.\n"No," she said.\nThey went.',
      after: '"Yes," he said.\n"No," she said.\nThey went.',
    },
  ],
  *propose(draft, { layout }): Iterable<Edit> {
    const { blocks } = draft;
    const flush = mostFrequent(blocks.map(({ indent }) => indent)) ?? 0;
    const stated = new Set(statedDelimiters(draft).map(({ open }) => open));
    const sung = new Set<number>();
    for (const edit of songs(blocks, stated)) {
      if (edit.type === 'classify') sung.add(edit.first);
      yield edit;
    }
    const known = new Set<string>();
    for (const [first, last] of runsOf(blocks, layout)) {
      if (sung.has(first)) continue;
      const run = blocks.slice(first, last + 1);
      if (!isWhole(blocks, first, last) && !isDeep(run, layout)) continue;
      if (run.some((block) => parseHeading(block.text)?.bare === false)) continue;
      // Items of a list do not go on in lower case, line after line.
      const goesOn = run.filter(({ text }) => beginsLower(text)).length * 3 >= run.length;
      const narrow = goesOn && isDeep(run, layout) && isNarrow(run, layout);
      if (!narrow && (isAboveLetter(blocks, last + 1) || isPaper(run))) continue;
      const signs = stanzaSigns(run.map(({ text }) => text));
      const signed = signs !== undefined && isStanza(run, layout);
      const again = run.length > 1 && run.every(({ text }) => known.has(folded(text)));
      if (!signed && !again && !isVerse(run, layout) && !isCouplet(run, flush)) continue;
      for (const { text } of run) known.add(folded(text));
      yield { type: 'classify', first, last, as: { type: 'verseLine' } };
      if (signed) yield* withoutStanzaSigns(run, first, signs);
    }
  },
};

/** Letters and digits alone: a refrain comes back with another comma. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Lines between one pair of signs need less evidence: capitals, and not a sentence each. */
function isStanza(run: readonly DraftBlock[], layout: Layout): boolean {
  if (isWrappedProse(run, layout) && !isDeep(run, layout)) return false;
  const capitals = run.filter(({ text }) => /^[^\p{L}]*\p{Lu}/u.test(text)).length;
  const ends = run.filter(({ text }) => FINAL.test(text)).length;
  return capitals * 3 >= run.length * 2 && ends < run.length && !runsOnAsProse(run);
}

/** Two lines that stand further in than the file's paragraphs. */
function isCouplet(run: readonly DraftBlock[], flush: number): boolean {
  return (
    run.length === 2 &&
    run.every(
      ({ indent, text }) =>
        indent >= flush + 2 && /^['"‘“]?\p{Lu}/u.test(text) && /(?:\S+ +){3}\S/.test(text),
    ) &&
    !FINAL.test(run[0]?.text ?? '') &&
    !run.some(({ text }) => /\d|["“”]|[.!?] \p{Lu}/u.test(text))
  );
}

/** Songs of which each line stands between signs, one a paragraph or touching. */
function* songs(blocks: readonly DraftBlock[], stated: ReadonlySet<string>): Iterable<Edit> {
  for (let first = 0; first < blocks.length; first += 1) {
    const lines: SungLine[] = [];
    for (let index = first; index < blocks.length; index += 1) {
      const block = blocks[index];
      if (block?.role.type !== 'line' || (index > first && block.gap > 1)) break;
      const line = sungLine(block.text);
      if (line === undefined || stated.has(line.sign)) break;
      lines.push(line);
    }
    if (lines.length === 0) continue;
    if (isSong(lines)) {
      for (const [order, { sign, length }] of lines.entries()) {
        const block = first + order;
        const end = blocks[block]?.text.length ?? 0;
        yield { type: 'classify', first: block, last: block, as: { type: 'verseLine' } };
        // Notes are music, not notation.
        if (/[♪♫]/.test(sign)) continue;
        yield { type: 'replaceText', block, start: 0, end: length, with: '' };
        yield { type: 'replaceText', block, start: end - length, end, with: '' };
      }
    }
    first += lines.length - 1;
  }
}

/** A pair of signs around a stanza goes; that of emphasis becomes the emphasis of every line. */
function* withoutStanzaSigns(
  run: readonly DraftBlock[],
  first: number,
  { open, close, isEmphasis }: StanzaSigns,
): Iterable<Edit> {
  for (const [order, { text }] of run.entries()) {
    const block = first + order;
    const start = order === 0 ? open : 0;
    const end = order === run.length - 1 ? text.length - close : text.length;
    if (isEmphasis) {
      yield {
        type: 'markUp',
        block,
        start: 0,
        end: text.length,
        as: 'emphasis',
        open: start,
        close: text.length - end,
      };
    } else {
      if (start > 0) yield { type: 'replaceText', block, start: 0, end: start, with: '' };
      if (end < text.length)
        yield { type: 'replaceText', block, start: end, end: text.length, with: '' };
    }
  }
}
