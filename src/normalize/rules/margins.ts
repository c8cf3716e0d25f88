import { stretchOf } from '../layout.ts';
import type { Edit, Rule } from '../rule.ts';

/** What the page added around the text goes, so that the rules after this see the text alone. */
export const margins: Rule = {
  id: 'margins',
  title: 'Take away margins and double spacing',
  why: 'Text saved from a page carries the page with it: a left margin before every line, or a blank line after each. Neither says anything about paragraphs once it is on every line of a stretch.',
  examples: [
    {
      shows: 'a margin on every line is no indent',
      before:
        '    It was a dark night and the wind blew\n    out of the east, as it had done all of\n    that week and would all the next one,\n    until nobody remembered another wind\n    at all.',
      after:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.',
    },
    {
      shows: 'a blank line after every line says nothing',
      before:
        'It was a dark night and the wind blew\n\nout of the east, as it had done all of\n\nthat week and would all the next one,\n\nuntil nobody remembered another wind\n\nat all.\n\nThen it stopped, and everybody in the\n\nvillage fell over, who had leaned on\n\nit for a month, and lay about the\n\nsquare.',
      after:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.\nThen it stopped, and everybody in the\nvillage fell over, who had leaned on\nit for a month, and lay about the\nsquare.',
    },
    {
      shows: 'a margin beside paragraphs that are indented in it',
      before:
        '       It was a dark night and the wind blew\n    out of the east, as it had done all of\n    that week and would all the next one,\n    until nobody remembered another wind\n    at all.\n       Then it stopped, and everybody in the\n    village fell over, who had leaned on\n    it for a month, and lay about the\n    square.',
      after:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.\nThen it stopped, and everybody in the\nvillage fell over, who had leaned on\nit for a month, and lay about the\nsquare.',
    },
    {
      shows: 'a margin of a single blank',
      before:
        ' It was a dark night and the wind blew\n out of the east, as it had done all of\n that week and would all the next one,\n until nobody remembered another wind\n at all.\n\n Then it stopped, and everybody in the\n village fell over, who had leaned on\n it for a month, and lay about the\n square.',
      after:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.\nThen it stopped, and everybody in the\nvillage fell over, who had leaned on\nit for a month, and lay about the\nsquare.',
    },
    {
      shows: 'a margin made of tabs',
      before:
        '\tIt was a dark night and the wind blew\n\tout of the east, as it had done all of\n\tthat week and would all the next one,\n\tuntil nobody remembered another wind\n\tat all.',
      after:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.',
    },
    {
      shows: 'a margin and a blank line after every line',
      before:
        '     It was a dark night and the wind blew\n\n     out of the east, as it had done all of\n\n     that week and would all the next one,\n\n     until nobody remembered another wind\n\n     at all.\n\n     Then it stopped, and everybody in the\n\n     village fell over, who had leaned on\n\n     it for a month, and lay about the\n\n     square.',
      after:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.\nThen it stopped, and everybody in the\nvillage fell over, who had leaned on\nit for a month, and lay about the\nsquare.',
    },
    {
      shows: 'a margin in mail, under a blank line between paragraphs',
      before:
        '  It was a dark night and the wind blew\n  out of the east, as it had done all of\n  that week and would all the next one,\n  until nobody remembered another wind\n  at all.\n\n  Then it stopped, and everybody in the\n  village fell over, who had leaned on\n  it for a month, and lay about the\n  square.\n\n  It was a dark night and the wind blew\n  out of the east, as it had done all of\n  that week and would all the next one,\n  until nobody remembered another wind\n  at all.',
      after:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.\nThen it stopped, and everybody in the\nvillage fell over, who had leaned on\nit for a month, and lay about the\nsquare.\nIt was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.',
    },
    {
      shows: 'the indents of paragraphs stay',
      before:
        '   It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.',
      after:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.',
    },
    {
      shows: 'lines that begin at the left edge stay',
      before:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.',
      after:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.',
    },
    {
      shows: 'one blank line between wrapped paragraphs stays',
      before:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.\n\nThen it stopped, and everybody in the\nvillage fell over, who had leaned on\nit for a month, and lay about the\nsquare.\n\nIt was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.',
      after:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.\nThen it stopped, and everybody in the\nvillage fell over, who had leaned on\nit for a month, and lay about the\nsquare.\nIt was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.',
    },
    {
      shows: 'wider gaps between wrapped scenes stay',
      before:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.\n\n\n\nThen it stopped, and everybody in the\nvillage fell over, who had leaned on\nit for a month, and lay about the\nsquare.',
      after:
        'It was a dark night and the wind blew\nout of the east, as it had done all of\nthat week and would all the next one,\nuntil nobody remembered another wind\nat all.\nThen it stopped, and everybody in the\nvillage fell over, who had leaned on\nit for a month, and lay about the\nsquare.',
    },
    {
      shows: 'a blank line after every speech stays',
      before:
        '"Did you lock it?"\n\n"I did."\n\n"And the window?"\n\n"Which window?"\n\n"Oh, Tom."\n\nHe ran.\n\nShe counted to ten.\n\n"Got it!"\n\n"Too late."',
      after:
        '"Did you lock it?"\n"I did."\n"And the window?"\n"Which window?"\n"Oh, Tom."\nHe ran.\nShe counted to ten.\n"Got it!"\n"Too late."',
    },
    {
      shows: 'a blank line after every line of a song stays',
      before:
        'The river took the mill away\n\nThe river took the mare\n\nThe river came on Saturday\n\nAnd Sunday was not there\n\nSo who will ring the evening bell\n\nAnd who will milk the cow\n\nThe river knows but will not tell\n\nAnd I am sleeping now\n\nAmen',
      after:
        'The river took the mill away\nThe river took the mare\nThe river came on Saturday\nAnd Sunday was not there\nSo who will ring the evening bell\nAnd who will milk the cow\nThe river knows but will not tell\nAnd I am sleeping now\nAmen',
    },
    {
      shows: 'a blank line after every item of a list stays',
      before:
        'Milk\n\nEggs\n\nSix candles\n\nString\n\nA new rope\n\nSoap\n\nPaper\n\nMatches\n\nSalt',
      after: 'Milk\nEggs\nSix candles\nString\nA new rope\nSoap\nPaper\nMatches\nSalt',
    },
    {
      shows: 'two halves of a sentence prove nothing and stay',
      before: 'He walked down to the river and\n\nstood there until it was dark.',
      after: 'He walked down to the river and\nstood there until it was dark.',
    },
    {
      shows: 'long paragraphs with a blank line between stay',
      before:
        'It was a dark night and the wind blew out of the east, as it had done all of that week and would all the next one, until nobody in the valley could remember another wind.\n\nThen it stopped, and everybody in the village fell over.\n\nNobody was hurt.',
      after:
        'It was a dark night and the wind blew out of the east, as it had done all of that week and would all the next one, until nobody in the valley could remember another wind.\nThen it stopped, and everybody in the village fell over.\nNobody was hurt.',
    },
    {
      shows: 'a few words deep in the page stay',
      before:
        'The sign on the gate had been there for years:\n\n          keep out\n\nThey went in.',
      after: 'The sign on the gate had been there for years:\nkeep out\nThey went in.',
    },
  ],
  *propose(draft, { layout }): Iterable<Edit> {
    const { blocks } = draft;
    let first = 0;
    while (first < blocks.length) {
      const block = blocks[first];
      if (block === undefined) break;
      const stretch = stretchOf(layout, block);
      let last = first;
      for (; last + 1 < blocks.length; last += 1) {
        const next = blocks[last + 1];
        if (next === undefined || stretchOf(layout, next) !== stretch) break;
      }
      const { margin, lineGap } = stretch;
      const spaced = blocks.slice(first, last + 1);
      // Done already where nothing stands at the margin any more.
      const holds =
        (margin > 0 && spaced.some(({ indent }) => indent >= margin)) ||
        (lineGap > 0 && spaced.some(({ gap }) => gap > 0));
      if (holds) yield { type: 'respace', first, last, margin, gap: lineGap };
      first = last + 1;
    }
  },
};
