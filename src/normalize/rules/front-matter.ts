import { diagnose } from '../../diagnostics.ts';
import { firstLine, type DraftBlock, type StoryFact } from '../draft.ts';
import {
  factNameOf,
  readFrontMatter,
  type FrontMatter,
  type FrontMatterComment,
  type FrontMatterEntry,
  type FrontMatterValue,
} from '../front-matter.ts';
import { factsOf, keptOf } from '../header-fields.ts';
import type { Edit, Rule } from '../rule.ts';

/** As many words of an entry besides what it states, its key for one, may leave the book; no more. */
const MOST_LEFT_OUT = 5;

function isList(value: FrontMatterValue): value is readonly FrontMatterValue[] {
  return Array.isArray(value);
}

/** A key as it is printed. */
function spaced(key: string): string {
  return key.replace(/_+/g, ' ').trim();
}

/** A value as people read it: lists with commas, what has names as `name: value; name: value`. */
function readable(value: FrontMatterValue, inside = false): string {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  const parts = isList(value)
    ? value.map((one) => readable(one, true))
    : Array.from(value, ([key, one]) => `${spaced(key)}: ${readable(one, true)}`.trimEnd());
  const said = parts.filter((part) => part !== '');
  const isPlain = isList(value) && value.every((one) => typeof one === 'string');
  const text = said.join(isPlain ? ', ' : '; ');
  return inside && said.length > 1 ? `(${text})` : text;
}

/** What of a value is the thing itself, as `label` is of a rating, and what is said besides. */
interface Parts {
  readonly main: string;
  readonly rest: FrontMatterValue;
}

function partsOf(value: FrontMatterValue, name: string): Parts {
  if (typeof value === 'string') return { main: readable(value), rest: '' };
  if (isList(value)) {
    const parts = value.map((one) => partsOf(one, name));
    const said = (texts: readonly string[]): readonly string[] =>
      texts.filter((text) => text !== '');
    return {
      main: said(parts.map(({ main }) => main)).join(', '),
      rest: said(parts.map(({ rest }) => readable(rest))),
    };
  }
  const main = value.get(name);
  if (typeof main !== 'string') return { main: readable(value), rest: '' };
  return { main: readable(main), rest: new Map([...value].filter(([key]) => key !== name)) };
}

function factsFrom({ key, value }: FrontMatterEntry): readonly StoryFact[] {
  const label = spaced(key).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const field = (text: string): readonly StoryFact[] =>
    text === '' ? [] : [{ name: 'field', label, value: text }];
  const name = factNameOf(key);
  if (name === undefined) {
    const [source] = factsOf(label, readable(value));
    return source?.name === 'source' ? [source] : field(readable(value));
  }
  const { main, rest } = partsOf(value, name === 'author' ? 'name' : 'label');
  const names =
    name === 'author' && isList(value)
      ? value.map((one) => partsOf(one, 'name').main).filter((one) => one !== '')
      : [];
  const fact =
    name === 'author' && names.length > 1 ? { name, value: main, names } : { name, value: main };
  return [...(main === '' ? [] : [fact]), ...field(readable(rest))];
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0;
}

/** The words of an entry's lines without its comments. */
function statedIn(
  blocks: readonly DraftBlock[],
  { first, last }: FrontMatterEntry,
  comments: readonly FrontMatterComment[],
): string {
  const ends = new Map(comments.map(({ block, start }) => [block, start]));
  return blocks
    .slice(first, last + 1)
    .map(({ text }, offset) => text.slice(0, ends.get(first + offset)))
    .join('\n');
}

/** Front matter whose values do not say what stands there, as one written in escapes, is left alone. */
function wholly(found: FrontMatter | undefined, blocks: readonly DraftBlock[]): typeof found {
  if (found?.type !== 'read') return found;
  const short = found.entries.find((entry) => {
    const kept = countWords(keptOf(factsFrom(entry)));
    return countWords(statedIn(blocks, entry, found.comments)) - kept > MOST_LEFT_OUT;
  });
  return short === undefined
    ? found
    : { type: 'unread', block: short.first, reason: 'its value holds less than stands here' };
}

