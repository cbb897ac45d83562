/** Points from the upper left corner of an upright page. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Words that were drawn at once. */
export interface Run extends Box {
  text: string;
  /** Height of its letters. */
  size: number;
  /** The marked content that it belongs to; undefined for what is no part of the text: page numbers, ornaments. */
  mark: string | undefined;
}

/** A straight line, level or upright. */
export type Rule = Box;

/** An element of a tagged page. */
export interface PdfNode {
  role: string;
  children: (PdfNode | { mark: string })[];
}

export interface PdfPage {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  runs: Run[];
  tree: PdfNode | undefined;
  /** Made when it is asked for: it takes as long as the text. */
  rules(): Promise<Rule[]>;
}

export function middleOf({ left, right, top, bottom }: Box): { x: number; y: number } {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** What holds them all; there may be very many. */
export function around(boxes: readonly Box[]): Box {
  return boxes.reduce(joined, { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity });
}

export function joined(a: Box, b: Box): Box {
  return { left: Math.min(a.left, b.left), right: Math.max(a.right, b.right), top: Math.min(a.top, b.top), bottom: Math.max(a.bottom, b.bottom) };
}

/** The box around points. */
export function boxOf(points: readonly { x: number; y: number }[]): Box {
  return around(points.map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y })));
}
