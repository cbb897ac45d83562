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
    const { organisation, amount, concluded, method } = row.values;
    if (!concluded) return tally.fault(row, { code: 'V201', column: 'concluded' });
    if (!inYear(concluded, year)) return tally.leaveOut(row, 'otherYear');
    if (organisation === 'decentralised' && !options.procurement.includeDecentralised) {
      return tally.leaveOut(row, 'decentralised');
    }
    if (!amount) return tally.fault(row, { code: 'V201', column: 'amount' });
    tally.add('procurement.amount', row, amount);
    // Lots of one project.
    if (row.continued) return;
    tally.count('procurement.projects', row);
    if (method) tally.count(`procurement.byMethod.${method}`, row);
  },
});
