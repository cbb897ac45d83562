import {
  applicationsFigures,
  applicationsRules,
  applicationsTable,
  carriedOver,
  SHARED_OUTCOMES,
  type Outcome,
} from './applications.ts';
import { amount, count, disclosureFigures, disclosureTable, type Block } from './disclosure.ts';
import { PROCESSING_FEE, SHARED_MENTIONS } from './mentions.ts';
import { reviewsExpectations, reviewsFigures, reviewsRules, reviewsTable } from './reviews.ts';
import type { Expectation, Format } from './schema.ts';
import { sixSections } from './sections.ts';

const NUMBER = '国办公开办函〔2021〕30号';

const blocks: Block[] = [
  {
    title: '第二十条第（一）项',
    columns: [count('made', '本年制发件数'), count('repealed', '本年废止件数'), count('inForce', '现行有效件数')],
    rows: [
      { id: 'regulations', label: '规章' },
      { id: 'normativeDocuments', label: '行政规范性文件' },
    ],
  },
  {
    title: '第二十条第（五）项',
    columns: [count('decisions', '本年处理决定数量', '件', 3)],
    rows: [{ id: 'permits', label: '行政许可' }],
  },
  {
    title: '第二十条第（六）项',
    columns: [count('decisions', '本年处理决定数量', '件', 3)],
    rows: [
      { id: 'penalties', label: '行政处罚' },
      { id: 'coercion', label: '行政强制' },
    ],
  },
  {
    title: '第二十条第（八）项',
    columns: [amount('amount', '本年收费金额（单位：万元）', 3)],
    rows: [{ id: 'fees', label: '行政事业性收费' }],
  },
];

const outcomes: Outcome[] = [
  ...SHARED_OUTCOMES,
  {
    id: 'otherHandling',
    label: '（六）其他处理',
    rows: [
      { id: 'notCorrected', label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请' },
      { id: 'feeUnpaid', label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请' },
      { id: 'other', label: '3.其他' },
    ],
  },
];

/** What is in force at the end of a year: what was in force before, and what was made, less what was repealed. */
function stock(row: string): Expectation[] {
  const [figure, plus, minus] = [`${row}.inForce`, [`${row}.made`], [`${row}.repealed`]];
  return [
    {
      code: 'B407',
      figure,
      relation: 'equal',
      lastYear: [figure],
      plus,
      minus,
      source: '现行有效件数，一般是上一年度的现行有效件数加本年制发件数、减本年废止件数',
    },
    { code: 'B413', figure, relation: 'at least', lastYear: [], plus, minus, source: '本年制发而没有废止的，年末都现行有效' },
  ];
}

/** 国办公开办函〔2021〕30号 of 2021-09-26: reports on 2021 and later, until a new notice replaces it. */
export const format2021: Format = {
  id: '2021',
  notice: {
    number: NUMBER,
    title: '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    issuedOn: '2021-09-26',
  },
  years: { from: 2021 },
  sections: sixSections({
    disclosure: disclosureTable([28, 24, 24, 24], blocks),
    applications: applicationsTable(outcomes),
    reviews: reviewsTable(),
  }),
  figures: [...disclosureFigures(blocks), ...applicationsFigures(outcomes), ...reviewsFigures()],
  rules: [...applicationsRules(outcomes, NUMBER), ...reviewsRules(NUMBER)],
  lastYear: carriedOver(),
  expectations: [
    ...['regulations', 'normativeDocuments'].flatMap(stock),
    ...reviewsExpectations(),
  ],
  mentions: [...SHARED_MENTIONS, PROCESSING_FEE],
  folds: {},
};
