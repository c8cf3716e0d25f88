/** The setting of a text in a box: as large as the box allows, in lines that read well. */
import { atomsOf, type Atom } from './breaks.ts';
import { fit, type Fitted, type Setting } from './lines.ts';
import { boundsOf, type Box, type Outline } from '../paint/outline.ts';
import {
  clustersOf,
  outlinesOf,
  readsFromRight,
  shapeLine,
  type Cluster,
  type ShapedLine,
} from './shape.ts';

/** A text as it is on the cover. */
export interface SetText {
  readonly outlines: readonly Outline[];
  /** The box around all ink; undefined when there is no ink. */
  readonly bounds: Box | undefined;
  readonly lines: readonly string[];
  readonly size: number;
  /** Characters that no font has. */
  readonly missing: readonly string[];
  /** Whether its end did not fit. */
  readonly isCut: boolean;
}

const ELLIPSIS = '…';
/** The most atoms of a text that are set: longer titles are cut anyway. */
const MOST_ATOMS = 160;

/**
 * Sets a text as large as its box allows, in lines of nearly the same length that end where the sense does. Text that
 * does not fit at the least size is cut, with an ellipsis.
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

/** A text on one line, composed, with single spaces and without control characters. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/[\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .trim();
}

/** The atoms that fit at the least size, with an ellipsis. */
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
      penalty: index === count - 1 ? atom.penalty : 0.5,
    }));
  });
}

type Placed = Omit<SetText, 'missing' | 'isCut'>;

/** Puts lines into their box by their ink, smaller where accents would leave it. */
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

/** How far ink must be moved to be inside: italics and swashes may reach out of the box. */
function shift(at: number, length: number, from: number, room: number): number {
  if (at < from) return from - at;
  return at + length > from + room ? from + room - at - length : 0;
}

function movedBy(contour: readonly number[], dx: number, dy: number): readonly number[] {
  return contour.map((value, index) => value + (index % 2 === 0 ? dx : dy));
}
