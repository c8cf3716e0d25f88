import { judgeTable } from './judge.ts';
import { HOSTILE_PAGES } from './pages.ts';
import { HOSTILE_PICTURES } from './pictures.ts';

judgeTable('pages', HOSTILE_PAGES);
judgeTable('pictures', HOSTILE_PICTURES);
