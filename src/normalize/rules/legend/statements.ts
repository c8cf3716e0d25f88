/** What one line of a legend states. */
import type { StoryFact } from '../../draft.ts';
import { isOrnament } from '../../forms/ornament.ts';
import { delimitersOf, isUsed, MIRRORED, senseOf } from './notation.ts';

const STATES = String.raw`(?:=+>?|:|-{1,2}>?|[–—]|indicates?|signals?|represents?|denotes?|means?|marks?|shows?|signif(?:y|ies)|is(?: for)?|are(?: for)?|for)`;

/** Quotation marks and hyphens are no notation: every story has them. */
export const SIGN = String.raw`[<>*/_~:{}\[\]^#=|\\+]`;

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
  /^(\S(?:.{0,18}\S)?)\s*(?:=+|:|-+|indicates?|denotes?|means?|is|are)?\s*(?:an? )?(?:(?:scene|time|pov|point of view|location)[ -]?(?:breaks?|changes?|shifts?|skips?)|(?:break|change|shift) of (?:scene|time|pov|place|location))\.?$/i;

/** `<...> thoughts`: no verb, but something between the signs that shows how they are used. */
const SIGN_NEXT = new RegExp(
  `^(${SIGN}{1,4}\\s?${PLACEHOLDER}\\s?${SIGN}{1,4})\\s+(\\p{L}[\\p{L} ,/&'’()-]{2,40})$`,
  'iu',
);

/** `Words between < > are thoughts.` */
const BETWEEN = new RegExp(
  `^(?:words?|text|anything|everything|things|phrases|sentences|dialogue|speech|lines)\\s+(?:set |written |enclosed )?(?:between|in|inside|within|by|with)\\s+(${DELIMITERS})\\s*${STATES}\\s+(\\p{L}[\\p{L} ,/&'’-]{2,40})[.]?$`,
  'iu',
);

/** Double quotation marks are speech, as everybody knows: a key may say so beside the rest. */
const SPEECH = new RegExp(
  `^["“][^"“”]{0,24}["”]\\s*(?:${STATES}\\s+)?(?:normal |regular |spoken )?(?:speech|speaking|talking|spoken|dialogue|words|out loud|normal)[.)]?$`,
  'iu',
);

/** `'…' denotes thoughts`: single quotation marks, which may be notation when speech has double ones. */
const SINGLE_MARKS = new RegExp(
  `^['‘](?:${PLACEHOLDER}|\\s)?['’]\\s*${STATES}\\s+([\\p{L}][\\p{L} ,/&-]{2,40})[.]?$`,
  'iu',
);

/** Where one statement of a line ends and the next begins. */
const NEXT_STATEMENT = /\s*[;,]\s+(?:and\s+)?(?=[^\s\p{L}\p{N}])/u;

