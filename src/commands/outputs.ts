import type { Renderer, renderReport } from '../render/html.ts';
import { printFonts } from './print-fonts.ts';
import type { Host, OutputFile } from '../host.ts';
import type { BrowserSession } from '../export/browser.ts';
import type { Report } from '../report/model.ts';
import type { Settings } from '../settings/schema.ts';
import type { Compiled } from './compile.ts';
import type { Picture } from './picture.ts';

export type Edition = 'report' | 'infographic' | 'audit';
export type OutputFormat = 'html' | 'pdf' | 'png' | 'docx' | 'xlsx';

/** What an output is made from. The browser is launched when the first output asks for it. */
export interface Making {
  host: Host;
  report: Report;
  compiled: Compiled;
  settings: Settings;
  render: Renderer;
  renderReport: typeof renderReport;
  browser(): Promise<BrowserSession>;
  picture(): Promise<Picture>;
}

/** @param theme from the command line; it goes before the one of the settings */
export async function openMaking({ theme, ...given }: Pick<Making, 'host' | 'report' | 'compiled' | 'render' | 'browser'> & { theme: string | undefined }): Promise<Making> {
  const { host, compiled, report } = given;
  const { renderReport } = await import('../render/html.ts');
  let prepared: Promise<Picture> | undefined;
  const picture = () => (prepared ??= import('./picture.ts').then((p) => p.preparePicture(host, compiled, report, theme)));
  return { ...given, settings: compiled.settings, renderReport, picture };
}

/** One kind of file that `build` can write: a further one is a further entry. */
export interface Output {
  edition: Edition;
  format: OutputFormat;
  /** Files of it whose number depends on the report: those of an older build are taken away. */
  parts?: RegExp;
  /** A browser makes it. */
  printed?: boolean;
  make(making: Making): Promise<OutputFile[]>;
}

/** What is asked for. */
export function chosen({ editions: wanted, formats: forms }: { editions: readonly Edition[]; formats: readonly OutputFormat[] }): readonly Output[] {
  return outputs.filter((output) => wanted.includes(output.edition) && forms.includes(output.format));
}

/** `report.html`, `report.pdf` … */
export function outputName({ edition, format }: Pick<Output, 'edition' | 'format'>): string {
  return `${edition}.${format}`;
}

export const outputs: readonly Output[] = [
  {
    edition: 'report',
    format: 'html',
    make: async ({ render, renderReport, report }) => [{ name: 'report.html', bytes: encode(renderReport(render, report)) }],
  },
  {
    edition: 'report',
    format: 'pdf',
    printed: true,
    make: async ({ host, render, renderReport, report, settings, browser }) => {
      const { printPdf } = await import('../export/pdf.ts');
      const html = renderReport(render, report, await printFonts(report, ownFonts(settings)));
      const bytes = await printPdf(await browser(), html, { title: report.title, date: documentDate(host, report) });
      return [{ name: 'report.pdf', bytes }];
    },
  },
  {
    edition: 'report',
    format: 'docx',
    make: async ({ host, report, settings: { fonts } }) => {
      const { reportDocx } = await import('../export/docx.ts');
      return [{ name: 'report.docx', bytes: reportDocx(report, { date: documentDate(host, report), fonts }) }];
    },
  },
  {
    edition: 'report',
    format: 'xlsx',
    make: async ({ host, report, compiled: { format } }) => {
      const { reportXlsx } = await import('../export/xlsx-report.ts');
      return [{ name: 'report.xlsx', bytes: reportXlsx(report, { date: documentDate(host, report), rules: format.rules }) }];
    },
  },
  {
    edition: 'infographic',
    format: 'html',
    make: async ({ render, picture }) => {
      const { renderInfographic } = await import('../render/infographic/render.ts');
      const { infographic, look } = await picture();
      return [{ name: 'infographic.html', bytes: encode(renderInfographic(render, infographic, 'web', look)) }];
    },
  },
  {
    edition: 'infographic',
    format: 'pdf',
    printed: true,
    make: async ({ host, render, picture, report, browser }) => {
      const { renderInfographic } = await import('../render/infographic/render.ts');
      const { printPdf } = await import('../export/pdf.ts');
      const { infographic, look, fonts } = await picture();
      const html = renderInfographic(render, infographic, 'slides', look, await fonts());
      const bytes = await printPdf(await browser(), html, { title: infographic.title, date: documentDate(host, report) });
      return [{ name: 'infographic.pdf', bytes }];
    },
  },
  {
    edition: 'infographic',
    format: 'png',
    printed: true,
    parts: /^infographic(?:-\d+)?\.png$/,
    make: async ({ render, picture, browser }) => {
      const { renderInfographic } = await import('../render/infographic/render.ts');
      const { photograph } = await import('../export/image.ts');
      const { infographic, look, fonts } = await picture();
      const html = renderInfographic(render, infographic, 'tall', look, await fonts());
      const pictures = await photograph(await browser(), html, TALL);
      const name = (index: number) => (pictures.length === 1 ? 'infographic.png' : `infographic-${index + 1}.png`);
      return pictures.map((bytes, index) => ({ name: name(index), bytes }));
    },
  },
  {
    edition: 'audit',
    format: 'html',
    make: async ({ host, render, compiled, report }) => {
      const { auditPage } = await import('./audit.ts');
      return [{ name: 'audit.html', bytes: encode(await auditPage(host, render, compiled, report)) }];
    },
  },
];

/** 1080 pixels wide, as phones show it; browsers draw at most 16,384 pixels in one picture. */
const TALL = { width: 540, scale: 2, most: 16_000 };

export const editions: readonly Edition[] = [...new Set(outputs.map((o) => o.edition))];
/** What is handed in; the audit page is for the bureau itself, where it is asked for. */
export const defaultEditions: readonly Edition[] = editions.filter((edition) => edition !== 'audit');
export const formats: readonly OutputFormat[] = [...new Set(outputs.map((o) => o.format))];

/** A picture is made where it is asked for. */
export const defaultFormats: readonly OutputFormat[] = ['html', 'pdf'];

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The fonts that the settings name, as the variables that the style sheet asks for. */
function ownFonts({ fonts: { title, heading1, heading2, body } }: Settings): string {
  const own = Object.entries({ title, body, first: heading1, second: heading2 }).flatMap(([name, family]) =>
    family ? [`--own-${name}: "${family}", "Nianbao Serif";`] : [],
  );
  return own.length > 0 ? `\n.print { ${own.join(' ')} }` : '';
}

/** The same input gives the same bytes: never the clock. */
export function documentDate(host: Host, report: Pick<Report, 'publishedOn' | 'year'>): Date {
  const epoch = Number(host.env('SOURCE_DATE_EPOCH'));
  if (host.env('SOURCE_DATE_EPOCH') && Number.isSafeInteger(epoch)) return new Date(epoch * 1000);
  return new Date(`${report.publishedOn || `${report.year}-12-31`}T00:00:00Z`);
}
