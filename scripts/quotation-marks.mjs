/** Write src/normalize/language/quotation-marks.ts from Unicode's CLDR: `npm run cldr`, after cldr-misc-full was updated. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT } from './setup.mjs';

const manifest = createRequire(import.meta.url).resolve('cldr-misc-full/package.json');
const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
const main = join(dirname(manifest), 'main');
const marks = new Map();
for (const locale of readdirSync(main).toSorted()) {
  const file = join(main, locale, 'delimiters.json');
  const found = JSON.parse(readFileSync(file, 'utf8')).main[locale].delimiters;
  const { quotationStart, quotationEnd, alternateQuotationStart, alternateQuotationEnd } = found;
  marks.set(
    locale,
    quotationStart + quotationEnd + alternateQuotationStart + alternateQuotationEnd,
  );
}
// A region that writes as its language does is found by its language.
const own = [...marks].filter(
  ([locale, four]) => marks.get(locale.replace(/-[^-]+$/, '')) !== four || !locale.includes('-'),
);
const lines = [...new Set(own.map(([, four]) => four))].map((four) => {
  const locales = own.flatMap(([locale, marks]) => (marks === four ? [locale] : []));
  return `  ['${four}', '${locales.join(' ')}'],`;
});
writeFileSync(
  join(ROOT, 'src', 'normalize', 'language', 'quotation-marks.ts'),
  `/** The quotation marks of the languages, from Unicode CLDR ${version}; made by \`npm run cldr\`. */

/**
 * The opening and closing mark, those of a quotation in a quotation, and the languages that have them. A
 * region that is not named writes as its language.
 */
const LANGUAGES: readonly (readonly [marks: string, languages: string])[] = [
${lines.join('\n')}
];

/** The four marks of each language. */
export const QUOTATION_MARKS: Readonly<Partial<Record<string, string>>> = Object.fromEntries(
  LANGUAGES.flatMap(([marks, languages]) => languages.split(' ').map((one) => [one, marks])),
);
`,
);
