/** What the config says of the book's look: its cover and its style, with the files that they name read. */
import { resolve } from 'node:path';
import { mapResult, resultOf, type Result } from '../../diagnostics/result.ts';
import type { BookConfig } from '../config.ts';
import type { ConfigFile } from '../schema/schema.ts';
import type { StyleConfig } from '../style.ts';
import { displayName } from '../files.ts';
import { readNamedFile, type ConfigFolder } from './named-files.ts';

/** The cover: a picture as its file has it, a design to be drawn, or false for none. */
export async function resolveCover(
  cover: ConfigFile['cover'],
  within: ConfigFolder,
): Promise<Result<BookConfig['cover']>> {
  if (cover === undefined || cover === false) return resultOf(cover);
  if (typeof cover === 'string') {
    const place = within.locate.value(['cover']);
    return mapResult(
      await readNamedFile(cover, ['cover'], within),
      (bytes) => bytes && { bytes, name: cover, place },
    );
  }
  const { design, colour } = cover;
  return resultOf({
    design,
    colour: colour === undefined ? undefined : parseInt(colour.slice(1), 16),
  });
}

/** The style, with the person's own style sheet. */
export async function resolveStyle(
  style: ConfigFile['style'],
  within: ConfigFolder,
): Promise<Result<StyleConfig | undefined>> {
  if (style?.css === undefined)
    return resultOf(style === undefined ? undefined : { ...style, css: undefined });
  const file = displayName(resolve(within.folder, style.css), within.cwd);
  return mapResult(await readNamedFile(style.css, ['style', 'css'], within), (bytes) => ({
    ...style,
    css: bytes && { file, text: new TextDecoder().decode(bytes) },
  }));
}
