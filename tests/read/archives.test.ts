import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readHtml } from '../../src/read/html/html.ts';
import type { RawStory } from '../../src/read/raw.ts';
import { wordsOf } from '../../src/verify/audit-words.ts';
import { buildTexts, failures } from '../support/build-text.ts';

async function read(html: string): Promise<RawStory> {
  const { story } = await readHtml(html, 'page.html');
  if (story === undefined) throw new Error('no story');
  return story;
}

/** What a page was understood to be. */
interface Shown {
  readonly facts: readonly string[];
  readonly blocks: readonly string[];
  readonly furniture: readonly string[];
}

function shown({ text, blocks, facts = [], furniture = [] }: RawStory): Shown {
  const lines = text.split('\n');
  return {
    facts: facts.map(({ label, value }) => `${label}: ${value}`),
    blocks: blocks.map(({ text: words, hint }) =>
      hint === undefined ? words : `${hint.type}: ${words}`,
    ),
    furniture: furniture.map((line) => lines[line - 1] ?? ''),
  };
}

const USER =
  '<span class="ljuser i-ljuser i-ljuser-type-P" lj:user="kestrel"><a href="https://kestrel.example.org/profile" class="i-ljuser-profile"><img class="i-ljuser-userhead" src="https://stat.example.org/userinfo.svg" alt="[info]" /></a><a href="https://kestrel.example.org/" class="i-ljuser-username"><b>kestrel</b></a></span>';
const COMMUNITY =
  '<span class="ljuser" lj:user="tides_fic"><a href="https://tides-fic.example.org/"><b>tides_fic</b></a></span>';

