// From a save to the new page on the screen: `node tests/bench/preview.mjs [saves]`, after `npm ci`. The delay runs from the
// moment before the file is written to the second frame after the new page is shown in Chromium. Last, a ledger of 100,000 rows.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import * as XLSX from 'xlsx';
import { writePermits } from './xlsx-workbook.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const saves = Number(process.argv[2] ?? 50);
const scratch = mkdtempSync(join(tmpdir(), 'nianbao-preview-bench-'));
const now = () => performance.timeOrigin + performance.now();

/** Folder, its ledger of permits, and a day of publication that can be another one. */
const EXAMPLES = [
  ['shangyu-emergency-2020', '台账/2020年行政许可台账.xlsx', '2021-01-20', '2021-01-19'],
  ['market-2023', '台账/2023年行政许可办件台账.xlsx', '2024-01-18', '2024-01-17'],
];

/** Resolves, in the page, when the frame that is seen holds the words and has been painted. */
const SHOWN = `(words) => new Promise((done) => {
  const look = () => {
    const page = document.querySelector('iframe:not(.away)')?.contentDocument;
    if (!page?.body?.textContent.includes(words)) return void requestAnimationFrame(look);
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.timeOrigin + performance.now())));
  };
  look();
})`;

async function browserPath() {
  const [{ createHost }, { openBrowser }] = await Promise.all(['host', 'export/browser'].map((name) => import(join(root, 'dist', `${name}.js`))));
  const session = await openBrowser(createHost());
  const { path } = session.description;
  await session.close();
  return path;
}

async function withPreview(folder, work) {
  const child = spawn(process.execPath, [join(root, 'bin/nianbao.js'), 'preview', folder, '--no-open'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const page = await browser.newPage();
  try {
    const address = await new Promise((resolve) => child.stdout.once('data', (line) => resolve(String(line).trim())));
    await page.setViewport({ width: 1400, height: 900 });
    await page.goto(address);
    await page.evaluate(`(${SHOWN})('工作年度报告')`);
    await work(page);
  } finally {
    await page.close();
    child.kill('SIGINT');
  }
}

/** @param variants what is saved in turn: how, and the words that the page then has */
async function measure(page, name, variants, times = saves) {
  const delays = [];
  for (let i = 0; i < times; i++) {
    const { save, words } = variants(i);
    const begin = now();
    save();
    delays.push((await page.evaluate(`(${SHOWN})(${JSON.stringify(words)})`)) - begin);
    // Nobody saves in the very moment in which a page has come.
    await new Promise((resolve) => setTimeout(resolve, 150 + ((i * 37) % 200)));
  }
  delays.sort((a, b) => a - b);
  const at = (share) => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))].toFixed(0).padStart(5);
  console.log(`  ${name.padEnd(28)} median ${at(0.5)} ms, worst ${at(1)} ms`);
}

/** As Excel does: under another name first. */
function replace(path, bytes) {
  writeFileSync(`${path}.tmp`, bytes);
  renameSync(`${path}.tmp`, path);
}

/** The same workbook without one of its last rows, which counts. */
function shorter(bytes) {
  const book = XLSX.read(bytes, { cellStyles: true });
  const sheet = book.Sheets[book.SheetNames[0]];
  const range = XLSX.utils.decode_range(sheet['!ref']);
  const rows = XLSX.utils.sheet_to_json(sheet, { header: 1 });
  const row = rows.findLastIndex((cells) => cells.length > 5) - 1;
  for (let column = range.s.c; column <= range.e.c; column++) delete sheet[XLSX.utils.encode_cell({ r: row, c: column })];
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}

async function example(name, ledger, day, other) {
  console.log(`\n${name}, ${saves} saves each`);
  const folder = join(scratch, name);
  cpSync(join(root, 'examples', name), folder, { recursive: true });
  const text = readFileSync(join(folder, '正文.md'), 'utf8');
  const settings = readFileSync(join(folder, 'report.yaml'), 'utf8');
  const [long, short] = [readFileSync(join(folder, ledger)), shorter(readFileSync(join(folder, ledger)))];
  const spoken = (iso) => iso.replace(/(\d+)-0?(\d+)-0?(\d+)/, '$1年$2月$3日');
  await withPreview(folder, async (page) => {
    await measure(page, 'text, written in place', (i) => ({
      save: () => writeFileSync(join(folder, '正文.md'), `${text}\n校样${'甲乙丙丁'[i % 4]}。\n`),
      words: `校样${'甲乙丙丁'[i % 4]}。`,
    }));
    await measure(page, 'settings, written in place', (i) => ({
      save: () => writeFileSync(join(folder, 'report.yaml'), i % 2 ? settings : settings.replace(day, other)),
      words: spoken(i % 2 ? day : other),
    }));
    const decisions = () => page.evaluate(`Number(document.querySelector('iframe:not(.away)').contentDocument.querySelector('td [data-figure="permits.decisions"], .figure[data-figure="permits.decisions"]').textContent)`);
    const all = await decisions();
    await measure(page, 'ledger (.xlsx), renamed over', (i) => ({
      save: () => replace(join(folder, ledger), i % 2 ? long : short),
      words: `${i % 2 ? all : all - 1}件`,
    }));
  });
}

async function large() {
  console.log('\none ledger of 100,000 rows');
  const folder = join(scratch, 'large');
  mkdirSync(join(folder, '台账'), { recursive: true });
  await writePermits(join(folder, '台账/行政许可.xlsx'), 100_000);
  const given = ['documents', 'penalties', 'coercion', 'applications', 'reviews', 'fees'].map((id) => `  ${id}: 0\n`).join('');
  writeFileSync(join(folder, 'report.yaml'), `bureau: 云溪县市场监督管理局\nyear: 2023\ngiven:\n${given}`);
  const text = ['总体情况', '存在的主要问题及改进情况', '其他需要报告的事项'].map((title) => `# ${title}\n\n按照条例的要求逐项报告，公开的内容、程序和渠道都有记录，下一年继续改进。\n`).join('\n');
  writeFileSync(join(folder, '正文.md'), text);
  await withPreview(folder, async (page) => {
    await measure(page, 'text, written in place', (i) => ({
      save: () => writeFileSync(join(folder, '正文.md'), `${text}\n校样${'甲乙丙丁'[i % 4]}。\n`),
      words: `校样${'甲乙丙丁'[i % 4]}。`,
    }), 10);
  });
}

const browser = await launch({ executablePath: await browserPath(), args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'], headless: 'shell' });
try {
  for (const each of EXAMPLES) await example(...each);
  await large();
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
