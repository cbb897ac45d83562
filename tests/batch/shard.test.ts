import { describe, expect, test } from 'vitest';
import { ofShard, readShard } from '../../src/batch/shard.ts';

const jobs = Array.from({ length: 300 }, (_, n) => ({ name: `第${n}局`, folder: `/第${n}局` }));
const parts = (list: typeof jobs, count: number) => Array.from({ length: count }, (_, i) => ofShard(list, { index: i + 1, count }).map((j) => j.name));

describe('shards', () => {
  test('each bureau is in exactly one', () => {
    const all = parts(jobs, 7).flat();
    expect(all.toSorted()).toEqual(jobs.map((j) => j.name).toSorted());
    expect(parts(jobs, 7).every((part) => part.length > 20)).toBe(true);
  });

  test('a bureau that is added moves no other', () => {
    const more = [{ name: '新局', folder: '/新局' }, ...jobs];
    expect(parts(more, 7).map((part) => part.filter((name) => name !== '新局'))).toEqual(parts(jobs, 7));
  });

  test('a name that was typed on another system (NFD) is in the same one', () => {
    const named = (name: string) => ofShard([{ name, folder: '/x' }], { index: 1, count: 2 }).length;
    expect(['café', 'Übersee', 'ñ', 'é'].map((n) => named(n.normalize('NFD')))).toEqual(['café', 'Übersee', 'ñ', 'é'].map(named));
  });

  test.each(['0/3', '4/3', '3', '1/0', 'a/b', '1/3/5', '-1/3', ''])('%s is none', (text) => {
    expect(readShard(text)).toBeUndefined();
  });

  test('3/10', () => {
    expect(readShard('3/10')).toEqual({ index: 3, count: 10 });
  });
});
