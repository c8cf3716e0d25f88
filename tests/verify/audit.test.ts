import { describe, expect, test } from '@jest/globals';
import { auditWords, type AccountedChange } from '../../src/verify/audit.ts';

const FILE = 'story.txt';

/** An opened book of one chapter with this XHTML, and a title page. */
function bookOf(chapter: string, front = 'The Title by Ann'): Parameters<typeof auditWords>[0] {
  const page = (body: string): string => `<html><body>${body}</body></html>`;
  return {
    packageDocument: '<package><metadata/></package>',
    spine: [
      {
        path: 'title-page.xhtml',
        xhtml: page(`<section class="title-page"><h1>${front}</h1></section>`),
      },
      { path: 'chapter.xhtml', xhtml: page(`<section class="chapter">${chapter}</section>`) },
    ],
  };
}

function audit(
  text: string,
  chapter: string,
  changes: readonly AccountedChange[] = [],
  front?: string,
): readonly string[] {
  const faults = auditWords(bookOf(chapter, front), [{ file: FILE, text }], changes);
  return faults.map(
    ({ id, line, column, message }) =>
      `${String(line)}:${String(column)} ${id} ${/"(.*)"/.exec(message)?.[1] ?? ''}`,
  );
}

const at = (first: number, last = first): AccountedChange['lines'] => ({ file: FILE, first, last });

describe('the loss audit', () => {
  test.each([
    ['the same words', 'One two three.', '<p>One two three.</p>', []],
    ['other punctuation and markup', '"One" *two* -- three', '<p>“One” <em>two</em>—three</p>', []],
    ['a word that only markup parts', 'un*believ*able', '<p>un<em>believ</em>able</p>', []],
    ['ligatures and soft hyphens', 'ﬁnd of\u00ADfice', '<p>find office</p>', []],
    [
      'a lost word',
      'One two three four five.',
      '<p>One three four five.</p>',
      ['1:5 verify-words-lost two'],
    ],
    ['a lost word at the end', 'One two three.', '<p>One two</p>', ['1:9 verify-words-lost three']],
    [
      'an invented word',
      'One two three four.',
      '<p>One two and three four.</p>',
      ['1:9 verify-words-invented and'],
    ],
    [
      'a changed word',
      'One two three four five.',
      '<p>One too three four five.</p>',
      ['1:5 verify-words-lost two', '1:5 verify-words-invented too'],
    ],
    [
      'words run together',
      'One two three four five.',
      '<p>Onetwo three four five.</p>',
      ['1:1 verify-words-lost One two', '1:1 verify-words-invented Onetwo'],
    ],
    [
      'a changed case',
      'One two three four.',
      '<p>one two three four.</p>',
      ['1:1 verify-words-lost One', '1:1 verify-words-invented one'],
    ],
    [
      'text twice',
      'One two three four.',
      '<p>One two three four.</p><p>One two three four.</p>',
      ['1:15 verify-words-invented One two three four'],
    ],
  ])('%s', (_, text, chapter, expected) => {
    expect(audit(text, chapter)).toEqual(expected);
  });

  test('displaced words are lost in one place and invented in another', () => {
    const found = audit('a b c d e f g h i j k l', '<p>a b c g h i j k l d e f</p>');
    expect(found).toEqual(['1:7 verify-words-lost d e f', '1:23 verify-words-invented d e f']);
  });

  test('a legend may leave', () => {
    const legend: AccountedChange = {
      rule: 'legend',
      lines: at(1),
      before: '<> indicates thoughts',
      after: '',
      reason: 'legend',
    };
    expect(audit('<> indicates thoughts\n\nText.', '<p>Text.</p>', [legend])).toEqual([]);
  });

  test('a change without a reason takes nothing out', () => {
    const change: AccountedChange = {
      rule: 'paragraphs',
      lines: at(1),
      before: 'Gone.',
      after: '',
    };
    expect(audit('Gone.\n\nText stays here.', '<p>Text stays here.</p>', [change])).toEqual([
      '1:1 verify-words-lost Gone',
    ]);
  });

  test('a rule cannot claim words that are not there', () => {
    const change: AccountedChange = {
      rule: 'legend',
      lines: at(1),
      before: 'Something else',
      after: '',
      reason: 'legend',
    };
    expect(audit('Gone.\n\nText.', '<p>Text.</p>', [change])[0]).toContain(
      'verify-removal-unfounded',
    );
  });

  test('a header must be found in the front matter', () => {
    const change: AccountedChange = {
      rule: 'header',
      lines: at(1),
      before: 'Title: The Title',
      after: 'The Title',
      reason: 'header',
    };
    expect(audit('Title: The Title\n\nText.', '<p>Text.</p>', [change])).toEqual([]);
    expect(audit('Title: The Title\n\nText.', '<p>Text.</p>', [change], 'Another')).toEqual([
      '1:1 verify-header-lost The Title',
    ]);
  });

  test('a header cannot swallow a paragraph', () => {
    const text = 'Title: one two three four five six seven';
    const change: AccountedChange = {
      rule: 'header',
      lines: at(1),
      before: text,
      after: 'one',
      reason: 'header',
    };
    expect(audit(`${text}\n\nText.`, '<p>Text.</p>', [change], 'one')[0]).toContain(
      'verify-words-lost',
    );
  });

  test('a repaired encoding is reckoned with', () => {
    const change: AccountedChange = {
      rule: 'characters',
      lines: at(1),
      before: 'â€™',
      after: '’',
      reason: 'encoding-repair',
    };
    expect(audit('donâ€™t', '<p>don’t</p>', [change])).toEqual([]);
  });

  test('what we supply ourselves is not counted', () => {
    expect(audit('Text.', '<h1 class="chapter-heading supplied">Part 1</h1><p>Text.</p>')).toEqual(
      [],
    );
  });

  test('an ornament is not counted, but no word of the story may hide in it', () => {
    const page = '<p>One.</p><p class="scene-break">oOo Rain</p><p>Two.</p>';
    expect(audit('One.\n\nTwo.', page)).toEqual([]);
    expect(audit('One.\n\nRain\n\nTwo.', page)).toEqual(['3:1 verify-words-lost Rain']);
    const header: AccountedChange = {
      rule: 'header',
      lines: at(1),
      before: 'Title: Rain',
      after: 'Rain',
      reason: 'header',
    };
    expect(audit('Title: Rain\nOne.\n\nTwo.', page, [header])).toEqual([
      '1:1 verify-header-lost Rain',
    ]);
  });
});

