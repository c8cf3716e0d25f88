/** The targets that a book can be made for. */
import type { Publication } from '../render/publication.ts';
import { epub2 } from './epub2.ts';
import { epub3 } from './epub3.ts';
import { kobo } from './kobo.ts';
import { divideLongDocuments } from './long-documents/long-documents.ts';
import type { Target } from './target.ts';

/** Every target, the default one first. */
export const TARGETS: readonly [Target, ...(readonly Target[])] = [epub3, epub2, kobo];

/** A target by its id; the default one where none is stated. */
export function targetOf(id: string | undefined): Target {
  return TARGETS.find((target) => target.id === id) ?? TARGETS[0];
}

/** A rendered book for a target: its documents short enough for readers, its contents as the target shows them. */
export function forTarget(
  rendered: Omit<Publication, 'target'>,
  { id, weigh, contents }: Target,
): Publication {
  const divided = divideLongDocuments({ ...rendered, target: id }, weigh);
  return { ...divided, toc: contents(divided.toc) };
}
