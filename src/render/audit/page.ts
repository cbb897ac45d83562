import type { Report, ReportCell } from '../../report/model.ts';
import { cspHash, embeddedJson } from '../csp.ts';
import type { Drawings, Renderer } from '../html.ts';
import type { AuditData } from './data.ts';

interface CellView extends ReportCell {
  /** Place of the figure in the list; '' in a cell of words. */
  target: string;
  /** Number and name, for those who hear the page. */
  spoken: string;
}

/** The audit page as one HTML file. @param program its script, the only one of any page */
export function renderAudit(render: Renderer, report: Report, data: AuditData, program: string): string {
  const view = { audit: auditView(report, data), options: { script: cspHash(program) } };
  const drawings: Drawings = new Map([
    ['data', embeddedJson('data', data)],
    ['program', `<script>${program}</script>`],
  ]);
  return render('audit/page', view, '', drawings);
}

function auditView(report: Report, data: AuditData) {
  const places = new Map(data.figures.map((f, i) => [f.id, { target: `f${i}`, name: f.name }]));
  const cell = (c: ReportCell): CellView => {
    const { target = '', name = '' } = places.get(c.figure) ?? {};
    return { ...c, target, spoken: `${c.text}，${name}` };
  };
  return {
    title: report.title,
    bureau: report.bureau,
    year: report.year,
    notice: report.format.notice,
    sections: report.sections
      .filter((s) => s.tables.length > 0)
      .map(({ id, numeral, title, tables }) => ({
        id,
        numeral,
        title,
        tables: tables.map((t) => ({ ...t, head: t.head.map((row) => row.map(cell)), groups: t.groups.map((g) => g.map((row) => row.map(cell))) })),
      })),
    figures: data.figures.map((f, i) => ({
      target: `f${i}`,
      id: f.id,
      name: f.name,
      value: f.value,
      unit: f.unit,
      origin: f.origin,
      rows: report.figures[i]?.rows ?? 0,
      spoken: `${f.value}，${f.name}`,
    })),
    ledgers: data.ledgers.map((l, i) => ({ place: i, name: l.name, rows: l.numbers.length })),
    rows: data.ledgers.reduce((sum, l) => sum + l.numbers.length, 0),
  };
}
