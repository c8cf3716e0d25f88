import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { unzipSync } from 'fflate';

/** The bodies of a book's pages, page after page. */
export function pagesOf(epub: Uint8Array, wanted: (name: string) => boolean = () => true): string {
  return Object.entries(unzipSync(epub))
    .filter(([name]) => name.endsWith('.xhtml') && wanted(name))
    .map(([name, bytes]) => {
      const body =
        /<body[^>]*>\n([\s\S]*)<\/body>/.exec(new TextDecoder().decode(bytes))?.[1] ?? '';
      return `<!-- ${name} -->\n${body}`;
    })
    .join('\n');
}

/** Hold a text against its golden file; with UPDATE_GOLDEN set, rewrite the file. */
export function compare(file: string, text: string): void {
  if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(file, text);
  expect(existsSync(file)).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
