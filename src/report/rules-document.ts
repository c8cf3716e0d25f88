import type { RuleOption, RuleOptions } from '../config/rule-options.ts';
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
  return `${wrapped('In `book.config.json`, at the top for the whole book, in the entry of one story, or for some of its `lines`:')}

${fenced(line, 'json')}`;
}

/** What an example's options are, as the config has them. */
function setting(id: string, { options }: Example): string {
  if (options === undefined) return '';
  const values = Object.entries(options).map(
    ([name, value]) => `"${name}": ${JSON.stringify(value)}`,
  );
  return ` (with \`"${id}": { ${values.join(', ')} }\`)`;
}

function optionLine([name, option]: readonly [string, RuleOption]): string {
  switch (option.type) {
    case 'oneOf': {
      const values = option.values.map((value) => `\`"${value}"\``);
      return `- \`${name}\`: ${values.join(', ')} (by default \`"${option.default}"\`). ${option.describes}.`;
    }
    case 'count':
      return `- \`${name}\`: a whole number. ${option.describes}.`;
    case 'text':
      return `- \`${name}\`: a text. ${option.describes}.`;
  }
}

function optionsSection(options: RuleOptions): string {
  const lines = Object.entries(options).map(optionLine);
  return lines.length === 0 ? '' : `\n## Options\n\n${lines.join('\n')}\n`;
}

function exampleText(id: string, example: Example): string {
  const { before, after } = example;
  const shows = example.shows + setting(id, example);
  if (before.replace(/\n+/g, '\n') === after) return `Left alone: ${shows}.\n\n${fenced(before)}`;
  return `${shows.charAt(0).toUpperCase()}${shows.slice(1)}:\n\n${fenced(before)}\n\nbecomes\n\n${fenced(after)}`;
}

const NOTATION = wrapped(
  'A block is a line; what it was found to be stands before it (`letter(body): …`), markup is written `{emphasis:…}`, and what was read from a header or legend `[title …]`.',
);

/** The page of one rule, in Markdown that reads as well in a terminal: `fascicle explain` prints it. */
export function rulePage({ id, title, why, options = {}, examples }: Rule): string {
  return `# ${title}

Rule \`${id}\`

${wrapped(why)}

## Switching it off

${switchingOff(id)}
${optionsSection(options)}
## Examples

${NOTATION}

${examples.map((example) => exampleText(id, example)).join('\n\n')}
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
