/**
 * `node scripts/covers.mjs [OUT.png] [WIDTH]`: a contact sheet of drawn covers, every design with titles of many kinds;
 * by default docs/images/covers.png. To be looked at whenever a design changes.
 */
import { join } from 'node:path';
import sharp from 'sharp';
import { ROOT, setUp } from './setup.mjs';

setUp();
const { drawCover } = await import('../dist/lib/cover/draw.js');
const { DESIGNS } = await import('../dist/lib/cover/designs/designs.js');

/** Titles, shortest first; then scripts. */
const BOOKS = [
  { title: 'Salt', bylines: ['Ann Bellamy'], rating: 'Teen' },
  {
    title: 'The Winter Garden',
    subtitle: 'Letters from a House by the Sea',
    bylines: ['Margaret Ellis and Tom Hale'],
    series: 'The Bellamy Letters · 2',
  },
  {
    title: 'What the River Said to the Bridge on the Night That the Lamps Went Out',
    bylines: ['Ann, Bo and 5 others'],
    edition: 'Teen edition',
  },
  { title: '銀河鉄道の夜に会いましょう', bylines: ['宮沢 春子'], language: 'ja' },
  { title: '我们在春天的河边等你', bylines: ['李明'], language: 'zh-Hans' },
  { title: 'ألف ليلة وليلة', bylines: ['نورة الأحمد'], language: 'ar' },
  { title: 'הבית שעל שפת הים', bylines: ['דנה לוי'], language: 'he' },
  { title: 'Мастер зимнего сада', bylines: ['Анна Соколова'], language: 'ru' },
];
const GAP = 12;
const width = Number(process.argv[3] ?? 176);
const height = Math.round(width * 1.6);
const cells = DESIGNS.flatMap(({ id: design }, row) =>
  BOOKS.map((words, column) => ({ design, words: { language: 'en', ...words }, row, column })),
);
const pictures = await Promise.all(
  cells.map(async ({ design, words, row, column }) => ({
    input: await sharp(drawCover(words, { design }).cover.bytes).resize(width, height).toBuffer(),
    left: GAP + column * (width + GAP),
    top: GAP + row * (height + GAP),
  })),
);
await sharp({
  create: {
    width: BOOKS.length * (width + GAP) + GAP,
    height: DESIGNS.length * (height + GAP) + GAP,
    channels: 3,
    background: '#dcdad5',
  },
})
  .composite(pictures)
  .png({ palette: true, colours: 256, effort: 10 })
  .toFile(process.argv[2] ?? join(ROOT, 'docs', 'images', 'covers.png'));
