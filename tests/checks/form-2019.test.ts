import { expect, test } from 'vitest';
import { checkCopiedCount } from '../../src/checks/copied-count.ts';
import { checkColumns } from '../../src/checks/form-2019.ts';
import { format2019 } from '../../src/formats/2019.ts';
import { format2021 } from '../../src/formats/2021.ts';
import { madeFigures } from '../support/made-figures.ts';

const items = (values: Record<string, number>) => checkColumns(format2019, madeFigures(format2019, values), []);

test('items that add up to the cases are told once, with every row', () => {
  const values = { 'permits.itemsLastYear': 320, 'permits.itemsChange': -25, 'permits.decisions': 295, 'penalties.itemsLastYear': 140, 'penalties.itemsChange': 2, 'penalties.decisions': 142 };
  expect(items(values)).toMatchObject([{ code: 'B416', params: { rows: ['行政许可 320－25＝295', '行政处罚 140＋2＝142'] } }]);
});

test.each([
  ['few items', { 'permits.itemsLastYear': 6, 'permits.decisions': 6 }],
  ['nothing at all', {}],
  ['other cases', { 'permits.itemsLastYear': 12, 'permits.itemsChange': 1, 'permits.decisions': 14 }],
])('%s: nothing to say', (_, values) => {
  expect(items(values)).toEqual([]);
});

const documents = (made: number, newlyPublished: number, totalPublished: number) =>
  items({ 'normativeDocuments.made': made, 'normativeDocuments.newlyPublished': newlyPublished, 'normativeDocuments.totalPublished': totalPublished }).map((p) => [p.code, 'fault' in p.params && p.params.fault]);

test('33 made and 8 published, 0 made and all 8 published: 赤壁 2020, 文登 2019', () => {
  expect(documents(33, 8, 41)).toEqual([['B418', 'unpublished']]);
  expect(documents(0, 8, 8)).toEqual([['B418', 'stock']]);
});

test.each([[8, 8, 41], [12, 9, 30], [5, 1, 20], [0, 3, 3], [0, 8, 20], [6, 8, 8], [0, 0, 0]])('%i made, %i published, %i in all: nothing to say', (made, newly, total) => {
  expect(documents(made, newly, total)).toEqual([]);
});

test('the form of 2021 has none of these columns', () => {
  expect(checkColumns(format2021, madeFigures(format2021, { 'permits.decisions': 200 }), [])).toEqual([]);
});

test.each([[412, 412, 1], [412, 3, 0], [19, 19, 0], [0, 0, 0]])('%i pieces on the web, %i documents', (web, made, count) => {
  const figures = madeFigures(format2021, { 'disclosures.total': web, 'normativeDocuments.made': made });
  expect(checkCopiedCount(format2021, figures, [])).toHaveLength(count);
});

test('where the pieces are not known, there is nothing to compare', () => {
  expect(checkCopiedCount(format2021, madeFigures(format2021, { 'normativeDocuments.made': 412 }), [])).toEqual([]);
});
