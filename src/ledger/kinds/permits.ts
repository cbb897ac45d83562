import { fold } from '../fold.ts';
import { inYear, ledgerKind, MONTHS, monthOf } from '../kind.ts';
import type { Standing } from '../standing.ts';
import { permitStanding, permitState } from './permit-states.ts';

/** 《条例》第二十条第（五）项. A refusal is a decision; a filing (备案) is not a permit. */
export const permits = ledgerKind({
  id: 'permits',
  label: '行政许可',
  keywords: ['行政许可', '许可', { word: '备案', needs: 'category' }],
  columns: {
    number: {
      type: 'text',
      name: '决定文书号',
      aliases: [
        '行政许可决定文书号', '许可决定书文号', '决定书编号', '文号', '许可证号', '证书编号', '许可编号', 'XK_WSH', 'XK_BH',
      ],
    },
    party: {
      type: 'text',
      name: '相对人',
      aliases: ['行政相对人名称', '申请单位', '申请人', '企业名称', '被许可人', '单位名称', 'XK_XDR_MC'],
      personal: true,
    },
    item: {
      type: 'text',
      name: '事项名称',
      aliases: ['许可事项', '行政许可事项', '许可内容', '许可证名称', 'XK_NR'],
    },
    category: { type: 'text', name: '类别', aliases: ['许可类别', '许可类型', '业务类型', 'XK_XKLB'] },
    decided: {
      type: 'date',
      name: '决定日期',
      aliases: ['许可决定日期', '许可日期', '发证日期', '批准日期', '办结日期', 'XK_JDRQ'],
      required: true,
    },
    result: { type: 'text', name: '决定结果', aliases: ['办理结果'], states: permitState },
    status: { type: 'text', name: '状态', aliases: ['当前状态', 'XK_ZT'], states: permitState },
  },
  identity: { number: 'number', date: 'decided' },
  counts: ['permits.decisions'],
  figures: [{ id: 'permits.filings', name: '备案数量', unit: '件', nature: 'count' }],
  families: [
    { id: 'permits.byMonth', name: '行政许可', unit: '件', members: MONTHS },
    { id: 'permits.byCategory', name: '行政许可', unit: '件' },
  ],
  count(row, year, tally, options) {
    const { decided, item, category, result, status } = row.values;
    const said = { result: standingOf(result), status: standingOf(status) };
    if (said.result === 'ended' || said.result === 'void' || said.status === 'ended' || said.status === 'void') return tally.leaveOut(row, 'void');
    if (!decided && (said.result === 'pending' || said.status === 'pending')) return tally.leaveOut(row, 'undecided');
    if (!decided) return tally.fault(row, { code: 'V201', column: 'decided' });
    if (!inYear(decided, year)) return tally.leaveOut(row, 'otherYear');
    for (const column of ['result', 'status'] as const) {
      if (said[column] !== 'counts') return tally.fault(row, { code: 'V219', column, readings: ['已经作出决定', '没有作出决定'] });
    }
    const kind = kindOf([result, status].find((word) => word && fold(word).includes('备案')) ?? category, item);
    if (kind !== 'permit' && kind !== 'filing' && !options.permits.includeFilings) {
      return tally.fault(row, { code: 'V219', column: kind.unclear, readings: ['许可', '备案'] });
    }
    if (kind === 'filing') {
      tally.count('permits.filings', row);
      if (!options.permits.includeFilings) return tally.leaveOut(row, 'filing');
    }
    tally.count('permits.decisions', row);
    tally.count(`permits.byMonth.${monthOf(decided)}`, row);
    if (category) tally.count(`permits.byCategory.${category}`, row);
  },
});

function standingOf(word: string | undefined): Standing {
  if (word === undefined || fold(word).includes('备案')) return 'counts';
  return permitStanding(word);
}

/** 备案, 首次备案; 许可备案 says both. Where 类别 says neither, the matter may: 应急预案备案 is hardly a permit. */
function kindOf(category: string | undefined, item: string | undefined): 'permit' | 'filing' | { unclear: 'category' | 'item' } {
  const word = fold(category ?? '');
  if (word.includes('备案')) return /许可|[非不无未]/.test(word) ? { unclear: 'category' } : 'filing';
  if (word.includes('许可')) return 'permit';
  return fold(item ?? '').includes('备案') ? { unclear: 'item' } : 'permit';
}
