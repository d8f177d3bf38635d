import { workCalendar } from '@aid-chain/kernel';
import { acknowledgeBy } from './due.rules.js';

const calendar = workCalendar(
  [
    { date: '2026-02-14', working: true },
    ...['16', '17', '18', '19', '20', '23'].map((day) => ({ date: `2026-02-${day}`, working: false })),
  ],
  '2026-12-31',
);
const days = { normal: 5, urgent: 2 };

describe('the day by which a referral is acknowledged', () => {
  it('[S0-23] five working days after a Wednesday is the next Wednesday', () => {
    expect(acknowledgeBy('2026-01-14', 'normal', days, calendar).date).toBe('2026-01-21');
  });

  it('an urgent one has two working days', () => {
    expect(acknowledgeBy('2026-01-14', 'urgent', days, calendar).date).toBe('2026-01-16');
  });

  it('a make-up Saturday counts, the days off of the festival do not', () => {
    expect(acknowledgeBy('2026-02-13', 'urgent', days, calendar).date).toBe('2026-02-24');
  });

  it('beyond the calendar of days off the day is provisional', () => {
    expect(acknowledgeBy('2026-12-30', 'normal', days, calendar).provisional).toBe(true);
  });
});
