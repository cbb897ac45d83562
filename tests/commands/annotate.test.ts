import * as XLSX from 'xlsx';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { textWorkbook } from '../../src/export/xlsx.ts';
import { bureau, PERMITS, REPORT_YAML } from '../support/bureau.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';

const rowsOf = (csv: string) => csv.trim().split('\n').map((line) => line.split(','));
const book = (...sheets: [string, string[][]][]) => textWorkbook(sheets.map(([name, rows]) => ({ name, rows, merges: [] })));
const TITLE = ['云溪县应急管理局行政许可台账'];
/** The permits in a workbook: a title, the header in row 2, the first permit in row 3. */
const workbook = (change: (csv: string) => string) => ({
  '台账/行政许可.csv': undefined,
  '台账/一科/行政许可.xlsx': book(['许可', [TITLE, ...rowsOf(change(PERMITS))]]),
});
const NO_SUCH_DAY = (csv: string) => csv.replace('2023-03-05', '2023-02-30').replace('2023.4.6', '2023-02-30');

async function annotate(change: Record<string, string | Uint8Array | undefined>, ...more: string[]) {
  const files: Files = bureau(change);
  const host = memoryHost(files);
  const before = new Map(host.files);
  const code = await main(['check', '/bureau', '--annotate', '/bureau/out/标注', ...more], host);
  const written = [...host.files].filter(([name]) => !before.has(name));
  const touched = [...before].filter(([name, bytes]) => host.files.get(name) !== bytes).map(([name]) => name);
  return { code, ...host.printed, written: new Map(written), touched };
}

/** Comments and colours, by cell. */
function marks(bytes: Uint8Array | undefined, sheet: string) {
  const found = XLSX.read(bytes, { cellStyles: true }).Sheets[sheet] ?? {};
  const cells = Object.entries(found as Record<string, XLSX.CellObject>).filter(([ref]) => /^[A-Z]/.test(ref));
  const coloured = cells.flatMap(([ref, cell]) => {
    const rgb = (cell.s as { fgColor?: { rgb?: string } } | undefined)?.fgColor?.rgb;
    return rgb === undefined ? [] : [[ref, rgb] as const];
  });
  return {
    notes: Object.fromEntries(cells.flatMap(([ref, cell]) => (cell.c ? [[ref, cell.c.map((c) => c.t.replace(/\r/g, '')).join('|')]] : []))),
    colours: Object.fromEntries(coloured),
  };
}

