import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, unlinkSync, utimesSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHost, type Host } from '../../src/host.ts';
import { bureau, PERMITS, REPORT_YAML, TEXT } from '../support/bureau.ts';
import { listen, pause, startPreview, TestFolder, until, type Listener, type RunningPreview } from '../support/preview.ts';

const XLSX = '台账/行政强制.xlsx';
const workbook = readFileSync(new URL('../../examples/shangyu-emergency-2020/台账/行政强制.xlsx', import.meta.url));

let folder: TestFolder;
let running: { preview: RunningPreview; page: Listener }[] = [];
beforeEach(() => {
  folder = new TestFolder(bureau({ 'report.yaml': REPORT_YAML.replace('  coercion: 0\n', ''), [XLSX]: workbook }));
});
afterEach(async () => {
  for (const { preview, page } of running) {
    page.close();
    await preview.stop();
  }
  running = [];
  folder.remove();
});

async function open(argv: readonly string[] = [], change: Partial<Host> = {}): Promise<Listener & { html(name?: string): Promise<string>; preview: RunningPreview }> {
  const preview = await startPreview(folder.path, argv, change);
  const page = listen(preview.address);
  running.push({ preview, page });
  await until(() => ['ready', 'faulty'].includes(page.last()?.phase ?? ''));
  return { ...page, preview, html: async (name = 'report.html') => (await fetch(preview.address + name)).text() };
}

const permitted = (n: number) => `行政许可决定<span class="figure" data-figure="permits.decisions">${n}</span>件`;
const codes = (page: Listener) => page.last()?.groups.flatMap((group) => group.messages.map((message) => message.code));
const more = (year = 2023) => `${PERMITS}云应急许〔2023〕3号,戊公司,危险化学品经营许可,普通,${year}-05-06\n`;

/** A machine that does not let some files be read, in whatever way. */
function refusing(code: string, refuses: (path: string) => boolean): Partial<Host> {
  const refused = (path: string) => Promise.reject(Object.assign(new Error(code), { code, syscall: 'open', path }));
  const ways = Object.entries(createHost()).filter(([name]) => ['read', 'open'].includes(name)) as [string, (path: string) => unknown][];
  return Object.fromEntries(ways.map(([name, ask]) => [name, (path: string) => (refuses(path) ? refused(path) : ask(path))]));
}

