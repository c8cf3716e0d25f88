import type { CssNode, WalkContext } from 'css-tree';
import type { OwnStyleSheet } from '../config/style.ts';
import { diagnose, type Diagnostic } from '../diagnostics.ts';

/** A person's own style sheet as it may stand in a book, and what was left out of it. */
export interface CheckedStyleSheet {
  readonly css: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** At-rules that work where they stand, at the end of another sheet, and load nothing. */
const AT_RULES: ReadonlySet<string> = new Set(['media', 'supports', 'page']);

const NOT_FETCHED = 'a book holds all it needs, and only this program packs its files';

/** Why an at-rule is left out. */
function atRuleFault(name: string): string | undefined {
  if (AT_RULES.has(name)) return undefined;
  if (name === 'font-face') return 'fonts are embedded with "style": { "fonts": … }';
  if (name === 'import') return NOT_FETCHED;
  return 'e-readers do not know it, or not in this place';
}

/**
 * Properties that no book may have: scripts by the back door, and what EPUB 3.3 §6.3.1.3 forbids (direction
 * is markup's business).
 */
const PROPERTIES: Readonly<Partial<Record<string, string>>> = {
  behavior: 'it would run a script',
  '-moz-binding': 'it would run a script',
  direction: 'EPUB leaves it to the markup',
  'unicode-bidi': 'EPUB leaves it to the markup',
};

/** Functions that load something or run it. */
const FUNCTIONS: Readonly<Partial<Record<string, string>>> = {
  expression: 'it would run a script',
  'image-set': NOT_FETCHED,
  '-webkit-image-set': NOT_FETCHED,
  image: NOT_FETCHED,
  src: NOT_FETCHED,
};

/** A stretch of the sheet that goes, and why. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  /** What is wrong; undefined where it is no CSS at all. */
  readonly fault: { readonly what: string; readonly why: string } | undefined;
}

/** Cuts in order, without those inside another. */
function outermost(cuts: readonly Cut[]): readonly Cut[] {
  let reached = 0;
  return cuts
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      const isNew = end > reached;
      reached = Math.max(reached, end);
      return isNew;
    });
}

function without(text: string, cuts: readonly Cut[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of cuts) {
    kept += text.slice(at, start);
    at = Math.max(at, end);
  }
  return kept + text.slice(at);
}

/**
 * A style sheet that a person wrote, made fit for a book: what would fetch, run or fix something to the
 * screen, and what is no CSS, is cut out with a diagnostic at its line; all else stays as typed. css-tree is
 * loaded here, since few books have a sheet of their own.
 */
export async function checkOwnCss({ file, text }: OwnStyleSheet): Promise<CheckedStyleSheet> {
  const { parse, walk } = await import('css-tree');
  const cuts: Cut[] = [];
  const cut = (node: CssNode, fault: Cut['fault'], semicolon = false): void => {
    const { loc } = node;
    if (loc === null || loc === undefined) return;
    const { start, end } = loc;
    const behind = semicolon ? /^\s*;/.exec(text.slice(end.offset))?.[0].length : undefined;
    const { offset, line, column } = start;
    cuts.push({ start: offset, end: end.offset + (behind ?? 0), line, column, fault });
  };
  const broken: Diagnostic[] = [];
  const tree = parse(text, {
    positions: true,
    onParseError: ({ message, line, column }) => {
      const reason = message.replace(/^\w/, (letter) => letter.toLowerCase());
      broken.push(diagnose('style-syntax', { reason }, { file, line, column }));
    },
  });
  walk(tree, function (this: WalkContext, node: CssNode): void {
    switch (node.type) {
      case 'Atrule': {
        const why = atRuleFault(node.name.toLowerCase());
        if (why !== undefined) cut(node, { what: `@${node.name}`, why });
        return;
      }
      case 'Declaration': {
        const property = node.property.toLowerCase();
        const why = PROPERTIES[property];
        if (why !== undefined) cut(node, { what: property, why }, true);
        if (property.startsWith('--'))
          cut(node, { what: property, why: 'Kindle knows no variables' }, true);
        if (
          property === 'position' &&
          /fixed|sticky/i.test(text.slice(node.loc?.start.offset, node.loc?.end.offset))
        )
          cut(node, { what: 'position: fixed', why: 'pages of a book do not scroll' }, true);
        return;
      }
      case 'Selector':
        if (node.children.last?.type === 'Combinator') {
          const { line, column } = node.loc?.start ?? { line: 1, column: 1 };
          const reason = 'a selector ends too early';
          broken.push(diagnose('style-syntax', { reason }, { file, line, column }));
          cut(this.rule ?? node, undefined);
        }
        return;
      case 'Raw':
        // Inside a rule it is a declaration that could not be read, else a rule.
        if (this.declaration === null) cut(node, undefined, true);
        return;
      case 'Url':
      case 'Function': {
        const what = node.type === 'Url' ? `url(${node.value})` : `${node.name}()`;
        const why = node.type === 'Url' ? NOT_FETCHED : FUNCTIONS[node.name.toLowerCase()];
        if (why !== undefined) cut(this.declaration ?? node, { what, why }, true);
      }
    }
  });
  const last = tree.type === 'StyleSheet' ? tree.children.last : null;
  if (
    last?.loc?.end.offset === text.length &&
    /^(?:Rule|Atrule)$/.test(last.type) &&
    !/[};]$/.test(text)
  ) {
    cut(last, undefined);
    const { line, column } = last.loc.start;
    const reason = 'a brace is not closed';
    broken.push(diagnose('style-syntax', { reason }, { file, line, column }));
  }
  const chosen = outermost(cuts);
  const diagnostics = chosen.flatMap(({ fault, line, column }) =>
    fault === undefined ? [] : [diagnose('style-not-allowed', fault, { file, line, column })],
  );
  return { css: without(text, chosen).trim(), diagnostics: [...broken, ...diagnostics] };
}
