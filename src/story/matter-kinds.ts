/** The kinds of front and back matter, and the file names and headings that people give them. */
import { folded } from './text.ts';

/** The kinds that have a name of their own: that of the EPUB 3 Structural Semantics Vocabulary 1.1 where it has one. */
export const NAMED_MATTER_KINDS = [
  'dedication',
  'epigraph',
  'foreword',
  'preface',
  'introduction',
  'prologue',
  'epilogue',
  'afterword',
  'acknowledgments',
  'appendix',
  'glossary',
  'about-the-author',
  'credits',
] as const;

/** Every kind of front and back matter; a page of kind `other` has nothing but its title. */
export const MATTER_KINDS = [...NAMED_MATTER_KINDS, 'other'] as const;

/** One of `MATTER_KINDS`. */
export type MatterKind = (typeof MATTER_KINDS)[number];

/** Whether pages of a kind have no visible title and come before the table of contents. */
export function isInscription(kind: MatterKind): boolean {
  return kind === 'dedication' || kind === 'epigraph';
}

/** What people call each kind, folded, in the languages of the phrases: file names and headings begin with one of these. */
const NAMES: Readonly<Record<(typeof NAMED_MATTER_KINDS)[number], readonly string[]>> = {
  dedication:
    'dedication|dedicated to|widmung|dédicace|dedicatoria|dedica|opdracht|dedykacja|dedicatória|dedikation|tillägnan'.split(
      '|',
    ),
  epigraph: 'epigraph|epigraphs|motto|mottos|épigraphe|epígrafe|epigrafe|epigraf'.split('|'),
  foreword:
    'foreword|forewords|vorwort|geleitwort|avant propos|prólogo del editor|premessa|woord vooraf|przedmowa|förord'.split(
      '|',
    ),
  preface: 'preface|préface|prefacio|prefazione|prefácio|voorwoord|wstęp'.split('|'),
  introduction:
    'introduction|intro|einleitung|einführung|introducción|introduzione|inleiding|wprowadzenie|introdução|inledning'.split(
      '|',
    ),
  prologue: 'prologue|prolog|prólogo|prologo|proloog'.split('|'),
  epilogue: 'epilogue|epilog|épilogue|epílogo|epilogo|epiloog'.split('|'),
  afterword:
    'afterword|nachwort|postface|epílogo del autor|postfazione|nawoord|posłowie|posfácio|efterord'.split(
      '|',
    ),
  acknowledgments:
    'acknowledgments|acknowledgements|acknowledgment|acknowledgement|acknowledgements|thanks|thank you|danksagung|dank|remerciements|agradecimientos|ringraziamenti|dankwoord|podziękowania|agradecimentos|tack'.split(
      '|',
    ),
  appendix:
    'appendix|appendices|anhang|annexe|annexes|apéndice|appendice|bijlage|aneks|dodatek|apêndice|bilaga'.split(
      '|',
    ),
  glossary:
    'glossary|glossar|glossaire|glosario|glossario|woordenlijst|verklarende woordenlijst|słowniczek|glosariusz|glossário|ordlista'.split(
      '|',
    ),
  'about-the-author':
    'about the author|about the authors|about author|about the editor|about|author bio|bio|biography|über die autorin|über den autor|über die autoren|à propos de l auteur|l auteur|sobre el autor|sobre la autora|sull autore|sull autrice|over de auteur|o autorze|o autorce|sobre o autor|sobre a autora|om författaren'.split(
      '|',
    ),
  credits:
    'credits|credit|impressum|mitwirkende|crédits|créditos|crediti|colofon|medewerkers|twórcy|medverkande'.split(
      '|',
    ),
};

/** The kinds by their names, with accents and without: file names lose them. */
const KINDS: ReadonlyMap<string, MatterKind> = new Map(
  NAMED_MATTER_KINDS.flatMap((kind) =>
    NAMES[kind].flatMap((name) => [[name, kind] as const, [plain(name), kind] as const]),
  ),
);
/** How many words the longest name has. */
const MOST_WORDS = Math.max(...[...KINDS.keys()].map((name) => name.split(' ').length));

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
}

function kindOf(words: readonly string[]): MatterKind | undefined {
  for (let count = Math.min(words.length, MOST_WORDS); count > 0; count -= 1) {
    const name = words.slice(0, count).join(' ');
    const kind = KINDS.get(name) ?? KINDS.get(plain(name));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/**
 * The kind that a file name tells: `02-foreword.txt`, `about_the_author.md`, `Vorwort von Jo.docx`.
 * @param name with or without folders and ending
 */
export function kindOfFile(name: string): MatterKind | undefined {
  const stem = name.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');
  const words = folded(stem.normalize('NFC'))
    .split(' ')
    .filter((word) => !/^\d+$/.test(word));
  return kindOf(words);
}

/** The most words of a heading that begins with the name of a kind: `Preface to the second edition`. */
const LONGEST_TITLE = 8;

/** The kind that a heading tells: `Foreword`, `A FOREWORD`, `Preface to the Second Edition`. */
export function kindOfTitle(title: string): MatterKind | undefined {
  if (/[.!?…]$/.test(title.trim())) return undefined;
  const words = folded(title.normalize('NFC'))
    .replace(/^(?:an? |the |zum |une? |el |la |le |o )/, '')
    .split(' ');
  return words.length <= LONGEST_TITLE ? kindOf(words) : undefined;
}
