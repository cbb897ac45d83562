import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const source = resolve(import.meta.dirname, '../src');

/** From the edge to the core: a room imports from rooms to its right only. */
const ORDER = [
  'cli', 'shell', 'commands', 'batch', 'preview', 'export', 'readback', 'render', 'checks', 'published', 'report', 'counting', 'settings', 'ledger',
  'formats', 'diagnostics',
];

/** Where a process of the program begins. */
const EDGES = new Set(['reader-process.ts']);

/** One library, one door. */
const DOORS: Record<string, string[]> = {
  commander: ['cli.ts'],
  xlsx: ['ledger/workbook.ts', 'ledger/xlsx/number-format.ts', 'export/xlsx.ts'],
  htmlparser2: ['ledger/html/scan.ts'],
  unpdf: ['published/pdf/open-pdf.ts'],
  handlebars: ['render/html.ts'],
  'puppeteer-core': ['export/'],
  'markdown-it': ['report/markdown.ts'],
  'big.js': ['ledger/decimal.ts'],
  yaml: ['settings/read-settings.ts', 'render/'],
  // Nothing is asked of any network; a page on this machine is served by one file.
  'node:http': ['preview/server.ts'],
  ...Object.fromEntries(['net', 'https', 'http2', 'tls', 'dgram', 'dns'].map((name) => [`node:${name}`, []])),
};

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
  /** `await import(…)`: loaded when it is needed. */
  late: boolean;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
const imports: Import[] = files.flatMap((from) => {
  const text = readFileSync(join(source, from), 'utf8');
  const found = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|import\('([^']+)'\)|^import '([^']+)'/gm)];
  return found.map((m) => ({ from, to: m[2] ?? m[3] ?? m[4] ?? '', typeOnly: m[1] !== undefined, late: m[3] !== undefined }));
});

function room(file: string): string {
  const [first = ''] = file.split('/');
  if (first.startsWith('cli')) return 'cli';
  if (first.startsWith('shell')) return 'shell';
  if (first.startsWith('host')) return 'host';
  return first.replace(/\.ts$/, '');
}

describe('the layers of src', () => {
  test('rooms import only from rooms nearer to the core', () => {
    expect(imports.length).toBeGreaterThan(100);
    const wrong = imports.flatMap(({ from, to, typeOnly }) => {
      if (!to.startsWith('.')) return [];
      const target = relative(source, resolve(source, dirname(from), to));
      const [a, b] = [room(from), room(target)];
      // Everyone may know the shape of the machine, and of the form; nobody but the edge may touch it.
      if (a === b || EDGES.has(from) || (typeOnly && (b === 'host' || b === 'formats'))) return [];
      const [i, j] = [ORDER.indexOf(a), ORDER.indexOf(b)];
      return i >= 0 && j > i ? [] : [`${from} -> ${target}`];
    });
    expect(wrong).toEqual([]);
  });

  test('each library has its door', () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      const name = Object.keys(DOORS).find((library) => to === library || to.startsWith(`${library}/`));
      return name !== undefined && !typeOnly && !DOORS[name]?.some((door) => from.startsWith(door));
    });
    expect(wrong).toEqual([]);
  });

  test('what --help loads is commander alone', () => {
    const loaded = new Set(['cli.ts', 'host.ts']);
    const libraries = new Set<string>();
    for (const file of loaded) {
      for (const { from, to, typeOnly, late } of imports) {
        if (from !== file || typeOnly || late) continue;
        if (to.startsWith('.')) loaded.add(relative(source, resolve(source, dirname(from), to)));
        else if (!to.startsWith('node:')) libraries.add(to);
      }
    }
    expect([...libraries]).toEqual(['commander']);
    expect([...loaded].sort()).toEqual(['cli-examples.ts', 'cli-help.ts', 'cli.ts', 'diagnostics/width.ts', 'host-file.ts', 'host-temporary.ts', 'host.ts']);
  });

  test('only the host and the browser know process and files', () => {
    const allowed = /^(?:host(?:-child|-file|-temporary|-browse)?\.ts|reader-process\.ts|export\/)/;
    const wrong = files.filter((file) => {
      const text = readFileSync(join(source, file), 'utf8');
      return !allowed.test(file) && /\bprocess\.|'node:(?:fs|os|child_process|process)|\bDate\.now\b|new Date\(\)/.test(text);
    });
    expect(wrong).toEqual([]);
  });

  test('no file is longer than 400 lines', () => {
    const long = files.filter((file) => readFileSync(join(source, file), 'utf8').split('\n').length > 401);
    expect(long).toEqual([]);
  });

  test('no year decides anything outside of the formats', () => {
    const wrong = files.filter((file) => /year\s*[<>]=?\s*20\d\d/.test(readFileSync(join(source, file), 'utf8')));
    expect(wrong).toEqual([]);
  });
});