/** Metadata before the text, as generators of sites and books have it. */
export const frontMatter: Rule = {
  id: 'front-matter',
  title: 'Read the front matter',
  why: 'Files that were written for a web site or a converter begin with metadata between two lines `---` (YAML 1.2.2; Jekyll’s convention, which Hugo, Obsidian and Pandoc follow) or `+++` (TOML 1.0, Hugo). It belongs to the title page, the notices and the metadata. Of its comments nothing is kept: they are no content (YAML 1.2.2 §6.6).',
  examples: [
    {
      shows: 'front matter in YAML',
      before:
        '---\ntitle: The Long Way\nauthor: Ann Other\nrating: Teen\nwarnings: blood, needles\n---\n\nIt rained.',
      after:
        '[title The Long Way] [author Ann Other] [rating Teen] [warnings blood, needles]\nIt rained.',
    },
    {
      shows: 'front matter in TOML, with a table',
      before:
        '+++\ntitle = "The Long Way"\nauthors = ["Ann Other", "Jo"]\ndate = 2026-11-21 # a Saturday\n\n[series]\nname = "Ways"\nnumber = 2\n+++\n\nIt rained.',
      after:
        '[title The Long Way] [author Ann Other, Jo] [field Date: 2026-11-21] [field Series: name: Ways; number: 2]\nIt rained.',
    },
    {
      shows: 'lists of authors, warnings and tags in front matter',
      before:
        '---\ntitle: Rain\nauthors:\n  - Ann Other\n  - Jo\nwarnings: [blood, "needles"]\ntags:\n- wet\n- cold\n---\nIt rained.',
      after:
        '[title Rain] [author Ann Other, Jo] [warnings blood, needles] [field Tags: wet, cold]\nIt rained.',
    },
    {
      shows: 'a summary over several lines of front matter',
      before:
        '---\ntitle: Rain\nsummary: |\n  It rains # for a week.\n\n  It stops.\ncontent_notes: >-\n  A dog is ill,\n  and gets well.\n---\n\nIt rained.',
      after:
        '[title Rain] [summary It rains # for a week. It stops.] [contentNotes A dog is ill, and gets well.]\nIt rained.',
    },
    {
      shows: 'a rating with its level, authors with addresses',
      before:
        '---\nrating: { label: Teen, level: 3 }\nauthor:\n  - name: Ann Other\n    url: http://example.org/ann\n...\n\nIt rained.',
      after:
        '[rating Teen] [field Rating: level: 3] [author Ann Other] [field Author: url: http://example.org/ann]\nIt rained.',
    },
    {
      shows: 'comments in front matter are no content',
      before:
        '---\n# To be taken out before this is sent to anybody at all.\ntitle: Rain # or Snow, nobody in this house has made up a mind yet\nversion: 1.10\ndraft: yes\n---\n\nIt rained.',
      after: '[title Rain] [field Version: 1.10] [field Draft: yes]\nIt rained.',
    },
    {
      shows: 'keys of front matter with other spellings, and one without a value',
      before:
        "---\n'title': \"Rain: A Story\"\ndescription: 'It''s wet.'\ncontentNotes: A dog is ill.\nContent-Warnings: glass\ntags:\n---\n\nIt rained.",
      after:
        "[title Rain: A Story] [summary It's wet.] [contentNotes A dog is ill.] [warnings glass]\nIt rained.",
    },
    {
      shows: 'a scene break that begins a story stays',
      before: '---\n\nIt rained.\n\n---\n\nIt stopped.',
      after: '---\nIt rained.\n---\nIt stopped.',
    },
    {
      shows: 'people who speak between two scene breaks stay',
      before: '---\nMara: are you there\nJo: no\n---\n\nIt rained.',
      after: '---\nMara: are you there\nJo: no\n---\nIt rained.',
    },
    {
      shows: 'an e-mail between two scene breaks stays',
      before: '---\nFrom: Jo\nTo: Mara\nSubject: Rain\nDate: Friday\n---\n\nShe read it.',
      after: '---\nFrom: Jo\nTo: Mara\nSubject: Rain\nDate: Friday\n---\nShe read it.',
    },
    {
      shows: 'front matter that nothing closes stays',
      before: '---\ntitle: Rain\nauthor: Jo\n\nIt rained.\n\n---\n\nIt stopped.',
      after: '---\ntitle: Rain\nauthor: Jo\nIt rained.\n---\nIt stopped.',
    },
    {
      shows: 'front matter that is no YAML stays',
      before: '---\ntitle: Rain: A Story\nauthor: Jo\n---\n\nIt rained.',
      after: '---\ntitle: Rain: A Story\nauthor: Jo\n---\nIt rained.',
    },
    {
      shows: 'front matter with the same key twice stays',
      before: '---\ntitle: Rain\ntitle: Snow\n---\n\nIt rained.',
      after: '---\ntitle: Rain\ntitle: Snow\n---\nIt rained.',
    },
    {
      shows: 'front matter with a tag that would run something stays',
      before: '---\ntitle: !!js/function "function () {}"\n---\n\nIt rained.',
      after: '---\ntitle: !!js/function "function () {}"\n---\nIt rained.',
    },
    {
      shows: 'front matter that names the same thing too often stays',
      before:
        '---\ntitle: &a Rain\ntags: [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n---\n\nIt rained.',
      after:
        '---\ntitle: &a Rain\ntags: [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n---\nIt rained.',
    },
    {
      shows: 'tags that YAML would take for a comment stay',
      before: '---\ntitle: Rain\ntags: #wet #cold\n---\n\nIt rained.',
      after: '---\ntitle: Rain\ntags: #wet #cold\n---\nIt rained.',
    },
    {
      shows: 'a paragraph behind what looks like front matter stays',
      before: '---\nTitle: none, he thought.\n\n   Nobody came.\n---\n\nIt rained.',
      after: '---\nTitle: none, he thought.\nNobody came.\n---\nIt rained.',
    },
    {
      shows: 'fields between two lines further down stay',
      before: 'It rained.\n\n---\ntitle: Rain\n---\n\nIt stopped.',
      after: 'It rained.\n---\ntitle: Rain\n---\nIt stopped.',
    },
    {
      shows: 'an ornament of plus signs stays',
      before: '+++\n\nIt rained.\n\n+++\n\nIt stopped.',
      after: '+++\nIt rained.\n+++\nIt stopped.',
    },
    {
      shows: 'front matter that is no TOML stays',
      before: '+++\ntitle = Rain\n+++\n\nIt rained.',
      after: '+++\ntitle = Rain\n+++\nIt rained.',
    },
  ],
  *propose({ file, blocks }): Iterable<Edit> {
    const found = wholly(readFrontMatter(blocks), blocks);
    if (found === undefined) return;
    if (found.type === 'unread') {
      const block = blocks[found.block];
      const place = { file, line: block === undefined ? 1 : firstLine(block), column: 1 };
      const { reason } = found;
      yield { type: 'report', diagnostic: diagnose('normalize-front-matter', { reason }, place) };
      return;
    }
    const { open, close, entries, comments } = found;
    for (const { block, start } of comments) {
      const end = blocks[block]?.text.length ?? start;
      yield { type: 'replaceText', block, start, end, with: '', reason: 'comment' };
    }
    // An edit an entry: the audit lets few words of each go, and those are its key.
    const top = (entries[0]?.first ?? close) - 1;
    yield { type: 'remove', first: open, last: top, reason: 'header', kept: '' };
    for (const entry of entries) {
      const { first, last } = entry;
      const facts = factsFrom(entry);
      for (const fact of facts) yield { type: 'setFact', fact, from: first };
      yield { type: 'remove', first, last, reason: 'header', kept: keptOf(facts) };
    }
    yield { type: 'remove', first: close, last: close, reason: 'header', kept: '' };
  },
};
