/** Money is a whole number of 分: sums are exact. */

export const sum = (amounts) => amounts.reduce((total, amount) => total + amount, 0);

export const fromYuan = (yuan) => Math.round(yuan * 100);
export const fromWan = (wan) => Math.round(wan * 1000000);

/** As a number for a cell: 12600.5 */
export const inYuan = (fen) => Number(decimal(fen, 2));
export const inWan = (fen) => Number(decimal(fen, 6));

/** As text: 1260000 分 -> 12600, 12,600.00, 1.26 */
export const yuanText = (fen) => decimal(fen, 2);
export const wanText = (fen) => decimal(fen, 6);

export function groupedYuan(fen) {
  const [whole, cents] = `${(Math.abs(fen) / 100).toFixed(2)}`.split('.');
  return `${fen < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

/** A whole number divided by 10^places, without trailing zeros. */
function decimal(whole, places) {
  const digits = String(Math.abs(whole)).padStart(places + 1, '0');
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
  return `${whole < 0 ? '-' : ''}${text}`;
}
