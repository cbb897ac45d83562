import { fold } from './fold.ts';

/** A name that a header cell may go by, with what was taken off it in brackets. */
export interface HeaderName {
  name: string;
  /** What the brackets say, folded: 预算 of 采购金额（预算）（元）. */
  qualifiers: readonly string[];
}

const REQUIRED_MARK = /^[*★※·]+|[*★※]+$/g;
const BEHIND = /[(【[]([^()【】[\]]*)[)】\]]$/;
const BEFORE = /^[(【[]([^()【】[\]]*)[)】\]]/;

/** A header's name without marks, and without brackets around it: `*罚款金额(万元)` -> 罚款金额, 【必填】决定日期 -> 决定日期. */
export function namesOf(text: string): HeaderName[] {
  const bare = (t: string) => t.replace(REQUIRED_MARK, '').replace(/[::]$/, '');
  let last: HeaderName = { name: bare(fold(text)), qualifiers: [] };
  const found = [last];
  for (;;) {
    const next = without(last, BEHIND, bare) ?? without(last, BEFORE, bare);
    if (!next) return found;
    found.push((last = next));
  }
}

function without({ name, qualifiers }: HeaderName, bracket: RegExp, bare: (text: string) => string): HeaderName | undefined {
  const m = bracket.exec(name);
  const less = m && bare(name.replace(bracket, ''));
  return less ? { name: less, qualifiers: [...qualifiers, m[1] ?? ''] } : undefined;
}

/** 万元, 单位：件, 元/年, and what is no unit that is known: reading the unit is another matter. */
const UNIT = /^(?:(?:计量|金额|货币)?单位:?)?(?:(?:以)?(?:人民币)?[¥$]?(?:[十百千万亿\d美欧日港]*(?:元整?|圆)|万|亿|[¥$]|rmb|cny|usd|美金|港币)(?:计|为单位)?|件|条|个|项|次|人次?|户|家|份|天|日|宗|起|笔|年|月)(?:\/.*)?$/;
/** How it is to be filled in. */
const ENTRY =
  /^(?:必[填录选]|[可]?选填|非必填|可选|可不填|必须填写?|条件必填|可?[单多]选|可空|下拉.*|(?:从|请).*|.*选择.*|自动.*|系统.*|公式.*|(?:没有|没|无|若|空)(?:则|的)?.*填.*|.*格式.*|示?例.*|样例.*|[如见注填按以].*|说明.*|备注.*|精确.*|保留.*|最多.*|不超过.*|.*小数|.*位数?|四舍五入|文本|数字|数值|日期|[ymdhs年月日时分/.:-]+|\d{4}年?度?|\d+|[一二三四五六七八九十]|[*★※]+|[a-z_]+\d*)$/;
/** Which of the things that the column's name may mean it is, and it is the one that counts. */
const SAME = /^(?:含税价?|不含税|人民币|小写|全称|名称|实际|实收|实付|实缴|最终|正式|公历|阳历|本(?:年度?|级|局|单位|机关|部门|次)|作出|下达|签发|签订|签署|发证|颁发|发布|印发|制发|发文|成文|收文|答复|办结|到账|入账|已收|合同|中标|成交|文书|决定书?|处罚|罚没?款?|加?盖章|(?:签|公)章|总额|总价|合计|.*版)(?:决定)?(?:价款?|金?额|数|之?日期?|时间)?$/;
/** What makes a column another one: no clerk who writes 预算 behind an amount means what was paid. */
const OTHER = /预算|概算|期限|时限|^拟|拟$|上年|去年|计划|预计|变更前|^[原旧]/;
const LEADING_OTHER = /^(?:为|指|即|系|按)?(?:预算|概算|估[算价]|最高限价|控制价|上限|下限|期限|时限|截[止至]|应[于在收缴罚退付]|法定|减免|免收|拟|计划|预计|预期|暂定|上年|去年)/;
/** A bracket that says more than this explains the column. */
const SHORT = 8;

/**
 * Whether what stands in brackets leaves the meaning of the name. Of dates and amounts only what is known to leave it does;
 * a text or a word of a list may carry any remark that does not make it another: 是否经复议（是/否）.
 * @param isName tells other names of the same column: 成交金额（合同金额）
 */
export function isSameColumn(qualifiers: readonly string[], type: string, isName: (text: string) => boolean): boolean {
  return qualifiers.every((said) => {
    if (isNeutral(said) || isName(said)) return true;
    const parts = said.split(/[,、;/|+和或]|(?<=元)(?=[^元])/).filter(Boolean);
    if (parts.every((part) => isNeutral(part) || isName(part))) return true;
    if (said.length > SHORT) return !LEADING_OTHER.test(said);
    return type !== 'date' && type !== 'money' && !OTHER.test(said);
  });
}

function isNeutral(text: string): boolean {
  return text === '' || UNIT.test(text) || SAME.test(text) || (ENTRY.test(text) && !LEADING_OTHER.test(text));
}
