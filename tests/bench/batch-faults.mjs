// Faults during a batch: `node tests/bench/batch-faults.mjs [bureaus]`, after `npm ci`; Linux only. Each run must end with the
// same files, byte for byte, as one that nothing happened to, and leave no process and no temporary file.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBureaus } from './bureaus.mjs';

const count = Number(process.argv[2] ?? 40);
const program = fileURLToPath(new URL('../../bin/nianbao.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
const bureaus = join(folder, 'bureaus');
const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
writeBureaus(bureaus, count);

const begin = performance.now();
await start('whole').end;
const whole = performance.now() - begin;
const expected = tree('whole');
row('no fault', `${Object.keys(expected).length} files, ${(whole / 1000).toFixed(1)} s`);

const killed = start('browser');
let kills = 0;
const ended = killed.end.then(() => true);
while (!(await Promise.race([ended, later(2000)]))) {
  const browser = below(killed.pid).filter((pid) => commandOf(pid).includes('--remote-debugging-pipe') && !commandOf(pid).includes('--type='));
  if (browser[0] !== undefined) {
    kills++;
    kill(browser[0], 'SIGKILL');
  }
}
result(`browser killed every 2 s (${kills} times)`, 'browser');

for (let n = 1; n <= 5; n++) {
  const run = start('process');
  await later((whole / 8) * (0.5 + n / 5));
  kill(run.pid, 'SIGKILL');
  await run.end;
}
await later(1000);
const orphans = leftOver();
await start('process').end;
result(`killed five times, then run to its end (${orphans} processes left by the kills)`, 'process');

const once1 = start('interrupt');
await later(whole / 3);
kill(-once1.pid, 'SIGINT');
const code = await once1.end;
const { counts } = JSON.parse(readFileSync(join(folder, 'interrupt', 'summary.json'), 'utf8'));
row('Ctrl-C once, to the whole group', `exit ${code}, ${counts.written} written, ${counts.failed} failed, ${counts.notBegun} not begun`);
await start('interrupt').end;
result('  then run to its end', 'interrupt');

const twice = start('twice');
await later(whole / 3);
const at = performance.now();
kill(-twice.pid, 'SIGINT');
await later(50);
kill(-twice.pid, 'SIGINT');
row('Ctrl-C twice', `exit ${await twice.end} after ${(performance.now() - at).toFixed(0)} ms`);
await start('twice').end;
result('  then run to its end', 'twice');
rmSync(folder, { recursive: true });

/** In a process group of its own, as a shell starts it, with its own folder for temporary files. */
function start(out) {
  const temporary = join(folder, `tmp-${out}`);
  mkdirSync(temporary, { recursive: true });
  const child = spawn(process.execPath, [program, 'batch', bureaus, '--out', join(folder, out), '--quiet'], { stdio: ['ignore', 'ignore', 'inherit'], detached: true, env: { ...process.env, TMPDIR: temporary } });
  return { pid: child.pid, end: once(child, 'close').then(([exit]) => exit) };
}

function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {}
}

function below(pid) {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number));
    return [...children, ...children.flatMap(below)];
  } catch {
    return [];
  }
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Processes of ours that still run, known by their folder. */
function leftOver() {
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid && commandOf(pid).includes(folder)).length;
}

/** Hashes of all outputs but the summaries, which tell times. */
function tree(out) {
  const root = join(folder, out);
  const files = readdirSync(root, { recursive: true }).map(String).filter((name) => !name.startsWith('summary.') && statSync(join(root, name)).isFile());
  return Object.fromEntries(files.sort().map((name) => [name, createHash('sha256').update(readFileSync(join(root, name))).digest('hex')]));
}

function result(name, out) {
  const found = tree(out);
  const names = [...new Set([...Object.keys(found), ...Object.keys(expected)])];
  const wrong = names.filter((file) => found[file] !== expected[file]);
  row(name, `${wrong.length === 0 ? 'the same files' : `${wrong.length} DIFFER: ${wrong.slice(0, 3).join(', ')}`}, processes left ${leftOver()}, temporary files left ${readdirSync(join(folder, `tmp-${out}`)).length}`);
}

function row(name, text) {
  console.log(`${name.padEnd(72)} ${text}`);
}
