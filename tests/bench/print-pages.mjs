// The very pages that the program prints for a bureau's report and infographic.
import { compile } from '../../dist/commands/compile.js';
import { preparePicture } from '../../dist/commands/picture.js';
import { fontFaceCss, FONT_ORIGIN } from '../../dist/export/fonts.js';
import { createRenderer, renderReport } from '../../dist/render/html.js';
import { renderInfographic } from '../../dist/render/infographic/render.js';
import { loadTemplates } from '../../dist/render/templates.js';

/** @returns {Promise<string[]>} of each folder the report and the infographic as HTML; none of one that has errors */
export async function printPages(host, folders) {
  const render = createRenderer(await loadTemplates(host, undefined));
  const pages = [];
  for (const folder of folders) {
    const compiled = await compile(host, { folder, out: `${folder}/out`, text: true });
    const { report } = compiled;
    if (!report) continue;
    const css = await fontFaceCss(JSON.stringify(report));
    const { infographic, look, fonts } = await preparePicture(host, compiled, report, undefined);
    pages.push(renderReport(render, report, { css, origin: FONT_ORIGIN }), renderInfographic(render, infographic, 'slides', look, await fonts()));
  }
  return pages;
}
