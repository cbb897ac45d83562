import { describe, expect, test } from 'vitest';
import { filesHash, folderHash } from '../../src/batch/inputs.ts';
import { readRecord, recordFile } from '../../src/batch/record.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';

const tree: Files = { '甲局/report.yaml': 'bureau: 甲\n', '甲局/台账/许可.csv': 'a,b\n', '甲局/图解.md': '短' };
const hash = (files: Files, env: Record<string, string> = {}, options = '') => folderHash(memoryHost(files, env), '/bureau/甲局', { options, outputs: '/bureau/写出' });

describe('the hash of the inputs', () => {
  test.each<[string, Files]>([
    ['one byte of a ledger', { ...tree, '甲局/台账/许可.csv': 'a,c\n' }],
    ['a file more', { ...tree, '甲局/台账/处罚.csv': '' }],
    ['a file of another name', { '甲局/report.yaml': 'bureau: 甲\n', '甲局/台账/许可2.csv': 'a,b\n', '甲局/图解.md': '短' }],
    ['a byte that moved to the next file', { ...tree, '甲局/台账/许可.csv': 'a,b\n短', '甲局/图解.md': '' }],
  ])('%s changes it', async (_, changed) => {
    expect(await hash(changed)).not.toBe(await hash(tree));
  });

  test('options and SOURCE_DATE_EPOCH change it', async () => {
    const all = [await hash(tree), await hash(tree, {}, 'pdf'), await hash(tree, { SOURCE_DATE_EPOCH: '1' })];
    expect(new Set(all).size).toBe(3);
  });

  test('outputs, lock files and the folders of other bureaus do not', async () => {
    const more = { ...tree, '甲局/out/report.html': 'x', '甲局/台账/~$许可.xlsx': 'x', '甲局/.x': '', '甲局/乙所/report.yaml': '', '甲局/乙所/许可.csv': '1' };
    expect(await hash(more)).toBe(await hash(tree));
  });

  test('a file elsewhere that comes, goes or changes is seen', async () => {
    const of = (files: Files) => filesHash(memoryHost(files), '/bureau/甲局', ['../去年/figures.json']);
    expect(new Set([await of({}), await of({ '去年/figures.json': '1' }), await of({ '去年/figures.json': '2' })]).size).toBe(3);
  });
});

describe('the record', () => {
  const about = { bureau: '甲局', year: 2023, level: 'department', publishedOn: '', deadline: '2024-01-31', figures: {}, same: { hash: '', count: 0 }, ledgers: {}, text: [] };
  const outside = { paths: [], hash: '' };
  const { bytes } = recordFile({ inputs: 'x', outside, about, problems: [] }, [{ name: 'report.html', bytes: new Uint8Array(3) }]);
  const read = (text: string | Uint8Array) => readRecord(memoryHost({ '甲局/record.json': text }), '/bureau/甲局');

  test('is read as it was written', async () => {
    expect(await read(bytes)).toMatchObject({ inputs: 'x', about, outputs: [{ name: 'report.html', size: 3 }] });
  });

  test.each(['', '{', '{}', '[]', 'null', new TextDecoder().decode(bytes).replace('record@1', 'record@2')])('%s is none', async (text) => {
    expect(await read(text)).toBeUndefined();
  });

  test.each(['../x', '/etc/passwd', 'a/b', '..', 'C:\\x'])('one that names the file %s is none', async (name) => {
    const text = JSON.parse(new TextDecoder().decode(bytes)) as { outputs: { name: string }[] };
    expect(await read(JSON.stringify({ ...text, outputs: [{ ...text.outputs[0], name }] }))).toBeUndefined();
  });
});
