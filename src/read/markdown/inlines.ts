/** What is done with the parser's tokens inside a block, by the type of the token: text, marks, links, pictures. */
import { decodeHTML } from 'entities';
import type { Token } from 'micromark-util-types';
import type { Mark } from '../raw.ts';
import { labelKey } from './parse.ts';
import type { Handler, Handlers, Reading } from './reading.ts';
import { tagAt } from './syntax.ts';
import { handleTag } from './tags.ts';

const putText: Handler = (reading, token, slice) => {
  reading.text(slice(), token);
};

/** Text in which stars and underscores are not markup. */
const putLiteral: Handler = (reading, token, slice) => {
  const text = slice();
  reading.text(text, token);
  const isTyped = /[*_]/.test(text) && !reading.isTooComplex(token.start.line);
  if (isTyped && reading.isText) reading.lines.literal();
};

const hardBreak: Handler = (reading) => {
  reading.isHardBreak = true;
};

const noteKey: Handler = (reading, _, slice) => {
  reading.noteKey = labelKey(slice());
};

function enterMark(kind: Mark['kind']): Handler {
  return (reading, token) => {
    reading.enterMark(kind, token);
  };
}

function exitMark(kind: Mark['kind']): Handler {
  return (reading) => {
    reading.exitMark(kind);
  };
}

/** The address of the picture or link that is open. */
function setAddress({ openPictures, links }: Reading, address: string): void {
  const open = openPictures.at(-1) ?? links.at(-1);
  if (open !== undefined) open.address = address;
}

/** The title of the link that is open; the title of a picture is not shown. */
function setTitle(reading: Reading, title: string, token: Token): void {
  const link = reading.links.at(-1);
  if (reading.openPictures.length === 0 && link !== undefined) link.title = title;
  else reading.furniture(title, token);
}

/** The address of a link is not part of the story; it is recorded unless it is the text of the link. */
function endLink(reading: Reading, token: Token): void {
  const link = reading.links.pop();
  if (link === undefined) return;
  const { address, title, words } = link;
  const isShown = address === words || address.replace(/^(?:mailto:|https?:\/\/)/i, '') === words;
  reading.furniture(`${isShown ? '' : address} ${title}`, token);
}

/** The end of a picture. The words of a picture inside another one belong to that one. */
function endPicture({ openPictures, pictures, survey }: Reading): void {
  const picture = openPictures.pop();
  if (picture === undefined) return;
  const outer = openPictures.at(-1);
  if (outer !== undefined) {
    outer.alt += picture.alt;
    return;
  }
  picture.address ||= survey.addresses.get(labelKey(picture.alt)) ?? '';
  pictures.push(picture);
}

/** At the beginning of a token. */
export const ENTER_INLINE: Handlers = {
  autolinkEmail: putText,
  autolinkProtocol: putText,
  characterEscapeValue: putLiteral,
  characterReference: (reading, token, slice) => {
    reading.text(decodeHTML(slice()), token);
  },
  codeTextData: putLiteral,
  data: putText,
  emphasis: enterMark('emphasis'),
  gfmFootnoteCallString: noteKey,
  gfmFootnoteDefinitionLabelString: noteKey,
  hardBreakEscape: hardBreak,
  hardBreakTrailing: hardBreak,
  htmlText: (reading, token, slice) => {
    const tag = tagAt(slice(), 0);
    if (tag !== undefined && reading.isText) handleTag(reading, tag, token, slice());
  },
  image: (reading, { start }) => {
    reading.openPictures.push({ alt: '', address: '', line: reading.origin(start.line) });
  },
  lineEnding: (reading, token) => {
    reading.lineEnd(token);
  },
  link: (reading) => {
    reading.links.push({ address: '', title: '', words: '' });
  },
  referenceString: (reading, _, slice) => {
    setAddress(reading, reading.survey.addresses.get(labelKey(slice())) ?? '');
  },
  resourceDestinationString: (reading, _, slice) => {
    setAddress(reading, decodeHTML(slice()));
  },
  resourceTitleString: (reading, token, slice) => {
    setTitle(reading, slice(), token);
  },
  strikethrough: enterMark('strikethrough'),
  strong: enterMark('strong'),
};

/** At the end of a token. */
export const EXIT_INLINE: Handlers = {
  emphasis: exitMark('emphasis'),
  gfmFootnoteCall: (reading, token) => {
    reading.reference(token);
  },
  image: endPicture,
  link: endLink,
  strikethrough: exitMark('strikethrough'),
  strong: exitMark('strong'),
};
