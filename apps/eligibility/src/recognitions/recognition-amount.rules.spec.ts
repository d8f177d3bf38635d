import { amountOf, periodsOf, endSetAside } from './recognition-amount.rules.js';
import type { Recognition } from './recognition.state.js';

const recognition: Recognition = {
  ...{ recognitionId: 'r', householdId: 'h', personId: null, category: 'dibao', caseId: 'c1' },
  ...{ track: 'civil-affairs', decidedOn: '2026-07-20', determinationHash: 'x' },
  ...{ validFrom: '2026-08-01', monthlyAmountFen: 92_000, state: { is: 'running' } },
  changes: [{ from: '2026-10-01', monthlyAmountFen: 56_000 }],
};
const stay = {
  ...{ adjustmentId: 'a', remedyId: 'm', from: '2026-11-10', monthlyAmountFen: 92_000, isFinal: false },
};
const paid = (each: Recognition, ...days: string[]) => days.map((day) => amountOf(each, day));

describe('What a recognition pays', () => {
  it('[L-22] is what it was before a reduction while its execution is stayed, and the reduced amount from when the stay is lifted', () => {
    const stayed = { ...recognition, setAside: [stay] };
    expect(paid(stayed, '2026-09-30', '2026-10-01', '2026-11-10', '2027-06-01')).toEqual([
      92_000, 56_000, 92_000, 92_000,
    ]);
    const lifted = { ...recognition, setAside: [{ ...stay, to: '2027-01-01' }] };
    expect(paid(lifted, '2026-12-31', '2027-01-01')).toEqual([92_000, 56_000]);
  });

  it('[L-22] [S1-18] rises by what a raised standard adds while a reduction is not carried out', () => {
    const raised = { from: '2027-01-01', monthlyAmountFen: 61_000, raisedByFen: 5_000 };
    const both = { ...recognition, changes: [...(recognition.changes ?? []), raised], setAside: [stay] };
    expect(paid(both, '2026-12-31', '2027-01-01')).toEqual([92_000, 97_000]);
    const early = { ...recognition, changes: [{ ...raised, from: '2026-11-01' }], setAside: [stay] };
    expect(paid(early, '2026-11-10')).toEqual([92_000]);
    const since = { ...stay, since: '2026-10-01' };
    expect(paid({ ...early, setAside: [since] }, '2026-11-10')).toEqual([97_000]);
  });

  it('[L-22] is never less than was decided since on other facts', () => {
    const more = { from: '2027-01-01', monthlyAmountFen: 95_000 };
    const both = { ...recognition, changes: [...(recognition.changes ?? []), more], setAside: [stay] };
    expect(paid(both, '2026-12-31', '2027-01-01')).toEqual([92_000, 95_000]);
  });

  it('[L-22] [L-05] is shown by periods: what was paid, what is and what comes, each amount once', () => {
    const lifted = { ...recognition, setAside: [{ ...stay, to: '2027-01-01' }] };
    expect(periodsOf(lifted)).toEqual([
      { from: '2026-08-01', monthlyAmountFen: 92_000 },
      { from: '2026-10-01', monthlyAmountFen: 56_000 },
      { from: '2026-11-10', monthlyAmountFen: 92_000 },
      { from: '2027-01-01', monthlyAmountFen: 56_000 },
    ]);
    const early = { ...recognition, changes: [{ from: '2026-02-01', monthlyAmountFen: 1 }] };
    expect(periodsOf(early)).toEqual([{ from: '2026-08-01', monthlyAmountFen: 1 }]);
  });

  it('[L-01] is what was decided anew from its day on, also where an earlier reduction is not carried out', () => {
    const [ended] = endSetAside({ ...recognition, setAside: [stay] }, '2027-02-01').setAside ?? [];
    expect(ended?.to).toBe('2027-02-01');
  });
});
