import { createRequire } from 'node:module';
import type { ECharts, EChartsOption } from 'echarts';
import { cleanSvg } from './svg.ts';

type Library = typeof import('echarts');

let library: Library | undefined;

/** The bundled file loads in 0.06 s; the same modules one by one take 0.3 s. */
function load(): Library {
  library ??= createRequire(import.meta.url)('echarts/dist/echarts.min.js') as Library;
  return library;
}

/** A chart as SVG text, drawn without a browser; the only door to the library. */
export function drawChart(width: number, height: number, option: EChartsOption): string {
  const chart: ECharts = load().init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, ...option });
    return cleanSvg(chart.renderToSVGString(), width, height);
  } finally {
    // A chart that is kept keeps the process alive.
    chart.dispose();
  }
}
