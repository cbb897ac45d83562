import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldNumber, isBlank } from '../../src/ledger/fold.ts';
import { isCount, isExample, isLongPeriod, isPartOfTotal, isRemark, isSigned, isSubtotal, saysSum } from '../../src/ledger/row-words.ts';
import { HINT, TextScan } from '../../src/ledger/text-scan.ts';

/** What clerks write around their entries, in parts that make each other. */
const PARTS = [
  '合计', '小计', '总计', '共计', '累计', '总额', '总金额', '总数', '总件数', '汇总', '政府采购', '收费', '数据', '2023', '23', '年', '年度', '本', '页', '月', '季度', '一', '第', '上半年', '全年',
  '其中', 'sum', 'Total', '∑', '结转', '上年', '以上', '数量', '件数', '共', '35', '件', '户', '备注', '注', '说明', '附注', '填表', '说明', '填表人', '制表', '审核人', '复核', '审批', '填报', '报送人',
  '负责人', '分管领导', '联系人', '签字', '签名', '制表单位', '单位', '电话', '联系', '填报', '日期', '时间', '截至', '截止', '到', '公章', '盖章', '落款', '续表', '（', '）', '(', ')', ':', '：', ' ', '　', '\n',
  '示例', '例', '【', '】', '1', '２', '三', '无', '空', '-', '—', '/', 'N/A', 'n', 'a', '*', '同上', '〃', '甲公司', '食品经营许可', '云许〔2023〕5号', 'Ａ', '①', '㎡', '𠮷', '\u00a0', '\u200b', '·', '“', '，', '。',
] as const;
const text = fc.array(fc.constantFrom(...PARTS), { maxLength: 5 }).map((parts) => parts.join(''));
const RUNS = { numRuns: 20_000 };

function scanned(value: string) {
  const scan = new TextScan();
  scan.of(value);
  return scan;
}

describe('hints', () => {
  const asked: [name: string, is: (t: string) => boolean, hint: number][] = [
    ['a subtotal', (t) => isSubtotal(fold(t)), HINT.sum],
    ['nothing but a sum', (t) => saysSum({ kind: 'text', text: t }), HINT.sum],
    ['a part of a table of totals', (t) => isPartOfTotal(fold(t)), HINT.period],
    ['a long period', (t) => isLongPeriod(fold(t)), HINT.period],
    ['a remark', (t) => isRemark(fold(t)), HINT.remark],
    ['a line of signatures', (t) => isSigned(fold(t)), HINT.signed | HINT.remark],
    ['an example', (t) => isExample(fold(t)), HINT.example],
    ['a number of rows', (t) => isCount(t), HINT.date],
    ['the cell above', (t) => /^\s*(?:同上|同前|[〃″〞"＂])\s*$/.test(t), HINT.ditto],
    ['an end of a case', (t) => /作废|撤案|撤销|撤回|销案|不罚|不予|免予|免处|移送|移交/.test(t), HINT.ended],
    ['a digit of a date', (t) => /[\d０-９〇零一二三四五六七八九十]/.test(t), HINT.date],
  ];

  test.each(asked)('a text that is %s has the hint, or is odd', (_, is, hint) => {
    let met = 0;
    fc.assert(fc.property(text, (t) => {
      if (!is(t)) return;
      met++;
      expect([t, scanned(t).hints & (hint | HINT.odd)]).not.toEqual([t, 0]);
    }), { ...RUNS, examples: [['合计'], ['其中：'], ['一季度'], ['备注：略'], ['填表人'], ['示例'], ['35件'], ['同上'], ['撤案']] });
    expect(met).toBeGreaterThan(0);
  });

  test('a text that says something is not blank', () => {
    fc.assert(fc.property(text, (t) => void (scanned(t).hints & HINT.says && expect([t, isBlank(t)]).toEqual([t, false]))), RUNS);
    expect(['无', 'N/A', '—', ' ', '', '空', '*'].map((t) => scanned(t).hints & HINT.says)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(['0', '甲', 'x', '２', '不'].every((t) => (scanned(t).hints & HINT.says) !== 0)).toBe(true);
  });
});

describe('prints', () => {
  const print = (t: string) => {
    const { low, high } = scanned(t);
    return `${low} ${high}`;
  };

  test('are the same where the numbers of documents are, and only there', () => {
    fc.assert(fc.property(text, text, (a, b) => void expect([a, b, print(a) === print(b)]).toEqual([a, b, foldNumber(a) === foldNumber(b)])), RUNS);
    fc.assert(fc.property(text, (t) => void expect(print(foldNumber(t))).toBe(print(t))), RUNS);
    expect(print('云许〔2023〕1号')).toBe(print('云许【２０２３】 1号'));
  });

  test('of any text: the same from UTF-16 and from ASCII', () => {
    fc.assert(fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (t) => {
      const [expected, units] = [scanned(t), new TextScan()];
      units.ofUnits(Uint16Array.from({ length: t.length }, (_, i) => t.charCodeAt(i)), 0, t.length);
      expect({ ...units }).toEqual({ ...expected });
    }), RUNS);
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (ascii) => {
      const bytes = new TextScan();
      bytes.ofUnits(Buffer.from(`x${ascii}x`, 'latin1'), 1, ascii.length + 1);
      expect({ ...bytes }).toEqual({ ...scanned(ascii) });
    }), RUNS);
  });
});
