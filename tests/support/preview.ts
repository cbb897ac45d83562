import { get } from 'node:http';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli.ts';
import type { Host } from '../../src/host.ts';
import type { PageView } from '../../src/preview/view.ts';
import { caughtHost } from './caught-host.ts';
import type { Files } from './memory-host.ts';

/** A folder on the disk that a test may write to. */
export class TestFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'nianbao-preview-'));

  constructor(files: Files) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  at(name: string): string {
    return join(this.path, name);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.at(name)), { recursive: true });
    writeFileSync(this.at(name), content);
  }

  /** As Excel, WPS and most editors save: written under another name, then renamed. */
  replace(name: string, content: string | Uint8Array): void {
    const aside = this.at(join(dirname(name), 'A1B2C300.tmp'));
    writeFileSync(aside, content);
    renameSync(aside, this.at(name));
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

export interface RunningPreview {
  address: string;
  printed: { out: string; err: string };
  /** As Ctrl-C. Resolves to the exit code. */
  stop(): Promise<number>;
}

/** The command as a whole, in this process. @param change of the machine */
export async function startPreview(folder: string, argv: readonly string[] = [], change: Partial<Host> = {}): Promise<RunningPreview> {
  const stop = new AbortController();
  const host = { ...caughtHost({ LANG: 'zh_CN.UTF-8' }), ...change, signal: stop.signal };
  const ended = main(['preview', folder, ...argv], host);
  await until(() => host.printed.out.endsWith('\n') || host.printed.err !== '');
  return {
    address: host.printed.out.trim(),
    printed: host.printed,
    stop() {
      stop.abort();
      return ended;
    },
  };
}

/** What a page is told, as it is told. */
export interface Listener {
  views: PageView[];
  /** Other things told: that it has ended. */
  events: string[];
  last(): PageView | undefined;
  close(): void;
}

export function listen(address: string): Listener {
  const views: PageView[] = [];
  const events: string[] = [];
  let text = '';
  const request = get(`${address}events`, (response) => {
    response.setEncoding('utf8');
    response.on('data', (part: string) => {
      const messages = (text + part).split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        const [, event = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(message) ?? [];
        if (event === 'state') views.push(JSON.parse(data) as PageView);
        else if (event !== '') events.push(event);
      }
    });
  });
  request.on('error', () => {});
  return { views, events, last: () => views.at(-1), close: () => void request.destroy() };
}

/** Looks again and again until it holds. */
export async function until(holds: () => unknown, milliseconds = 10_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within ${milliseconds} ms: ${String(holds)}`);
    await pause(10);
  }
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
