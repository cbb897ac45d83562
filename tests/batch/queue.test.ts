import { describe, expect, test } from 'vitest';
import { runQueue } from '../../src/batch/queue.ts';
import { Slots } from '../../src/batch/slots.ts';

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const never = new AbortController().signal;

describe('the queue', () => {
  test('results are in the order of the items, and told as they come', async () => {
    const told: number[] = [];
    const results = await runQueue([30, 1, 10], async (ms) => (await later(ms), ms), (ms) => told.push(ms), { workers: 3, stop: never });
    expect(results).toEqual([30, 1, 10]);
    expect(told).toEqual([1, 10, 30]);
  });

  test('no more run at the same time than there are workers', async () => {
    let running = 0;
    let most = 0;
    const run = async () => {
      most = Math.max(most, ++running);
      await later(2);
      running--;
    };
    await runQueue(Array.from({ length: 20 }), run, () => {}, { workers: 3, stop: never });
    expect(most).toBe(3);
  });

  test('stopped: what runs is finished, nothing more is begun', async () => {
    const stop = new AbortController();
    const results = await runQueue([1, 2, 3, 4, 5], async (n) => (n === 2 && stop.abort(), await later(5), n), () => {}, { workers: 2, stop: stop.signal });
    expect(results).toEqual([1, 2]);
  });

  test('a job that throws ends it when the others have finished', async () => {
    const done: number[] = [];
    const run = async (n: number) => {
      if (n === 1) throw new Error('boom');
      await later(5);
      return n;
    };
    await expect(runQueue([1, 2, 3, 4], run, (n) => done.push(n), { workers: 2, stop: never })).rejects.toThrow('boom');
    expect(done).toEqual([2]);
  });
});

test('slots: so many at the same time, in order, also after one that failed', async () => {
  const slots = new Slots(2);
  let running = 0;
  const order: number[] = [];
  const job = (n: number) => slots.run(async () => {
    expect(++running).toBeLessThanOrEqual(2);
    order.push(n);
    await later(1);
    running--;
    if (n === 1) throw new Error('boom');
  });
  const ends = await Promise.allSettled([0, 1, 2, 3, 4].map(job));
  expect(order).toEqual([0, 1, 2, 3, 4]);
  expect(ends.filter((e) => e.status === 'rejected')).toHaveLength(1);
});
