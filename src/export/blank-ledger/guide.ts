import type { LedgerKind } from '../../ledger/kind.ts';

/** What stands above the list of columns on the sheet that explains. */
export function openingGuide(kind: LedgerKind, year: number): string[] {
  return [
    `「${kind.label}」台账填写说明（${year}年度）`,
    `在「${kind.label}」表里，从第 2 行起一件填一行。第 1 行是表头，不要改名，也不要删；不用的列空着。`,
    '带 * 的列必须填。鼠标放在表头上，可以看到这一列怎么填。',
    '日期写成 2023-03-05 的样子；2023.3.5、2023年3月5日 程序也认得。金额只填数字，单位已经写在表头。',
    '全年一件也没有的，表里什么都不用填：只有表头就是 0 件。这样的表不要删，删了程序不知道是 0 还是漏了。',
    '可以在后面加自己的列，也可以插入小计、合计行：程序会分清，并和各行核对。',
  ];
}

const COUNTED: Readonly<Record<string, string>> = {
  disclosures: '按公开日期计入年度。',
  documents: '年报表二第一部分。按制发日期、废止日期计入年度；年末现行有效的，以前年度制发的也要在表里。',
  permits: '按决定日期计入年度。不予许可也是决定；备案、作废、撤回申请的不计入行政许可。',
  services: '按办结日期计入年度。',
  penalties: '按处罚决定日期计入年度。不予处罚、撤案的不计。立案在上年、决定在本年的，计入本年。',
  coercion: '按决定日期计入年度。',
  fees: '按收费日期计入年度；年报的单位是万元。',
  procurement: '按成交日期计入年度；分散采购不计入政府集中采购，年报的单位是万元。',
  applications: '年报表三。按收到日期计入新收，按答复日期计入办理结果；年底没有答复的结转下年度。上年结转的申请也要在表里。',
  reviews: '年报表四。按结案日期计入结果，年底没有结案的计入尚未审结。上年没有审结的案件也要在表里。',
};

/** What stands below it: how the program counts. */
export function closingGuide(kind: LedgerKind): string[] {
  return [`怎么计数：${COUNTED[kind.id] ?? ''}其他年度的行可以留在表里，程序不计，并会告诉您有几行。`];
}
