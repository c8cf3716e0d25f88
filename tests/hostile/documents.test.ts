import { judgeTable } from './judge.ts';
import { HOSTILE_BOOKS } from './books.ts';
import { HOSTILE_DOCX } from './docx.ts';
import { HOSTILE_ODT } from './odt.ts';
import { HOSTILE_RTF } from './rtf.ts';
import { HOSTILE_ZIPS } from './zips.ts';

judgeTable('docx', HOSTILE_DOCX);
judgeTable('odt', HOSTILE_ODT);
judgeTable('rtf', HOSTILE_RTF);
judgeTable('books', HOSTILE_BOOKS);
judgeTable('zips', HOSTILE_ZIPS);
