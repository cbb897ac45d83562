import { entry } from '../entry.ts';

/** H1: what a sheet is, and its columns. */
export const headers = {
  H101: entry<{ row: number }>({
    severity: 'warning',
    zh: {
      headline: () => '这张表不像任何一种台账，没有计入',
      facts: (p) => `内容最多的一行是第 ${p.row} 行，其中认不出任何台账的必需列。`,
      effect: () => '这张表里的行不在年报的任何数字里。',
      fixes: () => [
        '如果它是台账：把表头改成标准列名，或在 report.yaml 的 ledgers 里写明它是哪一种台账、各列叫什么。',
        '如果它不是台账：写进 report.yaml 的 ignore，就不再提醒。',
      ],
    },
    en: {
      headline: () => 'this sheet looks like no ledger and was not counted',
      facts: (p) => `Its fullest row is row ${p.row}; no required column of any ledger is recognised in it.`,
      effect: () => 'Its rows are in no figure of the report.',
      fixes: () => [
        'If it is a ledger: use the standard column names, or say under ledgers in report.yaml which ledger it is and what its columns are called.',
        'If it is not: name it under ignore in report.yaml.',
      ],
    },
  }),
  H102: entry<{
    ledger: string;
    ledgerId: string;
    column: string;
    row: number;
    recognised: number;
    near: string | undefined;
    nearCell: string | undefined;
  }>({
    severity: 'error',
    zh: {
      headline: (p) => `缺少必需的列「${p.column}」`,
      facts: (p) =>
        `第 ${p.row} 行像是「${p.ledger}」台账的表头（认出了 ${p.recognised} 列），但其中没有「${p.column}」。` +
        (p.near ? `名称最接近的是 ${p.nearCell} 的「${p.near}」。` : ''),
      effect: (p) => `没有这一列，「${p.ledger}」的每一行都不知道该不该计、计入哪里，这份台账无法统计。`,
      fixes: (p) =>
        p.near
          ? [
              `如果「${p.near}」就是这一列：把 ${p.nearCell} 改成「${p.column}」，或在 report.yaml 里写 ledgers: {${p.ledgerId}: {columns: {${p.column}: ${p.near}}}}。`,
              '如果不是：在表中补一列，每行都填。',
            ]
          : [
              `在表中补一列「${p.column}」；如果已有这一列但叫法不同，在 report.yaml 里写 ledgers: {${p.ledgerId}: {columns: {${p.column}: 表里的叫法}}}。`,
              '如果这张表不是台账：写进 report.yaml 的 ignore。',
            ],
    },
    en: {
      headline: (p) => `required column "${p.column}" is missing`,
      facts: (p) =>
        `Row ${p.row} looks like the header of "${p.ledger}" (${p.recognised} columns recognised) but has no "${p.column}".` +
        (p.near ? ` The closest name is "${p.near}" in ${p.nearCell}.` : ''),
      effect: (p) => `Without it no row of "${p.ledger}" can be placed, so this ledger cannot be counted.`,
      fixes: (p) =>
        p.near
          ? [
              `If "${p.near}" is that column: rename ${p.nearCell} to "${p.column}", or write ledgers: {${p.ledgerId}: {columns: {${p.column}: ${p.near}}}} in report.yaml.`,
              'If it is not: add the column and fill it in every row.',
            ]
          : [
              `Add a column "${p.column}"; if it is there under another name, write ledgers: {${p.ledgerId}: {columns: {${p.column}: <its name>}}} in report.yaml.`,
              'If this sheet is no ledger: name it under ignore in report.yaml.',
            ],
    },
  }),
  H103: entry<{ ledgers: readonly string[]; ids: readonly string[]; row: number }>({
    severity: 'error',
    zh: {
      headline: () => '这张表同时像几种台账，分不清是哪一种',
      facts: (p) => `第 ${p.row} 行的表头同时符合：${p.ledgers.join('、')}；标题、表名、文件名都没有说明。`,
      effect: () => '认错了就会计入别的栏目，所以先停下来。',
      fixes: (p) => [
        `在表格上方写明台账名称，例如“${p.ledgers[0] ?? ''}台账”。`,
        `或在 report.yaml 里写 ledgers: {${p.ids[0] ?? ''}: {file: 这个文件, sheet: 这张表}}。`,
      ],
    },
    en: {
      headline: () => 'this sheet fits several ledgers',
      facts: (p) => `The header in row ${p.row} fits ${p.ledgers.join(', ')}; neither title nor names tell which.`,
      effect: () => 'Taken for the wrong one it would be counted in another table.',
      fixes: (p) => [
        `Write the name of the ledger above the table, such as "${p.ledgers[0] ?? ''}台账".`,
        `Or write ledgers: {${p.ids[0] ?? ''}: {file: …, sheet: …}} in report.yaml.`,
      ],
    },
  }),
  H104: entry<{ column: string; texts: readonly string[]; ledgerId: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `有 ${p.texts.length} 列都可以是「${p.column}」`,
      facts: (p) => `表头里有${p.texts.map((t) => `「${t}」`).join('、')}。`,
      effect: (p) => `按哪一列统计，结果会不同；「${p.column}」必须只有一列。`,
      fixes: (p) => [
        ...(new Set(p.texts).size > 1
          ? [`在 report.yaml 里写明用哪一列：ledgers: {${p.ledgerId}: {columns: {${p.column}: ${p.texts[0] ?? ''}}}}。`]
          : ['如果旁边是另一张表：把它移到另一张工作表。']),
        '改掉（删去）多余一列的表头。',
      ],
    },
    en: {
      headline: (p) => `${p.texts.length} columns could be "${p.column}"`,
      facts: (p) => `The header has ${p.texts.map((t) => `"${t}"`).join(', ')}.`,
      effect: () => 'The count depends on which of them is used.',
      fixes: (p) => [
        ...(new Set(p.texts).size > 1
          ? [`Say which one in report.yaml: ledgers: {${p.ledgerId}: {columns: {${p.column}: ${p.texts[0] ?? ''}}}}.`]
          : ['If another table stands beside it: move that to a sheet of its own.']),
        'Rename (remove) the other header.',
      ],
    },
  }),
  H105: entry<{ ledger: string; count: number }>({
    severity: 'warning',
    zh: {
      headline: (p) => `有 ${p.count} 个隐藏的行，已照常计入「${p.ledger}」`,
      effect: () => '隐藏或筛选掉的行仍是台账的内容，按规则计入。',
      fixes: () => ['取消隐藏或筛选，核对这些行；不该计的删去或移到别的文件。'],
    },
    en: {
      headline: (p) => `hidden rows were counted in "${p.ledger}": ${p.count}`,
      effect: () => 'Rows that are hidden or filtered away are still part of the ledger and count.',
      fixes: () => ['Unhide them and check; delete those that should not count.'],
    },
  }),
  H112: entry<{ ledger: string; columns: readonly string[] }>({
    severity: 'warning',
    zh: {
      headline: (p) => `「${p.ledger}」用到了隐藏的列：${p.columns.join('、')}`,
      effect: () => '隐藏的列仍是台账的内容，照常读取。看不见的列里如果有过时的内容，统计就会出错。',
      fixes: () => ['取消隐藏，核对这些列；不该用的列删去，或改掉表头。'],
    },
    en: {
      headline: (p) => `"${p.ledger}" was read from hidden columns: ${p.columns.join(', ')}`,
      effect: () => 'Hidden columns are still part of the ledger and are read. What nobody sees may be out of date.',
      fixes: () => ['Unhide them and check; delete columns that should not be used, or change their headers.'],
    },
  }),
  H106: entry<{ ledger: string; count: number }>({
    severity: 'warning',
    zh: {
      headline: (p) => `这是隐藏的工作表，其中 ${p.count} 行已计入「${p.ledger}」`,
      effect: () => '隐藏的工作表仍是台账的内容，按规则计入。',
      fixes: () => ['取消隐藏，核对内容；不该计的删去，或写进 report.yaml 的 ignore。'],
    },
    en: {
      headline: (p) => `rows of a hidden sheet were counted in "${p.ledger}": ${p.count}`,
      effect: () => 'A hidden sheet is still part of the ledger and counts.',
      fixes: () => ['Unhide and check it; delete it or name it under ignore in report.yaml if it should not count.'],
    },
  }),
  H107: entry<{ ledger: string; first: number; second: number; beside?: readonly string[]; besideLedger?: string }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.beside ? '旁边还有一个表，没有计入' : '认不出同一张工作表里的第二个表'),
      facts: (p) =>
        p.beside
          ? `第 ${p.first} 行是「${p.ledger}」的表头，旁边的${p.beside.map((c) => `「${c}」`).join('、')}又是「${p.besideLedger ?? ''}」的表头。`
          : `第 ${p.first} 行是「${p.ledger}」的表头，第 ${p.second} 行又是一个表头，认不准是哪种台账。`,
      effect: (p) => (p.beside ? '一张工作表里左右只读一个表，另一个没有计入；为免漏算，年报没有生成。' : `第 ${p.second} 行以下没有计入；为免漏算，年报没有生成。`),
      fixes: (p) =>
        p.beside ? ['把旁边的表移到另一张工作表。', `如果这些列就是「${p.ledger}」的内容：改掉它们的表头。`] : [`在第 ${p.second} 行上面加一行标题，写明是哪种台账（如“行政处罚台账”），或者把它移到另一张工作表。`, '如果是同一种台账，改成和上面的表一样的列，接在上面的表后面。'],
    },
    en: {
      headline: (p) => (p.beside ? 'another table stands beside this one and was not counted' : 'the second table on this sheet is not recognised'),
      facts: (p) =>
        p.beside
          ? `Row ${p.first} is the header of "${p.ledger}"; beside it ${p.beside.map((c) => `"${c}"`).join(', ')} make the header of "${p.besideLedger ?? ''}".`
          : `Row ${p.first} is the header of "${p.ledger}"; row ${p.second} is another header, and it is not certain of which ledger.`,
      effect: (p) => (p.beside ? 'Of two tables side by side only one is read; no report is written.' : `What stands below row ${p.second} was not counted; no report is written.`),
      fixes: (p) =>
        p.beside ? ['Move the other table to a sheet of its own.', `If these columns are part of "${p.ledger}": rename their headers.`] : [`Put a title above row ${p.second} that names the ledger (行政处罚台账), or move the table to a sheet of its own.`, 'If it is the same ledger, give it the columns of the first table and put it right below.'],
    },
  }),
  H108: entry<{ ledger: string; ledgerId: string; row: number; columns: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `只凭 ${p.columns.length} 列，认不准这是不是「${p.ledger}」`,
      facts: (p) => `第 ${p.row} 行认出的只有${p.columns.map((c) => `「${c}」`).join('、')}，标题、表名、文件名都没有说明是哪种台账。`,
      effect: () => '别的表也可能有这样的列；认错了会多计，不认会漏计，所以先停下来。',
      fixes: (p) => [
        `如果它是「${p.ledger}」：在表格上方写明“${p.ledger}台账”，或在 report.yaml 里写 ledgers: {${p.ledgerId}: {file: 这个文件, sheet: 这张表}}。`,
        '如果不是：写进 report.yaml 的 ignore。',
      ],
    },
    en: {
      headline: (p) => `${p.columns.length} column${p.columns.length === 1 ? '' : 's'} cannot tell whether this is "${p.ledger}"`,
      facts: (p) => `Row ${p.row} has only ${p.columns.map((c) => `"${c}"`).join(', ')}; neither title nor names say which ledger it is.`,
      effect: () => 'Other sheets may have such columns; taken wrongly it counts too much, passed over too little.',
      fixes: (p) => [
        `If it is "${p.ledger}": write “${p.ledger}台账” above the table, or ledgers: {${p.ledgerId}: {file: …, sheet: …}} in report.yaml.`,
        'If it is not: name it under ignore in report.yaml.',
      ],
    },
  }),
  H109: entry<{ ledger: string; ledgerId: string; row: number; columns: readonly string[] }>({
    severity: 'warning',
    zh: {
      headline: (p) => `只凭表头，把这张表认作「${p.ledger}」计入了`,
      facts: (p) => `第 ${p.row} 行有${p.columns.map((c) => `「${c}」`).join('、')}；标题、表名、文件名都没有说明是哪种台账。`,
      effect: (p) => `如果它其实是别的台账（例如信访、培训），「${p.ledger}」就多计了。`,
      fixes: (p) => [
        `认对了：在表格上方写明“${p.ledger}台账”，或在 report.yaml 里写 ledgers: {${p.ledgerId}: {file: 这个文件, sheet: 这张表}}。`,
        '认错了：写进 report.yaml 的 ignore。',
      ],
    },
    en: {
      headline: (p) => `taken for "${p.ledger}" by its columns alone`,
      facts: (p) => `Row ${p.row} has ${p.columns.map((c) => `"${c}"`).join(', ')}; neither title nor names say which ledger it is.`,
      effect: (p) => `If it is something else (complaints, training), "${p.ledger}" has too many rows.`,
      fixes: (p) => [
        `If that is right: write “${p.ledger}台账” above the table, or ledgers: {${p.ledgerId}: {file: …, sheet: …}} in report.yaml.`,
        'If it is wrong: name it under ignore in report.yaml.',
      ],
    },
  }),
  /** `of`: rows of the sheet, where not all of them are the same. */
  H110: entry<{ ledger: string; count: number; of?: number }>({
    severity: 'error',
    zh: {
      headline: (p) => `两张工作表的内容${p.of === undefined ? '完全' : '几乎'}相同`,
      facts: (p) => `${p.of === undefined ? `两张表各有 ${p.count} 行，逐行相同` : `这张表有 ${p.of} 行，其中 ${p.count} 行在另一张表里也有`}。常见原因：文件夹里留着一份副本，或同一份台账存成了两种格式。`,
      effect: (p) => `都计入的话，「${p.ledger}」会多计 ${p.count}。`,
      fixes: () => ['核对后只留一份，把另一份移出文件夹，或写进 report.yaml 的 ignore。'],
    },
    en: {
      headline: (p) => `two sheets hold ${p.of === undefined ? '' : 'nearly '}the same rows`,
      facts: (p) => `${p.of === undefined ? `Both have the same ${p.count} rows` : `${p.count} of its ${p.of} rows stand on the other sheet too`}. Usual cause: a copy left in the folder, or one ledger saved in two formats.`,
      effect: (p) => `Counted twice, "${p.ledger}" would be ${p.count} too many.`,
      fixes: () => ['Keep one of them; move the other out of the folder or name it under ignore in report.yaml.'],
    },
  }),
  H111: entry<{ ledger: string; count: number }>({
    severity: 'error',
    zh: {
      headline: (p) => `这张表的 ${p.count} 行，在别的表里都有`,
      facts: () => '常见原因：除了各月（各科室）的表，还有一张全年的汇总表。',
      effect: (p) => `都计入的话，「${p.ledger}」多半要多计 ${p.count}，所以没有生成年报。`,
      fixes: () => ['重复的：把汇总的一张写进 report.yaml 的 ignore。', '不是重复的：给各行写上编号、渠道等，让它们分得开。'],
    },
    en: {
      headline: (p) => `all ${p.count} rows of this sheet also stand on other sheets`,
      facts: () => 'Usual cause: a sheet of the whole year beside those of the months (or sections).',
      effect: (p) => `Counted on both, "${p.ledger}" would most likely be ${p.count} too many, so no report is written.`,
      fixes: () => ['If they are the same: name the summary sheet under ignore in report.yaml.', 'If not: give the rows a number or a channel that tells them apart.'],
    },
  }),
  H113: entry<{ ledger: string; header: number; rows: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `表头上方有 ${p.rows.length} 行像是记录`,
      facts: (p) => `「${p.ledger}」的表头在第 ${p.header} 行；第 ${rowsOf(p.rows, '、')} 行在它上面，却带有日期。`,
      effect: () => '表头上方的行没有列名可以对照，没有计入；为免漏算，年报没有生成。',
      fixes: (p) => [
        `如果它们是「${p.ledger}」的记录：移到第 ${p.header} 行下面；或者改好它们自己的表头，用标准的列名。`,
        '如果是别的内容：移到另一张工作表。',
      ],
    },
    en: {
      headline: (p) => `rows above the header look like entries: ${p.rows.length}`,
      facts: (p) => `The header of "${p.ledger}" is row ${p.header}; ${p.rows.length === 1 ? `row ${rowsOf(p.rows, '')} stands above it and holds a date` : `rows ${rowsOf(p.rows, ', ')} stand above it and hold dates`}.`,
      effect: () => 'No header says what their cells are, so they were not counted; no report is written.',
      fixes: (p) => [
        `If they are entries of "${p.ledger}": move them below row ${p.header}, or give the header above them the standard column names.`,
        'If they are something else: move them to a sheet of their own.',
      ],
    },
  }),
};

/** The first rows of many. */
function rowsOf(rows: readonly string[], comma: string): string {
  return `${rows.slice(0, 5).join(comma)}${rows.length > 5 ? ' …' : ''}`;
}