describe('a save is followed by a new page', () => {
  test('of the text', async () => {
    const page = await open();
    folder.write('正文.md', TEXT.replace('专人维护', '两人维护'));
    await until(async () => (await page.html()).includes('两人维护'));
    expect(page.last()).toMatchObject({ phase: 'ready', old: '' });
  });

  test('of the settings', async () => {
    const page = await open();
    folder.write('report.yaml', readFileSync(folder.at('report.yaml'), 'utf8').replace('云溪县', '云山县'));
    await until(() => page.last()?.heading.bureau === '云山县应急管理局');
    await until(async () => (await page.html()).includes('云山县应急管理局'));
    expect(await page.html()).not.toContain('云溪县应急管理局2023');
  });

  test('of a ledger', async () => {
    const page = await open();
    expect(await page.html()).toContain(permitted(2));
    folder.write('台账/行政许可.csv', more());
    await until(async () => (await page.html()).includes(permitted(3)));
  });

  test('of a ledger that another file takes the place of, with a lock file beside it', async () => {
    const page = await open();
    folder.write('台账/~$行政许可.csv', 'lock');
    folder.write('台账/.~行政许可.csv', 'lock');
    folder.replace('台账/行政许可.csv', more());
    await until(async () => (await page.html()).includes(permitted(3)));
    expect(codes(page)).toEqual([]);
  });

  test('of a ledger with the time and size that it had', async () => {
    const page = await open();
    utimesSync(folder.at('台账/行政许可.csv'), 1_700_000_000, 1_700_000_000);
    await pause(400);
    folder.write('台账/行政许可.csv', PERMITS.replace('2022-12-31', '2023-12-31'));
    utimesSync(folder.at('台账/行政许可.csv'), 1_700_000_000, 1_700_000_000);
    await until(async () => (await page.html()).includes(permitted(3)));
    expect(page.last()?.sheets).toContainEqual({ ledger: '行政许可', counts: '计入 3，登记 3', lines: ['台账/行政许可.csv'] });
  });

  test('of what lies elsewhere: last year, theme, logo, templates', async () => {
    const beside = new TestFolder({
      'last.json': figures(7),
      'templates/report/section.hbs': readFileSync(new URL('../../templates/report/section.hbs', import.meta.url), 'utf8'),
    });
    try {
      folder.write('report.yaml', readFileSync(folder.at('report.yaml'), 'utf8').replace('given:', `previous: ${beside.at('last.json')}\ntheme: 主题.yaml\nlogo: 徽标.svg\ngiven:`));
      folder.write('主题.yaml', 'extends: gov-blue\ncolours: {accent: "#123456"}\n');
      folder.write('徽标.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>');
      folder.write('正文.md', TEXT.replace('公开前', '上年{{lastYear.permits.decisions}}件。公开前'));
      const page = await open(['--templates', beside.at('templates')]);
      expect(codes(page)).toEqual([]);
      expect(await page.html()).toContain('上年<span class="figure" data-figure="lastYear.permits.decisions">7</span>件');
      beside.write('last.json', figures(8));
      await until(async () => (await page.html()).includes('>8</span>件'));
      expect(await page.html('infographic.html')).toContain('#123456');
      folder.write('主题.yaml', 'extends: gov-blue\ncolours: {accent: "#541111"}\n');
      await until(async () => (await page.html('infographic.html')).includes('#541111'));
      const before = await page.html('infographic.html');
      folder.write('徽标.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><rect width="10" height="10"/></svg>');
      await until(async () => (await page.html('infographic.html')) !== before);
      appendFileSync(beside.at('templates/report/section.hbs'), '<hr>\n');
      await until(async () => (await page.html()).includes('<hr>'));
      appendFileSync(beside.at('templates/report/section.hbs'), '{{nothing}}\n');
      await until(() => codes(page)?.join() === 'T510');
    } finally {
      beside.remove();
    }
  });

  test('where the system tells nothing, as on disks of the network', async () => {
    const page = await open([], { watch: () => () => {} });
    folder.write('台账/行政许可.csv', more());
    await until(async () => (await page.html()).includes(permitted(3)), 1500);
    expect(page.last()?.phase).toBe('ready');
  });

  test('of a ledger that is new, renamed, or deleted', async () => {
    const page = await open();
    folder.write('台账/许可2.csv', `${PERMITS.split('\n')[0]}\n云应急许〔2023〕8号,己公司,烟花爆竹经营许可,普通,2023-07-06\n`);
    await until(async () => (await page.html()).includes(permitted(3)));
    renameSync(folder.at('台账/许可2.csv'), folder.at('台账/许可（补）.csv'));
    await until(() => page.last()?.sheets.some((sheet) => sheet.lines[0] === '台账/许可（补）.csv'));
    expect(await page.html()).toContain(permitted(3));
    unlinkSync(folder.at('台账/许可（补）.csv'));
    await until(async () => (await page.html()).includes(permitted(2)));
  });
});

function figures(decisions: number): string {
  const held = { 'permits.decisions': { value: String(decisions), unit: '件' } };
  return JSON.stringify({ schema: 'nianbao/figures@1', bureau: '云溪县应急管理局', year: 2022, format: '2021', figures: held });
}

describe('nothing is renewed', () => {
  test.each<[string, () => void]>([
    ['a lock file of Excel', () => folder.write('台账/~$行政强制.xlsx', 'lock')],
    ['a temporary file', () => folder.write('台账/A1B2C3.tmp', 'half')],
    ['an output that is written', () => folder.write('out/report.pdf', '%PDF')],
    ['an editor file', () => folder.write('.正文.md.swp', 'x')],
  ])('by %s', async (_, change) => {
    mkdirSync(folder.at('out'));
    const page = await open();
    const before = page.views.length;
    change();
    await pause(900);
    expect(page.views.length).toBe(before);
  });
});

describe('with an error', () => {
  test('its message is told and the last report stays, marked as old; mended, the new one takes its place', async () => {
    const page = await open();
    const key = page.last()?.editions[0]?.key;
    folder.write('台账/行政许可.csv', more().replace('2023-03-05', '2023-02-30'));
    await until(() => page.last()?.phase === 'faulty');
    expect(codes(page)).toEqual(['V202']);
    expect(page.last()).toMatchObject({ counts: { errors: 1, warnings: 0 }, summary: '共 1 处错误，涉及 1 个文件。' });
    expect(page.last()?.old).toMatch(/^这是旧的（\d\d:\d\d:\d\d 的内容）。之后的改动有 1 处错误/);
    expect(page.last()?.editions[0]?.key).toBe(key);
    expect(await page.html()).toContain(permitted(2));
    folder.write('台账/行政许可.csv', more());
    await until(() => page.last()?.phase === 'ready');
    expect(page.last()).toMatchObject({ old: '', summary: '没有错误，也没有提醒。' });
    expect(await page.html()).toContain(permitted(3));
  });

  test('from the beginning, no page is shown', async () => {
    folder.write('台账/行政许可.csv', PERMITS.replace('2023-03-05', '2023-02-30'));
    const page = await open();
    expect(page.last()).toMatchObject({ phase: 'faulty', editions: [], old: '', none: { title: '还没有可以看的年报' } });
    expect(await page.html()).toBe('');
    folder.write('台账/行政许可.csv', PERMITS);
    await until(() => page.last()?.editions.length === 3);
  });

  test('in the settings, all that could be read is told, and the heading stays', async () => {
    const page = await open();
    folder.write('report.yaml', 'bureau: 云溪县应急管理局\nyear: 2O23\n');
    await until(() => page.last()?.phase === 'faulty');
    expect(codes(page)).toEqual(['S002']);
    expect(page.last()).toMatchObject({ heading: { bureau: '云溪县应急管理局' }, sheets: [] });
  });

  test('of a theme that is not there', async () => {
    const page = await open(['--theme', 'gov-blau']);
    expect(codes(page)).toEqual(['T514']);
    expect(page.last()?.editions).toEqual([]);
  });
});

