import type { batch as family } from '../catalog/batch.ts';
import { example, type ExplainedOf } from './explained.ts';

const RULE_ZH = '本程序的规定：一次做许多单位，也要和一个一个做得到同样的结果。';
const RULE_EN = 'Rule of this program: many bureaus at once come to the same as one after the other.';
const ALIKE_ZH = '《中华人民共和国政府信息公开条例》第四十七条；国办公开办函〔2021〕30号：“内容雷同、敷衍塞责”。';
const ALIKE_EN = 'Article 47 of the Regulations (政府信息公开条例); 国办公开办函〔2021〕30号: "内容雷同、敷衍塞责".';

export const batch = {
  U905: {
    wrong: example`
      nianbao batch 全区年报
      全区年报/
        应急管理局/      只有台账，没有 report.yaml
    `,
    right: example`
      nianbao batch 全区年报
      全区年报/
        应急管理局/report.yaml
        应急管理局/正文.md
        应急管理局/台账/
    `,
    zh: {
      checks: '命令里写的文件夹、清单或通配符里有单位。\n有 report.yaml 的文件夹就是一个单位，放在哪一层都可以。清单一行写一个文件夹。',
      why: '一个单位也没有，多半是路径写错了；不说出来，会以为都做完了。',
      source: RULE_ZH,
    },
    en: {
      checks: 'The folder, list or pattern on the command line holds bureaus.\nA folder with a report.yaml is a bureau, at whatever depth. A list has one folder a line.',
      why: 'No bureau at all is most likely a wrong path; said nothing of, it would look like success.',
      source: RULE_EN,
    },
  },
  U906: {
    wrong: example`
      nianbao batch 甲区 乙区
      甲区/财政局/report.yaml
      乙区/财政局/report.yaml
    `,
    right: example`
      nianbao batch 全市
      全市/甲区/财政局/report.yaml
      全市/乙区/财政局/report.yaml
    `,
    zh: {
      checks: '每个单位写到各自的文件夹。\n只差大小写的名称算同一个，因为有的磁盘不分大小写。',
      why: '写到一处，后做的会盖掉先做的，少了一个单位也看不出来。',
      source: RULE_ZH,
    },
    en: {
      checks: 'Each bureau is written to a folder of its own.\nNames that differ in capitals only are the same: some disks do not tell them apart.',
      why: 'In one folder the later would take the place of the earlier, and a bureau would be missing unseen.',
      source: RULE_EN,
    },
  },
  U907: {
    wrong: example`
      窗口一  nianbao batch 全区年报 --out 输出
      窗口二  nianbao batch 全区年报 --out 输出
    `,
    right: example`
      窗口一  nianbao batch 全区年报 --out 输出
      窗口二  nianbao batch 全区年报 --out 另一个输出
    `,
    zh: {
      checks: '同一个输出文件夹里，同时只有一个批量任务。\n任务被中断、机器断电留下的锁会自动认出来，不用管。',
      why: '两个任务各写各的，汇总里就分不清哪一份是新的。',
      source: RULE_ZH,
    },
    en: {
      checks: 'One output folder has one batch at a time.\nA lock left behind by a run that was killed on this machine is recognised by itself.',
      why: 'Two runs would write over one another, and the summary would not say which is newer.',
      source: RULE_EN,
    },
  },
  U908: {
    wrong: example`
      nianbao batch --merge 输出1 输出3 --out 合并       少了 2/3
    `,
    right: example`
      nianbao batch --merge 输出1 输出2 输出3 --out 合并
    `,
    zh: {
      checks: '合并时，同一次划分的每个分片恰好有一份结果。',
      why: '缺一份，汇总就少一批单位；重一份，就多一批。',
      source: RULE_ZH,
    },
    en: {
      checks: 'For a merge each shard of one division is there exactly once.',
      why: 'One that is missing leaves bureaus out of the summary; one given twice counts them twice.',
      source: RULE_EN,
    },
  },
  A801: {
    wrong: example`
      甲局/正文.md  | 存在的问题：公开意识有待加强，平台建设有待完善……
      乙局/正文.md  | 存在的问题：公开意识有待加强，平台建设有待完善……
    `,
    right: example`
      甲局/正文.md  | 存在的问题：许可结果公示晚于法定的七个工作日……
      乙局/正文.md  | 存在的问题：抽检信息没有按月更新……
    `,
    zh: {
      checks: '同一批里不同单位的正文没有成段相同的话。\n单位名称和数字不算在内；只比第一、五、六部分里较长的段落。',
      why: '雷同的年报是检查和通报的重点，放在一起一比就看得出来。',
      source: ALIKE_ZH,
    },
    en: {
      checks: 'The texts of different bureaus of a batch share no paragraph.\nNames and numbers are left out of the comparison; longer paragraphs of sections 1, 5 and 6 are compared.',
      why: 'Copied reports are what inspections look for, and side by side they are easily seen.',
      source: ALIKE_EN,
    },
  },
  A802: {
    wrong: example`
      交通运输局/正文.md
      3 | 有疑问的，请与县应急管理局办公室联系。
    `,
    right: example`
      交通运输局/正文.md
      3 | 有疑问的，请与县交通运输局办公室联系。
    `,
    zh: {
      checks: '正文里说自己的地方，写的是自己的名称。\n“由……编制”“与……办公室联系”“……年政府信息公开”前面的名称，如果是同一批里别的单位，就提醒。和别的单位一起做的工作照常写。',
      why: '从别的单位抄来的正文，最容易漏改的就是名称。',
      source: ALIKE_ZH,
    },
    en: {
      checks: 'Where a text speaks of its own body, it has its own name.\nA name of another bureau of the batch before 编制, 办公室联系 or 年政府信息公开 is told; work done together with another bureau is not.',
      why: 'The name is what is most easily overlooked in a copied text.',
      source: ALIKE_EN,
    },
  },
  A803: {
    wrong: example`
      甲局  许可 95  处罚 59  采购 35  收费 1.2
      乙局  许可 95  处罚 59  采购 35  收费 1.2
    `,
    right: example`
      甲局  许可 95  处罚 59  采购 35  收费 1.2
      乙局  许可 12  处罚 7   采购 9   收费 0
    `,
    zh: {
      checks: '同一批里没有两个单位的数字完全相同。\n不为零的数有五个以上才比。',
      why: '数字全都相同，多半是同一份台账放进了两个文件夹。',
      source: ALIKE_ZH,
    },
    en: {
      checks: 'No two bureaus of a batch have exactly the same figures.\nCompared where five or more are not zero.',
      why: 'Equal figures throughout are most likely one ledger in two folders.',
      source: ALIKE_EN,
    },
  },
} satisfies ExplainedOf<typeof family>;