/** The same entry in the layouts that entries are saved in, and what is left over of each. */
const JOURNALS: readonly (readonly [string, string, Shown])[] = [
  [
    'LiveJournal until 2017',
    `<body class="scheme-view"><header class="s-header"><span class="ljuser" lj:user="reader"><b>reader</b></span></header>
<article class="b-singlepost hentry"><div class="b-singlepost-about"><h1 class="b-singlepost-title entry-title p-name">Fic: Low Water</h1>
<dl class="b-singlepost-author vcard"><dt class="b-singlepost-author-userpic"><img src="https://pic.example.org/1/2" alt="kestrel"></dt><dd class="b-singlepost-author-user">${USER}</dd>
<dd class="b-singlepost-author-userinfo"><p class="b-singlepost-author-userinfo-screen"><time class="b-singlepost-author-date">2010-03-04 10:00:00</time></p><p class="b-singlepost-author-userinfo-print"><time class="b-singlepost-author-date">2010-03-04 10:00:00</time></p></dd></dl>
<ul class="b-singlepost-prefs"><li class="b-singlepost-prefs-item"><strong>Current Mood:</strong> <img src="m.gif"> <span>cold</span></li><li><strong>Current Music:</strong> rain: a record</li></ul></div>
<div class="b-singlepost-wrapper"><article class="b-singlepost-body entry-content e-content"><a name="cutid1"></a>For ${USER}.<br><br>She walked <em>out</em>.<br><br>She came back.<a name='cutid1-end'></a><div class="lj-like">Share 3 Tweet</div>
<div class="b-singlepost-tags ljtags entry-content-asset"><strong>Tags: </strong><span class="b-singlepost-tags-items"><a rel="tag">fic</a>, <a rel="tag">tides</a></span></div></article></div></article>
<div id="comments"><div class="b-leaf">${COMMUNITY} <div class="subject">Re</div>Lovely!</div></div></body>`,
    {
      facts: [
        'Title: Low Water',
        'Author: kestrel',
        'Published: 2010-03-04 10:00:00',
        'Current Mood: cold',
        'Current Music: rain: a record',
        'Tags: fic, tides',
      ],
      blocks: ['For kestrel.', 'She walked out.', 'She came back.'],
      furniture: ['reader', '2010-03-04 10:00:00', 'Share 3 Tweet', 'tides_fic', 'Re', 'Lovely!'],
    },
  ],
  [
    'LiveJournal since 2017',
    `<article class="aentry aentry--post2017"><div class="aentry-head"><span class="aentry-head__username">${USER}</span><p class="aentry-head__date"><time>March 4 2010, 10:00</time></p><div class="aentry-head__mood"><span class="aentry-head__mood-text">cold</span></div><div class="aentry-head__music"><b>Music:</b> <span class="aentry-head__info-text">rain</span></div></div>
<h1 class="aentry-post__title"><span class="aentry-post__title-text">[fic] Low Water</span></h1>
<div class="aentry-post__content"><div class="aentry-post__text aentry-post__text--view"><p>She walked <em>out</em>.</p><p>She came back.</p></div><div class="aentry-tags"><a href="/tag/fic">#fic</a><a href="/tag/tides">#tides</a></div></div></article>
<div class="aentry-post__actions">Share Flag</div><div class="comments" id="comments">Lovely!</div>`,
    {
      facts: [
        'Author: kestrel',
        'Published: March 4 2010, 10:00',
        'Current mood: cold',
        'Current music: rain',
        'Title: Low Water',
        'Tags: #fic, #tides',
      ],
      blocks: ['She walked out.', 'She came back.'],
      furniture: ['Share Flag', 'Lovely!'],
    },
  ],
  [
    'Dreamwidth',
    `<body class="page-entry"><div id="lj_controlstrip"><span class="ljuser"><b>reader</b></span> Viewing</div><div id="header"><h1 id="title">Tidal notes</h1></div>
<div class="navigation topnav"><ul><li class="page-back">Previous Entry</li></ul></div>
<div class="entry-wrapper entry-wrapper-odd security-public journal-type-P poster-kestrel has-subject" id="entry-wrapper-1201"><div class="entry" id="entry-1201"><div class="inner">
<div class="header"><div class="inner"><h3 class="entry-title"><a href="/1201.html">Low Water</a></h3><span class="datetime"><span class="date"><a>Mar</a>. <a>4th</a>, <a>2010</a></span> <span class="time">10:00 am</span></span></div></div>
<div><div class="contents"><div class="inner"><div class="userpic"><img src="https://v.example.org/5/1"></div><span class="poster entry-poster"><span class="ljuser" style="white-space: nowrap;"><img src="user.png" alt="[personal profile] "><a><b>kestrel</b></a></span></span>
<div class="entry-content"><div class="userpic">icon</div><p>She walked <em>out</em>.</p><p>She came back.</p></div>
<div class="metadata bottom-metadata"><ul><li class="metadata-mood"><span class="metadata-label metadata-label-mood">Current Mood: </span><span class="metadata-item">cold</span></li></ul></div></div></div></div>
<div class="footer"><div class="inner"><div class="tag"><span class="tag-text">Tags:</span><ul><li><a rel="tag">fic</a>, </li><li><a rel="tag">tides</a></li></ul></div><ul class="entry-interaction-links text-links"><li>Link</li><li>Reply</li></ul></div></div></div></div></div>
<div id="comments"><div class="comment-content">Lovely!</div></div></body>`,
    {
      facts: [
        'Title: Low Water',
        'Published: Mar. 4th, 2010 10:00 am',
        'Author: kestrel',
        'Current Mood: cold',
        'Tags: fic, tides',
      ],
      blocks: ['She walked out.', 'She came back.'],
      furniture: [
        'reader Viewing',
        'Tidal notes',
        'Previous Entry',
        'icon',
        'Link',
        'Reply',
        'Lovely!',
      ],
    },
  ],
  [
    'an old layout',
    `<div class="asset"><h2 class="asset-name page-header2"><a href="/1.html">Low Water</a></h2><div class="asset-meta"><ul><li class="item"><span class="item asset-entry-date"><abbr class="datetime">Mar. 4th, 2010</abbr></span></li><li>${USER}</li></ul></div>
<div class="asset-content"><div class="asset-body"><div class="user-icon">icon</div>She walked <i>out</i>.<br /><br />She came back.</div><div class="lj-currents"><ul><li><span class="entryMetadata-label">Current Mood:</span> <span>cold</span></li></ul></div><div class="ljtags"><strong>Tags:</strong> <a>fic</a></div></div></div>`,
    {
      facts: [
        'Title: Low Water',
        'Published: Mar. 4th, 2010',
        'Author: kestrel',
        'Current Mood: cold',
        'Tags: fic',
      ],
      blocks: ['She walked out.', 'She came back.'],
      furniture: ['icon'],
    },
  ],
  [
    'no layout',
    `<body><p>LiveJournal | Login</p><table><tr><td><img src='/userpic/1' alt=''></td><td>Kes (${USER}) wrote in ${COMMUNITY},<br /><font size='-1'>@ <a>2010</a>-<a>03</a>-<a>04</a> 10:00:00</font></td></tr></table>
<table><tr><td>Previous Entry Add to memories</td></tr></table>
<div style='margin-left: 30px'><table border=0><tr><td align=right><b>Current mood:</b></td><td><img src="m.gif"> cold</td></tr><tr><td align=right><b>Entry tags:</b></td><td><a>fic</a>, <a>tides</a></td></tr></table><p>
<font face='Arial,Helvetica' size='+1'><i><b>Low Water</b></i></font><br />
She walked <i>out</i>.<br /><br />She came back.</div><br style='clear: both' /><hr width='100%' size='2' align='center' /><div id='Comments'><a>(Post a new comment)</a><table class='talk-comment'><tr><td>${USER}</td></tr></table></div></body>`,
    {
      facts: [
        'Author: kestrel',
        'Posted in: tides_fic',
        'Published: 2010-03-04 10:00:00',
        'Current mood: cold',
        'Entry tags: fic, tides',
        'Title: Low Water',
      ],
      blocks: ['She walked out.', 'She came back.'],
      furniture: [
        'LiveJournal | Login',
        'Kes (',
        ') wrote in',
        ',',
        'Previous Entry Add to memories',
        '* * *',
        '(Post a new comment)',
        'kestrel',
      ],
    },
  ],
];

