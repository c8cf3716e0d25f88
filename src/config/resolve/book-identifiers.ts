/** The identifiers of a book: ISBNs in their one form, and URIs. */
import { allResults, mapResult, resultOf, type Result } from '../../diagnostics/result.ts';
import type { BookConfig } from '../config.ts';
import type { ConfigFile } from '../schema/schema.ts';
import { invalidValue } from '../faults.ts';
import type { JsonPath, Locator } from '../jsonc.ts';

/** An identifier, or what was expected of a text that is not one. */
type ReadIdentifier = { readonly identifier: string } | { readonly expected: string };

/** `ISBN 978-3-16-148410-0`, `urn:isbn:…`, or the bare number with its spaces and hyphens. */
const ISBN = /^(?<named>urn:isbn:|isbn(?:-?1[03])?[: ]*)?(?<number>[\d\- ]{9,16}[\dXx])$/i;

/** The last digit of an ISBN of 13, which the others give (ISO 2108:2017, Annex A). */
function checkDigit13(digits: string): string {
  let sum = 0;
  for (let index = 0; index < 12; index += 1)
    sum += Number(digits[index]) * (index % 2 === 0 ? 1 : 3);
  return String((10 - (sum % 10)) % 10);
}

/** The last digit of an ISBN of 10: X stands for ten (ISO 2108:1992). */
function checkDigit10(digits: string): string {
  let sum = 0;
  for (let index = 0; index < 9; index += 1) sum += Number(digits[index]) * (10 - index);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** An ISBN as thirteen digits; undefined when its check digit is wrong or it has another length. */
function isbn13(number: string): string | undefined {
  const digits = number.replace(/[- ]/g, '').toUpperCase();
  if (/^97[89]\d{10}$/.test(digits))
    return digits.endsWith(checkDigit13(digits)) ? digits : undefined;
  if (!/^\d{9}[\dX]$/.test(digits) || !digits.endsWith(checkDigit10(digits))) return undefined;
  const body = `978${digits.slice(0, 9)}`;
  return body + checkDigit13(body);
}

/**
 * An identifier as the package document has it: an ISBN, however it is typed, as `urn:isbn:` with thirteen
 * digits (EPUB 3.3 §5.5.3.1 asks for a URI); anything else as it is.
 * @returns what was expected, where something says that it is an ISBN and its check digit does not
 */
export function readIdentifier(text: string): ReadIdentifier {
  const { named, number = '' } = ISBN.exec(text.trim())?.groups ?? {};
  const digits = isbn13(number);
  if (digits !== undefined) return { identifier: `urn:isbn:${digits}` };
  if (named === undefined && !/^\s*(?:urn:)?isbn/i.test(text)) return { identifier: text };
  return { expected: 'an ISBN of 13 or 10 digits whose last digit fits' };
}

/** Identifiers as the package document has them; one that only looks like an ISBN is a fault. */
export function identifiersOf(
  entry: ConfigFile['identifier'],
  locate: Locator,
): Result<BookConfig['identifiers']> {
  const texts = typeof entry === 'string' ? [entry] : (entry ?? []);
  const read = texts.map((text, index): Result<readonly string[]> => {
    const found = readIdentifier(text);
    if ('identifier' in found) return resultOf([found.identifier]);
    const at: JsonPath = typeof entry === 'string' ? ['identifier'] : ['identifier', index];
    return resultOf([], [invalidValue(locate, at, JSON.stringify(text), found.expected)]);
  });
  return mapResult(allResults(read), (identifiers) => {
    const [first, ...others] = new Set(identifiers.flat());
    return first === undefined ? undefined : [first, ...others];
  });
}
