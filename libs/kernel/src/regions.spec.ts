import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inSubtree, isRegionCode, presentRegion, regionPrefix, townshipOf } from './regions.js';

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

describe('a village that was merged after 2026-01-31', () => {
  const merged = {
    code: '510683990002',
    name: '二村',
    validFrom: '2000-01-01',
    validTo: '2026-01-31',
    successorCode: '510683990005',
  };
  const successor = { code: '510683990005', name: '五村', validFrom: '2026-02-01' };
  const place = (on: string, today: string, lineage = [merged, successor]) =>
    presentRegion(lineage, { on, today });

  it('is itself on its last day', () => {
    expect(place('2026-01-31', '2026-01-31')).toEqual({ ok: true, value: merged.code });
  });

  it('leads an application that was received before to its successor', () => {
    expect(place('2026-01-31', '2026-02-01')).toEqual({ ok: true, value: successor.code });
  });

  it('is refused afterwards with the code and the name of its successor', () => {
    const refusal = {
      code: 'REGION_REPLACED',
      params: {
        regionCode: merged.code,
        lastDay: '2026-01-31',
        successorCode: successor.code,
        successorName: '五村',
      },
    };
    expect(place('2026-02-01', '2026-02-01')).toEqual({ ok: false, refusal });
  });

  it('names the successor of its successor, where that was merged as well', () => {
    const later = { ...successor, validTo: '2026-06-30', successorCode: '510683990007' };
    const last = { code: '510683990007', name: '七村', validFrom: '2026-07-01' };
    expect(place('2026-01-12', '2026-07-01', [merged, later, last])).toEqual({ ok: true, value: last.code });
    expect(place('2026-07-01', '2026-07-01', [merged, later, last])).toMatchObject({
      refusal: { params: { successorCode: last.code } },
    });
  });

  it('has ended where nobody recorded a successor', () => {
    expect(place('2026-01-12', '2026-02-01', [merged])).toMatchObject({
      refusal: { code: 'REGION_ENDED', params: { lastDay: '2026-01-31' } },
    });
  });

  it('its successor is not used before its first day, and a code of no region never', () => {
    expect(place('2026-01-31', '2026-01-31', [successor])).toMatchObject({
      refusal: { code: 'REGION_NOT_YET', params: { validFrom: '2026-02-01' } },
    });
    expect(place('2026-01-31', '2026-01-31', [])).toMatchObject({ refusal: { code: 'REGION_UNKNOWN' } });
  });
});
