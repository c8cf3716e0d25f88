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

const BAD_INPUT = { severity: 'error', exit: 2 } as const;
const FAILURE = { severity: 'error', exit: 1 } as const;
const WARNING = { severity: 'warning', exit: 1 } as const;
const NOTE = { severity: 'info', exit: 1 } as const;

/** All messages by id. */
export const MESSAGES = {
  // config
  'config-unreadable': {
    ...BAD_INPUT,
    message: 'the config cannot be read: {reason}',
    hint: 'name a config (fascicle build my-book.json) or a story (fascicle build story.txt)',
  },
  'config-syntax': {
    ...BAD_INPUT,
    message: 'this is not JSON: {reason}',
    hint: 'comments and trailing commas are allowed; single quotes and unquoted keys are not',
  },
  'config-unknown-key': {
    ...BAD_INPUT,
    message: 'unknown key "{key}"{nearest}',
    hint: 'allowed here: {allowed}',
  },
  'config-missing-key': {
    ...BAD_INPUT,
    message: 'the key "{key}" is missing',
    hint: 'expected {expected}',
  },
  'config-invalid-value': { ...BAD_INPUT, message: '"{key}" is {found}, expected {expected}' },
  'config-duplicate-key': {
    ...BAD_INPUT,
    message: 'the key "{key}" is given twice here; JSON would keep only the last and say nothing',
  },
  'config-empty-glob': {
    ...BAD_INPUT,
    message: 'no file matches "{pattern}"',
    hint: 'paths are relative to the config: {folder}',
  },
  'config-missing-file': {
    ...BAD_INPUT,
    message: 'there is no file "{path}"',
    hint: 'paths are relative to {folder}',
  },
  'config-not-utf8': { ...BAD_INPUT, message: 'the config is not UTF-8', hint: 'save it as UTF-8' },
  'config-same-file': {
    ...BAD_INPUT,
    message: '"{path}" is in the book already: two stories cannot be the same file',
    hint: 'it was named first at line {line}',
  },
  'config-unused-exclusion': {
    ...WARNING,
    message: '"{pattern}" leaves out nothing: no other entry found such a file',
    hint: 'paths are relative to the config: {folder}',
  },
  'config-unused-pattern': {
    ...WARNING,
    message: 'the pattern "{pattern}" of "{key}" matches nothing in {where}',
    hint: 'it is a regular expression for single lines, in which capitals matter',
  },
  'config-unknown-rule': {
    ...BAD_INPUT,
    message: 'there is no rule "{rule}"{nearest}',
    hint: 'rules: {allowed}',
  },
  'config-cover-kind': {
    ...BAD_INPUT,
    message: '"{path}" cannot be used as a cover: it is not an image we can read',
    hint: 'save it as a JPEG of 1600 × 2560 pixels; PNG, WebP, AVIF, TIFF and GIF are read too',
  },
  'cover-small': {
    ...WARNING,
    message:
      'the cover "{path}" is {size} pixels: too small for shops, and it looks coarse on a screen',
    hint: 'Google asks for at least 640 pixels, Amazon for 1600 × 2560',
  },
  'cover-ratio': {
    ...WARNING,
    message: 'the cover "{path}" is {size} pixels, which is not the shape of a book',
    hint: 'an upright cover between 3:4 and 1:1.6 fills the screen; others are shown between bars',
  },
  'cover-converted': {
    ...NOTE,
    message:
      'the cover "{path}" was converted to JPEG, because e-readers do not show covers of its kind',
  },
  'cover-without-glyph': {
    ...NOTE,
    message:
      'the fonts of the drawn cover have no letters for {characters}; the cover leaves them out',
    hint: 'the rest of the book has them; for a cover that has them too, set "cover" to an image of your own',
  },
  'config-bad-pattern': {
    ...BAD_INPUT,
    message: 'the pattern "{pattern}" is not a regular expression: {reason}',
  },
  // usage
  'usage-no-title': {
    ...BAD_INPUT,
    message: '{count} stories and no config: the book needs a title',
    hint: 'give one with --title "My Stories"',
  },
  'usage-mixed': {
    ...BAD_INPUT,
    message: 'a config and stories were both named; a config lists its own stories',
    hint: 'name one config, or stories only',
  },
  'usage-empty-folder': {
    ...BAD_INPUT,
    message: 'the folder "{path}" contains no story that can be read',
    hint: 'story files end in {readable}',
  },
  'usage-skipped-file': {
    severity: 'warning',
    exit: 2,
    message: 'this file in the folder was skipped: it is not a story that can be read',
  },
  'usage-own-book': {
    ...WARNING,
    message: 'Fascicle made this book, so it is not read as one of the stories beside it',
    hint: 'name the file itself to read it',
  },
  'usage-folder-as-serial': {
    ...NOTE,
    message: 'the {count} files of the folder "{folder}" are read as the parts of one story',
    hint: 'if each is a story: --subfolders stories, or "subfolders": "stories" in the config',
  },
  'usage-unknown-subfolders': {
    ...BAD_INPUT,
    message: 'folders in a folder cannot be read as "{word}"{nearest}',
    hint: 'they can be read as: {allowed}',
  },
  'usage-same-file': {
    ...BAD_INPUT,
    message: '"{path}" is named twice: two stories cannot be the same file',
  },
  'usage-output-is-input': {
    ...BAD_INPUT,
    message: 'the book would be written over its own input "{path}"',
    hint: 'choose another place with -o, or with "output" in the config',
  },
  'usage-unknown-target': {
    ...BAD_INPUT,
    message: 'there is no target "{word}"{nearest}',
    hint: 'targets: {allowed}',
  },
  'usage-unknown-split': {
    ...BAD_INPUT,
    message: 'a book cannot be split by "{word}"{nearest}',
    hint: 'it can be split by: {allowed}',
  },
  'usage-bad-size': {
    ...BAD_INPUT,
    message: '"{word}" is not a size',
    hint: 'expected {expected}',
  },
  'usage-unknown-language': {
    ...BAD_INPUT,
    message: '"{word}" is not a language',
    hint: 'expected a tag or a name: en, pt-BR, Deutsch',
  },
  'usage-unknown-encoding': {
    ...BAD_INPUT,
    message: '"{word}" is not an encoding',
    hint: 'expected one such as utf-8, windows-1252, windows-1251, koi8-r, macintosh, shift_jis, gb18030',
  },
  'usage-empty-author': { ...BAD_INPUT, message: 'the author is empty' },
  'usage-empty-title': { ...BAD_INPUT, message: 'the title is empty' },
  'usage-unknown-rule': {
    ...BAD_INPUT, // One line, hint and all: a person who asks for a rule by name is at a prompt and tries again.
    message: 'there is no rule "{rule}" (fascicle explain lists them all){nearest}',
  },
  'usage-unknown-rating': {
    ...BAD_INPUT,
    message: '"{word}" is not a rating we know',
    hint: 'examples: teen, PG-13, K+, FRM, 16 (or general, guided, teen, mature, explicit)',
  },
  'usage-no-limit': {
    ...BAD_INPUT,
    message: '"{word}" is not a rating with a level, so it cannot be a limit',
    hint: 'examples: teen, PG-13, K+, FRM, 16; --allow-unrated keeps parts without a rating',
  },
  'usage-no-edition': {
    ...BAD_INPUT,
    message: '--allow-unrated needs --max-rating: it says which parts an edition keeps',
  },
  'usage-missing-input': { ...BAD_INPUT, message: 'there is no "{path}"' },
  // read
  'read-failed': { ...BAD_INPUT, message: 'the file cannot be read: {reason}' },
  'read-unsupported': {
    ...BAD_INPUT,
    message: '{format} files cannot be read yet',
    hint: '{instead}',
  },
  'read-binary': {
    ...FAILURE,
    message: 'this looks like a binary file, not a story (found {found})',
    hint: 'save the story as plain text',
  },
  'read-undecodable': {
    ...FAILURE,
    message: 'byte {byte} at offset {offset} is not {encoding}',
    hint: 'name the encoding of this story in the config ("encoding": "…"), or repair the file',
  },
  'read-guessed-encoding': {
    ...WARNING,
    message: 'read as {encoding}, which is a guess: “{words}”',
    hint: 'if letters look wrong, set "encoding" for this story',
  },
  'read-mixed-encodings': {
    ...WARNING,
    message: 'not all of this file is UTF-8; the rest is read as windows-1252: “{words}”',
    hint: 'if letters look wrong, repair the file',
  },
  'read-tangled': {
    ...FAILURE,
    message:
      'the markup of this page is too complex: tags are nested, or attributes listed, by the thousand',
    hint: 'open it in a browser, copy the story into a word processor and save it as plain text',
  },
  'read-archive': {
    ...FAILURE,
    message: 'this archive cannot be opened: {reason}',
    hint: 'it may be damaged: open it with the program that made it and save it again',
  },
  'read-too-large': {
    ...FAILURE,
    message: 'this archive contains more than any story: {found}',
    hint: 'save the story as plain text, or without its pictures',
  },
  'read-protected': {
    ...FAILURE,
    message: 'the document is protected with a password',
    hint: 'open it in a word processor and save it without one',
  },
  'read-image-dropped': { ...WARNING, message: 'a picture was left out: {picture}' },
  'read-remote-image': {
    ...WARNING,
    message: 'a picture is on the network and was left out: {picture}',
    hint: 'Fascicle fetches nothing: save the picture beside the story and link to that file',
  },
  'read-nested-archive': {
    ...BAD_INPUT,
    message: 'an archive inside an archive is not opened',
    hint: 'unpack the outer archive and list the files in it',
  },
  'read-encrypted': {
    ...FAILURE,
    message: "this book is encrypted (it has DRM); only its shop's own readers can open it",
    hint: 'get a copy without DRM, perhaps from the author, or leave the book out',
  },
  'read-broken-book': {
    ...FAILURE,
    message: 'this EPUB cannot be read: {reason}',
    hint: 'convert it from EPUB to EPUB with calibre, which repairs many faults, and list the new file',
  },
  'read-page-missing': {
    ...WARNING,
    message: 'the book lists a page that is not in it: {page}',
    hint: 'look for a complete copy: a chapter may be missing from this one',
  },
  'read-page-left-out': {
    ...NOTE,
    message: 'a page outside the reading order was left out: {page}',
    hint: 'if it is part of the story, put it into the reading order of that book',
  },
  'read-behind-cut': {
    ...WARNING,
    message:
      'the saved page hides part of the entry behind a cut ("Read more"); that part is not in the file',
    hint: 'open the entry by its own link, which shows all of it, and save that page',
  },
  'read-hidden-story': {
    ...WARNING,
    message:
      'the page hides nearly all of its text until a script shows it; it was read all the same',
    hint: 'look through the story: menus and dialogs of the page may be in it',
  },
  'read-empty': { ...WARNING, message: 'the file contains no words' },
  // style
  'style-syntax': {
    ...WARNING,
    message: 'the style sheet has an error: {reason}; the rule was skipped',
    hint: 'look for a missing brace, colon or semicolon at this line or above',
  },
  'style-not-allowed': { ...WARNING, message: '{what} was left out of the style sheet: {why}' },
  // pictures
  'image-missing': {
    ...WARNING,
    message: 'there is no picture "{picture}"; the book is built without it',
    hint: "the path is relative to the story's folder; upper and lower case matter",
  },
  'image-outside': {
    ...WARNING,
    message: 'the picture "{picture}" is outside the folder of the book and was left out',
    hint: "move it into the story's folder or a folder inside it, and link to it there",
  },
  'image-broken': {
    ...WARNING,
    message: 'the picture "{picture}" is damaged: {fault}; the book is built without it',
    hint: 'open it in a picture editor and save it again',
  },
  'image-unsupported': {
    ...WARNING,
    message: 'the picture "{picture}" is {format} and was left out',
    hint: 'save it as JPEG, PNG, GIF, WebP, AVIF, TIFF or BMP',
  },
  'image-too-large': {
    ...WARNING,
    message: 'the picture "{picture}" is too large ({size}); the book is built without it',
    hint: 'make it smaller: e-readers show at most 1600 × 2560 pixels',
  },
  'image-too-many': {
    ...WARNING,
    message:
      'the story has too many or too heavy pictures (more than {most}, or 200 MB): "{picture}" was left out',
  },
  'image-without-alt': {
    ...NOTE,
    message: 'pictures without alt text: {count}',
    hint: 'describe each one in its alt text (alt="…"); use alt="" for an ornament',
  },
  // compose
  'story-without-words': {
    ...FAILURE,
    message: 'no story was found in this file: nothing is left of it after its header',
    hint: 'look whether the text is in it, and whether its lines look like those of a header; "normalize": { "header": false } keeps every line',
  },
  'title-from-file': {
    ...WARNING,
    message: 'no title was found in the story, so it has its {from}: “{title}”',
    hint: 'state it: --title "…", or "title" in the config, or a line "Title: …" at the head of the story',
  },
  'author-unknown': {
    ...WARNING,
    message: 'nobody is named as the author of “{title}”',
    hint: 'state it: --author "…", or "author" in the config, or a line "Author: …" at the head of the story',
  },
  // settle
  'language-guessed': {
    ...WARNING,
    message: 'no language is stated; by its words the story is in "{language}": “{words}”',
    hint: 'state it: --language {language}, or "language": "{language}" in the config, or a line "Language: {language}" at the head of the story',
  },
  'language-unknown': {
    ...WARNING,
    message:
      'no language is stated and the words do not tell it, so spaces and quotation marks were left as typed: “{words}”',
    hint: 'state it: --language de, or "language": "de" in the config, or a line "Language: de" at the head of the story',
  },
  'language-contradicted': {
    ...WARNING,
    message:
      'the file states the language "{stated}", but its words are in "{language}", which was believed: “{words}”',
    hint: 'state the right one: --language {stated}, or "language": "{stated}" in the config',
  },
  // normalize
  'normalize-read-wrongly': {
    ...WARNING,
    message:
      'this file was read in a wrong encoding by a program before; also repaired as a guess: “{words}”',
    hint: 'if these words were right, switch the rule off: "normalize": { "characters": false }',
  },
  'normalize-replacement-character': {
    ...WARNING,
    message:
      'there is a replacement character (U+FFFD) here: a letter was lost before we read the file',
    hint: 'look at the original and type what is missing',
  },
  'normalize-unclosed-thought': {
    ...WARNING,
    message:
      'a thought opens with "{open}" and never closes; it was taken to the end of the paragraph',
    hint: 'close it with "{close}" where it ends',
  },
  'normalize-quotes-language': {
    ...NOTE,
    message: 'quotation marks were left as typed: we do not know yet which marks "{language}" uses',
  },
  'normalize-doubtful-break': {
    ...NOTE,
    message: 'a wider gap inside a conversation was not read as a scene break',
    hint: 'if it is one, put * * * on a line of its own',
  },
  'normalize-glued-sentences': {
    ...NOTE,
    message: 'a space is missing between sentences, first here; places in the file: {count}',
    hint: 'put a space or a paragraph break between them',
  },
  'normalize-passage-unclosed': {
    ...WARNING,
    message: 'a passage opens here and never closes; it was taken to the end of the chapter',
    hint: 'put [[/content]] on a line of its own where it ends',
  },
  'normalize-passage-stray': {
    ...WARNING,
    message: 'this passage marker was not understood, so it stays in the text: {words}',
    hint: 'put [[content: …]] before the passage and [[/content]] after it, each on a line of its own',
  },
  'normalize-front-matter': {
    ...WARNING,
    message: 'the front matter could not be read, so it stays in the text: {reason}',
    hint: 'put YAML between two lines "---", TOML between two lines "+++"; quote a value that contains ": " or " #"',
  },
  // rate
  'rating-unknown': {
    ...WARNING,
    message:
      'the rating "{label}" is not one we know; it is shown as written and treated as unrated',
    hint: 'give its level: { "label": "{label}", "level": "teen" } (general, guided, teen, mature, explicit)',
  },
  'rating-conflict': {
    ...WARNING,
    message:
      'the config ({configPlace}) rates this "{config}", the story itself ({headerPlace}) "{header}"; the stricter is used',
    hint: 'to keep the config\'s, set "ratingOverride": true beside it',
  },
  'rating-raised': {
    ...NOTE,
    message: '{whole} is rated "{rating}", but {part} "{stronger}": the stricter is shown',
    hint: 'to keep the milder one, set "ratingOverride": true beside it',
  },
  'rating-unknown-chapter': {
    ...BAD_INPUT,
    message: 'the story has no chapter "{chapter}" (it has {count})',
    hint: 'chapters: {known}',
  },
  'rating-empty-passage': {
    ...WARNING,
    message:
      'lines {from} to {to} contain no text of the story, so the passage ({what}) gets no notice',
  },
  'rating-missing': {
    ...FAILURE,
    message: '"{story}" is not rated, and --require-ratings was given',
    hint: 'add "Rating: …" at its head, or "rating" in the config',
  },
  'edition-empty': {
    ...FAILURE,
    message: 'an edition up to "{limit}" would leave out the whole book',
    hint: 'parts without a rating are left out too; --allow-unrated keeps them',
  },
  // advice
  'advice-stronger': {
    ...NOTE,
    message:
      '"{chapter}" is rated {rating}, but contains what looks like {category}: {count} ({lines}); that usually means {level} or a warning',
    hint: 'fascicle check --explain-rating shows each of them',
  },
  'advice-unrated': {
    ...NOTE,
    message: '"{chapter}" is not rated; its words suggest {level}: {found}',
    hint: 'fascicle check --explain-rating shows each place',
  },
  'advice-hit': { ...NOTE, message: '{category}: {context}{where}' },
  'advice-nothing-found': {
    ...NOTE,
    message: 'no word or phrase on the rating lists was found',
    hint: 'lists do not see irony, implication or context: a story without a hit may still be strong',
  },
  'advice-is-a-word-list': {
    ...NOTE,
    message:
      'the rating advice comes from lists of words and phrases in English only; it does not see irony, implication or context',
    hint: 'you know your story better; the advice changes nothing in the book',
  },
  'advice-english-only': {
    ...NOTE,
    message:
      'there is no rating advice on "{title}": its language is "{language}", and the lists are English',
  },
  // package
  'package-dropped': {
    ...FAILURE,
    message: 'the packager dropped something: {warning}',
    hint: 'please report this as a fault of Fascicle',
  },
  // verify
  'verify-conformance': { ...FAILURE, message: '{id} in {path}: {text}' },
  'verify-content-model': {
    ...FAILURE,
    message: '<{child}> is not allowed in <{parent}> ({path})',
  },
  'verify-words-lost': {
    ...FAILURE,
    message: 'words of the story are missing from the book: "{words}"',
  },
  'verify-words-invented': {
    ...FAILURE,
    message: 'the book contains words that are not in the story: "{words}"',
  },
  'verify-header-lost': {
    ...FAILURE,
    message: 'words of the header are missing from the book: "{words}"',
  },
  'verify-removal-unfounded': {
    ...FAILURE,
    message:
      'the rule "{rule}" reports that it removed words that the story does not have: "{words}"',
  },
  // split
  'split-too-small': {
    ...BAD_INPUT,
    message: 'the size is too small: a volume without any story is already {least}',
    hint: 'give a larger --split-size, or a smaller cover',
  },
  'split-oversize': {
    ...WARNING,
    message: '"{title}" is {size}, more than --split-size, because a chapter is never split',
    hint: 'give a larger --split-size, or smaller pictures',
  },
  // write
  'write-failed': { ...FAILURE, message: 'the book cannot be written: {reason}' },
  'internal-error': {
    ...FAILURE,
    message: 'this is a fault in Fascicle, not in your story: {reason}',
    hint: 'please report it, with the story if you can',
  },
} as const satisfies Record<string, MessageEntry>;
