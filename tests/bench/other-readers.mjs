// Readers that others use, each reading one file to its last cell: `node other-readers.mjs <name> <file> <folder>`.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [name, file, folder] = process.argv.slice(2);
let cells = 0;
if (name === 'sheetjs') {
  const XLSX = await import('xlsx');
  const book = XLSX.read(readFileSync(file), { type: 'buffer', dense: true });
  for (const row of book.Sheets[book.SheetNames[0]]['!data']) for (const cell of row ?? []) if (cell) cells++;
} else {
  const installed = join(folder, 'node_modules', 'read-excel-file');
  if (!existsSync(installed)) {
    writeFileSync(join(folder, 'package.json'), '{"private": true}');
    execFileSync('npm', ['install', 'read-excel-file@5', '--no-save', '--ignore-scripts'], { cwd: folder, stdio: 'ignore' });
  }
  const module = createRequire(join(folder, 'package.json')).resolve('read-excel-file/node');
  const { default: readXlsxFile } = await import(pathToFileURL(module).href);
  for (const row of await readXlsxFile(file)) for (const cell of row) if (cell !== null) cells++;
}
console.log(cells);
