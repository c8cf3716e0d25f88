import { findSpans } from '../delimiters.ts';
import type { Delimiters, StoryFact } from '../draft.ts';
import { isOrnament } from '../ornaments.ts';
import type { Edit, Rule } from '../rule.ts';

/** A legend stands near the top: before this many lines that hold something. */
const NEAR_TOP = 60;

const STATES = String.raw`(?:=+|:|->?|indicates?|denotes?|means?|marks?|shows?|signif(?:y|ies)|is(?: for)?|are(?: for)?|for)`;
/** Quotation marks and hyphens are no notation: every story has them. */
const SIGN = String.raw`[<>*/_~:{}\[\]^#=|\\+]`;
/** What authors put between the signs to show them. */
const PLACEHOLDER = String.raw`(?:text|texts?|words?|blah|like this|this|thoughts?|thinking|telepathy|emphasis|xxx+|\.\.\.|…)`;
const DELIMITERS = `${SIGN}{1,4}\\s?(?:${PLACEHOLDER}?\\s?${SIGN}{1,4})?`;

/** `<> indicates thoughts`, `/ / = telepathy`, `*text* is emphasis`. */
const SIGN_FIRST = new RegExp(
  `^[(]?(${DELIMITERS})\\s*${STATES}\\s+([\\p{L}][\\p{L} ,/&'’()-]{2,40})[.)]?$`,
  'iu',
);
/** `thoughts are in <>`, `emphasis: *text*`. */
const SENSE_FIRST = new RegExp(
  `^[(]?([\\p{L}][\\p{L} ,/&'’-]{2,30}?)\\s*(?:${STATES}|(?:is|are)?\\s*(?:shown |marked |written )?(?:in|by|with|between))\\s+(${DELIMITERS})[.)]?$`,
  'iu',
);
/** `~thoughts~`, `/emphasis/`: the signs around their own sense. */
const SHOWN = new RegExp(`^(${SIGN}{1,3})([\\p{L}][\\p{L} ]{2,24})(${SIGN}{1,3})$`, 'u');

/** `~*~ scene change`, with no verb between. */
const ORNAMENT_SENSE =
  /^(\S(?:.{0,18}\S)?)\s*(?:=+|:|-+|indicates?|denotes?|means?|is|are)?\s*(?:an? )?(?:scene|time|pov|point of view|location)[ -]?(?:breaks?|changes?|shifts?|skips?)\.?$/i;

/** A legend's line is short, and holds a sign. */
const LONGEST_LINE = 90;
const MAY_STATE = new RegExp(`${SIGN}|^['‘]`);
/** What is stated is a few words, not a sentence. */
const LONGEST_SENSE = 5;

const SENSES: readonly (readonly [RegExp, Delimiters['sense']])[] = [
  [/\b(?:thoughts?|thinking|thinks?|telepath\w*|mind\w*|mental\w*|inner|internal)\b/i, 'thought'],
  [/\b(?:bold|strong|shout\w*|yell\w*)\b/i, 'strong'],
  [
    /\b(?:emphas\w+|stress\w*|italic\w*|underlin\w*|flashbacks?|dreams?|memor\w+|singing|songs?|lyrics|sounds?|actions?|language|foreign|\w+ese|french|spanish|german|latin|radio|phone|tv|writing|written|text|titles?)\b/i,
    'emphasis',
  ],
];

