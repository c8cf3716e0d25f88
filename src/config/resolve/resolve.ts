/** A checked config with its files found, its patterns compiled and its defaults set. */
import { resolve } from 'node:path';
import { resultOf, type Result } from '../../diagnostics/result.ts';
import { readSize } from '../../story/size.ts';
import type { Contributor } from '../../story/types.ts';
import type { BookConfig, MatterConfig } from '../config.ts';
import type { ConfigFile } from '../schema/schema.ts';
import { newestChange } from '../files.ts';
import type { Containers } from '../offered.ts';
import { resolveCover, resolveStyle } from './appearance.ts';
import { identifiersOf } from './book-identifiers.ts';
import { findEntryFiles } from './entry-files.ts';
import type { ConfigFolder } from './named-files.ts';
import { compilePatterns } from './regular-expressions.ts';
import { ratingOf } from './stated-content.ts';
import { languageOf, resolveStories, type Resolving } from './stories.ts';

/**
 * Resolve everything that a config says.
 * @param path of the config's file
 */
export async function resolveConfig(
  file: ConfigFile,
  path: string,
  within: ConfigFolder,
  containers: Containers,
): Promise<Result<BookConfig>> {
  const { folder, locate } = within;
  const protect = compilePatterns(file.protect, ['protect'], locate);
  const found = await findEntryFiles(file, within, containers);
  const resolving = {
    ...within,
    file,
    protect: protect.value,
    filesAt: found.value.at,
    storiesAt: found.value.storiesAt,
  };
  const stories = await resolveStories(resolving);
  const cover = await resolveCover(file.cover, within);
  const style = await resolveStyle(file.style, within);
  const identifiers = identifiersOf(file.identifier, locate);
  const css = style.value?.css === undefined ? [] : [resolve(folder, file.style?.css ?? '')];
  const config: BookConfig = {
    // The type leaves out the keys that only stories and matter use.
    ...file,
    language: languageOf(file),
    authors: file.authors?.map(contributorOf),
    subjects: file.subjects ?? [],
    warnings: file.warnings ?? [],
    rating: ratingOf(file.rating, ['rating'], locate),
    splitSize: file.splitSize === undefined ? undefined : readSize(file.splitSize),
    identifiers: identifiers.value,
    cover: cover.value,
    style: style.value,
    stories: stories.value,
    frontMatter: matterOf('frontMatter', resolving),
    backMatter: matterOf('backMatter', resolving),
    file: path,
    output: file.output === undefined ? undefined : resolve(folder, file.output),
    outputFolder: resolve(folder, 'dist'),
    newestInput: await newestChange([path, ...found.value.paths, ...css]),
  };
  const parts = [protect, found, stories, cover, style, identifiers];
  return resultOf(
    config,
    parts.flatMap(({ diagnostics }) => diagnostics),
  );
}

function contributorOf(entry: NonNullable<ConfigFile['authors']>[number]): Contributor {
  return typeof entry === 'string'
    ? { name: entry, role: 'aut' }
    : { ...entry, role: entry.role ?? 'aut' };
}

function matterOf(
  key: 'frontMatter' | 'backMatter',
  { file, protect, filesAt }: Resolving,
): readonly MatterConfig[] {
  return (file[key] ?? []).flatMap((entry, index) => {
    const stated = typeof entry === 'string' ? {} : entry;
    const at = typeof entry === 'string' ? [key, index] : [key, index, 'file'];
    return filesAt(at).map((input) => ({
      ...stated,
      file: input,
      rules: file.normalize ?? {},
      protect,
    }));
  });
}
