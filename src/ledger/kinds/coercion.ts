import { inYear, ledgerKind, MONTHS, monthOf } from '../kind.ts';

/** 《条例》第二十条第（六）项: measures and enforcement, by the date of the decision. */
export const coercion = ledgerKind({
  id: 'coercion',
  label: '行政强制',
  keywords: ['行政强制', '强制'],
  columns: {
    number: { type: 'text', name: '决定书文号', aliases: [] },
    party: { type: 'text', name: '对象', aliases: [], personal: true },
    type: { type: 'text', name: '种类', aliases: ['强制措施种类', '强制方式'] },
    decided: { type: 'date', name: '决定日期', aliases: ['实施日期'], required: true },
  },
  identity: { number: 'number', date: 'decided' },
  counts: ['coercion.decisions'],
  figures: [],
  families: [{ id: 'coercion.byMonth', name: '行政强制', unit: '件', members: MONTHS }],
  count(row, year, tally) {
    const { decided } = row.values;
    if (!decided) return tally.fault(row, { code: 'V201', column: 'decided' });
    if (!inYear(decided, year)) return tally.leaveOut(row, 'otherYear');
    tally.count('coercion.decisions', row);
    tally.count(`coercion.byMonth.${monthOf(decided)}`, row);
  },
});
