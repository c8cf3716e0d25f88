/** How letters and messages begin and end, line by line. */

const SALUTATION =
  /^(?:(?:my|our) )?(?:own |very )?(?:dear(?:est)?|darling|beloved|sweet(?:est)?|to whom)\b[^.!?"“”<>]{0,50}[,:;—-]+$/i;
/** A greeting opens a letter only when it has a name: "Hello darkness my old friend," is a song. */
const GREETING =
  /^(?:Hello|Hey|Hi|Greetings|To my),? \p{Lu}[\p{L}.'’-]*(?: (?:and |& )?\p{Lu}[\p{L}.'’-]*){0,3}[,:;!—-]+$/u;
/** `Dear Sir` needs no comma; other openings do. */
const DEAR = /^(?:my )?dear(?:est)? [\p{L}.' ’-]{2,40}[,:;!—.-]*$/iu;

const CLOSING =
  'love(?: and [a-z]+)?|love always|with love|lots of love|much love|all my love|all our love|your loving|your friend|your son|your daughter|your brother|your sister|yours|yours truly|yours faithfully|yours sincerely|yours ever|ever yours|yours always|forever yours|always|forever|sincerely|sincerely yours|respectfully|faithfully|very truly yours|most sincerely|regards|with regards|best regards|with kind regards|with best wishes|kind regards|warm regards|warmly|best|best wishes|cheers|affectionately|fondly|hugs|kisses|xoxo|take care|see you soon|until then|until we meet again|your obedient servant|i remain|thanks|thank you|with thanks|gratefully';
/** Kisses after a name: `xx`, `xox`. */
const KISSES = String.raw`(?:[ ,]+[xXoO]{1,8})?[.!]*`;
const VALEDICTION = new RegExp(
  `^(?:${CLOSING})(?:[,.~!—-]+|\\s*$)[\\s~—-]*((?:your |the )?[\\p{Lu}][\\p{L}.'’ ]{0,40})?${KISSES}$`,
  'iu',
);
/** `Your loving Gran`, `Your old friend Ben`: a valediction and a signature in one. */
const YOUR_OWN = new RegExp(
  `^[Yy]our (?:loving|devoted|affectionate|obedient|faithful|humble|grateful|ever-loving|own|old|dear|friend|son|daughter|brother|sister|cousin|mother|father|aunt|uncle|servant)(?:,? \\p{L}[\\p{L}'’-]*){0,4} \\p{Lu}[\\p{L}.'’-]*${KISSES}$`,
  'u',
);
/** `Esq.`, `M.D.` and the like after a comma. */
const POST_NOMINAL = String.raw`(?:, (?:Esq|Jr|Sr|M\.?D|Ph\.?D|K\.?C|Q\.?C|R\.?N|O\.?B\.?E|M\.?P|Bart|Bt|B\.?A|M\.?A)\.?)?`;
const SIGNATURE = new RegExp(
  `^[~—–-]*\\s*(?:\\p{Lu}[\\p{L}.'’-]*)(?: (?:and|&|of|the|\\p{Lu}[\\p{L}.'’-]*)){0,5}${POST_NOMINAL}${KISSES}[.,]?$`,
  'u',
);
/** A name and nothing else; not a sentence of one word. */
const NAME_ALONE = new RegExp(
  `^[~—–-]*\\s*\\p{Lu}[\\p{L}'’-]*\\.?(?: \\p{Lu}[\\p{L}'’-]*\\.?){0,2}(?<!\\p{L}{2}\\.)(?:[ ,]+[xXoO]{1,8})?$`,
  'u',
);
/** A form of address under a name: `(Mrs.)`. */
const STYLE = /^\([^()]{1,40}\)$/;
const ENCLOSURE = /^(?:Encl?s?|Enclosures?)(?:\.|:|$)/;
/** `Dear Diary,` */
const DIARY = /^(?:my )?(?:own )?(?:dear(?:est)?) (?:diary|journal)\b/i;
const POSTSCRIPT = /^P\.? ?(?:P\.? ?)?S\.?\s*[:,.—-]*\s/;
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DATELINE = new RegExp(
  `^(?:[\\p{L} .'’]{2,40}, )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH})|(?:${MONTH})\\.? \\d{1,2}(?:st|nd|rd|th)?)(?:,? \\d{4}|,? 'd{2})?[.:]?$`,
  'iu',
);

const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const CLOCK = String.raw`\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.?m\.?)?`;
/** `Jan. 3rd, 11:30 pm`, `5/1/99`, `Friday, the 8th`: above an entry in a diary. */
const ENTRY_DATE = new RegExp(
  `^(?:(?:${WEEKDAY},? )?(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH})\\.?|(?:${WEEKDAY},? )?(?:${MONTH})\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}|${WEEKDAY}(?:,? the \\d{1,2}(?:st|nd|rd|th)?| (?:morning|afternoon|evening|night))?)(?:,? \\d{4})?(?:,? (?:at )?${CLOCK}|,? (?:midnight|noon))?[.:]?$`,
  'iu',
);

/** A line without stars or underscores around it, with which some letters are typed line by line. */
export function unstarred(text: string): string {
  return text.replace(/^[*_]{1,3}(?=[^\s*_])/, '').replace(/(?<=[^\s*_])[*_]{1,3}$/, '');
}

/** Whether a line is a salutation: `Dear Anna,` or `My Dearest Willow:`. */
export function isSalutation(text: string): boolean {
  const bare = unstarred(text);
  return text.length <= 70 && [SALUTATION, DEAR, GREETING].some((form) => form.test(bare));
}

/** Whether a line is a valediction: `All my love~ William`, or `Yours,` above the name. */
export function isValediction(text: string): boolean {
  const bare = unstarred(text);
  return text.length <= 60 && (VALEDICTION.test(bare) || YOUR_OWN.test(bare));
}

/** Whether the first line under the head of an e-mail addresses somebody: `Naomi honey,`. */
export function isAddress(text: string): boolean {
  return text.length <= 40 && /^\p{Lu}[\p{L}'’ ]*[,:!]$/u.test(text);
}

/** Whether a short line leads to a name on the next: `Love and shame,` above `Gloria`. */
export function isClosing(text: string, next: string | undefined): boolean {
  const bare = unstarred(text);
  return (
    bare.length <= 40 &&
    bare.endsWith(',') &&
    next !== undefined &&
    !isSalutation(bare) &&
    isSignature(next)
  );
}

/** Whether a valediction contains the name of its sender. */
export function isSigned(text: string): boolean {
  const bare = unstarred(text);
  return VALEDICTION.exec(bare)?.[1] !== undefined || YOUR_OWN.test(bare);
}

/** Whether a line is a signature: `William`, `— Anne and Ben`. */
export function isSignature(text: string): boolean {
  return text.length <= 50 && SIGNATURE.test(unstarred(text));
}

/** Whether a line begins a postscript: `P.S. …`. */
export function isPostscript(text: string): boolean {
  return POSTSCRIPT.test(unstarred(text));
}

/** Whether a line is a dateline of a letter: `London, 4th of March` or `October 3, 1998`. */
export function isDateline(text: string): boolean {
  return text.length <= 70 && DATELINE.test(text);
}

/** Whether a line is a name alone, which may close a letter without a valediction; a day of the week is not one. */
export function isNameAlone(text: string): boolean {
  const bare = unstarred(text);
  return bare.length <= 30 && NAME_ALONE.test(bare) && !isEntryDate(bare);
}

/** Whether a line is a form of address under a name: `(Mrs.)`. */
export function isStyle(text: string): boolean {
  return STYLE.test(unstarred(text));
}

/** Whether a line lists enclosures: `Enc. one photograph`. */
export function isEnclosure(text: string): boolean {
  return text.length <= 100 && ENCLOSURE.test(unstarred(text));
}

/** Whether a line is the salutation of a diary: `Dear Diary,`. */
export function isDiary(text: string): boolean {
  return isSalutation(text) && DIARY.test(unstarred(text));
}

/** Whether a line is a date above a diary entry, which may be shorter than a dateline. Prose has such lines, too. */
export function isEntryDate(text: string): boolean {
  return text.length <= 50 && ENTRY_DATE.test(unstarred(text));
}

/** Whether the lines before `end` are the head of a letter: a salutation follows, or a dateline and a salutation. */
export function isAboveLetter(blocks: readonly { readonly text: string }[], end: number): boolean {
  const next = blocks[end]?.text ?? '';
  return isSalutation(next) || (isDateline(next) && isSalutation(blocks[end + 1]?.text ?? ''));
}
