import type { RuleOption, RuleOptions } from '../config/rule-options.ts';
import { ALL_RULES } from '../normalize/order.ts';
import type { Example, Rule } from '../normalize/rule.ts';

/** Invisible and special characters as people can read them. */
function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000B-\u001F\u007F-\u00A0\u00AD\u2003\u200B-\u200D]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
  );
}

function fenced(text: string): string {
  return `\`\`\`text\n${visible(text)}\n\`\`\``;
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
  return lines.length === 0 ? '' : `\n\nOptions:\n\n${lines.join('\n')}`;
}

function exampleSection(id: string, example: Example): string {
  const { before, after } = example;
  const shows = example.shows + setting(id, example);
  if (before.replace(/\n+/g, '\n') === after) return `Left alone: ${shows}.\n\n${fenced(before)}`;
  return `${shows.charAt(0).toUpperCase()}${shows.slice(1)}:\n\n${fenced(before)}\n\nbecomes\n\n${fenced(after)}`;
}

function ruleSection({ id, title, why, options = {}, examples }: Rule): string {
  return `## ${title} (\`${id}\`)\n\n${why}${optionsSection(options)}\n\n${examples.map((example) => exampleSection(id, example)).join('\n\n')}`;
}

/**
 * docs/rules.md: every rule in the order it runs, from the same data that the tests run. In the examples
 * a block is a line, what was found of it stands before it (`letter(body): …`), marks are `{emphasis:…}`
 * and facts `[title …]`.
 */
export function rulesDocument(): string {
  return `# The rules of the normalizer

This page is made from the rules (\`npm run docs\`); every example is also a test. A rule is switched off
with its id: \`"normalize": { "dashes": false }\`, for the whole book, for one story or for some of its
lines; the options of a rule are set in the same place: \`"normalize": { "repeats": { "most": 2 } }\`.

In the examples a block is a line; what it was found to be stands before it (\`letter(body): …\`), markup
is written \`{emphasis:…}\`, and what was read from a header or legend \`[title …]\`.

${ALL_RULES.map(ruleSection).join('\n\n')}
`;
}