/** What a key names, alone between its signs; `*end flashback*` is a stage direction. */
const NAMES =
  /^(?:\p{L}+(?:['’]s)? )?(?:thoughts|thinking|telepathy|mind ?speech|mind ?speak|emphasis|emphasi[sz]ed|stress(?:ed)?|bold|italics?|underlined?|foreign language)$/iu;
const MIRRORED: Readonly<Record<string, string>> = {
  '<': '>',
  '<<': '>>',
  '{': '}',
  '{{': '}}',
  '[': ']',
  '[[': ']]',
};

function senseOf(words: string): Delimiters['sense'] | undefined {
  if (words.trim().split(/\s+/).length > LONGEST_SENSE) return undefined;
  return SENSES.find(([pattern]) => pattern.test(words))?.[1];
}

/** The texts of a file, but for the line that may be its legend. */
interface Body {
  readonly texts: readonly string[];
  readonly legend: number;
}

/** The delimiters a legend shows: `<>`, `/ /`, `*text*`, `**` (for `*x*` unless the file has `**x**`). */
function delimitersOf(sign: string, body: Body): { open: string; close: string } | undefined {
  const around = /^(\S*?[^\s\p{L}])[\p{L}.… ]+([^\s\p{L}]\S*?)$/u.exec(sign);
  const apart = /^(\S+)\s+(\S+)$/.exec(sign);
  const [, open, close] = around ?? apart ?? [];
  if (open !== undefined && close !== undefined) return { open, close };
  if (/\s/.test(sign) || sign.length === 0) return undefined;
  if (sign.length % 2 === 1) return sign.length === 1 ? { open: sign, close: sign } : undefined;
  const half = sign.slice(0, sign.length / 2);
  const otherHalf = sign.slice(sign.length / 2);
  if (half !== otherHalf) return { open: half, close: otherHalf };
  // `**` may be both delimiters side by side, or each of them: the file itself tells.
  const whole = { open: sign, close: sign };
  const single = { open: half, close: otherHalf };
  return isUsed(whole, body) && !isUsed(single, body) ? whole : single;
}

/** A key to signs that the story does not use explains nothing. */
function isUsed(pair: { readonly open: string; readonly close: string }, body: Body): boolean {
  return body.texts.some(
    (text, index) =>
      index !== body.legend &&
      text.includes(pair.open) &&
      findSpans(text, pair, pair.open !== pair.close).length > 0,
  );
}

/** `'…' denotes thoughts`: single quotation marks, which may be notation when speech has double ones. */
const SINGLE_MARKS = new RegExp(
  `^['‘](?:${PLACEHOLDER}|\\s)?['’]\\s*${STATES}\\s+([\\p{L}][\\p{L} ,/&-]{2,40})[.]?$`,
  'iu',
);

/** Signs around the name of what they mean; `*sighs*` is an action, no key. */
function shownFact(
  [, open = '', words = '', close = '']: RegExpExecArray,
  body: Body,
): StoryFact | undefined {
  const sense = NAMES.test(words) ? senseOf(words) : undefined;
  const mirrored = close === open || close === MIRRORED[open];
  const delimiters = { open, close };
  if (sense === undefined || !mirrored || !isUsed(delimiters, body)) return undefined;
  return { name: 'notation', delimiters: { sense, ...delimiters } };
}

function factOf(text: string, body: Body): StoryFact | undefined {
  const ornament = ORNAMENT_SENSE.exec(text)?.[1]?.trim();
  if (ornament !== undefined && isOrnament(ornament))
    return { name: 'sceneBreak', value: ornament };
  const quoted = SINGLE_MARKS.exec(text);
  if (quoted !== null && senseOf(quoted[1] ?? '') === 'thought')
    return { name: 'notation', delimiters: { sense: 'thought', open: "'", close: "'" } };
  const shown = SHOWN.exec(text);
  if (shown !== null) return shownFact(shown, body);
  const signFirst = SIGN_FIRST.exec(text);
  const senseFirst = signFirst === null ? SENSE_FIRST.exec(text) : null;
  const sign = (signFirst?.[1] ?? senseFirst?.[2])?.trim();
  const sense = senseOf(signFirst?.[2] ?? senseFirst?.[1] ?? '');
  if (sign === undefined || sense === undefined) return undefined;
  const delimiters = delimitersOf(sign, body);
  if (delimiters === undefined || !isUsed(delimiters, body)) return undefined;
  return { name: 'notation', delimiters: { sense, ...delimiters } };
}

/** An author's own key to the notation beats any guess. */
export const legend: Rule = {
  id: 'legend',
  title: 'Read the notation legend',
  why: 'Authors of plain-text stories state their notation near the top; once it is applied as markup, the key itself explains nothing any more and leaves the text.',
  examples: [
    {
      shows: 'signs first',
      before: '<> indicates thoughts\n** indicates emphasis\n\nText *here*. <So.>',
      after: '[thought < >] [emphasis * *]\nText *here*. <So.>',
    },
    {
      shows: 'apart, with an equals sign',
      before: '/ / = telepathy\n\n/Text./',
      after: '[thought / /]\n/Text./',
    },
    {
      shows: 'doubled signs that the text does use doubled',
      before: '// // = mindspeech\n\n//Are you there?//',
      after: '[thought // //]\n//Are you there?//',
    },
    {
      shows: 'a word between the signs',
      before: '*text* is emphasis\n\nSome *text*.',
      after: '[emphasis * *]\nSome *text*.',
    },
    {
      shows: 'the sense first',
      before: 'Thoughts are in <>\n\n<Text.>',
      after: '[thought < >]\n<Text.>',
    },
    {
      shows: 'a scene break',
      before: '~*~ scene change\n\nText.',
      after: '[sceneBreak ~*~]\nText.',
    },
    {
      shows: 'prose about marks is prose',
      before: 'He drew a * on the wall, for luck.',
      after: 'He drew a * on the wall, for luck.',
    },
    { shows: 'a sum is prose', before: '2 + 2 = four thoughts', after: '2 + 2 = four thoughts' },
    {
      shows: 'quotation marks are no notation: this stays',
      before: 'Title: "Rain"\n"Love" is in her mind now.\nRadio: "Hello."\n-- I love this song',
      after: 'Title: "Rain"\n"Love" is in her mind now.\nRadio: "Hello."\n-- I love this song',
    },
    {
      shows: 'a key to signs that nothing uses stays',
      before: '/ / = telepathy\n\nText.',
      after: '/ / = telepathy\nText.',
    },
  ],
  *propose(draft): Iterable<Edit> {
    const texts = draft.blocks.map(({ text }) => text);
    for (const [index, block] of draft.blocks.slice(0, NEAR_TOP).entries()) {
      if (
        block.role.type !== 'line' ||
        block.text.length > LONGEST_LINE ||
        !MAY_STATE.test(block.text)
      )
        continue;
      const fact = factOf(block.text, { texts, legend: index });
      if (fact === undefined) continue;
      yield { type: 'setFact', fact, from: index };
      yield { type: 'remove', first: index, last: index, reason: 'legend' };
    }
  },
};
