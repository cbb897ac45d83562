import type { readback as family } from '../catalog/readback.ts';
import { example, type ExplainedOf } from './explained.ts';

const RULE_ZH = '本程序的规定：写出的每一份文件都能读回来，数和 figures.json 完全一样。';
const RULE_EN = 'Rule of this program: every file that it writes can be read back to exactly the figures of figures.json.';

export const readback = {
  S020: {
    wrong: example`
      report.yaml
      previous: 上年年报.html            其中 7 格是“详见附件”
    `,
    right: example`
      report.yaml
      previous: ../2022                  上年的文件夹，里面有 figures.json
    `,
    zh: {
      checks: 'previous 写的公布年报，格式里的数都读到了。',
      why: '没有读到的数不能与上年核对：上年结转、现行有效件数、项目数量都要上年的数。',
      source: '本程序的规定：读不到的数不当作 0，也不猜。',
    },
    en: {
      checks: 'All figures of the form were read in the report under previous.',
      why: 'What was not read cannot be compared with: applications carried over, documents in force and items all follow from last year.',
      source: 'Rule of this program: what was not read is neither 0 nor guessed.',
    },
  },
  R650: {
    wrong: example`
      nianbao verify 年报.html --against 应急管理局2023
      年报.html       行政许可 | 421
      figures.json    行政许可 | 412
    `,
    right: example`
      年报.html       行政许可 | 412
      figures.json    行政许可 | 412
    `,
    zh: {
      checks: '公布的数与底数（figures.json 或另一份公布的年报）一样。',
      why: '网页是手工录入的，常有抄错的数；网页、Word、PDF 几个版本的数也可能不一样。',
      source: '评估中列出的问题：同一份年报在不同地方公布的版本不一致，公布以后有变动。',
    },
    en: {
      checks: 'What is published is the same as the figures it is compared with.',
      why: 'Pages are typed by hand, and numbers mistyped; page, Word and PDF editions may differ.',
      source: 'Named in assessments: editions of a report that differ from one another, or were changed after publication.',
    },
  },
  R651: {
    wrong: example`
      nianbao verify 2023年报.html --against 应急管理局2020      格式不同
    `,
    right: example`
      nianbao verify 2023年报.html --against 应急管理局2023
    `,
    zh: { checks: '每个数两边都有，可以比较。', why: '一边没有的数没有比较，不能当作一样。', source: '本程序的规定：没有核对的说明没有核对。' },
    en: { checks: 'Both sides have every figure, so that it can be compared.', why: 'A figure that one side lacks was not compared, and is not the same.', source: 'Rule of this program: what was not checked is said to be not checked.' },
  },
  R660: {
    wrong: example`
      模板    <b>{{note}}</b>            应当是 {{value}}
      印出    行政许可 37 件             figures.json：412
    `,
    right: example`
      模板    <b>{{value}}</b>
      印出    行政许可 412 件
    `,
    zh: {
      checks: '写出的每一份文件（--verify）里，印出来的数和 figures.json 一样。\n表格、正文、图解里的数都读回来比；有一个不一样，就什么都不放进输出文件夹。',
      why: '模板写错、转换出错，印出来的数会和底数不一样，而看屏幕上的别的版本看不出来。',
      source: RULE_ZH,
    },
    en: {
      checks: 'With --verify, every number in print is that of figures.json.\nTables, text and infographic are read back; with one difference nothing is put in place.',
      why: 'A slip in a template or a conversion prints other numbers, which looking at another edition does not show.',
      source: RULE_EN,
    },
  },
  R661: {
    wrong: example`
      模板    <p class="label">{{label}}</p>       没有印 {{value}}
    `,
    right: example`
      模板    <p class="label">{{label}}</p><b>{{value}}</b>
    `,
    zh: { checks: '该印的数都在写出的文件里找到了。', why: '没有找到的数，不能确认印对了。', source: RULE_ZH },
    en: { checks: 'All figures that should be in print were found there.', why: 'A number that is not found cannot be confirmed.', source: RULE_EN },
  },
  R662: {
    wrong: example`
      自己的模板    只印行政许可，不印行政处罚
    `,
    right: example`
      自带的模板    两个都印
    `,
    zh: { checks: '用自己的模板时，图解和正文里的数也都找到了。', why: '自己的模板可以不印一些数，程序分不清是不印还是印错，所以只提醒。', source: RULE_ZH },
    en: { checks: 'With templates of your own, figures of text and pictures were found.', why: 'Such templates may leave numbers out; whether that is meant the program cannot tell, and only says so.', source: RULE_EN },
  },
  R663: {
    wrong: example`
      style.css     td[data-figure="permits.decisions"]::before { content: "9" }
      网页          写的是 412，看到的是 9412
    `,
    right: example`
      style.css     没有这一条
      网页          写的、看到的都是 412
    `,
    zh: { checks: '自己的模板没有会改变表格里数字的样式。\n在数旁边添字、藏字、调换次序、划掉、用白字都算；只看样式表里写的；变量的值、用边距和位置移动的，看不出来。', why: '读回的是网页里写的数，读者看到的是样式显示的数。', source: RULE_ZH },
    en: { checks: 'No style of your own templates changes numbers in tables.\nThat is: adds to them, hides, strikes out, turns round or whitens them. Only what the style sheet says is looked at: neither values of variables nor shifts by margins and positions are seen.', why: 'What is read back is what is written in the page; what readers see is what its style shows.', source: RULE_EN },
  },
} satisfies ExplainedOf<typeof family>;
