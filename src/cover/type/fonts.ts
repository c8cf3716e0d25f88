/** The fonts of covers: which file writes which character in which voice. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face, Font } from 'harfbuzzjs';

/** The styles of type on covers; other fonts write what a voice's own font lacks. */
export type Voice = 'book' | 'book-italic' | 'display' | 'sans' | 'sans-light';

/** Font files of the packages that come with the program, all under the SIL Open Font License. */
const FILES = {
  book: 'eb-garamond/500Medium/EBGaramond_500Medium.ttf',
  bookItalic: 'eb-garamond/400Regular_Italic/EBGaramond_400Regular_Italic.ttf',
  display: 'playfair-display/800ExtraBold/PlayfairDisplay_800ExtraBold.ttf',
  sans: 'jost/700Bold/Jost_700Bold.ttf',
  sansLight: 'jost/500Medium/Jost_500Medium.ttf',
  arabic: 'amiri/400Regular/Amiri_400Regular.ttf',
  arabicBold: 'amiri/700Bold/Amiri_700Bold.ttf',
  hebrew: 'frank-ruhl-libre/500Medium/FrankRuhlLibre_500Medium.ttf',
  hebrewBold: 'frank-ruhl-libre/800ExtraBold/FrankRuhlLibre_800ExtraBold.ttf',
  devanagari: 'noto-serif-devanagari/500Medium/NotoSerifDevanagari_500Medium.ttf',
  devanagariBold: 'noto-serif-devanagari/700Bold/NotoSerifDevanagari_700Bold.ttf',
  japanese: 'hina-mincho/400Regular/HinaMincho_400Regular.ttf',
  chinese: 'zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf',
  korean: 'song-myung/400Regular/SongMyung_400Regular.ttf',
  symbols: 'noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
} as const;

/** One of the font files. */
export type FontName = keyof typeof FILES;

const OWN: Readonly<Record<Voice, readonly FontName[]>> = {
  book: ['book'],
  'book-italic': ['bookItalic', 'book'],
  display: ['display', 'book'],
  sans: ['sans', 'display', 'book'],
  'sans-light': ['sansLight', 'book'],
};

/** The fonts for what a voice's own lacks: a font of megabytes is read only for a character that it may have. */
const FALLBACKS: readonly {
  readonly writes: RegExp;
  readonly light: readonly FontName[];
  readonly bold?: readonly FontName[];
}[] = [
  { writes: /[\p{sc=Arab}]/u, light: ['arabic'], bold: ['arabicBold'] },
  { writes: /\p{sc=Hebr}/u, light: ['hebrew'], bold: ['hebrewBold'] },
  { writes: /\p{scx=Deva}/u, light: ['devanagari'], bold: ['devanagariBold'] },
  { writes: /\p{scx=Hang}/u, light: ['korean'] },
  {
    writes: /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\u3000-\u303F\uFF00-\uFFEF\u2018-\u2026\u00B7]/u,
    light: ['japanese', 'chinese', 'korean'],
  },
  { writes: /[\p{S}\p{N}\p{P}]/u, light: ['symbols'] },
];

const require = createRequire(import.meta.url);
const loaded = new Map<FontName, Font>();

/** A font, read at its first use and kept, since all covers are drawn with the same few. */
export function font(name: FontName): Font {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const bytes = readFileSync(require.resolve(`@expo-google-fonts/${FILES[name]}`));
  const opened = new Font(new Face(new Blob(bytes)));
  loaded.set(name, opened);
  return opened;
}

/** The fonts with that of the language first: China and Japan draw the same characters differently. */
function inOrderFor(names: readonly FontName[], language: string): readonly FontName[] {
  if (!names.includes('japanese') || !/^zh\b/i.test(language)) return names;
  return ['chinese', ...names.filter((name) => name !== 'chinese')];
}

/**
 * The font that writes a character with its accents in a voice; undefined where no font has it.
 * @param cluster a base character and its combining characters
 * @param eastAsian whether the text is East Asian, whose quotation marks and dots are wide
 */
export function fontFor(
  cluster: string,
  voice: Voice,
  language: string,
  eastAsian: boolean,
): FontName | undefined {
  const points = Array.from(cluster).filter((character) => !IGNORED.test(character));
  const writes = (name: FontName): boolean =>
    points.every(
      (character) => font(name).nominalGlyph(character.codePointAt(0) ?? 0) !== undefined,
    );
  const bold = voice === 'display' || voice === 'sans';
  const fallbacks = FALLBACKS.filter((one) => one.writes.test(cluster)).flatMap((one) =>
    inOrderFor((bold ? one.bold : undefined) ?? one.light, language),
  );
  const own = OWN[voice];
  const chain =
    eastAsian && WIDE_MARKS.test(cluster) ? [...fallbacks, ...own] : [...own, ...fallbacks];
  return chain.find(writes);
}

/** Characters without a shape: joiners, direction marks, variation selectors. */
const IGNORED = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
const WIDE_MARKS = /[\u2018-\u201D\u2014\u2026\u00B7]/u;
