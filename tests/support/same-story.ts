import { docxOf, odtOf } from './documents.ts';
import { epubOf, pageWith } from './epub-files.ts';

/** A story described once, for readers that must all make the same of it. */
export interface DescribedStory {
  readonly title: string;
  readonly author: string;
  readonly chapters: readonly DescribedChapter[];
}

/** A chapter under its heading. */
export interface DescribedChapter {
  readonly heading: string;
  readonly blocks: readonly DescribedBlock[];
}

/** The ways in which a run may be marked up. */
const MARKS = ['em', 'strong', 'underline', 'struck', 'smallCaps'] as const;
type DescribedMark = (typeof MARKS)[number];

/** A run of text: plain, or marked up in one way. */
export type DescribedRun =
  | string
  | { readonly [kind in DescribedMark]?: string }
  /** The reference to the note with these words. */
  | { readonly note: string };

/** What a chapter is made of. */
export type DescribedBlock =
  | { readonly paragraph: readonly DescribedRun[] }
  /** Lines inside a paragraph. */
  | { readonly lines: readonly string[] }
  | { readonly subheading: string }
  | { readonly quotation: string }
  | 'row of signs'
  | 'rule';

/** What a format has to write for each piece of a story; words come as the file has them. */
interface Writer {
  readonly escape: (text: string) => string;
  readonly run: (kind: DescribedMark, text: string) => string;
  readonly note?: (text: string, number: number) => string;
  readonly paragraph: (content: string) => string;
  readonly lines: (lines: readonly string[]) => string;
  readonly chapter: (text: string) => string;
  readonly subheading?: (text: string) => string;
  readonly quotation?: (text: string) => string;
  readonly signs: string;
  readonly rule: string;
}

