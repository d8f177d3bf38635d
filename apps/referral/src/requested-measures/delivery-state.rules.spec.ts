import { answeredFrom, deliveryState } from './delivery-state.rules.js';

const codes = ['medical-assistance', 'outpatient-costs'];

describe('how a department stands to a measure that it was asked for', () => {
  it('[S2-16] owes an answer until it accepts, and has carried the measure out only when it reports it', () => {
    expect(deliveryState('referred', codes, [])).toBe('requested');
    expect(deliveryState('acknowledged', codes, [])).toBe('requested');
    expect(deliveryState('accepted', codes, [])).toBe('will-deliver');
    expect(deliveryState('in-progress', codes, ['another'])).toBe('will-deliver');
    expect(deliveryState('in-progress', codes, ['outpatient-costs'])).toBe('delivered');
    expect(deliveryState('completed', codes, ['medical-assistance'])).toBe('delivered');
  });

  it('[S2-16] has left it undone where it declines, cannot, or ends without giving it', () => {
    for (const state of ['declined', 'not-possible', 'cancelled', 'completed'] as const)
      expect(deliveryState(state, codes, ['another'])).toBe('not-delivered');
    expect(deliveryState('passed-on', codes, [])).toBe('passed-on');
  });
});

describe('from when on a report answers a request', () => {
  it('[S2-16] since it was made, or since the day after the visit where it was made later', () => {
    const sameDay = '2026-08-10T15:00:00+08:00';
    expect(answeredFrom('2026-08-10', sameDay)).toBe(sameDay);
    expect(answeredFrom('2026-08-10', '2026-08-20T09:00:00+08:00')).toBe('2026-08-11T00:00:00+08:00');
  });
});
