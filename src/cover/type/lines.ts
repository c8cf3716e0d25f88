/** The division of a text into lines. */
import type { Atom } from './breaks.ts';
import type { Box } from '../paint/outline.ts';
import { shapeLine, type Cluster, type Face } from './shape.ts';

/** The width of a space where the font does not say, in sizes. */
const SPACE = 0.25;
/** The weight of penalties against lines of uneven length, in squares of a line's length. */
const PENALTY = 0.45;

/** How a text fills its box. */
export interface Setting extends Face {
  readonly box: Box;
  /** `start` is the right side for text that is read from the right. */
  readonly align: 'start' | 'center';
  readonly valign: 'top' | 'middle' | 'bottom';
  /** Sizes of the type, in pixels; below the least the text is cut. */
  readonly least: number;
  readonly most: number;
  /** From base line to base line, in sizes; 1.12 unless stated. */
  readonly leading?: number;
  readonly mostLines: number;
}

/** A text in lines, and the size of its type in pixels. */
export interface Fitted {
  readonly lines: readonly (readonly Cluster[])[];
  readonly size: number;
}

/** The division into lines that gives the largest type, with a bonus for lines that end well. */
export function fit(atoms: readonly Atom[], setting: Setting, fromRight: boolean): Fitted {
  const { box, most, mostLines, leading = 1.12 } = setting;
  const widths = atoms.map(({ clusters }) => shapeLine(clusters, setting, fromRight).width);
  const tracking = setting.tracking ?? 0;
  const before = [0];
  atoms.forEach(({ spaced }, index) => {
    const space = spaced ? SPACE + 2 * tracking : tracking;
    before.push((before[index] ?? 0) + (widths[index] ?? 0) + space);
  });
  const widthOf = (from: number, to: number): number => {
    const last = atoms[to - 1];
    const space = last?.spaced === true ? SPACE + 2 * tracking : tracking;
    return (before[to] ?? 0) - (before[from] ?? 0) - space;
  };
  let best: { readonly ends: readonly number[]; readonly size: number; readonly worth: number } = {
    ends: [atoms.length],
    size: 0,
    worth: -1,
  };
  for (let count = 1; count <= Math.min(mostLines, atoms.length); count += 1) {
    const ends = balanced(atoms, count, widthOf);
    const widest = Math.max(...ends.map((end, line) => widthOf(ends[line - 1] ?? 0, end)));
    const size = Math.min(most, box.width / widest, box.height / (1 + (count - 1) * leading));
    const penalties = ends
      .slice(0, -1)
      .reduce((sum, end) => sum + (atoms[end - 1]?.penalty ?? 0), 0);
    const short = ends.map((end, line) => widthOf(ends[line - 1] ?? 0, end) < widest * 0.36);
    // A short last line looks like a slip, one before that is only uneven.
    const widow =
      (short.at(-1) === true ? 0.12 : 0) + (short.slice(0, -1).includes(true) ? 0.16 : 0);
    // At the same size fewer lines are quieter.
    const worth = size * (1 - Math.min(0.6, 0.24 * penalties) - widow - 0.02 * count);
    if (worth > best.worth) best = { ends, size, worth };
  }
  const lines = best.ends.map((end, line) => joined(atoms.slice(best.ends[line - 1] ?? 0, end)));
  return { lines, size: best.size };
}

/** The characters of a line, with spaces between atoms. */
function joined(atoms: readonly Atom[]): readonly Cluster[] {
  return atoms.flatMap(({ clusters, spaced }, index) => {
    const font = clusters.at(-1)?.font;
    return spaced && index < atoms.length - 1 && font !== undefined
      ? [...clusters, { text: ' ', font }]
      : clusters;
  });
}

/**
 * The ends of `count` lines: the sum of their squares is least where they are even (dynamic programming over all
 * divisions, as in Knuth and Plass, "Breaking Paragraphs into Lines", 1981).
 */
function balanced(
  atoms: readonly Atom[],
  count: number,
  widthOf: (from: number, to: number) => number,
): readonly number[] {
  const even = widthOf(0, atoms.length) / count;
  const costs: number[][] = [[0]];
  const froms: number[][] = [[]];
  for (let line = 1; line <= count; line += 1) {
    const row: number[] = [];
    const from: number[] = [];
    for (let end = line; end <= atoms.length - (count - line); end += 1) {
      const penalty = end === atoms.length ? 0 : (atoms[end - 1]?.penalty ?? 0);
      let least = Infinity;
      for (let start = line - 1; start < end; start += 1) {
        const cost =
          (costs[line - 1]?.[start] ?? Infinity) +
          (widthOf(start, end) / even) ** 2 +
          PENALTY * penalty;
        if (cost < least) {
          least = cost;
          from[end] = start;
        }
      }
      row[end] = least;
    }
    costs.push(row);
    froms.push(from);
  }
  const ends = [atoms.length];
  for (let line = count; line > 1; line -= 1) ends.unshift(froms[line]?.[ends[0] ?? 0] ?? 0);
  return ends;
}