describe('in the middle of a save', () => {
  test('half a workbook is waited for: no error is ever told', async () => {
    const page = await open();
    const begin = page.views.length;
    folder.write(XLSX, workbook.subarray(0, 2000));
    await until(() => page.last()?.phase === 'waiting');
    expect(page.last()?.line).toBe(`正在等 ${XLSX} 保存完…`);
    folder.write(XLSX, workbook);
    await until(() => page.last()?.phase === 'ready');
    expect(page.views.slice(begin).map((view) => view.counts.errors)).not.toContain(1);
  });

  test('a workbook that stays half is an error after two seconds', async () => {
    const page = await open();
    folder.write(XLSX, workbook.subarray(0, 2000));
    await until(() => page.last()?.phase === 'faulty');
    expect(codes(page)).toEqual(['L103']);
  });

  test('a text that is emptied before it is written is waited for', async () => {
    const page = await open();
    const begin = page.views.length;
    truncateSync(folder.at('正文.md'));
    await until(() => page.last()?.phase === 'waiting');
    folder.write('正文.md', TEXT.replace('专人维护', '两人维护'));
    await until(async () => (await page.html()).includes('两人维护'));
    expect(page.views.slice(begin).every((view) => view.counts.errors === 0)).toBe(true);
  });

  test('a file that is away for a moment is waited for, one that stays away is told', async () => {
    const page = await open();
    renameSync(folder.at(XLSX), folder.at('A1B2C3.tmp'));
    await until(() => page.last()?.phase === 'waiting');
    renameSync(folder.at('A1B2C3.tmp'), folder.at(XLSX));
    await until(() => page.last()?.phase === 'ready');
    expect(page.views.every((view) => view.counts.errors === 0)).toBe(true);
    unlinkSync(folder.at(XLSX));
    await until(() => page.last()?.phase === 'faulty');
    expect(codes(page)?.length).toBeGreaterThan(0);
  });

  test('a ledger that another program holds is waited for, and read when it lets go; what has not changed is not read at all', async () => {
    const machine = createHost();
    let held = false;
    // Old enough that its stamp says all.
    utimesSync(folder.at('台账/行政许可.csv'), 1_700_000_000, 1_700_000_000);
    const stat: Host['stat'] = async (path) => {
      const found = await machine.stat(path);
      return found && path.endsWith('行政许可.csv') ? { ...found, changed: found.modified } : found;
    };
    const page = await open([], { ...refusing('EBUSY', (path) => held && path.endsWith('行政许可.csv')), stat });
    held = true;
    folder.write('正文.md', TEXT.replace('专人维护', '两人维护'));
    await until(async () => (await page.html()).includes('两人维护'));
    expect(codes(page)).toEqual([]);
    folder.write('台账/行政许可.csv', more());
    await until(() => page.last()?.phase === 'waiting');
    await pause(3000);
    expect(page.last()?.phase).toBe('waiting');
    held = false;
    await until(async () => (await page.html()).includes(permitted(3)), 3000);
  });
});

test('a folder that goes away is told, and read again when it is back', async () => {
  const page = await open();
  renameSync(folder.path, `${folder.path}-aside`);
  await until(() => page.last()?.phase === 'faulty');
  expect(codes(page)).toEqual(['U902']);
  expect(page.last()?.old).not.toBe('');
  renameSync(`${folder.path}-aside`, folder.path);
  await until(() => page.last()?.phase === 'ready');
  folder.write('台账/行政许可.csv', more());
  await until(async () => (await page.html()).includes(permitted(3)));
});

