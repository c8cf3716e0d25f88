/** The groups of Rich Text that are open: each gives back the state that it began with. */
import { START, type RtfState } from './state.ts';

/** What ends with a group. */
export type GroupEnd = 'note' | 'box' | 'capture' | 'picture' | 'style' | undefined;

/** The state inside of the innermost group, and the states to go back to. */
export class Groups {
  state: RtfState = START;
  /** What ends with the innermost group. */
  ends: GroupEnd;
  readonly #outer: { readonly ends: GroupEnd; readonly state: RtfState }[] = [];

  /** How many groups are open. */
  get depth(): number {
    return this.#outer.length;
  }

  /** A group begins. */
  open(): void {
    this.#outer.push({ ends: this.ends, state: this.state });
    this.ends = undefined;
  }

  /** The innermost group ends; a brace too many closes nothing. */
  close(): void {
    const group = this.#outer.pop();
    if (group === undefined) return;
    this.ends = group.ends;
    this.state = group.state;
  }

  /** Change the state until the group ends. */
  set(change: Partial<RtfState>): void {
    this.state = { ...this.state, ...change };
  }
}
