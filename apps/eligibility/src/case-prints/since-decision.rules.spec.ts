import type { Recognition, SetAside } from '../recognitions/recognition.state.js';
import type { PaperRemedy } from './paper-remedies.js';
import { sinceAdjustment, sinceDecision } from './since-decision.rules.js';

const of = { householdId: 'h', personId: null, category: 'dibao', track: 'civil-affairs' } as const;
const decided = { ...of, decidedOn: '2026-08-12', determinationHash: 'x' } as const;
const first: Recognition = {
  ...{ ...decided, recognitionId: 'first', caseId: 'c1', validFrom: '2026-07-01', monthlyAmountFen: 48_000 },
  state: { is: 'replaced', byCaseId: 'c2', on: '2026-09-01' },
};
const second = (setAside: readonly SetAside[]): Recognition => ({
  ...{ ...decided, recognitionId: 'second', caseId: 'c2', validFrom: '2026-09-01', monthlyAmountFen: 21_334 },
  ...{ state: { is: 'running' }, setAside },
});
const stay: SetAside = {
  ...{ adjustmentId: 'a', remedyId: 'm', from: '2026-09-15', monthlyAmountFen: 48_000, isFinal: false },
};
const remedy: PaperRemedy = {
  ...{ remedyId: 'm', kind: 'reconsideration', caseId: 'c2', track: 'civil-affairs', adjustmentId: 'a' },
  ...{ recognitionId: 'first', result: null, resultOn: null },
};
const changed: PaperRemedy = { ...remedy, result: 'changed', resultOn: '2026-09-20' };
const reduction = { ...of, adjustmentId: 'a', recognitionId: 'first', caseId: 'c2', amountAfterFen: 21_334 };

const beside = (all: readonly Recognition[], remedies: readonly PaperRemedy[]) =>
  ({ all, remedies, who: () => ({ zh: '', en: '' }), language: 'zh' }) as const;
const ofReduction = (setAside: readonly SetAside[], remedies: readonly PaperRemedy[]) =>
  sinceAdjustment({ ...reduction, ends: false }, '2026-09-01', beside([first, second(setAside)], remedies));
const ofCase = (recognition: Recognition, all: readonly Recognition[], remedies: readonly PaperRemedy[]) =>
  sinceDecision([recognition], recognition, beside(all, remedies));

const STAYED = '最低生活保障：行政复议期间，本决定自2026年9月15日起停止执行';
const SET_ASIDE = '最低生活保障：本决定于2026年9月20日经行政复议变更或者撤销，自2026年9月15日起不再执行';
const AS_BEFORE = '最低生活保障：自2026年9月15日起每月 480.00 元';

describe('[L-22] [A-02] the notice of a reduction', () => {
  it('has nothing beside it while it is carried out', () => {
    expect(ofReduction([], [])).toEqual([]);
  });

  it('states since when it is stayed, and what is paid instead', () => {
    expect(ofReduction([stay], [remedy])).toEqual([STAYED, AS_BEFORE]);
    expect(ofReduction([{ ...stay, to: '2026-11-01' }], [remedy])).toEqual([
      '最低生活保障：行政复议期间，本决定自2026年9月15日起至2026年11月1日前停止执行',
      ...[AS_BEFORE, '最低生活保障：自2026年11月1日起每月 213.34 元'],
    ]);
  });

  it('states by what it was changed or set aside, also where something else was decided since', () => {
    expect(ofReduction([{ ...stay, isFinal: true }], [changed])).toEqual([SET_ASIDE, AS_BEFORE]);
    expect(ofReduction([], [changed])).toEqual(['最低生活保障：本决定于2026年9月20日经行政复议变更或者撤销']);
  });

  it('of an end that was set aside states that what ran goes on', () => {
    const end: SetAside = {
      ...{ ...stay, from: '2026-09-01', isFinal: true, monthlyAmountFen: null },
      end: { on: '2026-09-01', reasonCode: 'x' },
    };
    const running: Recognition = { ...first, state: { is: 'running' }, setAside: [end] };
    const ending = { ...reduction, amountAfterFen: null, ends: true };
    expect(sinceAdjustment(ending, '2026-09-01', beside([running], [changed]))).toEqual([
      '最低生活保障：本决定于2026年9月20日经行政复议变更或者撤销，自2026年9月1日起不再执行',
      '最低生活保障：自2026年9月1日起每月 480.00 元',
    ]);
  });
});

describe('[L-22] [A-02] the notice of a decision', () => {
  it('that reduced what ran states the same', () => {
    const own = second([{ ...stay, isFinal: true }]);
    expect(ofCase(own, [first, own], [changed])).toEqual([SET_ASIDE, AS_BEFORE]);
  });

  it('before the reduction states that the later decision is not carried out', () => {
    expect(ofCase(first, [first, second([stay])], [remedy])).toEqual([
      '最低生活保障：自2026年9月1日起由后来的决定代替',
      '最低生活保障：后来的决定：行政复议期间，本决定自2026年9月15日起停止执行',
    ]);
  });

  it('that was itself changed or set aside states by what', () => {
    const own: Recognition = { ...first, state: { is: 'running' } };
    const about = { ...changed, caseId: 'c1', adjustmentId: null, recognitionId: null };
    expect(ofCase(own, [own], [about])).toEqual(['本决定于2026年9月20日经行政复议变更或者撤销']);
  });
});

it('[L-22] [A-02] the notice of what was given instead of dibao states that it waits while the end of dibao is not carried out', () => {
  const margin: Recognition = {
    ...{ ...first, recognitionId: 'margin', category: 'margin', monthlyAmountFen: null },
    state: { is: 'ended', on: '2026-10-12', reasonCode: 'dibao-goes-on' },
  };
  expect(ofCase(margin, [margin], [])).toEqual([
    '低保边缘家庭：终止低保的决定停止执行或者已被变更、撤销，低保继续，本项自2026年10月12日起随之停止',
  ]);
});

it('[L-18] [L-22] [A-02] the notice of what waited, and runs again, states when it did not run', () => {
  const margin: Recognition = {
    ...{ ...first, recognitionId: 'margin', category: 'margin', monthlyAmountFen: null },
    ...{ state: { is: 'running' }, waited: [{ from: '2026-10-12', to: '2026-12-01' }] },
  };
  expect(ofCase(margin, [margin], [])).toEqual([
    '低保边缘家庭：自2026年10月12日起至2026年12月1日前，因终止低保的决定停止执行、低保继续，本项停止；自2026年12月1日起恢复',
  ]);
});

it('[L-22] [A-02] a decision whose reduction a later one merely confirms names the stay of both', () => {
  const confirmed: Recognition = {
    ...second([]),
    state: { is: 'replaced', byCaseId: 'c3', on: '2026-11-01' },
  };
  const third: Recognition = {
    ...second([stay]),
    recognitionId: 'third',
    caseId: 'c3',
    validFrom: '2026-11-01',
  };
  expect(ofCase(first, [first, confirmed, third], [remedy])).toContain(
    '最低生活保障：后来的决定：行政复议期间，本决定自2026年9月15日起停止执行',
  );
});
