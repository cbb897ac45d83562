import { unitIn, type MoneyUnit } from './money.ts';

const BRACKETS = /[([【]([^()[\]【】]*)[)\]】]/g;
const READABLE: Readonly<Record<string, MoneyUnit>> = { 元: '元', 圆: '元', '¥': '元', '¥元': '元', 元整: '元', 千元: '千元', 万元: '万元', 万: '万元', 百万元: '百万元', 亿元: '亿元', 亿: '亿元' };
/** What says money, and might be a unit. */
const SAYS_MONEY = /[元圆万亿¥$]/;
/** 5万元以上, 精确到元: amounts and digits, not the unit of the column. */
const NO_UNIT = /\d|精确|保留|四舍五入|不足|超过|以上|以下|大于|小于|[一二三四五六七八九]万/;

/** The unit that the head of a column names. `unreadable`: its brackets speak of money, and say none that is known, or two. */
export function headUnit(text: string): MoneyUnit | 'unreadable' | undefined {
  const named = new Set<MoneyUnit | 'unreadable'>();
  for (const [, said = ''] of text.normalize('NFKC').replace(/\s/g, '').matchAll(BRACKETS)) {
    for (const part of said.split(/[,、;/|。或和]/)) {
      const unit = partUnit(part);
      if (unit) named.add(unit);
    }
  }
  const [unit, ...others] = named;
  if (others.length > 0) return 'unreadable';
  return unit ?? unitIn(text);
}

function partUnit(part: string): MoneyUnit | 'unreadable' | undefined {
  const bare = part.replace(/^(?:(?:计量|金额|货币)?单位[::]?(?:为|是)?)?(?:以)?(?:人民币)?/, '').replace(/(?:人民币|计|为单位)$/, '');
  const unit = READABLE[bare];
  if (unit) return unit;
  return SAYS_MONEY.test(part) && !NO_UNIT.test(part) ? 'unreadable' : undefined;
}
