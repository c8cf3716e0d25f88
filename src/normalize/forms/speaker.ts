/** The forms in which a line of a chat, of text messages or of a script names its speaker. */

/** How a name is set off from the words; some forms need more evidence than others. */
type SpeakerForm = 'colon' | 'angle' | 'prompt' | 'bracket' | 'dash' | 'head';

/** The speaker of one line: a range of its text, including delimiters such as `<>`. */
export interface Speaker {
  readonly start: number;
  readonly end: number;
  /** Names in lower case; `HARRY & JEAN` are two. */
  readonly names: readonly string[];
  readonly form: SpeakerForm;
  /** Whether the name is in capitals, as in scripts. */
  readonly isCapitals: boolean;
}

const NICK = String.raw`[\p{L}_][\p{L}\p{N}_.'’|^-]{0,23}`;
const NAME = String.raw`\p{Lu}[\p{L}\p{N}.'’-]{0,19}(?: \p{Lu}[\p{L}\p{N}.'’-]{0,19}){0,2}`;
/** `HARRY & JEAN`, `SECOND MAN`, `VOICE #2`. */
const ROLE = String.raw`\p{Lu}[\p{Lu}\p{N}.'’-]{0,23}(?:(?: & | ?\/ ?| and |, | )[\p{Lu}\p{N}#][\p{Lu}\p{N}.'’-]{0,23}){0,3}`;
const TIME = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[aApP]\.?[mM]\.?)?`;
/** The time before a line of a chat. */
const STAMP = String.raw`(?:[[(](?:[\d/.-]{3,10},? )?${TIME}[\])]|${TIME})\s*(?:[-–]\s*)?`;
/** A time or a direction between the name and its colon: `Mom (12:01 PM):`, `MAN (off):`. */
const ASIDE = String.raw`(?:\s*[[(][^()[\]]{1,40}[\])])?`;

const FORMS: readonly (readonly [SpeakerForm, RegExp])[] = [
  ['angle', new RegExp(`^(?:${STAMP})?(<[@+%~&]?(?:${NAME}|${NICK})>):?\\s+\\S`, 'u')],
  ['prompt', new RegExp(`^(?:${STAMP})?(${NAME}|${NICK})>\\s+\\S`, 'u')],
  [
    'bracket',
    new RegExp(`^(\\[(?:${NAME}|${NICK})\\]|\\((?:${NAME}|${NICK})\\)(?=:)):?\\s+\\S`, 'u'),
  ],
  [
    'colon',
    new RegExp(
      `^(?:${STAMP})?(?:[*_]{1,2}(?=\\p{L})|@)?(${NAME}|${ROLE}|${NICK})${ASIDE}[*_]{0,2}\\s*:[*_]{0,2}\\s+\\S`,
      'u',
    ),
  ],
  ['dash', new RegExp(`^(${NAME}|${NICK}) (?:-{1,2}|–|—) \\S`, 'u')],
  [
    'head',
    new RegExp(
      `^(?:${STAMP})?(${NAME}|${NICK})(?: \\(${TIME}\\))? (?:says|writes|wrote|types|typed|texts|texted)(?: \\(${TIME}\\))?:$`,
      'u',
    ),
  ],
];

/** What comes before a speaker's words is no longer, in characters. */
const LONGEST_OPENING = 120;

/** Words that are said or thought, not names: `<Yes> she answered`. */
const NO_NAME =
  /^(?:yes|no|not|what|why|who|how|when|where|oh|ah|well|ok|okay|now|then|please|good|great|stop|help|never|maybe|hello|hi|hey)$/;

/** Labels of notes and of headers, which have a colon as names have. */
const LABEL =
  /^(?:disclaimers?|(?:author['’]?s?['’]?|translator['’]?s?|beta['’]?s?) (?:notes?|warnings?|comments?)|a\/n|warnings?|spoilers?|pairings?|ratings?|summary|feedback|fandom|word ?count)$/;

/** The speaker of a line, when it has the form of a message. */
export function speakerOf(text: string): Speaker | undefined {
  const opening = text.slice(0, LONGEST_OPENING);
  for (const [form, pattern] of FORMS) {
    // Where the words are on the next line, the end of this one belongs to the form.
    const match = pattern.exec(form === 'head' ? text : opening);
    const [found = '', speaker = ''] = match ?? [];
    if (match === null) continue;
    const start = found.indexOf(speaker);
    const bare = speaker.replace(/^[<[(][@+%~&]?|[>\])]$/g, '');
    const names = bare
      .split(/ & | ?\/ ?| and |, /)
      .map((name) => name.toLowerCase().replace(/[_.]+$/, ''));
    if (names.every((name) => LABEL.test(name))) return undefined;
    if (form === 'angle' && names.some((name) => NO_NAME.test(name))) continue;
    const isCapitals = /\p{Lu}{2}/u.test(bare) && bare === bare.toUpperCase();
    return { start, end: start + speaker.length, names, form, isCapitals };
  }
  return undefined;
}

/** Whether a line begins with a speaker as prose never does: `<nick> …`, `[12:01] nick: …`. */
export function beginsMessage(text: string): boolean {
  if (!/^[<[(\d\p{L}_]/u.test(text)) return false;
  const speaker = speakerOf(text);
  if (speaker === undefined) return false;
  return speaker.form === 'angle' || speaker.form === 'prompt' || speaker.start > 1;
}

/** Whether a line names its speaker, and so is not verse. A dash after a name does not count: verse has it, too. */
export function isSent(text: string): boolean {
  const form = speakerOf(text)?.form;
  return form !== undefined && form !== 'dash';
}

/** An action in a chat: `* deedee yawns`. */
const ACTION = /^\* ?([\p{L}_][\p{L}\p{N}_.'’|^-]{0,23})\*? \p{Ll}/u;
/** What a chat program says of people who come and go. */
const COMES_OR_GOES =
  /\b(?:joined|left|quit|entered|signed (?:on|off|in|out)|logged (?:on|off|in|out)|now known as|typing|away|online|offline|disconnected|kicked|parted|changed (?:the )?(?:topic|nick|name)|sets? mode|added)\b/;
const DECORATED = /^(?:[*=!<>-]{1,3}|[[(])\s*\S.*$/u;
const HAS_GONE =
  /^\S{1,24}(?: \p{Lu}\S{0,20})? (?:has|have|is) (?:joined|left|quit|entered|signed|logged|disconnected|online|offline|now|typing)\b[^,;]{0,40}$/u;
/** `[Sound of knocking.]`, `(Enter JEAN.)`, `*static*`. */
const DIRECTION = /^(?:\[[^[\]]{1,300}\]|\([^()]{1,300}\)|\*[^*]{1,100}\*)$/u;

/** The person who acts in `* deedee yawns`, in lower case. */
export function actorOf(text: string): string | undefined {
  return text.length > 200 ? undefined : ACTION.exec(text)?.[1]?.toLowerCase();
}

/** Whether a line is a notice of the chat program: `*** catz has joined`. */
export function isNotice(text: string): boolean {
  if (text.length > 120) return false;
  return (DECORATED.test(text) && COMES_OR_GOES.test(text)) || HAS_GONE.test(text);
}

/** Whether a line is a stage direction. */
export function isDirection(text: string): boolean {
  return text.length <= 302 && DIRECTION.test(text);
}
