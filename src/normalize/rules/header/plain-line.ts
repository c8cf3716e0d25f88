/** Lines of a header without what people typed around their labels: tags, brackets, waves. */
import type { DraftBlock } from '../../draft.ts';
import { isKnownField } from '../../forms/header-line.ts';

/** The longest line that is looked at, in characters; no label is in a longer one. */
const LONGEST = 400;

const TAG =
  /<\/?(?:b|i|u|em|strong|title|center|p|h[1-6]|br|big|small|font|span|div|tt|hr)(?:\s[^<>]{0,80})?\s?\/?>/gi;
/** A link, whose address stays beside its words. */
const LINK =
  /<a\s[^<>]{0,40}?href\s?=\s?["']?(?:mailto:)?([^"'<>\s]{1,160})["']?[^<>]{0,80}>([^<>]{1,120})<\/a>/gi;

const ANY_TAG = /<\/?\p{L}|\p{L}>/u;
const DECORATED_LABEL =
  /^(?:[~=+>#-]{1,3}\s?(\p{L}[\p{L} /’']{1,24})[~=+#-]{0,3}|\[(\p{L}[\p{L} /’']{1,24})\])\s?:[~=+#-]{0,3}\s?(?=\S)(?!.*[~=+#-]$)/u;
const STRESSED_BY = /^([*_]{1,3})((?:written )?by:?)\1 /i;

/** Forms of labels that prose has too: `[Title] X`, `~*~Title~*~ X`, `<Title>: X`, `Title= X`, `* Title: X`, columns. */
const DOUBTFUL_LABEL =
  /^(?:\[(\p{L}[\p{L} /’']{1,24})\]|<(\p{L}[\p{L} /’']{1,24})>(?=\s?:)|[~*=+#-]{1,4}(\p{L}[\p{L} /’']{1,24})[~*=+#-]{1,4}|[*•+-]\s(\p{L}[\p{L} /’']{1,24})(?=\s?:)|(\p{L}[\p{L} /’']{1,24}?)(?=\s?=|\t| {3}))\s{0,40}[:=]?\s{0,8}(?=[^\s=])/u;

/** A line with such a label as one with a colon; undefined where it has none that is known. */
function labelledLine(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const [found, ...labels] = DOUBTFUL_LABEL.exec(text) ?? [];
  const label = labels.find((one) => one !== undefined);
  if (found === undefined || label === undefined) return undefined;
  const labelled = `${label.trim()}: ${text.slice(found.length)}`;
  return isKnownField(labelled) && !isKnownField(text) ? labelled : undefined;
}

function plainLine(text: string): string {
  if (text.length > LONGEST) return text;
  const untagged = text
    .replace(LINK, (_, address: string, words: string) =>
      address === words.trim() ? words : `${words} (${address})`,
    )
    .replace(TAG, '');
  // Where other tags are left, they are what the line is about.
  const bare = (ANY_TAG.test(untagged) ? text : untagged).trim().replace(STRESSED_BY, '$2 ');
  const labelled = bare.replace(DECORATED_LABEL, '$1$2: ');
  return labelled !== bare && isKnownField(labelled) ? labelled : bare;
}

/** The first blocks as their words say; the others as they are. */
export function plainHead(blocks: readonly DraftBlock[], count: number): readonly DraftBlock[] {
  const head = blocks.slice(0, count);
  // One such line may be anything.
  const isBelieved = head.filter(({ text }) => labelledLine(text) !== undefined).length > 1;
  return blocks.map((block, index) => {
    if (index >= count || block.role.type !== 'line') return block;
    const text = (isBelieved ? labelledLine(block.text) : undefined) ?? plainLine(block.text);
    return text === block.text || text === '' ? block : { ...block, text };
  });
}
