import { workCalendar } from '@aid-chain/kernel';
import { stepDays, STEP_OF } from './step.rules.js';

const calendar = workCalendar([{ date: '2026-01-01', working: false }], '2026-12-31');
const term = { within: 5, remindAhead: 1, escalateAfter: 3 };

describe('the days of a step of a referral', () => {
  it('[S0-23] due after its working days, reminded one before, escalated three after it', () => {
    expect(stepDays('2026-01-14', term, calendar)).toEqual({
      ...{ dueOn: '2026-01-21', dueProvisional: false },
      ...{ remindOn: '2026-01-20', escalateOn: '2026-01-26' },
    });
  });

  it('a term that is shorter than the reminder is reminded of at once', () => {
    expect(stepDays('2026-01-14', { ...term, within: 1, remindAhead: 3 }, calendar).remindOn).toBe(
      '2026-01-14',
    );
  });

  it('a day that was set before is kept, and the reminder is not after it', () => {
    const due = { date: '2026-01-15', provisional: false };
    expect(stepDays('2026-01-14', term, calendar, due)).toMatchObject({
      ...{ dueOn: '2026-01-15', remindOn: '2026-01-15', escalateOn: '2026-01-20' },
    });
  });

  it('[S0-22] each open state before the work begins has its step; work in progress reports by quarters', () => {
    expect([STEP_OF.referred, STEP_OF.acknowledged, STEP_OF.accepted, STEP_OF['in-progress']]).toEqual([
      'acknowledge',
      'decide',
      'begin',
      null,
    ]);
  });
});