const KEY_PREFIX =
  /^(?:legend|key|notations?|symbols|guide|a\/n|(?:author['’]s )?notes?)\s*:\s*(?=[^\s\p{L}\p{N}]|words|text|anything)/iu;

/** As many keys stand in one line, at most. */
const MOST_STATEMENTS = 8;

/** What a key names, alone between its signs; `*end flashback*` is a stage direction. */
const NAMES =
  /^(?:\p{L}+(?:['’]s)? )?(?:thoughts|thinking|telepathy|mind ?speech|mind ?speak|emphasis|emphasi[sz]ed|stress(?:ed)?|bold|italics?|underlined?|foreign language)$/iu;

/** Signs around the name of what they mean; `*sighs*` is an action, no key. */
function shownFact(
  [, open = '', words = '', close = '']: RegExpExecArray,
  body: readonly string[],
): StoryFact | undefined {
  const sense = NAMES.test(words) ? senseOf(words) : undefined;
  const mirrored = close === open || close === MIRRORED[open];
  const delimiters = { open, close };
  if (sense === undefined || !mirrored || !isUsed(delimiters, body)) return undefined;
  return { name: 'notation', delimiters: { sense, ...delimiters } };
}

function factOf(text: string, body: readonly string[]): StoryFact | undefined {
  const ornament = ORNAMENT_SENSE.exec(text)?.[1]?.trim();
  if (ornament !== undefined && isOrnament(ornament))
    return { name: 'sceneBreak', value: ornament };
  const quoted = SINGLE_MARKS.exec(text);
  if (quoted !== null && senseOf(quoted[1] ?? '') === 'thought')
    return { name: 'notation', delimiters: { sense: 'thought', open: "'", close: "'" } };
  const shown = SHOWN.exec(text);
  if (shown !== null) return shownFact(shown, body);
  const signFirst = SIGN_FIRST.exec(text) ?? SIGN_NEXT.exec(text) ?? BETWEEN.exec(text);
  const senseFirst = signFirst === null ? SENSE_FIRST.exec(text) : null;
  const sign = (signFirst?.[1] ?? senseFirst?.[2])?.trim();
  const sense = senseOf(signFirst?.[2] ?? senseFirst?.[1] ?? '');
  if (sign === undefined || sense === undefined) return undefined;
  const delimiters = delimitersOf(sign, body);
  if (delimiters === undefined || !isUsed(delimiters, body)) return undefined;
  return { name: 'notation', delimiters: { sense, ...delimiters } };
}

/** What a line of a key states; a line that states only what everybody knows states nothing. */
export function statementsOf(
  text: string,
  body: readonly string[],
): readonly StoryFact[] | undefined {
  const whole = factOf(text, body);
  if (whole !== undefined) return [whole];
  const bare = text.replace(KEY_PREFIX, '');
  const inside = /^[[(](.{6,})[\])]$/.exec(bare)?.[1]?.trim() ?? bare;
  const statements = inside.split(NEXT_STATEMENT);
  if (statements.length > MOST_STATEMENTS) return undefined;
  const facts: StoryFact[] = [];
  for (const statement of statements) {
    if (SPEECH.test(statement)) continue;
    const fact = factOf(statement, body);
    if (fact === undefined) return undefined;
    facts.push(fact);
  }
  return facts;
}

/** One name between signs, in a list of such: `[telepathy]`, `::mind::`, `-French-`, `"speech"`. */
const SAMPLE =
  /^([<>*/_~:{}[\]^#=|\\+"“”'‘’-]{1,3})(\p{L}[\p{L}'’ /]{2,28})([<>*/_~:{}[\]^#=|\\+"“”'‘’-]{1,3})$/u;

const SAMPLE_NAMES =
  /^(?:(?:normal|regular|character|inner|mental|private) )?(?:speech|speaking|talking|dialogue|thoughts?|thinking|telepathy|telepathic speech|mind(?: ?(?:speech|speak|link|voice))?|sounds?|sound effects|actions?|emphasis|stress|flashbacks?|dreams?|memories|whispers?|whispering|writing|written words|text|lyrics|songs?|song lyrics|radio|comm|intercom|computer(?: voice)?|telephone|phone|foreign language|another language|sign language|signing|french|german|spanish|italian|japanese|latin|russian|chinese|elvish|klingon|vulcan|gaelic|english)$/iu;

/** What a line of a list of samples shows; nothing where it is none. */
export function sampleOf(text: string, body: readonly string[]): readonly StoryFact[] | undefined {
  const [, open = '', name = '', close = ''] = SAMPLE.exec(text) ?? [];
  if (!SAMPLE_NAMES.test(name) || (close !== open && close !== MIRRORED[open])) return undefined;
  const sense = senseOf(name);
  if (/["“]/.test(open) || sense === undefined) return [];
  if (/['‘]/.test(open))
    return sense === 'thought'
      ? [{ name: 'notation', delimiters: { sense, open: "'", close: "'" } }]
      : undefined;
  return isUsed({ open, close }, body)
    ? [{ name: 'notation', delimiters: { sense, open, close } }]
    : [];
}
