import { masking } from '../checks/privacy.ts';
import type { Host } from '../host.ts';
import { auditData } from '../render/audit/data.ts';
import { renderAudit } from '../render/audit/page.ts';
import type { Renderer } from '../render/html.ts';
import type { Report } from '../report/model.ts';
import type { Compiled } from './compile.ts';

/** The audit page of a report: every number with its rows. */
export async function auditPage(host: Host, render: Renderer, compiled: Compiled, report: Report): Promise<string> {
  const { file: settings, ledgers } = compiled;
  const data = auditData({ ...compiled, settings, mask: masking(ledgers.names) });
  const program = new TextDecoder().decode(await host.read(host.resource('templates', 'audit', 'audit.js')));
  return renderAudit(render, report, data, program);
}
