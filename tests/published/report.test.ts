import { describe, expect, test } from 'vitest';
import type { Block, PublishedDocument } from '../../src/published/document.ts';
import { levelOf } from '../../src/settings/level.ts';
import { publishedReport } from '../../src/published/report.ts';
import { sectionTitles, titledSection } from '../../src/published/section-titles.ts';
import { publicationDay, signatureOf } from '../../src/published/signature.ts';
import { titleOf } from '../../src/published/title.ts';

const text = (line: string, more: object = {}): Block => ({ kind: 'text', text: line, spot: { line: 1 }, links: [], ...more });
const texts = (...lines: string[]) => lines.map((line) => text(line));
const document = (blocks: Block[], more: Partial<PublishedDocument> = {}): PublishedDocument => ({ form: 'html', names: [], head: [], blocks, marks: [], ...more });
const SECTIONS = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项'];

describe('the title', () => {
  const of = (...lines: string[]) => {
    const title = titleOf(document(texts(...lines)), lines.length);
    return title && [title.bureau, title.year];
  };
  test.each([
    ['云溪县应急管理局2023年政府信息公开工作年度报告', '云溪县应急管理局', 2023],
    ['云溪县应急管理局 2023 年政府信息公开工作年度报告', '云溪县应急管理局', 2023],
    ['云溪县应急管理局2023年度政府信息公开工作报告', '云溪县应急管理局', 2023],
    ['云溪县应急管理局二〇二三年政府信息公开年度报告', '云溪县应急管理局', 2023],
    ['云溪县应急管理局二○二三年信息公开年报告（文字版）', undefined, undefined],
    ['2023年云溪县应急管理局政府信息公开工作年度报告', '云溪县应急管理局', 2023],
    ['2023年政府信息公开工作年度报告', '', 2023],
    ['云溪县应急管理局2023年政府信息公开工作年度报告（文字版）', '云溪县应急管理局', 2023],
    ['根据条例，编制2023年政府信息公开工作年度报告', undefined, undefined],
    ['云溪县应急管理局关于2023年法治政府建设情况的报告', undefined, undefined],
  ])('%s', (line, bureau, year) => {
    expect(of('首页', line, '发布时间：2024-01-19')).toEqual(bureau === undefined ? undefined : [bureau, year]);
  });

  test('in two lines, and in three', () => {
    expect(of('云溪县应急管理局', '2023年政府信息公开工作年度报告')).toEqual(['云溪县应急管理局', 2023]);
    expect(of('云溪县应急管理局', '2023年政府信息公开', '工作年度报告')).toEqual(['云溪县应急管理局', 2023]);
  });

  test('nearest above the text; else what the file is called', () => {
    expect(of('云溪县应急管理局2021年政府信息公开工作年度报告', '云溪县应急管理局2023年政府信息公开工作年度报告')).toEqual(['云溪县应急管理局', 2023]);
    expect(titleOf(document(texts('政务公开'), { names: ['云溪县应急管理局2023年政府信息公开工作年度报告_云溪县人民政府'] }), 1)).toMatchObject({ bureau: '云溪县应急管理局', year: 2023, blocks: [] });
  });
});

describe('titles of sections', () => {
  test.each([
    ['一、总体情况', 'overview'],
    ['1、总体情况', undefined],
    ['第一部分 总体情况', 'overview'],
    ['总体情况', 'overview'],
    ['二、主动公开政府信息情况：', 'disclosure'],
    ['（一）主动公开情况', undefined],
    ['六、其他需要报告的事项。', 'other'],
    ['总体情况良好，全年公开信息45条，其中主动公开的有四十条，依申请公开的有五条，没有不予公开的。', undefined],
  ])('%s', (line, section) => {
    expect(titledSection(line)).toBe(section);
  });

  test('a list of contents begins no section', () => {
    const blocks = texts('目录', ...SECTIONS, '正文', ...SECTIONS.flatMap((title) => [title, '内容。']));
    expect(sectionTitles(blocks).map(({ index }) => index)).toEqual([8, 10, 12, 14, 16, 18]);
  });

  test('titles that follow one another, with nothing below them, are no list where they stand alone', () => {
    expect(sectionTitles(texts(...SECTIONS)).map(({ section }) => section)).toHaveLength(6);
  });
});

