import * as fc from 'fast-check';
import { APPLICANTS } from '../../src/formats/applications.ts';
import { outcome as outcomes } from '../../src/ledger/kinds/applications.ts';
import { reviewOutcome } from '../../src/ledger/kinds/reviews.ts';
import type { Model } from './ledger-styles.ts';

const YEAR = '2023';
const days = fc.date({ min: new Date('2022-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
const edges = fc.constantFrom('2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01');
const day = fc.oneof({ weight: 3, arbitrary: days }, { weight: 1, arbitrary: edges });
const yuan = fc.integer({ min: 1, max: 50_000_000 }).map((cents) => (cents / 100).toFixed(2));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const title = fc.constantFrom('食品经营', '关于开放的通知', '甲公司', '设备', '云溪县', '第3批');
const now = (date: string | undefined) => date?.startsWith(YEAR) === true;
const sum = (rows: readonly Model[], key: string) => rows.reduce((cents, row) => cents + Math.round(Number(row[key] ?? 0) * 100), 0);
const wan = (cents: number) => String(Number((Math.round(cents) / 1e6).toFixed(6)));

export type Expected = Record<string, number | string>;
/** Random entries of a ledger, and the figures that they must come to. */
export interface Subject {
  entry: fc.Arbitrary<Model>;
  /** The rules of counting once more, in the fewest words. */
  expected(rows: readonly Model[]): Expected;
}

const pair = (first: string, second: string) => fc.tuple(day, maybe(day)).map(([a, b]) => ({ [first]: b && b < a ? b : a, [second]: b && b < a ? a : b }));

export const subjects: Record<string, Subject> = {
  permits: {
    entry: fc.record({ item: title, decided: day, category: maybe(fc.constantFrom('普通', '备案', '登记')), status: maybe(fc.constantFrom('有效', '作废')) }),
    expected: (rows) => {
      const sound = rows.filter((r) => now(r.decided) && r.status !== '作废');
      return { 'permits.decisions': sound.filter((r) => r.category !== '备案').length, 'permits.filings': sound.filter((r) => r.category === '备案').length };
    },
  },
  penalties: {
    entry: fc.tuple(pair('filed', 'decided'), fc.record({ cause: title, fine: maybe(yuan), status: maybe(fc.constantFrom('已结案', '撤案')) })).map(([a, b]) => ({ ...a, ...b })),
    expected: (rows) => {
      const decided = rows.filter((r) => now(r.decided) && r.status !== '撤案');
      return { 'penalties.decisions': decided.length, 'penalties.filed': rows.filter((r) => now(r.filed)).length, 'penalties.fines': wan(sum(decided, 'fine')) };
    },
  },
  coercion: {
    entry: fc.record({ type: fc.constantFrom('扣押', '查封'), decided: day }),
    expected: (rows) => ({ 'coercion.decisions': rows.filter((r) => now(r.decided)).length }),
  },
  fees: {
    entry: fc.record({ item: title, amount: yuan, collected: day }),
    expected: (rows) => ({ 'fees.amount': wan(sum(rows.filter((r) => now(r.collected)), 'amount')) }),
  },
  procurement: {
    entry: fc.record({ project: title, organisation: maybe(fc.constantFrom('centralised', 'departmental', 'decentralised')), amount: yuan, concluded: day }),
    expected: (rows) => {
      const counted = rows.filter((r) => now(r.concluded) && r.organisation !== 'decentralised');
      return { 'procurement.projects': counted.length, 'procurement.amount': wan(sum(counted, 'amount')) };
    },
  },
  disclosures: {
    entry: fc.record({ title, published: day, channel: maybe(fc.constantFrom('网站', '公告栏')) }),
    expected: (rows) => ({ 'disclosures.total': rows.filter((r) => now(r.published)).length }),
  },
  documents: {
    entry: fc.tuple(pair('issued', 'repealed'), title, fc.constantFrom('regulations', 'normativeDocuments')).map(([dates, name, kind]) => ({ ...dates, title: name, kind })),
    expected: (rows) =>
      Object.fromEntries(
        ['regulations', 'normativeDocuments'].flatMap((kind) => {
          const mine = rows.filter((r) => r.kind === kind);
          const stock = mine.filter((r) => String(r.issued) <= '2023-12-31' && (r.repealed === undefined || r.repealed > '2023-12-31'));
          return [[`${kind}.made`, mine.filter((r) => now(r.issued)).length], [`${kind}.repealed`, mine.filter((r) => now(r.repealed)).length], [`${kind}.inForce`, stock.length]];
        }),
      ),
  },
  applications: {
    entry: fc
      .tuple(pair('received', 'answered'), fc.constantFrom(...APPLICANTS.map((a) => a.id)), fc.constantFrom(...outcomes.words.map((w) => w.id).filter((id) => id !== 'open')))
      .map(([dates, applicant, result]) => ({ ...dates, applicant, outcome: dates.answered ? result : undefined })),
    expected: (rows) => {
      const figures: Expected = {};
      const count = (line: string, row: Model) => {
        const id = `applications.${line}.${row.applicant}`;
        figures[id] = Number(figures[id] ?? 0) + 1;
      };
      for (const row of rows) {
        const { received = '', answered } = row;
        if (received > '2023-12-31' || (answered !== undefined && answered < '2023-01-01')) continue;
        count(now(received) ? 'received' : 'carriedIn', row);
        count(answered !== undefined && answered <= '2023-12-31' ? String(row.outcome) : 'carriedForward', row);
      }
      return figures;
    },
  },
  reviews: {
    entry: fc
      .tuple(pair('received', 'closed'), fc.constantFrom('review', 'suit'), fc.constantFrom('direct', 'afterReview'), fc.constantFrom(...reviewOutcome.words.map((w) => w.id).filter((id) => id !== 'pending')))
      .map(([dates, kind, route, result]) => ({ ...dates, kind, route: kind === 'suit' ? route : undefined, outcome: dates.closed ? result : undefined })),
    expected: (rows) => {
      const figures: Expected = {};
      for (const row of rows) {
        const { received = '', closed } = row;
        if (received > '2023-12-31' || (closed !== undefined && closed < '2023-01-01')) continue;
        const id = `${row.kind === 'review' ? 'reviews' : `litigation.${row.route}`}.${closed !== undefined && closed <= '2023-12-31' ? row.outcome : 'pending'}`;
        figures[id] = Number(figures[id] ?? 0) + 1;
      }
      return figures;
    },
  },
};
