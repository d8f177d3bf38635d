import { noticeDelivered, type DeliverableNotices } from './notice-delivery.rules.js';

const decision = { decidedOn: '2026-07-07', deliveredOn: null };
const supplement = { askedOn: '2026-07-07', deliveredOn: null };
const refused: DeliverableNotices = { state: 'not-accepted', decision, supplement };
const asked: DeliverableNotices = { state: 'awaiting-window-check', decision: undefined, supplement };

const outcome = (of: DeliverableNotices, on = '2026-07-08') => {
  const result = noticeDelivered(of, on, '2026-07-09');
  return result.ok ? result.value : (result.refusal.faults?.[0]?.code ?? result.refusal.code);
};

describe('the delivery of a notice about an application', () => {
  it('[L-22] is of the refusal where it was refused, and of what to put right where it waits', () => {
    expect([outcome(refused), outcome(asked)]).toEqual(['non-acceptance-notice', 'filing-supplement-notice']);
  });

  it('[L-22] is recorded once, and only of what was decided', () => {
    expect(outcome({ ...asked, supplement: undefined })).toBe('APPLICATION_NOTICE_NOT_OWED');
    expect(outcome({ ...refused, state: 'open' })).toBe('APPLICATION_NOTICE_NOT_OWED');
    const delivered = { ...decision, deliveredOn: '2026-07-08' };
    expect(outcome({ ...refused, decision: delivered })).toBe('APPLICATION_NOTICE_DELIVERED');
  });

  it('[L-22] is between the decision and today', () => {
    expect([outcome(refused, '2026-07-06'), outcome(refused, '2026-07-10')]).toEqual([
      ...['DATE_TOO_EARLY', 'DATE_IN_FUTURE'],
    ]);
  });
});
