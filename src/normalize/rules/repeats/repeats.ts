import { countOption, type Edit, type Rule } from '../../rule.ts';

/** Also those that open a sentence in Spanish. Dots and dashes have rules of their own. */
const RUN = /[!?]{2,}|[¡¿]{2,}/g;

/**
 * A run cut to some marks: the first of them, but where both kinds were typed both stay, and when there
 * is room for one only, the question mark, which the sentence needs.
 */
function cut(run: string, most: number): string {
  const head = run.slice(0, most);
  const lost = ['?', '!', '¿', '¡'].find((mark) => run.includes(mark) && !head.includes(mark));
  return lost === undefined || (most === 1 && /[!¡]/.test(lost)) ? head : head.slice(0, -1) + lost;
}

/** Exclamation and question marks in long rows are cut, when the config says to how many. */
export const repeats: Rule = {
  id: 'repeats',
  spares: 'literals',
  options: {
    most: {
      type: 'count',
      describes: 'How many exclamation and question marks in a row stay; by default all of them',
    },
  },
  *propose(draft, { options }): Iterable<Edit> {
    const most = countOption(options, 'most');
    if (most === undefined) return;
    for (const [block, { text, role }] of draft.blocks.entries()) {
      if (role.type === 'sceneBreak') continue;
      for (const { 0: run, index: start } of text.matchAll(RUN)) {
        if (run.length <= most) continue;
        const end = start + run.length;
        yield { type: 'replaceText', block, start, end, with: cut(run, most) };
      }
    }
  },
};
