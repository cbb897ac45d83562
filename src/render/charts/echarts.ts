import { createRequire } from 'node:module';
import type * as Library from 'echarts';
import type { EChartsOption } from 'echarts';
import { cleanSvg } from './svg.ts';

let library: typeof Library | undefined;

/** The bundled file loads in 0.06 s; the same modules one by one take 0.3 s. */
function load(): typeof Library {
  library ??= createRequire(import.meta.url)('echarts/dist/echarts.min.js') as typeof Library;
  return library;
}

/** Drawn lately, by what is drawn, the newest last: after a save most charts are what they were. */
const drawn = new Map<string, string>();
const REMEMBERED = 200;

/** A chart as SVG text, drawn without a browser; the only door to the library. @param option plain data, without functions */
export function drawChart(width: number, height: number, option: EChartsOption): string {
  const key = JSON.stringify([width, height, option]);
  const svg = drawn.get(key) ?? drawAnew(width, height, option);
  drawn.delete(key);
  drawn.set(key, svg);
  const [oldest] = drawn.keys();
  if (drawn.size > REMEMBERED && oldest !== undefined) drawn.delete(oldest);
  return svg;
}

function drawAnew(width: number, height: number, option: EChartsOption): string {
  const chart = load().init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, ...option });
    return cleanSvg(chart.renderToSVGString(), width, height);
  } finally {
    // A chart that is kept keeps the process alive.
    chart.dispose();
  }
}
