import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Ending } from '../../src/export/ending.ts';

function ending() {
  let end: (error: Error) => void = () => {};
  const made = new Ending(new Promise<never>((_resolve, reject) => (end = reject)));
  return { ending: made, end: (error: Error) => (end(error), new Promise((resolve) => setImmediate(resolve))) };
}

test('work that is done first is done, and nobody is told later', async () => {
  const { ending: it, end } = ending();
  expect(await it.during(Promise.resolve(7))).toBe(7);
  await expect(it.during(Promise.reject(new Error('own')))).rejects.toThrow('own');
  await end(new Error('gone'));
});

test('all who wait are told of the end, and whoever comes later too', async () => {
  const { ending: it, end } = ending();
  const waiting = [1, 2].map(() => it.during(new Promise<never>(() => {})).catch((error: Error) => error.message));
  await end(new Error('gone'));
  expect(await Promise.all(waiting)).toEqual(['gone', 'gone']);
  await expect(it.during(new Promise<never>(() => {}))).rejects.toThrow('gone');
});

test('what a job brought is not kept when it is done', async () => {
  const { ending: it } = ending();
  const kept: WeakRef<object>[] = [];
  for (let i = 0; i < 50; i++) {
    const bytes = new Uint8Array(1_000_000);
    kept.push(new WeakRef(bytes));
    await it.during(Promise.resolve(bytes));
  }
  setFlagsFromString('--expose-gc');
  await new Promise((resolve) => setTimeout(resolve, 10));
  (runInNewContext('gc') as () => void)();
  expect(kept.filter((ref) => ref.deref() !== undefined).length).toBeLessThan(5);
});
