/** The words that we put on pages ourselves, in English. */
export const WORDS = {
  contents: 'Contents',
  cover: 'Cover',
  titlePage: 'Title page',
  contentNotice: 'Content notice',
  by: 'by',
  and: 'and',
  rated: 'Rated',
  bookRated: 'This book is rated',
  notRated: 'Not rated',
  contains: 'Contains',
  source: 'First published at',
  sceneBreak: 'scene break',
  startOfContent: 'Start of content',
  landmarks: 'Landmarks',
} as const;

/** The language of `WORDS` (BCP 47), marked on the page where the book's is another. */
export const WORDS_LANGUAGE = 'en';