const VIEWSTORY = `<html><head><title>Low Water</title></head><body><div id="header"><h1>Sea Archive</h1></div><div class="menu"><a href="browse.php">Browse</a></div>
<div id="pagetitle"><a href="viewstory.php?sid=7">Low Water</a> by <a href="viewuser.php?uid=3">Oyster</a></div>
<div class="storyinfo"> [<a href="reviews.php?item=7">Reviews</a> - <a>12</a>]<br /><a href="viewstory.php?sid=7&amp;index=1">Table of Contents</a> [<a>Report This</a>]<br />Printer Chapter or Story</div>
<div class="jumpmenu"><a>- Text Size +</a><form name="jump" action=""><select class="textbox" name="chapter" onchange="x"><option value='1'>1. Ebb</option><option value='2' selected>2. Flow</option></select></form></div>
<div class='notes'><div class='title'><span class='label'>Story Notes:</span></div><div class='noteinfo'><p>For Jo.</p><p>Be kind.</p></div></div>
<div class='notes'><div class='title'><span class='label'>Author's Chapter Notes:</span></div><div class='noteinfo'>Short one.</div></div>
<div id="story"><p>She walked <em>out</em>.</p><div class="notes">A page of notes lay there.</div></div>
<div class='notes'><div class='title'><span class='label'>Chapter End Notes:</span></div><div class='noteinfo'>More soon.</div></div>
<div id="prev"><a class="prev">Previous</a></div><div id="next"></div><div class="respond">[Add to Favorites]</div><form method="post"><textarea>You must login</textarea></form><div id="footer">Powered by eFiction</div></body></html>`;

