/**
 * Programs that write PDF on servers name the encodings of Adobe-GB1 and embed no font: STSong-Light with UniGB-UCS2-H. The
 * tables of those encodings are large and lead to numbers of glyphs; for text the characters themselves are enough, so here
 * a character has its own number. Letters of ASCII keep theirs (1 to 95), by which their widths are found.
 */
const UNICODE = /^UniGB-(?:UCS2|UTF16)-([HV])$/;
const GBK = /^(?:GBK-EUC|GBKp-EUC|GBK2K|GB-EUC|GBpc-EUC|GBT-EUC)-([HV])$/;
/** From those numbers to characters. */
const TO_UNICODE = 'Adobe-GB1-UCS2';

/** A CMap as a file of it would be; undefined for one that is not known here. */
export function chineseCmap(name: string): string | undefined {
  if (name === TO_UNICODE) return cmap(name, 'H', '<0000> <ffff>', `2 beginbfrange\n<0001> <005f> <0020>\n<0080> <ffff> <0080>\nendbfrange`);
  const direct = UNICODE.exec(name);
  if (direct) return cmap(name, direct[1] ?? 'H', '<0000> <ffff>', `2 begincidrange\n<0020> <007e> 1\n<0080> <ffff> 128\nendcidrange`);
  const coded = GBK.exec(name);
  return coded ? cmap(name, coded[1] ?? 'H', '<00> <80>\n<8140> <fefe>', gbkCharacters()) : undefined;
}

function gbkCharacters(): string {
  const decoder = new TextDecoder('gb18030');
  const lines = ['1 begincidrange', '<20> <7e> 1', 'endcidrange', 'begincidchar'];
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const code = decoder.decode(Uint8Array.of(first, second)).charCodeAt(0);
      if (second !== 0x7f && code !== 0xfffd) lines.push(`<${first.toString(16)}${second.toString(16)}> ${code}`);
    }
  }
  return [...lines, 'endcidchar'].join('\n');
}

function cmap(name: string, mode: string, space: string, map: string): string {
  const ranges = space.split('\n');
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    `/CMapName /${name} def /WMode ${mode === 'V' ? 1 : 0} def`,
    `${ranges.length} begincodespacerange`, ...ranges, 'endcodespacerange',
    map,
    'endcmap end end',
  ].join('\n');
}
