import { describe, expect, test } from '@jest/globals';
import {
  audienceCodes,
  distinctWarnings,
  readWarnings,
  sameWarning,
  warningKind,
} from '../../src/rating/warnings.ts';

describe('readWarnings', () => {
  test.each([
    ['Violence', ['Violence']],
    ['Violence, language; character death', ['Violence', 'language', 'character death']],
    ['Violence, language, and death.', ['Violence', 'language', 'death']],
    ['Violence and language', ['Violence and language']],
    ['hurt and comfort', ['hurt and comfort']],
    ['Rape/Non-Con', ['Rape/Non-Con']],
    ['Non-Con/Rape, gore', ['Non-Con/Rape', 'gore']],
    ['Drug/Alcohol use', ['Drug/Alcohol use']],
    ['Hurt/Comfort', ['Hurt/Comfort']],
    ['M/M', ['M/M']],
    ['Kirk/Spock', ['Kirk/Spock']],
    ['violence/language/sex', ['violence', 'language', 'sex']],
    ['violence / language', ['violence', 'language']],
    ['Violence (blood, gore), sex', ['Violence (blood, gore)', 'sex']],
    ['abuse [past; mentioned], drugs', ['abuse [past; mentioned]', 'drugs']],
    ['Violence (blood, gore', ['Violence (blood', 'gore']],
    [
      'Graphic Depictions Of Violence, Major Character Death, Rape/Non-Con, Underage Sex',
      ['Graphic Depictions Of Violence', 'Major Character Death', 'Rape/Non-Con', 'Underage Sex'],
    ],
    ['Creator Chose Not To Use Archive Warnings', ['Creator Chose Not To Use Archive Warnings']],
    ['No Archive Warnings Apply, swearing', ['No Archive Warnings Apply', 'swearing']],
    [
      'This story has people in it who love each other, so go away',
      ['This story has people in it who love each other, so go away'],
    ],
    ['None', ['None']],
    ['None, really', ['None, really']],
    ['n/a', ['n/a']],
    ['nothing really', ['nothing really']],
    ['-', []],
    ['', []],
    [' , ;', []],
  ])('%p', (text, labels) => {
    expect(readWarnings(text)).toEqual(labels);
  });
});

describe('warningKind', () => {
  test.each([
    'None',
    'none.',
    'N/A',
    'n/a',
    '-',
    '--',
    '',
    'Nothing',
    'nothing really',
    'None, really',
    'No warnings',
    'no warnings needed',
    'No warnings that I can think of',
    'nothing to warn about',
    'None that I know of',
    'keine',
    'Keine Warnungen',
    'aucun',
    'Aucune',
    'ninguna',
    'nessuno',
    'geen',
    'inga',
    'brak',
  ])('%p says that there is nothing', (label) => {
    expect(warningKind(label)).toBe('nothing');
  });

  test.each([
    'No Archive Warnings Apply',
    'no archive warnings apply',
    'No warnings apply',
    'None of the Archive Warnings apply',
    'None apply',
  ])('%s says that none of the archive’s applies', (label) => {
    expect(warningKind(label)).toBe('noneApply');
  });

  test.each([
    'Creator Chose Not To Use Archive Warnings',
    'Author chose not to use archive warnings',
    'Choose Not To Use Archive Warnings',
    'The author has chosen not to use warnings',
    'Chose not to warn',
    'CNTW',
    'CCNTW',
  ])('%s says nothing either way', (label) => {
    expect(warningKind(label)).toBe('notStated');
  });

  test.each([
    'Violence',
    'Major Character Death',
    'nothing but smut',
    'No happy ending',
    'no beta',
    'None of them survive',
    'Nonexplicit sex',
    'No one is safe',
    'Chose not to live',
  ])('%s warns', (label) => {
    expect(warningKind(label)).toBe('warning');
  });
});

