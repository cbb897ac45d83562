import { expect, test } from 'vitest';
import { isProtocolError } from '../../src/export/browser-fault.ts';

test('a frame that went away with its browser is the browser\'s fault, any other error is not', () => {
  expect(isProtocolError(new Error('Navigating frame was detached'))).toBe(true);
  expect(isProtocolError(new Error("Attempted to use detached Frame 'A1'."))).toBe(true);
  expect(isProtocolError(Object.assign(new Error('x'), { name: 'TargetCloseError' }))).toBe(true);
  expect(isProtocolError(new TypeError('undefined is not a function'))).toBe(false);
});
