import type { z } from 'zod';

/** Looks into every field of a value before it is rendered; the same value is rendered several times, and looked into once. */
export function parsedOnce<T extends object>(schema: z.ZodType<T>): (value: T) => T {
  const known = new WeakMap<T, T>();
  return (value) => {
    const parsed = known.get(value) ?? schema.parse(value);
    known.set(value, parsed);
    return parsed;
  };
}
