/** The styles of an OpenDocument text. */
import type { Attributes, XmlHandler } from '../../xml.ts';
import { meaningOfChain, type StyleMeaning } from '../style-names.ts';
import { chainOf, inherited } from '../styles.ts';
import { paragraphStyle, textStyle, type ParagraphStyle, type TextStyle } from './formatting.ts';
import { ListStyles } from './lists.ts';

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  text: TextStyle;
  paragraph: ParagraphStyle;
}

/** A style with all that it inherits. */
export interface ResolvedStyle {
  readonly meaning: StyleMeaning;
  readonly text: TextStyle;
  readonly paragraph: ParagraphStyle;
  /** It draws a line across the page where it has no text (LibreOffice, "Horizontal Line"). */
  readonly isRule: boolean;
  /** The name that the file's automatic styles are based on, by which paragraphs belong together. */
  readonly common: string;
}

const NO_STYLE: ResolvedStyle = { meaning: {}, text: {}, paragraph: {}, isRule: false, common: '' };

/** Styles by their families and names, from both parts of a document. */
export class OdtStyles {
  readonly lists = new ListStyles();
  readonly #styles = new Map<string, Style>();
  readonly #resolved = new Map<string, ResolvedStyle>();
  #style: Style | undefined;

  /** Takes styles from a part's XML, wherever they are in it. */
  readonly handler: XmlHandler = {
    open: (name, attributes) => {
      this.#open(name, attributes);
    },
    close: (name) => {
      if (name === 'style:style' || name === 'style:default-style') this.#style = undefined;
      this.lists.close(name);
    },
  };

  #open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'style:style':
      case 'style:default-style':
        this.#begin(name, attributes);
        break;
      case 'style:text-properties':
        if (this.#style !== undefined)
          this.#style.text = { ...this.#style.text, ...textStyle(attributes) };
        break;
      case 'style:paragraph-properties':
        if (this.#style !== undefined)
          this.#style.paragraph = { ...this.#style.paragraph, ...paragraphStyle(attributes) };
        break;
      default:
        this.lists.open(name, attributes);
    }
  }

  #begin(element: string, attributes: Attributes): void {
    const family = attributes['style:family'] ?? '';
    const isDefault = element === 'style:default-style';
    const name = isDefault ? '' : (attributes['style:name'] ?? '');
    // A style may begin a page by asking for another master page.
    const breaks =
      (attributes['style:master-page-name'] ?? '') === '' ? {} : { breaksBefore: true };
    this.#style = {
      name: attributes['style:display-name'] ?? name.replace(/_20_/g, ' '),
      basedOn: attributes['style:parent-style-name'],
      text: {},
      paragraph: breaks,
    };
    this.#styles.set(`${family} ${name}`, this.#style);
  }

  /**
   * A style with all that it inherits.
   * @param family `paragraph` or `text`
   * @param name as an element states it
   */
  style(family: 'paragraph' | 'text', name: string | undefined): ResolvedStyle {
    const key = `${family} ${name ?? ''}`;
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    const named = (one: string): Style | undefined => this.#styles.get(`${family} ${one}`);
    const chain = chainOf(name ?? '', named);
    const base = named('');
    const all = base === undefined ? chain : [...chain, base];
    // LibreOffice knows its built-in styles where a file does not describe them.
    const last = chain.length === 0 ? name : chain.at(-1)?.basedOn;
    const missing = last !== undefined && named(last) === undefined ? last : undefined;
    const names = [
      ...chain.map((one) => one.name),
      ...(missing === undefined ? [] : [missing.replace(/_20_/g, ' ')]),
    ];
    const resolved: ResolvedStyle = {
      meaning: meaningOfChain(names),
      text: inherited<TextStyle>(all.map((one) => one.text)),
      paragraph: inherited<ParagraphStyle>(all.map((one) => one.paragraph)),
      isRule: names.some((one) => /^horizontal line$/i.test(one)),
      common: names.find((one) => !/^P\d+$/.test(one)) ?? '',
    };
    this.#resolved.set(key, resolved);
    return resolved;
  }

  /** What a text style says; what it leaves open is inherited from the text around it. */
  text(name: string | undefined): TextStyle & { readonly isLink: boolean } {
    const key = `text ${name ?? ''}`;
    const { text } = name === undefined ? NO_STYLE : this.style('text', name);
    const isLink = /internet link|hyperlink/i.test(this.#styles.get(key)?.name ?? '');
    return { ...text, isLink };
  }
}
