import { Failure, problem } from '../diagnostics/problem.ts';

export type FaultReason = 'start' | 'sandbox' | 'crashed' | 'timeout';

/** The browser's fault and not the page's or the program's: worth one more try in a fresh browser. */
export class BrowserFault extends Error {
  readonly reason: FaultReason;
  readonly detail: string | undefined;

  constructor(reason: FaultReason, detail?: string) {
    super(detail ? `${reason}: ${detail}` : reason);
    this.name = 'BrowserFault';
    this.reason = reason;
    this.detail = detail;
  }

  toFailure(path: string, limit: number): Failure {
    const seconds = Math.ceil(limit / 1000);
    return new Failure(problem('P703', [], { reason: this.reason, path, seconds, detail: this.detail }));
  }
}

/** What stderr says about a browser that did not start. */
export function startFault(log: string): BrowserFault {
  // The zygote's words where user namespaces are switched off (Ubuntu 23.10 and later, many containers).
  const sandbox = /No usable sandbox|Failed to move to new namespace|setuid sandbox/i.test(log);
  const lines = log.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const telling = lines.find((line) => /FATAL|error while loading/.test(line)) ?? lines.at(-1);
  // Without the time and the source line that Chromium puts before it.
  return new BrowserFault(sandbox ? 'sandbox' : 'start', telling?.replace(/^\[[^\]]*\]\s*/, '').slice(0, 200));
}

/** By name, because puppeteer is loaded late; they all mean that the browser or the page has gone or does not answer. */
export function isProtocolError(error: unknown): boolean {
  const names = ['PuppeteerError', 'ProtocolError', 'TargetCloseError', 'ConnectionClosedError', 'TimeoutError'];
  // The frames go before the connection when a browser is killed, and that error has no name.
  return error instanceof Error && (names.includes(error.name) || /frame (?:was|got) detached|detached frame/i.test(error.message));
}

export async function withinLimit<T>(limit: number, work: Promise<T>, detail?: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new BrowserFault('timeout', detail)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
