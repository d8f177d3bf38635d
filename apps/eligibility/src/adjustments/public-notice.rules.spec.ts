import { deliveredOn } from './public-notice.rules.js';

const CONTEXT = { notReached: false, days: 30, today: '2026-09-30' };
const PUBLIC = { method: 'public-notice', on: '2026-08-20' } as const;
const outcome = (...given: Parameters<typeof deliveredOn>) => {
  const found = deliveredOn(...given);
  return found.ok ? found.value : found.refusal.code;
};

describe('[L-05] the day on which the notice of a reduction counts as delivered', () => {
  it('is its own day by every means but the public notice', () => {
    expect(outcome({ method: 'post', on: '2026-08-20' }, CONTEXT)).toBe('2026-08-20');
  });

  it('is none by public notice for somebody whom nothing else was tried for, and who was reached before', () => {
    expect(outcome(PUBLIC, CONTEXT)).toBe('NOTICE_PUBLIC_NOT_LAST');
    expect(outcome({ ...PUBLIC, confirmedTries: ['public-notice'] }, CONTEXT)).toBe('NOTICE_PUBLIC_NOT_LAST');
  });

  it('is the end of the days of the public notice, once they are over', () => {
    const tried = { ...PUBLIC, confirmedTries: ['in-person', 'post'] } as const;
    expect(outcome(tried, CONTEXT)).toBe('2026-09-19');
    expect(outcome(tried, { ...CONTEXT, today: '2026-09-18' })).toBe('NOTICE_PUBLIC_RUNNING');
    expect(outcome(PUBLIC, { ...CONTEXT, notReached: true })).toBe('2026-09-19');
    expect(outcome(PUBLIC, { ...CONTEXT, notReached: true, days: null })).toBe('2026-08-20');
  });
});
