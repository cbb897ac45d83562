import { describe, expect, test } from 'vitest';
import { findJobs } from '../../src/batch/jobs.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';

const files = (...folders: string[]): Files => Object.fromEntries(folders.map((folder) => [`${folder}/report.yaml`, 'bureau: 甲\n']));

async function found(tree: Files, ...wheres: string[]) {
  const { jobs, problems } = await findJobs(memoryHost(tree), wheres, '/bureau/写出');
  return { names: jobs.map((job) => job.name), folders: jobs.map((job) => job.folder), codes: problems.map((p) => p.code) };
}

describe('the bureaus that a command line means', () => {
  test('a folder is searched at any depth, in the order of names', async () => {
    const tree = files('区/乙局', '区/甲区/丙局', '区/甲局');
    expect((await found(tree, '区')).names).toEqual(['乙局', '甲区/丙局', '甲局']);
  });

  test('a bureau whose folder holds other bureaus is one itself', async () => {
    expect((await found(files('区', '区/甲局'), '区')).names).toEqual(['区', '甲局']);
  });

  test('ledgers, outputs and hidden folders are not searched', async () => {
    const tree = files('区/甲局', '区/甲局/台账/附', '区/out/甲局', '区/.git/x', '写出/甲局');
    expect((await found(tree, '.')).names).toEqual(['区/甲局']);
  });

  test('a list has one folder a line; remarks, blank lines and marks of an editor are passed over', async () => {
    const tree = { ...files('区/甲局', '乙局'), '单位.txt': '\uFEFF# 第一批\r\n区/甲局\r\n\r\n ../bureau/乙局/ \r\n' };
    expect(await found(tree, '单位.txt')).toMatchObject({ names: ['bureau/乙局', '区/甲局'], folders: ['/bureau/乙局', '/bureau/区/甲局'] });
  });

  test('a list may be in GB18030', async () => {
    const list = new Uint8Array([0xbc, 0xd7, 0xbe, 0xd6, 0x0a]);
    expect((await found({ ...files('甲局'), '单位.txt': list }, '单位.txt')).names).toEqual(['甲局']);
  });

  test('no line of a list leads out of the output folder', async () => {
    const { names } = await found({ '单位.txt': '区/../../../etc\nC:\\年报\\甲局\n/srv/乙局\n' }, '单位.txt');
    expect(names).toEqual(['srv/乙局', '区/etc', '年报/甲局']);
  });

  test.each([
    ['区/*局', ['乙局', '甲局']],
    ['区/?局', ['乙局', '甲局']],
    ['*/甲*', ['区/甲区/丙局', '区/甲局']],
    ['区/**/*局', ['乙局', '甲区/丙局', '甲局']],
    ['区/**', ['乙局', '甲区/丙局', '甲局']],
    ['区/甲区/丙局*', ['丙局']],
  ])('the pattern %s', async (pattern, names) => {
    expect((await found(files('区', '区/乙局', '区/甲区/丙局', '区/甲局'), pattern)).names).toEqual(names);
  });

  test.each(['无', '无/*局', '区/*委'])('%s: no bureau at all is told', async (where) => {
    expect((await found(files('区/甲局'), where)).codes).toEqual(['U905']);
  });

  test('two bureaus for one output folder are told, also where only capitals differ; the same folder twice is one', async () => {
    const tree = files('甲区/财政局', '乙区/财政局', '区/A局', '镇/a局');
    expect((await found(tree, '甲区', '乙区')).codes).toEqual(['U906']);
    expect((await found(tree, '区', '镇')).codes).toEqual(['U906']);
    expect(await found(tree, '甲区', '甲区/')).toMatchObject({ names: ['财政局'], codes: [] });
  });

  test('a folder that cannot be looked into is a bureau, which then fails by itself', async () => {
    const host = memoryHost(files('区/甲局', '区/乙局'));
    const closed = { ...host, entries: (folder: string) => (folder.endsWith('乙局') ? Promise.reject(new Error('EACCES')) : host.entries(folder)) };
    expect((await findJobs(closed, ['区'], '/x')).jobs.map((job) => job.name)).toEqual(['乙局', '甲局']);
  });
});
