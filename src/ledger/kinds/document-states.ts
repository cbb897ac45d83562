import { standings } from '../standing.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** For words of a bureau's own: what they are mapped to in the settings. */
export const documentState: Vocabulary = {
  id: 'documentState',
  words: [
    { id: 'inForce', label: '有效' },
    { id: 'repealed', label: '废止' },
  ],
};

/** The words of the lists that are drawn up when documents are cleared out. */
const OUT = '废止|失效|无效|作废|撤销|停止(?:执行|施行|适用|使用)|停用|过期|到期|届满|终止|不再(?:有效|执行|施行|适用|使用|实施)|不适用|(?:被|已)(?:替代|代替|取代)';

export const documentStanding = standings({
  unclear: /未(?:生效|施行|实施)|暂(?:停|缓)|(?:^|[^未])(?:将|即将)|未公布/,
  // 部分废止 leaves the document in force.
  // 2025年底到期: in force till then; whether that has come is seen by its year.
  ended: new RegExp(`^(?!(?!.*已).*\\d{4}.*(?:到期|届满)$)(?!.*(?:部分|未|没有|尚|继续|拟|待|个别|有的)).*(?:${OUT})|^(?:已)?(?:否|无|n|no|x|×|✗|✘|0)$|未公开.*已(?:废止|失效)`),
  pending: /^$/,
  counts:
    /^(?!.*已).*\d{4}.*(?:到期|届满)$|^(?:目前|现|仍|仍然|在|继续|尚|正在|已经?|被|文件|长期|一直|部分|条款|全文)*(?:有效|现行|是|有|生效|执行|施行|实施|试行|在用|使用|保留|长期|正常|修[改订正]|拟|待|废止|失效|适用|y|yes|√|✓|1$)|^(?:尚|仍)?(?:未|没有)被?(?:废止|失效|作废|过期|到期|撤销)/,
});
