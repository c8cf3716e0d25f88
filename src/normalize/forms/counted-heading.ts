/** Chapter headings of Chinese, Japanese and Korean: `第一章 雨夜`, `877화. 귀환`, '番外`. */
import type { WordedHeading } from './heading-in-words.ts';

const NUMERAL = '[\\p{Nd}〇零一二三四五六七八九十百千两兩壹贰貳叁參肆伍陆陸柒捌玖拾佰廿卅]{1,9}';
/** After the label a title comes with a space or a mark before it; otherwise the line is a sentence. */
const REST = '(?<rest>(?:[\\s　:：.．、・—–「『《【(（-].*)?)$';

const FORMS: readonly RegExp[] = [
  new RegExp(
    `^(?<label>第\\s?(?<number>${NUMERAL})\\s?(?<kind>[章回话話節节卷巻部幕集篇編编夜折]))${REST}`,
    'u',
  ),
  new RegExp(
    `^(?<label>제\\s?(?<number>\\p{Nd}{1,4}|[일이삼사오육칠팔구십]{1,3})\\s?(?<kind>[장화부권막편회]))${REST}`,
    'u',
  ),
  new RegExp(`^(?<label>(?<number>\\p{Nd}{1,4})\\s?(?<kind>[장화부권막편회]))${REST}`, 'u'),
  new RegExp(`^(?<label>(?<number>${NUMERAL})(?<kind>[章回话話]))${REST}`, 'u'),
  new RegExp(`^(?<label>(?<kind>[卷巻])(?<number>${NUMERAL}))${REST}`, 'u'),
];

/** What each counter counts. */
const KINDS: Readonly<Record<string, WordedHeading['kind']>> = {
  卷: 'volume',
  巻: 'volume',
  권: 'volume',
  部: 'part',
  부: 'part',
  篇: 'part',
  編: 'part',
  编: 'part',
  편: 'part',
  幕: 'act',
  막: 'act',
  折: 'act',
  节: 'section',
  節: 'section',
  话: 'episode',
  話: 'episode',
  화: 'episode',
  集: 'episode',
};

/** Headings without a number. */
const WORDS: readonly (readonly [words: string, kind: WordedHeading['kind']])[] = [
  ['序章|序幕|楔子|引子|序|プロローグ|프롤로그|서장|서막', 'prologue'],
  ['终章|終章|尾声|尾聲|最终章|最終章|最終話|最终话|エピローグ|에필로그|종장|終幕', 'epilogue'],
  ['幕間|幕间|間章|间章|閑話|闲话|インタールード|막간', 'interlude'],
  ['前言|序言|自序|まえがき|はじめに|머리말|서문', 'preface'],
  ['后记|後記|跋|あとがき|おわりに|후기|작가의 말', 'afterword'],
  ['番外篇?|番外編|外传|外傳|外伝|외전|번외편?', 'side-story'],
];

const NAMED = WORDS.map(
  ([words, kind]) =>
    [new RegExp(`^(?<label>(?:${words})(?<number>${NUMERAL})?)${REST}`, 'u'), kind] as const,
);

/** A heading in one of these languages. */
export function countedHeading(text: string): WordedHeading | undefined {
  if (!/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}\p{Nd}]/u.test(text))
    return undefined;
  for (const form of FORMS) {
    const { label, number, kind, rest = '' } = form.exec(text)?.groups ?? {};
    if (label === undefined || number === undefined) continue;
    return { label, rest, kind: KINDS[kind ?? ''] ?? 'chapter', number: countOf(number) };
  }
  for (const [form, kind] of NAMED) {
    const { label, number, rest = '' } = form.exec(text)?.groups ?? {};
    if (label === undefined) continue;
    return { label, rest, kind, ...(number === undefined ? {} : { number: countOf(number) }) };
  }
  return undefined;
}

const DIGITS = [
  '〇零',
  '一壹일',
  '二两兩贰貳이',
  '三叁參삼',
  '四肆사',
  '五伍오',
  '六陆陸육',
  '七柒칠',
  '八捌팔',
  '九玖구',
];
const UNITS: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  십: 10,
  百: 100,
  佰: 100,
  千: 1000,
};

/** What a numeral counts: `两百一十八` is 218, `二一八` too. */
function countOf(numeral: string): number {
  let total = 0;
  let digit = 0;
  for (const sign of numeral.replace('廿', '二十').replace('卅', '三十').normalize('NFKC')) {
    const unit = UNITS[sign];
    const value = /\d/.test(sign) ? Number(sign) : DIGITS.findIndex((set) => set.includes(sign));
    if (unit === undefined) digit = digit * 10 + Math.max(0, value);
    else {
      total += Math.max(1, digit) * unit;
      digit = 0;
    }
  }
  return total + digit;
}
