import type { privacy as family } from '../catalog/privacy.ts';
import { example, type ExplainedOf } from './explained.ts';

const SOURCE_ZH = '《中华人民共和国政府信息公开条例》第十五条：涉及个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开。';
const SOURCE_EN = '《中华人民共和国政府信息公开条例》 (the Regulations), article 15: information on private matters whose publication would harm the rights of others is not made public.';

export const privacy = {
  T550: {
    wrong: example`
      正文.md
      14 | 申请人（身份证号110105********002X）要求公开某处罚决定。
    `,
    right: example`
      正文.md
      14 | 有申请人要求公开某处罚决定。
    `,
    zh: {
      checks: '正文.md、图解.md 里没有公民身份号码。\n18 位、前两位是省份代码、中间是真实的日期、校验码对得上的，就是身份号码。消息里只显示前三位和后两位。',
      why: '身份号码公布出去收不回来，个人会因此受害，机关要负责任。',
      source: `${SOURCE_ZH}号码的构成见 GB 11643《公民身份号码》。`,
    },
    en: {
      checks: 'No identity number stands in 正文.md or 图解.md.\n18 characters with a province, a date and a check character that are right. Messages show the first three and the last two only.',
      why: 'A number that is out cannot be taken back; the person is harmed, and the body answers for it.',
      source: `${SOURCE_EN} The number is made after GB 11643.`,
    },
  },
  T551: {
    wrong: example`
      正文.md
      14 | 如有疑问，请联系办公室小李，手机138******78。
    `,
    right: example`
      正文.md
      14 | 如有疑问，请与办公室联系（联系方式附后）。
    `,
    zh: {
      checks: '正文.md、图解.md 里没有手机号码，contact 里写的除外。\n11 位、1 开头的号码，中间有空格或连字符的也算。',
      why: '申请人、当事人的号码不该公开；工作人员的个人号码也不必公开。',
      source: SOURCE_ZH,
    },
    en: {
      checks: 'No mobile number stands in the texts but those of the contact.\nEleven digits that begin with 1, spaces and hyphens among them or not.',
      why: "Numbers of applicants and parties are private; an officer's own number need not be public.",
      source: SOURCE_EN,
    },
  },
  T552: {
    wrong: example`
      正文.md
      20 | 信息处理费请缴至 622*************15。
    `,
    right: example`
      正文.md
      20 | 信息处理费按收费通知写明的方式缴纳。
    `,
    zh: {
      checks: '正文.md、图解.md 里没有像银行卡号、旧身份证号的数字。\n银行卡号：16 至 19 位，开头是国内银行卡的，校验位（Luhn）对得上；旧身份证号：15 位，中间六位是日期。也可能是别的编号，所以只提醒。',
      why: '个人的账号、证件号公布出去收不回来。',
      source: SOURCE_ZH,
    },
    en: {
      checks: 'Nothing in the texts looks like a bank card or an old identity number.\nCards: 16 to 19 digits with the beginning of a Chinese card and a right check digit (Luhn). Old identity numbers: 15 digits, six of them a date. It may be another number, hence a warning.',
      why: 'Account and identity numbers that are out cannot be taken back.',
      source: SOURCE_EN,
    },
  },
  T553: {
    wrong: example`
      正文.md（台账的申请人一列有这个名字）
      14 | 张**申请公开的材料，已当面提供。
    `,
    right: example`
      正文.md
      14 | 有一名申请人申请公开的材料，已当面提供。
    `,
    zh: {
      checks: '台账里的申请人、当事人的姓名，没有出现在正文.md、图解.md 里。\n只查两到四个字的人名，单位名称不查。消息里只显示姓。',
      why: '谁申请了公开、谁受了处罚，不是年报要说的；写了名字，就公开了个人隐私。',
      source: SOURCE_ZH,
    },
    en: {
      checks: 'Names of applicants and parties in the ledgers do not stand in the texts.\nNames of two to four characters; those of organisations are left out. Messages show the family name only.',
      why: 'Who applied or was fined is not what the report is about; a name makes it public.',
      source: SOURCE_EN,
    },
  },
} as const satisfies ExplainedOf<typeof family>;