describe('the same warning', () => {
  test.each([
    ['Violence', 'violence.'],
    ['Self-Harm', 'self harm'],
    ['Graphic Violence', 'Graphic Depictions Of Violence'],
    ['MCD', 'Major Character Death'],
    ['Non-Con/Rape', 'Rape/Non-Con'],
    ['Underage', 'Underage Sex'],
    ['dub-con', 'Dubious Consent'],
    ['noncon', 'Non-Con'],
    ['eating disorder', 'Eating Disorders'],
    ['None', 'n/a'],
    ['CNTW', 'Creator Chose Not To Use Archive Warnings'],
  ])('%s and %s', (a, b) => {
    expect(sameWarning(a, b)).toBe(true);
  });

  test.each([
    ['Character Death', 'Major Character Death'],
    ['Violence', 'Graphic Violence'],
    ['Rape', 'Rape/Non-Con'],
    ['Rape', 'Non-Con'],
    ['language', 'strong language'],
    ['Suicide', 'Self-Harm'],
    ['No Archive Warnings Apply', 'Creator Chose Not To Use Archive Warnings'],
    ['No Archive Warnings Apply', 'None'],
  ])('%s is not %s', (a, b) => {
    expect(sameWarning(a, b)).toBe(false);
  });

  test('the first spelling is kept, in its place', () => {
    expect(
      distinctWarnings([
        'Gore',
        'graphic violence',
        'GORE!',
        'Graphic Depictions Of Violence',
        'x',
      ]),
    ).toEqual(['Gore', 'graphic violence', 'x']);
  });
});

describe('audienceCodes', () => {
  test.each([
    ['sex', ['03']],
    ['Sexual content', ['03']],
    ['Underage Sex', ['03']],
    ['incest', ['03']],
    ['Violence', ['04']],
    ['Graphic Depictions Of Violence', ['04']],
    ['gore', ['04']],
    ['Torture', ['04']],
    ['war', ['04']],
    ['Drug use', ['05']],
    ['Drug/Alcohol use', ['05']],
    ['alcoholism', ['05']],
    ['addiction', ['05']],
    ['substance abuse', ['05']],
    ['language', ['06']],
    ['swearing', ['06']],
    ['Strong Language', ['06']],
    ['racism', ['07']],
    ['Homophobia', ['07']],
    ['homophobic slurs', ['07']],
    ['slurs', ['07']],
    ['Rape/Non-Con', ['08']],
    ['dub-con', ['08']],
    ['Child Abuse', ['08']],
    ['sexual assault', ['08']],
    ['sexual violence', ['04', '08']],
    ['self-harm', ['09']],
    ['self-mutilation', ['09']],
    ['Suicide', ['09']],
    ['suicidal thoughts', ['09']],
    ['Eating Disorders', ['09']],
    ['Major Character Death', ['02']],
    ['animal death', ['02']],
    ['animal abuse', ['02']],
    ['Pregnancy loss', ['02']],
    ['grief', ['02']],
    ['clowns', ['02']],
    ['no sex', ['02']],
    ['Gewalt', ['04']],
    ['Violence and language', ['04', '06']],
  ])('%s is %j', (label, codes) => {
    expect(audienceCodes([label])).toEqual(codes);
  });

  test('the codes of all are sorted and distinct', () => {
    expect(audienceCodes(['Suicide', 'gore', 'grief', 'Violence', 'None'], 'explicit')).toEqual([
      '02',
      '04',
      '09',
    ]);
  });

  test.each([
    [[], 'unrated', ['00']],
    [['None'], 'unrated', ['00']],
    [['Creator Chose Not To Use Archive Warnings'], 'teen', ['00']],
    [['No Archive Warnings Apply'], 'teen', ['01']],
    [['None'], undefined, ['01']],
    [['No Archive Warnings Apply'], 'explicit', ['02']],
    [[], 'explicit', ['02']],
    [[], 'general', []],
    [[], undefined, []],
  ] as const)('without a warning: %j, %s is %j', (labels, level, codes) => {
    expect(audienceCodes(labels, level)).toEqual(codes);
  });
});

test('text of any length is read in no time', () => {
  for (const piece of ['(', 'no ', 'violence ', ', ', '/', 'sex/', '. ']) {
    const text = piece.repeat(50_000);
    expect(audienceCodes(distinctWarnings(readWarnings(text))).length).toBeLessThan(3);
  }
});
