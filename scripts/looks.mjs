/**
 * `node scripts/looks.mjs [PICTURE...]`: the pictures of docs/looks.md, into docs/images/. Make and look at them again
 * whenever a theme changes. It opens books in what is on the PATH, and leaves out what is not:
 *
 * - `mutool` (MuPDF), `ebook-convert` (calibre), `pandoc`;
 * - a reading engine in a browser: the environment variable SHOOT names a command that is called as
 *   `SHOOT book.epub folder --size phone|ereader|tablet [--dark] [--font NAME] page.xhtml[@screen]…` and writes
 *   `folder/page[-screen]-size[-dark].png`. The pictures were made with foliate-js in headless Chromium, a screen of
 *   390 × 844 (phone), 600 × 800 (ereader) and 834 × 1112 (tablet) pixels, TeX Gyre Pagella, no style but the
 *   reader's font size, line height 1.4 and colours.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'jsonc-parser';
import sharp from 'sharp';
import { ROOT, setUp } from './setup.mjs';

setUp();
const IMAGES = join(ROOT, 'docs', 'images');
const { THEMES: themes } = await import('../dist/lib/themes/themes.js');
const THEMES = themes.map(({ id }) => id);
const SAMPLE = join(ROOT, 'book.config.json');
const SPECIMEN = join(ROOT, 'tests', 'render', 'specimen', 'specimen.json');
const work = mkdtempSync(join(tmpdir(), 'looks-'));

function run(command, args, options = {}) {
  return execFileSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
}

/** A book of ours, in a style, for a target. */
function bind(config, name, style = {}, target = 'epub3') {
  const folder = dirname(config);
  const text = readFileSync(config, 'utf8');
  // Beside the real one, so that its files are found.
  const own = join(folder, `.looks-${name}.json`);
  const out = join(work, `${name}.epub`);
  writeFileSync(own, JSON.stringify({ ...parse(text), style }));
  try {
    const main = join(ROOT, 'dist', 'lib', 'cli', 'main.js');
    run('node', [main, 'build', own, '--target', target, '-q', '-o', out]);
  } finally {
    rmSync(own);
  }
  return out;
}

/** Screens of a book in the reading engine. */
function shoot(book, pages, { size = 'phone', dark = false, font } = {}) {
  const folder = mkdtempSync(join(work, 'shots-'));
  const [command, ...first] = process.env.SHOOT.split(' ');
  const options = [...(dark ? ['--dark'] : []), ...(font ? ['--font', font] : [])];
  run(command, [...first, book, folder, '--size', size, ...options, ...pages]);
  return pages.map((page) => {
    const [href, screen] = page.split('@');
    const stem = `${href.replace(/[.]\w+$/, '')}${screen ? `-${screen}` : ''}`;
    return join(folder, `${stem}-${size}${dark ? '-dark' : ''}.png`);
  });
}

/** Pages as MuPDF draws them, numbered as it counts them. */
function draw(book, pages, screen = ['-W', '450', '-H', '700', '-S', '13']) {
  const folder = mkdtempSync(join(work, 'drawn-'));
  run('mutool', [
    'draw',
    '-q',
    ...screen,
    '-r',
    '110',
    '-o',
    join(folder, '%03d.png'),
    book,
    pages,
  ]);
  return readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name));
}

/** As e-ink shows it: sixteen greys. */
async function eInk(path) {
  const out = path.replace('.png', '-e-ink.png');
  const { data, info } = await sharp(path).greyscale().raw().toBuffer({ resolveWithObject: true });
  const greys = data.map((value) => Math.round(value / 17) * 17);
  const { width, height, channels } = info;
  await sharp(Buffer.from(greys), { raw: { width, height, channels } }).png().toFile(out);
  return out;
}

/**
 * Pictures side by side, in rows.
 * @param rows of the files of pictures
 * @param size `width` or `height` of each, in pixels
 */
async function sheet(name, rows, size) {
  const GAP = 12;
  const scaled = await Promise.all(
    rows.map((row) =>
      Promise.all(
        row.map((path) =>
          sharp(path)
            .flatten({ background: '#fff' })
            .resize(size)
            .toBuffer({ resolveWithObject: true }),
        ),
      ),
    ),
  );
  const placed = [];
  let top = GAP;
  let right = 0;
  for (const row of scaled) {
    let left = GAP;
    for (const { data, info } of row) {
      placed.push({ input: data, left, top });
      left += info.width + GAP;
    }
    right = Math.max(right, left);
    top += Math.max(...row.map(({ info }) => info.height)) + GAP;
  }
  await sharp({ create: { width: right, height: top, channels: 3, background: '#b9b6b0' } })
    .composite(placed)
    .png({ palette: true, colours: 64, effort: 10 })
    .toFile(join(IMAGES, name));
}

