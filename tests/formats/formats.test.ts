import { describe, expect, test } from 'vitest';
import { format2019 } from '../../src/formats/2019.ts';
import { format2021 } from '../../src/formats/2021.ts';
import { formatForYear, formats, reportTitle } from '../../src/formats/index.ts';
import type { FormRow, FormTable, LabelCell } from '../../src/formats/schema.ts';

const table = (format: typeof format2019, id: string) => format.sections.find((s) => s.id === id)?.table as FormTable;
const labels = (rows: FormRow[]) => rows.map((row) => row.flatMap((c) => (c.kind === 'label' ? [c.text] : [])));
const cellOf = (t: FormTable, text: string) =>
  [...t.head, ...t.groups.flat()].flat().find((c): c is LabelCell => c.kind === 'label' && c.text === text);

/** Every place of the grid is covered once: no hole, no overlap. */
function coverage(rows: FormRow[], width: number): number[][] {
  const grid = rows.map(() => Array.from({ length: width }, () => 0));
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row) {
      while (grid[r]?.[column]) column++;
      const height = cell.kind === 'label' ? cell.rowspan : 1;
      for (let y = r; y < r + height; y++) {
        for (let x = column; x < column + cell.colspan; x++) {
          const line = grid[y];
          if (line) line[x] = (line[x] ?? 0) + 1;
        }
      }
    }
  });
  return grid;
}

describe('which notice governs a report year', () => {
  test('国办公开办函〔2019〕60号 governs 2019 and 2020', () => {
    expect([2019, 2020].map((y) => formatForYear(y)?.notice.number)).toEqual(Array(2).fill('国办公开办函〔2019〕60号'));
  });
  test('国办公开办函〔2021〕30号 governs 2021 and later', () => {
    expect([2021, 2023, 2026].map((y) => formatForYear(y)?.notice.number)).toEqual(Array(3).fill('国办公开办函〔2021〕30号'));
  });
  test('before 2019 there is no format', () => {
    expect([2008, 2018].map(formatForYear)).toEqual([undefined, undefined]);
  });
  test('the title is 〈机关名称〉〈YYYY〉年政府信息公开工作年度报告', () => {
    expect(reportTitle('绍兴市上虞区应急管理局', 2020)).toBe('绍兴市上虞区应急管理局2020年政府信息公开工作年度报告');
  });
});

