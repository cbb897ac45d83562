import { Failure } from '../../diagnostics/problem.ts';
import type { Host } from '../../host.ts';
import type { Check } from '../doctor.ts';

const PAGE = '<!doctype html><html lang="zh-CN"><title>检查</title><p>年报 2023</p></html>';
/** Any day: the file is not kept. */
const DATE = new Date(0);

/** Starts the browser that a build would take, and prints a page with it. */
export async function browserCheck(host: Host, hasTemporary: boolean): Promise<Check> {
  const id = 'browser';
  if (!hasTemporary) return { id, state: 'attention', found: 'untried', params: {} };
  const [{ openBrowser }, { printPdf }] = await Promise.all([import('../../export/browser.ts'), import('../../export/pdf.ts')]);
  const began = performance.now();
  try {
    const browser = await openBrowser(host);
    try {
      const { kind, path, version } = browser.description;
      await printPdf(browser, PAGE, { title: '检查', date: DATE });
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      return { id, state: 'sound', found: kind, params: { path, version, seconds } };
    } finally {
      await browser.close();
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { id, state: 'fault', found: 'fault', params: {}, problems: error.problems };
  }
}
