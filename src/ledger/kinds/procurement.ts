import { fold } from '../fold.ts';
import { inYear, ledgerKind } from '../kind.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** 组织形式: 《政府采购法》第七条, and the statistics tables of the finance departments. */
export const procurementOrganisation: Vocabulary<'centralised' | 'departmental' | 'decentralised'> = {
  id: 'procurementOrganisation',
  words: [
    { id: 'centralised', label: '集中采购', accepts: ['政府集中采购', '集采'] },
    { id: 'departmental', label: '部门集中采购', accepts: ['部门集采'] },
    { id: 'decentralised', label: '分散采购', accepts: ['分散', '自行采购', '单位自行采购', '部门分散采购'] },
  ],
};

/** 《政府采购法》第三十六条: a procedure that came to no contract, as the method, the supplier or the project's name tell it. */
const FAILED = '(?:已经?|本项目|项目|采购)*(?:废标|流标|流拍|终止(?:采购|招标)?|取消(?:采购)?|采购失败|招标失败|未成交|无成交)(?:公告)?';
const ALL_FAILED = new RegExp(`^${FAILED}$`);
const NAMED_FAILED = new RegExp(`^${FAILED}$|[(\\[【]${FAILED}[)\\]】]$|(?:废标|流标)(?:项目|公告)?$`);
/** What 流标后重新采购 came to is a contract. */
const SAYS_FAILED = /^(?!.*(?:后|重新|再次|二次)).*(?:废标|流标|流拍)/;

/** 《条例》第二十条第（九）项: concluded amounts, not budgets. */
export const procurement = ledgerKind({
  id: 'procurement',
  label: '政府采购',
  keywords: ['政府采购', '集中采购', '采购'],
  columns: {
    project: { type: 'text', name: '项目名称', aliases: ['采购项目', '采购项目名称'], required: true },
    organisation: {
      type: 'word',
      name: '组织形式',
      aliases: ['采购组织形式'],
      vocabulary: procurementOrganisation,
    },
    method: { type: 'text', name: '采购方式', aliases: [] },
    amount: {
      type: 'money',
      name: '成交金额',
      aliases: ['合同金额', '中标金额', '中标（成交）金额', '采购金额'],
      required: true,
    },
    concluded: {
      type: 'date',
      name: '成交日期',
      aliases: ['合同日期', '合同签订日期', '中标日期', '采购日期'],
      required: true,
    },
    supplier: { type: 'text', name: '供应商', aliases: [] },
  },
  item: 'project',
  counts: ['procurement.projects', 'procurement.amount'],
  figures: [
    { id: 'procurement.projects', name: '政府集中采购采购项目数量', unit: '项', nature: 'count' },
    { id: 'procurement.amount', name: '政府集中采购采购总金额', unit: '万元', nature: 'amount' },
  ],
  families: [{ id: 'procurement.byMethod', name: '政府采购', unit: '项' }],
  count(row, year, tally, options) {
    const { project, organisation, amount, concluded, method, supplier } = row.values;
    const failed = [method, supplier].some((word) => word && ALL_FAILED.test(fold(word))) || (project !== undefined && NAMED_FAILED.test(fold(project)));
    if (failed) return tally.leaveOut(row, 'noContract');
    if (!concluded) return tally.fault(row, { code: 'V201', column: 'concluded' });
    if (!inYear(concluded, year)) return tally.leaveOut(row, 'otherYear');
    if (organisation === 'decentralised' && !options.procurement.includeDecentralised) {
      return tally.leaveOut(row, 'decentralised');
    }
    for (const column of ['project', 'method', 'supplier'] as const) {
      if (SAYS_FAILED.test(row.values[column] ?? '')) return tally.fault(row, { code: 'V219', column, readings: ['已经成交', '废标或流标'] });
    }
    if (!amount) return tally.fault(row, { code: 'V201', column: 'amount' });
    tally.add('procurement.amount', row, amount);
    // Lots of one project.
    if (row.continued) return;
    tally.count('procurement.projects', row);
    if (method) tally.count(`procurement.byMethod.${method}`, row);
  },
});
