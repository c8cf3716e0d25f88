/** What one line of a legend states. */
import type { StoryFact } from '../../draft.ts';
import { isOrnament } from '../../forms/ornament.ts';
import { delimitersOf, isUsed, MIRRORED, senseOf, type StoryBody } from './shown-delimiters.ts';

/** The words between delimiters and their meaning. */
const STATES = String.raw`(?:=+>?|:|-{1,2}>?|[–—]|indicates?|signals?|represents?|denotes?|means?|marks?|shows?|signif(?:y|ies)|is(?: for)?|are(?: for)?|for)`;

/** A character of a delimiter. Quotation marks and hyphens are not among them: every story has them. */
export const CHARACTER = String.raw`[<>*/_~:{}\[\]^#=|\\+]`;

/** The words that authors put between delimiters to show them. */
const PLACEHOLDER = String.raw`(?:text|texts?|words?|blah|like this|this|thoughts?|thinking|telepathy|emphasis|xxx+|\.\.\.|…)`;

/** Delimiters as a legend shows them. */
const DELIMITERS = `${CHARACTER}{1,4}\\s?(?:${PLACEHOLDER}?\\s?${CHARACTER}{1,4})?`;

/** `<> indicates thoughts`, `/ / = telepathy`, `*text* is emphasis`. */
const DELIMITERS_FIRST = new RegExp(
  `^[(]?(${DELIMITERS})\\s*${STATES}\\s+([\\p{L}][\\p{L} ,/&'’()-]{2,40})[.)]?$`,
  'iu',
);

/** `thoughts are in <>`, `emphasis: *text*`. */
const SENSE_FIRST = new RegExp(
  `^[(]?([\\p{L}][\\p{L} ,/&'’-]{2,30}?)\\s*(?:${STATES}|(?:is|are)?\\s*(?:shown |marked |written )?(?:in|by|with|between))\\s+(${DELIMITERS})[.)]?$`,
  'iu',
);

/** `~thoughts~`, `/emphasis/`: the delimiters around their own meaning. */
const SHOWN = new RegExp(`^(${CHARACTER}{1,3})([\\p{L}][\\p{L} ]{2,24})(${CHARACTER}{1,3})$`, 'u');

/** `~*~ scene change`, without a verb between. */
const ORNAMENT_SENSE =
  /^(\S(?:.{0,18}\S)?)\s*(?:=+|:|-+|indicates?|denotes?|means?|is|are)?\s*(?:an? )?(?:(?:scene|time|pov|point of view|location)[ -]?(?:breaks?|changes?|shifts?|skips?)|(?:break|change|shift) of (?:scene|time|pov|place|location))\.?$/i;

/** `<...> thoughts`: no verb, but something between the delimiters that shows how they are used. */
const DELIMITERS_NEXT = new RegExp(
  `^(${CHARACTER}{1,4}\\s?${PLACEHOLDER}\\s?${CHARACTER}{1,4})\\s+(\\p{L}[\\p{L} ,/&'’()-]{2,40})$`,
  'iu',
);

/** `Words between < > are thoughts.` */
const BETWEEN = new RegExp(
  `^(?:words?|text|anything|everything|things|phrases|sentences|dialogue|speech|lines)\\s+(?:set |written |enclosed )?(?:between|in|inside|within|by|with)\\s+(${DELIMITERS})\\s*${STATES}\\s+(\\p{L}[\\p{L} ,/&'’-]{2,40})[.]?$`,
  'iu',
);

/** Double quotation marks mean speech anyway; a legend may say so among other things. */
const SPEECH = new RegExp(
  `^["“][^"“”]{0,24}["”]\\s*(?:${STATES}\\s+)?(?:normal |regular |spoken )?(?:speech|speaking|talking|spoken|dialogue|words|out loud|normal)[.)]?$`,
  'iu',
);

/** `'…' denotes thoughts`: single quotation marks may be notation when speech has double ones. */
const SINGLE_MARKS = new RegExp(
  `^['‘](?:${PLACEHOLDER}|\\s)?['’]\\s*${STATES}\\s+([\\p{L}][\\p{L} ,/&-]{2,40})[.]?$`,
  'iu',
);

/** What separates two statements of a line. */
const NEXT_STATEMENT = /\s*[;,]\s+(?:and\s+)?(?=[^\s\p{L}\p{N}])/u;

