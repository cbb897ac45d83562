/** Excel keeps 15 significant digits: a longer number stays exact as text. */
export function fitsCell(value: string): boolean {
  return value.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15;
}
