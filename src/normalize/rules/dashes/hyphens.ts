/** Tells hyphens that stay hyphens: sums, ranges, suspended hyphens, school grades. */

/** Words before a suspended hyphen: "pre- and postwar", "mid- to late". */
const SUSPENDS =
  /(?:^|[^\p{L}\p{N}])(?:pre|post|mid|over|under|anti|pro|sub|super|inter|intra|micro|macro|non|re|un|semi|multi|hyper|short|long|left|right|full|half|part|upper|lower|high|low|north|south|east|west|early|late|first|second|third|one|two|three|four|five|six|seven|eight|nine|ten|mother|father|sister|brother|step|grand|great|well|ill|\d+)-$/iu;

/** A word between hyphens: ` -ever- `. */
const STRESSED = /(?:^|[\s(])-[\p{L}'’]+-$/u;

/** A school grade or a blood group: `an A- in maths`, `O- blood`. */
const GRADE = /(?:^|\s)(?:[A-FO]|AB)-$/u;

/** The words after a school grade or a blood group. */
const OF_GRADE = /^(?:in|on|for|at|and|or|average|student|grade|paper|blood|type|donors?)\b/;

/** Words that no compound begins with, so a hyphen after them is not suspended. */
const FUNCTION_WORD =
  /(?:^|[^\p{L}])(?:and|or|but|the|a|an|i|you|he|she|it|we|they|me|him|us|them|that|this|so|if|then|when|who|what|not|was|is|were|are|be|had|have|perhaps|maybe|yes|just|only)-$/iu;

/** The words after a suspended hyphen: "two- and three-year-olds". */
const SUSPENDED = /^(?:and|or|to|und|et|bis)\s+(?:\S+\s+)?\p{L}+-\p{L}/u;

/** Days and months, whose hyphen is a range. */
const CALENDAR =
  /^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}$/i;

/** Whether a hyphen is a minus or means "to": `5 - 3`, `10am - 6pm`, `Mon - Fri`, `A - B = C`. */
export function isSumOrRange(text: string, start: number, end: number): boolean {
  const before = /[^\s]{1,12}$/u.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? '';
  const next = /^[\p{L}\p{N}.:]{1,12}/u.exec(text.slice(end, end + 12))?.[0] ?? '';
  // Without the full stop of the sentence.
  const after = next.replace(/[.:]$/, '');
  const counts = (word: string): boolean =>
    /^\(?\d[\d:.,]*(?:am|pm|th|st|nd|rd|%)?\)?$/i.test(word);
  if (/\d$/.test(before) && /^\d/.test(after)) return true;
  if (counts(before) && counts(after)) return true;
  if (CALENDAR.test(before) && CALENDAR.test(after)) return true;
  const isTerm = /^(?:[A-Za-z])$/;
  return isTerm.test(before) && isTerm.test(after) && before !== 'I' && before !== 'a';
}

/** The conjunction after a suspended hyphen: `Ein- und Ausgang`, `in- en uitgang`. */
const JOINS = /^(?:und|oder|bzw\.|bis|sowie|och|eller|en|of|lub|oraz|i|et|ou|y|o|e)\s/u;

/** Whether a hyphen before a space stays: it is suspended, a school grade, or stresses a word. */
export function staysHyphen(text: string, at: number, isEnglish: boolean): boolean {
  const before = text.slice(Math.max(0, at - 24), at + 1);
  const after = text.slice(at + 2, at + 80);
  const suspended =
    (SUSPENDED.test(after) && !FUNCTION_WORD.test(before)) ||
    (SUSPENDS.test(before) && /^(?:and|or|to)\b/.test(after)) ||
    (!isEnglish && JOINS.test(after));
  const graded = GRADE.test(before) && OF_GRADE.test(after);
  return suspended || graded || STRESSED.test(before);
}
