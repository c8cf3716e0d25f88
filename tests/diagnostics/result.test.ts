import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../src/diagnostics/diagnose.ts';
import { Line, resultOf } from '../../src/diagnostics/result.ts';

const ERROR = diagnose('usage-mixed', {});
const WARNING = diagnose('read-empty', {}, { file: 'a.txt' });

describe('a line', () => {
  test('gives each station what those before it found, and keeps what they said in order', async () => {
    const line = Line.from({ a: 1 })
      .via(({ a }) => resultOf({ b: a + 1 }, [WARNING]))
      .via(({ a, b }) => Promise.resolve(resultOf({ c: a + b }, [ERROR])));
    expect(await line.result).toEqual({
      value: { a: 1, b: 2, c: 3 },
      diagnostics: [WARNING, ERROR],
    });
  });

  test('stops at the checkpoint after a failure, not before it', async () => {
    const passed: string[] = [];
    const station = (name: string) => () => {
      passed.push(name);
      return resultOf({}, name === 'failing' ? [ERROR] : []);
    };
    const line = Line.from({}).via(station('failing')).via(station('next')).checkpoint();
    expect(await line.via(station('last')).result).toEqual({
      value: undefined,
      diagnostics: [ERROR],
    });
    expect(passed).toEqual(['failing', 'next']);
  });

  test('is stopped by warnings only when strict', async () => {
    for (const [strict, value] of [
      [false, { a: 1 }],
      [true, undefined],
    ] as const) {
      const line = Line.from({ a: 1 }, strict).via(() => resultOf({}, [WARNING]));
      expect((await line.checkpoint().result).value).toEqual(value);
    }
  });
});