test('a folder that is another one now is followed as before', async () => {
  const page = await open();
  rmSync(folder.at('台账'), { recursive: true });
  await pause(50);
  for (const [name, content] of Object.entries(bureau({ [XLSX]: workbook }))) if (name.startsWith('台账/')) folder.write(name, content);
  await until(() => page.last()?.phase === 'ready');
  folder.write('台账/行政许可.csv', more());
  await until(async () => (await page.html()).includes(permitted(3)));
  expect(codes(page)).toEqual([]);
});

test('a text that may not be read is told, and read as soon as it may, though nothing of it has changed', async () => {
  let refused = true;
  const page = await open([], refusing('EACCES', (path) => refused && path.endsWith('正文.md')));
  expect(codes(page)).toEqual(['P707']);
  const views = page.views.length;
  await pause(1500);
  expect(page.views.length).toBe(views);
  refused = false;
  await until(() => page.last()?.phase === 'ready', 2000);
  expect(codes(page)).toEqual([]);
});

test('200 saves in a second: the last one is shown, and most are not read', async () => {
  const page = await open();
  const begin = page.views.length;
  for (let i = 1; i <= 200; i++) {
    folder.write('正文.md', TEXT.replace('专人维护', `第${i}版`));
    await pause(5);
  }
  await until(async () => (await page.html()).includes('第200版'), 2000);
  expect(page.views.length - begin).toBeLessThan(100);
});

test('thousands of wrong cells are a page that can be read, and a text beside 100,000 rows is renewed without reading them again', async () => {
  const rows = (day: (i: number) => string) => Array.from({ length: 100_000 }, (_, i) => `云应急许〔2023〕${i}号,甲公司,危险化学品经营许可,普通,${day(i)}\n`).join('');
  const [head = ''] = PERMITS.split('\n');
  folder.write('台账/行政许可.csv', `${head}\n${rows((i) => `2023-02-${30 + (i % 60)}`)}`);
  const page = await open();
  const messages = page.last()?.groups[0]?.messages ?? [];
  expect(messages).toHaveLength(20);
  expect(messages[0]?.cells?.label).toMatch(/^全部 \d+ 个单元格$/);
  expect(messages.at(-1)?.parts.map(({ label }) => label)).toContain('另有');
  expect(JSON.stringify(page.last()).length).toBeLessThan(300_000);
  folder.write('台账/行政许可.csv', `${head}\n${rows((i) => `2023-0${1 + (i % 9)}-15`)}`);
  await until(async () => (await page.html()).includes(permitted(100_000)), 30_000);
  await pause(300);
  const views = page.views.length;
  folder.write('正文.md', TEXT.replace('专人维护', '两人维护'));
  await until(() => page.views.length > views && page.last()?.phase === 'ready', 3000);
  expect(await page.html()).toContain('两人维护');
});

test('two previews of one folder, and nothing is ever written into it', async () => {
  const names = () => readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).sort();
  const before = names();
  const [one, other] = [await open(), await open()];
  folder.write('正文.md', TEXT.replace('专人维护', '两人维护'));
  for (const page of [one, other]) {
    await until(async () => (await page.html()).includes('两人维护'));
    await page.html('audit.html');
  }
  expect(names()).toEqual(before);
});

test('the data page is made for those who look at it, and then after every save', async () => {
  const page = await open();
  const key = () => page.last()?.editions.find(({ name }) => name === 'audit')?.key;
  folder.write('台账/行政许可.csv', more());
  await until(async () => (await page.html()).includes(permitted(3)));
  expect(key()).toBe('');
  await page.html('audit.open');
  await until(() => key() !== '');
  const first = key();
  folder.write('台账/行政许可.csv', PERMITS);
  await until(() => ![first, ''].includes(key()));
  // A text is no part of it.
  const second = key();
  folder.write('正文.md', TEXT.replace('专人维护', '两人维护'));
  await until(async () => (await page.html()).includes('两人维护'));
  await until(() => key() === second);
});

test('what it says in the terminal: one line a save, a message once', async () => {
  const page = await open();
  folder.write('台账/行政许可.csv', PERMITS.replace('2023-03-05', '2023-02-30'));
  await until(() => page.last()?.phase === 'faulty');
  folder.write('正文.md', TEXT.replace('专人维护', '两人维护'));
  await until(() => page.preview.printed.err.match(/已读取/g)?.length === 2);
  expect(page.preview.printed.err.match(/错误 V202/g)).toHaveLength(1);
  expect(page.preview.printed.err).toMatch(/^改动一保存，页面就更新。按 Ctrl-C 结束。\n\d\d:\d\d:\d\d 已更新，用时 \d+ 毫秒\n\n错误 V202[^]*\d\d:\d\d:\d\d 已读取。共 1 处错误，涉及 1 个文件。\n/);
});
