import { regionFaults } from './region.rules.js';

const village = { code: '510683990001', validFrom: '2000-01-01' };

describe('the region of a filing', () => {
  it('a village or township that is in use is accepted', () => {
    expect(regionFaults(village.code, village, '2026-01-12')).toEqual([]);
    expect(regionFaults('510683990000', { ...village, code: '510683990000' }, '2026-01-12')).toEqual([]);
  });

  it('a code that the table does not have is unknown', () => {
    expect(regionFaults('999999999999', undefined, '2026-01-12')).toEqual([
      { code: 'REGION_UNKNOWN', path: '/regionCode' },
    ]);
  });

  it.each([
    ['2026-01-11', 0],
    ['2026-01-12', 0],
    ['2026-01-13', 1],
  ])('a village that was dissolved after 2026-01-12, on %s', (on, count) => {
    expect(regionFaults(village.code, { ...village, validTo: '2026-01-12' }, on)).toHaveLength(count);
  });

  it('a whole county is too large to live in', () => {
    expect(regionFaults('510683000000', { ...village, code: '510683000000' }, '2026-01-12')).toEqual([
      { code: 'REGION_TOO_LARGE', path: '/regionCode' },
    ]);
  });
});
