import { standings } from '../standing.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** For words of a bureau's own: what they are mapped to in the settings. */
export const penaltyState: Vocabulary = {
  id: 'penaltyState',
  words: [
    { id: 'decided', label: '已处罚' },
    { id: 'none', label: '不予处罚' },
    { id: 'open', label: '办理中' },
    { id: 'void', label: '作废' },
  ],
};

/** Ends of a case that are not a penalty: 《行政处罚法》第三十三条、第五十七条第一款第（二）（三）（四）项. */
const NONE = [
  '不予?以?给?予?作?做?出?(?:行政)?处罚', '(?:首违|轻微|初次)?不罚', '免(?:予|于|除|去|以)?(?:行政)?(?:处罚|罚(?!款))', '未(?:予|作出?|做出?|给予|受|被|进行)?(?:行政)?处罚',
  '(?:无需|无须|不需|不再|不宜|不应)(?:予以|给予)?(?:行政)?处罚', '撤案', '撤[销消](?:案件|立案|本案|该案|原?(?:行政)?处罚(?:决定)?|$|\\()', '销案', '不予?立案', '未立案',
  '移(?:送|交)(?!(?:至|给)?(?:人民)?法院|强制|执行)', '违法(?:事实|行为)不(?:能)?成立', '(?:不构成|无|没有|未发现)违法(?:行为|事实)?', '(?:未发现|没有)问题', '证据不足', '(?:终止|停止)(?:调查|案件|办理|审理|处理|$|\\()', '调查终止', '案件终止',
].join('|');
/** What may stand before the word and changes nothing. */
const BEFORE = '(?:已经?|予以|依法|决定|作出|做出|给予|案件|因|因为|由于|经查|当事人|首次违法|首违|初次违法|轻微违法|违法(?:行为|情节)轻微|情节轻微|并?及时改正|没有造成危害后果|从轻|,|;|、|:|的)*';
const PUNISHED = '罚款|罚没|警告|没收|吊销|暂扣|拘留|停产|停业|关闭|通报批评|结案|执行|缴';

const ENDED = new RegExp(`^${BEFORE}(?:${NONE})`);
/** 罚款；其中一人不予处罚, 未撤案; 不予处罚，改为警告. */
const BOTH = new RegExp(`^(?!${BEFORE}(?:${NONE})).*(?:${NONE})|^${BEFORE}(?:${NONE})(?:(?!法院|公安|司法)[^()])*(?:罚款\\d|处以?罚款|警告|没收)`);
const PENDING =
  /^(?:拟|待(?!执行|履行|缴|收缴|送达|结案|归档|公[示开])|建议|准备|尚未|还未|未(?:作出|做出|决定|下达|办结))|^(?:已经?|正在)?(?:立案|受理|登记|调查|告知|听证|陈述申辩|集体讨论)(?:审批|调查|阶段|终结|完毕|$)|^(?:正在)?(?:审理|审查|审核|审批|报批|办理|处理|核查|复核)(?:终结|$)|^(?:在办|未办|中止|暂缓|延期)|告知书|(?:审理|审查|审核|审批|调查|办理|处理|告知|听证|核查)(?:中|阶段)/;
const COUNTS = new RegExp(
  `^(?:案件|当事人|行政|处罚|决定书?|罚款|文书|信息|全部|部分|均|已经?|正在|正常|予以|依法|按期|逾期|分期|自动|主动|强制|申请|作出|做出|未|待|催告|后|,|;|、|:)*(?:${PUNISHED}|结|办结|办理|处理|审批|审核|完结|完成|完毕|履行|到位|送达|归档|生效|公示|公开|下达|决定|处罚|收缴|入库|移[送交](?:至|给)?(?:人民)?法院|法院|有效|异议|正常|诉讼|复议|维持)|^已?催告$|^[02]$|${PUNISHED}|(?:从轻|从重|减轻|一般|当场|给予|予以)(?:行政)?处罚|^(?:一般|普通|简易|快速)程序|^(?:一般|普通|简易|重大)案件?$`,
);

export const penaltyStanding = standings({ unclear: BOTH, ended: ENDED, pending: PENDING, counts: COUNTS });

/** 处罚类别 is open by law (第九条第（六）项): only what is no penalty is known. */
export const penaltyTypeStanding = standings({ unclear: BOTH, ended: ENDED, pending: /^拟/, counts: /^/ });