const PRINTABLE = `<body><div id="pagetitle"><a href="viewstory.php?sid=7">Low Water</a> by <a href="viewuser.php?uid=3">Oyster</a></div>
<div class="infobox"><div class="content"><span class="label">Summary: </span><p>The tide goes out.</p><p>It comes in.</p><br /><span class="label">Rated:</span> Teens<br />
<span class="label">Categories:</span> <a>Tides</a> <span class="label">Characters: </span> Ann, Ben<br /><span class='label'>Genres: </span> Angst, Drama<br /><span class='label'>Warnings: </span> Drowning<br />
<span class="label">Challenges:</span> None<br /> <span class="label">Series:</span> None<br /><span class="label">Chapters: </span> 2 <span class="label">Completed:</span> Yes
<span class="label">Word count:</span> 1200 <span class="label">Read:</span> 900 <span class="label"> Published: </span>05 Jan 2010 <span class="label">Updated:</span> 06 Jan 2010 </div></div>
<div class='notes'><div class='title'><span class='label'>Story Notes:</span></div><div class='noteinfo'>For Jo.</div></div>
<p><b>1.</b> <a href='#1'>Ebb</a> by Oyster</p><p><b>2.</b> <a href='#2'>Flow</a> by Mussel</p>
<div class='chaptertitle'><a name='1'></a>Ebb by Oyster</div><div class='notes'><div class='title'><span class='label'>Author's Notes:</div><div class='noteinfo'>Short one.</div></div><div class='chapter'><p>She walked <em>out</em>.</p></div><div class='toplink'><a href='#1'>Back to index</a></div>
<div class='chaptertitle'><a name='2'></a>Flow by Mussel</div><div class='chapter'>She came back.<br /><br />It was late.</div><div class='notes'><div class='title'><span class='label'>End Notes:</div><div class='noteinfo'>The end.</div></div>
<div id="copyright">All characters are theirs.</div><div id="archivedat">This story archived at <a>http://x.example.org/viewstory.php?sid=7</a></div></body>`;

/** A chapter by itself, in a skin of another language. */
const SKIN = `<body><div class="gb-full"><h2><a href="viewstory.php?sid=7">Ebbe</a> von <a href="viewuser.php?uid=3">Auster</a>, <a href="viewuser.php?uid=4">Muschel</a></h2>
<blockquote><b>Kapitel Bemerkung:</b> Kurz.</blockquote><div id="story">Sie ging.</div></div></body>`;

const EFICTION: readonly (readonly [string, string, Shown])[] = [
  [
    'a chapter',
    VIEWSTORY,
    {
      facts: ['Title: Low Water', 'Author: Oyster', 'Story Notes: For Jo. Be kind.'],
      blocks: [
        'chapterHeading: 2. Flow',
        "authorsNote: Author's Chapter Notes:",
        'authorsNote: Short one.',
        'She walked out.',
        'A page of notes lay there.',
        'authorsNote: Chapter End Notes:',
        'authorsNote: More soon.',
      ],
      furniture: [
        'Sea Archive',
        'Browse',
        '[Reviews - 12]',
        'Table of Contents [Report This]',
        'Printer Chapter or Story',
        '- Text Size +',
        '1. Ebb',
        'Previous',
        '[Add to Favorites]',
        'You must login',
        'Powered by eFiction',
      ],
    },
  ],
  [
    'a story to print',
    PRINTABLE,
    {
      facts: [
        'Title: Low Water',
        'Author: Oyster',
        'Summary: The tide goes out. It comes in.',
        'Rated: Teens',
        'Categories: Tides',
        'Characters: Ann, Ben',
        'Genres: Angst, Drama',
        'Warnings: Drowning',
        'Chapters: 2',
        'Completed: Yes',
        'Word count: 1200',
        'Published: 05 Jan 2010',
        'Updated: 06 Jan 2010',
        'Story Notes: For Jo.',
      ],
      blocks: [
        'chapterHeading: Ebb',
        "authorsNote: Author's Notes:",
        'authorsNote: Short one.',
        'She walked out.',
        'chapterHeading: Flow by Mussel',
        'She came back.',
        'It was late.',
        'authorsNote: End Notes:',
        'authorsNote: The end.',
      ],
      furniture: [
        'Challenges: None',
        'Series: None',
        'Read: 900',
        '1. Ebb by Oyster',
        '2. Flow by Mussel',
        'by Oyster',
        'Back to index',
        'All characters are theirs.',
        'This story archived at http://x.example.org/viewstory.php?sid=7',
      ],
    },
  ],
  [
    'a story of one chapter to print',
    `<div id="pagetitle">Stand by Me by Oyster</div><div class='chaptertitle'>Stand by Me by Oyster</div><div class='chapter'>She came back.</div>`,
    {
      facts: ['Title: Stand by Me', 'Author: Oyster'],
      blocks: ['She came back.'],
      furniture: ['Stand by Me by Oyster'],
    },
  ],
  [
    'a skin of another language',
    SKIN,
    {
      facts: ['Title: Ebbe', 'Author: Auster, Muschel'],
      blocks: ['authorsNote: Kapitel Bemerkung: Kurz.', 'Sie ging.'],
      furniture: [],
    },
  ],
];

