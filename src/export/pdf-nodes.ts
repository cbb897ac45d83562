/**
 * Numbers the table cells of a tagged PDF by their order in the file. Chromium names them after a counter of its
 * process (`node00000583`), so that the same report would differ from print to print. All in place: every name keeps
 * its length, and the tree of names, which must be sorted (ISO 32000-1, 7.9.6), keeps its entries in another order.
 */
export function renumberNodes(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Map<string, string>();
  const tree = nameTree(file);
  for (let at = file.indexOf('(node'); at >= 0; at = file.indexOf('(node', at + 1)) {
    const name = file.toString('latin1', at, at + 14);
    if (!/^\(node\d{8}\)$/.test(name) || (tree && at >= tree.start && at < tree.end)) continue;
    let number = names.get(name);
    if (!number) {
      number = `(node${String(names.size + 1).padStart(8, '0')})`;
      names.set(name, number);
    }
    file.write(number, at, 'latin1');
  }
  if (tree) file.write(sortedTree(file.toString('latin1', tree.start, tree.end), names), tree.start, 'latin1');
}

/** Skia writes one leaf: `<</Limits [(first) (last)]\n/Names [(name) 33 0 R (name) 35 0 R …]>>`. */
function nameTree(file: Buffer): { start: number; end: number } | undefined {
  const start = file.indexOf('<</Limits [(node');
  const end = start < 0 ? -1 : file.indexOf(']>>', start);
  return end < 0 ? undefined : { start, end };
}

function sortedTree(tree: string, names: ReadonlyMap<string, string>): string {
  const [, limits = '', gap = '', entries = ''] = /^<<\/Limits \[(.*?)\](\s*)\/Names \[(.*)$/s.exec(tree) ?? [];
  const sorted = (entries.match(/\(node\d{8}\) \d+ \d+ R/g) ?? [])
    .map((entry) => (names.get(entry.slice(0, 14)) ?? entry.slice(0, 14)) + entry.slice(14))
    .sort();
  const [first = '', last = first] = [sorted[0]?.slice(0, 14), sorted.at(-1)?.slice(0, 14)];
  const text = `<</Limits [${first} ${last}]${gap}/Names [${sorted.join(' ')}`;
  return text.length === tree.length && limits !== '' ? text : tree;
}
