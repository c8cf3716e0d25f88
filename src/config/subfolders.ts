/** What the folders in a folder of stories may be. */

/** What they are: each the parts of one story, more stories, or nothing to read. */
export const SUBFOLDERS = ['serials', 'stories', 'skip'] as const;

/** One of `SUBFOLDERS`. */
export type Subfolders = (typeof SUBFOLDERS)[number];