const OTHERS: readonly (readonly [string, string, Shown])[] = [
  [
    'FanFiction.net for small screens',
    `<body id="top"><div class="menu"><a href="/">FanFiction</a></div><div id=content style='padding:5px'><div align=center><b>The Salt Road</b> by <a href='/u/12/PerditaV'>PerditaV</a></div>
<a href='/book/'>Books</a>, <a href='/book/Weather/'>Weather</a><br>Rated: <a href='https://www.fictionratings.com/'>T</a>, English, Drama &amp; Hurt/Comfort, Ann, Ben C., Words: 4k+, Favs: 9, Follows: 3, Published: Jul 12, 2010, Updated: 5/8<hr size=1 noshade>Chapter 2: The Ferry<br></div>
<div role='main' aria-label='story content' style='font-size:1.1em;'><div style='padding:5px 10px 5px 10px;' class='storycontent nocopy' id='storycontent' ><p>"Get in," he said.</p><p>She got in.</p></div></div>
<div align=center><a href='/s/1/1/'>« Prev</a> Ch 2 of <a>3</a></div></body>`,
    {
      facts: [
        'Title: The Salt Road',
        'Author: PerditaV',
        'Fandom: Weather',
        'Rated: T',
        'Language: English',
        'Genre: Drama & Hurt/Comfort',
        'Characters: Ann, Ben C.',
        'Words: 4k+',
        'Published: Jul 12, 2010',
        'Updated: 5/8',
      ],
      blocks: ['chapterHeading: Chapter 2: The Ferry', '"Get in," he said.', 'She got in.'],
      furniture: ['FanFiction', 'Favs: 9', 'Follows: 3', '« Prev Ch 2 of 3'],
    },
  ],
  [
    'one chapter of a work on otwarchive',
    `<body><header>SquidgeWorld</header><div id="main" class="chapters-show region"><ul class="work navigation actions"><li>Entire Work</li><li><form><select><option>1. Ebb</option><option selected>2. Flow</option></select></form></li></ul>
<dl class="work meta group"><dt class="rating tags">Rating:</dt><dd class="rating tags"><ul class="commas"><li><a class="tag">Explicit</a></li></ul></dd><dt class="series">Series:</dt><dd class="series"><span class="series"><span class="position">Part 1 of Tides</span></span></dd></dl>
<div id="workskin"><div class="preface group"><h2 class="title heading">Low Water</h2><h3 class="byline heading"><a rel="author">oystercatcher</a></h3></div>
<div id="chapters" role="article"><div class="chapter" id="chapter-2"><div class="chapter preface group"><h3 class="title"><a href="/c/2">Chapter 2</a>: Flow</h3><div id="summary" class="summary module"><h3 class="heading">Summary:</h3><blockquote class="userstuff"><p>In it comes.</p></blockquote></div><div id="notes" class="notes module"><h3 class="heading">Notes:</h3><p>(See the end of the chapter for <a>notes</a>.)</p></div></div>
<div class="userstuff module" role="article"><h3 class="landmark heading" id="work">Chapter Text</h3><p>She came back.</p></div>
<div class="chapter preface group"><div class="end notes module" id="chapter_2_endnotes"><h3 class="heading">Notes:</h3><blockquote class="userstuff"><p>Thanks.</p></blockquote></div></div></div></div></div>
<div id="feedback"><ul class="thread"><li class="comment"><blockquote class="userstuff"><p>Lovely!</p></blockquote></li></ul></div></div></body>`,
    {
      facts: [
        'Rating: Explicit',
        'Series: Part 1 of Tides',
        'Title: Low Water',
        'Author: oystercatcher',
      ],
      blocks: [
        'chapterHeading: Chapter 2: Flow',
        'authorsNote: Summary:',
        'authorsNote: In it comes.',
        'She came back.',
        'authorsNote: Notes:',
        'authorsNote: Thanks.',
      ],
      furniture: [
        'SquidgeWorld',
        'Entire Work',
        '1. Ebb 2. Flow',
        'Notes:',
        '(See the end of the chapter for notes.)',
        'Chapter Text',
        'Lovely!',
      ],
    },
  ],
  [
    'a work without chapters',
    `<div id="main"><dl class="work meta group"><dt>Rating:</dt><dd>General Audiences</dd></dl><div id="workskin"><div class="preface group"><h2 class="title heading">Low Water</h2><h3 class="byline heading">Anonymous</h3></div><div id="chapters" role="article"><h3 class="landmark heading" id="work">Work Text:</h3><div class="userstuff"><p>She came back.</p></div></div></div></div>`,
    {
      facts: ['Rating: General Audiences', 'Title: Low Water', 'Author: Anonymous'],
      blocks: ['She came back.'],
      furniture: ['Work Text:'],
    },
  ],
  [
    'a download from SquidgeWorld',
    `<body><div id="preface"><p class="message"><b>Low Water</b><br />Posted originally on <a href="https://squidgeworld.example.org/">SquidgeWorld</a> at <a>https://squidgeworld.example.org/works/7</a>.</p><div class="meta"><dl class="tags"><dt>Rating:</dt><dd><a>Mature</a></dd></dl><h1>Low Water</h1><div class="byline">by <a rel="author">oyster</a></div></div></div><div id="chapters" class="userstuff"><p>She came back.</p></div></body>`,
    {
      facts: [
        'Title: Low Water',
        'Posted originally on: SquidgeWorld at https://squidgeworld.example.org/works/7',
        'Rating: Mature',
        'Title: Low Water',
        'Author: oyster',
      ],
      blocks: ['She came back.'],
      furniture: [],
    },
  ],
];

