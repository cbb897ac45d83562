/**
 * The library shortens buffers by a method that Node 20 has not got; without it what a page draws is listed up to its first
 * font, and no further.
 */
export function addMissingMethods(): void {
  const buffers: object = ArrayBuffer.prototype;
  if ('transferToFixedLength' in buffers) return;
  Object.defineProperty(buffers, 'transferToFixedLength', {
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      return this.slice(0, length);
    },
    writable: true,
    configurable: true,
  });
}
