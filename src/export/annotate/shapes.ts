import { LAST_COLUMN, LAST_ROW } from '../../ledger/xlsx/address.ts';
import { rootOf, type Xml } from './xml.ts';

/** The box in which a comment is shown (VML; 19.4.2.12 of part 4). */
export interface Shape {
  /** From 0, as the drawing counts. */
  row: number;
  column: number;
  /** Lines of its text, by which it is as high. */
  lines: number;
}

const NAMESPACES: Record<string, string> = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
};
const EMPTY = `<xml ${declared(Object.keys(NAMESPACES))}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/></o:shapelayout></xml>`;
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Numbers of shapes come in blocks of 1024, and a drawing says which blocks are its own. */
const BLOCK = 1024;

/** @param taken the highest block of any drawing of the workbook */
export function withShapes(old: Xml | undefined, shapes: readonly Shape[], taken: number): Xml {
  const xml = old ?? EMPTY;
  const root = rootOf(xml);
  const missing = Object.keys(NAMESPACES).filter((p) => !root.text.includes(`xmlns:${p}="${NAMESPACES[p]}"`));
  const blocks = Array.from({ length: Math.ceil(shapes.length / (BLOCK - 1)) }, (_, i) => taken + 1 + i);
  const known = xml.includes('"_x0000_t202"');
  const words = shapes.map((shape, i) => {
    const block = blocks[Math.floor(i / (BLOCK - 1))] ?? taken + 1;
    return shapeXml(shape, block * BLOCK + 1 + (i % (BLOCK - 1)));
  });
  // A drawing may have its own names for the namespaces, or none of them at its root.
  const content = (known ? words : [SHAPE_TYPE, ...words]).map((tag) => (missing.length > 0 ? tag.replace(/^<[\w:]+/, (name) => `${name} ${declared(missing)}`) : tag));
  const close = xml.lastIndexOf(`</${root.name}`);
  const mapped = withBlocks(xml.slice(0, close), blocks);
  return mapped + content.join('') + xml.slice(close);
}

/** The highest block that a drawing has. */
export function highestBlock(xml: Xml): number {
  const lists = [...xml.matchAll(/idmap\b[^>]*\bdata="([\d,\s]*)"/g)].flatMap((m) => (m[1] ?? '').split(',').map(Number));
  const ids = [...xml.matchAll(/"_x0000_s(\d{1,9})"/g)].map((m) => Math.floor(Number(m[1]) / BLOCK));
  return Math.max(0, ...lists.filter(Number.isFinite), ...ids);
}

function withBlocks(xml: Xml, blocks: readonly number[]): Xml {
  return xml.replace(/(idmap\b[^>]*\bdata=")([\d,\s]*)"/, (_, head: string, list: string) => `${head}${[list.trim(), ...blocks].filter((b) => b !== '').join(',')}"`);
}

function declared(prefixes: readonly string[]): Xml {
  return prefixes.map((p) => `xmlns:${p}="${NAMESPACES[p]}"`).join(' ');
}

function shapeXml({ row, column, lines }: Shape, id: number): Xml {
  // Column and row with the distance into each, for the left, top, right and bottom edge.
  const left = Math.min(column + 1, LAST_COLUMN - 4);
  const top = Math.max(0, Math.min(row - 1, LAST_ROW - 42));
  const anchor = [left, 15, top, 4, left + 4, 15, top + Math.min(40, lines + 1), 4].join(', ');
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:2pt;width:260pt;height:${15 * (lines + 1)}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
