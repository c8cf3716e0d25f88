import { expect, test } from '@jest/globals';
import { diagnose } from '../../src/diagnostics/diagnose.ts';
import { diagnosticText } from '../../src/report/text.ts';

test('a message is two lines that do nothing to a terminal', () => {
  const message = diagnose(
    'image-broken',
    { picture: 'a\u001B[2J\u202Eb\u009B', fault: 'one\n  two' },
    { file: 'x\ny\u0007.html', line: 3 },
  );
  expect(diagnosticText(message)).toBe(
    'x\\u000Ay\\u0007.html:3: warning: the picture "a\\u001B[2J\\u202Eb\\u009B" is damaged: one two; the book is built without it [image-broken]\n    open it in a picture editor and save it again',
  );
});
