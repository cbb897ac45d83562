#!/usr/bin/env node
import module from 'node:module';

// Node 22 and later keep compiled code between runs.
module.enableCompileCache?.();

const [{ createHost }, { main }] = await Promise.all([import('../dist/host.js'), import('../dist/cli.js')]);
const stop = new AbortController();
// Once: stop in order, nothing half written. Twice: at once.
process.on('SIGINT', () => (stop.signal.aborted ? process.exit(130) : stop.abort()));
process.exitCode = await main(process.argv.slice(2), createHost(stop.signal));