describe.each(formats.map((f) => [f.id, f] as const))('the form of %s', (_, format) => {
  test('has six sections, in order', () => {
    expect(format.sections.map((s) => `${s.numeral}、${s.title}`)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
  });

  test('has the five aspects of the overview, in order', () => {
    expect(format.sections[0]?.aspects.map((a) => a.title)).toEqual([
      '主动公开',
      '依申请公开',
      '政府信息管理',
      '政府信息公开平台建设',
      '监督保障',
    ]);
  });

  test.each(['disclosure', 'applications', 'reviews'])('table %s: merged cells fill the grid exactly', (id) => {
    const t = table(format, id);
    for (const rows of [t.head, ...t.groups]) {
      for (const line of coverage(rows, t.columns.length)) expect(line).toEqual(t.columns.map(() => 1));
    }
    expect(t.columns.reduce((a, b) => a + b, 0)).toBeCloseTo(100);
  });

  test('every printed figure stands in the tables once, and no other', () => {
    const cells = ['disclosure', 'applications', 'reviews'].flatMap((id) =>
      table(format, id).groups.flat(2).flatMap((c) => (c.kind === 'figure' ? [c.figure] : [])),
    );
    expect(cells.sort()).toEqual(format.figures.filter((f) => f.printed).map((f) => f.id).sort());
    expect(new Set(cells).size).toBe(cells.length);
  });

  test('every data cell names header cells that exist, and header ids are unique', () => {
    const all = ['disclosure', 'applications', 'reviews'].flatMap((id) => [...table(format, id).head, ...table(format, id).groups.flat()]).flat();
    const ids = all.flatMap((c) => (c.kind === 'label' ? [c.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    const named = all.flatMap((c) => (c.kind === 'figure' ? c.headers : []));
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('every rule names figures of the form, and every figure has its own name', () => {
    const ids = new Set(format.figures.map((f) => f.id));
    const named = format.rules.flatMap((r) => [...r.left, ...r.right, ...(r.defines ? [r.defines] : [])]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    const names = format.figures.map((f) => f.name);
    expect(names.filter((n, i) => names.indexOf(n) !== i)).toEqual([]);
  });

  test('section 3 declares the balance for seven columns, section 4 the sum of its three groups', () => {
    expect(format.rules.filter((r) => r.code === 'B401')).toHaveLength(7);
    expect(format.rules.filter((r) => r.code === 'B404' && r.right.length === 4)).toHaveLength(3);
  });
});

describe('section 2 of 2021', () => {
  test('has four blocks with the words of the form', () => {
    expect(table(format2021, 'disclosure').groups.map(labels)).toEqual([
      [['第二十条第（一）项'], ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'], ['规章'], ['行政规范性文件']],
      [['第二十条第（五）项'], ['信息内容', '本年处理决定数量'], ['行政许可']],
      [['第二十条第（六）项'], ['信息内容', '本年处理决定数量'], ['行政处罚'], ['行政强制']],
      [['第二十条第（八）项'], ['信息内容', '本年收费金额（单位：万元）'], ['行政事业性收费']],
    ]);
  });
  test('the value of blocks two to four spans three of four columns', () => {
    const spans = table(format2021, 'disclosure').groups.slice(1).flat(2).flatMap((c) => (c.kind === 'figure' ? [c.colspan] : []));
    expect(spans).toEqual([3, 3, 3, 3]);
  });
});

describe('section 2 of 2019', () => {
  test('has five blocks with the words of the form', () => {
    const three = ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'];
    expect(table(format2019, 'disclosure').groups.map(labels)).toEqual([
      [['第二十条第（一）项'], ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'], ['规章'], ['规范性文件']],
      [['第二十条第（五）项'], three, ['行政许可'], ['其他对外管理服务事项']],
      [['第二十条第（六）项'], three, ['行政处罚'], ['行政强制']],
      [['第二十条第（八）项'], ['信息内容', '上一年项目数量', '本年增/减'], ['行政事业性收费']],
      [['第二十条第（九）项'], ['信息内容', '采购项目数量', '采购总金额'], ['政府集中采购']],
    ]);
  });
  test('采购总金额 prints its unit in the cell, because its column does not say it', () => {
    const cell = table(format2019, 'disclosure').groups.flat(2).find((c) => c.kind === 'figure' && c.figure === 'procurement.amount');
    expect(cell).toMatchObject({ unit: '万元' });
  });
});

describe('section 3', () => {
  test('has 25 rows of numbers in 2021 and 23 in 2019, of seven numbers each', () => {
    const rows = (f: typeof format2019) => table(f, 'applications').groups.flat().map((r) => r.filter((c) => c.kind === 'figure').length);
    expect(rows(format2021)).toEqual(Array(25).fill(7));
    expect(rows(format2019)).toEqual(Array(23).fill(7));
  });
  test('三、本年度办理结果 spans 22 rows in 2021 and 20 in 2019', () => {
    expect(cellOf(table(format2021, 'applications'), '三、本年度办理结果')?.rowspan).toBe(22);
    expect(cellOf(table(format2019, 'applications'), '三、本年度办理结果')?.rowspan).toBe(20);
  });
  test('groups span 8, 3, 5 rows, and 其他处理 3 rows in 2021', () => {
    const t = table(format2021, 'applications');
    const spans = ['（三）不予公开', '（四）无法提供', '（五）不予处理', '（六）其他处理'].map((text) => cellOf(t, text)?.rowspan);
    expect(spans).toEqual([8, 3, 5, 3]);
    expect(cellOf(table(format2019, 'applications'), '（六）其他处理')).toMatchObject({ rowspan: 1, colspan: 2 });
  });
  test('its head is three rows with the relation printed in the corner', () => {
    expect(labels(table(format2021, 'applications').head)).toEqual([
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'],
      ['自然人', '法人或其他组织', '总计'],
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ]);
  });
  test('its labels are those of the form', () => {
    expect(labels(table(format2021, 'applications').groups.flat()).flat()).toEqual([
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '三、本年度办理结果',
      '（一）予以公开',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '（三）不予公开',
      '1.属于国家秘密',
      '2.其他法律行政法规禁止公开',
      '3.危及“三安全一稳定”',
      '4.保护第三方合法权益',
      '5.属于三类内部事务信息',
      '6.属于四类过程性信息',
      '7.属于行政执法案卷',
      '8.属于行政查询事项',
      '（四）无法提供',
      '1.本机关不掌握相关政府信息',
      '2.没有现成信息需要另行制作',
      '3.补正后申请内容仍不明确',
      '（五）不予处理',
      '1.信访举报投诉类申请',
      '2.重复申请',
      '3.要求提供公开出版物',
      '4.无正当理由大量反复申请',
      '5.要求行政机关确认或重新出具已获取信息',
      '（六）其他处理',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3.其他',
      '（七）总计',
      '四、结转下年度继续办理',
    ]);
  });
});

describe('section 4', () => {
  test('is the same in both: fifteen numbers in one row under three groups', () => {
    expect(table(format2019, 'reviews')).toEqual(table(format2021, 'reviews'));
    expect(table(format2021, 'reviews').groups.flat()).toHaveLength(1);
    expect(labels(table(format2021, 'reviews').head)[0]).toEqual(['行政复议', '行政诉讼']);
    expect(labels(table(format2021, 'reviews').head)[1]?.slice(-2)).toEqual(['未经复议直接起诉', '复议后起诉']);
    expect(table(format2021, 'reviews').groups.flat(2).map((c) => (c.kind === 'figure' ? c.figure : ''))).toEqual(
      ['reviews', 'litigation.direct', 'litigation.afterReview'].flatMap((g) =>
        ['upheld', 'corrected', 'otherOutcome', 'pending', 'total'].map((x) => `${g}.${x}`),
      ),
    );
  });
});
