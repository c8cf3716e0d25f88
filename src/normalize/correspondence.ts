/** How letters and messages begin and end; several rules must know it when they see it. */

const SALUTATION =
  /^(?:(?:my|our) )?(?:own |very )?(?:dear(?:est)?|darling|beloved|sweet(?:est)?|to whom)\b[^.!?"“”<>]{0,50}[,:;—-]+$/i;
/** A greeting opens a letter only with a name: "Hello darkness my old friend," is a song. */
const GREETING =
  /^(?:Hello|Hey|Hi|Greetings|To my),? \p{Lu}[\p{L}.'’-]*(?: (?:and |& )?\p{Lu}[\p{L}.'’-]*){0,3}[,:;!—-]+$/u;
/** `Dear Sir` needs no comma; other openings do. */
const DEAR = /^(?:my )?dear(?:est)? [\p{L}.' ’-]{2,40}[,:;!—.-]*$/iu;

const CLOSING =
  'love(?: and [a-z]+)?|love always|with love|lots of love|much love|all my love|all our love|your loving|your friend|your son|your daughter|your brother|your sister|yours|yours truly|yours faithfully|yours sincerely|yours ever|ever yours|yours always|forever yours|always|forever|sincerely|sincerely yours|respectfully|faithfully|regards|best regards|kind regards|warm regards|warmly|best|best wishes|cheers|affectionately|fondly|hugs|kisses|xoxo|take care|see you soon|until then|until we meet again|your obedient servant|i remain|thanks|thank you|with thanks|gratefully';
const VALEDICTION = new RegExp(
  `^(?:${CLOSING})(?:[,.~!—-]+|\\s*$)[\\s~—-]*([\\p{Lu}][\\p{L}.'’ ]{0,40})?$`,
  'iu',
);
const SIGNATURE =
  /^[~—-]*\s*(?:\p{Lu}[\p{L}.'’-]*)(?: (?:and|&|of|the|\p{Lu}[\p{L}.'’-]*)){0,5}[.,]?$/u;
const POSTSCRIPT = /^P\.? ?(?:P\.? ?)?S\.?\s*[:,.—-]*\s/;
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DATELINE = new RegExp(
  `^(?:[\\p{L} .'’]{2,40}, )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH})|(?:${MONTH})\\.? \\d{1,2}(?:st|nd|rd|th)?)(?:,? \\d{4}|,? 'd{2})?[.:]?$`,
  'iu',
);

/** A name of up to three capitalized words, or one nickname; then a colon and a space, as no time has. */
const CHAT_LINE =
  /^(\p{Lu}[\p{L}\p{N}.'’-]{0,19}(?: \p{Lu}[\p{L}\p{N}.'’-]{0,19}){0,2}|\p{L}[\p{L}\p{N}_.-]{0,19}|<[\p{L}\p{N}_-]{1,20}>)(?:\s*[[(]\d{1,2}[:.]\d{2}(?: ?[ap]m)?[\])])?\s*:\s+\S/u;
const DOCUMENT_FIELD = /^(?:from|to|cc|bcc|subject|re|date|sent|attachments?)\s*:\s*\S?/i;
const CAPITALS = /\p{Lu}{2}/u;
const TELEGRAM_STOP = /\p{Lu} STOP(?: \p{Lu}|\.?$)/u;

/** `Dear Anna,` or `My Dearest Willow:` on a line of its own. */
export function isSalutation(text: string): boolean {
  return text.length <= 70 && [SALUTATION, DEAR, GREETING].some((form) => form.test(text));
}

/** `All my love~ William`, or `Yours,` with the name to follow. */
export function isValediction(text: string): boolean {
  return text.length <= 60 && VALEDICTION.test(text);
}

/** The first line under the head of an e-mail, when it addresses somebody: `Naomi honey,`. */
export function isAddress(text: string): boolean {
  return text.length <= 40 && /^\p{Lu}[\p{L}'’ ]*[,:!]$/u.test(text);
}

/** A short line that hands over to a name: `Love and shame,` above `Gloria`. */
export function isClosing(text: string, next: string | undefined): boolean {
  return text.length <= 40 && text.endsWith(',') && next !== undefined && isSignature(next);
}

/** Whether a valediction already holds the name that signs it. */
export function isSigned(text: string): boolean {
  return VALEDICTION.exec(text)?.[1] !== undefined;
}

/** A name alone: `William`, `— your sister Anne`. */
export function isSignature(text: string): boolean {
  return text.length <= 50 && SIGNATURE.test(text);
}

/** `P.S. …` */
export function isPostscript(text: string): boolean {
  return POSTSCRIPT.test(text);
}

/** `London, 4th of March` or `October 3, 1998`, as letters and diaries begin. */
export function isDateline(text: string): boolean {
  return text.length <= 70 && DATELINE.test(text);
}

/** Length of the sender in `Mara: where are you`, or 0 when the line is no message. */
export function senderLength(text: string): number {
  return CHAT_LINE.exec(text)?.[1]?.length ?? 0;
}

/** `From: …`, `Subject: …` of an e-mail. */
export function isDocumentField(text: string): boolean {
  return DOCUMENT_FIELD.test(text);
}

/** A line of capitals, several words long. */
export function isCapitals(text: string): boolean {
  if (text.length > 400 || text !== text.toUpperCase()) return false;
  // One look after the other: two `.*` in one expression try every pair of places.
  const first = text.search(CAPITALS);
  if (first < 0) return false;
  const rest = text.slice(first + 2);
  const blank = rest.search(/\s/);
  return blank >= 0 && CAPITALS.test(rest.slice(blank));
}

/** Telegrams are in capitals with STOP for full stops. */
export function isTelegram(text: string): boolean {
  return isCapitals(text) && TELEGRAM_STOP.test(text) && !text.includes('!');
}
