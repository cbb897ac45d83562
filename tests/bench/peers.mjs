// Other makers of PDF beside a batch: `node tests/bench/peers.mjs [bureaus]`, after `npm ci`; Linux only. Documents of as
// many pages, with the text and the tables of the same bureaus: marp-cli (its own parallelism), WeasyPrint (a process for
// each document, two at a time), Typst (a process that keeps its compiler, one for each core). marp-cli and Typst are
// installed into the folder of the benchmark, never into the project; WeasyPrint and a Chromium for marp-cli come from Debian
// (weasyprint, chromium-headless-shell; CHROME_PATH names another), and are passed over where they are not.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBureaus } from './bureaus.mjs';

const count = Number(process.argv[2] ?? 40);
const SENTENCE = '本年度按照《中华人民共和国政府信息公开条例》的规定，及时公开履职中产生的政府信息，规范办理公开申请，定期核对专栏内容。';
/** WeasyPrint is slow: so many tell its rate. */
const SOME = 12;
const program = fileURLToPath(new URL('../../bin/nianbao.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-peers-'));
const at = (...names) => join(folder, ...names);
const row = (name, documents, ms) => console.log(`${name.padEnd(40)} ${String(documents).padStart(5)} PDFs ${(ms / 1000).toFixed(1).padStart(8)} s ${(documents / ms * 1000).toFixed(2).padStart(8)} PDFs/s`);

try {
  writeBureaus(at('bureaus'), count);
  const ours = await timed(process.execPath, [program, 'batch', at('bureaus'), '--out', at('out'), '--quiet']);
  const reports = readdirSync(at('out'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => ({ name, ...figuresOf(at('out', name)) }));
  row('nianbao batch (ledgers to both PDFs)', 2 * reports.length, ours);
  await marp(reports);
  await typst(reports);
  await weasyprint(reports);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function figuresOf(path) {
  const { bureau, year, figures } = JSON.parse(readFileSync(join(path, 'figures.json'), 'utf8'));
  const pages = Object.fromEntries(['report', 'infographic'].map((edition) => [edition, Number(/\/Type\s*\/Pages[^>]*\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*\/Type\s*\/Pages/.exec(readFileSync(join(path, `${edition}.pdf`), 'latin1'))?.slice(1).find(Boolean) ?? 6)]));
  return { bureau, year, figures, pages };
}

async function timed(file, args, options = {}) {
  const begin = performance.now();
  const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options });
  await once(child, 'close');
  return performance.now() - begin;
}

/** Rows of figures, as many as fill the pages. */
function tables({ figures }, pages, make) {
  const rows = Object.entries(figures).map(([id, { value, unit }]) => [id, `${value}${unit}`]);
  return Array.from({ length: pages }, (_, page) => make(rows.slice((page * 20) % Math.max(1, rows.length - 20)).slice(0, 20), page));
}

async function marp(reports) {
  const chrome = process.env.CHROME_PATH ?? ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync);
  if (!chrome) return console.log('marp-cli: no Chromium (CHROME_PATH)');
  install('marp', ['@marp-team/marp-cli@4.5.1']);
  mkdirSync(at('md'));
  for (const report of reports) {
    for (const edition of ['report', 'infographic']) {
      const slides = tables(report, report.pages[edition], (rows, page) => `# ${report.bureau} ${page + 1}\n\n${SENTENCE}\n\n${rows.slice(0, 6).map(([id, value]) => `- ${id}: **${value}**`).join('\n')}`);
      writeFileSync(at('md', `${report.name}-${edition}.md`), `---\nmarp: true\n---\n\n${slides.join('\n\n---\n\n')}\n`);
    }
  }
  const ms = await timed(at('marp', 'node_modules/.bin/marp'), ['--pdf', '--input-dir', at('md'), '--output', at('marp-out')], { env: { ...process.env, CHROME_PATH: chrome, CHROME_NO_SANDBOX: '1' }, stdio: 'ignore' });
  row('marp-cli 4.5.1', readdirSync(at('marp-out')).filter((name) => name.endsWith('.pdf')).length, ms);
}

async function typst(reports) {
  install('typst', ['@myriaddreamin/typst-ts-node-compiler@0.7.0']);
  mkdirSync(at('typst-out'));
  const sources = reports.flatMap((report) =>
    ['report', 'infographic'].map((edition) => {
      const pages = tables(report, report.pages[edition], (rows, page) => `= ${report.bureau} ${page + 1}\n\n${SENTENCE}\n\n#table(columns: 2, [项目], [数], ${rows.map(([id, value]) => `[${id}], [${value}]`).join(', ')})`);
      return { name: `${report.name}-${edition}.pdf`, text: `#set text(lang: "zh", font: ("Noto Serif CJK SC", "Noto Serif SC"))\n${pages.join('\n#pagebreak()\n')}\n` };
    }),
  );
  writeFileSync(
    at('typst', 'work.mjs'),
    `import { readFileSync, writeFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
const compiler = NodeCompiler.create();
for (const { name, text } of JSON.parse(readFileSync(process.argv[2], 'utf8'))) writeFileSync(process.argv[3] + '/' + name, compiler.pdf({ mainFileContent: text }));`,
  );
  const parts = Array.from({ length: availableParallelism() }, (_, n) => sources.filter((_, i) => i % availableParallelism() === n));
  parts.forEach((part, n) => writeFileSync(at('typst', `part${n}.json`), JSON.stringify(part)));
  const begin = performance.now();
  await Promise.all(parts.map((_, n) => timed(process.execPath, [at('typst', 'work.mjs'), at('typst', `part${n}.json`), at('typst-out')])));
  row('Typst 0.14 (a process a core)', readdirSync(at('typst-out')).length, performance.now() - begin);
}

async function weasyprint(reports) {
  if (spawnSync('weasyprint', ['--version']).status !== 0) return console.log('WeasyPrint: not installed');
  const pages = reports.slice(0, SOME).map(({ name }) => at('out', name, 'report.html'));
  let next = 0;
  const work = async () => {
    while (next < pages.length) {
      const n = next++;
      await timed('weasyprint', [pages[n], at(`weasy${n}.pdf`)], { stdio: 'ignore' });
    }
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  row('WeasyPrint (statutory edition only)', pages.length, performance.now() - begin);
}

function install(name, packages) {
  mkdirSync(at(name));
  writeFileSync(at(name, 'package.json'), '{"private": true, "type": "module"}');
  execFileSync('npm', ['install', '--silent', ...packages], { cwd: at(name), stdio: 'ignore', env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' } });
}