describe('comments of front matter', () => {
  const comment = (line: number, before: string): AccountedChange => ({
    rule: 'front-matter',
    lines: at(line),
    before,
    after: '',
    reason: 'comment',
  });
  const entry = (line: number, before: string, after: string): AccountedChange => ({
    rule: 'front-matter',
    lines: at(line),
    before,
    after,
    reason: 'header',
  });
  const LONG = '# one two three four five six seven';

  test('may go, alone on a line or behind an entry', () => {
    const text = `---\n${LONG}\ntitle: Ann ${LONG} # more\n---\nIt rained.`;
    const changes = [comment(2, LONG), comment(3, `${LONG} # more`), entry(3, 'title: Ann', 'Ann')];
    expect(audit(text, '<p>It rained.</p>', changes)).toEqual([]);
  });

  test.each([
    ['behind the block', `---\ntitle: Ann\n---\n${LONG}\nIt rained.`, 4, LONG],
    ['in a file without a block', `It rained.\n---\n${LONG}\n---`, 3, LONG],
    ['in a block that nothing closes', `---\n${LONG}\nIt rained.`, 2, LONG],
    ['without its sign', '---\none two three\n---\nIt rained.', 2, 'one two three'],
    ['that is not the rest of its line', `---\n${LONG} eight\n---\nIt rained.`, 2, LONG],
    ['that stands elsewhere', `---\ntitle: Ann\n${LONG}\n---\nIt rained.`, 2, LONG],
  ])('may not be claimed %s', (_, text, line, before) => {
    const faults = audit(text, '<p>It rained.</p>', [comment(line, before)]);
    expect(faults.some((fault) => fault.includes('verify-removal-unfounded'))).toBe(true);
  });
});
