/** How catalogues file the names of people and the titles of books. */

/** Suffixes after a name, which are not part of it: `Martin Luther King Jr.`. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|md|phd|esq)\.?$/i;

/**
 * Words before a surname that are filed with it when they have a capital. In lower case only those that English,
 * French and Italian names are filed under (Anglo-American Cataloguing Rules 2, §22.5D: `La Fontaine`,
 * `Du Maurier`, but `Beauvoir, Simone de` and `Gogh, Vincent van`).
 */
const PARTICLES: ReadonlySet<string> = new Set(
  'de del della der den di du des da dos van von zu af av la le les ten ter st. saint mac'.split(
    ' ',
  ),
);
const FILED_UNDER: ReadonlySet<string> = new Set(['la', 'le', 'les', 'du', 'des', 'della']);

function belongsToSurname(word: string): boolean {
  const lower = word.toLowerCase();
  return PARTICLES.has(lower) && (word !== lower || FILED_UNDER.has(lower));
}

/** Whether a name has its surname first already: `Le Guin, Ursula K.`. */
function isFiled(name: string): boolean {
  const [surname = '', given = '', suffix, ...more] = name.split(',').map((part) => part.trim());
  if (given === '' || more.length > 0 || SUFFIX.test(given)) return false;
  if (suffix !== undefined && !SUFFIX.test(suffix)) return false;
  const words = surname.split(/\s+/);
  // `Ann Other, Jo Carver` are two people, whose surnames do not begin with a word like `Le`.
  return words.slice(0, -1).every((word) => PARTICLES.has(word.toLowerCase()));
}

/**
 * A person's name as it is filed: `Ursula K. Le Guin` as `Le Guin, Ursula K.`. A name of one word, or in a script
 * with the surname first, stays.
 */
export function personFiledAs(name: string): string {
  const words = name.trim().split(/\s+/);
  if (words.length < 2 || !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name))
    return name;
  if (isFiled(name)) return name;
  const last = words.at(-1) ?? '';
  const suffix = words.length > 2 && SUFFIX.test(last) ? words.pop() : undefined;
  let start = words.length - 1;
  while (start > 1 && belongsToSurname(words[start - 1] ?? '')) start -= 1;
  const surname = words.slice(start).join(' ').replace(/,$/, '');
  return [surname, words.slice(0, start).join(' '), suffix].filter(Boolean).join(', ');
}

/** Articles that titles are not filed under, by language (those of calibre's `per_language_title_sort_articles`). */
const ARTICLES: Readonly<Record<string, RegExp>> = {
  en: /^(?:a|an|the)\s+/i,
  de: /^(?:der|die|das|des|ein|eine|einen|eines)\s+/i,
  es: /^(?:el|la|lo|los|las|un|una|unos|unas)\s+/i,
  fr: /^(?:le\s+|la\s+|les\s+|un\s+|une\s+|l[’'])/i,
  it: /^(?:il\s+|lo\s+|la\s+|i\s+|gli\s+|le\s+|un\s+|uno\s+|una\s+|l[’'])/i,
  nl: /^(?:de|het|een|’t|'t)\s+/i,
  pt: /^(?:o|a|os|as|um|uma|uns|umas)\s+/i,
  sv: /^(?:en|ett|den|det|de)\s+/i,
};

/**
 * A title as it is filed: `The Snow Queen` as `Snow Queen, The`.
 * @param language BCP 47
 */
export function titleFiledAs(title: string, language: string): string {
  const base = language.toLowerCase().split('-')[0] ?? '';
  const article = ARTICLES[base]?.exec(title)?.[0];
  if (article === undefined || article.length === title.length) return title;
  return `${title.slice(article.length)}, ${article.trim()}`;
}
