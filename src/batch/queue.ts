export interface QueueOptions {
  /** Items at the same time. */
  workers: number;
  /** Once aborted, nothing more is begun; what runs is finished. */
  stop: AbortSignal;
}

/**
 * Runs a job for each item; results are in the order of the items, and told as they come. A job that throws ends the
 * queue, when what runs has been finished: faults of one item are results.
 */
export async function runQueue<T, R>(items: readonly T[], run: (item: T) => Promise<R>, done: (result: R) => void, options: QueueOptions): Promise<R[]> {
  const results: { result: R }[] = [];
  let next = 0;
  let failed = false;
  const worker = async () => {
    while (next < items.length && !options.stop.aborted && !failed) {
      const index = next++;
      try {
        const result = await run(items[index] as T);
        results[index] = { result };
        done(result);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: Math.min(options.workers, items.length) }, worker));
  for (const end of workers) if (end.status === 'rejected') throw end.reason;
  // What was not begun has left a gap.
  return results.flatMap((found) => [found.result]);
}
