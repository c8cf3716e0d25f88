import { atomsOf, type Atom } from './breaks.ts';
import { boundsOf, type Box, type Outline } from '../paint/outline.ts';
import {
  clustersOf,
  outlinesOf,
  readsFromRight,
  shapeLine,
  type Cluster,
  type Face,
  type ShapedLine,
} from './shape.ts';

/** How a text fills its box. */
export interface Setting extends Face {
  readonly box: Box;
  /** `start` is the right side for what is read from the right. */
  readonly align: 'start' | 'center';
  readonly valign: 'top' | 'middle' | 'bottom';
  /** Sizes of the type, in pixels; below the least the text is cut. */
  readonly least: number;
  readonly most: number;
  /** From base line to base line, in sizes; 1.12 unless stated. */
  readonly leading?: number;
  readonly mostLines: number;
}

/** A text as it stands on the cover. */
export interface SetText {
  readonly outlines: readonly Outline[];
  /** Around all ink; undefined when there is none. */
  readonly bounds: Box | undefined;
  readonly lines: readonly string[];
  readonly size: number;
  /** Characters that no font has. */
  readonly missing: readonly string[];
  /** Its end did not fit. */
  readonly isCut: boolean;
}

const ELLIPSIS = '…';
/** Atoms of a title that are looked at: what is longer is cut anyway. */
const MOST_ATOMS = 160;
/** A blank's width where the font does not say (in sizes). */
const BLANK = 0.25;
/** What an ill end of a line weighs against lines of uneven length, as parts of a line's length squared. */
const ILLNESS = 0.45;

/**
 * Set a text as large as its box allows, in lines of much the same length that end where the sense does; what does not
 * fit at the least size is cut, with an ellipsis.
 */
export function setText(text: string, setting: Setting): SetText {
  const { clusters, missing } = clustersOf(plain(text), setting);
  const fromRight = readsFromRight(clusters.map((cluster) => cluster.text).join(''));
  const whole = atomsOf(clusters);
  const atoms = whole.slice(0, MOST_ATOMS);
  const fitted = fit(atoms, setting, fromRight);
  const isWhole = whole.length === atoms.length;
  if (isWhole && fitted.size >= setting.least)
    return { ...place(fitted, setting, fromRight), missing, isCut: false };
  return { ...place(cut(atoms, setting, fromRight), setting, fromRight), missing, isCut: true };
}

