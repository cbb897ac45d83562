import { expect, test } from 'vitest';
import type { PublishedDocument } from '../../src/published/document.ts';
import type { PublishedReaders } from '../../src/published/read-in-pool.ts';
import { rememberedReports } from '../../src/published/remembered-reports.ts';
import { problem } from '../../src/diagnostics/problem.ts';

const FROM = { file: '上年.pdf', path: '/上年.pdf', size: 9 };

/** How often the file was read, as the disk tells of it. */
function counted(looks: { stamp: string; settled: boolean }[], sound = true) {
  let [reads, asked] = [0, 0];
  const read: PublishedReaders['published'] = () => {
    reads++;
    return Promise.resolve(sound ? { document: {} as PublishedDocument } : { problem: problem('R602', [], { reason: 'damaged', detail: '' }) });
  };
  const remembered = rememberedReports(read, { look: () => Promise.resolve(looks[asked++]) });
  return async (from: Parameters<typeof read>[0] = FROM) => {
    await remembered(from);
    return reads;
  };
}
const old = (stamp: string) => ({ stamp, settled: true });

test('one that is as it was is not read again; one that has changed is', async () => {
  const reads = counted([old('a'), old('a'), old('b'), old('b')]);
  expect([await reads(), await reads(), await reads(), await reads()]).toEqual([1, 1, 2, 2]);
});

test('one that was just saved is read each time: its stamp says too little', async () => {
  const fresh = { stamp: 'a', settled: false };
  const reads = counted([fresh, fresh, old('a'), old('a')]);
  expect([await reads(), await reads(), await reads(), await reads()]).toEqual([1, 2, 3, 3]);
});

test('one that could not be read is tried again, and bytes in memory are read', async () => {
  const reads = counted([old('a'), old('a')], false);
  expect([await reads(), await reads()]).toEqual([1, 2]);
  expect(await counted([])({ file: 'report.pdf', bytes: new Uint8Array() })).toBe(1);
});
