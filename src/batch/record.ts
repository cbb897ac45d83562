import { createHash } from 'node:crypto';
import { z } from 'zod';
import { catalog } from '../diagnostics/catalog.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Host, OutputFile } from '../host.ts';
import { aboutSchema } from './about.ts';

/** Lies beside the outputs of a bureau, and is put into place with them. */
export const RECORD_NAME = 'record.json';

/** A record that somebody has changed must not name files elsewhere: those of an older run are taken away. */
const fileName = z.string().regex(/^[^/\\:]+$/).refine((name) => name !== '..' && name !== '.');

const schema = z.strictObject({
  schema: z.literal('nianbao/record@1'),
  /** Of the folder, the options and the program. */
  inputs: z.string(),
  /** Files outside of the folder that were read, as seen from it, and their hash. */
  outside: z.strictObject({ paths: z.array(z.string()), hash: z.string() }),
  about: aboutSchema,
  /** Its outputs were read back before they were put into place. */
  verified: z.boolean().optional(),
  /** Warnings, without their cells. */
  problems: z.array(
    z.strictObject({ code: z.string().refine((code) => code in catalog), at: z.array(z.record(z.string(), z.unknown())), params: z.record(z.string(), z.unknown()) }),
  ),
  outputs: z.array(z.strictObject({ name: fileName, size: z.int(), sha256: z.string() })),
});

type Stored = z.output<typeof schema>;

/** What a bureau's outputs were made from, and what other bureaus are compared with. */
export type JobRecord = Omit<Stored, 'problems'> & { problems: Problem[] };

/** undefined where there is none, or another version's. */
export async function readRecord(host: Host, folder: string): Promise<JobRecord | undefined> {
  const path = `${folder}/${RECORD_NAME}`;
  if ((await host.stat(path))?.kind !== 'file') return undefined;
  try {
    return schema.safeParse(JSON.parse(new TextDecoder().decode(await host.read(path)))).data as JobRecord | undefined;
  } catch {
    return undefined;
  }
}

export function recordFile(record: Omit<JobRecord, 'schema' | 'outputs'>, files: readonly OutputFile[]): OutputFile {
  const outputs = files.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }));
  const problems = record.problems.map(({ code, at, params }) => ({ code, at, params }));
  const content = { schema: 'nianbao/record@1', ...record, problems, outputs };
  return { name: RECORD_NAME, bytes: new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`) };
}

/** Whether the outputs lie there as they were written; by size, since a hash of every PDF takes longer than all the rest. */
export async function outputsThere(host: Host, folder: string, { outputs }: JobRecord): Promise<boolean> {
  const there = await Promise.all(
    outputs.map(async ({ name, size }) => {
      const stat = await host.stat(`${folder}/${name}`);
      return stat?.kind === 'file' && stat.size === size;
    }),
  );
  return !there.includes(false);
}
