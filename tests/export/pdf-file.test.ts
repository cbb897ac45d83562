import { expect, test } from 'vitest';
import { readPdfFile } from '../../src/export/pdf-file.ts';

function pdf(info: string, more: { trailer?: string; count?: number } = {}): Uint8Array {
  const objects = [`<<${info}>>`, '<</Type /Catalog\n/Pages 3 0 R>>', `<</Type /Pages\n/Count ${more.count ?? 1}\n/Kids []>>`];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const end = text.length;
  text += `xref\n0 4\n0000000000 65535 f \n${table}trailer\n<</Size 4\n/Root 2 0 R\n/Info 1 0 R${more.trailer ?? ''}>>\nstartxref\n${end}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

test.each([
  ['/Title (report)', 'report'],
  ['/Title <FEFF5E7462A5>', '年报'],
  ['/Title <FEFFD842DFB7>', '𠮷'],
  ['/Title (a\\(b\\)\\\\c)', 'a(b)\\c'],
  ['/Title (\\101\\tB)', 'A\tB'],
  ['/Title (\\376\\377\\136t)', '年'],
  ['/Creator (x)', undefined],
])('%s', (info, title) => {
  expect(readPdfFile(pdf(info))).toMatchObject({ title, pages: 1, encrypted: false });
});

test('pages and encryption', () => {
  expect(readPdfFile(pdf('', { count: 0 }))?.pages).toBe(0);
  expect(readPdfFile(pdf('', { trailer: '\n/Encrypt 9 0 R' }))?.encrypted).toBe(true);
});

test('nothing, noise and a file that was cut off are no PDF', () => {
  const whole = pdf('/Title (report)');
  expect(readPdfFile(new Uint8Array())).toBeUndefined();
  expect(readPdfFile(Buffer.from('<html>'))).toBeUndefined();
  for (let length = 0; length < whole.length - 8; length += 7) {
    expect(readPdfFile(whole.subarray(0, length)), String(length)).toBeUndefined();
  }
});
