import { expect, test } from 'vitest';
import { Proof } from '../../src/commands/readback.ts';
import { openReaders } from '../../src/commands/readers.ts';
import { reportDocx } from '../../src/export/docx.ts';
import { zipOf } from '../../src/export/office/zip-writer.ts';
import { reportXlsx } from '../../src/export/xlsx-report.ts';
import { createHost } from '../../src/host.ts';
import { compiled, MARKET } from '../support/infographic.ts';
import { memoryHost } from '../support/memory-host.ts';
import { partsOf } from '../support/office-parts.ts';

const { report, format } = await compiled(createHost(), MARKET);
const date = new Date(0);
const files = { 'report.docx': reportDocx(report, { date }), 'report.xlsx': reportXlsx(report, { date, rules: format.rules }) };

/** The file with words of one of its parts written otherwise. */
function changed(bytes: Uint8Array, part: string, from: string, to: string): Uint8Array {
  return zipOf([...partsOf(bytes)].map(([name, text]) => {
    if (name === part && !text.includes(from)) throw new Error(`${part}: ${from}`);
    return [name, Buffer.from(name === part ? text.replace(from, to) : text)];
  }));
}

async function proved(name: string, bytes: Uint8Array) {
  const readers = openReaders(memoryHost({}));
  const proof = new Proof(readers, () => Promise.resolve({ report, format, infographic: undefined, ownTemplates: false }));
  proof.begin([{ name, bytes }]);
  const { problems, verified } = await proof.end();
  return { told: problems.map((p) => [p.code, p.params]), verified };
}

test('as they were made: every number is the same', async () => {
  for (const [name, bytes] of Object.entries(files)) {
    const { told, verified } = await proved(name, bytes);
    expect(told).toEqual([]);
    expect(verified).toMatchObject([{ file: name }]);
    expect(verified[0]?.numbers).toBeGreaterThan(260);
  }
});

test('a number of a table in Word', async () => {
  const { told } = await proved('report.docx', changed(files['report.docx'], 'word/document.xml', '>412<', '>421<'));
  expect(told).toContainEqual(['R660', expect.objectContaining({ label: '行政许可本年处理决定数量', printed: '421', expected: '412' })]);
});

test('a cell of a workbook: in the table of the form, and in the list of all figures', async () => {
  const sheets = [...partsOf(files['report.xlsx'])].filter(([name, text]) => name.startsWith('xl/worksheets/') && text.includes('<v>412</v>'));
  expect(sheets.length).toBe(2);
  for (const [name] of sheets) {
    const { told } = await proved('report.xlsx', changed(files['report.xlsx'], name, '<v>412</v>', '<v>421</v>'));
    expect(told).toEqual([['R660', expect.objectContaining({ label: '行政许可本年处理决定数量', printed: '421', expected: '412' })]]);
  }
});

test('a file that cannot be read back is a message, and no number of it counts', async () => {
  const { told, verified } = await proved('report.docx', files['report.docx'].subarray(0, 2000));
  expect(told).toMatchObject([['R602', { reason: 'truncated' }]]);
  expect(verified).toEqual([]);
});
