/** A synthetic novel, the same bytes each time: what the measurements are made on. */

const WORDS =
  'the a of and to in she he it was with for that his her on at by from as had but not they this one said all when out up there into could time some then over only after also well must through back still little here another between under last never night door hand light house stone river lantern window winter morning quietly slowly remembered answered wondered harbour garden letter music silence thunder window kitchen stairs'.split(
    ' ',
  );

/** Small linear congruential generator (Numerical Recipes): no randomness of the machine. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A novel of about so many words in so many chapters, typed as stories are. */
export function novel(words, chapters, seed = 1) {
  const random = generator(seed);
  const pick = () => WORDS[Math.floor(random() * WORDS.length)];
  const sentence = () => {
    const length = 6 + Math.floor(random() * 14);
    const text = Array.from({ length }, pick).join(' ');
    const start = text.charAt(0).toUpperCase() + text.slice(1);
    const kind = random();
    if (kind < 0.25) return `"${start}," she said, "don't ${pick()}."`;
    if (kind < 0.3) return `${start} -- *${pick()}* ${pick()}...`;
    return `${start}.`;
  };
  const out = [];
  let count = 0;
  for (let chapter = 1; chapter <= chapters; chapter += 1) {
    out.push(`Chapter ${String(chapter)}`);
    while (count < (words * chapter) / chapters) {
      const paragraph = Array.from({ length: 2 + Math.floor(random() * 5) }, sentence).join(' ');
      count += paragraph.split(' ').length;
      out.push(paragraph);
      if (random() < 0.03) out.push('***');
    }
  }
  return `${out.join('\n\n')}\n`;
}