describe('who has signed, and when', () => {
  const of = (...lines: string[]) => {
    const { bureau, date, begin } = signatureOf(texts('六、其他需要报告的事项', '没有。', ...lines), 0);
    return [bureau, date, begin];
  };
  test.each([
    [['云溪县应急管理局', '2024年1月18日'], ['云溪县应急管理局', '2024-01-18', 2]],
    [['云溪县应急管理局', '二〇二四年一月十八日'], ['云溪县应急管理局', '2024-01-18', 2]],
    [['2024 年 1 月 18 日'], [undefined, '2024-01-18', 2]],
    [['云溪县应急管理局', '2024年1月18日', '附件：统计表.xlsx', '【打印】'], ['云溪县应急管理局', '2024-01-18', 2]],
    [['2024年2月30日'], [undefined, undefined, 3]],
    [['公开日期在2024年1月18日以前。'], [undefined, undefined, 3]],
  ])('%j', (lines, expected) => {
    expect(of(...lines)).toEqual(expected);
  });

  test('else the day that the page says it was published', () => {
    expect(publicationDay(texts('发布时间：2024-01-19 09:30　来源：云溪县应急管理局'))).toBe('2024-01-19');
    const cell = (words: string) => ({ text: words, left: 0, right: 1 });
    expect(publicationDay([{ kind: 'table', ruled: true, rows: [{ spot: { line: 1 }, cells: [cell('公开日期'), cell('2024年1月19日')] }] }])).toBe('2024-01-19');
    expect(publicationDay(texts('更新于 2024-01-19'))).toBeUndefined();
  });
});

test.each([
  ['云溪县应急管理局', 'department'],
  ['云溪县人民政府', 'government'],
  ['云溪县人民政府办公室', 'department'],
  ['云溪县城关镇人民政府', 'township'],
  ['云溪县城关街道办事处', 'township'],
])('%s is a %s', (bureau, level) => {
  expect(levelOf(bureau)).toBe(level);
});

describe('a report from its blocks', () => {
  const whole = [...texts('云溪县应急管理局2023年政府信息公开工作年度报告', '引言。'), ...SECTIONS.flatMap((title) => texts(title, `${title}的内容。`)), ...texts('云溪县应急管理局', '2024年1月18日', '附件：x.docx')];

  test('text by section, without title, signature and what is below', () => {
    const { passages, bureau, year, publishedOn } = publishedReport(document(whole), 'x.html');
    expect([bureau, year, publishedOn]).toEqual(['云溪县应急管理局', 2023, '2024-01-18']);
    expect(passages.filter((p) => p.kind === 'paragraph').map((p) => [p.section, p.text])).toEqual([['intro', '引言。'], ...['overview', 'disclosure', 'applications', 'reviews', 'problems', 'other'].map((id, i) => [id, `${SECTIONS[i]}的内容。`])]);
  });

  test('what is known beforehand goes before what it says', () => {
    const { bureau, year, problems } = publishedReport(document(whole), 'x.html', { bureau: '云溪县财政局', year: 2022 });
    expect([bureau, year]).toEqual(['云溪县财政局', 2022]);
    expect(problems.map((p) => p.code)).toEqual(expect.arrayContaining(['R611', 'R612']));
  });

  test('headings by their mark, or by their number', () => {
    const { passages } = publishedReport(document([...whole.slice(0, 3), text('（一）主动公开'), text('主动公开', { level: 2 }), text('1. 许可'), text('（一）这是一句话，不是标题。'), ...whole.slice(3)]), 'x.html');
    expect(passages.filter((p) => p.kind === 'heading' && p.section === 'overview').map((p) => [p.level, p.text])).toEqual([[1, '一、总体情况'], [2, '（一）主动公开'], [2, '主动公开'], [3, '1. 许可']]);
  });

  test('a page of something else is no report', () => {
    expect(publishedReport(document(texts('通知公告', '关于开展检查的通知')), 'x.html').isReport).toBe(false);
  });
});
