/** Parses the front matter of a file. */
import type { DraftBlock } from '../../draft.ts';
import { find } from './find-block.ts';
import { sourceOf } from './source-text.ts';
import { readToml } from './toml.ts';
import type { FrontMatter } from './values.ts';
import { readYaml } from './yaml.ts';

/** The front matter that a file begins with, if it has one. */
export function readFrontMatter(blocks: readonly DraftBlock[]): FrontMatter | undefined {
  const found = find(blocks);
  if (found === undefined || 'type' in found) return found;
  const source = sourceOf(blocks, found.open + 1, found.close);
  return found.syntax === 'yaml' ? readYaml(source, found) : readToml(source, found);
}
