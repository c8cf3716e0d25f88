/** The loss audit: what it allows, and what no rule can hide from it. */
import { describe, expect, test } from '@jest/globals';
import { auditWords } from '../../src/verify/audit.ts';
import type { AccountedChange } from '../../src/verify/claims.ts';

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

  test('a legend may be removed', () => {
    const legend: AccountedChange = {
      rule: 'legend',
      lines: at(1),
      before: '<> indicates thoughts',
      after: '',
      reason: 'legend',
    };
    expect(audit('<> indicates thoughts\n\nText.', '<p>Text.</p>', [legend])).toEqual([]);
  });

  test('a change without a reason removes nothing', () => {
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

  test('a repaired encoding is allowed', () => {
    const change: AccountedChange = {
      rule: 'characters',
      lines: at(1),
      before: 'â€™',
      after: '’',
      reason: 'encoding-repair',
    };
    expect(audit('donâ€™t', '<p>don’t</p>', [change])).toEqual([]);
  });

  test('words that we supply ourselves are not counted', () => {
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

  test('a notice in a chapter does not belong to the story, and no word of the story may hide in it', () => {
    const notice =
      '<section class="notice passage-notice"><p><b>Contains</b> sharks</p><p><a href="#x">Skip</a></p></section>';
    const end = '<p class="notice passage-end">The scene ends here.</p>';
    const page = `<p>One.</p>${notice}<p>Two.</p>${end}<p>Three.</p>`;
    expect(audit('One.\n\nTwo.\n\nThree.', page)).toEqual([]);
    expect(audit('One.\n\nsharks\n\nTwo.\n\nThree.', page)).toEqual([
      '3:1 verify-words-lost sharks',
    ]);
    // By that class alone.
    const others = audit('One.\n\nTwo.\n\nThree.', page.replaceAll('notice', 'note'));
    expect(others.join('\n')).toContain('verify-words-invented');
  });

  test('what comes after a notice belongs to the story again', () => {
    const nested = '<section class="notice"><section class="notice"><p>A</p></section>B</section>';
    expect(audit('One two.', `${nested}<p>One two.</p>`)).toEqual([]);
    expect(audit('One.', `${nested}<p>One two.</p>`)[0]).toContain('verify-words-invented two');
  });

  const mark: AccountedChange = {
    rule: 'passages',
    lines: at(3),
    before: '[[content: sharks; rating: R]]',
    after: 'sharks R',
    reason: 'notice',
  };
  const MARKED = 'One.\n\n[[content: sharks; rating: R]]\n\nTwo.';

  test('the words of a mark must be found in a notice', () => {
    const notice = '<section class="notice"><p>R</p><p>Contains sharks</p></section>';
    expect(audit(MARKED, `<p>One.</p>${notice}<p>Two.</p>`, [mark])).toEqual([]);
    expect(audit(MARKED, '<p>One.</p><p>Two.</p>', [mark])).toEqual([
      '3:1 verify-header-lost sharks R',
    ]);
    // Not in the story's own words.
    expect(audit(`${MARKED}\n\nsharks R`, '<p>One.</p><p>Two.</p><p>sharks R</p>', [mark])).toEqual(
      ['3:1 verify-header-lost sharks R'],
    );
  });

  test('a mark cannot swallow a paragraph', () => {
    const before = 'The paragraph that a mark would take along with it has many words';
    const swallowed = { ...mark, before, after: '' };
    expect(audit(`One.\n\n${before}\n\nTwo.`, '<p>One.</p><p>Two.</p>', [swallowed])).toEqual([
      `3:1 verify-words-lost ${before}`,
    ]);
  });

  const leftOut: AccountedChange = {
    rule: 'max-rating',
    lines: at(3, 5),
    before: 'Two.\n\nThree.',
    after: '',
    reason: 'edition',
  };
  const FOUR = 'One.\n\nTwo.\n\nThree.\n\nFour is the last.';

  test('what an edition leaves out may be missing', () => {
    expect(audit(FOUR, '<p>One.</p><p>Four is the last.</p>', [leftOut])).toEqual([]);
  });

  test.each([
    ['the words are still there', '<p>One.</p><p>Two.</p><p>Four is the last.</p>', 'invented Two'],
    ['a word before it is lost', '<p>Four is the last.</p>', 'lost One'],
    ['a word after it is lost', '<p>One.</p><p>Four the last.</p>', 'lost is'],
    ['a word is added', '<p>One.</p><p>Four is at the last.</p>', 'invented at'],
    ['what stays is displaced', '<p>Four is the last.</p><p>One.</p>', 'lost One'],
  ])('the audit still sees that %s', (_, page, fault) => {
    expect(audit(FOUR, page, [leftOut])[0]).toContain(`verify-words-${fault}`);
  });

  test.each([
    ['other words', { ...leftOut, before: 'Two.\n\nThirty.' }],
    ['fewer words', { ...leftOut, before: 'Two.' }],
    ['more words', { ...leftOut, before: 'Two.\n\nThree.\n\nFour' }],
    ['lines after the end', { ...leftOut, lines: at(40, 50) }],
    ['another file', { ...leftOut, lines: { ...at(3, 5), file: 'another.txt' } }],
  ])('an edition cannot claim %s', (_, change) => {
    const [fault] = audit(FOUR, '<p>One.</p><p>Four is the last.</p>', [change]);
    expect(fault).toContain('verify-removal-unfounded');
  });

  test('an edition cannot leave the same lines out twice', () => {
    const found = audit(FOUR, '<p>One.</p><p>Four is the last.</p>', [leftOut, leftOut]);
    expect(found).toEqual([
      expect.stringMatching(/^3:undefined verify-removal-unfounded .*"Two\. Three\.$/),
    ]);
  });

  test('the heading of a chapter that is left out does not belong to the story', () => {
    const epub = bookOf('<p>One.</p>');
    const omitted =
      '<html><body><section class="chapter omitted"><h1 class="chapter-heading">Two</h1><section class="notice left-out"><p>Left out.</p></section></section></body></html>';
    const withOmitted = {
      ...epub,
      spine: [...epub.spine, { path: 'two.xhtml', xhtml: omitted }],
    };
    const sources = [{ file: FILE, text: 'One.\n\nTwo\n\nThree.' }];
    expect(auditWords(withOmitted, sources, [leftOut])).toEqual([]);
    // As a chapter that stays it would be.
    const staying = omitted.replace(' omitted', '');
    const withStaying = {
      ...epub,
      spine: [...epub.spine, { path: 'two.xhtml', xhtml: staying }],
    };
    expect(auditWords(withStaying, sources, [leftOut]).map(({ id }) => id)).toEqual([
      'verify-words-invented',
    ]);
  });
});

describe('page furniture inside a line', () => {
  const cut = (line: number, before: string): AccountedChange => ({
    rule: 'page-furniture',
    lines: at(line),
    before,
    after: '',
    reason: 'page-furniture',
  });

  test('a page’s number in brackets may be cut out, no other word in brackets', () => {
    const text = 'The wind[Pg 13] blew [at night].';
    expect(audit(text, '<p>The wind blew [at night].</p>', [cut(1, '[Pg 13]')])).toEqual([]);
    expect(audit(text, '<p>The wind[Pg 13] blew.</p>', [cut(1, '[at night]')])[0]).toContain(
      'verify-removal-unfounded',
    );
  });

  test('a counter at a line’s end may be cut out only where the file has several', () => {
    const one = 'It was his sleeve.36';
    const page = '<p>It was his sleeve.</p>';
    expect(audit(one, page, [cut(1, '36')])[0]).toContain('verify-removal-unfounded');
    const three = `${one}\nHe left.5\nShe sang.1.2K`;
    const pages = `${page}<p>He left.</p><p>She sang.</p>`;
    const cuts = [cut(1, '36'), cut(2, '5'), cut(3, '1.2K')];
    expect(audit(three, pages, cuts)).toEqual([]);
    expect(audit(three, pages, [...cuts.slice(0, 2), cut(3, 'sang')])[0]).toContain(
      'verify-removal-unfounded',
    );
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

  test('may be removed, alone on a line or after an entry', () => {
    const text = `---\n${LONG}\ntitle: Ann ${LONG} # more\n---\nIt rained.`;
    const changes = [comment(2, LONG), comment(3, `${LONG} # more`), entry(3, 'title: Ann', 'Ann')];
    expect(audit(text, '<p>It rained.</p>', changes)).toEqual([]);
  });

  test.each([
    ['after the block', `---\ntitle: Ann\n---\n${LONG}\nIt rained.`, 4, LONG],
    ['in a file without a block', `It rained.\n---\n${LONG}\n---`, 3, LONG],
    ['in a block that is not closed', `---\n${LONG}\nIt rained.`, 2, LONG],
    ['without its #', '---\none two three\n---\nIt rained.', 2, 'one two three'],
    ['that is not the rest of its line', `---\n${LONG} eight\n---\nIt rained.`, 2, LONG],
    ['that is elsewhere', `---\ntitle: Ann\n${LONG}\n---\nIt rained.`, 2, LONG],
  ])('may not be claimed %s', (_, text, line, before) => {
    const faults = audit(text, '<p>It rained.</p>', [comment(line, before)]);
    expect(faults.some((fault) => fault.includes('verify-removal-unfounded'))).toBe(true);
  });
});
