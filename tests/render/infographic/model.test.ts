import { beforeAll, describe, expect, test } from 'vitest';
import { createHost } from '../../../src/host.ts';
import type { Component, Infographic } from '../../../src/render/infographic/model.ts';
import { infographic, inMemory, MARKET, SHANGYU } from '../../support/infographic.ts';
import { bureau, REPORT_YAML, TEXT } from '../../support/bureau.ts';

let shangyu: Infographic;
let market: Infographic;
beforeAll(async () => {
  shangyu = await infographic(createHost(), SHANGYU);
  market = await infographic(createHost(), MARKET);
});

const chapter = (value: Infographic, id: string) => value.chapters.find((c) => c.id === id);
const components = (value: Infographic, id: string): Component[] => chapter(value, id)?.pages.flatMap((p) => p.components) ?? [];
const words = (value: unknown) => JSON.stringify(value).replace(/"\},\{"text":"|","kind":"\w+","href":"[^"]*/g, '');
const kinds = (value: Infographic, id: string) => components(value, id).map((c) => c.kind);

test('nine chapters in the words of the published model', () => {
  const titles = [
    '总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况', '因政府信息公开工作被申请行政复议、提起行政诉讼',
    '政府信息管理情况', '平台建设情况', '监督保障情况', '政府信息公开工作存在的主要问题及改进情况', '其他需要报告的事项',
  ];
  for (const value of [shangyu, market]) expect(value.chapters.map((c) => c.title)).toEqual(titles);
  expect(shangyu.chapters.map((c) => c.number)).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09']);
  expect(chapter(shangyu, 'disclosure')?.pages.map((p) => p.title)).toContain('行政许可和行政处罚情况');
});

test('the published totals of the model: 45, 95 and 59, 35 and 126, and zeros', () => {
  const figures = components(shangyu, 'overview').flatMap((c) => (c.kind === 'figures' ? c.items : []));
  expect(figures.map((f) => `${f.label} ${f.value}${f.unit}`)).toEqual([
    '主动公开信息 45条', '行政许可 95件', '行政处罚 59件', '政府集中采购 35项', '新收公开申请 0件', '行政复议 0件',
  ]);
  expect(figures.map((f) => f.note)).toEqual(['', '其中备案34件', '罚款168.35万元', '采购总金额126万元', '', '行政诉讼0件']);
  expect(figures.slice(4).map((f) => f.tone)).toEqual(['quiet', 'quiet']);
});

describe('text', () => {
  test('aspects of section one become chapters; the shorter text goes first', () => {
    expect(words(chapter(shangyu, 'management'))).toContain('先审查、后公开，逐级审核');
    expect(words(chapter(market, 'management'))).toContain('公文在起草时确定公开属性');
    expect(words(chapter(market, 'supervision'))).toContain('全年没有因政府信息公开工作被问责的情况');
  });

  test('what the shorter text leaves out comes from the whole one, part by part', async () => {
    const value = await inMemory({
      '正文.md': TEXT.replace(/## 政府信息公开平台建设[^#]+/, ''),
      '图解.md': '# 总体情况\n\n## 监督保障\n\n专人负责。\n',
    });
    expect(words(chapter(value, 'supervision'))).toContain('专人负责');
    expect(words(chapter(value, 'management'))).toContain('公开前逐级审查');
    expect(words(chapter(value, 'platform'))).toContain('有关情况见“总体情况”');
  });

  test('lists are points, with a short first sentence as the title', () => {
    const points = components(market, 'disclosure').find((c) => c.kind === 'points');
    expect(points?.kind === 'points' && points.items.map((p) => p.title)).toEqual(['行政规范性文件', '行政许可', '行政处罚和行政强制', '收费和采购']);
    const rows = components(shangyu, 'platform')[0];
    expect(rows).toMatchObject({ kind: 'points', look: 'rows', first: 0 });
  });

  test('a paragraph of several sentences is one point a sentence, and no word is lost', () => {
    const [points] = components(market, 'platform');
    expect(points?.kind === 'points' && points.items.map((p) => p.runs.map((r) => r.text).join('')).join('')).toBe(
      '政府网站的政府信息公开专栏按照统一规范设置，指南、制度、法定主动公开内容和年度报告集中发布，提供检索、查阅和下载服务。微信公众号和政务新媒体着重发布消费提示、抽检结果和以案释法。各基层所设立公告栏，方便沿街商户就近查看。',
    );
  });

  test('the n-th problem stands beside the n-th measure', () => {
    const [pairs] = components(market, 'problems');
    if (pairs?.kind !== 'pairs') throw new Error('no pairs');
    expect([pairs.problems, pairs.measures]).toEqual(['主要问题', '改进情况']);
    expect(pairs.items.map((i) => [i.number, i.problem?.title])).toEqual([[1, '答复质量不够稳定'], [2, '基层所公开不够规范']]);
    expect(words(pairs.items[1]?.measure)).toContain('制定基层所公开事项清单');
  });

  test('more measures than problems: none is lost; text of another shape stays text', async () => {
    const uneven = TEXT.replace('公开的内容还不够细，下一年按事项逐一补齐。', '## 主要问题\n\n1. 内容不够细\n\n## 改进情况\n\n1. 逐项补齐\n2. 组织培训');
    const pairs = components(await inMemory({ '正文.md': uneven }), 'problems')[0];
    expect(pairs?.kind === 'pairs' && pairs.items.map((i) => [i.problem === null, i.measure === null])).toEqual([[false, false], [true, false]]);
    expect(kinds(await inMemory({}), 'problems')).toEqual(['statement']);
  });

  test('numbers of the text are marked as figures of the report', () => {
    expect(JSON.stringify(components(shangyu, 'disclosure')[0])).toContain('{"text":"45","kind":"figure","href":"","figure":"disclosures.total"}');
  });
});

describe('zeros', () => {
  test('no applications: a sentence and quiet figures, no chart', () => {
    expect(kinds(shangyu, 'applications')).toEqual(['statement', 'lead', 'figures']);
    const figures = components(shangyu, 'applications').flatMap((c) => (c.kind === 'figures' ? c.items : []));
    expect(figures.map((f) => [f.label, f.value, f.tone])).toEqual([
      ['本年新收', '0', 'quiet'], ['上年结转', '0', 'quiet'], ['本年度办结', '0', 'quiet'], ['结转下年度', '0', 'quiet'],
    ]);
  });

  test('no reviews, no suits', () => {
    expect(kinds(shangyu, 'reviews')).toEqual(['statement', 'figures']);
  });

  test('a thing that did not happen is said in a sentence beside its zero', () => {
    const series = components(shangyu, 'disclosure').find((c) => c.kind === 'series');
    expect(series?.kind === 'series' && series.rows.map((r) => [r.figure.value, r.chart === null, r.none])).toEqual([
      ['95', false, ''], ['59', false, ''], ['0', true, '全年没有作出行政强制决定。'],
    ]);
  });

  test('everything zero: every chapter has a page, and no chart is left', async () => {
    const zeros = 'documents permits penalties coercion applications reviews'.split(' ').map((id) => `  ${id}: 0\n`).join('');
    const none = { '台账/行政许可.csv': undefined, '台账/行政处罚.csv': undefined, '台账/依申请公开.csv': undefined };
    const files = bureau({ 'report.yaml': REPORT_YAML.replace(/given:[\s\S]*/, `given:\n${zeros}  fees.amount: 0\n`), ...none });
    const { memoryHost } = await import('../../support/memory-host.ts');
    const value = await infographic(memoryHost(files), '/bureau');
    expect(value.chapters.every((c) => c.pages.length > 0)).toBe(true);
    expect(JSON.stringify(value)).not.toMatch(/"kind":"(?:bars|months|flow)"/);
  });

  test('one value is a number, not a chart', async () => {
    const value = await inMemory({ '台账/主动公开.csv': '标题,公开日期,渠道\n一,2023-03-01,网站\n二,2023-03-02,网站\n' });
    const columns = components(value, 'disclosure').flatMap((c) => (c.kind === 'columns' ? c.columns : []));
    const channels = columns.find((c) => c.title === '公开渠道');
    expect(channels?.chart).toBeNull();
    expect(channels?.rows).toEqual([{ label: '网站', values: [{ label: '', value: '2', unit: '条', figure: 'disclosures.byChannel.网站' }] }]);
  });
});

describe('applications', () => {
  test('the flow balances, as the form wants it', () => {
    const picture = components(market, 'applications').find((c) => c.kind === 'picture');
    if (picture?.kind !== 'picture' || picture.chart.kind !== 'flow') throw new Error('no flow');
    const sum = (items: { value: string }[]) => items.reduce((total, i) => total + Number(i.value), 0);
    expect([sum(picture.chart.from), sum(picture.chart.to)]).toEqual([69, 69]);
    expect(picture.chart.to.map((i) => `${i.label}${i.value}`)).toEqual([
      '予以公开24', '部分公开6', '不予公开14', '无法提供11', '不予处理6', '其他处理4', '结转下年度4',
    ]);
  });

  test('by applicant and by channel', () => {
    const bars = components(market, 'applications').flatMap((c) => (c.kind === 'columns' ? c.columns.flatMap((x) => (x.chart?.kind === 'bars' ? [x.chart.items] : [])) : []));
    expect(bars[0]?.map((i) => i.value)).toEqual(['39', '13', '2', '2', '6', '4']);
    expect(bars[1]?.map((i) => i.label)).toEqual(['网络', '信函', '当面', '传真']);
  });
});

test('last year, where it is known', async () => {
  const figures = { 'permits.decisions': { value: '5', unit: '件' }, 'penalties.decisions': { value: '1', unit: '件' } };
  const value = await inMemory({
    'report.yaml': `previous: last.json\n${REPORT_YAML}`,
    'last.json': JSON.stringify({ schema: 'nianbao/figures@1', bureau: '云溪县应急管理局', year: 2022, format: '2021', figures }),
  });
  const notes = components(value, 'overview').flatMap((c) => (c.kind === 'figures' ? c.items.map((i) => i.note) : []));
  expect(notes).toContain('上年5件，减少3件');
  expect(notes.some((n) => n.startsWith('上年1件，与上年持平'))).toBe(true);
  expect(chapter(value, 'overview')?.pages[1]).toMatchObject({ title: '与上年相比', components: [{ kind: 'columns', columns: [{ title: '行政许可' }, { title: '行政处罚' }] }] });
});
