/** Names of languages as people write them in any of the languages that headers have: `Deutsch`, `French`, `русский`. */
import { canonicalLanguage } from './language.ts';

/** The languages whose names are known: those that stories in archives are in. */
const KNOWN = (
  'en fr de es it pt nl pl ru uk sv fi cs hu tr el ja zh ko ar he ca da no nb nn sk sl hr sr bs bg ro lt lv et is ga cy eu gl la eo ' +
  'fa hi bn ur th vi id ms tl af sq hy ka be mk pt-BR zh-Hant zh-Hans'
).split(' ');

/** The languages in which their names are understood, besides each language's own. */
const NAMED_IN = 'en fr de es it pt nl pl ru uk sv fi cs hu tr el ja zh zh-Hant ko ar he'.split(
  ' ',
);

/** Names that people write and CLDR does not have. */
const OTHERS: Readonly<Record<string, string>> = {
  mandarin: 'zh',
  '中文-普通话 國語': 'zh',
  '中文-普通话': 'zh',
  國語: 'zh-Hant',
  繁體中文: 'zh-Hant',
  简体中文: 'zh',
  'português brasileiro': 'pt-BR',
  'brazilian portuguese': 'pt-BR',
  castellano: 'es',
  farsi: 'fa',
  american: 'en',
};

function folded(name: string): string {
  return name.toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim();
}

let names: ReadonlyMap<string, string> | undefined;

/** Every name; made when the first is asked for, since there are two thousand. */
function allNames(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const locale of [...KNOWN, ...NAMED_IN]) {
    const namer = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
    for (const tag of NAMED_IN.includes(locale) ? KNOWN : [locale]) {
      const name = namer.of(tag);
      if (name !== undefined && !found.has(folded(name))) found.set(folded(name), tag);
    }
  }
  for (const [name, tag] of Object.entries(OTHERS)) found.set(name, tag);
  return found;
}

const TAG = /^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?$/i;

/** The longest text that may name a language. */
const LONGEST = 60;

/** The tag of a language that a text names, by a tag or by a name; undefined for any other text. */
export function languageNamed(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = text.trim().replace(/^["'“«]|["'”».]$/g, '');
  if (TAG.test(plain)) {
    const tag = canonicalLanguage(plain.replaceAll('_', '-'));
    if (tag !== undefined && isKnownTag(tag)) return tag;
  }
  names ??= allNames();
  return names.get(folded(plain)) ?? names.get(folded(plain.replace(/\s*\([^)]*\)$/, '')));
}

/** Whether CLDR has a name for the language of a tag. */
function isKnownTag(tag: string): boolean {
  const namer = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  try {
    return namer.of(tag.split('-')[0] ?? '') !== undefined && !/^(?:und|mul|zxx|mis)\b/.test(tag);
  } catch {
    return false;
  }
}

/** What the field is called that states a language. */
const LABELS: ReadonlySet<string> = new Set(
  (
    'language,languages,lang,langue,langues,sprache,sprachen,idioma,idiomas,lengua,lingua,língua,taal,język,jezyk,язык,мова,språk,' +
    'kieli,jazyk,nyelv,dil,γλώσσα,言語,语言,語言,언어,اللغة,لغة,שפה,sprog,limba,llengua,bahasa,język utworu,story language'
  ).split(','),
);

/** Whether a field with this label states a language. */
export function isLanguageLabel(label: string): boolean {
  return LABELS.has(folded(label));
}
