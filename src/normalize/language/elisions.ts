/** Words that are written without some of their letters, so that a mark beside them is an apostrophe. */

/** Words without their first letters in everyday writing, in languages other than English. */
export const ELISIONS: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
  de: new Set('s n ne nem nen ner nes rauf raus rein ran rum runter rüber mal sis'.split(' ')),
  nl: new Set('s t n k m r ie'.split(' ')),
  sv: new Set('na en et'.split(' ')),
};

/**
 * English words without their first letters that are not other words, so that a mark before them is always
 * an apostrophe: without the h that London drops, or what hurry drops (The Chicago Manual of Style, 17th
 * ed., §6.117; the words are from dialogue that we have seen).
 */
export const ELIDED: ReadonlySet<string> = new Set(
  // h dropped
  (
    'alf ammer andle andsome ang anged appen appened appens appily appy ard arder arf arness arold arry ' +
    'ave aven avin awk ead eads ealth eap eard earing ears eart earted earts eaven eavens eavy eed eld ' +
    'ell ello elp elped elping enry erbert erself igh ighness ill ime imself isself istory oliday ' +
    'ollow ome omes oney onest onor onour ook ope oped opes oping orrible orrid orse orses ospital ot otel ' +
    'ouse ouses uman umble undred undreds ungry urry urt usband ymn ' +
    // a syllable dropped, or more
    'bacco bout bove caze cep cept cos coz cuz e ead ee em fore fraid gainst gratulate im n ittle lectric ' +
    'longside magine mongst neath nother nough nuff nuther kay parently pears ' +
    'scuse specially spect spects spicious spose stead stonished taint tention til tis tisn twas ' +
    'twasn tween twere twill twixt twon twould ud un uns uz vantage zackly zactly'
  ).split(' '),
);
/** English words that are also whole words, so that the mark before them may open a quotation. */
export const DOUBTFUL: ReadonlySet<string> = new Set(
  (
    'way round long most less cause course cross till side lowed low ware member er ere ear air all ' +
    'as is at am and our old ole ill it eld em ow art eat ate edge owl and arm cos un'
  ).split(' '),
);
/** English words that lose their last letter: th', an', o', ol'. */
export const WORN_AT_END = /(?:^|[^\p{L}])(?:o|ol|th|wi|an|mo|lil|li'l|yo|fo|po|t|d|l|\p{L}+in)$/iu;

/** Words after which a number is a year. */
const BEFORE_A_YEAR =
  /(?<!\p{L})(?:in|of|since|from|to|by|until|till|around|about|before|after|and|or|early|late|mid|the|spring|summer|autumn|fall|winter|\p{Lu}\p{Ll}+)[ -]$/u;

/** `He said '20 pounds' and left`: a few words with a number before them; not `of '76 the boys' house`. */
export function opensPhraseWithNumber(text: string, at: number): boolean {
  return (
    /^\d+ [\p{L}\p{N} -]{1,30}['’](?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 40)) &&
    !BEFORE_A_YEAR.test(text.slice(Math.max(0, at - 12), at))
  );
}
