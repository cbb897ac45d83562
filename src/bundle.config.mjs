import { defineConfig } from 'rolldown';

/** A command starts in half the time when zod, yaml, markdown-it and handlebars are four files and not two hundred. */
export default defineConfig({
  input: Object.fromEntries(
    [
      'cli',
      'host',
      'reader-process',
      // Not for users: what the benchmarks and the schema script load.
      'commands/build',
      'commands/compile',
      'commands/picture',
      'export/browser',
      'export/fonts',
      'export/image',
      'export/pdf',
      'ledger/workbook',
      'render/charts/index',
      'render/html',
      'render/infographic/render',
      'render/templates',
      'settings/schema',
    ].map((name) => [name, new URL(`${name}.ts`, import.meta.url).pathname]),
  ),
  platform: 'node',
  // Nothing is written in older words: that would ask for helpers of another package.
  transform: { target: 'esnext' },
  // Large, and loaded late by themselves; fonts and browser are files.
  external: [/^node:/, 'xlsx', /^puppeteer-core/, /^unpdf/, /^@fontsource/, /^@sparticuz/],
  output: {
    dir: new URL('../dist', import.meta.url).pathname,
    format: 'esm',
    cleanDir: true,
    chunkFileNames: 'parts/[name]-[hash].js',
  },
});
