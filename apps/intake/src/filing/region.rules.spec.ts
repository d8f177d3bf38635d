import { ok, refuse } from '@aid-chain/kernel';
import { regionFaults } from './region.rules.js';

describe('the region of a filing', () => {
  it.each(['510683990001', '510683990000'])(
    'a village or township that is in use is accepted: %s',
    (code) => {
      expect(regionFaults(ok(code), '/regionCode')).toEqual([]);
    },
  );

  it('a code that the table does not have is unknown', () => {
    expect(regionFaults(refuse('REGION_UNKNOWN'), '/regionCode')).toEqual([
      { code: 'REGION_UNKNOWN', path: '/regionCode' },
    ]);
  });

  it('a village that was merged is refused with what took its place', () => {
    const params = { regionCode: '510683990002', lastDay: '2026-01-31', successorCode: '510683990005' };
    expect(regionFaults(refuse('REGION_REPLACED', params), '/place/regionCode')).toEqual([
      { code: 'REGION_REPLACED', path: '/place/regionCode', params },
    ]);
  });

  it('a whole county is too large to live in', () => {
    expect(regionFaults(ok('510683000000'), '/regionCode')).toEqual([
      { code: 'REGION_TOO_LARGE', path: '/regionCode' },
    ]);
  });
});
