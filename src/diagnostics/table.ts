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
    message: 'the key "{key}" is given twice here; JSON would keep only the last and say nothing',
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
    message: '"{path}" cannot be used as a cover: it is not an image we can read',
    hint: 'save it as a JPEG of 1600 × 2560 pixels; PNG, WebP, AVIF, TIFF and GIF are read too',
  },
  'cover-small': {
    severity: 'warning',
    exit: 1,
    message:
      'the cover "{path}" is {size} pixels: too small for shops, and it looks coarse on a screen',
    hint: 'Google asks for at least 640 pixels, Amazon for 1600 × 2560',
  },
  'cover-ratio': {
    severity: 'warning',
    exit: 1,
    message: 'the cover "{path}" is {size} pixels, which is not the shape of a book',
    hint: 'an upright cover between 3:4 and 1:1.6 fills the screen; others are shown between bars',
  },
  'cover-converted': {
    severity: 'info',
    exit: 1,
    message:
      'the cover "{path}" was converted to JPEG, because e-readers do not show covers of its kind',
  },
  'cover-without-glyph': {
    severity: 'info',
    exit: 1,
    message:
      'the fonts of the drawn cover have no letters for {characters}; the cover leaves them out',
    hint: 'the rest of the book has them; for a cover that has them too, set "cover" to an image of your own',
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
    message: 'the folder "{path}" contains no story that can be read',
    hint: 'story files end in {readable}',
  },
  'usage-skipped-file': {
    severity: 'warning',
    exit: 2,
    message: 'this file in the folder was skipped: it is not a story that can be read',
  },
  'usage-same-file': {
    severity: 'error',
    exit: 2,
    message: '"{path}" is named twice: two stories cannot be the same file',
  },
  'usage-output-is-input': {
    severity: 'error',
    exit: 2,
    message: 'the book would be written over its own input "{path}"',
    hint: 'choose another place with -o, or with "output" in the config',
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
    message: '"{word}" is not a size',
    hint: 'expected {expected}',
  },
  'usage-empty-title': { severity: 'error', exit: 2, message: 'the title is empty' },
  'usage-unknown-rule': {
    severity: 'error',
    exit: 2,
    // One line, hint and all: a person who asks for a rule by name is at a prompt and tries again.
    message: 'there is no rule "{rule}" (fascicle explain lists them all){nearest}',
  },
  'usage-unknown-rating': {
    severity: 'error',
    exit: 2,
    message: '"{word}" is not a rating we know',
    hint: 'examples: teen, PG-13, K+, FRM, 16 (or general, guided, teen, mature, explicit)',
  },
  'usage-no-limit': {
    severity: 'error',
    exit: 2,
    message: '"{word}" is not a rating with a level, so it cannot be a limit',
    hint: 'examples: teen, PG-13, K+, FRM, 16; --allow-unrated keeps parts without a rating',
  },
  'usage-no-edition': {
    severity: 'error',
    exit: 2,
    message: '--allow-unrated needs --max-rating: it says which parts an edition keeps',
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
    hint: 'name the encoding of this story in the config ("encoding": "…"), or repair the file',
  },
  'read-guessed-encoding': {
    severity: 'warning',
    exit: 1,
    message: 'read as {encoding}, which is a guess: “{words}”',
    hint: 'if letters look wrong, set "encoding" for this story',
  },
  'read-mixed-encodings': {
    severity: 'warning',
    exit: 1,
    message: 'not all of this file is UTF-8; the rest is read as windows-1252: “{words}”',
    hint: 'if letters look wrong, repair the file',
  },
  'read-tangled': {
    severity: 'error',
    exit: 1,
    message:
      'the markup of this page is too complex: tags are nested, or attributes listed, by the thousand',
    hint: 'open it in a browser, copy the story into a word processor and save it as plain text',
  },
  'read-archive': {
    severity: 'error',
    exit: 1,
    message: 'this archive cannot be opened: {reason}',
    hint: 'it may be damaged: open it with the program that made it and save it again',
  },
  'read-too-large': {
    severity: 'error',
    exit: 1,
    message: 'this archive contains more than any story: {found}',
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
    message: 'a picture is on the network and was left out: {picture}',
    hint: 'Fascicle fetches nothing: save the picture beside the story and link to that file',
  },
  'read-nested-archive': {
    severity: 'error',
    exit: 2,
    message: 'an archive inside an archive is not opened',
    hint: 'unpack the outer archive and list the files in it',
  },
  'read-encrypted': {
    severity: 'error',
    exit: 1,
    message: "this book is encrypted (it has DRM); only its shop's own readers can open it",
    hint: 'get a copy without DRM, perhaps from the author, or leave the book out',
  },
  'read-broken-book': {
    severity: 'error',
    exit: 1,
    message: 'this EPUB cannot be read: {reason}',
    hint: 'convert it from EPUB to EPUB with calibre, which repairs many faults, and list the new file',
  },
  'read-page-missing': {
    severity: 'warning',
    exit: 1,
    message: 'the book lists a page that is not in it: {page}',
    hint: 'look for a complete copy: a chapter may be missing from this one',
  },
  'read-page-left-out': {
    severity: 'info',
    exit: 1,
    message: 'a page outside the reading order was left out: {page}',
    hint: 'if it is part of the story, put it into the reading order of that book',
  },
  'read-behind-cut': {
    severity: 'warning',
    exit: 1,
    message:
      'the saved page hides part of the entry behind a cut ("Read more"); that part is not in the file',
    hint: 'open the entry by its own link, which shows all of it, and save that page',
  },
  'read-empty': {
    severity: 'warning',
    exit: 1,
    message: 'the file contains no words',
  },
  // style
  'style-syntax': {
    severity: 'warning',
    exit: 1,
    message: 'the style sheet has an error: {reason}; the rule was skipped',
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
    message: 'there is no picture "{picture}"; the book is built without it',
    hint: "the path is relative to the story's folder; upper and lower case matter",
  },
  'image-outside': {
    severity: 'warning',
    exit: 1,
    message: 'the picture "{picture}" is outside the folder of the book and was left out',
    hint: "move it into the story's folder or a folder inside it, and link to it there",
  },
  'image-broken': {
    severity: 'warning',
    exit: 1,
    message: 'the picture "{picture}" is damaged: {fault}; the book is built without it',
    hint: 'open it in a picture editor and save it again',
  },
  'image-unsupported': {
    severity: 'warning',
    exit: 1,
    message: 'the picture "{picture}" is {format} and was left out',
    hint: 'save it as JPEG, PNG, GIF, WebP, AVIF, TIFF or BMP',
  },
  'image-too-large': {
    severity: 'warning',
    exit: 1,
    message: 'the picture "{picture}" is too large ({size}); the book is built without it',
    hint: 'make it smaller: e-readers show at most 1600 × 2560 pixels',
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
    message: 'pictures without alt text: {count}',
    hint: 'describe each one in its alt text (alt="…"); use alt="" for an ornament',
  },
  // normalize
  'normalize-read-wrongly': {
    severity: 'warning',
    exit: 1,
    message:
      'this file was read in a wrong encoding by a program before; also repaired as a guess: “{words}”',
    hint: 'if these words were right, switch the rule off: "normalize": { "characters": false }',
  },
  'normalize-replacement-character': {
    severity: 'warning',
    exit: 1,
    message:
      'there is a replacement character (U+FFFD) here: a letter was lost before we read the file',
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
    message: 'quotation marks were left as typed: we do not know yet which marks "{language}" uses',
  },
  'normalize-doubtful-break': {
    severity: 'info',
    exit: 1,
    message: 'a wider gap inside a conversation was not read as a scene break',
    hint: 'if it is one, put * * * on a line of its own',
  },
  'normalize-glued-sentences': {
    severity: 'info',
    exit: 1,
    message: 'a space is missing between sentences, first here; places in the file: {count}',
    hint: 'put a space or a paragraph break between them',
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
    message: 'this passage marker was not understood, so it stays in the text: {words}',
    hint: 'put [[content: …]] before the passage and [[/content]] after it, each on a line of its own',
  },
  'normalize-front-matter': {
    severity: 'warning',
    exit: 1,
    message: 'the front matter could not be read, so it stays in the text: {reason}',
    hint: 'put YAML between two lines "---", TOML between two lines "+++"; quote a value that contains ": " or " #"',
  },
  // rate
  'rating-unknown': {
    severity: 'warning',
    exit: 1,
    message:
      'the rating "{label}" is not one we know; it is shown as written and treated as unrated',
    hint: 'give its level: { "label": "{label}", "level": "teen" } (general, guided, teen, mature, explicit)',
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
      'lines {from} to {to} contain no text of the story, so the passage ({what}) gets no notice',
  },
  'rating-missing': {
    severity: 'error',
    exit: 1,
    message: '"{story}" is not rated, and --require-ratings was given',
    hint: 'add "Rating: …" at its head, or "rating" in the config',
  },
  'edition-empty': {
    severity: 'error',
    exit: 1,
    message: 'an edition up to "{limit}" would leave out the whole book',
    hint: 'parts without a rating are left out too; --allow-unrated keeps them',
  },
  // advice
  'advice-stronger': {
    severity: 'info',
    exit: 1,
    message:
      '"{chapter}" is rated {rating}, but contains what looks like {category}: {count} ({lines}); that usually means {level} or a warning',
    hint: 'fascicle check --explain-rating shows each of them',
  },
  'advice-unrated': {
    severity: 'info',
    exit: 1,
    message: '"{chapter}" is not rated; its words suggest {level}: {found}',
    hint: 'fascicle check --explain-rating shows each place',
  },
  'advice-hit': { severity: 'info', exit: 1, message: '{category}: {context}{where}' },
  'advice-nothing-found': {
    severity: 'info',
    exit: 1,
    message: 'no word or phrase on the rating lists was found',
    hint: 'lists do not see irony, implication or context: a story without a hit may still be strong',
  },
  'advice-is-a-word-list': {
    severity: 'info',
    exit: 1,
    message:
      'the rating advice comes from lists of words and phrases in English only; it does not see irony, implication or context',
    hint: 'you know your story better; the advice changes nothing in the book',
  },
  'advice-english-only': {
    severity: 'info',
    exit: 1,
    message:
      'there is no rating advice on "{title}": its language is "{language}", and the lists are English',
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
    message: 'the book contains words that are not in the story: "{words}"',
  },
  'verify-header-lost': {
    severity: 'error',
    exit: 1,
    message: 'words of the header are missing from the book: "{words}"',
  },
  'verify-removal-unfounded': {
    severity: 'error',
    exit: 1,
    message:
      'the rule "{rule}" reports that it removed words that the story does not have: "{words}"',
  },
  // split
  'split-too-small': {
    severity: 'error',
    exit: 2,
    message: 'the size is too small: a volume without any story is already {least}',
    hint: 'give a larger --split-size, or a smaller cover',
  },
  'split-oversize': {
    severity: 'warning',
    exit: 1,
    message: '"{title}" is {size}, more than --split-size, because a chapter is never split',
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
