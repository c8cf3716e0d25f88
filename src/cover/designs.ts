import type { Design } from './composition.ts';
import { bands } from './designs/bands.ts';
import { classic } from './designs/classic.ts';
import { hills } from './designs/hills.ts';
import { paper } from './designs/paper.ts';
import { poster } from './designs/poster.ts';
import { tiles } from './designs/tiles.ts';
import type { DesignName } from '../config/config.ts';

/** The designs by their names; the title's hash chooses one where none is named. */
export const DESIGNS: Readonly<Record<DesignName, Design>> = {
  paper,
  poster,
  classic,
  bands,
  tiles,
  hills,
};
