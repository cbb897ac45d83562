import { boxOf, middleOf, type Rule } from './page.ts';

/** What a page draws, as the library lists it. */
export interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}

type Names = Readonly<Record<string, number>>;
type Matrix = readonly number[];

/** A box no thicker than this, in points, is a line. */
const THIN = 3;
/** A line shorter than this is part of a letter, or a dot. */
const SHORT = 4;
/** Lines of one page: more are a drawing. */
const MOST = 20_000;

/** The lines that a page draws, level and upright: those of its tables are among them. */
export function rulesOf({ fnArray, argsArray }: Operators, names: Names, view: Matrix): Rule[] {
  const { save, restore, transform, constructPath, paintFormXObjectBegin, paintFormXObjectEnd } = names;
  const strokes = new Set([names.stroke, names.closeStroke, names.fillStroke, names.eoFillStroke, names.closeFillStroke, names.closeEOFillStroke]);
  const fills = new Set([names.fill, names.eoFill]);
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = view;
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as unknown[] | null;
    if (operator === save || operator === paintFormXObjectBegin) {
      saved.push(matrix);
      const own = operator === save ? null : (args?.[0] as Matrix | null);
      if (own) matrix = times(matrix, own);
    } else if (operator === restore || operator === paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === transform) matrix = times(matrix, args as Matrix);
    else if (operator === constructPath && args) {
      const [paint, [path]] = args as [number, [ArrayLike<number> | null]];
      if (!path || !(strokes.has(paint) || fills.has(paint))) continue;
      rules.push(...(strokes.has(paint) ? edges(path, matrix) : thinBoxes(path, matrix)));
      if (rules.length > MOST) return [];
    }
  }
  return rules;
}

function times([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

type Point = { x: number; y: number };

/** Numbers of the steps of a path: moveTo, lineTo, curveTo, quadraticCurveTo, closePath. */
const STEPS = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 };
const SIZES: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

/** The parts of a path, each as its corners; a curve ends a part. */
function partsOf(path: ArrayLike<number>, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Point[][] {
  const parts: Point[][] = [];
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? STEPS.close;
    const size = SIZES[step] ?? 0;
    const [x = 0, y = 0] = [path[at + size - 1], path[at + size]];
    const point = { x: a * x + c * y + e, y: b * x + d * y + f };
    const part = parts.at(-1);
    if (step === STEPS.line && part) part.push(point);
    else if (step === STEPS.close) {
      const first = part?.[0];
      if (first) part.push(first);
    } else parts.push([point]);
    at += 1 + size;
  }
  return parts;
}

function edges(path: ArrayLike<number>, matrix: Matrix): Rule[] {
  return partsOf(path, matrix).flatMap((part) => part.slice(1).flatMap((end, index) => ruleOf([part[index] as Point, end])));
}

/** Borders are often drawn as boxes as thick as the line. */
function thinBoxes(path: ArrayLike<number>, matrix: Matrix): Rule[] {
  return partsOf(path, matrix).flatMap(ruleOf);
}

function ruleOf(points: readonly Point[]): Rule[] {
  const box = boxOf(points);
  const { left, right, top, bottom } = box;
  const middle = middleOf(box);
  const [width, height] = [right - left, bottom - top];
  if (height <= THIN && width >= SHORT) return [{ left, right, top: middle.y, bottom: middle.y }];
  if (width <= THIN && height >= SHORT) return [{ left: middle.x, right: middle.x, top, bottom }];
  return [];
}
