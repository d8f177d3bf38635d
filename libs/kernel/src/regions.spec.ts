import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inSubtree, isRegionCode, regionPrefix, townshipOf } from './regions.js';

describe('region codes', () => {
  it.each([
    ['000000000000', ''],
    ['510000000000', '51'],
    ['510600000000', '5106'],
    ['510683000000', '510683'],
    ['510683990000', '510683990'],
    ['510683990001', '510683990001'],
    ['500000000000', '50'],
    ['110101001000', '110101001'],
    ['510683100000', '510683100'],
  ])('all places below %s begin with "%s"', (code, prefix) => {
    expect(regionPrefix(code)).toBe(prefix);
  });

  it('tell whether a place lies below another', () => {
    expect(inSubtree('510683990001', '510683990000')).toBe(true);
    expect(inSubtree('510683990000', '510683990000')).toBe(true);
    expect(inSubtree('510683000000', '510683990000')).toBe(false);
    expect(inSubtree('510683990001', '510683990002')).toBe(false);
    expect(inSubtree('510683', '510683000000')).toBe(false);
    expect(townshipOf('510683990001')).toBe('510683990000');
  });

  it('have twelve digits', () => {
    for (const wrong of ['', '510683', '51068399000a', '5106839900001']) {
      expect(isRegionCode(wrong)).toBe(false);
      expect(() => regionPrefix(wrong)).toThrow(RangeError);
      expect(() => townshipOf(wrong)).toThrow(RangeError);
    }
  });

  it('order places: what lies below a place below another lies below both', () => {
    const codes = fc.constantFrom(
      '000000000000',
      '510000000000',
      '510683000000',
      '510683990000',
      '510683990001',
      '110000000000',
    );
    fc.assert(
      fc.property(codes, codes, codes, (a, b, c) => {
        expect(inSubtree(a, a)).toBe(true);
        if (inSubtree(a, b) && inSubtree(b, c)) expect(inSubtree(a, c)).toBe(true);
        if (inSubtree(a, b) && inSubtree(b, a)) expect(a).toBe(b);
      }),
    );
  });
});
