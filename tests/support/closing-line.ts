import type { Reporter, TestModule } from 'vitest/node';

/** `N passed, N failed` on a line of its own, for machines that read the end of the log. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const results = modules.flatMap((m) => [...m.children.allTests()].map((t) => t.result().state));
    const count = (state: string) => results.filter((r) => r === state).length;
    // A file that could not be loaded has no tests, and has failed.
    const broken = modules.filter((m) => m.state() === 'failed' && ![...m.children.allTests()].some((t) => t.result().state === 'failed'));
    const skipped = count('skipped');
    const line = `${count('passed')} passed, ${count('failed') + broken.length} failed${skipped ? `, ${skipped} skipped` : ''}`;
    process.stdout.write(`\n${line}\n`);
  }
}
