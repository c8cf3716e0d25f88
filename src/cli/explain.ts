/** `fascicle explain`: the page of a rule, or the list of all rules. */
import { nearestHint } from '../config/faults.ts';
import { diagnose, exitStatus } from '../diagnostics/diagnose.ts';
import { rulePage, ruleTitle } from '../normalize/rules/pages.ts';
import { RULE_IDS } from '../normalize/rules/rules.ts';
import { diagnosticText } from '../report/text.ts';
import type { CommandIo, ExitStatus } from './io.ts';

/** Every rule in the order it runs, a line each. */
function rulesList(): string {
  const width = Math.max(...RULE_IDS.map((id) => id.length));
  return RULE_IDS.map((id) => `${id.padEnd(width)}  ${ruleTitle(id)}\n`).join('');
}

/**
 * Print the page of a rule, or without one the list of all rules. What this file imports is loaded before
 * the first line is printed: the rules, but not the libraries that build books.
 * @param id the rule's id
 * @returns the exit status
 */
export function explain(
  id: string | undefined,
  { stdout, stderr }: Pick<CommandIo, 'stdout' | 'stderr'>,
): ExitStatus {
  if (id === undefined) {
    stdout(rulesList());
    return 0;
  }
  if (!RULE_IDS.includes(id)) {
    const unknown = diagnose('usage-unknown-rule', {
      rule: id,
      nearest: nearestHint(id, RULE_IDS),
    });
    stderr(`${diagnosticText(unknown)}\n`);
    return exitStatus([unknown]);
  }
  stdout(rulePage(id));
  return 0;
}
