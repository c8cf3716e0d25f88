/** What a language tag (BCP 47) says of its script: its direction and its writing system. */

/** Which way a script runs: how pages turn, and on which side a line begins. */
export type Direction = 'ltr' | 'rtl';

/**
 * The scripts written from right to left that living languages use (ISO 15924; CLDR, `characterOrder`
 * of scriptMetadata).
 */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(
  'Adlm Arab Aran Hebr Mand Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

/**
 * Which way a language is written: by the script that its tag names, else by its usual one
 * (CLDR likely subtags: `fa` is Arabic script, `az-Arab` too, `az` is not).
 * @param language BCP 47; what is not a tag runs from left to right
 */
export function directionOf(language: string): Direction {
  const script = localeOf(language)?.maximize().script;
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}

/** The customs that a page is set by: those of alphabets written from the left, or others. */
export type WritingSystem = 'alphabetic' | 'right-to-left' | 'cjk';

/** The scripts of Chinese, Japanese and Korean (ISO 15924). */
const CJK: ReadonlySet<string> = new Set(
  'Hani Hans Hant Jpan Hrkt Hira Kana Kore Hang Bopo'.split(' '),
);

/**
 * The customs that pages in a language are set by; its script decides.
 * @param language BCP 47; what is not a tag is alphabetic
 */
export function writingSystemOf(language: string): WritingSystem {
  if (directionOf(language) === 'rtl') return 'right-to-left';
  const script = localeOf(language)?.maximize().script;
  return script !== undefined && CJK.has(script) ? 'cjk' : 'alphabetic';
}

/**
 * A language tag as BCP 47 §2.1.1 recommends to write it (`pt-br` is `pt-BR`); undefined for what is not
 * a tag, and for one that no e-reader knows (private use, more than a language, script, region and variants).
 */
export function canonicalLanguage(tag: string): string | undefined {
  const locale = localeOf(tag);
  return locale?.toString() === locale?.baseName ? locale?.baseName : undefined;
}

/** Whether two tags name one language, whatever the region. */
export function isSameLanguage(one: string, other: string): boolean {
  const base = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  return base(one) === base(other);
}
