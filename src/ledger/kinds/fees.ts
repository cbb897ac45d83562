import { inYear, ledgerKind } from '../kind.ts';

/** 《条例》第二十条第（八）项: money collected in the year. Refunds are negative rows. */
export const fees = ledgerKind({
  id: 'fees',
  label: '行政事业性收费',
  keywords: ['行政事业性收费', '收费'],
  columns: {
    item: { type: 'text', name: '收费项目', aliases: [], required: true },
    amount: { type: 'money', signed: true, name: '金额', aliases: ['收费金额', '实收金额'], required: true },
    collected: {
      type: 'date',
      name: '收费日期',
      aliases: ['缴费日期', '缴库日期', '月份'],
      required: true,
    },
  },
  counts: ['fees.amount'],
  figures: [{ id: 'fees.amount', name: '行政事业性收费本年收费金额', unit: '万元', nature: 'amount' }],
  families: [],
  count(row, year, tally) {
    const { amount, collected } = row.values;
    if (!collected) return tally.fault(row, { code: 'V201', column: 'collected' });
    if (!inYear(collected, year)) return tally.leaveOut(row, 'otherYear');
    if (!amount) return tally.fault(row, { code: 'V201', column: 'amount' });
    tally.add('fees.amount', row, amount);
  },
});