/** The label of a legend on the same line as its first statement. */
const LABEL_BEFORE =
  /^(?:legend|key|notations?|symbols|guide|a\/n|(?:author['’]s )?notes?)\s*:\s*(?=[^\s\p{L}\p{N}]|words|text|anything)/iu;

/** The most statements in one line. */
const MOST_STATEMENTS = 8;

/** The meanings that may be alone between delimiters; `*end flashback*` is a stage direction. */
const NAMES =
  /^(?:\p{L}+(?:['’]s)? )?(?:thoughts|thinking|telepathy|mind ?speech|mind ?speak|emphasis|emphasi[sz]ed|stress(?:ed)?|bold|italics?|underlined?|foreign language)$/iu;

/** What delimiters around the name of their meaning state; `*sighs*` is an action. */
function shownFact(
  [, open = '', words = '', close = '']: RegExpExecArray,
  body: StoryBody,
): StoryFact | undefined {
  const sense = NAMES.test(words) ? senseOf(words) : undefined;
  const mirrored = close === open || close === MIRRORED[open];
  const delimiters = { open, close };
  if (sense === undefined || !mirrored || !isUsed(delimiters, body)) return undefined;
  return { name: 'notation', delimiters: { sense, ...delimiters } };
}

/** The fact that one statement states. */
function factOf(text: string, body: StoryBody): StoryFact | undefined {
  const ornament = ORNAMENT_SENSE.exec(text)?.[1]?.trim();
  if (ornament !== undefined && isOrnament(ornament))
    return { name: 'sceneBreak', value: ornament };
  const quoted = SINGLE_MARKS.exec(text);
  if (quoted !== null && senseOf(quoted[1] ?? '') === 'thought')
    return { name: 'notation', delimiters: { sense: 'thought', open: "'", close: "'" } };
  const shown = SHOWN.exec(text);
  if (shown !== null) return shownFact(shown, body);
  const delimitersFirst =
    DELIMITERS_FIRST.exec(text) ?? DELIMITERS_NEXT.exec(text) ?? BETWEEN.exec(text);
  const senseFirst = delimitersFirst === null ? SENSE_FIRST.exec(text) : null;
  const shownDelimiters = (delimitersFirst?.[1] ?? senseFirst?.[2])?.trim();
  const sense = senseOf(delimitersFirst?.[2] ?? senseFirst?.[1] ?? '');
  if (shownDelimiters === undefined || sense === undefined) return undefined;
  const delimiters = delimitersOf(shownDelimiters, body);
  if (delimiters === undefined || !isUsed(delimiters, body)) return undefined;
  return { name: 'notation', delimiters: { sense, ...delimiters } };
}

/** What a line of a legend states: nothing where it only explains speech; undefined where it is another line. */
export function statementsOf(text: string, body: StoryBody): readonly StoryFact[] | undefined {
  const whole = factOf(text, body);
  if (whole !== undefined) return [whole];
  const bare = text.replace(LABEL_BEFORE, '');
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

/** A line in a list of samples: `[telepathy]`, `::mind::`, `-French-`, `"speech"`. */
const SAMPLE =
  /^([<>*/_~:{}[\]^#=|\\+"“”'‘’-]{1,3})(\p{L}[\p{L}'’ /]{2,28})([<>*/_~:{}[\]^#=|\\+"“”'‘’-]{1,3})$/u;

/** The meanings in a list of samples. */
const SAMPLE_NAMES =
  /^(?:(?:normal|regular|character|inner|mental|private) )?(?:speech|speaking|talking|dialogue|thoughts?|thinking|telepathy|telepathic speech|mind(?: ?(?:speech|speak|link|voice))?|sounds?|sound effects|actions?|emphasis|stress|flashbacks?|dreams?|memories|whispers?|whispering|writing|written words|text|lyrics|songs?|song lyrics|radio|comm|intercom|computer(?: voice)?|telephone|phone|foreign language|another language|sign language|signing|french|german|spanish|italian|japanese|latin|russian|chinese|elvish|klingon|vulcan|gaelic|english)$/iu;

/** What a line in a list of samples states; undefined where it is another line. */
export function sampleOf(text: string, body: StoryBody): readonly StoryFact[] | undefined {
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
