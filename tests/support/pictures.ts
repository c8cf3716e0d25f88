import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 2, 0, 0, 0], 8); // eight bits, red green blue
  return chunk('IHDR', data);
}

/** What a test PNG is made of. */
export interface TestPng {
  readonly width?: number;
  readonly height?: number;
  /** Chunks between header and data: type and content. */
  readonly chunks?: readonly (readonly [string, string])[];
  /** What its header says, where that is a lie. */
  readonly says?: readonly [number, number];
  /** A shade, so that two pictures differ. */
  readonly shade?: number;
}

/** A PNG of one colour. */
export function png({
  width = 8,
  height = 6,
  chunks = [],
  says,
  shade = 90,
}: TestPng = {}): Buffer {
  const row = Buffer.alloc(1 + width * 3, shade);
  row[0] = 0;
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([
    SIGNATURE,
    header(...(says ?? [width, height])),
    ...chunks.map(([type, content]) => chunk(type, Buffer.from(content, 'latin1'))),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** A GIF of one dot, with blocks (comments, frames) before its picture and after it. */
export function gif({ before = '', after = '' } = {}): Buffer {
  const opening = 'GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0';
  return Buffer.from(`${opening}${before}${GIF_FRAME}${after};`, 'latin1');
}

/** A frame of a GIF of one dot. */
export const GIF_FRAME = ',\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0';

/** A comment in a GIF. */
export function gifComment(text: string): string {
  return `!\xfe${String.fromCharCode(text.length)}${text}\0`;
}

/** A JPEG of grey dots, made by libjpeg once; segments go after its first marker. */
export function jpeg(...segments: readonly (readonly [marker: number, content: string])[]): Buffer {
  const whole = Buffer.from(DOTS, 'base64');
  const extra = segments.map(([marker, content]) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(content.length + 2, 2);
    return Buffer.concat([head, Buffer.from(content, 'latin1')]);
  });
  return Buffer.concat([whole.subarray(0, 2), ...extra, whole.subarray(2)]);
}

const DOTS =
  '/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJAA/9k=';
