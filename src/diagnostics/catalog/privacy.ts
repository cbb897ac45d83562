import { entry } from '../entry.ts';

/** T550 to T553: what belongs to a person. Parameters are masked before they come here. */
const PUBLIC_ZH = '年报公布在网上，谁都能看到、能转发，收不回来。';
const PUBLIC_EN = 'The report is public on the web, and what is out cannot be taken back.';

export const privacy = {
  T550: entry<{ shown: string }>({
    severity: 'error',
    zh: {
      headline: () => '文字里有公民身份号码',
      facts: (p) => `${p.shown}（已遮去中间各位），校验码对得上。`,
      effect: () => `身份号码是个人隐私，不得公开。${PUBLIC_ZH}`,
      fixes: () => ['删去这个号码；要指明一件事，写文号或登记编号。'],
    },
    en: {
      headline: () => 'the text holds an identity number',
      facts: (p) => `${p.shown} (masked here); its check character is right.`,
      effect: () => `An identity number is private and must not be published. ${PUBLIC_EN}`,
      fixes: () => ['Remove the number; name a matter by the number of its document.'],
    },
  }),
  T551: entry<{ shown: string }>({
    severity: 'warning',
    zh: {
      headline: () => '文字里有手机号码',
      facts: (p) => `${p.shown}（已遮去中间各位），不是 report.yaml 里 contact 写的号码。`,
      effect: () => `如果是申请人或工作人员个人的号码，就不该公开。${PUBLIC_ZH}`,
      fixes: () => ['删去这个号码。', '如果是本机关对外的号码：写进 report.yaml 的 contact，就不再提醒。'],
    },
    en: {
      headline: () => 'the text holds a mobile phone number',
      facts: (p) => `${p.shown} (masked here); it is none of the numbers under contact in report.yaml.`,
      effect: () => `The number of an applicant or of an officer is not for the public. ${PUBLIC_EN}`,
      fixes: () => ['Remove the number.', 'If it is a number of the body itself: write it under contact in report.yaml.'],
    },
  }),
  T552: entry<{ shown: string; kind: 'bankCard' | 'oldIdentity' }>({
    severity: 'warning',
    zh: {
      headline: (p) => (p.kind === 'bankCard' ? '文字里有像银行卡号的数字' : '文字里有像旧身份证号的数字'),
      facts: (p) =>
        p.kind === 'bankCard' ? `${p.shown}（已遮去中间各位），开头和校验位与银行卡号相符。` : `${p.shown}（已遮去中间各位），15 位，中间是一个日期。`,
      effect: () => `如果是个人的号码，就不得公开。${PUBLIC_ZH}`,
      fixes: () => ['核对这是什么号码；是个人的，删去。', '如果是文号、编号：不用改。'],
    },
    en: {
      headline: (p) => (p.kind === 'bankCard' ? 'the text holds what looks like a bank card number' : 'the text holds what looks like an old identity number'),
      facts: (p) =>
        p.kind === 'bankCard' ? `${p.shown} (masked here); its beginning and check digit fit.` : `${p.shown} (masked here): 15 digits with a date in the middle.`,
      effect: () => `If it belongs to a person it must not be published. ${PUBLIC_EN}`,
      fixes: () => ['Look at what number it is; remove it if it is personal.', 'If it is the number of a document: leave it.'],
    },
  }),
  T553: entry<{ name: string }>({
    severity: 'warning',
    zh: {
      headline: (p) => `文字里出现了台账中的人名「${p.name}」`,
      effect: () => `申请人、当事人是谁，属于个人隐私。${PUBLIC_ZH}`,
      fixes: () => ['改成“某申请人”“某企业负责人”，或删去这一句。', '如果只是碰巧同名，或本来就应当公开：不用改。'],
    },
    en: {
      headline: (p) => `the text names a person of the ledgers: ${p.name}`,
      effect: () => `Who applied, or was a party, is private. ${PUBLIC_EN}`,
      fixes: () => ['Write "an applicant", or remove the sentence.', 'If it is another person of that name, or meant to be public: leave it.'],
    },
  }),
};
