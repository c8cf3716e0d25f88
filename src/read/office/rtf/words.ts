/** The control words and symbols of Rich Text whose meaning is data (RTF Specification 1.9.1). */

/** Maps and not records: a file may contain the word `\constructor`. */
function table<Value>(entries: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(entries));
}

/** Control words that mean a character ("Special characters"). */
export const CHARACTERS = table<string>({
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  tab: '\t',
  zwj: '\u200D',
  zwnj: '\u200C',
  zwbo: '\u200B',
  zwnbo: '\u2060',
  ltrmark: '\u200E',
  rtlmark: '\u200F',
});

/** Control symbols that mean a character, by what follows the backslash. */
export const SYMBOLS = table<string>({
  '~': '\u00A0',
  _: '\u2011',
  '-': '\u00AD',
  '{': '{',
  '}': '}',
  '\\': '\\',
});

/** Kinds of underlines; switching one of them off ends them all. */
export const UNDERLINES: ReadonlySet<string> = new Set(
  'ul uld uldash uldashd uldashdd uldb ulhwave ulldash ulth ulthd ulthdash ulthdashd ulthdashdd ulthldash ululdbwave ulw ulwave'.split(
    ' ',
  ),
);

/** Code pages by the character sets of fonts ("Font table"); any other character set has the file's code page. */
export const CHARSETS: ReadonlyMap<number, string> = new Map([
  [77, 'macroman'],
  [128, 'cp932'],
  [129, 'cp949'],
  [134, 'cp936'],
  [136, 'cp950'],
  [161, 'cp1253'],
  [162, 'cp1254'],
  [163, 'cp1258'],
  [177, 'cp1255'],
  [178, 'cp1256'],
  [186, 'cp1257'],
  [204, 'cp1251'],
  [222, 'cp874'],
  [238, 'cp1250'],
  [254, 'cp437'],
  [255, 'cp850'],
]);

/** The character set of symbol fonts. */
export const SYMBOL_CHARSET = 2;

/** Destinations without text of the story or anything else that is needed. */
export const SKIPPED: ReadonlySet<string> = new Set(
  (
    'colortbl listtable listoverridetable revtbl rsidtbl generator filetbl xmlnstbl themedata ' +
    'colorschememapping datastore latentstyles pgptbl nonshppict shprslt bkmkstart bkmkend ' +
    'xe tc rxe txe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn background template private ' +
    'atnid atnauthor atrfstart atrfend atnref atntime atndate atnicon objdata objclass objname ' +
    'fontemb fontfile falt panose mmathPr docvar wgrffmtfilter pn pnseclvl'
  ).split(' '),
);

/** Destinations that programs may ignore (`\*`), and this one does not. */
export const ENTERED: ReadonlySet<string> = new Set(
  'shppict shpinst footnote ud annotation fldinst picprop'.split(' '),
);

/** What the text of a destination is that is taken as a whole. */
export type CapturedKind =
  'title' | 'author' | 'keywords' | 'description' | 'aside' | 'comment' | 'field' | 'name';

/** Destinations whose text is taken as a whole. */
export const CAPTURED = table<CapturedKind>({
  title: 'title',
  author: 'author',
  keywords: 'keywords',
  doccomm: 'description',
  header: 'aside',
  headerl: 'aside',
  headerr: 'aside',
  headerf: 'aside',
  footer: 'aside',
  footerl: 'aside',
  footerr: 'aside',
  footerf: 'aside',
  annotation: 'comment',
  fldinst: 'field',
  sn: 'name',
});
