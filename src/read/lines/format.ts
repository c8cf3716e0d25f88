/** Formats: the inline markup that styles switch on and off. */

/** The formats of a piece of text; an element inherits what it does not set. */
export interface Format {
  readonly emphasis: boolean;
  readonly strong: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly smallCaps: boolean;
}

/** Text without markup. */
export const PLAIN: Format = {
  emphasis: false,
  strong: false,
  underline: false,
  strikethrough: false,
  smallCaps: false,
};

/** The kinds of markup that are formats, outer ones first. */
export const FORMATS = ['emphasis', 'strong', 'underline', 'strikethrough', 'smallCaps'] as const;

/** The formats among the properties of a style. */
export function formatOf({
  emphasis = false,
  strong = false,
  underline = false,
  strikethrough = false,
  smallCaps = false,
}: Partial<Format>): Format {
  return { emphasis, strong, underline, strikethrough, smallCaps };
}
