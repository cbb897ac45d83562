/** Word measures in twentieths of a point; sizes of letters in half points. */
export const POINT = 20;
const MILLIMETRE = 1440 / 25.4;
const mm = (millimetres: number) => Math.round(millimetres * MILLIMETRE);

/** GB/T 9704-2012, 5.2: A4 with 37 mm above, 28 mm at the left, and a text area of 156 by 225 mm. */
export const PAGE = { width: mm(210), height: mm(297), top: mm(37), right: mm(26), bottom: mm(35), left: mm(28) };
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** 7.5: page numbers 7 mm below the text area, in 14 pt, one character in from its edge. */
export const FOOTER = { fromEdge: PAGE.bottom - mm(7) - 16 * POINT, size: 14, indent: 14 * POINT };

export const BODY_SIZE = 16;
export const BODY_LINE = 28;
/** The width of a character of the text. */
export const CHARACTER = BODY_SIZE * POINT;
