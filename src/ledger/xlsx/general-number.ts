/** A number in the format "General", as Excel and SSF 0.11 write it: at most eleven characters, else in powers of ten. */
export function generalNumber(value: number): string {
  if ((value | 0) === value) return String(value);
  const exponent = Math.floor(Math.log(Math.abs(value)) * Math.LOG10E);
  let text: string;
  if (exponent >= -4 && exponent <= -1) text = value.toPrecision(10 + exponent);
  else if (Math.abs(exponent) <= 9) text = smallExponent(value);
  else if (exponent === 10) text = value.toFixed(10).slice(0, 12);
  else text = largeExponent(value);
  return withoutZeros(twoDigitExponent(text.toUpperCase()));
}

function smallExponent(value: number): string {
  const width = value < 0 ? 12 : 11;
  const fixed = withoutZeros(value.toFixed(12));
  if (fixed.length <= width) return fixed;
  const precise = value.toPrecision(10);
  return precise.length <= width ? precise : value.toExponential(5);
}

function largeExponent(value: number): string {
  const fixed = withoutZeros(value.toFixed(11));
  return fixed.length > (value < 0 ? 12 : 11) || fixed === '0' || fixed === '-0' ? value.toPrecision(6) : fixed;
}

function withoutZeros(text: string): string {
  return text.includes('.') ? text.replace(/(?:\.0*|(\.\d*[1-9])0+)$/, '$1') : text;
}

function twoDigitExponent(text: string): string {
  if (!text.includes('E')) return text;
  return text.replace(/(?:\.0*|(\.\d*[1-9])0+)E/, '$1E').replace(/(E[+-])(\d)$/, '$10$2');
}
