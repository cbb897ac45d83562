import type { Host } from '../../host.ts';
import type { Check } from '../doctor.ts';
import { openReaders } from '../readers.ts';

const TABLE = '标题,公开日期\n某某,2023-01-05\n';
const NAME = '主动公开.csv';

/** Reads a table as a build would, in a process of its own. */
export async function readerCheck(host: Host, hasTemporary: boolean): Promise<Check> {
  const id = 'readers';
  if (!(await host.readers())) return { id, state: 'attention', found: 'here', params: {} };
  if (!hasTemporary) return { id, state: 'attention', found: 'untried', params: {} };
  const folder = await host.temporaryFolder('nianbao-doctor');
  const readers = await openReaders(host);
  try {
    const bytes = new TextEncoder().encode(TABLE);
    await host.replaceFiles(folder, [{ name: NAME, bytes }]);
    const context = { year: 2023, settings: [], units: {}, values: {}, ignored: [] };
    const began = performance.now();
    const { tables, problems } = await readers.read({ file: NAME, path: host.path(folder, NAME), size: bytes.length }, context, () => {});
    const read = tables[0]?.record?.rows === 1;
    const params = { milliseconds: String(Math.round(performance.now() - began)), processes: String(host.cores) };
    return { id, state: read ? 'sound' : 'fault', found: read ? 'fine' : 'broken', params, problems };
  } finally {
    readers.close();
    await host.remove(folder);
  }
}
