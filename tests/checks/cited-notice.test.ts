import { expect, test } from 'vitest';
import { checkCitedNotice } from '../../src/checks/cited-notice.ts';
import { format2019 } from '../../src/formats/2019.ts';
import { format2021 } from '../../src/formats/2021.ts';
import { TEXT } from '../support/bureau.ts';
import { passagesOf } from '../support/made-figures.ts';

const cited = (intro: string, { format = format2021, year = 2023, text = TEXT } = {}) =>
  checkCitedNotice(format, year, passagesOf(`${intro}\n\n${text}`, format)).map(({ code, at, params }) => [code, (at[0] as { line: number }).line, params]);

test.each(['国办公开办函〔2021〕30号', '国办公开办函[2021]30号', '国办公开办函（2021）30号', '国办公开办函【2021】第30号', '国办公开办函 2021 30 号'])(
  '%s is the notice of 2023',
  (number) => {
    expect(cited(`根据《条例》和《通知》（${number}）要求编制。`)).toEqual([]);
  },
);

test.each(['国办公开办函〔2019〕60号', '国办公开办函[2019]60号', '国办公开办函（2019）60号', '国办公开办函2019〕60号'])('%s is the one before', (number) => {
  expect(cited(`根据《条例》和《通知》（${number}）要求编制。`)).toEqual([
    ['T536', 1, { found: '国办公开办函〔2019〕60号', expected: '国办公开办函〔2021〕30号', year: 2023 }],
  ]);
});

test('a report on 2020 cannot follow the notice of 2021', () => {
  expect(cited('根据国办公开办函〔2021〕30号编制。', { format: format2019, year: 2020 }).map(([code]) => code)).toEqual(['T536']);
  expect(cited('根据国办公开办函〔2019〕60号编制。', { format: format2019, year: 2020 })).toEqual([]);
});

test('beside the one in force, or further down, it may be meant: a warning', () => {
  expect(cited('国办公开办函〔2021〕30号印发后，国办公开办函〔2019〕60号不再执行。').map(([code]) => code)).toEqual(['T537']);
  const text = TEXT.replace('公开的内容还不够细', '沿用国办公开办函〔2019〕60号的口径，内容还不够细');
  expect(cited('根据国办公开办函〔2021〕30号编制。', { text }).map(([code, line]) => [code, line])).toEqual([['T537', 27]]);
});

test('other documents of the office, and no citation, are no concern', () => {
  expect(cited('按照国办公开办函〔2019〕61号、国办发〔2019〕60号和〔2019〕60号文件办理。')).toEqual([]);
  expect(cited('根据《条例》第五十条编制。')).toEqual([]);
});
