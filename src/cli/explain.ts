import { nearestHint } from '../config/issues.ts';
import { diagnose, exitStatus } from '../diagnostics.ts';
import { ALL_RULES, RULE_IDS } from '../normalize/order.ts';
import { rulePage, rulesList } from '../report/rules-document.ts';
import { diagnosticText } from '../report/text.ts';

/**
 * Print the page of a rule, or without one the list of all rules. What this file imports is loaded before
 * the first line is printed: the rules, and none of the libraries that build books.
 * @param id the rule's id
 * @returns the exit status
 */
export function explain(id: string | undefined): 0 | 1 | 2 {
  if (id === undefined) {
    process.stdout.write(rulesList());
    return 0;
  }
  const rule = ALL_RULES.find((other) => other.id === id);
  if (rule === undefined) {
    const unknown = diagnose('usage-unknown-rule', {
      rule: id,
      nearest: nearestHint(id, RULE_IDS),
    });
    process.stderr.write(`${diagnosticText(unknown)}\n`);
    return exitStatus([unknown]);
  }
  process.stdout.write(rulePage(rule));
  return 0;
}