describe('an entry of a journal', () => {
  test.each(JOURNALS)('%s', async (_, html, expected) => {
    expect(shown(await read(html))).toEqual(expected);
  });

  test('is the story that its author has named', async () => {
    const entry = (body: string): string =>
      `<h3 class="entry-title">FIC: Ebb, 1/2 (PG)</h3>${COMMUNITY}<div class="entrytext">${body}</div>`;
    const { facts } = shown(
      await read(entry('<b>Title</b>: Low Water<br><b>Author:</b> Oyster<br><br>She went.')),
    );
    expect(facts).toEqual(['Posted as: FIC: Ebb, 1/2 (PG)', 'Posted by: tides_fic']);
    expect(shown(await read(entry('She read the title: it was long.'))).facts).toEqual([
      'Title: Ebb, 1/2 (PG)',
      'Author: tides_fic',
    ]);
  });

  test('several on a page are chapters, and a link to the rest of one is the page', async () => {
    const entry = (title: string, text: string): string =>
      `<div class="entry-wrapper entry-wrapper-odd"><h3 class="entry-title">${title}</h3><p class="datetime">2010</p>${USER}<div class="entry-content">${text}</div><div class="tag">Tags: <a>fic</a></div></div>`;
    const cuts = [
      '<span class="cut-wrapper"><b class="cut-open">( </b><b class="cut-text"><a href="/1.html#cutid1">Read more...</a></b><b class="cut-close"> )</b></span>',
      '<b>(&nbsp;<a href="/1.html#cutid1">Read more...</a>&nbsp;)</b>',
      '<b class="ljcut-link"><span>( </span><a href="/1.html">Read more...</a><span> )</span></b>',
    ];
    const page = cuts.map((cut, index) => entry(`Part ${String(index)}`, `She went. ${cut}`));
    expect(shown(await read(page.join('')))).toEqual({
      facts: ['Author: kestrel'],
      blocks: [0, 1, 2].flatMap((n) => [`chapterHeading: Part ${String(n)}`, 'She went.']),
      furniture: expect.arrayContaining(['2010', 'kestrel', 'Tags: fic', '( Read more... )']),
    });
  });

  test.each([
    ['<span class="cut-wrapper">( <a href="/1.html#cutid1">More</a> )</span>', [3]],
    ['<b>( <a href="/1.html#cutid1">More</a> )</b>', [3]],
    ['<b>( <a href="/1.html">see there</a> )</b>', []],
    [
      '<span class="cut-wrapper">( <a href="/1.html#cutid1">More</a> )</span><div id="div-cuttag_x_1_1">It rained.</div>',
      [],
    ],
    ['<a name="cutid1"></a>It rained.<a name="cutid1-end"></a>', []],
  ])('with a cut: %s', async (cut, lines) => {
    const page = `<h3 class="entry-title">Ebb</h3>\n${USER}<div class="entrytext">She went.\n${cut}</div>`;
    const { diagnostics } = await readHtml(page, 'page.html');
    expect(diagnostics.map(({ id, line }) => [id, line])).toEqual(
      lines.map((line) => ['read-behind-cut', line]),
    );
  });

  test('as its source, names its users', async () => {
    const source = '<p>For <lj user="kestrel"> and <user name=oyster>, with love.</p>';
    expect(shown(await read(source)).blocks).toEqual(['For kestrel and oyster, with love.']);
  });
});

