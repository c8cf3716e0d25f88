/** Labels as sums: what a text's right book has, without its words. */
import { createHash } from 'node:crypto';

/** A sum of a text, in hexadecimal digits. */
const sum = (text, digits = 8) => createHash('sha256').update(text).digest('hex').slice(0, digits);

/** A text without case, marks and spaces, in which two typings of one sentence are alike. */
export function fold(text) {
  const plain = text
    .normalize('NFKC')
    .replace(/[{}\u00AD’']/g, '')
    .toLowerCase();
  return (plain.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []).join(' ');
}

const wordsOf = (folded) => (folded === '' ? [] : folded.split(' '));

/** Words with a quotation mark, dash, ellipsis or apostrophe. */
function markedWords(text) {
  const seen = text.replace(/[{}\u2060]/g, '').replace(/[\u00A0\u202F]/g, ' ');
  return seen.split(/\s+/).filter((word) => /[“”‘’„«»–—…"']/.test(word));
}

function emphasisedWords(text) {
  return Array.from(text.matchAll(/\{+([^{}]*)\}+/g), ([, words]) => wordsOf(fold(words))).flat();
}

/** A scene break by the five words before and after it. */
function breakSum(blocks, index) {
  const text = (block) => wordsOf(fold(block?.text ?? ''));
  const before = blocks.slice(0, index).findLast(({ kind }) => kind !== 'B');
  const after = blocks.slice(index).find(({ kind }) => kind !== 'B');
  return sum(`${text(before).slice(-5).join(' ')}|${text(after).slice(0, 5).join(' ')}`);
}

/**
 * The sums of a book.
 * @param {{title?: string, author?: string, language?: string, body: readonly {kind: string, text: string}[]}} book
 * @returns lines `KIND SUM…`: facts, blocks in order, words in emphasis, words with marks, and each word once
 */
export function sumsOf({ title, author, language, body }) {
  const facts = [
    ['title', title === undefined ? undefined : sum(fold(title))],
    ['author', author === undefined ? undefined : sum(fold(author))],
    ['language', language?.toLowerCase().slice(0, 2)],
  ].flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name} ${value}`]));
  const blocks = body.map(({ kind, text }, index) =>
    kind === 'B' ? `B ${breakSum(body, index)}` : `${kind} ${sum(fold(text))}`,
  );
  const prose = body.filter(({ kind }) => kind !== 'H' && kind !== 'B');
  const words = new Set(body.flatMap(({ text }) => wordsOf(fold(text))));
  const short = (list) => list.map((word) => sum(word, 6)).join(' ');
  return [
    ...facts,
    ...blocks,
    `emphasis ${short(prose.flatMap(({ text }) => emphasisedWords(text)))}`,
    `marks ${short(body.flatMap(({ text }) => markedWords(text)))}`,
    `words ${Array.from(words, (word) => sum(word, 4))
      .toSorted()
      .join('')}`,
  ];
}

/** The share of a text's words that are among these sums, from 0 to 1. */
export function shareKnown(text, sums) {
  const words = wordsOf(fold(text));
  return words.length === 0
    ? 1
    : words.filter((word) => sums.has(sum(word, 4))).length / words.length;
}

/** A label written by a person: facts, then a line a block, `KIND text`. */
export function readLabel(text) {
  const facts = {};
  const body = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^(title|author|lang): (.*)$/.exec(line) ?? [];
    const [, kind, words = ''] = /^([HPVNDFC]) (.*)$|^(?:B)$/.exec(line) ?? [];
    if (name !== undefined && body.length === 0) facts[name] = value;
    else if (line === 'B') body.push({ kind: 'B', text: '' });
    // A paragraph that goes on after a display is one for a reader.
    else if (kind !== undefined) body.push({ kind: kind === 'C' ? 'P' : kind, text: words });
  }
  return { title: facts.title, author: facts.author, language: facts.lang, body };
}