/** On one line, composed, with single blanks and without what only steers machines. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/[\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .trim();
}

interface Fitted {
  readonly lines: readonly (readonly Cluster[])[];
  readonly size: number;
}

/** As many atoms as fit at the least size, or as much of the only one. */
function cut(atoms: readonly Atom[], setting: Setting, fromRight: boolean): Fitted {
  const pieces = splitWords(atoms, setting, fromRight);
  const ending = clustersOf(ELLIPSIS, setting).clusters;
  let [low, high] = [1, pieces.length];
  let best = fit(pieces.slice(0, 1), setting, fromRight);
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const last = pieces[middle - 1];
    if (last === undefined) break;
    const end = { ...last, clusters: [...unpunctuated(last.clusters), ...ending] };
    const tried = fit([...pieces.slice(0, middle - 1), end], setting, fromRight);
    if (tried.size >= setting.least) {
      best = tried;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}

function unpunctuated(clusters: readonly Cluster[]): readonly Cluster[] {
  const last = clusters.findLastIndex(({ text }) => !/^[\p{P}]$/u.test(text));
  return last < 0 ? clusters : clusters.slice(0, last + 1);
}

/** Words that are wider than the box at the least size, in pieces that are not. */
function splitWords(atoms: readonly Atom[], setting: Setting, fromRight: boolean): readonly Atom[] {
  const room = setting.box.width / setting.least;
  return atoms.flatMap((atom) => {
    const { width } = shapeLine(atom.clusters, setting, fromRight);
    if (width <= room) return [atom];
    const each = Math.max(1, Math.floor((atom.clusters.length * room * 0.9) / width));
    const count = Math.ceil(atom.clusters.length / each);
    return Array.from({ length: count }, (_, index) => ({
      clusters: atom.clusters.slice(index * each, (index + 1) * each),
      spaced: index === count - 1 && atom.spaced,
      illness: index === count - 1 ? atom.illness : 0.5,
    }));
  });
}

/** The division into lines that gives the largest type, with a bonus for ends of lines that read well. */
function fit(atoms: readonly Atom[], setting: Setting, fromRight: boolean): Fitted {
  const { box, most, mostLines, leading = 1.12 } = setting;
  const widths = atoms.map(({ clusters }) => shapeLine(clusters, setting, fromRight).width);
  const tracking = setting.tracking ?? 0;
  const before = [0];
  atoms.forEach(({ spaced }, index) => {
    const blank = spaced ? BLANK + 2 * tracking : tracking;
    before.push((before[index] ?? 0) + (widths[index] ?? 0) + blank);
  });
  const widthOf = (from: number, to: number): number => {
    const last = atoms[to - 1];
    const blank = last?.spaced === true ? BLANK + 2 * tracking : tracking;
    return (before[to] ?? 0) - (before[from] ?? 0) - blank;
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
    const ill = ends.slice(0, -1).reduce((sum, end) => sum + (atoms[end - 1]?.illness ?? 0), 0);
    const short = ends.map((end, line) => widthOf(ends[line - 1] ?? 0, end) < widest * 0.36);
    // A short last line looks like a slip, one before that is only uneven.
    const widow =
      (short.at(-1) === true ? 0.12 : 0) + (short.slice(0, -1).includes(true) ? 0.16 : 0);
    // At the same size fewer lines are quieter.
    const worth = size * (1 - Math.min(0.6, 0.24 * ill) - widow - 0.02 * count);
    if (worth > best.worth) best = { ends, size, worth };
  }
  const lines = best.ends.map((end, line) => joined(atoms.slice(best.ends[line - 1] ?? 0, end)));
  return { lines, size: best.size };
}

/** A line's characters, with a blank where one stood. */
function joined(atoms: readonly Atom[]): readonly Cluster[] {
  return atoms.flatMap(({ clusters, spaced }, index) => {
    const font = clusters.at(-1)?.font;
    return spaced && index < atoms.length - 1 && font !== undefined
      ? [...clusters, { text: ' ', font }]
      : clusters;
  });
}

/**
 * Where to end so many lines: the sum of their squares is least where they are even (dynamic programming over all
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
      const ill = end === atoms.length ? 0 : (atoms[end - 1]?.illness ?? 0);
      let least = Infinity;
      for (let start = line - 1; start < end; start += 1) {
        const cost =
          (costs[line - 1]?.[start] ?? Infinity) +
          (widthOf(start, end) / even) ** 2 +
          ILLNESS * ill;
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

type Placed = Omit<SetText, 'missing' | 'isCut'>;

/** Put lines into their box by their ink, smaller where marks stand out of it. */
function place({ lines, size }: Fitted, setting: Setting, fromRight: boolean): Placed {
  const { box, align, valign, leading = 1.12 } = setting;
  const shaped = lines.map((line) => shapeLine(line, setting, fromRight));
  const texts = lines.map((line) => line.map(({ text }) => text).join(''));
  let tried = size;
  for (let attempt = 0; ; attempt += 1) {
    const outlines = shaped.flatMap((line, index) =>
      outlinesOf(line, tried, startOf(line, tried), index * leading * tried),
    );
    const bounds = boundsOf(outlines);
    if (bounds === undefined) return { outlines: [], bounds, lines: texts, size: tried };
    const over = Math.max(bounds.width / box.width, bounds.height / box.height);
    if (over > 1 && attempt < 8) {
      tried = (tried / over) * 0.995;
      continue;
    }
    const [dx, dy] = [shift(bounds.x, bounds.width, box.x, box.width), down(bounds)];
    const moved = outlines.map((outline) => outline.map((contour) => movedBy(contour, dx, dy)));
    return {
      outlines: moved,
      bounds: { ...bounds, x: bounds.x + dx, y: bounds.y + dy },
      lines: texts,
      size: tried,
    };
  }

  function startOf(line: ShapedLine, at: number): number {
    const rest = box.width - line.width * at;
    if (align === 'center') return box.x + rest / 2;
    return fromRight ? box.x + rest : box.x;
  }
  function down(bounds: Box): number {
    const rest = box.height - bounds.height;
    const share = valign === 'top' ? 0 : valign === 'middle' ? 0.5 : 1;
    return box.y + rest * share - bounds.y;
  }
}

/** How far ink must go to be inside, which italics and swashes are not always. */
function shift(at: number, length: number, from: number, room: number): number {
  if (at < from) return from - at;
  return at + length > from + room ? from + room - at - length : 0;
}

function movedBy(contour: readonly number[], dx: number, dy: number): readonly number[] {
  return contour.map((value, index) => value + (index % 2 === 0 ? dx : dy));
}