describe('a page of eFiction', () => {
  test.each(EFICTION)('%s', async (_, html, expected) => {
    expect(shown(await read(html))).toEqual(expected);
  });
});

describe('a page of another archive', () => {
  test.each(OTHERS)('%s', async (_, html, expected) => {
    expect(shown(await read(html))).toEqual(expected);
  });
});

describe('names that other pages have too', () => {
  test.each([
    ['a page of a blog', '<h1 class="entry-title">One.</h1><div class="entry-content">Two.</div>'],
    ['a class of an entry', '<div class="b-singlepost-body">One.</div><p>Two.</p>'],
    ['an entry without words', '<div class="ljuser">One.</div>Two.<div class="entrytext"></div>'],
    ['ids of eFiction', '<div id="pagetitle">One.</div><div id="story">Two.</div>'],
    [
      'a story without words',
      '<div id="pagetitle">One.</div><a href="viewstory.php?sid=1">Two.</a><div id="story">–</div>',
    ],
    ['chapters without a head', '<p class="chaptertitle">One.</p><p class="chapter">Two.</p>'],
    ['parts of a small screen', '<div id="content"><b>One.</b></div><p id="storycontent">Two.</p>'],
    ['a skin without a work', '<div id="workskin"><h2 class="title">One.</h2><p>Two.</p></div>'],
    [
      'a table in which somebody wrote',
      '<table><tr><td>One.</td></tr></table><div style="margin-left: 30px">Two.</div>',
    ],
  ])('%s is all story', async (_, html) => {
    const { facts, furniture, blocks } = await read(html);
    expect([facts, furniture]).toEqual([undefined, undefined]);
    expect(blocks.map(({ text }) => text).filter((text) => text !== '–')).toEqual(['One.', 'Two.']);
  });
});

test('a line of facts without an end is not one', async () => {
  const names = 'Ann, '.repeat(20_000);
  const page = `<div id="content"><b>One</b> by <a href="/u/1/x">Two</a><br>Rated: T, ${names}</div><div id="storycontent">She went.</div>`;
  const { facts, blocks } = shown(await read(page));
  expect([facts, blocks]).toEqual([['Title: One', 'Author: Two'], ['She went.']]);
});

const PAGES = [...JOURNALS, ...EFICTION, ...OTHERS];

/** All words of a page's lines: what leaves the story is on lines of its own. */
async function wordsIn(html: string): Promise<readonly string[]> {
  return wordsOf((await read(html)).text).toSorted();
}

test.each(PAGES)('in the book of %s the audit finds each word', async (_, html) => {
  const result = await buildTexts({ files: { 'page.html': html }, book: { title: undefined } });
  expect(failures(result)).toEqual([]);
});

test('whatever is missing of a page, no word of what is left is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PAGES.map(([, html]) => html)),
      fc.array(fc.nat(), { maxLength: 6 }),
      async (html, places) => {
        // Classes and ids that are gone make another page of it, with the same words.
        const attributes = [...html.matchAll(/ (?:class|id|name|style)=(?:"[^"]*"|'[^']*'|\w+)/g)];
        let changed = html;
        for (const place of places) {
          const [attribute] = attributes[place % attributes.length] ?? [];
          if (attribute !== undefined) changed = changed.replace(attribute, '');
        }
        expect((await wordsIn(changed)).filter((word) => word !== '')).toEqual(await wordsIn(html));
        const result = await buildTexts({ files: { 'page.html': changed } });
        expect(failures(result)).toEqual([]);
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 1) * 25 },
  );
});
