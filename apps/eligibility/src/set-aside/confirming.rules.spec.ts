import { monthsOwed } from '../arrears/arrears.rules.js';
import { amountOf } from '../recognitions/recognition-amount.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import type { Beside } from './beside.rules.js';
import { besideOf } from './beside.rules.js';
import { sameAmountSince, standingCase, withConfirmations } from './confirming.rules.js';
import { owedUnder } from './owed.rules.js';
import type { DecidedReduction, Reduction } from './reduction.store.js';
import { carriedOutAgain, suspend } from './suspension.rules.js';

const of = { householdId: 'h', personId: null, category: 'dibao', track: 'civil-affairs' } as const;
const paying = (
  id: string,
  validFrom: string,
  fen: number,
  next?: readonly [string, string],
): Recognition => ({
  ...{ ...of, recognitionId: id, caseId: `case-${id}`, decidedOn: validFrom, determinationHash: 'x' },
  ...{ validFrom, monthlyAmountFen: fen },
  state: next === undefined ? { is: 'running' } : { is: 'replaced', byCaseId: next[0], on: next[1] },
});
const first = paying('first', '2026-05-01', 500, ['case-made', '2026-07-01']);
const made: Recognition = {
  ...paying('made', '2026-07-01', 300, ['case-again', '2026-10-01']),
  decidedOn: '2026-06-10',
};
const again = paying('again', '2026-10-01', 300);
const reduction: Reduction = {
  ...{ adjustmentId: 'a', recognitionId: 'first', category: 'dibao', personId: null, ends: false },
  ...{ decidedOn: '2026-06-10', effectiveOn: '2026-07-01', amountBeforeFen: 500 },
};
const confirmed: Reduction = { ...reduction, confirmedBy: ['again'] };
const beside: Beside = { earlier: [], laterFrom: null, besideRemedyId: null };
const decidedBy = 'civil-affairs' as const;
const stay = (on: string) => ({ on, from: on, remedyId: 'm', isFinal: false, beside, decidedBy });
const paid = (all: readonly (Recognition | undefined)[], days: readonly string[]) =>
  days.map((day) => {
    const runs = all.find((each) => each?.state.is === 'running' || (each?.state.on ?? day) > day);
    return runs === undefined ? undefined : amountOf(runs, day);
  });

