import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { caughtHost } from '../support/caught-host.ts';

const examples = new URL('../../examples/', import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const caught = () => caughtHost({ LANG: 'zh_CN.UTF-8' });

const names = readdirSync(examples, { withFileTypes: true })
  .filter((e) => e.isDirectory() && readdirSync(join(examples, e.name)).includes('report.yaml'))
  .map((e) => e.name);

describe.each(names)('example %s', (name) => {
  test('is understood as an office would expect', async () => {
    const host = caught();
    expect(await main(['check', join(examples, name)], host)).toBe(0);
    await expect(`${host.printed.out}\n${host.printed.err}`).toMatchFileSnapshot(`../golden/examples/${name}/check.txt`);
  });

  test('comes out as figures and page, the same each time', async () => {
    const out = join(scratch, name);
    const host = caught();
    const arguments_ = ['build', join(examples, name), '--edition', 'report', '--format', 'html', '--out', out];
    expect(await main(arguments_, host)).toBe(0);
    expect(host.printed.out.trim().split('\n')).toEqual([join(out, 'report.html'), join(out, 'figures.json')]);
    await expect(readFileSync(join(out, 'figures.json'), 'utf8')).toMatchFileSnapshot(`../golden/examples/${name}/figures.json`);
    // The look is looked at; the words and cells are held here.
    const page = readFileSync(join(out, 'report.html'), 'utf8').replace(/<style>[^]*<\/style>/, '<style></style>');
    await expect(page).toMatchFileSnapshot(`../golden/examples/${name}/report.html`);
  });
});

describe('the published figures', () => {
  const value = (example: string, id: string) => {
    const file = readFileSync(join(scratch, example, 'figures.json'), 'utf8');
    return (JSON.parse(file) as { figures: Record<string, { value: string }> }).figures[id]?.value;
  };

  test('of 绍兴市上虞区应急管理局 for 2020', () => {
    const published: Record<string, string> = {
      'disclosures.total': '45',
      'normativeDocuments.made': '0',
      'permits.decisions': '95',
      'penalties.filed': '59',
      'coercion.decisions': '0',
      'procurement.projects': '35',
      'procurement.amount': '126',
      'applications.received.total': '0',
      'applications.handled.total': '0',
      'reviews.total': '0',
      'litigation.total': '0',
    };
    const found = Object.fromEntries(Object.keys(published).map((id) => [id, value('shangyu-emergency-2020', id)]));
    expect(found).toEqual(published);
  });

  test('of market-2023: 66 received and 3 carried in are 65 handled and 4 carried forward', () => {
    const ids = ['received', 'carriedIn', 'handled', 'carriedForward'].map((row) => `applications.${row}.total`);
    expect(ids.map((id) => value('market-2023', id))).toEqual(['66', '3', '65', '4']);
    expect(value('market-2023', 'fees.amount')).toBe('26.55');
  });
});
