/** Finds hyphens between numbers that mean "to": years, pages, and counts of days or miles. */

/** Two whole numbers; not a part of a date, a telephone number, a decimal or a name with digits. */
const NUMBERS = /(?<![\p{L}\p{N}.,:/#_+-])(\d{1,4})-(\d{1,4})(?![\p{L}\p{N}/:_-]|[.,]\d)/gu;

/** Words before the numbers of places in a book, in several languages. */
const PLACES =
  /(?:^|[^\p{L}])(?:pages?|pp?\.|chapters?|chs?\.|verses?|lines?|volumes?|vols?\.|nos?\.|aged?|ages|Seiten?|S\.|páginas?|págs?\.|pagine|pagg?\.|chapitres?|sidorna|sid\.|strony|str\.) ?$/iu;

/** What is counted, in English: a closed list, so that scores and names stay. */
const COUNTED =
  /^ ?(?:%|(?:more )?(?:percent|seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries|inches|feet|yards|miles|knots|metres|meters|kilometres|kilometers|km|ounces|pounds|tons|tonnes|kilos|kilograms|grams|degrees|dollars|cents|euros|shillings|pence|quid|bucks|times|people|persons|men|women|boys|girls|children|kids|pages|words|chapters|lines|paragraphs|steps|drops|cups|spoonfuls|letters|houses|ships|boats|horses)(?![\p{L}-]))/u;

/** A day in September and a shop, which look like ranges. */
const NAMES = /^(?:9-11|7-11)$/;

const EARLIEST = 1000;
const LATEST = 2100;

/** Whether two numbers are the first and the last year of a time: `1914-1918`, `1914-18`. */
function areYears(first: string, last: string): boolean {
  const from = Number(first);
  if (first.length !== 4 || from < EARLIEST || from > LATEST) return false;
  if (last.length === 4) return Number(last) > from && Number(last) <= LATEST;
  return last.length === 2 && Number(last) > from % 100;
}

/** Where the hyphens of ranges are. */
export function* rangesIn(text: string, isEnglish: boolean): Iterable<number> {
  for (const { 0: found, 1: first = '', 2: last = '', index } of text.matchAll(NUMBERS)) {
    const rises = Number(first) < Number(last) && !first.startsWith('0') && !NAMES.test(found);
    const isPlace = PLACES.test(text.slice(Math.max(0, index - 12), index));
    const isCount =
      isEnglish && COUNTED.test(text.slice(index + found.length, index + found.length + 24));
    if (areYears(first, last) || (rises && (isPlace || isCount))) yield index + first.length;
  }
}
