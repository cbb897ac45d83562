import { expect, test } from 'vitest';
import { checkPublicationDate } from '../../src/checks/publication-date.ts';
import { readSettings } from '../../src/settings/read-settings.ts';

function check(lines: string): unknown[] {
  const { file } = readSettings(`bureau: 甲局\nyear: 2023\n${lines}\n`);
  if (!file) throw new Error(lines);
  return checkPublicationDate(file).map(({ code, at, params }) => [code, (at[0] as { line: number }).line, params]);
}

test.each([
  ['publishedOn: 2024-02-01', '2024-01-31', 'law'],
  ['level: township\npublishedOn: 2024-02-01', '2024-01-31', 'law'],
  ['level: government\npublishedOn: 2024-04-01', '2024-03-31', 'law'],
  ['deadline: 01-20\npublishedOn: 2024-01-21', '2024-01-20', 'settings'],
  ['deadline: 2024-01-19\npublishedOn: 2024-01-20', '2024-01-19', 'settings'],
])('%s is late', (lines, deadline, source) => {
  expect(check(lines)).toEqual([['T540', lines.split('\n').length + 2, expect.objectContaining({ deadline, source })]]);
});

test.each([
  'publishedOn: 2024-01-31',
  'publishedOn: 2024-01-01',
  'level: government\npublishedOn: 2024-03-31',
  'deadline: 02-29\npublishedOn: 2024-02-29',
  'level: department',
])('%s is in time', (lines) => {
  expect(check(lines)).toEqual([]);
});

test.each(['publishedOn: 2023-12-31', 'publishedOn: 2023-01-18'])('%s lies in the year that is reported on', (lines) => {
  expect(check(lines)).toEqual([['S016', 3, expect.objectContaining({ year: 2023 })]]);
});
