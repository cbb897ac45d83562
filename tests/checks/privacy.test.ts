import { describe, expect, test } from 'vitest';
import { isBankCard, isIdentityNumber, masked, maskName, maskNumber } from '../../src/checks/personal-numbers.ts';
import { checkPrivacy } from '../../src/checks/privacy.ts';
import { main } from '../../src/cli.ts';
import { format2021 } from '../../src/formats/2021.ts';
import { bureau, REPORT_YAML, TEXT } from '../support/bureau.ts';
import { madeFigures, passagesOf } from '../support/made-figures.ts';
import { memoryHost } from '../support/memory-host.ts';

/** The number that GB 11643 itself prints, and a card number that its last digit fits: nobody's. */
const IDENTITY = '11010519491231002X';
const CARD = '6222021234567890128';
const OLD = '110105491231002';
const MOBILE = '13800138000';

const words = (text: string) => passagesOf(`${text}\n\n${TEXT}`, format2021);
const check = (text: string, options: Partial<Parameters<typeof checkPrivacy>[1]> = {}) => checkPrivacy(words(text), { contact: {}, ...options });
const codes = (...args: Parameters<typeof check>) => check(...args).map((p) => p.code);

describe('numbers of persons', () => {
  test.each([
    [`身份证号${IDENTITY}。`, 'T550'],
    ['身份证号11010519491231002x。', 'T550'],
    ['身份证号１１０１０５１９４９１２３１００２Ｘ。', 'T550'],
    ['身份证号 110105 19491231 002X', 'T550'],
    [`手机${MOBILE}`, 'T551'],
    ['手机 138-0013-8000', 'T551'],
    ['手机+86 138 0013 8000', 'T551'],
    [`卡号${CARD}`, 'T552'],
    ['卡号6222 0212 3456 7890 128', 'T552'],
    [`证号${OLD}`, 'T552'],
  ])('%s', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  test('two numbers side by side are two', () => {
    expect(codes(`联系${MOBILE} 13900139001`)).toEqual(['T551', 'T551']);
    expect(codes(`电话0571 ${MOBILE}`)).toEqual(['T551']);
  });

  test.each([
    ['a check character that does not fit', '110105194912310021'],
    ['a day that there is not', '110105194913310027'],
    ['a code of an organisation', '91330604MA2BDXXX0X'],
    ['a date and a number', '2023年20230105号'],
    ['an amount', '138001380001.25'],
    ['an amount of eleven digits in a figure of decimals', '1.13800138000'],
    ['a landline', '0575-82128888'],
    ['a number of a document', 'YSQ20230105000112345'],
    ['sixteen digits of no card', '6222021234567890'],
    ['an old number without a day', '110105991399002'],
    ['ten and twelve digits', '1380013800 和 138001380001'],
  ])('%s is none', (_, text) => {
    expect(codes(`编号${text}。`)).toEqual([]);
  });

  test('in headings, lists, tables and with bold in the middle', () => {
    expect(codes(`- 联系${MOBILE}`)).toEqual(['T551']);
    expect(codes(`| 姓名 | 电话 |\n|---|---|\n| 甲 | ${MOBILE} |`)).toEqual(['T551']);
    expect(codes('联系138**0013**8000')).toEqual(['T551']);
    const heading = TEXT.replace('## 主动公开', `## 主动公开 ${MOBILE}`);
    expect(checkPrivacy(passagesOf(heading, format2021), { contact: {} }).map((p) => p.code)).toEqual(['T551']);
  });

  test('numbers of the contact are meant to be read', () => {
    const contact = { phone: '0575-82128888，138-0013-8000' };
    expect(codes(`请联系${MOBILE}`, { contact })).toEqual([]);
    expect(codes('请联系13900139001', { contact })).toEqual(['T551']);
  });

  test('a figure that a placeholder puts in is an amount', () => {
    const figures = madeFigures(format2021, { 'permits.decisions': MOBILE });
    const passages = passagesOf(TEXT.replace('{{penalties.decisions}}', '1'), format2021, figures);
    expect(passages.some((p) => p.text.includes(MOBILE))).toBe(true);
    expect(checkPrivacy(passages, { contact: {} })).toEqual([]);
  });
});

describe('names of the ledgers', () => {
  const names = new Set(['张三丰', '欧阳修远', '王芳', '某甲', '云溪县财政局', '甲公司', '乙商行']);

  test('a person who is named is told by the family name', () => {
    expect(check('张三丰申请公开的材料已提供，王芳的也是。张三丰满意。', { names }).map((p) => [p.code, p.params, p.line])).toEqual([
      ['T553', { name: '张**' }, '张**申请公开的材料已提供，王*的也是。张**满意。'],
      ['T553', { name: '王*' }, '张**申请公开的材料已提供，王*的也是。张**满意。'],
    ]);
  });

  test('organisations, nobody, and other words are no persons', () => {
    expect(codes('云溪县财政局、甲公司、乙商行和某甲均已答复，张三来过。', { names })).toEqual([]);
    expect(codes('张三丰申请公开。')).toEqual([]);
  });
});

describe('nothing is shown in full', () => {
  test('masks keep the first three and the last two, and their length', () => {
    expect(maskNumber(MOBILE)).toBe('138******00');
    expect(maskNumber('138 0013 8000')).toBe('138 **** **00');
    expect(maskName('欧阳修远')).toBe('欧***');
    expect(masked(`甲${IDENTITY}乙${MOBILE}丙`)).toBe('甲110*************2X乙138******00丙');
  });

  test.each(['check', 'build'])('%s: on the screen, in JSON, in both languages, in the lines of other messages', async (command) => {
    const secret = `${IDENTITY}，${MOBILE}，${CARD}，${OLD}`;
    const files = {
      '正文.md': TEXT.replace('公开的内容', `※${secret}{{没有的数}}公开的内容`).replace('## 监督保障', `# 附件 ${MOBILE}\n\n## 监督保障`),
      '图解.md': `# 总体情况\n\n联系 ${MOBILE}\n`,
      'report.yaml': REPORT_YAML,
    };
    for (const options of [[], ['--json'], ['--lang', 'en'], ['--all']]) {
      const host = memoryHost(bureau(files));
      expect(await main([command, '/bureau', ...options], host)).toBe(1);
      const printed = host.printed.out + host.printed.err;
      for (const code of ['T550', 'T551', 'T552', 'T501', 'T502']) expect(printed).toContain(code);
      for (const number of [IDENTITY, MOBILE, CARD, OLD, '49123', '01231', '00138', '02123']) expect(printed).not.toContain(number);
    }
  });
});

describe('check digits', () => {
  test('GB 11643', () => {
    expect(isIdentityNumber(IDENTITY)).toBe(true);
    for (let digit = 0; digit <= 9; digit++) expect(isIdentityNumber(`11010519491231002${digit}`)).toBe(false);
  });
  test('Luhn: one digit changed is no card', () => {
    expect(isBankCard(CARD)).toBe(true);
    for (let i = 4; i < CARD.length; i++) expect(isBankCard(CARD.slice(0, i) + ((Number(CARD[i]) + 1) % 10) + CARD.slice(i + 1))).toBe(false);
  });
});
