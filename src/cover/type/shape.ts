/** The shaping of lines: the glyphs of a text and their outlines. */
import { Buffer as ShapingBuffer, Direction, Feature, shape } from 'harfbuzzjs';
import { bidi } from './bidi.ts';
import { font, fontFor, type FontName, type Voice } from './fonts.ts';
import type { Contour, Outline } from '../paint/outline.ts';

/** How words are to be set, without their size. */
export interface Face {
  readonly voice: Voice;
  /** BCP 47; decides forms of letters, capitals and where lines break. */
  readonly language: string;
  /** Space between letters, in parts of the size; scripts whose letters join take none. */
  readonly tracking?: number;
  /** OpenType features by their tags, such as `smcp`. */
  readonly features?: readonly string[];
}

interface Glyph {
  readonly font: FontName;
  readonly glyph: number;
  /** Its position, at size 1. */
  readonly x: number;
  readonly y: number;
}

/** A shaped line of text, its glyphs from left to right, at size 1. */
export interface ShapedLine {
  readonly glyphs: readonly Glyph[];
  readonly width: number;
}

/** A character with its combining characters, and the font that writes it. */
export interface Cluster {
  readonly text: string;
  readonly font: FontName;
}

/** Combining characters, joiners, selectors and tags, which belong to the character before them. */
const COMBINED = /^[\p{M}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]$/u;
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;
/** Scripts in one font that must not be shaped as one run. */
const SCRIPTS = [
  ['Latn', /\p{sc=Latn}/u],
  ['Grek', /\p{sc=Grek}/u],
  ['Cyrl', /\p{sc=Cyrl}/u],
  ['Hebr', /\p{sc=Hebr}/u],
  ['Arab', /\p{sc=Arab}/u],
  ['Deva', /\p{sc=Deva}/u],
  ['Thai', /\p{sc=Thai}/u],
  ['Hang', /\p{sc=Hang}/u],
  ['Hira', /\p{sc=Hira}/u],
  ['Kana', /\p{sc=Kana}/u],
  ['Hani', /\p{sc=Hani}/u],
] as const;
/** Letters of these join, or hang from one line. */
const JOINED: ReadonlySet<string> = new Set(['Arab', 'Deva', 'Thai']);

/** The characters of a text with their fonts, and those that no font has. */
export function clustersOf(
  text: string,
  { voice, language }: Face,
): { readonly clusters: readonly Cluster[]; readonly missing: readonly string[] } {
  const parts: string[] = [];
  for (const character of text) {
    const before = parts.at(-1);
    // A joiner also joins the next character: a family is one emoji.
    const glued = before !== undefined && (COMBINED.test(character) || before.endsWith('\u200D'));
    if (glued) parts[parts.length - 1] = before + character;
    else parts.push(character);
  }
  const eastAsian = EAST_ASIAN.test(text);
  const clusters: Cluster[] = [];
  const missing: string[] = [];
  for (const part of parts) {
    const found = fontFor(part, voice, language, eastAsian);
    if (found === undefined) missing.push(part);
    else clusters.push({ text: part, font: found });
  }
  return { clusters, missing };
}

/** Whether a text is read from the right: its first strong character says so (UAX 9, P2 and P3). */
export function readsFromRight(text: string): boolean {
  return (bidi().getEmbeddingLevels(text).paragraphs[0]?.level ?? 0) % 2 === 1;
}

/**
 * Shapes one line: the bidirectional algorithm orders its runs, HarfBuzz joins letters and places accents.
 * @param fromRight whether the whole text is read from the right
 */
export function shapeLine(
  clusters: readonly Cluster[],
  face: Face,
  fromRight: boolean,
): ShapedLine {
  const text = clusters.map((cluster) => cluster.text).join('');
  const { levels } = bidi().getEmbeddingLevels(text, fromRight ? 'rtl' : 'ltr');
  const runs = runsOf(clusters, levels);
  const glyphs: Glyph[] = [];
  let pen = 0;
  for (const run of inVisualOrder(runs, fromRight ? 1 : 0)) {
    const shaped = shapeRun(run, face, pen);
    glyphs.push(...shaped.glyphs);
    pen = shaped.end;
  }
  return { glyphs, width: Math.max(0, pen - tracked(runs, face)) };
}

/** The tracking after the last letter, which is not part of the line. */
function tracked(runs: readonly Run[], face: Face): number {
  const last = runs.at(-1);
  return last === undefined || JOINED.has(last.script) ? 0 : (face.tracking ?? 0);
}

interface Run {
  readonly text: string;
  readonly font: FontName;
  readonly script: string;
  readonly level: number;
}

