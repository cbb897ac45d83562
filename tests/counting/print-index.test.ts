import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { PrintIndex } from '../../src/counting/print-index.ts';

test('the first entry of a print is found, and of different things with one print each its own', () => {
  const thing = fc.record({ print: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: -9, max: -1 }), fc.double({ min: 1, max: 2 ** 53, noNaN: true })), name: fc.constantFrom('甲', '乙', '丙') });
  fc.assert(fc.property(fc.array(thing, { maxLength: 200 }), (things) => {
    const index = new PrintIndex(things.length);
    const first = new Map<string, number>();
    things.forEach(({ print, name }, place) => {
      const key = `${print} ${name}`;
      expect(index.find(print, place, (other) => things[other]?.name === name)).toBe(first.get(key) ?? -1);
      if (!first.has(key)) first.set(key, place);
    });
  }));
});
