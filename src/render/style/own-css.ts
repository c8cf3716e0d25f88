/** The check of a person's own style sheet: what a book may not have is cut out and reported. */
import type { CssNode, Declaration, WalkContext } from 'css-tree';
import type { OwnStyleSheet } from '../../config/style.ts';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnose.ts';

/** A person's own style sheet without what a book may not have, and what was left out. */
export interface CheckedStyleSheet {
  readonly css: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** At-rules that work at the end of another sheet and load nothing. */
const AT_RULES: ReadonlySet<string> = new Set(['media', 'supports', 'page']);

const NOT_FETCHED = 'a book holds all it needs, and only this program packs its files';

/** Why an at-rule is left out. */
function atRuleFault(name: string): string | undefined {
  if (AT_RULES.has(name)) return undefined;
  if (name === 'font-face') return 'fonts are embedded with "style": { "fonts": … }';
  if (name === 'import') return NOT_FETCHED;
  return 'e-readers do not know it, or not in this place';
}

/** Properties that no book may have: those that run scripts, and those of direction (EPUB 3.3 §6.3.1.3). */
const PROPERTIES: Readonly<Partial<Record<string, string>>> = {
  behavior: 'it would run a script',
  '-moz-binding': 'it would run a script',
  direction: 'EPUB leaves it to the markup',
  'unicode-bidi': 'EPUB leaves it to the markup',
};

/** Functions that load or run something. */
const FUNCTIONS: Readonly<Partial<Record<string, string>>> = {
  expression: 'it would run a script',
  'image-set': NOT_FETCHED,
  '-webkit-image-set': NOT_FETCHED,
  image: NOT_FETCHED,
  src: NOT_FETCHED,
};

/** Why something is left out. */
interface Fault {
  readonly what: string;
  readonly why: string;
}

/** A part of the sheet that is removed. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  /** Undefined where it is not CSS, which the parser reports. */
  readonly fault: Fault | undefined;
}

function declarationFault(declaration: Declaration, text: string): Fault | undefined {
  const what = declaration.property.toLowerCase();
  if (what.startsWith('--')) return { what, why: 'Kindle knows no variables' };
  const { start, end } = declaration.value.loc ?? { start: { offset: 0 }, end: { offset: 0 } };
  const value = text.slice(start.offset, end.offset).toLowerCase();
  if (what === 'position' && /fixed|sticky/.test(value))
    return { what: 'position: fixed', why: 'pages of a book do not scroll' };
  const why = PROPERTIES[what];
  return why === undefined ? undefined : { what, why };
}

/** The fault of a part of a sheet by itself. */
function faultOf(node: CssNode, text: string): Fault | undefined {
  if (node.type === 'Declaration') return declarationFault(node, text);
  if (node.type === 'Url') return { what: `url(${node.value})`, why: NOT_FETCHED };
  if (node.type !== 'Atrule' && node.type !== 'Function') return undefined;
  const what = node.type === 'Atrule' ? `@${node.name}` : `${node.name}()`;
  const name = node.name.toLowerCase();
  const why = node.type === 'Atrule' ? atRuleFault(name) : FUNCTIONS[name];
  return why === undefined ? undefined : { what, why };
}

/** Cuts in order, without those inside others. */
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

/** The cut that removes a part; a declaration goes with its semicolon. */
function cutOf({ type, loc }: CssNode, text: string, fault?: Fault): readonly Cut[] {
  if (loc === null || loc === undefined) return [];
  const { start, end } = loc;
  const isEnded = type === 'Declaration' || type === 'Raw';
  const after = isEnded
    ? (/^\s*;/.exec(text.slice(end.offset, end.offset + 80))?.[0].length ?? 0)
    : 0;
  const { offset, line, column } = start;
  return [{ start: offset, end: end.offset + after, line, column, fault }];
}

/**
 * A person's own style sheet without what a book may not have: parts that would fetch, run or fix something to the
 * screen, and parts that are not CSS. Each has a diagnostic at its line; the rest stays as typed. css-tree is loaded
 * here, since few books have a sheet of their own.
 */
export async function checkOwnCss({ file, text }: OwnStyleSheet): Promise<CheckedStyleSheet> {
  const { parse, walk } = await import('css-tree');
  const cuts: Cut[] = [];
  const broken: Diagnostic[] = [];
  const reportBroken = (reason: string, line: number, column: number): void => {
    broken.push(diagnose('style-syntax', { reason }, { file, line, column }));
  };
  const tree = parse(text, {
    positions: true,
    onParseError: ({ message, line, column }) => {
      const reason = message.replace(/^\w/, (letter) => letter.toLowerCase());
      reportBroken(reason, line, column);
    },
  });
  walk(tree, function look(this: WalkContext, node: CssNode): void {
    const { declaration, rule } = this;
    const fault = faultOf(node, text);
    if (fault !== undefined) {
      const whole = node.type === 'Url' || node.type === 'Function' ? (declaration ?? node) : node;
      cuts.push(...cutOf(whole, text, fault));
    } else if (node.type === 'Raw' && declaration === null) {
      cuts.push(...cutOf(node, text));
    } else if (node.type === 'Selector' && node.children.last?.type === 'Combinator') {
      reportBroken(
        'a selector ends too early',
        node.loc?.start.line ?? 1,
        node.loc?.start.column ?? 1,
      );
      cuts.push(...cutOf(rule ?? node, text));
    }
  });
  const last = tree.type === 'StyleSheet' ? tree.children.last : null;
  const isRule = last?.type === 'Rule' || last?.type === 'Atrule';
  if (isRule && last.loc?.end.offset === text.length && !/[};]$/.test(text)) {
    reportBroken('a brace is not closed', last.loc.start.line, last.loc.start.column);
    cuts.push(...cutOf(last, text));
  }
  const chosen = outermost(cuts);
  const diagnostics = chosen.flatMap(({ fault, line, column }) =>
    fault === undefined
      ? []
      : [diagnose('style-not-allowed', { ...fault }, { file, line, column })],
  );
  return { css: without(text, chosen).trim(), diagnostics: [...broken, ...diagnostics] };
}
