// What the audit page of 50,000 rows weighs, and how long a click and a search take in Chromium:
// `node tests/bench/audit.mjs [rows]`, after `npm ci`. A second page has a long title of its own in every row.
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { writePermits } from './xlsx-workbook.mjs';

const dist = new URL('../../dist/', import.meta.url).pathname;
const [{ createHost }, { openBrowser }, { main }] = await Promise.all(['host', 'export/browser', 'cli'].map((name) => import(`${dist}${name}.js`)));
const rows = Number(process.argv[2] ?? 50_000);
const folder = mkdtempSync(join(tmpdir(), 'nianbao-audit-bench-'));
const host = createHost();
const line = (name, value) => console.log(`${name.padEnd(44)} ${value}`);
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

const SETTINGS = (given) => `bureau: 云溪县应急管理局\nyear: 2023\ngiven:\n${['documents', 'permits', 'penalties', 'coercion', 'fees', 'applications', 'reviews'].filter((g) => g !== given).map((g) => `  ${g}: 0\n`).join('')}${given === 'permits' ? 'ledgers:\n  permits: {columns: {决定文书号: 许可文书号, 事项名称: 许可事项名称}}\n' : ''}`;
const TEXT = `# 总体情况

## 主动公开

主动公开信息，接受监督。

## 依申请公开

全年没有收到申请。

## 政府信息管理

公开前逐级审查。

## 政府信息公开平台建设

专栏由专人维护。

## 监督保障

列入年度考核。

# 存在的主要问题及改进情况

公开的内容还不够细，下一年按事项逐一补齐。

# 其他需要报告的事项

本年度没有收取信息处理费。
`;

async function permits(path) {
  await writePermits(join(path, '许可.xlsx'), rows);
}

function disclosures(path) {
  const title = (i) => `关于${2023}年第${i}批安全生产行政执法检查结果和整改落实情况的公告（第${rows - i}号）`;
  const day = (i) => `2023-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`;
  const lines = Array.from({ length: rows }, (_, i) => `${title(i)},${day(i)},${['政府网站', '政务新媒体', '公告栏'][i % 3]}`);
  writeFileSync(join(path, '主动公开.csv'), `标题,公开日期,渠道\n${lines.join('\n')}\n`);
}

async function build(name, given, write) {
  const bureau = join(folder, name);
  mkdirSync(join(bureau, '台账'), { recursive: true });
  writeFileSync(join(bureau, 'report.yaml'), SETTINGS(given));
  writeFileSync(join(bureau, '正文.md'), TEXT);
  await write(join(bureau, '台账'));
  const begin = performance.now();
  const said = [];
  const quiet = { ...host, stdout: { ...host.stdout, write: () => {} }, stderr: { ...host.stderr, write: (text) => said.push(text) } };
  const code = await main(['build', bureau, '--edition', 'audit', '--quiet'], quiet);
  if (code !== 0) throw new Error(said.join(''));
  line('build', `${(performance.now() - begin).toFixed(0).padStart(6)} ms`);
  return join(bureau, 'out', 'audit.html');
}

/** Time until what was done is on the screen: the second frame after it. */
const PAINTED = `(work) => new Promise((done) => {
  const begin = performance.now();
  work();
  const script = performance.now() - begin;
  requestAnimationFrame(() => requestAnimationFrame(() => done([script, performance.now() - begin])));
})`;

async function measure(browser, file, figure, words) {
  line('size (goal: 6 MB)', `${(statSync(file).size / 1e6).toFixed(2).padStart(6)} MB`);
  const page = await browser.newPage();
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(error));
  await page.goto(`file://${file}`);
  const timing = await page.evaluate(() => performance.getEntriesByType('navigation')[0].loadEventEnd);
  line('open', `${timing.toFixed(0).padStart(6)} ms`);
  const said = ([script, painted]) => `${script.toFixed(0).padStart(6)} ms of script, ${painted.toFixed(0)} ms until it is seen`;
  const click = () => page.evaluate(`(${PAINTED})(() => document.querySelector('main td a[aria-label$="，${figure}"]').click())`);
  line('first click on the greatest number (goal: 100)', said(await click()));
  const again = [];
  for (let i = 0; i < 9; i++) again.push(await click());
  line('  later ones, median', said([0, 1].map((part) => median(again.map((a) => a[part])))));
  line('  its rows', await page.$eval('#panel .groups', (e) => e.innerText.replaceAll('\n', ', ')));
  const search = (text) => page.evaluate(`(${PAINTED})(() => { const f = document.getElementById('words'); f.value = ${JSON.stringify(text)}; f.dispatchEvent(new Event('input')); })`);
  for (const [i, word] of words.entries()) {
    const took = await search(word);
    line(`${i === 0 ? 'first search' : 'search'} "${word}" (goal: 200)`, `${said(took)}: ${await page.$eval('#found', (e) => e.textContent)}`);
  }
  const scroll = await page.evaluate(`(${PAINTED})(() => { const b = document.querySelector('#rows .rows'); b.scrollTop = b.scrollHeight / 2; })`);
  line('jump to the middle of the list', said(scroll));
  if (wrong.length > 0) throw wrong[0];
  await page.close();
}

const session = await openBrowser(host);
const { path } = session.description;
await session.close();
const browser = await launch({ executablePath: path, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'], headless: 'shell' });
try {
  console.log(`permits, ${rows} rows`);
  await measure(browser, await build('permits', 'permits', permits), '行政许可本年处理决定数量', ['2023', '危险化学品', '第1234', '准予 07-1', '没有这个词']);
  console.log(`\ndisclosures, ${rows} rows, a long title each`);
  await measure(browser, await build('disclosures', 'disclosures', disclosures), '主动公开信息数量', ['安全生产', '第1234批', '第1234批 公告栏', '没有这个词']);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
