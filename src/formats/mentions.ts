import type { Mention, SectionId } from './schema.ts';

const mention = (code: Mention['code'], section: SectionId, what: string, words: RegExp, governments = false): Mention => ({
  code,
  section,
  what,
  words,
  governments,
});

/** 《中华人民共和国政府信息公开条例》第五十条第四项: problems, improvements, and three results where a government reports. */
export const SHARED_MENTIONS: readonly Mention[] = [
  mention('T533', 'overview', '工作考核', /考核|考评/, true),
  mention('T533', 'overview', '社会评议', /评议|测评|满意度|评估/, true),
  mention('T533', 'overview', '责任追究', /追责|追究|问责/, true),
  mention(
    'T534',
    'problems',
    '存在的问题',
    /问题|困难|短板|弱|差距|欠|缺|有待|单一|滞后|慢|偏|仅[有为\d]|只有|[较还]少|难|未|尚|不(?![断仅予服但少])/,
  ),
  mention(
    'T534',
    'problems',
    '改进措施',
    /改进|整改|措施|下一步|下一?年|明年|今后|将|拟|计划|加强|加大|强化|完善|提升|提高|优化|健全|补齐|实行|推行|推进|推动|建立|制定|修订/,
  ),
];

/** 国办公开办函〔2021〕30号 wants 信息处理费 reported in section 6 (国办函〔2020〕109号 provides for the charge). */
export const PROCESSING_FEE: Mention = mention('T535', 'other', '信息处理费', /信息处理费|(?:收取|收费|费用).{0,12}政府信息公开|政府信息公开.{0,12}(?:收取|收费|费用)/);
