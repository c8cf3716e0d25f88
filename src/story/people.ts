/** What a book calls its authors and its series. */
import type { BookMetadata } from './types.ts';

/** The names on the title page and in bylines: those who wrote, not those who drew. */
export function authorNames({ authors }: Pick<BookMetadata, 'authors'>): readonly string[] {
  const writers = authors.filter(({ role }) => role === 'aut');
  return (writers.length > 0 ? writers : authors).map(({ name }) => name);
}

/** A series as covers and title pages name it: `Name · 3`. */
export function seriesText({ name, number }: NonNullable<BookMetadata['series']>): string {
  return number === undefined ? name : `${name} · ${String(number)}`;
}
