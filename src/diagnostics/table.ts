/**
 * Every message the program can give, in one table.
 *
 * A diagnostic is what could not be decided or done; what was done is a `Change` (normalize/rule.ts).
 * Messages say what was found and what is allowed; the hint says what to do.
 */

/** How much it matters: an `error` stops the book, a `warning` does so with `--strict`. */
export type Severity = 'error' | 'warning' | 'info';

/** A message of the table: `{slots}` in its text and hint are filled by `diagnose`. */
export interface MessageEntry {
  readonly severity: Severity;
  /** Exit status when the worst thing met is this: 1 the book failed, 2 bad usage, config or input. */
  readonly exit: 1 | 2;
  readonly message: string;
  readonly hint?: string;
}

/** All messages by id. */
export const MESSAGES = {
  // config
  'config-unreadable': {
    severity: 'error',
    exit: 2,
    message: 'the config cannot be read: {reason}',
    hint: 'name a config (fascicle build my-book.json) or a story (fascicle build story.txt)',
  },
  'config-syntax': {
    severity: 'error',
    exit: 2,
    message: 'this is not JSON: {reason}',
    hint: 'comments and trailing commas are allowed; single quotes and unquoted keys are not',
  },
  'config-unknown-key': {
    severity: 'error',
    exit: 2,
    message: 'unknown key "{key}"{nearest}',
    hint: 'allowed here: {allowed}',
  },
  'config-missing-key': {
    severity: 'error',
    exit: 2,
    message: 'the key "{key}" is missing',
    hint: 'expected {expected}',
  },
  'config-invalid-value': {
    severity: 'error',
    exit: 2,
    message: '"{key}" is {found}, expected {expected}',
  },
  'config-duplicate-key': {
    severity: 'error',
    exit: 2,
    message: 'the key "{key}" stands here twice; JSON would silently keep the last only',
  },
  'config-empty-glob': {
    severity: 'error',
    exit: 2,
    message: 'no file matches "{pattern}"',
    hint: 'paths are relative to the config: {folder}',
  },
  'config-missing-file': {
    severity: 'error',
    exit: 2,
    message: 'there is no file "{path}"',
    hint: 'paths are relative to {folder}',
  },
  'config-not-a-file': {
    severity: 'error',
    exit: 2,
    message: '"{path}" is a folder, expected a file',
    hint: 'a folder of stories is written as a glob: "{path}/*.txt"',
  },
  'config-not-utf8': {
    severity: 'error',
    exit: 2,
    message: 'the config is not UTF-8',
    hint: 'save it as UTF-8',
  },
  'config-same-file': {
    severity: 'error',
    exit: 2,
    message: '"{path}" is in the book already: two stories cannot be the same file',
    hint: 'it was named first at line {line}',
  },
  'config-unknown-rule': {
    severity: 'error',
    exit: 2,
    message: 'there is no rule "{rule}"{nearest}',
    hint: 'rules: {allowed}',
  },
  'config-cover-kind': {
    severity: 'error',
    exit: 2,
    message: 'the cover "{path}" is no picture that a cover can be made of',
    hint: 'save it as a JPEG, best of 1600 × 2560 pixels; PNG, WebP, AVIF, TIFF and GIF will do',
  },
  'cover-small': {
    severity: 'warning',
    exit: 1,
    message: 'the cover "{path}" has {size} pixels, which is too small for shops and looks coarse',
    hint: 'Google asks for 640 pixels at least, Amazon for 1600 × 2560',
  },
  'cover-ratio': {
    severity: 'warning',
    exit: 1,
    message: 'the cover "{path}" has {size} pixels, which is not the shape of a book',
    hint: 'between 3:4 and 1:1.6, upright, it fills the screen; others stand between bars',
  },
  'cover-converted': {
    severity: 'info',
    exit: 1,
    message:
      'the cover "{path}" was made into a JPEG, since e-readers do not show its kind as covers',
  },
  'cover-without-glyph': {
    severity: 'info',
    exit: 1,
    message: 'the cover has no letters for {characters}, which are left out of its words',
    hint: 'only the drawn cover lacks them; give a picture of your own with "cover" to have them',
  },
  'config-bad-pattern': {
    severity: 'error',
    exit: 2,
    message: 'the pattern "{pattern}" is not a regular expression: {reason}',
  },
  // usage
  'usage-no-title': {
    severity: 'error',
    exit: 2,
    message: '{count} stories and no config: the book needs a title',
    hint: 'give one with --title "My Stories"',
  },
  'usage-mixed': {
    severity: 'error',
    exit: 2,
    message: 'a config and stories were both named; a config lists its own stories',
    hint: 'name one config, or stories only',
  },
  'usage-empty-folder': {
    severity: 'error',
    exit: 2,
    message: 'the folder "{path}" holds no story that can be read',
    hint: 'story files end in {readable}',
  },
  'usage-skipped-file': {
    severity: 'warning',
    exit: 2,
    message: 'this file in the folder is not a story that can be read and was left out',
  },
  'usage-same-file': {
    severity: 'error',
    exit: 2,
    message: '"{path}" was named twice: two stories cannot be the same file',
  },
  'usage-output-is-input': {
    severity: 'error',
    exit: 2,
    message: 'the book would be written over its own input "{path}"',
    hint: 'give another place with -o, or "output" in the config',
  },
  'usage-unknown-target': {
    severity: 'error',
    exit: 2,
    message: 'there is no target "{word}"{nearest}',
    hint: 'targets: {allowed}',
  },
  'usage-unknown-split': {
    severity: 'error',
    exit: 2,
    message: 'a book cannot be split by "{word}"{nearest}',
    hint: 'it can be split by: {allowed}',
  },
  'usage-bad-size': {
    severity: 'error',
    exit: 2,
    message: '"{word}" is no size',
    hint: 'expected {expected}',
  },
  'usage-empty-title': { severity: 'error', exit: 2, message: 'the title is empty' },
  'usage-unknown-rule': {
    severity: 'error',
    exit: 2,
    // One line, hint and all: whoever asks for a rule by name is at a prompt and tries again.
    message: 'there is no rule "{rule}" (fascicle explain lists them all){nearest}',
  },
  'usage-unknown-rating': {
    severity: 'error',
    exit: 2,
    message: '"{word}" is in no vocabulary of ratings we know',
    hint: 'such as teen, PG-13, K+, FRM, 16 (or general, guided, teen, mature, explicit)',
  },
  'usage-no-limit': {
    severity: 'error',
    exit: 2,
    message: '"{word}" does not say how strong a part may be, so it is no limit',
    hint: 'give one such as teen, PG-13, K+, FRM, 16; --allow-unrated keeps what nothing rates',
  },
  'usage-no-edition': {
    severity: 'error',
    exit: 2,
    message: '--allow-unrated says what an edition keeps, and no --max-rating asks for one',
  },
  'usage-missing-input': { severity: 'error', exit: 2, message: 'there is no "{path}"' },
  // read
  'read-failed': { severity: 'error', exit: 2, message: 'the file cannot be read: {reason}' },
  'read-unsupported': {
    severity: 'error',
    exit: 2,
    message: '{format} files cannot be read yet',
    hint: '{instead}',
  },
  'read-binary': {
    severity: 'error',
    exit: 1,
    message: 'this looks like a binary file, not a story (found {found})',
    hint: 'save the story as plain text',
  },
  'read-undecodable': {
    severity: 'error',
    exit: 1,
    message: 'byte {byte} at offset {offset} is not {encoding}',
    hint: 'state the encoding for this story in the config ("encoding": "…"), or mend the file',
  },
  'read-guessed-encoding': {
    severity: 'info',
    exit: 1,
    message: 'read as {encoding} (not UTF-8)',
    hint: 'if letters look wrong, set "encoding" for this story',
  },
  'read-tangled': {
    severity: 'error',
    exit: 1,
    message:
      'the markup of this page is too tangled to be read: tags or attributes by the thousand',
    hint: 'open it in a browser, copy the story into a word processor and save it as plain text',
  },
  'read-archive': {
    severity: 'error',
    exit: 1,
    message: 'this archive cannot be opened: {reason}',
    hint: 'it may be damaged: open it with the program that made it and save it anew',
  },
  'read-too-large': {
    severity: 'error',
    exit: 1,
    message: 'this archive holds more than any story: {found}',
    hint: 'save the story as plain text, or without its pictures',
  },
  'read-protected': {
    severity: 'error',
    exit: 1,
    message: 'the document is protected with a password',
    hint: 'open it in a word processor and save it without one',
  },
  'read-image-dropped': {
    severity: 'warning',
    exit: 1,
    message: 'a picture was left out: {picture}',
  },
  'read-remote-image': {
    severity: 'warning',
    exit: 1,
    message: 'a picture is on another machine and was left out: {picture}',
    hint: 'nothing is fetched from the network: save it beside the story and link to it there',
  },
  'read-nested-archive': {
    severity: 'error',
    exit: 2,
    message: 'an archive inside an archive is not opened',
    hint: 'unpack the outer one, and list what is in it',
  },
  'read-encrypted': {
    severity: 'error',
    exit: 1,
    message: "this book is encrypted (it has DRM), so nobody but its shop's readers can read it",
    hint: 'get a copy without DRM, from its author say, or leave it out',
  },
  'read-broken-book': {
    severity: 'error',
    exit: 1,
    message: 'this is no EPUB that can be read: {reason}',
    hint: 'convert it to EPUB once more with calibre, which mends much, and list that file',
  },
  'read-page-missing': {
    severity: 'warning',
    exit: 1,
    message: 'a page that the book lists is not in it: {page}',
    hint: 'look for a complete copy: this one may lack a chapter',
  },
  'read-page-left-out': {
    severity: 'info',
    exit: 1,
    message: 'a page outside the reading order was left out: {page}',
    hint: 'if it is part of the story, make it a linear page of the book',
  },
  'read-behind-cut': {
    severity: 'warning',
    exit: 1,
    message: 'the entry was saved with its cut closed: what stands behind it is not in this file',
    hint: 'open the entry by its own link, where all of it is shown, and save that page',
  },
  'read-empty': {
    severity: 'warning',
    exit: 1,
    message: 'the file holds no words',
  },
  // style
  'style-syntax': {
    severity: 'warning',
    exit: 1,
    message: 'this is no CSS: {reason}; what cannot be read is left out',
    hint: 'look for a missing brace, colon or semicolon at this line or above',
  },
  'style-not-allowed': {
    severity: 'warning',
    exit: 1,
    message: '{what} was left out of the style sheet: {why}',
  },
  // pictures
  'image-missing': {
    severity: 'warning',
    exit: 1,
    message: 'there is no picture "{picture}"; the book is made without it',
    hint: 'the name counts from the folder the story is in; capitals and small letters differ',
  },
  'image-outside': {
    severity: 'warning',
    exit: 1,
    message: 'the picture "{picture}" is outside the folder of the book and was left out',
    hint: 'put it into the folder of the story, or below, and link to it there',
  },
  'image-broken': {
    severity: 'warning',
    exit: 1,
    message: 'the picture "{picture}" is broken: {fault}; the book is made without it',
    hint: 'open it in a picture editor and save it anew',
  },
  'image-unsupported': {
    severity: 'warning',
    exit: 1,
    message: 'the picture "{picture}" is {format} and was left out',
    hint: 'JPEG, PNG, GIF, WebP, AVIF, TIFF and BMP can be taken: save it as one of these',
  },
  'image-too-large': {
    severity: 'warning',
    exit: 1,
    message: 'the picture "{picture}" is too large ({size}); the book is made without it',
    hint: 'e-readers show no more than 1600 × 2560 pixels: make it smaller',
  },
  'image-too-many': {
    severity: 'warning',
    exit: 1,
    message:
      'the story has too many or too heavy pictures (more than {most}, or 200 MB): "{picture}" was left out',
  },
  'image-without-alt': {
    severity: 'info',
    exit: 1,
    message: 'pictures without a text for readers who do not see them: {count}',
    hint: 'say what each shows in its alt text (alt="…"); alt="" where it is an ornament only',
  },
  // normalize
  'normalize-replacement-character': {
    severity: 'warning',
    exit: 1,
    message:
      'a replacement character (U+FFFD) stands here: a letter was lost before we read the file',
    hint: 'look at the original and type what is missing',
  },
  'normalize-unclosed-thought': {
    severity: 'warning',
    exit: 1,
    message:
      'a thought opens with "{open}" and never closes; it was taken to the end of the paragraph',
    hint: 'close it with "{close}" where it ends',
  },
  'normalize-quotes-language': {
    severity: 'info',
    exit: 1,
    message:
      'quotation marks were left as typed: the house style for "{language}" is not known yet',
  },
  'normalize-doubtful-break': {
    severity: 'info',
    exit: 1,
    message: 'a wider gap inside a conversation was not taken for a scene break',
    hint: 'if it is one, put * * * on a line of its own',
  },
  'normalize-glued-sentences': {
    severity: 'info',
    exit: 1,
    message: 'sentences touch the one before them, here first; times in the file: {count}',
    hint: 'put a blank or a paragraph between them',
  },
  'normalize-passage-unclosed': {
    severity: 'warning',
    exit: 1,
    message: 'a passage opens here and never closes; it was taken to the end of the chapter',
    hint: 'put [[/content]] on a line of its own where it ends',
  },
  'normalize-passage-stray': {
    severity: 'warning',
    exit: 1,
    message: 'this mark of a passage is not understood and stays in the text: {words}',
    hint: '[[content: …]] before the passage and [[/content]] after it, each on a line of its own',
  },
  'normalize-front-matter': {
    severity: 'warning',
    exit: 1,
    message: 'the front matter is not understood and stays in the text: {reason}',
    hint: 'YAML stands between two lines ---, TOML between two lines +++; a value with ": " or " #" needs quotation marks',
  },
  // rate
  'rating-unknown': {
    severity: 'warning',
    exit: 1,
    message:
      'the rating "{label}" is in no vocabulary we know; it is shown as written and treated as unrated',
    hint: 'say how strong it is: { "label": "{label}", "level": "teen" } (general, guided, teen, mature, explicit)',
  },
  'rating-conflict': {
    severity: 'warning',
    exit: 1,
    message:
      'the config ({configPlace}) rates this "{config}", the story itself ({headerPlace}) "{header}"; the stricter is used',
    hint: 'to keep the config\'s, set "ratingOverride": true beside it',
  },
  'rating-raised': {
    severity: 'info',
    exit: 1,
    message: '{whole} is rated "{rating}", but {part} "{stronger}": the stricter is shown',
    hint: 'to keep the milder one, set "ratingOverride": true beside it',
  },
  'rating-unknown-chapter': {
    severity: 'error',
    exit: 2,
    message: 'the story has no chapter "{chapter}" (it has {count})',
    hint: 'chapters: {known}',
  },
  'rating-empty-passage': {
    severity: 'warning',
    exit: 1,
    message:
      'no text of the story stands in lines {from} to {to}: the passage ({what}) gets no notice',
  },
  'rating-missing': {
    severity: 'error',
    exit: 1,
    message: '"{story}" is not rated, and --require-ratings was given',
    hint: 'put "Rating: …" at its head, or "rating" in the config',
  },
  'edition-empty': {
    severity: 'error',
    exit: 1,
    message: 'nothing of the book is left in an edition up to "{limit}"',
    hint: 'what nothing rates counts as too strong; --allow-unrated keeps it',
  },
  // advice
  'advice-stronger': {
    severity: 'info',
    exit: 1,
    message:
      '"{chapter}" is rated {rating}; places that look like {category}: {count} ({lines}), which is usually rated {level} or warned of',
    hint: 'fascicle check --explain-rating shows each of them',
  },
  'advice-unrated': {
    severity: 'info',
    exit: 1,
    message: '"{chapter}" is not rated; its words look like {level}: {found}',
    hint: 'fascicle check --explain-rating shows each place',
  },
  'advice-hit': { severity: 'info', exit: 1, message: '{category}: {context}{where}' },
  'advice-nothing-found': {
    severity: 'info',
    exit: 1,
    message: 'the rating advice found nothing of which its lists of words speak',
    hint: 'lists see no irony, implication or context: what they find nothing in may still be strong',
  },
  'advice-is-a-word-list': {
    severity: 'info',
    exit: 1,
    message:
      'the rating advice comes from lists of words and phrases: it sees no irony, implication or context, and reads English only',
    hint: 'you know your story better; nothing is changed or held back because of it',
  },
  'advice-english-only': {
    severity: 'info',
    exit: 1,
    message:
      'no rating advice on "{title}": its language is "{language}" and the lists are English',
  },
  // package
  'package-dropped': {
    severity: 'error',
    exit: 1,
    message: 'the packager dropped something: {warning}',
    hint: 'please report this as a fault of Fascicle',
  },
  // verify
  'verify-conformance': { severity: 'error', exit: 1, message: '{id} in {path}: {text}' },
  'verify-content-model': {
    severity: 'error',
    exit: 1,
    message: '<{child}> is not allowed in <{parent}> ({path})',
  },
  'verify-words-lost': {
    severity: 'error',
    exit: 1,
    message: 'words of the story are missing from the book: "{words}"',
  },
  'verify-words-invented': {
    severity: 'error',
    exit: 1,
    message: 'words stand in the book that the story does not have: "{words}"',
  },
  'verify-header-lost': {
    severity: 'error',
    exit: 1,
    message: 'a word of the header is nowhere in the book: "{words}"',
  },
  'verify-removal-unfounded': {
    severity: 'error',
    exit: 1,
    message: 'the rule "{rule}" says it took out words that are not there: "{words}"',
  },
  // split
  'split-too-small': {
    severity: 'error',
    exit: 2,
    message: 'no volume can be that small: without any story the book has {least}',
    hint: 'give a larger --split-size, or a smaller cover',
  },
  'split-oversize': {
    severity: 'warning',
    exit: 1,
    message: '"{title}" has {size}, more than --split-size: a chapter is never cut',
    hint: 'give a larger --split-size, or smaller pictures',
  },
  // write
  'write-failed': { severity: 'error', exit: 1, message: 'the book cannot be written: {reason}' },
  'internal-error': {
    severity: 'error',
    exit: 1,
    message: 'this is a fault in Fascicle, not in your story: {reason}',
    hint: 'please report it, with the story if you can',
  },
} as const satisfies Record<string, MessageEntry>;
