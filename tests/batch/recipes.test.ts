import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readShard } from '../../src/batch/shard.ts';
import { manyBureaus, TWELVE } from '../support/bureaus.ts';

const root = new URL('../..', import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), 'nianbao-recipes-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const example = (path: string) => new URL(`../../examples/${path}`, import.meta.url).pathname;

interface Container {
  name: string;
  command: string[];
  args: string[];
  volumeMounts: { name: string }[];
}
interface Manifest {
  apiVersion: string;
  kind: string;
  spec: {
    completions: number;
    parallelism: number;
    completionMode: string;
    backoffLimitPerIndex: number;
    podFailurePolicy: { rules: { action: string; onExitCodes: { containerName: string; operator: string; values: number[] } }[] };
    template: { spec: { restartPolicy: string; containers: Container[]; volumes: { name: string }[] } };
  };
}

test('the Kubernetes Job is an indexed one, and its index becomes each shard once', () => {
  const { apiVersion, kind, spec } = parse(readFileSync(example('kubernetes/indexed-job.yaml'), 'utf8')) as Manifest;
  expect([apiVersion, kind, spec.completionMode]).toEqual(['batch/v1', 'Job', 'Indexed']);
  expect(spec.completions % spec.parallelism).toBe(0);
  const { restartPolicy, containers, volumes } = spec.template.spec;
  // Both are asked for by backoffLimitPerIndex and podFailurePolicy.
  expect(restartPolicy).toBe('Never');
  expect(spec.backoffLimitPerIndex).toBeGreaterThan(0);
  const [container] = containers as [Container];
  expect(spec.podFailurePolicy.rules).toEqual([{ action: 'FailIndex', onExitCodes: { containerName: container.name, operator: 'In', values: [1, 2] } }]);
  expect(container.volumeMounts.map((v) => v.name)).toEqual(volumes.map((v) => v.name));
  const shards = Array.from({ length: spec.completions }, (_, index) => {
    const line = container.args[0]?.replace('exec nianbao', 'echo') ?? '';
    const { stdout } = spawnSync(container.command[0] ?? '', ['-c', line], { encoding: 'utf8', env: { JOB_COMPLETION_INDEX: String(index), PATH: process.env['PATH'] } });
    return readShard(stdout.trim().split(' ').at(-1) ?? '');
  });
  expect(shards).toEqual(Array.from({ length: spec.completions }, (_, index) => ({ index: index + 1, count: spec.completions })));
});

describe('the manifest against the schema of Kubernetes', () => {
  type Json = Record<string, unknown>;
  const spec = (job: Json) => job['spec'] as Json;
  const container = (job: Json) => ((((spec(job)['template'] as Json)['spec'] as Json)['containers'] as Json[])[0] ?? {});
  const changes: Record<string, (job: Json) => void> = {
    sound: () => {},
    'an unknown key': (job) => (spec(job)['completionMood'] = 'Indexed'),
    'a number in words': (job) => (spec(job)['completions'] = 'ten'),
    'no containers': (job) => void delete ((spec(job)['template'] as Json)['spec'] as Json)['containers'],
    'a key of a list in the singular': (job) => (container(job)['volumeMount'] = []),
  };

  test('it is a Job, and what is none would be refused', { timeout: 60_000 }, () => {
    // Types made of the OpenAPI schema; keys that it does not have are refused in a literal.
    Object.values(changes).forEach((change, index) => {
      const job = parse(readFileSync(example('kubernetes/indexed-job.yaml'), 'utf8')) as Json;
      change(job);
      const types = join(root, 'node_modules/kubernetes-types/batch/v1');
      writeFileSync(join(scratch, `job${index}.ts`), `import type { Job } from '${types}';\nexport const job: Job = ${JSON.stringify(job, null, 2)};\n`);
    });
    const files = Object.keys(changes).map((_, index) => join(scratch, `job${index}.ts`));
    const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--moduleResolution', 'nodenext', '--ignoreConfig', ...files], { cwd: scratch, encoding: 'utf8' });
    const refused = Object.keys(changes).filter((_, index) => stdout.includes(`job${index}.ts`));
    expect([refused, stdout]).toEqual([Object.keys(changes).slice(1), expect.any(String)]);
  });
});

const installed = spawnSync('parallel', ['--version']).status === 0;

test.skipIf(!installed)('GNU parallel: the shards, side by side, come byte for byte to what one run writes', { timeout: 120_000 }, () => {
  for (const [name, content] of Object.entries(manyBureaus(TWELVE))) {
    mkdirSync(dirname(join(scratch, '区', name)), { recursive: true });
    writeFileSync(join(scratch, '区', name), content);
  }
  const program = [process.execPath, join(root, 'bin/nianbao.js')];
  const options = ['--edition', 'report', '--format', 'html', '--quiet'];
  const run = (file: string, args: string[]) => expect(spawnSync(file, args, { cwd: scratch, encoding: 'utf8' })).toMatchObject({ status: 0 });
  run(process.execPath, [program[1] ?? '', 'batch', '区', '--out', 'one', ...options]);
  run('parallel', ['-j2', ...program, 'batch', '区', '--out', 'many', '--shard', '{}/3', ...options, ':::', '1', '2', '3']);
  run(process.execPath, [program[1] ?? '', 'batch', '--merge', 'many', '--quiet']);
  const tree = (folder: string) => {
    const names = readdirSync(join(scratch, folder), { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(scratch, folder, name)).isFile());
    return Object.fromEntries(names.filter((name) => !name.startsWith('summary')).map((name) => [name, readFileSync(join(scratch, folder, name), 'latin1')]));
  };
  const whole = tree('one');
  expect(Object.keys(whole).length).toBeGreaterThanOrEqual(2 * TWELVE.length);
  expect(tree('many')).toEqual(whole);
  const bureaus = (folder: string) => (JSON.parse(readFileSync(join(scratch, folder, 'summary.json'), 'utf8')) as { bureaus: { name: string; state: string }[] }).bureaus.map((b) => [b.name, b.state]);
  expect(bureaus('many')).toEqual(bureaus('one'));
});

test('the Slurm array is sound shell, and its task number becomes the shard', () => {
  const script = example('slurm/array.sh');
  expect(spawnSync('bash', ['-n', script]).status).toBe(0);
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
  writeFileSync(join(folder, 'nianbao'), '#!/bin/sh\necho "$@"\n', { mode: 0o755 });
  const env = { PATH: `${folder}:${process.env['PATH']}`, SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_COUNT: '10' };
  const { stdout } = spawnSync('bash', [script], { encoding: 'utf8', env });
  rmSync(folder, { recursive: true });
  expect(stdout).toBe('batch bureaus --out out --shard 3/10\n');
});
