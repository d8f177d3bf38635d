import fc from 'fast-check';
import {
  inSubtree,
  isRegionCode,
  keptUnder,
  presentRegion,
  regionPrefix,
  regionsAbove,
  townshipOf,
  type RegionInTime,
} from './regions.js';

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
    const above = ['510000000000', '510600000000', '510683000000', '510683990000'];
    expect(regionsAbove('510683990001')).toEqual(above);
    expect(regionsAbove('510000000000')).toEqual([]);
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

describe('a place that is stored under the code of a merged township', () => {
  const ended = { validFrom: '2000-01-01', validTo: '2026-01-31' };
  const township = { code: '510683990000', name: '旧镇', ...ended, successorCode: '510683980000' };
  const successor = { code: '510683980000', name: '新镇', validFrom: '2026-02-01' };
  const village = { code: '510683990001', name: '一村', ...ended, successorCode: '510683980004' };
  const newVillage = { code: '510683980004', name: '四村', validFrom: '2026-02-01' };
  const lineages: Record<string, RegionInTime[]> = {
    [township.code]: [township, successor],
    [successor.code]: [successor],
    [village.code]: [village, newVillage],
    '510683990003': [{ code: '510683990003', name: '三村', ...ended }],
    '510683970001': [{ code: '510683970001', name: '撤村', ...ended }],
  };
  const kept = (code: string, today = '2026-02-01'): string =>
    keptUnder(code, (one) => lineages[one] ?? [], today);

  it('is kept under that code until the last day, and under its successor afterwards', () => {
    expect(kept(township.code, '2026-01-31')).toBe(township.code);
    expect(kept(village.code, '2026-01-31')).toBe(village.code);
    expect(kept(township.code)).toBe(successor.code);
    expect(kept(village.code)).toBe(newVillage.code);
    expect(kept(successor.code)).toBe(successor.code);
  });

  it('goes where its township went, where nobody wrote down what became of the village', () => {
    expect(kept('510683990003')).toBe(successor.code);
  });

  it('stays as it is stored, where nobody succeeded or the directory does not know it', () => {
    expect(kept('510683970001')).toBe('510683970001');
    expect(kept('510683110009')).toBe('510683110009');
    expect(kept('510683980009')).toBe('510683980009');
  });
});
