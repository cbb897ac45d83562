// One build in a fresh process; prints when each stage began, in milliseconds since the process started.
import { performance } from 'node:perf_hooks';

const stamps = { start: performance.now() };
const { createHost } = await import('../../dist/host.js');
const { build } = await import('../../dist/commands/build.js');
const [folder, out] = process.argv.slice(2);
const options = { folder, out, editions: ['report'], formats: ['html', 'pdf'] };
const { written } = await build(createHost(), options, (stage) => (stamps[stage] ??= performance.now()));
stamps.end = performance.now();
console.log(JSON.stringify({ stamps, written: written.length }));
