/** The encoding Windows-1252, in which most Western texts were before Unicode. */

/** Windows-1252 at 0x80–0x9F (WHATWG Encoding Standard, index windows-1252); holes stay C1 controls. */
export const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
