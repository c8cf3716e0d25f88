/** The notation of the word lists: phrases, files and inflections. */
import { describe, expect, test } from '@jest/globals';
import { nounForms, verbForms } from '../../src/advice/inflections.ts';
import { PhraseIndex, readPhrase } from '../../src/advice/notation.ts';
import { parseSections, termList } from '../../src/advice/terms.ts';
import { sentencesOf } from '../../src/advice/sentences.ts';

/** The words of a text that a phrase matches, as runs with the words between. */
function matches(phrase: string, text: string): readonly string[] {
  const index = new PhraseIndex<'any'>();
  index.add([phrase], 'any');
  return sentencesOf(text, (word) => index.knows(word)).flatMap((sentence) =>
    index.search(sentence).map(({ places }) => places.map((at) => sentence[at]?.text).join(' ')),
  );
}

describe('the notation', () => {
  test.each([
    ['slit~ throat+', 'He slit throats.', ['slit throats']],
    ['slit~ throat+', 'He was slitting a throat.', []],
    ['slit~ >1 throat+', 'He was slitting a throat.', ['slitting throat']],
    ['slit~ >1 throat+', 'He slit, slowly, a throat.', []],
    ['slit~ >4 throat+', 'He slit, slowly, a throat.', ['slit throat']],
    ['slit~ <>3 throat+', 'Her throat had been slit.', ['throat slit']],
    ['slit~ <>3 throat+', 'He slit it, her throat.', ['slit throat']],
    ['drunk*', 'Drunkenly, he sang.', ['drunkenly']],
    ['^dick', 'A dick.', ['dick']],
    ['^dick', 'A Dick.', []],
    ['^dick', 'A DICK.', ['dick']],
    ['stab~ Name', 'He stabbed Marcus.', ['stabbed marcus']],
    ['stab~ Name', 'He stabbed it.', []],
    ['Name stabbed', 'Then Marcus stabbed it.', ['marcus stabbed']],
    ['go~ (straight) down', 'They went straight down.', ['went straight down']],
    ['go~ (straight) down', 'They went down.', ['went down']],
    ['high $', 'She was high.', ['high']],
    ['high $', 'She was high, and sang.', ['high']],
    ['high $', 'She was high up.', []],
    ['hard !of|at', 'He worked hard.', ['hard']],
    ['hard !of|at', 'He was hard at it.', []],
    ['hard !of|at', 'It was hard, at first.', ['hard']],
    ['!so hard', 'So hard.', []],
    ['!so hard', 'Too hard.', ['hard']],
    ['guard+ neck', 'the guard’s neck', ['guard neck']],
    ["guard's neck", 'the guard’s neck', ['guard neck']],
    ["she's high", 'She’s high.', ["she's high"]],
    ['a b', 'a-b', ['a b']],
    ['a b', 'a, b', []],
    ['a b', '“a” b', ['a b']],
    ['a >2 b', 'a. B', []],
    ['a >2 b', '“A!” b said.', ['a b']],
    ['mr >1 a', 'Mr. A came.', ['mr a']],
  ])('%s in "%s"', (phrase, text, found) => {
    expect(matches(phrase, text)).toEqual(found);
  });

  test.each([
    'hard-on',
    'a !b c',
    'a $ b',
    'a >0 b',
    'a >1 >2 b',
    '(a) b',
    'a  b',
    'a|',
    'A',
    'a, b',
  ])('%j is refused', (phrase) => {
    expect(() => {
      new PhraseIndex<'any'>().add([phrase], 'any');
    }).toThrow(phrase);
  });

  test('an entry in either order is two phrases', () => {
    expect(readPhrase('a <>2 b')).toHaveLength(2);
  });
});

describe('a file of the lists', () => {
  test('has sections of one entry a line, with comments', () => {
    const sections = parseSections('# why\n[strong]\n  a b # so\n\n  c\n[weak]\nd\n');
    expect(Object.fromEntries(sections)).toEqual({ strong: ['a b', 'c'], weak: ['d'] });
  });

  test('names words that its entries share', () => {
    const text =
      '[words]\nA = a|b\nB = {A}|c\n[strong]\n{B} >1 d\n[cuss]\nsureness: 2\nwords: ^wtf$\n';
    const { entries, cussWords } = termList('violence', parseSections(text));
    expect(entries.strong).toEqual(['a|b|c >1 d']);
    expect(cussWords.every((word) => word === 'wtf')).toBe(true);
  });

  test('is refused when it uses words that it does not name', () => {
    expect(() => termList('slurs', parseSections('[strong]\n{NOBODY} x\n'))).toThrow('NOBODY');
  });
});

describe('inflections', () => {
  test.each([
    ['slit', 'slit slits slitting'],
    ['stab', 'stab stabs stabbed stabbing stabbin'],
    ['rape', 'rape rapes raped raping rapin'],
    ['carry', 'carry carries carried carrying carryin'],
    ['slash', 'slash slashes slashed slashing slashin'],
    ['pray', 'pray prays prayed praying prayin'],
    ['kick', 'kick kicks kicked kicking kickin'],
  ])('%s: %s', (verb, forms) => {
    expect(verbForms(verb).join(' ')).toBe(forms);
  });

  test.each([
    ['wrist', 'wrists'],
    ['artery', 'arteries'],
    ['knife', 'knives'],
    ['corpse', 'corpses'],
    ['bitch', 'bitches'],
    ['half', 'halves'],
    ['chinaman', 'chinamen'],
    ['boy', 'boys'],
  ])('%s: %s', (noun, plural) => {
    expect(nounForms(noun)).toEqual([noun, plural]);
  });
});