/** The sample story through other programs, each with the options that suit it best. */
function peers() {
  const typed = join(ROOT, 'stories', 'the-tape-in-the-van.txt');
  const [title, author] = ['The Tape in the Van', 'PorchlightMagpie'];
  const pandoc = join(work, 'pandoc.epub');
  const calibre = join(work, 'calibre.epub');
  run('pandoc', [
    '-f',
    'markdown-raw_html+smart+hard_line_breaks',
    '-M',
    `title=${title}`,
    '-M',
    `author=${author}`,
    '-o',
    pandoc,
    typed,
  ]);
  run('ebook-convert', [
    typed,
    calibre,
    '--title',
    title,
    '--authors',
    author,
    '--smarten-punctuation',
    '--enable-heuristics',
  ]);
  const own = join(work, 'ours.json');
  writeFileSync(
    own,
    JSON.stringify({ title, authors: [author], language: 'en', stories: [{ file: typed, title }] }),
  );
  const ours = join(work, 'ours.epub');
  run('node', [join(ROOT, 'dist', 'lib', 'cli', 'main.js'), 'build', own, '-q', '-o', ours]);
  return { ours, pandoc, calibre };
}

const TAPE = 'the-tape-in-the-van-text.xhtml';

/** Each picture by its name. */
const PICTURES = {
  'pages.png': async () => {
    const book = bind(SAMPLE, 'sample');
    const front = ['cover.xhtml', 'title-page.xhtml', 'content-notice.xhtml', 'toc.xhtml'];
    const text = [`${TAPE}@1`, `${TAPE}@5`, 'overdue.xhtml', 'overdue-chapter-1.xhtml'];
    await sheet('pages.png', [shoot(book, front), shoot(book, text)], { width: 290 });
  },
  'looks-screens.png': async () => {
    const book = bind(SAMPLE, 'sample');
    const page = ['overdue-chapter-1.xhtml'];
    const [reader] = shoot(book, page, { size: 'ereader' });
    const screens = [
      ...shoot(book, page),
      ...shoot(book, page, { dark: true }),
      await eInk(reader),
      ...shoot(book, page, { size: 'tablet' }),
      ...shoot(book, page, { size: 'tablet', dark: true }),
    ];
    await sheet('looks-screens.png', [screens], { height: 560 });
  },
  'looks-themes.png': async () => {
    const pages = [
      'title-page',
      'foreword',
      'the-paper-moon',
      'the-paper-moon-chapter-1',
      'colophon',
    ];
    const rows = THEMES.map((theme, index) =>
      shoot(
        bind(SPECIMEN, theme, { theme }),
        pages.map((page) => `${page}.xhtml`),
        { dark: index % 2 === 1 },
      ),
    );
    await sheet('looks-themes.png', rows, { width: 190 });
  },
  'looks-engines.png': async () => {
    const pages = '4,6,8,9';
    const three = draw(bind(SPECIMEN, 'three'), pages);
    const two = draw(bind(SPECIMEN, 'two', {}, 'epub2'), pages);
    await sheet('looks-engines.png', [three, two], { width: 260 });
  },
  'looks-calibre.png': async () => {
    const pdf = join(work, 'calibre.pdf');
    const page = [
      '--custom-size',
      '100x160',
      '--unit',
      'millimeter',
      '--pdf-default-font-size',
      '12',
    ];
    const margins = ['left', 'right', 'top', 'bottom'].flatMap((side) => [
      `--pdf-page-margin-${side}`,
      '28',
    ]);
    const flags = { env: { ...process.env, QTWEBENGINE_CHROMIUM_FLAGS: '--no-sandbox' } };
    run('ebook-convert', [bind(SPECIMEN, 'pdf'), pdf, ...page, ...margins], flags);
    await sheet('looks-calibre.png', [draw(pdf, '4,6,8,9', [])], { width: 260 });
  },
  'looks-writing-systems.png': async () => {
    const folder = join(ROOT, 'tests', 'render', 'specimen', 'writing-systems');
    const fonts = { hebrew: 'Frank Ruhl Libre', arabic: 'Amiri', japanese: 'Hina Mincho' };
    const most = { hebrew: 2, arabic: 1, japanese: 1 };
    const screens = Object.entries(fonts).flatMap(([name, font]) => {
      const book = bind(join(folder, `${name}.json`), name);
      const spine = run('unzip', ['-p', book, 'OEBPS/content.opf']);
      // The chapters are between the story's page and the colophon.
      const pages = [...spine.matchAll(/href="([^"]+-[^"]+\.xhtml)"/g)].map(([, href]) => href);
      return shoot(
        book,
        pages.filter((page) => !/^(?:title|content)-/.test(page)).slice(0, most[name]),
        {
          font,
        },
      );
    });
    await sheet('looks-writing-systems.png', [screens], { width: 300 });
  },
  'looks-peers.png': async () => {
    const { ours, pandoc, calibre } = peers();
    const screens = [
      ...shoot(ours, [TAPE, `${TAPE}@1`]),
      ...shoot(pandoc, ['ch001.xhtml', 'ch001.xhtml@1']),
      ...shoot(calibre, ['index.html', 'index.html@1']),
    ];
    await sheet('looks-peers.png', [screens], { width: 250 });
  },
};

mkdirSync(IMAGES, { recursive: true });
const asked = process.argv.slice(2);
try {
  for (const [name, make] of Object.entries(PICTURES)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    try {
      await make();
      console.log(name);
    } catch (error) {
      console.error(`${name}: not made: ${error.message}`);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(work, { recursive: true });
}
