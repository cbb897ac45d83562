import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { rollup } from '../../src/commands/rollup.ts';
import { createHost } from '../../src/host.ts';
import { ledgerKinds } from '../../src/ledger/kinds/index.ts';
import { auditData } from '../../src/render/audit/data.ts';
import { auditPage, dataOf } from '../support/audit.ts';
import { bureau, PENALTIES, PERMITS, REPORT_YAML, TEXT } from '../support/bureau.ts';
import { compiled, MARKET, SHANGYU } from '../support/infographic.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';

/** Places from differences. */
const places = (differences: readonly number[] = []) => differences.map((_, i) => differences.slice(0, i + 1).reduce((a, b) => a + b, 0));

describe('the audit page', () => {
  test('is made where it is asked for, and not otherwise', async () => {
    const written = async (...argv: string[]) => {
      const host = memoryHost(bureau());
      const code = await main(['build', '/bureau', '--format', 'html', ...argv], host);
      return [code, [...host.files.keys()].filter((name) => name.includes('/out/')).map((name) => name.replace('/bureau/out/', ''))];
    };
    expect(await written()).toEqual([0, ['report.html', 'infographic.html', 'figures.json']]);
    expect(await written('--edition', 'report,audit')).toEqual([0, ['report.html', 'audit.html', 'figures.json']]);
  });

  test('there is no PDF of it', async () => {
    const host = memoryHost(bureau());
    expect(await main(['build', '/bureau', '--edition', 'audit', '--format', 'pdf'], host)).toBe(2);
    expect(host.printed.err).toContain('U903');
  });

  test('is Chinese, guarded, and lets only its own program run', async () => {
    const html = await auditPage(bureau());
    expect(html).toMatch(/^<!DOCTYPE html>\s*<html lang="zh-CN">/);
    const [, program = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
    const hash = createHash('sha256').update(program).digest('base64').replaceAll('=', '&#x3D;');
    expect(program.length).toBeGreaterThan(1000);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; script-src &#x27;sha256-${hash}&#x27;; base-uri 'none'; form-action 'none'"`);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).not.toMatch(/https?:\/\/|<link|<img|url\(|@import|\son\w+="/i);
  });

  test('shows every number of the tables as a link to its line in the list of all figures', async () => {
    const html = await auditPage(bureau());
    const { figures } = dataOf(html);
    const tables = html.slice(html.indexOf('id="tables"'), html.indexOf('id="rows"'));
    const cells = [...tables.matchAll(/<td headers="[^"]+"[^>]*><a href="#f(\d+)" aria-label="([^"]+)">([^<]+)<\/a><\/td>/g)];
    expect(cells).toHaveLength(10 + 25 * 7 + 15);
    for (const [, at, label, value] of cells) {
      expect(figures[Number(at)]?.value).toBe(value);
      expect(label).toBe(`${value}，${figures[Number(at)]?.name}`);
      expect(html).toContain(`<tr id="f${at}">`);
    }
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('lists figures beside the form too', async () => {
    const html = await auditPage(bureau());
    expect(html).toContain('<code>penalties.fines</code>');
    expect(html).toContain('report.yaml 第 8 行给定（fees.amount）。');
    expect(html).toContain('由「行政许可」台账逐行统计。');
  });

  test('is the same bytes for the same input', async () => {
    expect(await auditPage(bureau())).toBe(await auditPage(bureau()));
  });
});

describe('what it holds for its program', () => {
  test('rows in columns, with file, sheet and cell; figures by place', async () => {
    const { ledgers, sheets, figures } = dataOf(await auditPage(bureau()));
    expect(ledgers.map((l) => [l.name, l.start, l.numbers.length])).toEqual([['行政许可', 0, 3], ['行政处罚', 3, 1], ['依申请公开', 4, 3]]);
    const [permits] = ledgers;
    expect(permits?.columns.map((c) => c.name)).toEqual(['决定文书号', '事项名称', '类别', '决定日期']);
    expect(permits?.columns[0]).toEqual({ name: '决定文书号', words: ['云应急许〔2023〕1号', '云应急许〔2023〕2号', '云应急许〔2022〕9号'] });
    expect(permits?.columns[1]).toEqual({ name: '事项名称', words: ['危险化学品经营许可'], codes: [1, 1, 1] });
    expect(places(permits?.numbers)).toEqual([2, 3, 4]);
    expect(sheets[permits?.sheets[0]?.[0] ?? -1]).toEqual({ file: '台账/行政许可.csv', sheet: '', letter: 'A' });
    expect(permits?.leftOut.map((l) => [l.reason, places(l.rows)])).toEqual([['其他年份', [2]]]);
    const figure = (id: string) => figures.find((f) => f.id === id);
    expect(places(figure('permits.decisions')?.rows)).toEqual([0, 1]);
    expect(places(figure('applications.received.naturalPerson')?.rows)).toEqual([5]);
  });

  test('a sum names its parts, and each relation stands once, with both its sums', async () => {
    const { figures, relations } = dataOf(await auditPage(bureau()));
    const total = figures.find((f) => f.id === 'applications.handled.total');
    expect(total?.rows).toBeUndefined();
    expect(total?.parts?.map((at) => figures[at]?.id)).toContain('applications.granted.total');
    expect(total?.relations.map((at) => relations[at]?.sums)).toEqual([['2', '2'], ['2', '2'], ['3', '3']]);
    expect(new Set(relations.map((r) => JSON.stringify(r))).size).toBe(relations.length);
    expect(relations.every((r) => r.holds && r.source !== '')).toBe(true);
  });

  test.each([MARKET, SHANGYU])('%s: as many rows for every figure as figures.json says, each in the sheet it was read from', async (example) => {
    const host = createHost();
    const value = await compiled(host, example);
    const { figures, ledgers } = auditData({ ...value, settings: value.file, mask: (text) => text });
    const rows = (at: number): number => figures[at]?.rows?.length ?? figures[at]?.parts?.reduce((sum, part) => sum + rows(part), 0) ?? 0;
    expect(figures.map((f, at) => [f.id, rows(at)])).toEqual(value.report.figures.map((f) => [f.id, f.rows]));
    expect(ledgers.reduce((sum, l) => sum + l.numbers.length, 0)).toBe([...value.ledgers.entries.values()].reduce((sum, table) => sum + table.length, 0));
    for (const ledger of ledgers) {
      const entries = [...(value.ledgers.entries.get(ledgerKinds.find((k) => k.label === ledger.name)?.id ?? '') ?? [])];
      let at = 0;
      const sheets = ledger.sheets.flatMap(([sheet, count]) => Array.from({ length: count }, () => sheet));
      expect(ledger.numbers.map((n, i) => [sheets[i], (at += n)])).toEqual(entries.map((e) => [e.sheet, e.number]));
    }
  });

  test('a ledger without a row is there, and so is a roll-up with its bureaus', async () => {
    const empty = { '台账/行政许可.csv': `${PERMITS.split('\n')[0]}\n` };
    expect(dataOf(await auditPage(bureau(empty))).ledgers[0]).toMatchObject({ name: '行政许可', numbers: [], sheets: [] });
    const below = Object.fromEntries(Object.entries(bureau()).map(([name, content]) => [`下级/${name}`, content]));
    const county = {
      'report.yaml': 'bureau: 云溪县人民政府\nyear: 2023\nlevel: government\npublishedOn: 2024-03-18\ngiven:\n  regulations: 0\n',
      '正文.md': TEXT.replace('没有被问责的情形', '没有被问责的情形，社会评议和责任追究结果已经公布').replace('列入年度考核', '列入工作考核'),
      ...below,
    } as Files;
    const host = memoryHost(county);
    const { problems } = await rollup(host, { folder: '/bureau', from: [], editions: ['audit'], formats: ['html'] });
    expect(problems).toEqual([]);
    const { figures } = dataOf(new TextDecoder().decode(host.files.get('/bureau/out/audit.html')));
    expect(figures.find((f) => f.id === 'permits.decisions')).toMatchObject({ value: '2', below: [['云溪县应急管理局', '2']] });
  });
});

describe('what must not be in it', () => {
  test('columns of personal data, and names and numbers of persons in any other column', async () => {
    const html = await auditPage(
      bureau({
        '台账/行政许可.csv': PERMITS.replace('甲公司', '欧阳建国').replace('乙公司', '110101199003070134').replace(',普通,2023-03-05', ',普通（13812345678）,2023-03-05'),
        '台账/行政处罚.csv': PENALTIES.replace('丁公司', '诸葛小明').replace('未按规定培训', '诸葛小明未按规定培训'),
      }),
    );
    for (const secret of ['欧阳建国', '110101199003070134', '诸葛小明', '13812345678', '某甲', '某公司', '相对人', '当事人']) expect(html.includes(secret), secret).toBe(false);
    expect(html).toContain('诸***未按规定培训');
    expect(html).toContain('普通（138******78）');
  });

  test('markup from a ledger or the settings, in the page or in what is embedded', async () => {
    const hostile = '</script><script>alert(1)</script><!--<img src=x onerror=alert(2)>';
    const html = await auditPage(bureau({
      'report.yaml': REPORT_YAML.replace('云溪县应急管理局', '云溪县<b>应急</b>管理局'),
      '台账/行政许可.csv': PERMITS.replace('危险化学品经营许可,普通,2023-03-05', `${hostile},普通,2023-03-05`),
    }));
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html).not.toMatch(/<img|<b>|<!--/);
    expect(dataOf(html).ledgers[0]?.columns[1]?.words).toContain(hostile);
  });
});
