import { TEXT } from './bureau.ts';

/** The same small bureau on 2020, in the form of 2019; all its numbers are given. */
export const REPORT_2020 = `bureau: 云溪县应急管理局
year: 2020
publishedOn: 2021-01-18
given:
  regulations: 0
  normativeDocuments.made: 2
  normativeDocuments.newlyPublished: 2
  normativeDocuments.totalPublished: 11
  permits.itemsLastYear: 12
  permits.itemsChange: -1
  permits.decisions: 95
  services.itemsLastYear: 5
  services.itemsChange: 0
  services.decisions: 0
  penalties.itemsLastYear: 214
  penalties.itemsChange: 6
  penalties.decisions: 59
  coercion.itemsLastYear: 9
  coercion.itemsChange: 0
  coercion.decisions: 0
  fees.itemsLastYear: 0
  fees.itemsChange: 0
  procurement: 0
  applications: 0
  reviews: 0
`;

export function bureau2020(changes: Record<string, string | undefined> = {}): Record<string, string | undefined> {
  return { 'report.yaml': REPORT_2020, '正文.md': TEXT, '台账/行政许可.csv': undefined, '台账/行政处罚.csv': undefined, '台账/依申请公开.csv': undefined, ...changes };
}

/** `permits.decisions: 95` becomes another number; an id that is not there is a slip of the test. */
export function given2020(values: Record<string, number | string>): string {
  return Object.entries(values).reduce((yaml, [id, value]) => {
    const line = new RegExp(`^  ${id.replaceAll('.', '\\.')}: .*$`, 'm');
    if (!line.test(yaml)) throw new Error(id);
    return yaml.replace(line, `  ${id}: ${value}`);
  }, REPORT_2020);
}

