/** The pages of the rules, as `fascicle explain` prints them: what each does and why, with its cases. */
import { readFileSync } from 'node:fs';

/**
 * The page of a rule, in Markdown that reads as well in a terminal.
 * @param id the id of a rule in the list
 */
export function rulePage(id: string): string {
  return readFileSync(new URL(`./${id}/${id}.md`, import.meta.url), 'utf8');
}

/** The title of a rule: the heading of its page. */
export function ruleTitle(id: string): string {
  const page = rulePage(id);
  return page.slice('# '.length, page.indexOf('\n'));
}
