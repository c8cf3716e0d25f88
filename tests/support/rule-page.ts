/** Reads the page of a rule as its tests do: the cases under "Changes" and "Left alone". */
import { readFileSync } from 'node:fs';
import type { OptionValues } from '../../src/config/rule-options.ts';

/** A case of a rule's page: the source and the result. */
export interface RuleCase {
  /** What it shows, in one sentence. */
  readonly shows: string;
  /** BCP 47; `en` unless stated. */
  readonly language: string;
  /** The rule's options, where the case needs other than the defaults. */
  readonly options?: OptionValues;
  /** The source's lines. */
  readonly before: string;
  /** The draft after the rule, as `showDraft` prints it. */
  readonly after: string;
  /** Whether the case is under "Left alone". */
  readonly isLeftAlone: boolean;
}

/** The whole page of a rule, as `fascicle explain` prints it. */
export function rulePageText(id: string): string {
  return readFileSync(new URL(`../../src/normalize/rules/${id}/${id}.md`, import.meta.url), 'utf8');
}

/** The cases of a rule's page, in order; throws where the page cannot be read. */
export function casesOf(id: string): readonly RuleCase[] {
  const sections = rulePageText(id).split(/^## /m);
  return sections.flatMap((section) => {
    const isLeftAlone = section.startsWith('Left alone\n');
    if (!isLeftAlone && !section.startsWith('Changes\n')) return [];
    const fence = /^(`{3,})diff\n([^]*?)\n\1$/m.exec(section)?.[2];
    if (fence === undefined) throw new Error(`${id}.md: a section without cases`);
    const cases = `\n\n${fence}`.split(/\n\n@@ /).slice(1);
    return cases.map((text) => ({ ...caseOf(text, isLeftAlone), isLeftAlone }));
  });
}

function caseOf(text: string, isLeftAlone: boolean): Omit<RuleCase, 'isLeftAlone'> {
  const [head = '', ...lines] = text.split('\n');
  const [, shows = head, language = 'en', options] =
    /^(.*?)(?: \[([a-zA-Z-]+)\])?(?: (\{.*\}))?$/.exec(head) ?? [];
  const typed = lines.filter((line) => isLeftAlone || line.startsWith('-'));
  const made = lines.filter((line) => line.startsWith('+'));
  const wrong = lines.find((line) => !(isLeftAlone ? /^(?: |$)/ : /^[-+]/).test(line));
  if (wrong !== undefined)
    throw new Error(`"${shows}": a line begins with neither - nor +: ${wrong}`);
  const before = unescaped(typed);
  const after = isLeftAlone ? before.replace(/\n+/g, '\n') : unescaped(made);
  return {
    shows,
    language,
    before,
    after,
    ...(options === undefined ? {} : { options: optionsIn(options) }),
  };
}

function optionsIn(text: string): OptionValues {
  const parsed: unknown = JSON.parse(text);
  const entries = Object.entries(parsed ?? {}).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [],
  );
  return Object.fromEntries(entries);
}

/** Lines without the `-` or `+` before them; invisible characters are written `⟨U+00A0⟩`. */
function unescaped(lines: readonly string[]): string {
  return lines
    .map((line) => line.slice(1))
    .join('\n')
    .replace(/⟨U\+([0-9A-F]{4})⟩/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
}