describe('check --annotate', () => {
  test('writes a copy of the workbook with every faulty cell red and the message beside it; the ledgers stay as they are', async () => {
    const { code, out, err, written, touched } = await annotate(workbook(NO_SUCH_DAY));
    expect(code).toBe(1);
    expect(touched).toEqual([]);
    expect([...written.keys()]).toEqual(['/bureau/out/标注/台账/一科/行政许可.xlsx']);
    expect(out.trimEnd().split('\n').at(-1)).toBe('/bureau/out/标注/台账/一科/行政许可.xlsx');
    expect(err.trimEnd().split('\n').at(-1)).toBe('共 1 处错误，涉及 1 个文件。核对完毕，写出 1 个标注的副本，没有生成年报。');
    const { notes, colours } = marks(written.get('/bureau/out/标注/台账/一科/行政许可.xlsx'), '许可');
    // One message of two cells is written beside both.
    expect(Object.keys(notes)).toEqual(['E3', 'E4']);
    expect(notes['E3']).toMatch(/^错误 V202 {2}.*2023-02-30[^]*\n改法：/);
    expect(notes['E3']).not.toContain('甲公司');
    expect(colours).toEqual({ E3: 'FFC7CE', E4: 'FFC7CE' });
  });

  test('of a CSV file it makes a workbook, and says so', async () => {
    const { out, written } = await annotate({ '台账/行政许可.csv': NO_SUCH_DAY(PERMITS) });
    const name = '/bureau/out/标注/台账/行政许可.csv.标注.xlsx';
    expect([...written.keys()]).toEqual([name]);
    expect(out).toContain(`${name}（由其他格式转成，单元格里是文字）\n`);
    const { notes, colours } = marks(written.get(name), '行政许可');
    expect(Object.keys(notes)).toEqual(['E2', 'E3']);
    expect(colours).toEqual({ E2: 'FFC7CE', E3: 'FFC7CE' });
  });

  test('a missing value is an empty cell that is marked; warnings are yellow', async () => {
    const twice = (csv: string) => `${csv.replace('2023-03-05', '')}云应急许【2023】2 号,戊公司,危险化学品经营许可,普通,2023-07-01\n`;
    const { written, code } = await annotate(workbook(twice));
    expect(code).toBe(1);
    const { notes, colours } = marks(written.get('/bureau/out/标注/台账/一科/行政许可.xlsx'), '许可');
    expect(notes['E3']).toMatch(/^错误 V201/);
    expect(notes['A4']).toMatch(/^提醒 V213/);
    expect(colours).toEqual({ E3: 'FFC7CE', A4: 'FFEB9C', A6: 'FFEB9C' });
  });

  test('a header that lacks a column is marked as a whole, with one comment', async () => {
    const { written } = await annotate(workbook((csv) => csv.replace('决定日期', '日期说明').replaceAll(/,2023[-.\d]+|,2022-12-31/g, ',已办')));
    const { notes, colours } = marks(written.get('/bureau/out/标注/台账/一科/行政许可.xlsx'), '许可');
    expect(Object.keys(notes)).toEqual(['A2']);
    expect(notes['A2']).toMatch(/^错误 H102/);
    expect(Object.keys(colours)).toEqual(['A2', 'B2', 'C2', 'D2', 'E2']);
  });

  test('what is said of a sheet as a whole stands at its first header, or in A1', async () => {
    const strange = book(['通讯录', [['科室', '人员', '分机'], ['办公室', '某某', '8001']]]);
    const { written, code } = await annotate({ '台账/通讯录.xlsx': strange });
    expect(code).toBe(0);
    const { notes } = marks(written.get('/bureau/out/标注/台账/通讯录.xlsx'), '通讯录');
    expect(Object.values(notes)).toEqual([expect.stringMatching(/^提醒 H101/)]);
  });

  test('without a cell to mark nothing is written, and that is said', async () => {
    const sound = await annotate({});
    expect([sound.code, [...sound.written.keys()]]).toEqual([0, []]);
    expect(sound.out).toContain('没有可以标注的单元格，没有写副本。\n');
    const text = await annotate({ 'report.yaml': REPORT_YAML.replace('  coercion: 0\n', ''), '台账/采购.xlsx': '' });
    expect([text.code, [...text.written.keys()]]).toEqual([1, []]);
    expect(text.err).toContain('核对完毕，没有写任何文件。');
  });

  test('an accepted warning is not marked', async () => {
    const twice = workbook((csv) => `${csv}云应急许【2023】2 号,戊公司,危险化学品经营许可,普通,2023-07-01\n`);
    const accepted = { 'report.yaml': `${REPORT_YAML}accepted:\n  - code: V213\n    reason: 同一文号下的两个许可\n` };
    expect((await annotate(twice)).written.size).toBe(1);
    expect((await annotate({ ...twice, ...accepted })).written.size).toBe(0);
  });

  test('--json names ledger and copy', async () => {
    const { out } = await annotate(workbook(NO_SUCH_DAY), '--json');
    expect((JSON.parse(out) as { result: { annotated: object[] } }).result.annotated).toEqual([
      { file: '台账/一科/行政许可.xlsx', copy: '/bureau/out/标注/台账/一科/行政许可.xlsx', converted: false },
    ]);
  });

  test('in English on request', async () => {
    const { written, err } = await annotate(workbook(NO_SUCH_DAY), '--lang', 'en');
    expect(err).toContain('marked copies written: 1; no report was built.');
    const { notes } = marks(written.get('/bureau/out/标注/台账/一科/行政许可.xlsx'), '许可');
    expect(notes['E3']).toMatch(/^error V202 {2}[^]*\nfix: /);
  });

  test('the copies of a checked folder are no ledgers of the next check', async () => {
    const host = memoryHost(bureau(workbook(NO_SUCH_DAY)));
    const sheets = async () => {
      host.printed.out = '';
      await main(['check', '/bureau', '--annotate', '/bureau/out/标注', '--json'], host);
      return (JSON.parse(host.printed.out) as { result: { sheets: { file: string }[] } }).result.sheets.map((s) => s.file);
    };
    expect(await sheets()).toEqual(await sheets());
  });
});

describe('where the copies may not go', () => {
  const refused = async (folder: string, files: Files = bureau(workbook(NO_SUCH_DAY))) => {
    const host = memoryHost(files);
    const names = [...host.files.keys()];
    const code = await main(['check', '/bureau', '--json', '--annotate', folder], host);
    const { diagnostics } = JSON.parse(host.printed.out) as { diagnostics: { code: string }[] };
    return { code, codes: diagnostics.map((d) => d.code), written: host.files.size > names.length };
  };

  test.each(['/bureau', '/bureau/台账', '/bureau/台账/标注', '/bureau/标注', 'x/y'])('%s: among the ledgers', async (folder) => {
    expect(await refused(folder)).toEqual({ code: 2, codes: ['U909'], written: false });
  });

  test.each(['/bureau/out', '/bureau/out/标注', '/bureau/.标注', '/elsewhere', '/elsewhere/标注', '/'])('but: %s', async (folder) => {
    expect(await refused(folder)).toEqual({ code: 1, codes: ['V202'], written: true });
  });

  test('in the folder of another bureau, or behind a link', async () => {
    expect((await refused('/bureau/下属/标注', bureau({ '下属/report.yaml': 'bureau: 乙\nyear: 2023\n' }))).codes).toEqual(['U909']);
    const host = memoryHost(bureau({ '../link/x': '' }));
    expect(await main(['check', '/bureau', '--annotate', '/link'], { ...host, isLink: (path) => Promise.resolve(path === '/link') })).toBe(2);
  });

  test('where a file is locked: 3, and the ledgers are as they were', async () => {
    const host = memoryHost(bureau(workbook(NO_SUCH_DAY)));
    const locked = Object.assign(new Error('EBUSY'), { code: 'EBUSY', path: '/elsewhere/台账/行政许可.xlsx' });
    const code = await main(['check', '/bureau', '--annotate', '/elsewhere'], { ...host, replaceFiles: () => Promise.reject(locked) });
    expect(code).toBe(3);
    expect(host.printed.err).toContain('错误 P702');
  });
});
