import { monthsOwed } from '../arrears/arrears.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import type { Beside } from './beside.rules.js';
import { owedUnder, paidIn } from './owed.rules.js';
import type { DecidedReduction } from './reduction.store.js';

const recognition: Recognition = {
  ...{ recognitionId: 'r1', householdId: 'h', personId: null, category: 'dibao', caseId: 'c1' },
  ...{ track: 'civil-affairs', decidedOn: '2026-04-20', determinationHash: 'x' },
  ...{ validFrom: '2026-05-01', monthlyAmountFen: 500, state: { is: 'running' } },
};
const change = (from: string, monthlyAmountFen: number, raisedByFen?: number) => ({
  ...{ from, monthlyAmountFen },
  ...(raisedByFen === undefined ? {} : { raisedByFen }),
});
const reduced: Recognition = { ...recognition, changes: [change('2026-07-01', 400)] };
const reduction: DecidedReduction = {
  ...{ adjustmentId: 'a1', recognitionId: 'r1', category: 'dibao', personId: null, ends: false },
  ...{
    decidedOn: '2026-06-10',
    effectiveOn: '2026-07-01',
    amountBeforeFen: 500,
    keptFrom: null,
    caseId: 'c2',
  },
};
const alone: Beside = { earlier: [], laterFrom: null, besideRemedyId: null };

const owed = (present: Recognition[], changes: Partial<Parameters<typeof owedUnder>[0]> = {}) => {
  const period = owedUnder({
    ...{ present, reduction, beside: alone, on: '2026-12-05', goneOn: undefined, known: () => 0 },
    ...changes,
  });
  return period && monthsOwed(period).map(({ month, amountFen }) => [month.slice(0, 7), amountFen]);
};
const SUMMER = [
  ['2026-07', 100],
  ['2026-08', 100],
  ['2026-09', 100],
];

describe('What is owed for the months of a reduction that is set aside', () => {
  it('[L-22] [A-04] is owed also where something else was decided since: until that', () => {
    const again = { ...reduced, changes: [change('2026-07-01', 400), change('2026-10-01', 300)] };
    expect(owed([again], { beside: { ...alone, laterFrom: '2026-10-01' } })).toEqual(SUMMER);
    const replaced: Recognition = { ...reduced, state: { is: 'replaced', byCaseId: 'c2', on: '2026-10-01' } };
    const review: Recognition = {
      ...{ ...recognition, recognitionId: 'r2', caseId: 'c2', decidedOn: '2026-09-20' },
      ...{ validFrom: '2026-10-01', monthlyAmountFen: 300 },
    };
    expect(owed([replaced, review])).toEqual(SUMMER);
    const over: Recognition = { ...reduced, state: { is: 'ended', on: '2026-10-01', reasonCode: 'x' } };
    expect(owed([over])).toEqual(SUMMER);
  });

  it('[L-22] [S1-09] [A-04] is owed without what one person of the household was paid alone in those months', () => {
    const ended: Recognition = { ...recognition, state: { is: 'ended', on: '2026-07-01', reasonCode: 'x' } };
    const single: Recognition = {
      ...{ ...recognition, recognitionId: 's', personId: 'p1', caseId: 'c2', decidedOn: '2026-06-10' },
      ...{ validFrom: '2026-07-01', monthlyAmountFen: 150 },
    };
    const ends = { reduction: { ...reduction, ends: true }, on: '2026-08-05' } as const;
    expect(owed([ended, single], ends)).toEqual([
      ['2026-07', 350],
      ['2026-08', 350],
    ]);
    const alone = { ...ends, reduction: { ...ends.reduction, personId: 'p1' } };
    expect(
      owed(
        [
          { ...ended, personId: 'p1' },
          { ...single, personId: 'p2' },
        ],
        alone,
      ),
    ).toEqual([
      ['2026-07', 500],
      ['2026-08', 500],
    ]);
  });

  it('[L-22] [A-04] is owed for an end until what was recognised anew', () => {
    const ended: Recognition = { ...recognition, state: { is: 'ended', on: '2026-07-01', reasonCode: 'x' } };
    const anew: Recognition = { ...recognition, recognitionId: 'r2', caseId: 'c2', validFrom: '2026-09-01' };
    expect(owed([ended, anew], { reduction: { ...reduction, ends: true } })).toEqual([
      ['2026-07', 500],
      ['2026-08', 500],
    ]);
  });

  it('[L-22] [A-04] is nothing for a month after the last day of the recognition, or after the person went', () => {
    expect(owed([{ ...reduced, validTo: '2026-09-30' }])).toEqual(SUMMER);
    expect(owed([reduced], { goneOn: '2026-09-15' })).toEqual(SUMMER);
  });

  it('[L-22] [A-04] is reckoned without an earlier reduction that is set aside as well, less what is owed for that', () => {
    const twice = { ...reduced, changes: [change('2026-07-01', 400), change('2026-10-01', 300)] };
    const second = { ...reduction, adjustmentId: 'a2', effectiveOn: '2026-10-01', amountBeforeFen: 400 };
    const earlier = [{ ...reduction, keptFrom: { remedyId: 'm1', isFinal: true } }];
    const known = (month: string) => (month === '2026-11-01' ? 100 : 0);
    expect(owed([twice], { reduction: second, beside: { ...alone, earlier }, known })).toEqual([
      ['2026-10', 200],
      ['2026-11', 100],
      ['2026-12', 200],
    ]);
  });

  it('[L-22] [S1-18] rises with a standard that was raised since', () => {
    const raised = { ...reduced, changes: [change('2026-07-01', 400), change('2026-09-01', 450, 50)] };
    expect(owed([raised], { on: '2026-11-01' })).toEqual([...SUMMER, ['2026-10', 100]]);
  });
});

it('[A-04] what was paid in a month is nothing before a recognition began and after it ended', () => {
  const ended: Recognition = { ...recognition, state: { is: 'ended', on: '2026-07-01', reasonCode: 'x' } };
  expect(['2026-04-01', '2026-06-01', '2026-07-01'].map((month) => paidIn(ended, month))).toEqual([
    0, 500, 0,
  ]);
});
