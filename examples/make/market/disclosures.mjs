import { someWorkdays, written } from '../calendar.mjs';
import { csvBytes } from '../csv.mjs';
import { column, officeSheet, tall } from '../office-sheet.mjs';
import { randomFrom, repeated } from '../random.mjs';
import { xlsxBytes } from '../xlsx.mjs';
import { BUREAU, inYear, UNIT_LINE } from './bureau.mjs';
import { NEW_MEDIA, WEBSITE, WECHAT } from './titles.mjs';

/** Items of the year on the website, and in each month elsewhere. */
const ON_WEBSITE = 226;
const ELSEWHERE = [['微信公众号', 5], ['政务新媒体', 2], ['公告栏', 1]];
/** One more in the months of the two campaigns. */
const CAMPAIGNS = { 4: '知识产权宣传周活动预告', 9: '质量月专题' };

/** Published in other years: in the export because the website was searched by day of entry. */
const OTHER_YEARS = [
  ['2022-12-27', '消费警示', '消费提示：元旦促销'], ['2022-12-28', '食品药品安全', '2022年第40期食品安全监督抽检信息公告'],
  ['2022-12-29', '行政处罚', '行政处罚决定信息公示（2022年第29批）'], ['2022-12-30', '工作动态', '节前市场检查'],
  ['2024-01-02', '工作动态', '元旦市场秩序平稳'], ['2024-01-04', '食品药品安全', '2024年第1期食品安全监督抽检信息公告'],
  ['2024-01-05', '消费警示', '消费提示：年货选购'],
];

export async function disclosures() {
  const random = randomFrom(202309);
  const website = onWebsite(random);
  const months = Array.from({ length: 12 }, (_, i) => elsewhere(i + 1, random));
  const all = [...website, ...months.flat()];
  const counted = all.filter((row) => inYear(row.date));
  return {
    files: {
      '台账/网站信息公开目录导出.csv': csvBytes(websiteRows(website), 'gb18030'),
      '台账/新媒体信息发布登记2023.xlsx': await xlsxBytes(months.map((rows, i) => monthSheet(i + 1, rows))),
    },
    totals: {
      disclosures: counted.length,
      byChannel: Object.fromEntries(['网站', ...ELSEWHERE.map(([channel]) => channel)]
        .map((channel) => [channel, counted.filter((row) => row.channel === channel).length])),
    },
    identifiers: all.map((row) => `${row.channel} ${row.date} ${row.title}`),
  };
}

function onWebsite(random) {
  const items = random.shuffle(WEBSITE).slice(0, ON_WEBSITE);
  if (items.length < ON_WEBSITE) throw new Error(`only ${items.length} titles for the website`);
  const days = someWorkdays(random, ON_WEBSITE, '2023-01-03', '2023-12-29');
  const ofYear = inSeries(items).map((item, i) => ({ ...item, date: days[i] }));
  const others = OTHER_YEARS.map(([date, category, title]) => ({ date, category, title }));
  const rows = [...ofYear, ...others];
  return rows.map((row) => ({ ...row, channel: '网站' })).sort((a, b) => a.date.localeCompare(b.date));
}

/** 第1期 comes before 第2期: the numbers of a series are put into the order of its places. */
function inSeries(items) {
  const kind = (item) => item.title.replace(/\d+(?=期|批|月|号)/, 'n');
  const number = (item) => Number(/(\d+)(?=期|批|月|号)/.exec(item.title)?.[1] ?? 0);
  const queues = new Map();
  for (const item of items) queues.set(kind(item), [...(queues.get(kind(item)) ?? []), item]);
  for (const queue of queues.values()) queue.sort((a, b) => number(a) - number(b));
  return items.map((item) => queues.get(kind(item)).shift());
}

function websiteRows(rows) {
  const header = ['索引号', '信息标题', '发布时间', '发布平台', '栏目', '发布机构'];
  return [header, ...rows.map((row, i) => [`YX0012/${row.date.slice(0, 4)}-${String(i + 1).padStart(5, '0')}`, row.title,
    written.withTime(row.date),
    row.channel, row.category, BUREAU])];
}

function elsewhere(month, random) {
  const channels = random.shuffle(repeated([...ELSEWHERE, ['微信公众号', CAMPAIGNS[month] ? 1 : 0]]));
  const first = `2023-${String(month).padStart(2, '0')}-03`;
  const days = someWorkdays(random, channels.length, first, `${first.slice(0, 8)}28`);
  const campaign = CAMPAIGNS[month] ? [CAMPAIGNS[month]] : [];
  const topics = { 微信公众号: [...campaign, ...random.shuffle(WECHAT)], 政务新媒体: random.shuffle(NEW_MEDIA) };
  return channels.map((channel, i) => ({
    channel, date: days[i], title: channel === '公告栏' ? `${month}月行政许可、行政处罚信息公示` : `${topics[channel].shift()}（${month}月）`,
  }));
}

/** One sheet for each month, month and day only, a date once for all items of the day. */
function monthSheet(month, rows) {
  return officeSheet({
    name: `${month}月`,
    title: `2023年${month}月新媒体、公告栏信息发布登记表`,
    above: [UNIT_LINE],
    columns: [column('序号', 6), column('发布时间', 14), column('信息标题', 46, { align: 'left' }), column('公开渠道', 16),
      column('责任科室', 16), column('备注', 14)],
    rows: rows.map((row, i) => [i + 1, dayOnce(rows, i), row.title, row.channel, '办公室', null]),
  });
}

function dayOnce(rows, i) {
  if (rows[i - 1]?.date === rows[i].date) return null;
  const day = written.monthDay(rows[i].date);
  const days = rows.slice(i).findIndex((row) => row.date !== rows[i].date);
  const span = days < 0 ? rows.length - i : days;
  return span > 1 ? tall(day, span) : day;
}
