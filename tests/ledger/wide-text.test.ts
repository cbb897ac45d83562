import { describe, expect, test } from 'vitest';
import { codes, read, table } from '../support/ledger-reading.ts';

const text = table('2023年行政强制登记簿\n决定书文号 | 对象 | 决定日期\nA1 | 甲 | 2023.3.5\nA2 | 乙 | 2023.3.6');
const le = Buffer.from(text, 'utf16le');
const be = Buffer.from(le).swap16();
const count = async (bytes: Uint8Array) => {
  const reading = await read({ '行政强制.csv': bytes });
  return [reading.figures['coercion.decisions'], codes(reading).join(' ')];
};

describe('UTF-16', () => {
  test('with its mark and without', async () => {
    for (const bytes of [le, be]) expect(await count(bytes)).toEqual(['2', '']);
    expect(await count(Buffer.concat([Buffer.from([0xff, 0xfe]), le]))).toEqual(['2', '']);
    const long = table(`2023年行政强制登记簿\n决定书文号 | 对象 | 决定日期\n${Array.from({ length: 3000 }, (_, i) => `A${i} | 甲 | 2023.3.5`).join('\n')}`);
    expect(await count(Buffer.from(long, 'utf16le'))).toEqual(['3000', '']);
  });

  test('other bytes with zeros among them are no text', async () => {
    expect(await count(Buffer.from('决定书文号,决定日期\0\n'))).toEqual([undefined, 'L102']);
    expect(await count(new Uint8Array([0x01, 0, 0x2c, 0, 0x02, 0, 0x03, 0]))).toEqual([undefined, 'L102']);
    expect(await count(Buffer.concat([le, Buffer.from([0x41])]))).toEqual([undefined, expect.stringMatching(/^L1/)]);
  });
});
