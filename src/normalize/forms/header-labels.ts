/** The labels of header fields, by language, and the words that rate a story. */

/** Field labels seen at the head of stories (a survey of 183 public texts), in lower case. */
const LABELS: ReadonlySet<string> = new Set(
  (
    'title, author, authors, by, written by, e-mail, email, rating, rated, pairing, ' +
    'pairings, fandom, category, categories, classification, keywords, spoilers, spoiler, ' +
    'summary, disclaimer, disclaimers, warning, warnings, archive, archiving, ' +
    'distribution, feedback, setting, timeline, dedication, dedicated to, thanks, beta, ' +
    'beta reader, betas, beta’d by, betaed by, status, series, sequel, note, notes, a/n, ' +
    'an, author’s note, author’s notes, genre, characters, character, language, date, ' +
    'written, website, homepage, url, part, parts, chapter, chapters, words, word count, ' +
    'type, content, contains, website url, copyright, completed, published, updated, ' +
    'source, subject, from, newsgroups, content warning, content warnings, ' +
    'archive warning, archive warnings, trigger warning, trigger warnings, cw, tw, ' +
    'content note, content notes, challenge, prompt, permission to archive, relationship, ' +
    'relationships, additional tags, length, tags, fandoms, ship, ships, universe, ' +
    'rating(s), wordcount, main pairing, genres, era, crossover, acknowledgements, ' +
    ' stats, collections, message-id, lines, organization'
  ).split(', '),
);

/** Labels in other languages, for fields that have a place of their own in the book. */
const TRANSLATED = {
  title:
    'titre, titel, título, titulo, titolo, tittel, tytuł, название, заголовок, назва, nimi, otsikko, název, cím, başlık, ' +
    'τίτλος, タイトル, 題名, 标题, 標題, 书名, 書名, 제목, العنوان, عنوان, כותרת, שם הסיפור',
  author:
    'auteur, auteure, autor, autora, autorin, autore, autrice, författare, forfatter, ' +
    'schrijver, schrijfster, av, von, par, автор, авторка, kirjoittaja, tekijä, autorka, szerző, írta, yazar, ' +
    'συγγραφέας, 作者, 著者, 作家, 글쓴이, 작가, 지은이, المؤلف, الكاتب, מחבר, מחברת, מאת',
  summary:
    'résumé, zusammenfassung, inhalt, resumen, resumo, riassunto, sammanfattning, ' +
    'sammendrag, samenvatting, streszczenie, содержание, саммари, описание, аннотация, опис, короткий зміст, ' +
    'tiivistelmä, yhteenveto, shrnutí, összefoglaló, tartalom, özet, περίληψη, あらすじ, 概要, 简介, 簡介, 내용소개, 줄거리, ' +
    'ملخص, الملخص, תקציר',
  rating:
    'betyg, clasificación, classificação, altersfreigabe, classé, рейтинг, valutazione, leeftijd, ' +
    'ikäraja, hodnocení, besorolás, korhatár, derecelendirme, διαβάθμιση, レーティング, 分级, 分級, 등급, التصنيف, דירוג',
  warnings:
    'warnung, warnungen, avertissement, avertissements, advertencias, avvertenze, avisos, waarschuwing, ' +
    'waarschuwingen, ostrzeżenia, предупреждения, предупреждение, попередження, varningar, varoitukset, varování, ' +
    'figyelmeztetés, figyelmeztetések, uyarılar, προειδοποιήσεις, 警告, 注意, 경고, تحذيرات, אזהרות',
};

/** The English label of each translated one. */
const ENGLISH: ReadonlyMap<string, string> = new Map(
  Object.entries(TRANSLATED).flatMap(([english, labels]) =>
    labels.split(', ').map((label): [string, string] => [label, english]),
  ),
);

/** A label as labels are compared: without number and in lower case (`Author(s)`, `A/N 2`, `Author's Note`). */
export function foldedLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/\(s\)$/, 's')
    .replace(/ ?#?\d{1,2}$/, '')
    .replace(/'/g, '’')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A label as labels are compared, translated into English where it is a known one. */
export function englishLabel(label: string): string {
  const folded = foldedLabel(label);
  return ENGLISH.get(folded) ?? folded;
}

/** Whether stories have fields with this label. */
export function isKnownLabel(label: string): boolean {
  const folded = foldedLabel(label);
  if (LABELS.has(folded) || ENGLISH.has(folded)) return true;
  // `Rating/Warnings`, `Fandom & Pairing`: two labels in one.
  const several = folded.split(/\s*(?:\/|&|,|\band\b)\s*/);
  return several.length === 2 && several.every((one) => LABELS.has(one));
}

const CONTENT =
  /^(?:chapter |part )?(?:rat(?:ing|ed)|(?:content |trigger |archive )?warnings?|[ct]w|content notes?)$/i;

/** Whether a label is of a field that says what a story or a part of it contains. */
export function isContentLabel(label: string): boolean {
  return CONTENT.test(label);
}

const FIRM =
  /^(?:title|authors?|e-?mail|ratings?|pairings?|fandom|categor(?:y|ies)|classification|keywords|spoilers?|summary|disclaimers?|warnings?|archiv(?:e|ing)|distribution|feedback|timeline|genre|permission to archive)$/;

/** Whether a label can only be a header's: no paragraph of a story begins with it. */
export function isFirmLabel(label: string): boolean {
  return FIRM.test(foldedLabel(label));
}

/** Whether the value of a label may run on over several paragraphs. */
export function mayBeLong(label: string): boolean {
  return /^(?:a\/n|an|author’s notes?|notes?|disclaimers?|thanks|dedication|summary)$/.test(
    foldedLabel(label),
  );
}

const RATING_WORD = String.raw`(?:G|PG|PG-?1[35]|R|NC-?17|K\+?|T|M|MA|FR(?:T|M|AO|C|7|13|15|18)|Gen|Teen|Mature|Explicit)`;
const RATED = new RegExp(`^(?:rated:?\\s+)?(${RATING_WORD}\\b.{0,40})$`, 'i');
const RATING_ALONE = new RegExp(
  `^\\(?(?:rated:?\\s+)?(${RATING_WORD})(?![\\p{L}\\p{N}])(?:\\s+(?:for|[(,;-]).{1,60}|\\.?\\)?)$`,
  'iu',
);

/** The rating in a line that says nothing else: `Rated PG-13 for violence`, `(R)`. */
export function ratingAlone(text: string): string | undefined {
  const rating = RATING_ALONE.exec(text)?.[1];
  return rating === undefined
    ? undefined
    : (RATED.exec(text.replace(/^\(|\)$/g, ''))?.[1] ?? rating);
}
