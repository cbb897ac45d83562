import { NAME } from '../../ledger/xlsx/xml-names.ts';

/** Names of a run's properties, and of what stands in it, that no workbook has. */
const NAMES = ['rStyle', 'strike', 'dstrike', 'vertAlign', 'position', 'webHidden', 'sym', 'char', 'rt', 'color'] as const;

/** Their numbers, behind those that the scanner knows by itself: it is told of them here. */
export const WORD = Object.fromEntries(NAMES.map((name, index) => [name, Object.keys(NAME).length + 1 + index])) as Record<(typeof NAMES)[number], number>;

Object.assign(NAME, WORD);
