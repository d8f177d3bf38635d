import type { Recognition } from './recognition.state.js';
import { runningBenefits } from './running-benefits.rules.js';
import { runsAgain, runsFrom, spansWithout } from './waiting.rules.js';

const margin: Recognition = {
  ...{ recognitionId: 'r', householdId: 'h', personId: null, category: 'margin', caseId: 'c1' },
  ...{ track: 'civil-affairs', decidedOn: '2026-08-12', determinationHash: 'x' },
  ...{ validFrom: '2026-09-01', monthlyAmountFen: null, state: { is: 'running' } },
};
const waiting = (from: string, recognition = margin): Recognition => ({
  ...recognition,
  state: { is: 'ended', on: from, reasonCode: 'dibao-goes-on' },
});
const again = runsAgain(waiting('2026-10-12'), '2026-12-01');

describe('[L-18] [L-22] what waited while dibao went on', () => {
  it('keeps its first day and the days on which it waited', () => {
    expect(again).toMatchObject({
      ...{ validFrom: '2026-09-01', state: { is: 'running' } },
      waited: [{ from: '2026-10-12', to: '2026-12-01' }],
    });
    expect(runsAgain(waiting('2026-12-01'), '2026-12-01')).not.toHaveProperty('waited');
  });

  it('waited once where it waits again before it ran again, and twice where it ran in between', () => {
    expect(runsAgain(waiting('2026-12-01', again), '2027-03-01').waited).toEqual([
      { from: '2026-10-12', to: '2027-03-01' },
    ]);
    expect(runsAgain(waiting('2027-01-15', again), '2027-03-01').waited).toEqual([
      { from: '2026-10-12', to: '2026-12-01' },
      { from: '2027-01-15', to: '2027-03-01' },
    ]);
  });

  it('runs on no day on which it waited', () => {
    const days = ['2026-08-20', '2026-10-11', '2026-10-12', '2026-11-30', '2026-12-05'];
    expect(days.map((day) => runsFrom(again, day))).toEqual([
      ...['2026-09-01', '2026-10-11', '2026-12-01', '2026-12-01', '2026-12-05'],
    ]);
    const whole = { from: '2026-09-01', until: '2027-06-01' };
    expect(spansWithout(again.waited, whole)).toEqual([
      { from: '2026-09-01', until: '2026-10-12' },
      { from: '2026-12-01', until: '2027-06-01' },
    ]);
    expect(spansWithout(again.waited, { ...whole, until: '2026-11-15' })).toEqual([
      { from: '2026-09-01', until: '2026-10-12' },
    ]);
    expect(spansWithout(again.waited, { ...whole, from: '2026-10-12', until: '2026-12-01' })).toEqual([]);
  });

  it('is named beside a case with the day on which it runs again, and then with its first day', () => {
    const from = (on: string) =>
      runningBenefits([again], 'civil-affairs', on).map(({ validFrom }) => validFrom);
    expect([from('2026-11-15'), from('2026-12-01')]).toEqual([['2026-12-01'], ['2026-09-01']]);
  });
});
