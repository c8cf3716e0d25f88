/** What a straight quotation mark may stand for. */

/** What a quotation mark is. */
export type Sense =
  | 'openDouble'
  | 'closeDouble'
  | 'openSingle'
  | 'closeSingle'
  | 'doublePrime'
  | 'prime'
  | 'apostrophe';
