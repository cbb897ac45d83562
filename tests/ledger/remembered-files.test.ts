import { describe, expect, test } from 'vitest';
import { problem } from '../../src/diagnostics/problem.ts';
import type { ReadFile } from '../../src/ledger/ledgers.ts';
import type { FileContents, FileContext, TakeEntries } from '../../src/ledger/read-file.ts';
import { RememberedFiles } from '../../src/ledger/remembered-files.ts';
import { check } from '../../src/commands/check.ts';
import { openReaders, remembering } from '../../src/commands/readers.ts';
import { caughtHost } from '../support/caught-host.ts';

const CONTEXT: FileContext = { year: 2023, settings: [], units: {}, values: {}, ignored: [] };
const FILE = { file: '台账/许可.xlsx', path: '/台账/许可.xlsx', size: 1 };
/** What is in it is nobody's business here. */
const CHUNK = {} as Parameters<TakeEntries>[1];

/** A disk with one file on it, and how often it was read. */
function disk() {
  const file = { stamp: '1', settled: true, bytes: 'a', problems: [] as FileContents['problems'], there: true };
  let reads = 0;
  let during = () => {};
  const read: ReadFile = (_, __, take) => {
    reads++;
    take(0, CHUNK);
    during();
    return Promise.resolve({ tables: [], problems: file.problems });
  };
  const files = new RememberedFiles(read, {
    look: () => Promise.resolve(file.there ? { stamp: file.stamp, settled: file.settled } : undefined),
    hash: () => (file.there ? Promise.resolve(file.bytes) : Promise.reject(new Error('ENOENT'))),
  });
  const ask = async (context = CONTEXT) => {
    const taken: unknown[] = [];
    await files.read(FILE, context, (table, chunk) => void taken.push([table, chunk]));
    expect(taken).toEqual([[0, CHUNK]]);
    return reads;
  };
  return { file, files, ask, whileReading: (change: () => void) => void (during = change) };
}

describe('a file is read again', () => {
  test('never, while nothing changes', async () => {
    const { ask } = disk();
    expect([await ask(), await ask(), await ask()]).toEqual([1, 1, 1]);
  });

  test('when its stamp changes', async () => {
    const { file, ask } = disk();
    await ask();
    file.stamp = '2';
    expect([await ask(), await ask()]).toEqual([2, 2]);
  });

  test('when the settings say something else of it', async () => {
    const { ask } = disk();
    await ask();
    expect(await ask({ ...CONTEXT, year: 2022 })).toBe(2);
  });

  test('when it could not be read, or not as a whole', async () => {
    for (const found of [problem('L110', [], { reason: 'EBUSY' }), problem('L115', [], {})]) {
      const { file, ask } = disk();
      file.problems = [found];
      expect([await ask(), await ask()]).toEqual([1, 2]);
    }
  });

  test('not when it is damaged and stays so', async () => {
    const { file, ask } = disk();
    file.problems = [problem('L103', [], { part: undefined })];
    expect([await ask(), await ask()]).toEqual([1, 1]);
  });

  test('when it was forgotten', async () => {
    const { files, ask } = disk();
    await ask();
    files.forgetOthers();
    expect(await ask()).toBe(1);
    files.forgetOthers();
    files.forgetOthers();
    expect(await ask()).toBe(2);
  });
});

describe('where the stamp does not tell, the bytes do', () => {
  test('the same bytes under the same stamp, and under another one', async () => {
    const { file, ask } = disk();
    file.settled = false;
    expect([await ask(), await ask()]).toEqual([1, 1]);
    file.stamp = '2';
    expect(await ask()).toBe(1);
    // From now on the stamp says all.
    file.settled = true;
    expect([await ask(), await ask()]).toEqual([1, 1]);
    file.stamp = '3';
    expect(await ask()).toBe(2);
  });

  test('other bytes under the same stamp', async () => {
    const { file, ask } = disk();
    file.settled = false;
    await ask();
    file.bytes = 'b';
    expect(await ask()).toBe(2);
  });

  test('bytes that change while they are read', async () => {
    for (const settled of [true, false]) {
      const { file, ask, whileReading } = disk();
      file.settled = settled;
      whileReading(() => Object.assign(file, settled ? { stamp: '2' } : { bytes: 'b' }));
      await ask();
      whileReading(() => {});
      expect([await ask(), await ask()]).toEqual([2, 2]);
    }
  });

  test('a file that is gone is not remembered', async () => {
    const { file, ask } = disk();
    file.there = false;
    expect([await ask(), await ask()]).toEqual([1, 2]);
  });
});

test.each(['shangyu-emergency-2020', 'market-2023'])('%s: remembered ledgers come to the same figures and messages', async (name) => {
  const host = caughtHost();
  const readers = Promise.resolve(remembering(host, await openReaders(host)));
  const folder = host.resource('examples', name);
  const outcome = async () => {
    const { figures, counts, problems, accepted, report } = await check(host, folder, readers);
    return JSON.stringify([figures.all(), [...counts.figures], [...counts.leftOut].map(([id, reasons]) => [id, [...reasons]]), problems, accepted, report]);
  };
  const first = await outcome();
  expect(await outcome()).toBe(first);
  expect(await outcome()).toBe(first);
  expect(first.length).toBeGreaterThan(10_000);
});