function bodyWith(writer: Writer, { chapters }: DescribedStory): string {
  const { escape } = writer;
  let notes = 0;
  const run = (one: DescribedRun): string => {
    if (typeof one === 'string') return escape(one);
    if ('note' in one) {
      notes += 1;
      return writer.note?.(escape(one.note), notes) ?? '';
    }
    for (const kind of MARKS) {
      const text = one[kind];
      if (text !== undefined) return writer.run(kind, escape(text));
    }
    return '';
  };
  const block = (one: DescribedBlock): string => {
    if (one === 'row of signs') return writer.signs;
    if (one === 'rule') return writer.rule;
    if ('paragraph' in one) return writer.paragraph(one.paragraph.map(run).join(''));
    if ('lines' in one) return writer.lines(one.lines.map(escape));
    if ('subheading' in one) return writer.subheading?.(escape(one.subheading)) ?? '';
    return writer.quotation?.(escape(one.quotation)) ?? '';
  };
  return chapters
    .map(({ heading, blocks }) => writer.chapter(escape(heading)) + blocks.map(block).join(''))
    .join('');
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

function same(text: string): string {
  return text;
}

/** As plain text. */
export function asText(story: DescribedStory): string {
  const signs = { em: '*', strong: '**', underline: '_', struck: '', smallCaps: '' };
  const body = bodyWith(
    {
      escape: same,
      run: (kind, text) => `${signs[kind]}${text}${signs[kind]}`,
      paragraph: (content) => `${content}\n\n`,
      lines: (lines) => `${lines.join('\n')}\n\n`,
      chapter: (text) => `${text}\n\n`,
      signs: '***\n\n',
      rule: '* * *\n\n',
    },
    story,
  );
  return `Title: ${story.title}\nAuthor: ${story.author}\n\n${body}`;
}

/** What HTML says of each mark. */
const TAGS: Readonly<Record<DescribedMark, readonly [string, string]>> = {
  em: ['<em>', '</em>'],
  strong: ['<b>', '</b>'],
  underline: ['<u>', '</u>'],
  struck: ['<s>', '</s>'],
  smallCaps: ['<span style="font-variant: small-caps">', '</span>'],
};

const HTML: Writer = {
  escape: escapeXml,
  run: (kind, text) => TAGS[kind].join(text),
  paragraph: (content) => `<p>${content}</p>\n`,
  lines: (lines) => `<p>${lines.join('<br/>')}</p>\n`,
  chapter: (text) => `<h2>${text}</h2>\n`,
  subheading: (text) => `<h3>${text}</h3>\n`,
  quotation: (text) => `<blockquote><p>${text}</p></blockquote>\n`,
  signs: '<p align="center">***</p>\n',
  rule: '<hr/>\n',
};

/** As a page of HTML. */
export function asHtml(story: DescribedStory): string {
  const body = bodyWith(HTML, story);
  return `<html><body><h1>${escapeXml(story.title)}</h1><p>Author: ${escapeXml(story.author)}</p>\n${body}</body></html>`;
}

/** As an e-book: a page for each chapter, with its notes at the end. */
export function asEpub(story: DescribedStory): Uint8Array {
  let number = 0;
  const pages = story.chapters.map((chapter, index) => {
    const notes: string[] = [];
    const writer: Writer = {
      ...HTML,
      signs: '<p style="text-align: center">***</p>\n',
      note: (text) => {
        number += 1;
        const id = `n${String(number)}`;
        notes.push(
          `<aside epub:type="footnote" id="${id}"><p><a href="#r-${id}">${String(number)}</a> ${text}</p></aside>\n`,
        );
        return `<a epub:type="noteref" id="r-${id}" href="#${id}">${String(number)}</a>`;
      },
    };
    const body = bodyWith(writer, { ...story, chapters: [chapter] });
    const page = pageWith(body + notes.join(''), `<title>${escapeXml(chapter.heading)}</title>`);
    return [`c${String(index + 1)}.xhtml`, page, escapeXml(chapter.heading)] as const;
  });
  return epubOf({
    pages: Object.fromEntries(pages.map(([path, page]) => [path, page])),
    contents: Object.fromEntries(pages.map(([path, , label]) => [path, label])),
    metadata: `<dc:title>${escapeXml(story.title)}</dc:title><dc:creator>${escapeXml(story.author)}</dc:creator>`,
  });
}

/** As Markdown. */
export function asMarkdown(story: DescribedStory): string {
  const signs: Readonly<Record<DescribedMark, readonly [string, string]>> = {
    ...TAGS,
    em: ['*', '*'],
    strong: ['**', '**'],
    struck: ['~~', '~~'],
  };
  const notes: string[] = [];
  const body = bodyWith(
    {
      escape: (text) => text.replace(/[&<]/g, '\\$&'),
      run: (kind, text) => signs[kind].join(text),
      note: (text, number) => {
        notes.push(`[^${String(number)}]: ${text}\n\n`);
        return `[^${String(number)}]`;
      },
      paragraph: (content) => `${content}\n\n`,
      lines: (lines) => `${lines.join('  \n')}\n\n`,
      chapter: (text) => `## ${text}\n\n`,
      subheading: (text) => `### ${text}\n\n`,
      quotation: (text) => `> ${text}\n\n`,
      signs: '\\***\n\n',
      rule: '---\n\n',
    },
    story,
  );
  return `# ${story.title}\n\nAuthor: ${story.author}\n\n${body}${notes.join('')}`;
}

/** As a Word document. */
export function asDocx(story: DescribedStory): Uint8Array {
  const notes: string[] = [];
  const properties = {
    em: '<w:i/>',
    strong: '<w:b/>',
    underline: '<w:u w:val="single"/>',
    struck: '<w:strike/>',
    smallCaps: '<w:smallCaps/>',
  };
  const text = (words: string, look = ''): string =>
    `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
  const styled = (style: string, content: string): string =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${text(content)}</w:p>`;
  const body = bodyWith(
    {
      escape: escapeXml,
      run: (kind, words) =>
        `</w:t></w:r>${text(words, properties[kind])}<w:r><w:t xml:space="preserve">`,
      note: (words, number) => {
        notes.push(
          `<w:footnote w:id="${String(number)}"><w:p><w:r><w:footnoteRef/></w:r>${text(` ${words}`)}</w:p></w:footnote>`,
        );
        return `</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${String(number)}"/></w:r><w:r><w:t xml:space="preserve">`;
      },
      paragraph: (content) => `<w:p>${text(content)}</w:p>`,
      lines: (lines) => `<w:p>${lines.map((line) => text(line)).join('<w:r><w:br/></w:r>')}</w:p>`,
      chapter: (words) => styled('Heading1', words),
      subheading: (words) => styled('Heading2', words),
      quotation: (words) => styled('Quote', words),
      signs: `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${text('***')}</w:p>`,
      rule: '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr></w:pPr></w:p>',
    },
    story,
  );
  const styles = `<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:rPr><w:sz w:val="56"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:i/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>`;
  return docxOf(styled('Title', escapeXml(story.title)) + body, {
    styles,
    footnotes: notes.join(''),
    core: `<dc:title>${escapeXml(story.title)}</dc:title><dc:creator>${escapeXml(story.author)}</dc:creator>`,
  });
}

/** As an OpenDocument text. */
export function asOdt(story: DescribedStory): Uint8Array {
  const paragraph = (style: string, content: string): string =>
    `<text:p text:style-name="${style}">${content}</text:p>`;
  const body = bodyWith(
    {
      escape: escapeXml,
      run: (kind, words) => `<text:span text:style-name="${kind}">${words}</text:span>`,
      note: (words, number) =>
        `<text:note text:id="ftn${String(number)}" text:note-class="footnote"><text:note-citation>${String(number)}</text:note-citation><text:note-body>${paragraph('Footnote', words)}</text:note-body></text:note>`,
      paragraph: (content) => paragraph('Standard', content),
      lines: (lines) => paragraph('Standard', lines.join('<text:line-break/>')),
      chapter: (words) =>
        `<text:h text:style-name="Heading_20_1" text:outline-level="1">${words}</text:h>`,
      subheading: (words) =>
        `<text:h text:style-name="Heading_20_2" text:outline-level="2">${words}</text:h>`,
      quotation: (words) => paragraph('Quotations', words),
      signs: paragraph('P1', '***'),
      rule: paragraph('Horizontal_20_Line', ''),
    },
    story,
  );
  const look = (name: string, attributes: string): string =>
    `<style:style style:name="${name}" style:family="text"><style:text-properties ${attributes}/></style:style>`;
  return odtOf(paragraph('Title', escapeXml(story.title)) + body, {
    automatic: [
      look('em', 'fo:font-style="italic"'),
      look('strong', 'fo:font-weight="bold"'),
      look('underline', 'style:text-underline-style="solid"'),
      look('struck', 'style:text-line-through-style="solid"'),
      look('smallCaps', 'fo:font-variant="small-caps"'),
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/></style:style>',
    ].join(''),
    styles: `<style:style style:name="Standard" style:family="paragraph"/>
      <style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"/>
      <style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard"/>
      <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>`,
    meta: `<meta:initial-creator>${escapeXml(story.author)}</meta:initial-creator>`,
  });
}

/** As Rich Text. */
export function asRtf(story: DescribedStory): string {
  const escape = (text: string): string =>
    text
      .replace(/[\\{}]/g, '\\$&')
      .replace(/[^ -~]/g, (sign) => `\\u${String(sign.charCodeAt(0))}?`);
  const words = {
    em: '\\i',
    strong: '\\b',
    underline: '\\ul',
    struck: '\\strike',
    smallCaps: '\\scaps',
  };
  const body = bodyWith(
    {
      escape,
      run: (kind, text) => `{${words[kind]} ${text}}`,
      note: (text) => `{\\super\\chftn}{\\footnote\\pard\\plain{\\super\\chftn} ${text}}`,
      paragraph: (content) => `\\pard\\plain ${content}\\par\n`,
      lines: (lines) => `\\pard\\plain ${lines.join('\\line ')}\\par\n`,
      chapter: (text) => `\\pard\\plain\\s1\\b ${text}\\par\n`,
      subheading: (text) => `\\pard\\plain\\s2\\b\\i ${text}\\par\n`,
      quotation: (text) => `\\pard\\plain\\s3\\i ${text}\\par\n`,
      signs: '\\pard\\plain\\qc ***\\par\n',
      rule: '\\pard\\plain\\brdrb\\brdrs\\par\n',
    },
    story,
  );
  return `{\\rtf1\\ansi\\uc1{\\fonttbl{\\f0 Times;}}{\\stylesheet{Normal;}{\\s1\\b heading 1;}{\\s2\\b\\i heading 2;}{\\s3\\i Quote;}{\\s4 Title;}}
{\\info{\\title ${escape(story.title)}}{\\author ${escape(story.author)}}}
\\pard\\plain\\s4 ${escape(story.title)}\\par
${body}}`;
}
