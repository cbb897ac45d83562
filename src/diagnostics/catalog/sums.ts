import { entry } from '../entry.ts';

/** V2: what the rows of a sheet come to. */
export const sums = {
  V221: entry<{ column: string; what: string; said: string; sum: string; row: number }>({
    severity: 'warning',
    zh: {
      headline: (p) => `第 ${p.row} 行的合计是 ${p.said}${p.what === 'rows' ? ' 件' : ''}，上面各行是 ${p.sum}${p.what === 'rows' ? ' 行' : ''}`,
      facts: (p) => (p.what === 'rows' ? '按表头以下（或上一个小计以下）的记录数的。' : `按「${p.column}」一列，从表头以下（或上一个小计以下）加起来的。`),
      effect: () => '年报按各行统计，不用合计行。两个数不一样，说明可能有行漏登、重登、被隐藏，或者金额填错。',
      fixes: () => ['核对合计行上面的各行，改正不对的那一个数。', '如果合计本来就不包括其中几行，可以不改。'],
    },
    en: {
      headline: (p) => `row ${p.row}: the total says ${p.said}, the rows say ${p.sum}`,
      facts: (p) => (p.what === 'rows' ? 'Entries were counted from the header, or from the last subtotal, down.' : `Column "${p.column}" was added up from the header, or from the last subtotal, down.`),
      effect: () => 'The report counts rows, not totals. That they differ shows that a row may be missing, doubled or hidden, or an amount mistyped.',
      fixes: () => ['Check the rows above the total and correct the number that is wrong.', 'If the total leaves some of them out on purpose, nothing need be done.'],
    },
  }),
  V222: entry<{ column: string; count: number; cells: readonly string[]; stored: string; shown: string }>({
    severity: 'warning',
    zh: {
      headline: (p) => `「${p.column}」显示的合计和实际的不一样`,
      facts: (p) => `显示的数加起来是 ${p.shown}，存着的是 ${p.stored}。有 ${p.count} 个单元格的格式把数四舍五入或者不显示，屏幕上看到的和存着的不一样：${p.cells.slice(0, 3).join('、')}${p.cells.length > 3 ? ' …' : ''}。`,
      effect: (p) => `年报按单元格里存着的数计，合计 ${p.stored}；照着屏幕或打印件加，会得到 ${p.shown}。`,
      fixes: () => ['选中这一列，把数字格式改成显示全部小数，核对金额。', '如果存着的小数是多余的：改成应有的数。'],
    },
    en: {
      headline: (p) => `what "${p.column}" shows is not what it holds`,
      facts: (p) => `It shows ${p.shown} in all and holds ${p.stored}. The number format rounds or hides ${p.count} cells, so that the screen differs from what is stored: ${p.cells.slice(0, 3).join(', ')}${p.cells.length > 3 ? ' …' : ''}.`,
      effect: (p) => `The report counts what is stored, ${p.stored}; whoever adds up the screen or a print gets ${p.shown}.`,
      fixes: () => ['Select the column, show all decimals and check the amounts.', 'If the decimals should not be there: type the right amounts.'],
    },
  }),
  V223: entry<{ ledger: string; count: number; cells: readonly string[] }>({
    severity: 'warning',
    zh: {
      headline: (p) => `有 ${p.count} 行和前面的行完全相同`,
      facts: (p) => `除了序号，每一列都相同；这些行没有能区分的编号。${p.count > 1 ? `这些行：${p.cells.slice(0, 3).join('、')}${p.cells.length > 3 ? ' …（加 --all 列出全部）' : ''}。` : ''}`,
      effect: (p) => `各行都计入了；如果是重复登记的，「${p.ledger}」就多计了 ${p.count} 行。`,
      fixes: () => ['核对原始登记：重复的删去。', '确是两笔的：给各行写上编号，或在备注里写明不同之处。'],
    },
    en: {
      headline: (p) => `${p.count} ${p.count === 1 ? 'row is' : 'rows are'} the same as one above`,
      facts: (p) => `Every column but the running number is the same, and no number of a document tells them apart: ${p.cells.slice(0, 3).join(', ')}${p.cells.length > 3 ? ' … (--all lists them)' : ''}.`,
      effect: (p) => `All of them were counted; if they were entered twice, "${p.ledger}" is ${p.count} ${p.count === 1 ? 'row' : 'rows'} too many.`,
      fixes: () => ['Check the register and delete what was entered twice.', 'If they are two entries: give each its number, or say in a remark what differs.'],
    },
  }),
  V225: entry<{ column: string; value: string; ledger: string; year: number; count: number; cells: readonly string[] }>({
    severity: 'warning',
    zh: {
      headline: (p) => `「${p.column}」写着 ${p.value}，比年报的年度晚了一年以上`,
      facts: (p) => `年报是 ${p.year} 年度的；${p.count > 1 ? `涉及 ${p.count} 个单元格：${p.cells.slice(0, 3).join('、')}${p.cells.length > 3 ? ' …（加 --all 列出全部）' : ''}。` : '这一年之前的各年没有记录，像是年份写错了。'}`,
      effect: (p) => `按这个日期，不算 ${p.year} 年的；如果是写错了，「${p.ledger}」就少计了 ${p.count} 行。`,
      fixes: () => ['对照原始登记改正年份。', '日期没有写错的：在 accepted 里写明理由。'],
    },
    en: {
      headline: (p) => `"${p.column}" says ${p.value}, long after ${p.year}`,
      facts: (p) => `The report is of ${p.year}; ${p.count} ${p.count === 1 ? 'cell' : 'cells'}: ${p.cells.slice(0, 3).join(', ')}${p.cells.length > 3 ? ' … (--all lists them)' : ''}. No row is of the year before it.`,
      effect: (p) => `By this date it is not of ${p.year}; if the year is mistyped, "${p.ledger}" is ${p.count} ${p.count === 1 ? 'row' : 'rows'} short.`,
      fixes: () => ['Correct the year from the original register.', 'If the date is right: write the reason under accepted.'],
    },
  }),
  V224: entry<{ year: number; ledgers: readonly string[]; rows: number }>({
    severity: 'warning',
    zh: {
      headline: (p) => `台账里没有一行是 ${p.year} 年的：${p.ledgers.join('、')}`,
      facts: (p) => `共 ${p.rows} 行，日期都在别的年份。`,
      effect: (p) => `这些行都没有计入，${p.ledgers.length > 1 ? '这几本台账' : '这本台账'}数出来的都是 0。`,
      fixes: (p) => [`核对 report.yaml 的 year：现在是 ${p.year}，要写报告所属的年度。`, '核对台账：放的是不是别的年份的。', '如果这一年确实没有：在 accepted 里写明理由。'],
    },
    en: {
      headline: (p) => `no row is of ${p.year}: ${p.ledgers.join(', ')}`,
      facts: (p) => `${p.rows} rows in all, with dates of other years.`,
      effect: () => 'None of them counts, so everything counted from them is 0.',
      fixes: (p) => [`Check year in report.yaml: it is ${p.year}, and has to be the year that the report is of.`, 'Check whether the ledgers are of another year.', 'If there was nothing this year: write the reason under accepted.'],
    },
  }),
};
