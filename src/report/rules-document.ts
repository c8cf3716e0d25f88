import { ALL_RULES } from '../normalize/order.ts';
import type { Example, Rule } from '../normalize/rule.ts';

/** The page that lists the others: what code hosts show for the folder. */
const INDEX = 'README.md';

/** Terminals are 80 columns wide, and a rule's page is read there too. */
const WIDTH = 80;

/** Invisible and special characters as people can read them. */
function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000B-\u001F\u007F-\u00A0\u00AD\u2003\u200B-\u200D]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
  );
}

/** A paragraph in lines. No line begins with what Markdown would take for a list, heading or quotation. */
function wrapped(paragraph: string): string {
  const [first = '', ...words] = paragraph.split(/ (?![-+*#>]|\d+[.)])/);
  let text = first;
  let column = first.length;
  for (const word of words) {
    const fits = column + 1 + word.length <= WIDTH;
    text += `${fits ? ' ' : '\n'}${word}`;
    column = fits ? column + 1 + word.length : word.length;
  }
  return text;
}

function fenced(text: string, language = 'text'): string {
  return `\`\`\`${language}\n${visible(text)}\n\`\`\``;
}

function switchingOff(id: string): string {
  const line = `"normalize": { "${id}": false }`;
  return `${wrapped('In `book.config.json`, at the top for the whole book, or in the entry of one story:')}

${fenced(line, 'json')}`;
}

function exampleText({ shows, before, after }: Example): string {
  if (before.replace(/\n+/g, '\n') === after) return `Left alone: ${shows}.\n\n${fenced(before)}`;
  return `${shows.charAt(0).toUpperCase()}${shows.slice(1)}:\n\n${fenced(before)}\n\nbecomes\n\n${fenced(after)}`;
}

const NOTATION = wrapped(
  'A block is a line; what it was found to be stands before it (`letter(body): …`), markup is written `{emphasis:…}`, and what was read from a header or legend `[title …]`.',
);

/** The page of one rule, in Markdown that reads as well in a terminal: `fascicle explain` prints it. */
export function rulePage({ id, title, why, examples }: Rule): string {
  return `# ${title}

Rule \`${id}\`

${wrapped(why)}

## Switching it off

${switchingOff(id)}

## Examples

${NOTATION}

${examples.map(exampleText).join('\n\n')}
`;
}

function indexLine({ id, title, examples }: Rule, index: number): string {
  const count = `${String(examples.length)} ${examples.length === 1 ? 'example' : 'examples'}`;
  return `${String(index + 1)}. [\`${id}\`](${id}.md): ${title}, ${count}`;
}

function indexPage(rules: readonly Rule[]): string {
  return `# The rules of the normalizer

In the order they run. These pages are made from the rules (\`npm run docs\`), and
every example is also a test. \`fascicle explain RULE\` prints the same text.

${rules.map(indexLine).join('\n')}
`;
}

/** docs/rules/: the text of each file by its name, from the same data that the tests run. */
export function rulePages(): ReadonlyMap<string, string> {
  return new Map([
    [INDEX, indexPage(ALL_RULES)],
    ...ALL_RULES.map((rule) => [`${rule.id}.md`, rulePage(rule)] as const),
  ]);
}

/** Every rule in the order it runs, id and title, a line each. */
export function rulesList(): string {
  const width = Math.max(...ALL_RULES.map(({ id }) => id.length));
  return ALL_RULES.map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`).join('');
}
