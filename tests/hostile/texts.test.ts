import { judgeTable } from './judge.ts';
import { HOSTILE_CONFIGS } from './configs.ts';
import { HOSTILE_MARKDOWN } from './markdown.ts';
import { HOSTILE_TEXTS } from './texts.ts';

judgeTable('texts', HOSTILE_TEXTS);
judgeTable('Markdown', HOSTILE_MARKDOWN);
judgeTable('configs', HOSTILE_CONFIGS);
