import { createHash } from 'node:crypto';
import type { Job } from './jobs.ts';

/** One of several runs that share a list, each on a machine of its own: `3/10`. */
export interface Shard {
  /** From 1. */
  index: number;
  count: number;
}

export function readShard(text: string): Shard | undefined {
  const [, index, count] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(text.trim()) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return index !== undefined && shard.index <= shard.count ? shard : undefined;
}

/** By a hash of the name: a bureau that is added or taken away moves no other to another shard. */
export function ofShard(jobs: readonly Job[], { index, count }: Shard): Job[] {
  return jobs.filter(({ name }) => shardOf(name, count) === index);
}

function shardOf(name: string, count: number): number {
  const hash = createHash('sha256').update(name.normalize('NFC')).digest();
  return (hash.readUInt32BE(0) % count) + 1;
}
