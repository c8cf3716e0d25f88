/** Entries of LiveJournal, Dreamwidth and other sites of their kin. */
import { isElement, lineOf, nextOutside } from '../../tree.ts';
import {
  CHAPTER,
  factOf,
  FRAME,
  hasWords,
  type Part,
  type RecognizePage,
  type Site,
} from '../site.ts';
import {
  BODIES,
  DATES,
  hasOneOf,
  isUser,
  OF_A_JOURNAL,
  OTHER_IDS,
  OTHERS,
  TITLES,
} from './class-names.ts';
import { bodyParts } from './entry-body.ts';
import { metadataOf, posterOf, titleOf, typedLabels } from './entry-facts.ts';
import { readLightEntry } from './light-page.ts';

/** One entry, and what is on the page between the entry before and this one. */
interface Entry {
  readonly body: Element;
  readonly title: Element | undefined;
  readonly date: Element | undefined;
  readonly users: readonly Element[];
  readonly metadata: readonly Part[];
}

interface Found {
  readonly entries: readonly Entry[];
  readonly isJournal: boolean;
}

/** All entries of a page, in one walk through it, which does not go into comments. */
function entriesIn(root: Element): Found {
  const entries: Entry[] = [];
  let [title, date]: (Element | undefined)[] = [];
  let users: Element[] = [];
  let metadata: Part[] = [];
  let isJournal = false;
  let node: Node | null = root.firstChild;
  while (node !== null) {
    let goesIn = true;
    if (isElement(node)) {
      const stated = metadataOf(node);
      isJournal ||= [...node.classList].some((name) => OF_A_JOURNAL.test(name));
      goesIn = false;
      if (hasOneOf(node, BODIES)) {
        entries.push({ body: node, title, date, users, metadata });
        [title, date, users, metadata] = [undefined, undefined, [], []];
      } else if (hasOneOf(node, OTHERS) || OTHER_IDS.has(node.id)) goesIn = false;
      else if (hasOneOf(node, TITLES)) title ??= node;
      else if (hasOneOf(node, DATES)) date ??= node;
      else if (isUser(node)) users.push(node);
      else if (stated !== undefined) metadata.push([node, stated]);
      else goesIn = true;
    }
    node = (goesIn ? node.firstChild : null) ?? nextOutside(node, root);
  }
  return { entries: withRest(entries, { metadata, users }), isJournal };
}

/** Elements of layouts around the whole of an entry. */
const WHOLE = '.entry-wrapper, .b-singlepost, .aentry, .asset, .hentry';

/** After a page's only entry come its own facts, then what the site puts beside every entry. */
function withRest(
  entries: readonly Entry[],
  rest: Pick<Entry, 'metadata' | 'users'>,
): readonly Entry[] {
  const [only, ...others] = entries;
  if (only === undefined || others.length > 0) return entries;
  const whole = only.body.parentElement?.closest(WHOLE);
  const isOfEntry = (element: Element): boolean => whole?.contains(element) ?? true;
  return [
    {
      ...only,
      users: [...only.users, ...rest.users.filter(isOfEntry)],
      metadata: [...only.metadata, ...rest.metadata.filter(([element]) => isOfEntry(element))],
    },
  ];
}

/** Who posted an entry: the user whom its classes name, or the first one near it. */
function posterIn({ body, users }: Entry): Element | undefined {
  const wrapper = body.closest('[class*="poster-"]');
  const name = /(?:^|\s)poster-(\S+)/.exec(wrapper?.getAttribute('class') ?? '')?.[1];
  const named = users.find((user) => lineOf(user).replace(/_/g, '-') === name?.replace(/_/g, '-'));
  return named ?? users[0];
}

/** Entries in a layout. A page with several is one story, and each entry a chapter of it. */
const readEntry: RecognizePage = (document) => {
  const { entries, isJournal } = entriesIn(document.body);
  const [first] = entries;
  if (first === undefined || !isJournal || !entries.some(({ body }) => hasWords(body)))
    return undefined;
  const typed = typedLabels(first.body);
  const poster = posterIn(first);
  const isAlone = entries.length === 1;
  return new Map([
    [document.body, FRAME],
    ...(poster === undefined ? [] : [[poster, posterOf(poster, typed)] as const]),
    ...entries.flatMap(({ body, title }): readonly Part[] => {
      const parts = bodyParts(body);
      if (title === undefined) return parts;
      return [...parts, [title, isAlone ? titleOf(title, typed) : CHAPTER]];
    }),
    ...(isAlone ? factParts(first) : []),
  ]);
};

/** The facts around the only entry of a page. */
function factParts({ date, metadata }: Entry): readonly Part[] {
  return date === undefined ? metadata : [[date, factOf('Published', date)], ...metadata];
}

/** LiveJournal, Dreamwidth and their kin. */
export const journal: Site = { name: 'Journals', pages: [readEntry, readLightEntry] };
