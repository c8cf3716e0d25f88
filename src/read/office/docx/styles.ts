/** The styles of a Word document. */
import { PLAIN, type Format } from '../../lines/format.ts';
import { parseXml, type Attributes } from '../../xml.ts';
import { meaningOf, meaningOfChain, type StyleMeaning } from '../style-names.ts';
import { chainOf, inherited } from '../styles.ts';
import {
  FORMER_PROPERTIES,
  isOn,
  paragraphProperty,
  runProperty,
  type ParagraphProperties,
  type RunProperties,
} from './formatting.ts';
import { WORD_NAMESPACES } from './namespaces.ts';

interface Style {
  readonly id: string;
  readonly type: string;
  name: string;
  basedOn: string | undefined;
  run: RunProperties;
  paragraph: ParagraphProperties;
}

/** A style with all that it inherits. */
export interface ResolvedStyle {
  readonly meaning: StyleMeaning;
  /** Its name and those of the styles it is based on, its own first. */
  readonly names: readonly string[];
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
}

const NO_STYLE: ResolvedStyle = { meaning: {}, names: [], run: {}, paragraph: {} };
/** Styles by their ids. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #resolved = new Map<string, ResolvedStyle>();
  #defaultParagraph: string | undefined;
  #defaults: Pick<Style, 'run' | 'paragraph'> = { run: {}, paragraph: {} };

  /** @param source `word/styles.xml` */
  constructor(source: string) {
    let style: Style | undefined;
    let isDefaults = false;
    let former = 0;
    parseXml(source, WORD_NAMESPACES, {
      open: (name, attributes) => {
        if (FORMER_PROPERTIES.has(name) || name === 'w:tblStylePr') former += 1;
        if (former > 0) return;
        if (name === 'w:docDefaults') isDefaults = true;
        if (name === 'w:style') style = this.#begin(attributes);
        else if (style !== undefined && name === 'w:name') style.name = attributes['w:val'] ?? '';
        else if (style !== undefined && name === 'w:basedOn') style.basedOn = attributes['w:val'];
        const target = isDefaults ? this.#defaults : style;
        if (target === undefined) return;
        target.run = { ...target.run, ...runProperty(name, attributes) };
        target.paragraph = { ...target.paragraph, ...paragraphProperty(name, attributes) };
      },
      close: (name) => {
        if (FORMER_PROPERTIES.has(name) || name === 'w:tblStylePr') former -= 1;
        if (name === 'w:docDefaults') isDefaults = false;
        if (name === 'w:style') style = undefined;
      },
    });
  }

  #begin(attributes: Attributes): Style {
    const id = attributes['w:styleId'] ?? '';
    const type = attributes['w:type'] ?? 'paragraph';
    const style: Style = { id, type, name: id, basedOn: undefined, run: {}, paragraph: {} };
    this.#styles.set(id, style);
    if (type === 'paragraph' && isOn(attributes['w:default'] ?? '0')) this.#defaultParagraph = id;
    return style;
  }

  /** A paragraph's style, or the default style. */
  paragraph(id: string | undefined): ResolvedStyle {
    const known = id !== undefined && this.#styles.has(id) ? id : this.#defaultParagraph;
    const style = known === undefined ? NO_STYLE : this.#resolve(known);
    const { run, paragraph } = this.#defaults;
    // Word knows its built-in styles where a file does not describe them.
    const missing = id === undefined || known === id ? undefined : meaningOf(id);
    return {
      ...style,
      ...(missing === undefined ? {} : { meaning: missing }),
      run: { ...run, ...style.run },
      paragraph: { ...paragraph, ...style.paragraph },
    };
  }

  /** A run's style. */
  character(id: string | undefined): ResolvedStyle {
    return id === undefined ? NO_STYLE : this.#resolve(id);
  }

  #resolve(id: string): ResolvedStyle {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const chain = chainOf(id, (one) => this.#styles.get(one));
    const names = chain.map(({ name }) => name);
    const resolved: ResolvedStyle = {
      meaning: meaningOfChain(names),
      names,
      run: inherited<RunProperties>(chain.map(({ run }) => run)),
      paragraph: inherited<ParagraphProperties>(chain.map(({ paragraph }) => paragraph)),
    };
    this.#resolved.set(id, resolved);
    return resolved;
  }
}

/** Properties that two levels of styles switch, so that italics in italics are upright (§17.7.3). */
function toggled(
  name: 'bold' | 'italic' | 'strike' | 'smallCaps' | 'allCaps' | 'hidden',
  direct: RunProperties,
  styles: readonly RunProperties[],
): boolean {
  return direct[name] ?? styles.filter((style) => style[name] === true).length % 2 === 1;
}

/** What a run's text looks like. */
export interface RunLook {
  readonly format: Format;
  readonly isHidden: boolean;
  readonly isSuperscript: boolean;
}

/**
 * What a run's text looks like, all styles taken together.
 * @param direct its own properties
 * @param character the style of the run
 * @param paragraph the run properties of its paragraph's style
 */
export function runLook(
  direct: RunProperties,
  character: ResolvedStyle,
  paragraph: RunProperties,
): RunLook {
  const styles = [paragraph, character.run];
  // The underline of a link only shows that it is a link.
  const isLink = character.names.some((name) =>
    /^(?:followed ?)?hyperlink|internet link/i.test(name),
  );
  const nearest = { ...paragraph, ...character.run, ...direct };
  return {
    format: {
      emphasis: toggled('italic', direct, styles) || nearest.stressed === true,
      strong: toggled('bold', direct, styles),
      underline: !isLink && nearest.underline === true,
      strikethrough: toggled('strike', direct, styles) || nearest.doubleStrike === true,
      // Typed in lower case and shown as capitals: small capitals are nearest to that.
      smallCaps: toggled('smallCaps', direct, styles) || toggled('allCaps', direct, styles),
    },
    isHidden: toggled('hidden', direct, styles),
    isSuperscript: nearest.superscript === true,
  };
}

/** What the text of a run without properties looks like. */
export const PLAIN_RUN: RunLook = { format: PLAIN, isHidden: false, isSuperscript: false };
