import { findSpans } from '../../forms/delimiters.ts';
import type { Delimiters, DraftBlock, StoryFact } from '../../draft.ts';
import { isOrnament } from '../../forms/ornament.ts';
import type { Edit, Rule } from '../../rule.ts';

/** A legend stands near the top: before this many lines that hold something. */
const NEAR_TOP = 60;

const STATES = String.raw`(?:=+>?|:|-{1,2}>?|[–—]|indicates?|signals?|represents?|denotes?|means?|marks?|shows?|signif(?:y|ies)|is(?: for)?|are(?: for)?|for)`;
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
/** Where one statement of a line ends and the next begins. */
const NEXT_STATEMENT = /\s*[;,]\s+(?:and\s+)?(?=[^\s\p{L}\p{N}])/u;
/** What stands above a key, or before it in its line. */
const KEY_LABEL =
  /^[[(*_]{0,2}(?:legend|key|notations?|symbols|guide|guide to symbols)\s*:?[*_)\]]{0,2}$/i;
const KEY_PREFIX =
  /^(?:legend|key|notations?|symbols|guide|a\/n|(?:author['’]s )?notes?)\s*:\s*(?=[^\s\p{L}\p{N}]|words|text|anything)/iu;
/** One name between signs, in a list of such: `[telepathy]`, `::mind::`, `-French-`, `"speech"`. */
const SAMPLE =
  /^([<>*/_~:{}[\]^#=|\\+"“”'‘’-]{1,3})(\p{L}[\p{L}'’ /]{2,28})([<>*/_~:{}[\]^#=|\\+"“”'‘’-]{1,3})$/u;
const SAMPLE_NAMES =
  /^(?:(?:normal|regular|character|inner|mental|private) )?(?:speech|speaking|talking|dialogue|thoughts?|thinking|telepathy|telepathic speech|mind(?: ?(?:speech|speak|link|voice))?|sounds?|sound effects|actions?|emphasis|stress|flashbacks?|dreams?|memories|whispers?|whispering|writing|written words|text|lyrics|songs?|song lyrics|radio|comm|intercom|computer(?: voice)?|telephone|phone|foreign language|another language|sign language|signing|french|german|spanish|italian|japanese|latin|russian|chinese|elvish|klingon|vulcan|gaelic|english)$/iu;

/** A legend's line is short, and holds a sign. */
const LONGEST_LINE = 160;
/** As many keys stand in one line, at most. */
const MOST_STATEMENTS = 8;
const MAY_STATE = new RegExp(`${SIGN}|^['‘"“-]`);
/** What is stated is a few words, not a sentence. */
const LONGEST_SENSE = 5;

const SENSES: readonly (readonly [RegExp, Delimiters['sense']])[] = [
  [/\b(?:thoughts?|thinking|thinks?|telepath\w*|mind\w*|mental\w*|inner|internal)\b/i, 'thought'],
  [/\b(?:bold|strong|shout\w*|yell\w*)\b/i, 'strong'],
  [
    /\b(?:emphas\w+|stress\w*|italic\w*|underlin\w*|flashbacks?|dreams?|memor\w+|singing|songs?|lyrics|sounds?|actions?|language|foreign|\w+ese|comms?|intercom|computer|voice|whisper\w*|signing|klingon|vulcan|elvish|gaelic|russian|italian|french|spanish|german|latin|radio|phone|tv|writing|written|text|titles?)\b/i,
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
  '“': '”',
  '‘': '’',
};

function senseOf(words: string): Delimiters['sense'] | undefined {
  if (words.trim().split(/\s+/).length > LONGEST_SENSE) return undefined;
  return SENSES.find(([pattern]) => pattern.test(words))?.[1];
}

/** The delimiters a legend shows: `<>`, `/ /`, `*text*`, `**` (for `*x*` unless the file has `**x**`). */
function delimitersOf(
  sign: string,
  body: readonly string[],
): { open: string; close: string } | undefined {
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
function isUsed(
  pair: { readonly open: string; readonly close: string },
  body: readonly string[],
): boolean {
  return body.some(
    (text) =>
      text.includes(pair.open) && findSpans(text, pair, pair.open !== pair.close).length > 0,
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
function statementsOf(text: string, body: readonly string[]): readonly StoryFact[] | undefined {
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

/** What a line of a list of samples shows; nothing where it is none. */
function sampleOf(text: string, body: readonly string[]): readonly StoryFact[] | undefined {
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

/** A line of a key: what it states, perhaps nothing, and whether only its neighbours show what it is. */
interface KeyLine {
  readonly facts: readonly StoryFact[];
  readonly sample: boolean;
}

function keyLineAt(
  blocks: readonly DraftBlock[],
  texts: readonly string[],
  index: number,
): KeyLine | undefined {
  const block = blocks[index];
  if (block === undefined || block.role.type !== 'line') return undefined;
  if (block.text.length > LONGEST_LINE || !MAY_STATE.test(block.text)) return undefined;
  const body = [...texts];
  body[index] = '';
  const facts = statementsOf(block.text, body);
  if (facts !== undefined) return { facts, sample: false };
  const sample = sampleOf(block.text, body);
  return sample === undefined ? undefined : { facts: sample, sample: true };
}

/** An author's own key to the notation beats any guess. */
export const legend: Rule = {
  id: 'legend',
  *propose({ blocks }): Iterable<Edit> {
    const texts = blocks.map(({ text }) => text);
    const keys = blocks.slice(0, NEAR_TOP).map((_, index) => keyLineAt(blocks, texts, index));
    for (let first = 0; first < keys.length; first += 1) {
      if (keys[first] === undefined) continue;
      let last = first;
      while (keys[last + 1] !== undefined && (blocks[last + 1]?.gap ?? 2) <= 1) last += 1;
      const run = keys.slice(first, last + 1);
      const isKey =
        run.some((key) => (key?.facts.length ?? 0) > 0) &&
        (run.length > 1 || run[0]?.sample === false);
      if (isKey) {
        const label = blocks[first - 1]?.text ?? '';
        if (KEY_LABEL.test(label) && (blocks[first]?.gap ?? 2) <= 1)
          yield { type: 'remove', first: first - 1, last: first - 1, reason: 'legend' };
        for (const [offset, key] of run.entries()) {
          const index = first + offset;
          for (const fact of key?.facts ?? []) yield { type: 'setFact', fact, from: index };
          yield { type: 'remove', first: index, last: index, reason: 'legend' };
        }
      }
      first = last;
    }
  },
};
