/** Links inside of a folder or an archive, as paths. */

/** A text with its percent-encoded bytes decoded; as it is where they are not UTF-8. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The path that a relative path means.
 * @param folder where it counts from
 * @param path the path; from the root where it begins with a slash
 * @returns undefined where it leads out of the root
 */
export function resolvedPath(folder: string, path: string): string | undefined {
  const segments: string[] = [];
  for (const segment of (path.startsWith('/') ? path : `${folder}/${path}`).split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
