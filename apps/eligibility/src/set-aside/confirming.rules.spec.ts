import { monthsOwed } from '../arrears/arrears.rules.js';
import { amountOf } from '../recognitions/recognition-amount.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import type { Beside } from './beside.rules.js';
import { sameAmountSince, standingCase } from './confirming.rules.js';
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
