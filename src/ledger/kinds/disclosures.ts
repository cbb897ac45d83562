import { inYear, ledgerKind, MONTHS, monthOf } from '../kind.ts';

/** Items published on the bureau's own initiative, by 公开日期. */
export const disclosures = ledgerKind({
  id: 'disclosures',
  label: '主动公开',
  keywords: ['主动公开', '信息公开登记', '信息公开目录', '信息发布'],
  columns: {
    title: { type: 'text', name: '标题', aliases: ['信息标题', '信息名称'], required: true },
    published: {
      type: 'date',
      name: '公开日期',
      aliases: ['发布日期', '发布时间'],
      required: true,
    },
    channel: { type: 'text', name: '渠道', aliases: ['公开渠道', '发布平台', '公开方式'] },
    category: { type: 'text', name: '类别', aliases: ['信息类别', '栏目'] },
  },
  counts: [],
  figures: [{ id: 'disclosures.total', name: '主动公开信息数量', unit: '条', nature: 'count' }],
  families: [
    { id: 'disclosures.byChannel', name: '主动公开', unit: '条' },
    { id: 'disclosures.byMonth', name: '主动公开', unit: '条', members: MONTHS },
  ],
  count(row, year, tally) {
    const { published, channel } = row.values;
    if (!published) return tally.fault(row, { code: 'V201', column: 'published' });
    if (!inYear(published, year)) return tally.leaveOut(row, 'otherYear');
    tally.count('disclosures.total', row);
    tally.count(`disclosures.byMonth.${monthOf(published)}`, row);
    if (channel) tally.count(`disclosures.byChannel.${channel}`, row);
  },
});
