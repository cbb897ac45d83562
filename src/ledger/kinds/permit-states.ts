import { standings } from '../standing.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** For words of a bureau's own: what they are mapped to in the settings. */
export const permitState: Vocabulary = {
  id: 'permitState',
  words: [
    { id: 'granted', label: '准予许可' },
    { id: 'refused', label: '不予许可' },
    { id: 'filing', label: '备案' },
    { id: 'none', label: '不予受理' },
    { id: 'open', label: '办理中' },
    { id: 'void', label: '作废' },
  ],
};

/** Ends without a decision: 《行政许可法》第三十二条; what the applicant took back. 撤回许可 (第八条) was granted before. */
const ENDED =
  /^(?:已经?|予以|申请)*(?:(?:不予?|未予?)受理|终止|退[件回办窗]|转[办报送]|撤[件单]|取消|放弃)|^(?:已经?|经|由)?(?:申请人?|企业|当事人|相对人)?(?:已|主动|自行|自愿)*(?:申请)?(?:撤回|撤销|撤件|放弃|取消|终止)(?:行政)?(?:许可)?(?:申请|办理|办件)|^(?:已经?|经|由)?(?:(?:申请人?|企业|当事人|相对人)(?:已|主动|自行|自愿)*|主动|自行|自愿)(?:撤回|撤件|放弃|取消)|^申请(?:人)?(?:已)?撤回/;
const PENDING =
  /^(?:待|拟|建议|尚未|还未|未(?:办|审|作|做|决|出))|^(?:已经?|正在|正)?(?:登记|完成|通过)?(?:受理|收件|接件|初审|初核|预审|补正|补齐)(?!.*(?:办结|准予|发证))|^(?:已经?)?(?:申请|申报|提交)(?:中|$)|^(?:正在|正)?(?:现场|勘验|核查|公示|审查|审核|审批|会签|办理|评审|制证)(?:中|阶段|期间)|^(?:正在)?(?:现场勘验|核查|审查|审核|审批|会签|办理|评审)$|^(?:在办|中止|挂起|暂缓)/;
/** What a decision is called, or a refusal, which is a decision too; of a permit, what it came to later. */
const REFUSED = '不予|不同意|不批准|不核准|不通过|未通过|不准予|不许可|驳回|否决|不合格|未批准|未获';
const COUNTS = new RegExp(
  `^(?:${REFUSED})|^(?:行政许可|许可证?|证书?|证照|证件|执照|企业|状态|已经?|正在|正常|予以|依法|准予|被|仍|目前|现行|持续|,|;|、|:)*(?:准[予许]|予以|决定|即办|打证|存档|同意|批准|许可|核准|核发|颁发|通过|发证|发放|出证|制证|领[证取]|送达|打印|寄出|办[结理]|审[批核查]|验收|合格|完[成结毕]|延续|延期|变更|补[证办发]|换[证发]|注销|吊销|撤销|撤回(?:行政)?许可|登记|新办|新[证发]|首次|有效|在有效期|正常|存续|在[营业用册]|开业|使用|启用|过期|到期|届满|失效|停[用业]|暂停|歇业|整改|异议|公[示开]|归档|生效|执行|长期)|^[0-3]$|^其他$|办结|准予|核[准发]|发证|许可决定`,
);

export const permitStanding = standings({
  unclear: /^(?:已)?撤回$|^未?无效|^(?:证书?|证照|证件|执照)(?:已)?作废/,
  ended: ENDED,
  pending: PENDING,
  counts: COUNTS,
});
