import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/diagnostics/problem.ts';
import { plusOne } from '../support/plus-one.ts';
import { checked, readFixture } from '../support/text-fixture.ts';

/** Whole texts in the manner of published reports, of made-up bureaus; ⟦ ⟧ stands around the numbers that say a figure. */
const folder = new URL('./texts/', import.meta.url).pathname;
const names = readdirSync(folder);
const fixtures = names.map((name) => readFixture(folder + name));
const known = (p: Problem) => `${p.code} ${JSON.stringify(p.params)}`;

test('there are texts of both forms, and of more than twelve bureaus', () => {
  expect(new Set(fixtures.map((f) => f.bureau)).size).toBeGreaterThanOrEqual(12);
  expect(new Set(fixtures.map((f) => f.format.id))).toEqual(new Set(['2019', '2021']));
});

describe('a sound text', () => {
  test.each(names)('%s has nothing wrong, among hundreds of numbers of other things', (name) => {
    expect(checked(readFixture(folder + name)).map((p) => [p.code, p.params, p.line])).toEqual([]);
  });
});

describe('sentences about other things', () => {
  const sentences = readFileSync(new URL('unrelated-sentences.txt', import.meta.url), 'utf8').trim().split('\n');
  const fixture = fixtures[names.indexOf('市监-2021.md')];

  test.each(['# 总体情况\n\n## 主动公开', '# 总体情况\n\n## 依申请公开', '# 收到和处理政府信息公开申请情况', '# 政府信息公开行政复议、行政诉讼情况'])(
    'raise nothing below %s',
    (heading) => {
      const said = sentences.flatMap((sentence) => {
        const text = `${heading}\n\n开头。\n\n${sentence}\n`;
        return fixture ? checked({ ...fixture, text }).map((p) => `${sentence} ${known(p)}`) : ['no text'];
      });
      expect(said).toEqual([]);
    },
  );

  test.each(['共计'.repeat(40), '的'.repeat(300), `收到${'依申请公开'.repeat(40)}`, `（${'说明'.repeat(80)}）甲`, `没有${'行政复议、'.repeat(60)}甲`, '1件、'.repeat(800), '（'.repeat(300), '占'.repeat(300)])(
    'of any length are read at once: %s',
    (words) => {
      const began = performance.now();
      if (fixture) checked({ ...fixture, text: `# 总体情况\n\n## 依申请公开\n\n开头。\n\n${words}5件。\n` });
      expect(performance.now() - began).toBeLessThan(2000);
    },
  );
});

describe('every marked number, one more than it is', () => {
  const changes = fixtures.flatMap((fixture) =>
    fixture.numbers.map(({ start, end }) => {
      const written = fixture.text.slice(start, end);
      const text = fixture.text.slice(0, start) + plusOne(written) + fixture.text.slice(end);
      return { line: text.slice(0, start).split('\n').length, found: checked({ ...fixture, text }) };
    }),
  );
  const caught = changes.filter(({ found }) => found.length > 0);

  test('is found nine times out of ten', () => {
    expect(changes.length).toBeGreaterThan(400);
    expect(caught.length / changes.length).toBeGreaterThan(0.93);
  });

  test('is mostly an error, and every code of numbers takes part', () => {
    const of = (code: string) => caught.filter(({ found }) => found.some((p) => p.code === code)).length;
    expect(of('T520') / changes.length).toBeGreaterThan(0.75);
    for (const code of ['T521', 'T522', 'T523', 'T525', 'T526']) expect(of(code), code).toBeGreaterThan(0);
  });

  test('is one cause, and mostly one message', () => {
    expect(caught.filter(({ found }) => new Set(found.map(known)).size > 1).length / caught.length).toBeLessThan(0.02);
  });

  test('is told in its own line', () => {
    const elsewhere = caught.filter(({ line, found }) => !found.some(({ at }) => at.some((place) => 'line' in place && place.line === line)));
    expect(elsewhere).toEqual([]);
  });
});
