import {
  applicationsFigures,
  applicationsRules,
  applicationsTable,
  carriedOver,
  SHARED_OUTCOMES,
  type Outcome,
} from './applications.ts';
import { amount, change, count, disclosureFigures, disclosureTable, type Block } from './disclosure.ts';
import { SHARED_MENTIONS } from './mentions.ts';
import { reviewsExpectations, reviewsFigures, reviewsRules, reviewsTable } from './reviews.ts';
import type { Expectation, Format } from './schema.ts';
import { sixSections } from './sections.ts';

const NUMBER = '国办公开办函〔2019〕60号';

/** The published form places its cells on five columns: three values cover 1, 2, 1 of the last four, two cover 2, 2. */
const THREE_VALUES = [
  count('itemsLastYear', '上一年项目数量', '项'),
  change('itemsChange', '本年增/减', '项', 2),
  count('decisions', '处理决定数量'),
];

const blocks: Block[] = [
  {
    title: '第二十条第（一）项',
    columns: [
      count('made', '本年新制作数量'),
      count('newlyPublished', '本年新公开数量', '件', 2),
      count('totalPublished', '对外公开总数量'),
    ],
    rows: [
      { id: 'regulations', label: '规章' },
      { id: 'normativeDocuments', label: '规范性文件' },
    ],
  },
  {
    title: '第二十条第（五）项',
    columns: THREE_VALUES,
    rows: [
      { id: 'permits', label: '行政许可' },
      { id: 'services', label: '其他对外管理服务事项' },
    ],
  },
  {
    title: '第二十条第（六）项',
    columns: THREE_VALUES,
    rows: [
      { id: 'penalties', label: '行政处罚' },
      { id: 'coercion', label: '行政强制' },
    ],
  },
  {
    title: '第二十条第（八）项',
    columns: [count('itemsLastYear', '上一年项目数量', '项', 2), change('itemsChange', '本年增/减', '项', 2)],
    rows: [{ id: 'fees', label: '行政事业性收费' }],
  },
  {
    title: '第二十条第（九）项',
    columns: [count('projects', '采购项目数量', '项', 2), { ...amount('amount', '采购总金额', 2), printUnit: true }],
    rows: [{ id: 'procurement', label: '政府集中采购' }],
  },
];

const outcomes: Outcome[] = [...SHARED_OUTCOMES, { id: 'otherHandling', label: '（六）其他处理' }];

/** 国办公开办函〔2019〕60号 (试行): reports on 2019 and 2020. */
export const format2019: Format = {
  id: '2019',
  notice: {
    number: NUMBER,
    title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
    issuedOn: '2019',
  },
  years: { from: 2019, to: 2020 },
  sections: sixSections({
    disclosure: disclosureTable([28, 24, 12, 12, 24], blocks),
    applications: applicationsTable(outcomes),
    reviews: reviewsTable(),
  }),
  figures: [...disclosureFigures(blocks), ...applicationsFigures(outcomes), ...reviewsFigures()],
  rules: [...applicationsRules(outcomes, NUMBER), ...reviewsRules(NUMBER)],
  lastYear: [
    ...carriedOver(),
    ...['permits', 'services', 'penalties', 'coercion', 'fees'].map((row) => ({
      figure: `${row}.itemsLastYear`,
      from: [`${row}.itemsLastYear`, `${row}.itemsChange`],
      fills: true,
      source: '上一年项目数量，就是上一年度年报的“上一年项目数量”加“本年增/减”',
    })),
  ],
  expectations: [
    ...['regulations', 'normativeDocuments'].map((row): Expectation => ({
      code: 'B414',
      figure: `${row}.totalPublished`,
      relation: 'at least',
      lastYear: [],
      plus: [`${row}.newlyPublished`],
      minus: [],
      source: '本年新公开的，也在对外公开总数量之内',
    })),
    ...reviewsExpectations(),
  ],
  mentions: [...SHARED_MENTIONS],
  folds: {
    'applications.otherHandling.notCorrected': 'applications.otherHandling',
    'applications.otherHandling.feeUnpaid': 'applications.otherHandling',
    'applications.otherHandling.other': 'applications.otherHandling',
  },
};
