import { entry } from '../entry.ts';

type Cells = { count: number; cells: readonly string[] };
/** A value that is wrong in one or more cells of a column. */
type InCells = Cells & { column: string; value: string };

const cellsZh = (cells: readonly string[]) => `${cells.slice(0, 3).join('、')}${cells.length > 3 ? ' …（加 --all 列出全部）' : ''}`;
const cellsEn = (cells: readonly string[]) => `${cells.slice(0, 3).join(', ')}${cells.length > 3 ? ' … (--all lists them)' : ''}`;
const rowsZh = (p: Cells) => (p.count > 1 ? [`涉及的单元格：${cellsZh(p.cells)}。`] : []);
const rowsEn = (p: Cells) => (p.count > 1 ? [`Cells concerned: ${cellsEn(p.cells)}.`] : []);

const rowOf = (cells: readonly string[]) => /\d+/.exec(cells[0] ?? '')?.[0] ?? '';

const ATTRIBUTION_ZH = '这个日期决定一行计入哪一年；读不准就会多计或漏计。';
const ATTRIBUTION_EN = 'This date decides the year in which a row counts.';

/** The class that may be meant, where it is one of those offered. */
const chosen = ({ near, words }: { near: string | undefined; words: readonly string[] }, other: string) => (near !== undefined && words.includes(near) ? near : other);
const isNegative = (value: string) => /^[-－(（]/.test(value) && /\d/.test(value);
/** Days. Dates further apart than this have rather another year. */
const HALF_YEAR = 180;

/** 收费金额（百元）: without the brackets behind it. */
const bare = (column: string) => column.replace(/(?<=.)[（(【[].*$/u, '');

/** V2: cells and rows of a ledger. */
export const values = {
  V201: entry<{ column: string; ledger: string; count: number; cells: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.count > 1 ? `「${p.column}」有 ${p.count} 行是空的` : `第 ${rowOf(p.cells)} 行的「${p.column}」是空的`),
      effect: (p) => `没有它，就不知道${p.count > 1 ? `这 ${p.count} 行` : '这一行'}「${p.ledger}」该不该计、计入哪里。`,
      fixes: (p) => ['对照原始登记补填。', '如果这一行不是一条记录，把它删去。', ...rowsZh(p)],
    },
    en: {
      headline: (p) => (p.count > 1 ? `"${p.column}" is blank in ${p.count} rows` : `"${p.column}" is blank in row ${rowOf(p.cells)}`),
      effect: (p) => `Without it ${p.count > 1 ? 'these rows' : 'this row'} of "${p.ledger}" cannot be placed.`,
      fixes: (p) => ['Fill it in from the original register.', 'If the row is no entry, delete it.', ...rowsEn(p)],
    },
  }),
  V202: entry<InCells & { fault: string }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.fault === 'noSuchDay' ? `「${p.value}」这一天不存在` : `「${p.value}」不是日期`),
      facts: (p) => (p.count > 1 ? `「${p.column}」一列共有 ${p.count} 个单元格是这个值。` : `「${p.column}」一列应当填日期，如 2020-03-05、2020.3.5、2020年3月5日。`),
      effect: () => ATTRIBUTION_ZH,
      fixes: (p) => ['对照原始登记改成真实的日期。', ...rowsZh(p)],
    },
    en: {
      headline: (p) => (p.fault === 'noSuchDay' ? `there is no such day as "${p.value}"` : `"${p.value}" is not a date`),
      facts: (p) => (p.count > 1 ? `${p.count} cells of "${p.column}" have this value.` : `"${p.column}" takes dates such as 2020-03-05, 2020.3.5 or 2020年3月5日.`),
      effect: () => ATTRIBUTION_EN,
      fixes: (p) => ['Correct it to the real date from the original register.', ...rowsEn(p)],
    },
  }),
  V203: entry<InCells & { near: string | undefined; words: readonly string[]; vocabulary: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.column}」${p.count > 1 ? `有 ${p.count} 行` : ''}填了“${p.value}”，格式中没有这一类`,
      facts: (p) => `可用的是：${p.words.join('、')}。` + (p.near && p.words.includes(p.near) ? `名称最接近的是“${p.near}”。` : ''),
      effect: (p) => `这 ${p.count} 行没有计入任何一类，总计会少 ${p.count}。`,
      fixes: (p) => [
        `改成上面列出的一类。整列替换时勾选“单元格匹配”，以免改到别的单元格。`,
        `如果“${p.value}”在本单位就是其中一类：在 report.yaml 里写 values: {${p.vocabulary}: {${p.value}: ${chosen(p, '上面列出的一类')}}}。`,
        ...rowsZh(p),
      ],
    },
    en: {
      headline: (p) => `"${p.value}" in "${p.column}" is no class of the form${p.count > 1 ? ` (${p.count} rows)` : ''}`,
      facts: (p) => `Classes: ${p.words.join(', ')}.` + (p.near && p.words.includes(p.near) ? ` The closest is "${p.near}".` : ''),
      effect: (p) => `A row without a class is in no column, so the total would be ${p.count} short.`,
      fixes: (p) => [
        'Change it to one of the classes above. Tick "match entire cell contents" when you replace a whole column.',
        `If "${p.value}" is your word for one of them: write values: {${p.vocabulary}: {${p.value}: ${chosen(p, '<one of the classes above>')}}} in report.yaml.`,
        ...rowsEn(p),
      ],
    },
  }),
  V204: entry<InCells>({
    severity: 'error',
    zh: {
      headline: (p) => (isNegative(p.value) ? `「${p.column}」里有负数：${p.value}` : `「${p.value}」不是金额`),
      facts: (p) => (p.count > 1 ? `「${p.column}」一列共有 ${p.count} 个单元格是这个值。` : `「${p.column}」一列应当填金额，如 35000、35,000.00、3.5万元。`),
      effect: (p) => (isNegative(p.value) ? '这一列的金额不会小于零，不知道怎样计入合计。' : '金额读不出来，合计会少。'),
      fixes: (p) => [isNegative(p.value) ? '对照原始登记改正；是退回、冲减的，减到原来那一行里。' : '改成数字；没有金额的填 0。', ...rowsZh(p)],
    },
    en: {
      headline: (p) => (isNegative(p.value) ? `"${p.column}" holds a negative amount: ${p.value}` : `"${p.value}" is not an amount of money`),
      facts: (p) => (p.count > 1 ? `${p.count} cells of "${p.column}" have this value.` : `"${p.column}" takes amounts such as 35000, 35,000.00 or 3.5万元.`),
      effect: (p) => (isNegative(p.value) ? 'No amount of this column is below zero, so it is not known how to add it.' : 'The amount is missing from the sum.'),
      fixes: (p) => [isNegative(p.value) ? 'Check the register; take what was paid back off the row that it belongs to.' : 'Write a number; 0 where there is none.', ...rowsEn(p)],
    },
  }),
  V205: entry<{ column: string; ledgerId: string; count: number; cells: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.column}」没有说明单位是元还是万元`,
      facts: (p) => `表头、表格上方的“单位：”、单元格里都没有看得懂的单位，涉及 ${p.count} 个单元格：${cellsZh(p.cells)}。`,
      effect: () => '元和万元相差一万倍，程序不猜。',
      fixes: (p) => [`把表头改成「${bare(p.column)}（元）」或「${bare(p.column)}（万元）」。`, `或在 report.yaml 里写 units: {${p.ledgerId}: 元}。`],
    },
    en: {
      headline: (p) => `"${p.column}" does not say whether it is in 元 or 万元`,
      facts: (p) => `Neither header, nor a 单位： line, nor the cells name a unit that is known; ${p.count} cells: ${cellsEn(p.cells)}.`,
      effect: () => 'The two differ by a factor of 10,000; the program does not guess.',
      fixes: (p) => [`Rename the header to "${bare(p.column)}（元）" or "${bare(p.column)}（万元）".`, `Or write units: {${p.ledgerId}: 元} in report.yaml.`],
    },
  }),
  V206: entry<InCells & { readings: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.value}」有两种读法`,
      facts: (p) => `可以读作 ${p.readings.join(' 或 ')}。`,
      effect: () => '读法不同，计入的年份、月份或金额就不同；程序不猜。',
      fixes: (p) =>
        p.readings.includes('一条记录')
          ? ['如果这一行是记录：补上它的文号、名称，删去多余的字样。', '如果不是：删去这一行里的日期，或删去这一行。']
          : [`把「${p.column}」这一格改成只有一种读法的写法（日期写 2020-03-05，金额写明一个单位）。`, ...rowsZh(p)],
    },
    en: {
      headline: (p) => `"${p.value}" can be read in two ways`,
      facts: (p) => `It may mean ${p.readings.join(' or ')}.`,
      effect: () => 'Year, month or amount depend on it; the program does not guess.',
      fixes: (p) =>
        p.readings.includes('一条记录')
          ? ['If the row is an entry (一条记录): give it its number and name, and take out the other words.', 'If it is not: take the date out of the row, or delete the row.']
          : [`Write "${p.column}" so that it has one reading (a date as 2020-03-05, an amount with one unit).`, ...rowsEn(p)],
    },
  }),
  V207: entry<{ first: string; second: string; earlier: string; later: string; days: number }>({
    severity: 'error',
    zh: {
      headline: (p) => `${p.second}早于${p.first}`,
      facts: (p) => `${p.first}是 ${p.earlier}，${p.second}却是 ${p.later}，早了 ${p.days} 天。`,
      effect: () => '两个日期至少有一个填错，统计就会落错年份。',
      fixes: (p) => ['对照原始登记，改正其中一个日期（常见原因：跨年时年份没有改）。', ...(p.days > HALF_YEAR ? ['表里没有写年份的日期，按报告年度算；是上一年的，把年份写全。'] : [])],
    },
    en: {
      headline: (p) => `"${p.second}" is earlier than "${p.first}"`,
      facts: (p) => `"${p.first}" is ${p.earlier}, but "${p.second}" is ${p.later}, ${p.days} days before.`,
      effect: () => 'At least one date is wrong, so the row would count in the wrong year.',
      fixes: (p) => ['Check the register and correct one of the two dates (usual cause: the year was not changed after New Year).', ...(p.days > HALF_YEAR ? ['A date without a year is taken to be of the report year; write the year of one before it.'] : [])],
    },
  }),
  V208: entry<InCells>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.column}」里是公式错误 ${p.value}`,
      facts: (p) => `涉及 ${p.count} 个单元格：${cellsZh(p.cells)}。`,
      effect: () => '公式没有结果，这一行不知道怎样计。',
      fixes: () => ['在 Excel 或 WPS 里改好公式，或直接填上结果，再保存。'],
    },
    en: {
      headline: (p) => `"${p.column}" holds the formula error ${p.value}`,
      facts: (p) => `${p.count} cells: ${cellsEn(p.cells)}.`,
      effect: () => 'The formula has no result, so the row cannot be counted.',
      fixes: () => ['Mend the formula, or type the result, and save.'],
    },
  }),
  V209: entry<{ column: string; count: number; cells: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.column}」里的公式没有存下结果`,
      facts: (p) => `涉及 ${p.count} 个单元格：${cellsZh(p.cells)}。由程序导出的表格常见这种情况。`,
      effect: () => '读到的是空的，不是 0；按空计会漏算。',
      fixes: () => ['用 Excel 或 WPS 打开这个文件，让它重新计算，保存一次。'],
    },
    en: {
      headline: (p) => `the formulas in "${p.column}" have no stored result`,
      facts: (p) => `${p.count} cells: ${cellsEn(p.cells)}. Usual in files that a program exported.`,
      effect: () => 'They read as nothing, which is not 0.',
      fixes: () => ['Open the file in Excel or WPS, let it calculate, and save it once.'],
    },
  }),
  V210: entry<InCells & { choices: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.column}」${p.count > 1 ? `有 ${p.count} 行` : ''}只写了“${p.value}”，缺少具体一类`,
      facts: (p) => `要从这些里选一个：${p.choices.join('；')}。`,
      effect: (p) => `表格按具体一类统计，这 ${p.count} 行不知道填在哪一格。`,
      fixes: (p) => ['对照答复文书或申请人身份，改成上面列出的一类。', ...rowsZh(p)],
    },
    en: {
      headline: (p) => `"${p.value}" in "${p.column}" lacks the particular class${p.count > 1 ? ` (${p.count} rows)` : ''}`,
      facts: (p) => `Choose one of: ${p.choices.join('; ')}.`,
      effect: () => 'The form counts by that class; without it a row fits no cell.',
      fixes: (p) => ['Look at the reply (or the applicant) and write one of the classes above.', ...rowsEn(p)],
    },
  }),
  V211: entry<{ filled: string; missing: string; row: number }>({
    severity: 'error',
    zh: {
      headline: (p) => `第 ${p.row} 行填了「${p.filled}」，没有填「${p.missing}」`,
      effect: () => '办结的件要同时有日期和结果：日期决定年份，结果决定栏目。',
      fixes: (p) => [`已经办结：补填「${p.missing}」。`, `还没有办结：清空「${p.filled}」，它会计入结转（尚未审结）。`],
    },
    en: {
      headline: (p) => `row ${p.row} has "${p.filled}" but no "${p.missing}"`,
      effect: () => 'A closed case needs both: the date decides the year, the result decides the row.',
      fixes: (p) => [`If it is closed: fill in "${p.missing}".`, `If it is open: clear "${p.filled}"; it then counts as carried forward (pending).`],
    },
  }),
  V212: entry<{ column: string; value: string; ledger: string; count: number }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.value}」这一行登记了 ${p.count} 次，内容完全相同`,
      effect: (p) => `「${p.ledger}」会多计 ${p.count - 1}。`,
      fixes: () => ['核对后只留一行，其余删去。'],
    },
    en: {
      headline: (p) => `the row "${p.value}" is entered ${p.count} times`,
      facts: () => 'The rows agree word for word.',
      effect: (p) => `"${p.ledger}" would be ${p.count - 1} too many.`,
      fixes: () => ['Check, keep one row and delete the others.'],
    },
  }),
  V213: entry<{ column: string; value: string; ledger: string; count: number; once: string }>({
    severity: 'warning',
    zh: {
      headline: (p) => `${p.column}「${p.value}」出现 ${p.count} 次，内容不同`,
      effect: (p) =>
        p.once === 'once'
          ? `编号和日期都相同，按同一份文书计 1 次（「${p.ledger}」）。`
          : `日期不同，按不同的决定各计 1 次（「${p.ledger}」）。`,
      fixes: (p) => ['核对文书：编号填错的改正编号。', p.once === 'once' ? '确是两份文书的，把编号写完整。' : '确是重复登记的，删去一行。'],
    },
    en: {
      headline: (p) => `${p.column} "${p.value}" occurs twice and differs`,
      effect: (p) =>
        p.once === 'once'
          ? `Number and date are the same: counted once, as one document ("${p.ledger}").`
          : `The dates differ: each counts as a decision of its own ("${p.ledger}").`,
      fixes: (p) => ['Check the documents and correct a wrong number.', p.once === 'once' ? 'If they are two documents, write the numbers in full.' : 'If it is one entry, delete a row.'],
    },
  }),
  V214: entry<{ column: string; value: string; ledger: string; count: number }>({
    severity: 'error',
    zh: {
      headline: (p) => `${p.column}「${p.value}」有两个不同的结果`,
      effect: () => '一件只计一个结果；区分处理的只计“部分公开”。两个都计，办理结果总计就会多 1。',
      fixes: () => ['核对后只留一行，填最终的结果。', '如果是两件，改正其中一个编号。'],
    },
    en: {
      headline: (p) => `${p.column} "${p.value}" has two different results`,
      effect: () => 'One case has one result; a mixed reply counts as 部分公开 (partly disclosed) only.',
      fixes: () => ['Keep one row with the final result.', 'If they are two cases, correct one of the numbers.'],
    },
  }),
  V216: entry<{ validity: string; repealed: string; row: number }>({
    severity: 'error',
    zh: {
      headline: (p) => `第 ${p.row} 行已不再有效，但没有填「${p.repealed}」`,
      effect: () => '没有废止日期，就不知道它该计入哪一年的“废止件数”。',
      fixes: (p) => [`补填「${p.repealed}」。`],
    },
    en: {
      headline: (p) => `row ${p.row} is no longer in force but has no "${p.repealed}"`,
      effect: () => 'Without the date it is not known in which year it was repealed.',
      fixes: (p) => [`Fill in "${p.repealed}".`],
    },
  }),
  V217: entry<InCells>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.value}」没有年份，标题里也看不出是哪一年`,
      effect: () => ATTRIBUTION_ZH,
      fixes: (p) => ['把日期写全，如 2020-03-05。', '或在表格标题里写明唯一的年份，如“2020年度……台账”。', ...rowsZh(p)],
    },
    en: {
      headline: (p) => `"${p.value}" has no year, and the title names none`,
      effect: () => ATTRIBUTION_EN,
      fixes: (p) => ['Write the date in full, such as 2020-03-05.', 'Or name one year in the title of the sheet.', ...rowsEn(p)],
    },
  }),
  V218: entry<{ column: string; count: number; cells: readonly string[] }>({
    severity: 'warning',
    zh: {
      headline: (p) => `「${p.column}」里有 ${p.count} 个编号丢了位数`,
      facts: (p) => `Excel 的数字只保留 15 位，更长的编号末尾变成 0，或显示成 2.02E+17：${cellsZh(p.cells)}。`,
      effect: () => '这些编号不能用来查重复登记；各行仍照常计入。',
      fixes: () => ['把这一列设为“文本”格式，再重新填写完整的编号。', '核对这些行有没有重复登记。'],
    },
    en: {
      headline: (p) => `${p.count} numbers in "${p.column}" have lost digits`,
      facts: (p) => `Excel keeps 15 digits of a number; longer ones end in 0 or show as 2.02E+17: ${cellsEn(p.cells)}.`,
      effect: () => 'They cannot be used to find duplicates; the rows count all the same.',
      fixes: () => ['Format the column as text and type the numbers again in full.', 'Check these rows for duplicates.'],
    },
  }),
  V219: entry<InCells & { readings: readonly string[]; vocabulary?: string; words?: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.column}」是“${p.value}”，分不清是${p.readings.join('还是')}`,
      facts: (p) => `涉及 ${p.count} 个单元格：${cellsZh(p.cells)}。`,
      effect: (p) => `${p.readings[0] ?? ''}计入，${p.readings[1] ?? ''}不计入；这 ${p.count} 行不知道该怎样计。`,
      fixes: (p) => [
        `在表里写明是${p.readings.join('还是')}（许可和备案用「类别」一列，处罚用「状态」一列）。`,
        ...(p.vocabulary === undefined ? [] : [`这是本单位的叫法：在 report.yaml 里写 values: {${p.vocabulary}: {${p.value}: 相当的词}}，可用的词：${(p.words ?? []).join('、')}。`]),
      ],
    },
    en: {
      headline: (p) => `"${p.value}" in "${p.column}": ${p.readings.join(' or ')}?`,
      facts: (p) => `${p.count} cells: ${cellsEn(p.cells)}.`,
      effect: (p) => `${p.readings[0] ?? ''} counts, ${p.readings[1] ?? ''} does not; these ${p.count} rows cannot be placed.`,
      fixes: (p) => [
        'Say in the sheet which of the two it is (in 类别 for permits, in 状态 for penalties).',
        ...(p.vocabulary === undefined ? [] : [`If it is a word of your own: write values: {${p.vocabulary}: {${p.value}: <word>}} in report.yaml, one of ${(p.words ?? []).join(', ')}.`]),
      ],
    },
  }),
  V220: entry<{ validity: string; repealed: string; row: number; said: string; date: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `第 ${p.row} 行写着“${p.said}”，却有「${p.repealed}」`,
      facts: (p) => `「${p.validity}」是“${p.said}”，「${p.repealed}」是 ${p.date}。`,
      effect: () => '现行有效件数和废止件数会差 1；两格至少有一格填错。',
      fixes: (p) => [`已经废止：把「${p.validity}」改成“废止”。`, `仍然有效：清空「${p.repealed}」。`],
    },
    en: {
      headline: (p) => `row ${p.row} says "${p.said}" and has a date in "${p.repealed}"`,
      facts: (p) => `"${p.validity}" is "${p.said}", "${p.repealed}" is ${p.date}.`,
      effect: () => 'Documents in force and documents repealed would be 1 wrong; one of the two cells is.',
      fixes: (p) => [`If it is repealed: write 废止 in "${p.validity}".`, `If it is in force: clear "${p.repealed}".`],
    },
  }),
};
