/**
 * Writes the ledgers of the examples: `npm run examples`. Every row is made up; two runs give the same bytes. Each ledger
 * counts its rows while it writes them, and the run fails where a total is not the one that the example promises.
 */
import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { market } from './make/market/index.mjs';
import { shangyu } from './make/shangyu/index.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));

for (const { folder, ledgers, expected } of [shangyu, market]) {
  const root = join(HERE, folder);
  const files = {};
  const totals = {};
  for (const ledger of ledgers) {
    const made = await ledger();
    const repeated = made.identifiers.filter((id, i, all) => all.indexOf(id) !== i);
    assert.deepEqual(repeated, [], `${folder}: a number was given twice`);
    Object.assign(files, made.files);
    for (const [name, value] of Object.entries(made.totals)) totals[name] = name in totals ? totals[name] + value : value;
  }
  assert.deepEqual(totals, expected, `${folder}: the totals are not the promised ones`);

  await rm(join(root, '台账'), { recursive: true, force: true });
  await mkdir(join(root, '台账'), { recursive: true });
  for (const [path, bytes] of Object.entries(files)) await writeFile(join(root, path), bytes);
  console.log(`${folder}: ${Object.keys(files).length} 个台账文件，合计数与约定一致`);
  for (const [name, value] of Object.entries(totals)) console.log(`  ${name}: ${JSON.stringify(value)}`);
}
