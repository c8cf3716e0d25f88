import { findSpans } from '../delimiters.ts';
import type { Delimiters, DraftBlock, StoryFact } from '../draft.ts';
import { isOrnament } from '../ornaments.ts';
import type { Edit, Rule } from '../rule.ts';

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
    {
      shows: 'several keys in a line, dots for the text',
      before: '/.../ = thoughts, <...> = talking over the comm\n\n/Where?/ <Come in.>',
      after: '[thought / /] [emphasis < >]\n/Where?/ <Come in.>',
    },
    {
      shows: 'no verb',
      before: '<...> thoughts\n{...} telepathy\n***** change of scene\n\n<Where?> {Come in.}',
      after: '[thought < >] [thought { }] [sceneBreak *****]\n<Where?> {Come in.}',
    },
    {
      shows: "under a note's label",
      before:
        'Note: //...// denotes thoughts; [[...]] denotes computer voice\n\n//Where?// [[Come in.]]',
      after: '[thought // //] [emphasis [[ ]]]\n//Where?// [[Come in.]]',
    },
    {
      shows: 'a list of samples',
      before:
        '"speech"\n\'thoughts\'\n*sounds*\n[telepathy]\n::mind::\n-French-\n\n"Come." \'No,\' *Bang.* [Come.] ::So.:: -Oui-',
      after:
        "[thought ' '] [emphasis * *] [thought [ ]] [thought :: ::] [emphasis - -]\n\"Come.\" 'No,' *Bang.* [Come.] ::So.:: -Oui-",
    },
    {
      shows: 'words between signs',
      before: 'Words between < > are thoughts.\n\n<So.>',
      after: '[thought < >]\n<So.>',
    },
    {
      shows: 'two kinds of quotation marks',
      before: '"blah" is talking, \'blah\' is thinking\n\n"Come," she said. \'No.\'',
      after: "[thought ' ']\n\"Come,\" she said. 'No.'",
    },
    {
      shows: 'its label leaves with it',
      before: 'Legend:\n<> = thoughts\n** = emphasis\n\n<So.> It *is*.',
      after: '[thought < >] [emphasis * *]\n<So.> It *is*.',
    },
    {
      shows: 'a label, a blank line, and a key to speech',
      before: 'Key:\n\n"text" = speech\n/text/ = thoughts\n\n/So./',
      after: '[thought / /]\n/So./',
    },
    {
      shows: 'in parentheses',
      before: '(<> = thoughts)\n\n<So.>',
      after: '[thought < >]\n<So.>',
    },
    {
      shows: 'a key in brackets',
      before: '[/text/ = telepathy]\n\n/So./',
      after: '[thought / /]\n/So./',
    },
    {
      shows: 'dashes for the verb',
      before: '#text# -- Someone writing\n\n#Come soon.#',
      after: '[emphasis # #]\n#Come soon.#',
    },
    {
      shows: 'an arrow for the verb',
      before: '::text:: -> telepathy\n\n::So.::',
      after: '[thought :: ::]\n::So.::',
    },
    {
      shows: 'the label in its line',
      before: 'Key: {text} = radio\n\n{Come in.}',
      after: '[emphasis { }]\n{Come in.}',
    },
    {
      shows: 'a thick arrow',
      before: '~blah~ => dreams\n\n~Rain.~',
      after: '[emphasis ~ ~]\n~Rain.~',
    },
    {
      shows: 'a verb at length',
      before: '^text^ represents whispering\n\n^Come.^',
      after: '[emphasis ^ ^]\n^Come.^',
    },
    {
      shows: 'a change of place',
      before: '+++ change of location\n\nHe left.',
      after: '[sceneBreak +++]\nHe left.',
    },
    {
      shows: 'anything inside brackets',
      before: 'Anything in [ ] is telepathy\n\n[So.]',
      after: '[thought [ ]]\n[So.]',
    },
    {
      shows: 'a bold label',
      before: '**Legend**\n=text= means sign language\n\n=Come.=',
      after: '[emphasis = =]\n=Come.=',
    },
    {
      shows: 'two statements with a semicolon',
      before: '* * = emphasis; _ _ = flashback\n\nIt *is*. _It was._',
      after: '[emphasis * *] [emphasis _ _]\nIt *is*. _It was._',
    },
    {
      shows: 'an action stays',
      before: '*sighs*\n\nIt *was* so.',
      after: '*sighs*\nIt *was* so.',
    },
    {
      shows: 'two words in quotation marks stay',
      before: '"Thoughts"\n"Love"\n\nIt was so.',
      after: '"Thoughts"\n"Love"\nIt was so.',
    },
    {
      shows: 'one sample by itself stays',
      before: '[Radio]\n\n[Hello.] It was so.',
      after: '[Radio]\n[Hello.] It was so.',
    },
    {
      shows: 'dashes in a sentence stay',
      before: 'He - the tall one - is thinking of it, and /or/ not.',
      after: 'He - the tall one - is thinking of it, and /or/ not.',
    },
    {
      shows: 'the word legend as a line stays',
      before: 'Legend:\n\nThe rain has a king, they say.',
      after: 'Legend:\nThe rain has a king, they say.',
    },
    {
      shows: 'a sum with letters stays',
      before: 'x = text\ny = thoughts\n\nHe solved it.',
      after: 'x = text\ny = thoughts\nHe solved it.',
    },
    {
      shows: 'speech about thoughts stays',
      before: '"So" is thinking?\n\n"It is."',
      after: '"So" is thinking?\n"It is."',
    },
    {
      shows: 'two stage directions in a row stay',
      before: '*knocks*\n*waits*\n\nNobody *came*.',
      after: '*knocks*\n*waits*\nNobody *came*.',
    },
    {
      shows: 'a sentence of words between things stays',
      before: 'Words between brothers are cheap.\n\n<So.>',
      after: 'Words between brothers are cheap.\n<So.>',
    },
    {
      shows: 'a key on a wall stays',
      before: 'Key: under the mat\n\n*There* it was.',
      after: 'Key: under the mat\n*There* it was.',
    },
    {
      shows: 'a chat is prose',
      before: '<Jo> thinking of you\n<Mara> so am I\n\nIt rained.',
      after: '<Jo> thinking of you\n<Mara> so am I\nIt rained.',
    },
    {
      shows: 'an address with a sense stays',
      before: 'http://example.org/ is for thoughts\n\n/So./ it was.',
      after: 'http://example.org/ is for thoughts\n/So./ it was.',
    },
    {
      shows: 'a label above no key stays',
      before: 'Notation:\n\nQuaver, crotchet, minim.',
      after: 'Notation:\nQuaver, crotchet, minim.',
    },
    {
      shows: 'a heart is prose',
      before: '<3 is love\n\nIt <is>.',
      after: '<3 is love\nIt <is>.',
    },
    {
      shows: 'a price list is prose',
      before: '* rice = two\n* tea = one\n\nHe paid.',
      after: '* rice = two\n* tea = one\nHe paid.',
    },
  ],
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
