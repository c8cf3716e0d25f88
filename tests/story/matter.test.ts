import { describe, expect, test } from '@jest/globals';
import { kindOfFile, kindOfTitle } from '../../src/story/matter-kinds.ts';

describe('the kind that a file’s name tells', () => {
  test.each([
    ['foreword.txt', 'foreword'],
    ['front/02-Foreword.docx', 'foreword'],
    ['Foreword to the second edition.md', 'foreword'],
    ['about_the_author.md', 'about-the-author'],
    ['intro.md', 'introduction'],
    ['Vorwort von Jo.txt', 'foreword'],
    ['podziękowania.txt', 'acknowledgments'],
    ['podziekowania.txt', 'acknowledgments'],
    ['slowniczek.txt', 'glossary'],
    ['motto.txt', 'epigraph'],
    ['Préface.html', 'preface'],
    ['avant-propos.txt', 'foreword'],
    ['the-forewords.txt', undefined],
    ['introductory.txt', undefined],
    ['tackle.txt', undefined],
    ['notes.txt', undefined],
    ['.txt', undefined],
  ])('%s: %s', (name, kind) => {
    expect(kindOfFile(name)).toBe(kind);
  });
});

describe('the kind that a heading tells', () => {
  test.each([
    ['FOREWORD', 'foreword'],
    ['A Preface', 'preface'],
    ['Preface to the Second Edition', 'preface'],
    ['Über die Autorin', 'about-the-author'],
    ['Acknowledgements', 'acknowledgments'],
    ['Thanks to everybody.', undefined],
    ['Introduction of the steam engine to the northern mills of England', undefined],
    ['The Sea', undefined],
  ])('%s: %s', (title, kind) => {
    expect(kindOfTitle(title)).toBe(kind);
  });
});
