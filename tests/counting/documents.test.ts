import { describe, expect, test } from 'vitest';
import { Documents } from '../../src/counting/documents.ts';
import { read, readSheet, table } from '../support/ledger-reading.ts';

const PERMITS = '决定文书号 | 事项名称 | 决定日期';

async function permits(...files: string[]) {
  const named = Object.fromEntries(files.map((text, i) => [`行政许可${i + 1}.csv`, table(text)]));
  const { figures, said, problems } = await read(named);
  return { decisions: figures['permits.decisions'], said: said.map(([, code]) => code), at: problems.map((p) => p.at) };
}

describe('one document counts once', () => {
  test('identical rows are an error, with both cells', async () => {
    const { said, at } = await permits(`${PERMITS}\n云许〔2023〕1号 | 甲 | 2023.1.1\n云许〔2023〕1号 | 甲 | 2023.1.1`);
    expect(said).toEqual(['V212']);
    expect(at[0]).toEqual([{ file: '行政许可1.csv', sheet: '', range: 'A2' }, { file: '行政许可1.csv', sheet: '', range: 'A3' }]);
  });

  test('brackets, width, spaces and the running number make no difference', async () => {
    const first = '序号 | 决定文书号 | 事项名称 | 决定日期\n1 | 云许〔2023〕1号 | 甲 | 2023.1.1';
    const second = '序号 | 决定文书号 | 事项名称 | 决定日期\n7 | 云许【２０２３】 1号 | 甲 | 2023.1.1';
    expect(await permits(first, second)).toMatchObject({ said: ['V212'] });
  });

  test('the same number and date with other contents: once, and a warning', async () => {
    expect(await permits(`${PERMITS}\n1-1号 | 甲 | 2023.1.1\n1-1号 | 乙 | 2023.1.1`)).toMatchObject({ decisions: '1', said: ['V213'] });
  });

  test('the same number on another day is another decision under one licence: twice, and a warning', async () => {
    expect(await permits(`${PERMITS}\n1-1号 | 甲 | 2023.1.1\n1-1号 | 甲 | 2023.5.1`)).toMatchObject({ decisions: '2', said: ['V213'] });
  });

  test('rows without a number all count, and are told where nothing differs', async () => {
    expect(await permits(`${PERMITS}\n | 甲 | 2023.1.1\n无 | 乙 | 2023.1.1\n/ | 丙 | 2023.1.1`)).toEqual({ decisions: '3', said: [], at: [] });
    expect(await permits(`${PERMITS}\n | 甲 | 2023.1.1\n | 甲 | 2023/1/1`)).toMatchObject({ decisions: '2', said: ['V223'] });
  });

  test('the same running number in one sheet is a document once more only where the whole row is the same', async () => {
    expect(await permits(`${PERMITS}\n001 | 甲 | 2023.1.1\n002 | 甲 | 2023.1.1\n001 | 甲 | 2023.1.1`)).toMatchObject({ decisions: '2', said: ['V212'] });
    expect(await permits(`${PERMITS}\n001 | 甲 | 2023.1.1\n001 | 甲 | 2023.2.1\n001 | 乙 | 2023.1.1`)).toMatchObject({ decisions: '3', said: [] });
    expect(await permits(`${PERMITS}\n001 | 甲 | 2023.1.1`, `${PERMITS}\n001 | 甲 | 2023.1.1`)).toMatchObject({ decisions: '2', said: [] });
  });

  test('of a thousand messages and more the others are a number', async () => {
    const rows = (decided: string) => Array.from({ length: 1200 }, (_, i) => `云许〔2023〕${i}号 | 事项${i} | ${decided}`).join('\n');
    const { problems } = await read({ '行政许可.csv': table(`${PERMITS}\n${rows('2023.1.1')}\n${rows('2023.2.1')}`) });
    expect(problems).toHaveLength(1000);
    expect(problems.flatMap((p) => (p.params as { more?: number }).more ?? [])).toEqual([200]);
  });

  test('one application with two results is an error', async () => {
    const text = '登记编号 | 申请人类型 | 收到日期 | 答复日期 | 办理结果\nA1 | 自然人 | 2023.1.2 | 2023.1.3 | 予以公开\nA1 | 自然人 | 2023.1.2 | 2023.1.3 | 国家秘密';
    expect((await read({ '依申请公开.csv': table(text) })).said).toEqual([['依申请公开.csv > A2', 'V214']]);
  });

  test('a number that is merged over several rows is one document; an amount of its own on a further row is told', () => {
    const text = (fine: string) => `决定书文号 | 当事人 | 处罚决定日期 | 罚款金额（元）\n1号 | 甲 | 2023.1.1 | 500\n | 乙 | | ${fine}\n2号 | 丙 | 2023.1.2 | 70`;
    const codes = (fine: string) => {
      const { table: entries, record } = readSheet(text(fine), { file: '行政处罚.xlsx', merges: ['A2:A3', 'C2:C3'] });
      if (!record || !entries) throw new Error('no ledger');
      const documents = new Documents(record.kind, entries, [record]);
      const once = [...entries].filter((entry, place) => !documents.repeats(entry, place));
      return [once.map((e) => e.number), documents.problems.map((p) => p.code)];
    };
    expect(codes('')).toEqual([[2, 4], []]);
    expect(codes('300')).toEqual([[2, 4], ['V213']]);
  });

  test('the same word in every cell of the number is two messages, and takes no time', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `详见文书 | 事项${i} | 2023.1.${1 + (i % 28)}`).join('\n');
    const start = performance.now();
    const { said } = await permits(`${PERMITS}\n${rows}`);
    expect(said).toEqual(['V213', 'V213']);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
