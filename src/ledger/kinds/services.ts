import { inYear, ledgerKind } from '../kind.ts';

/** 其他对外管理服务事项, a row of the 2019 form: powers that are neither permit, penalty nor coercion. */
export const services = ledgerKind({
  id: 'services',
  label: '其他对外管理服务事项',
  keywords: ['管理服务', '服务事项', '公共服务', '行政确认'],
  columns: {
    item: { type: 'text', name: '事项名称', aliases: [], required: true },
    party: { type: 'text', name: '服务对象', aliases: [], personal: true },
    finished: { type: 'date', name: '办结日期', aliases: ['办理日期'], required: true },
  },
  counts: ['services.decisions'],
  figures: [{ id: 'services.decisions', name: '其他对外管理服务事项处理决定数量', unit: '件', nature: 'count' }],
  families: [],
  count(row, year, tally) {
    const { finished } = row.values;
    if (!finished) return tally.fault(row, { code: 'V201', column: 'finished' });
    if (!inYear(finished, year)) return tally.leaveOut(row, 'otherYear');
    tally.count('services.decisions', row);
  },
});
