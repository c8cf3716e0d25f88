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

function exampleSection({ shows, before, after }: Example): string {
  if (before.replace(/\n+/g, '\n') === after) return `Left alone: ${shows}.\n\n${fenced(before)}`;
  return `${shows.charAt(0).toUpperCase()}${shows.slice(1)}:\n\n${fenced(before)}\n\nbecomes\n\n${fenced(after)}`;
}

function ruleSection({ id, title, why, examples }: Rule): string {
  return `## ${title} (\`${id}\`)\n\n${why}\n\n${examples.map(exampleSection).join('\n\n')}`;
}

/**
 * docs/rules.md: every rule in the order it runs, from the same data that the tests run. In the examples
 * a block is a line, what was found of it stands before it (`letter(body): …`), marks are `{emphasis:…}`
 * and facts `[title …]`.
 */
export function rulesDocument(): string {
  return `# The rules of the normalizer

This page is made from the rules (\`npm run docs\`); every example is also a test. A rule is switched off
with its id: \`"normalize": { "dashes": false }\`, for the whole book or for one story.

In the examples a block is a line; what it was found to be stands before it (\`letter(body): …\`), markup
is written \`{emphasis:…}\`, and what was read from a header or legend \`[title …]\`.

${ALL_RULES.map(ruleSection).join('\n\n')}
`;
}
