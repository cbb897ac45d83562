import { expect, test } from 'vitest';
import { checkCopiedTables } from '../../src/checks/copied-table.ts';
import { checkLinks } from '../../src/checks/links.ts';
import { format2021 } from '../../src/formats/2021.ts';
import { passagesOf } from '../support/made-figures.ts';

const links = (words: string) => checkLinks(passagesOf(`# 总体情况\n\n${words}\n`, format2021)).map((p) => [(p.at[0] as { line: number }).line, p.params]);

test.each([
  ['见[清单](附件/清单.docx)。', '附件/清单.docx', 'file'],
  ['见[清单](清单.pdf)。', '清单.pdf', 'file'],
  ['见[清单](file:///C:/年报/清单.pdf)。', 'file:///C:/年报/清单.pdf', 'file'],
  ['见[清单](C:\\年报\\清单.pdf)。', 'C:\\年报\\清单.pdf', 'file'],
  ['见[清单](http://192.168.1.20/清单.pdf)。', 'http://192.168.1.20/清单.pdf', 'inside'],
  ['见[清单](http://localhost:8080/1)。', 'http://localhost:8080/1', 'inside'],
])('%s leads nowhere', (words, href, kind) => {
  expect(links(words)).toEqual([[3, { href, kind }]]);
});

test.each(['见[清单](https://www.example.com/qd.pdf)。', '写信到[邮箱](mailto:a@example.com)。', '致电[电话](tel:0000-1)。', '见清单（附件/清单.docx）。', '见 http://192.168.1.20。'])('%s: nothing to say', (words) => {
  expect(links(words)).toEqual([]);
});

const tables = (table: string) => checkCopiedTables(format2021, passagesOf(`# 总体情况\n\n${table}\n`, format2021)).map((p) => p.params.section);

test('a copied table is told with its section, once', () => {
  expect(tables('| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n| 规章 | / | / | / |\n| 行政规范性文件 | 1 | 0 | 无 |')).toEqual(['二、主动公开政府信息情况']);
});

test('a table of the author is no copy', () => {
  expect(tables('| 领域 | 行政许可 | 行政处罚 | 总计 |\n| --- | --- | --- | --- |\n| 食品 | 3 | 4 | 7 |')).toEqual([]);
  expect(tables('| 类别 | 件数 |\n| --- | --- |\n| 规章 | 0 |\n| 行政许可 | 3 |\n| 行政处罚 | 4 |\n| 行政强制 | 0 |')).toEqual([]);
  expect(tables('| 渠道 | 件数 |\n| --- | --- |\n| 网站 | 12 |')).toEqual([]);
});
