import type { Design } from '../composition.ts';
import { bands } from './bands.ts';
import { classic } from './classic.ts';
import { hills } from './hills.ts';
import { paper } from './paper.ts';
import { poster } from './poster.ts';
import { tiles } from './tiles.ts';
import type { DesignName } from '../../config/config.ts';

/** The designs by their names; the title's hash chooses one where none is named. */
export const DESIGNS: Readonly<Record<DesignName, Design>> = {
  paper,
  poster,
  classic,
  bands,
  tiles,
  hills,
};
