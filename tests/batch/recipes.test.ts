import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readShard } from '../../src/batch/shard.ts';

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
