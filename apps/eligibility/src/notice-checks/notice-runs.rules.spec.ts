import type { Recognition, SetAside } from '../recognitions/recognition.state.js';
import { decisionRuns, isCarriedOut } from './notice-runs.rules.js';

const recognition: Recognition = {
  ...{ recognitionId: 'first', caseId: 'first-case', householdId: 'h', personId: null, category: 'dibao' },
  ...{ track: 'civil-affairs', decidedOn: '2026-07-20', determinationHash: 'x', validFrom: '2026-08-01' },
  ...{ monthlyAmountFen: 48_000, state: { is: 'running' } },
};
const stayed: SetAside = {
  ...{ adjustmentId: 'a', remedyId: 'm', from: '2026-09-15', monthlyAmountFen: 48_000, isFinal: false },
};
const first: Recognition = {
  ...recognition,
  state: { is: 'replaced', byCaseId: 'second-case', on: '2026-09-01' },
};
const second = (setAside: readonly SetAside[]): Recognition => ({
  ...{ ...recognition, recognitionId: 'second', caseId: 'second-case', validFrom: '2026-09-01', setAside },
  monthlyAmountFen: 21_334,
});
const REDUCTION = { adjustmentId: 'a', effectiveOn: '2026-09-01' };
const valid = (setAside: readonly SetAside[], today: string) => {
  const all = [first, second(setAside)];
  const beside = { all, reduced: new Map([['a', 'first']]), today };
  return [
    ...all.map((each) => decisionRuns(each, beside) !== undefined),
    isCarriedOut(REDUCTION, all, today),
  ];
};

describe('[A-27] [L-22] of a reduction that a case decided', () => {
  it('the notices of the reduction are valid while it is carried out, and the earlier one is not', () => {
    expect(valid([], '2026-10-12')).toEqual([false, true, true]);
    expect(valid([stayed], '2026-09-14')).toEqual([false, true, true]);
    expect(valid([{ ...stayed, to: '2026-10-01' }], '2026-10-12')).toEqual([false, true, true]);
  });

  it('the earlier notice is valid, and those of the reduction are not, while it is stayed or once it was set aside', () => {
    expect(valid([stayed], '2026-09-15')).toEqual([true, false, false]);
    expect(valid([{ ...stayed, isFinal: true }], '2027-10-12')).toEqual([true, false, false]);
  });

  it('the same before the first month of a reduction that is stayed before it begins', () => {
    expect(valid([{ ...stayed, from: '2026-09-01' }], '2026-08-18')).toEqual([true, false, false]);
  });

  it('a decision whose amount was reduced later goes on being valid while that reduction is not carried out', () => {
    const all = [{ ...recognition, setAside: [stayed] }];
    const beside = { all, reduced: new Map([['a', 'first']]), today: '2026-10-12' };
    expect(all.map((each) => decisionRuns(each, beside))).toEqual([{}]);
    expect(isCarriedOut(REDUCTION, all, '2026-10-12')).toBe(false);
  });
});

it('[A-27] [L-22] also where a later decision merely confirmed the reduction: the first notice is valid, none of the others is', () => {
  const confirmed: Recognition = {
    ...second([]),
    state: { is: 'replaced', byCaseId: 'third-case', on: '2026-11-01' },
  };
  const third: Recognition = {
    ...{ ...second([stayed]), recognitionId: 'third', caseId: 'third-case', validFrom: '2026-11-01' },
  };
  const beside = { all: [first, confirmed, third], reduced: new Map([['a', 'first']]), today: '2026-12-01' };
  const runs = [first, confirmed, third].map((each) => decisionRuns(each, beside) !== undefined);
  expect(runs).toEqual([true, false, false]);
});
