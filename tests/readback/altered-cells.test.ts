import { describe, expect, test } from 'vitest';
import { alteredCells } from '../../src/readback/altered-cells.ts';

const page = (style: string, cell = '<td class="n" data-figure="a">412</td>') =>
  `<html><head><style>${style}</style></head><body><main class="report"><h2>二、</h2><div class="table"><table><caption>表</caption><tbody><tr><th>行政许可</th>${cell}</tr></tbody></table></div><p class="n2">正文</p></main></body></html>`;

describe('what shows other numbers', () => {
  test.each([
    ['td::before { content: "9" }'],
    ['.n:after { content: counter(x) }'],
    ['tr:has(td[data-figure="a"])::after { content: "9;}" }'],
    ['td { font-size: 0 }'],
    ['.report td { font-size: 0px !important }'],
    ['[data-figure=a] { order: 3 }'],
    ['* { direction: rtl }'],
    ['tr > td:nth-child(2) { unicode-bidi: bidi-override }'],
    ['h2, .n { visibility: hidden }'],
    ['tr { display: none }'],
    ['body { opacity: 0 }'],
    ['td { color: #fff }'],
    ['td { color: transparent }'],
    ['td { color: rgba(0, 0, 0, 0) }'],
    ['tr { flex-direction: row-reverse }'],
    ['td { transform: scaleX(-1) }'],
    ['td { text-decoration: line-through }'],
    ['@media print { td { opacity: 0 } }'],
    ['@supports (x: y) { @layer a { td { opacity: .0 } } }'],
    ['table { td { &.n { opacity: 0 } } }'],
    ['/* } */ td { opacity: 0'],
  ])('%s', (style) => {
    expect(alteredCells(page(style))).toHaveLength(1);
  });

  test('a style of the cell itself', () => {
    expect(alteredCells(page('', '<td style="color: white">412</td>'))).toEqual(['<td style> { color: white }']);
  });

  test('is named as it is written', () => {
    expect(alteredCells(page('p { color: red } td.n, p { color: #000; order: 2 }'))).toEqual(['td.n { order: 2 }']);
  });
});

describe('what does not', () => {
  test.each([
    ['td::before { content: "" }'],
    ['td::before { content: none; box-sizing: border-box }'],
    ['p.n2::before { content: "9" }'],
    ['main::before { content: "政府信息公开" }'],
    ['h2 { color: #fff; opacity: 0 }'],
    ['caption { display: none }'],
    ['th { background: #036; color: #fff }'],
    ['td { opacity: 1; order: 0; color: #111; font-size: 0.8rem; visibility: visible; transform: none }'],
    ['.other td.m, td[data-figure="b"] { opacity: 0 }'],
    ['@page { @bottom-left { content: counter(page) } }'],
    ['@font-face { font-family: x; src: url("data:font/woff2;base64,td{order:1}") }'],
    ['@keyframes in { from { opacity: 0 } to { opacity: 1 } }'],
  ])('%s', (style) => {
    expect(alteredCells(page(style))).toEqual([]);
  });
});

test('a style sheet that was made to keep a reader busy ends soon', () => {
  const begin = performance.now();
  alteredCells(page(`${'td{'.repeat(5000)} ${'a'.repeat(100_000)} ${':is('.repeat(5000)}`));
  expect(performance.now() - begin).toBeLessThan(5000);
});
