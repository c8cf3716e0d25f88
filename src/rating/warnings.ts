/**
 * Content warnings as people write them. A label stays in its author's words; here is told whether it warns at all,
 * whether two say the same, and which subject it names.
 */
import { folded } from '../story/text.ts';
import type { RatingLevel } from '../story/types.ts';

/**
 * What a label under "Warnings" says. `noneApply` and `notStated` are two different statements of an
 * author (https://archiveofourown.org/tos_faq#warnings_faq): that none of the archive's four warnings
 * applies, and that nothing is said either way. `nothing` says that there is nothing to warn of.
 */
export type WarningKind = 'warning' | 'noneApply' | 'notStated' | 'nothing';

/** A label as labels are compared: lower case, words only; `don't` is one word. */
function wordsOf(label: string): string {
  return folded(label.normalize('NFC').replace(/['’]/g, ''));
}

const NONE_APPLY =
  /^(?:no(?:ne of the)?(?: archive)? warnings apply|no(?:ne of the)? archive warnings|none(?: of (?:these|them))? apply|nawa)$/;
const NOT_STATED =
  /^(?:(?:the )?(?:creator|author|writer|artist)s? (?:has |have )?)?(?:chose|choose|chooses|chosen|choosing) not to (?:use|give|state|warn)(?: (?:the |any )?(?:archive |content )?warnings?)?$|^(?:cc?ntw|cc?ntuaw)$/;
/** "None" in the languages whose header labels are read: en, de, fr, es, it, pt, nl, sv/no/da, pl. */
const NOTHING =
  /^(?:(?:no|none|nope|nil|n a|na|nothing|not applicable|no (?:warnings?|triggers?|content warnings?|trigger warnings?))(?: (?:really|much|needed|necessary|required|at all|in particular|special|major|yet|so far|here|(?:to|worth) warn(?:ing)?(?: you)?(?: (?:about|of|for))?|(?:that )?i (?:know|can think) of|i think|i guess))*|keine?(?: warnung(?:en)?)?|aucune?s?(?: avertissements?)?|sans avertissements?|ningun[ao]?|ningún|sin advertencias|nessun[oa]|nenhum(?:a)?|geen|inga|ingen|brak)$/;

/**
 * What a label says; only `warning` warns of something.
 * @param label one label, or the whole value of a header that has only one
 */
export function warningKind(label: string): WarningKind {
  const words = wordsOf(label);
  if (words === '' || NOTHING.test(words)) return 'nothing';
  if (NONE_APPLY.test(words)) return 'noneApply';
  return NOT_STATED.test(words) ? 'notStated' : 'warning';
}

/** A piece between commas with more words is part of a sentence, whose commas do not separate labels. */
const LONGEST_LABEL_WORDS = 8;

/**
 * The labels of a header's value, each in its author's words: `Violence, language; character death`.
 * A value that says that there is nothing (`None, really`) is one label, so that its words are kept;
 * {@link warningKind} tells what it is. "And" does not separate labels, since it also joins: `hurt and comfort`.
 * @param text what comes after `Warnings:`
 */
export function readWarnings(text: string): readonly string[] {
  const whole = text.trim();
  if (warningKind(whole) !== 'warning') return wordsOf(whole) === '' ? [] : [whole];
  return splitOutside(whole, /[;\n•|]/)
    .flatMap((list) => {
      const pieces = splitOutside(list, /,/);
      const prose = pieces.some((piece) => piece.split(/\s+/).length > LONGEST_LABEL_WORDS);
      return prose ? [list] : pieces;
    })
    .map((label) => label.replace(/^\s*(?:and|&) +/i, '').replace(/[.\s]+$/, ''))
    .flatMap(splitSlashes)
    .map((label) => label.trim())
    .filter((label) => wordsOf(label) !== '');
}

/** A text in pieces at a separator, but not inside brackets: `Violence (blood, gore), sex` is two. */
function splitOutside(text: string, separator: RegExp): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (/[([{]/.test(character)) depth += 1;
    else if (/[)\]}]/.test(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separator.test(character)) {
      pieces.push(text.slice(start, index));
      start = index + 1;
    }
  }
  // A bracket that is never closed keeps nothing together.
  if (depth > 0) return text.split(separator);
  return [...pieces, text.slice(start)];
}

/** Words that a slash joins to one warning: `Rape/Non-Con`. */
const JOINED = /^(?:rape|non ?con|noncon|dub ?con|dubcon)$/;

/**
 * `violence/language/sex` is three warnings: single words, each a warning we know. `Rape/Non-Con`,
 * `Drug/Alcohol use` and `Hurt/Comfort` are one, and so is a pairing.
 */
function splitSlashes(label: string): readonly string[] {
  const words = label.split('/');
  const list =
    words.length > 1 &&
    words.every((word) => /^ *[\p{L}-]+ *$/u.test(word) && subjectsOf(wordsOf(word)).length > 0) &&
    !words.every((word) => JOINED.test(wordsOf(word)));
  return list ? words : [label];
}

/**
 * Labels that surely say the same: the four archive warnings with the short forms they are known by
 * (https://archiveofourown.org/tos_faq#warnings_faq; "Underage" was that warning's name until it became
 * "Underage Sex"), and spellings of one word. `Character death` is not among them: it may be a minor one's.
 */
const EQUIVALENT: readonly (readonly string[])[] = [
  ['graphic depictions of violence', 'graphic depiction of violence', 'graphic violence'],
  ['major character death', 'major character deaths', 'death of a major character', 'mcd'],
  ['rape non con', 'rape noncon', 'non con rape', 'noncon rape'],
  ['underage sex', 'underage'],
  ['non con', 'noncon', 'non consensual', 'nonconsensual', 'non consensual sex'],
  ['dub con', 'dubcon', 'dubious consent'],
  ['self harm', 'selfharm'],
  ['eating disorder', 'eating disorders'],
];

const SAME_AS: ReadonlyMap<string, string> = new Map(
  EQUIVALENT.flatMap((labels) => labels.map((label): [string, string] => [label, labels.join()])),
);

/** What is equal for labels that say the same. */
function keyOf(label: string): string {
  const kind = warningKind(label);
  if (kind !== 'warning') return kind;
  const words = wordsOf(label);
  return SAME_AS.get(words) ?? words;
}

/** Whether two labels surely say the same; case and punctuation do not count. */
export function sameWarning(a: string, b: string): boolean {
  return keyOf(a) === keyOf(b);
}

/** The labels in their order, without those that say the same again; the first spelling is kept. */
export function distinctWarnings(list: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return list.filter((label) => {
    const key = keyOf(label);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Subjects of ONIX list 203 (audience code type 22), https://ns.editeur.org/onix/en/203. */
type Subject = '03' | '04' | '05' | '06' | '07' | '08' | '09';

/** What known warnings name; words are matched in the folded label, and one label may have several. */
const SUBJECTS: readonly { readonly code: Subject; readonly words: RegExp }[] = [
  {
    // 03 sex. Rape and the like are abuse, below.
    code: '03',
    words:
      /\b(?:sex|sexe|sexo|sesso|sexual (?:contents?|situations?|themes?|references?|activity|acts?|scenes?|tension|material)|sexuality|nudity|smut|lemons?|limes?|porn\w*|pwp|erotic\w*|underage|incest\w*|twincest|bdsm|kinks?|bondage|masturbation|threesomes?|orgy|orgies|bestiality|necrophilia)\b/u,
  },
  {
    code: '04',
    words:
      /\b(?:violen\w*|violên\w*|gewalt|gore|gory|blood\w*|(?<!self )mutilation|tortur\w*|folter|war|krieg|guerre|guerra|murders?|killings?|massacres?|genocide|cannibalism|body horror|dismemberment|decapitation|beheading|stabbing|shootings?|(?<!sexual )assault|graphic (?:injur\w*|deaths?))\b/u,
  },
  {
    code: '05',
    words:
      /\b(?:drugs?|drug\w*|drogen|drogues?|drogas?|substances?|alcohol\w*|alkohol|alcool|addict\w*|overdos\w*|drinking|drunk\w*|heroin|cocaine|intoxication)\b/u,
  },
  {
    code: '06',
    words:
      /\b(?:language|swearing|swear ?words?|swears?|profanit(?:y|ies)|curs(?:ing|e words?)|cuss\w*|bad words|obscenit(?:y|ies)|vulgarity|f words?|f bombs?|potty mouth|schimpfw\w*)\b/u,
  },
  {
    code: '07',
    words:
      /\b(?:racis[mt]s?|racial\w*|homophobi\w*|transphobi\w*|biphobi\w*|queerphobi\w*|lesbophobi\w*|islamophobi\w*|xenophobi\w*|fatphobi\w*|sexis[mt]s?|misogyn\w*|anti ?semiti\w*|ableis[mt]s?|bigot\w*|slurs?|hate (?:crimes?|speech)|discrimination|prejudice|intolerance|rassismus|racisme)\b/u,
  },
  {
    // 08 is "sexual or extreme domestic abuse, mental and physical"; that of substances is 05.
    code: '08',
    words:
      /\b(?:(?<!drug |drugs |substance |alcohol |animal )abus\w*|rapes?|raped|rapists?|non ?con|non ?consensual|noncon\w*|dub ?con|dubious consent|sexual (?:assault|violence|harassment|coercion)|domestic violence|molest\w*|p(?:a)?edophil\w*|grooming|child neglect|vergewaltigung|missbrauch|violación|stupro)\b/u,
  },
  {
    // 09 is "severe self-harm, including serious eating disorders".
    code: '09',
    words:
      /\b(?:self ?(?:harm|injury|mutilation|destructive)\w*|cutting|suicid\w*|suizid\w*|selbstmord|selbstverletzung|eating disorders?|disordered eating|anorexi\w*|bulimi\w*)\b/u,
  },
];

/** The subjects that the words of a label name; nothing where it says that it is without them. */
function subjectsOf(label: string): readonly Subject[] {
  if (/^(?:no|not|without|kein|keine|sans|sin) /.test(label)) return [];
  return SUBJECTS.filter(({ words }) => words.test(label)).map(({ code }) => code);
}

/**
 * Codes of ONIX list 203 for warnings and a level, sorted and distinct.
 *
 * - Each warning gives its subjects, 03 to 09. One whose subject has no code there (character death,
 *   grief, pregnancy loss, an animal's death) gives 02, a warning "for any reason". Later issues of the
 *   list have 10 to 13 (animal cruelty, illness, death and grief, suicide); a reader of an older issue
 *   would refuse them, so suicide stays 09 and the others 02.
 * - Without a warning: 00 (unrated) where the level is unrated or the author chose not to warn; 02 for
 *   explicit, which may offend but does not say by what; 01 (any adult audience) only where it is said
 *   that there is nothing to warn of. A rating alone says nothing of subjects: no code.
 * @param warnings labels, each one warning
 * @param level how strong the book is, where that is known
 */
export function audienceCodes(warnings: readonly string[], level?: RatingLevel): readonly string[] {
  const kinds = new Set(warnings.map(warningKind));
  if (kinds.has('warning')) {
    const codes = warnings
      .filter((label) => warningKind(label) === 'warning')
      .flatMap((label): readonly string[] => {
        const subjects = subjectsOf(wordsOf(label));
        return subjects.length > 0 ? subjects : ['02'];
      });
    return [...new Set(codes)].toSorted();
  }
  if (level === 'unrated' || kinds.has('notStated')) return ['00'];
  if (level === 'explicit') return ['02'];
  return kinds.size > 0 ? ['01'] : [];
}
