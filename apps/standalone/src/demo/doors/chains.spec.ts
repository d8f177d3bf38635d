import { channelsOf, withoutHousehold, type DoorLink } from './chains.js';

const link = (refs: Readonly<Record<string, unknown>>, textZh = '已反馈'): DoorLink => ({
  ...{ type: 'referral.feedback-recorded.v1', refs, textZh, textEn: 'reported' },
});

describe('the chains of households whose departments answer through different doors', () => {
  it('[S0-23] are the same without ids and the door, and differ by any other fact or word', () => {
    const [one, other] = [
      link({ referralId: 'a', quarter: '2026Q4', channel: 'kafka' }),
      link({ channel: 'excel', quarter: '2026Q4', referralId: 'b' }),
    ];
    expect(withoutHousehold([one])).toBe(withoutHousehold([other]));
    expect(withoutHousehold([one])).not.toBe(withoutHousehold([link({ quarter: '2026Q3' })]));
    expect(withoutHousehold([one])).not.toBe(withoutHousehold([{ ...one, textZh: '未反馈' }]));
    expect(withoutHousehold([one, one])).not.toBe(withoutHousehold([one]));
    expect(channelsOf([one, other, link({})])).toEqual(['kafka', 'excel']);
  });
});