describe('[L-22] a decision that merely confirms a reduction', () => {
  it('is one of the same amount from its first day; another amount is a decision of its own', () => {
    expect(sameAmountSince([first, made, again], reduction)).toEqual([again]);
    expect(sameAmountSince([first, made, { ...again, monthlyAmountFen: 400 }], reduction)).toEqual([]);
    const raised = { ...made, changes: [{ from: '2026-10-01', monthlyAmountFen: 350, raisedByFen: 50 }] };
    expect(sameAmountSince([first, raised, { ...again, monthlyAmountFen: 350 }], reduction)).toHaveLength(1);
    expect(sameAmountSince([first, made, again], { ...reduction, ends: true })).toEqual([]);
  });

  it('is stayed with it, and carried out again with it', () => {
    const found = suspend([first, made, again], { ...stay('2026-11-10'), reduction: confirmed });
    expect(found?.after.recognitionId).toBe('again');
    expect(paid([found?.after], ['2026-11-09', '2026-11-10'])).toEqual([300, 500]);
    const [lifted] = carriedOutAgain([found?.after ?? again], {
      remedyId: 'm',
      from: '2027-01-01',
      decidedBy,
    });
    expect(paid([lifted?.after], ['2026-12-31', '2027-01-01'])).toEqual([500, 300]);
    expect(suspend([first, made, again], { ...stay('2026-11-10'), reduction })).toBeUndefined();
  });

  it('also before its first month: what it confirms is stayed until then', () => {
    const found = suspend([first, made, again], { ...stay('2026-09-10'), reduction: confirmed });
    expect(found?.until?.map(({ recognitionId }) => recognitionId)).toEqual(['made']);
    expect(paid([found?.until?.[0], found?.after], ['2026-09-09', '2026-09-10', '2026-10-01'])).toEqual([
      300, 500, 500,
    ]);
  });

  it('is set aside for good with it, also what was kept until it began; a stay that was lifted before remains one', () => {
    const stayed = suspend([first, made, again], { ...stay('2026-09-10'), reduction: confirmed });
    const [until] = stayed?.until ?? [];
    const lifted = { adjustmentId: 'a', remedyId: 'm', monthlyAmountFen: 500, isFinal: false };
    const before = { ...lifted, from: '2026-07-10', to: '2026-08-01' };
    const kept = [first, { ...made, setAside: [before, ...(until?.setAside ?? [])] }, stayed?.after ?? again];
    const result = { ...stay('2026-11-10'), reduction: confirmed, isFinal: true };
    const found = suspend(kept, result);
    const finals = [found?.after, ...(found?.until ?? [])].map((each) =>
      each?.setAside?.map(({ from, isFinal }) => [from, isFinal]),
    );
    expect(finals).toEqual([
      [['2026-09-10', true]],
      [
        ['2026-07-10', false],
        ['2026-09-10', true],
      ],
    ]);
  });

  it('is looked up for each reduction of the benefit: what an earlier one leaves rises with a standard raised on what confirms it', () => {
    const early = paying('early', '2026-05-01', 400, ['case-middle', '2026-09-01']);
    const middle: Recognition = {
      ...paying('middle', '2026-09-01', 400, ['case-late', '2026-12-01']),
      changes: [{ from: '2026-10-01', monthlyAmountFen: 450, raisedByFen: 50 }],
    };
    const late: Recognition = {
      ...paying('late', '2026-12-01', 450),
      changes: [{ from: '2027-01-01', monthlyAmountFen: 350 }],
    };
    const decided = (adjustmentId: string, recognitionId: string): DecidedReduction => ({
      ...{ ...reduction, adjustmentId, recognitionId, caseId: `case-${adjustmentId}`, keptFrom: null },
      ...(adjustmentId === 'e1'
        ? { decidedOn: '2026-06-10', effectiveOn: '2026-07-01', amountBeforeFen: 500 }
        : { decidedOn: '2026-12-10', effectiveOn: '2027-01-01', amountBeforeFen: 450 }),
    });
    const stayedFirst = { remedyId: 'm1', isFinal: false };
    const reductions = [{ ...decided('e1', 'early'), keptFrom: stayedFirst }, decided('e2', 'late')];
    const present = [
      { ...early, changes: [{ from: '2026-07-01', monthlyAmountFen: 400 }], monthlyAmountFen: 500 },
      middle,
      late,
    ];
    const all = withConfirmations(present, reductions, () => 'same');
    expect(all.map(({ confirmedBy }) => confirmedBy)).toEqual([['middle', 'late'], []]);
    const [, second = decided('e2', 'late')] = all;
    const found = suspend(present, {
      ...{ ...stay('2027-02-10'), remedyId: 'm2' },
      ...{ reduction: second, beside: besideOf(second, all) },
    });
    expect(paid([found?.after], ['2027-02-09', '2027-02-10'])).toEqual([350, 550]);
  });

  it('ends where one rests on a fact of its own; of facts that were not kept somebody has to know', () => {
    const last = paying('last', '2026-12-01', 300);
    const then: Recognition = {
      ...again,
      state: { is: 'replaced', byCaseId: 'case-last', on: '2026-12-01' },
    };
    const found = (of: Record<string, 'own' | 'same' | 'not-kept'>) =>
      withConfirmations(
        [first, made, then, last],
        [reduction],
        (_, { recognitionId }) => of[recognitionId] ?? 'own',
      );
    expect(found({ again: 'same' })).toEqual([{ ...reduction, confirmedBy: ['again'] }]);
    expect(found({ again: 'same', last: 'not-kept' })).toEqual([
      { ...reduction, confirmedBy: ['again', 'last'], factsNotKept: true },
    ]);
    expect(found({ last: 'not-kept' })).toEqual([{ ...reduction, confirmedBy: [] }]);
  });

  it('keeps what standards raised before it', () => {
    const raised = { ...made, changes: [{ from: '2026-08-01', monthlyAmountFen: 350, raisedByFen: 50 }] };
    const present = [first, raised, { ...again, monthlyAmountFen: 350 }];
    const found = suspend(present, { ...stay('2026-11-10'), reduction: confirmed });
    expect(paid([found?.after], ['2026-11-10'])).toEqual([550]);
    const more = { present, reduction: confirmed, beside, goneOn: undefined, known: () => 0 };
    const period = owedUnder({ ...more, on: '2026-11-10' });
    expect(period && monthsOwed(period).map(({ amountFen }) => amountFen)).toEqual([200, 200, 200, 200, 200]);
  });
});

describe('[L-22] a decision that stands whatever becomes of a reduction', () => {
  const all: readonly DecidedReduction[] = [{ ...reduction, caseId: 'case-made', keptFrom: null }];
  const from = '2026-11-10';

  it('is that of a case which decided on facts of its own, and none that confirms', () => {
    expect(standingCase([first, made, again], reduction, { all, from })).toBe('case-again');
    expect(standingCase([first, made, again], confirmed, { all, from })).toBeUndefined();
  });

  it('is a later reduction on which the family was heard, from its first day on', () => {
    const running: Recognition = { ...made, state: { is: 'running' } };
    const later: DecidedReduction = {
      ...{
        ...reduction,
        adjustmentId: 'b',
        recognitionId: 'made',
        effectiveOn: '2026-11-01',
        caseId: 'case-b',
      },
      keptFrom: null,
    };
    const found = (day: string) =>
      standingCase([first, running], reduction, { all: [...all, later], from: day });
    expect([found('2026-11-10'), found('2026-10-10')]).toEqual(['case-b', undefined]);
  });
});
