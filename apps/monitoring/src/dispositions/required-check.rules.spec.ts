import { indicatorOf } from '../indicators/indicators.js';
import { checkedWhereRequired } from './required-check.rules.js';

const CREMATION = indicatorOf('paid-after-cremation');
const MEMBERS = indicatorOf('members-changed-beside-benefit');

describe('a warning that was found true while the household receives something', () => {
  it('[S2-09] is not put away without the review of what it receives, whatever else is chosen', () => {
    for (const indicator of [CREMATION, MEMBERS])
      for (const other of ['identify', 'push', 'deliver', 'conference'] as const)
        expect(checkedWhereRequired(indicator, [other], ['dibao'])).toMatchObject({
          ok: false,
          refusal: { code: 'CHECK_REQUIRED' },
        });
  });

  it('[S2-09] goes on with the review, alone or beside another disposition', () => {
    for (const indicator of [CREMATION, MEMBERS]) {
      expect(checkedWhereRequired(indicator, ['check'], ['dibao']).ok).toBe(true);
      expect(checkedWhereRequired(indicator, ['identify', 'check'], ['dibao']).ok).toBe(true);
    }
  });

  it('[S2-09] asks for no review where it receives nothing, or where the visit found nothing', () => {
    expect(checkedWhereRequired(CREMATION, ['identify'], []).ok).toBe(true);
    expect(checkedWhereRequired(CREMATION, ['unsubstantiated'], ['dibao']).ok).toBe(true);
  });

  it('[S3-04] leaves high medical costs to what they point to', () => {
    expect(checkedWhereRequired(indicatorOf('self-paid-medical'), ['push'], ['dibao']).ok).toBe(true);
  });
});
