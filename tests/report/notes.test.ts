import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { bureau, TEXT } from '../support/bureau.ts';
import { memoryHost } from '../support/memory-host.ts';

async function run(argv: string[], change: Record<string, string>) {
  const host = memoryHost(bureau(change));
  const code = await main(argv, host);
  const html = host.files.get('/bureau/out/report.html');
  return { code, err: host.printed.err, html: new TextDecoder().decode(html) };
}

const BUILD = ['build', '/bureau', '--edition', 'report', '--format', 'html'];

describe('notes in the text', () => {
  test('a note is not printed, alone on its line or behind words', async () => {
    const text = TEXT.replace('公开前逐级审查', '{{! 写做法 }}\n公开前{{！问办公室}}逐级审查');
    const { code, html } = await run(BUILD, { '正文.md': text });
    expect(code).toBe(0);
    expect(html).toContain('公开前逐级审查');
    expect(html).not.toMatch(/写做法|问办公室/);
  });

  test('a note that does not end is told', async () => {
    expect((await run(['check', '/bureau'], { '正文.md': TEXT.replace('公开前逐级', '{{! 写做法\n公开前逐级') })).err).toContain('错误 T505');
  });
});

describe('sheets of one name in any file', () => {
  const NOTE = '科室,人员,分机\n办公室,某某,8001\n';

  test('`* > sheet` says that they are no ledger, and asks for none to be there', async () => {
    const yaml = bureau()['report.yaml'] as string;
    const { err } = await run(['check', '/bureau'], { 'report.yaml': `${yaml}ignore: ['* > 说明']\n` });
    expect(err.trim()).toBe('核对完毕，可以生成年报。');
    expect((await run(['check', '/bureau'], { '台账/通讯录.csv': NOTE, 'report.yaml': `${yaml}ignore: ['* > 说明']\n` })).err).toContain('提醒 H101');
  });
});
