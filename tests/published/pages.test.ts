import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { formats } from '../../src/formats/index.ts';
import { memoryHost } from '../support/memory-host.ts';

interface Expected {
  about: string;
  bureau: string;
  year: number;
  form: 2019 | 2021;
  /** Those that are not zero. */
  figures: Record<string, number>;
  codes: string[];
  unread?: string[];
  publishedOn?: string;
}

export interface VerifyJson {
  result: { title: string; bureau: string; year: number; format: string; publishedOn: string | null; figures: Record<string, { value: string; source: string }> } | null;
  diagnostics: { code: string; severity: string; at: object[]; message: string }[];
}

const here = (name: string) => new URL(`fixtures/${name}`, import.meta.url);
const expected = JSON.parse(readFileSync(here('expected.json'), 'utf8')) as Record<string, Expected>;

async function verify(name: string) {
  const host = memoryHost({ '年报.html': new Uint8Array(readFileSync(here(`${name}.html`))) });
  const code = await main(['verify', '年报.html', '--json'], host);
  return { code, ...(JSON.parse(host.printed.out) as VerifyJson) };
}

describe.each(Object.entries(expected))('%s', (name, page) => {
  test(`${page.about}: every figure is read, and no other`, async () => {
    const { result } = await verify(name);
    const printed = formats.find((f) => f.id === String(page.form))?.figures.filter((f) => f.printed).map((f) => f.id) ?? [];
    expect(result).toMatchObject({ bureau: page.bureau, year: page.year, format: String(page.form), publishedOn: page.publishedOn ?? null });
    const read = Object.entries(result?.figures ?? {}).filter(([, figure]) => figure.source === 'read');
    expect(read.map(([id]) => id).sort()).toEqual(printed.filter((id) => !page.unread?.includes(id)).sort());
    expect(Object.fromEntries(read.filter(([, figure]) => figure.value !== '0').map(([id, figure]) => [id, Number(figure.value)]))).toEqual(
      Object.fromEntries(Object.entries(page.figures).filter(([id]) => !page.unread?.includes(id))),
    );
  });

  test('what there is to say of it', async () => {
    const { code, diagnostics } = await verify(name);
    expect([...new Set(diagnostics.map((d) => d.code))].sort()).toEqual(page.codes);
    expect(code).toBe(diagnostics.some((d) => d.severity === 'error') ? 1 : 0);
  });
});

test('there are pages of which there is nothing to say, and pages with each kind of defect', () => {
  const all = Object.values(expected);
  expect(all.filter((page) => page.codes.length === 0).length).toBeGreaterThanOrEqual(6);
  expect(all.length).toBeGreaterThanOrEqual(12);
});