function runsOf(clusters: readonly Cluster[], levels: Uint8Array): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { text, font: name } of clusters) {
    const level = levels[at] ?? 0;
    at += text.length;
    const before = runs.at(-1);
    const script =
      SCRIPTS.find(([, letters]) => letters.test(text))?.[0] ?? before?.script ?? 'Zyyy';
    const same = before?.font === name && before.level === level;
    if (same && (before.script === script || before.script === 'Zyyy'))
      runs[runs.length - 1] = { ...before, text: before.text + text, script };
    else runs.push({ text, font: name, script, level });
  }
  return runs;
}

/** Runs in visual order: from the highest level down, each sequence at that level or above is reversed (UAX 9, L2). */
function inVisualOrder(runs: readonly Run[], base: number): readonly Run[] {
  let order = [...runs];
  const highest = Math.max(base, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    const turned: Run[] = [];
    let row: Run[] = [];
    for (const run of order) {
      if (run.level >= level) row.unshift(run);
      else {
        turned.push(...row, run);
        row = [];
      }
    }
    order = [...turned, ...row];
  }
  return order;
}

/** The glyphs of a run that begins at `start`, and where it ends. */
function shapeRun(
  run: Run,
  face: Face,
  start: number,
): { readonly glyphs: readonly Glyph[]; readonly end: number } {
  const shaping = new ShapingBuffer();
  shaping.addText(run.text);
  shaping.setDirection(run.level % 2 === 1 ? Direction.RTL : Direction.LTR);
  shaping.setScript(run.script);
  shaping.setLanguage(face.language);
  const opened = font(run.font);
  const { upem } = opened.face;
  const tracking = JOINED.has(run.script) ? 0 : (face.tracking ?? 0);
  shape(opened, shaping, featuresOf(face, tracking));
  const glyphs: Glyph[] = [];
  let pen = start;
  const infos = shaping.getGlyphInfos();
  shaping.getGlyphPositions().forEach(({ xAdvance, xOffset, yOffset }, index) => {
    const { codepoint: glyph = 0 } = infos[index] ?? {};
    glyphs.push({ font: run.font, glyph, x: pen + xOffset / upem, y: -yOffset / upem });
    // A combining glyph has no width, and no space after it.
    pen += xAdvance / upem + (xAdvance === 0 ? 0 : tracking);
  });
  return { glyphs, end: pen };
}

/** Letters with space between them are not ligatures (CSS Text 3, §8.2). */
function featuresOf({ features = [] }: Face, tracking: number): Feature[] {
  const apart = tracking === 0 ? [] : ['liga', 'clig', 'dlig'];
  return [
    ...features.map((tag) => new Feature(tag, 1)),
    ...apart.map((tag) => new Feature(tag, 0)),
  ];
}

/** The curves of glyphs in the fonts, kept since the same letters come again and again. */
const drawn = new Map<string, ReturnType<ReturnType<typeof font>['glyphToJson']>>();

/**
 * A shaped line as outlines, a glyph each.
 * @param size of the type in pixels
 * @param x where the line begins
 * @param y its base line
 */
export function outlinesOf(
  line: ShapedLine,
  size: number,
  x: number,
  y: number,
): readonly Outline[] {
  return line.glyphs.flatMap(({ font: name, glyph, x: right, y: down }) => {
    const opened = font(name);
    const key = `${name} ${String(glyph)}`;
    const curves = drawn.get(key) ?? opened.glyphToJson(glyph);
    drawn.set(key, curves);
    if (curves.length === 0) return [];
    return [flattened(curves, size / opened.face.upem, x + right * size, y + down * size)];
  });
}

type Curves = readonly { readonly type: string; readonly values: readonly number[] }[];

/** Straight pieces for each curve: enough that no corner shows at this size. */
function piecesFor(scale: number): number {
  return scale < 0.06 ? 3 : scale < 0.2 ? 6 : 10;
}

function flattened(curves: Curves, scale: number, x: number, y: number): Outline {
  const contours: Contour[] = [];
  const pieces = piecesFor(scale);
  let contour: number[] = [];
  let [px, py] = [0, 0];
  const to = (fontX: number, fontY: number): void => {
    contour.push(x + fontX * scale, y - fontY * scale);
  };
  for (const { type, values } of curves) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values;
    if (type === 'M') {
      contour = [];
      contours.push(contour);
      to(a, b);
      [px, py] = [a, b];
    } else if (type === 'L') {
      to(a, b);
      [px, py] = [a, b];
    } else if (type === 'Q') {
      for (let piece = 1; piece <= pieces; piece += 1) {
        const t = piece / pieces;
        const [s0, s1, s2] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
        to(s0 * px + s1 * a + s2 * c, s0 * py + s1 * b + s2 * d);
      }
      [px, py] = [c, d];
    } else if (type === 'C') {
      for (let piece = 1; piece <= pieces; piece += 1) {
        const t = piece / pieces;
        const [s0, s1, s2, s3] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
        to(s0 * px + s1 * a + s2 * c + s3 * e, s0 * py + s1 * b + s2 * d + s3 * f);
      }
      [px, py] = [e, f];
    }
  }
  return contours;
}
