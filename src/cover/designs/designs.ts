/** The designs that covers can be drawn in. */
import type { Design } from '../composition.ts';
import { bands } from './bands.ts';
import { classic } from './classic.ts';
import { hills } from './hills.ts';
import { paper } from './paper.ts';
import { poster } from './poster.ts';
import { tiles } from './tiles.ts';

/** Every design; where none is chosen, the title's hash picks one by its place in this list. */
export const DESIGNS: readonly [Design, ...(readonly Design[])] = [
  paper,
  poster,
  classic,
  bands,
  tiles,
  hills,
];
