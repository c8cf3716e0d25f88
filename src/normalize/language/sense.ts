/** The senses of quotation marks. */

/** What a quotation mark is. */
export type Sense =
  | 'openDouble'
  | 'closeDouble'
  | 'openSingle'
  | 'closeSingle'
  | 'doublePrime'
  | 'prime'
  | 'apostrophe';
