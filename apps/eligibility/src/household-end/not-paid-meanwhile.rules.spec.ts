import type { IsoDate } from '@aid-chain/kernel';
import type { Recognition } from '../recognitions/recognition.state.js';
import { notPaidMeanwhile } from './not-paid-meanwhile.rules.js';

const ended: Recognition = {
  ...({ recognitionId: 'r', householdId: 'h', personId: 'p', category: 'tekun', caseId: 'c' } as const),
  ...({ track: 'civil-affairs', decidedOn: '2026-07-20', determinationHash: 'x' } as const),
  ...{ validFrom: '2026-08-01', monthlyAmountFen: 123_600 },
  state: { is: 'ended', on: '2026-12-01', reasonCode: 'household-ended' },
};
const key = { category: 'tekun', personId: 'p' } as const;
const owed = (
  recognitions: readonly Recognition[],
  { on = '2027-03-10', known = new Map<IsoDate, number>() } = {},
) => {
  const asked = { recognitions: [key], effectiveOn: '2026-12-01' };
  return notPaidMeanwhile({ caseId: 'c', on, asked, recognitions, known: () => known }).map(
    ({ months, ...which }) => ({
      ...which,
      months: months.map(({ month, amountFen }) => [month, amountFen]),
    }),
  );
};

describe('What a mistaken end of a household kept from a family', () => {
  it('[A-04] [A-18] is of each month from the end to the answer what was paid before it, to the fen', () => {
    expect(owed([ended])).toEqual([
      {
        key,
        householdId: 'h',
        months: ['2026-12-01', '2027-01-01', '2027-02-01', '2027-03-01'].map((month) => [month, 123_600]),
      },
    ]);
  });

  it('[A-04] [A-18] is nothing where it is put right before a month was lost', () => {
    expect(owed([ended], { on: '2026-12-01' })).toEqual([]);
  });

  it('[A-04] [A-18] ends with what was granted, with what was recognised anew, and counts what is owed already once', () => {
    const months = (...found: ReturnType<typeof owed>) => found.flatMap((each) => each.months);
    expect(months(...owed([{ ...ended, validTo: '2027-01-31' }])).map(([month]) => month)).toEqual([
      '2026-12-01',
      '2027-01-01',
    ]);
    const anew: Recognition = {
      ...{ ...ended, recognitionId: 's', caseId: 'd', validFrom: '2027-02-01', monthlyAmountFen: 100_000 },
      state: { is: 'running' },
    };
    expect(months(...owed([ended, anew])).map(([month]) => month)).toEqual(['2026-12-01', '2027-01-01']);
    expect(months(...owed([ended], { on: '2027-01-10', known: new Map([['2026-12-01', 123_600]]) }))).toEqual(
      [['2027-01-01', 123_600]],
    );
  });

  it('[A-18] is not computed of what another recognition replaced while two households stood as one', () => {
    const replaced: Recognition = { ...ended, state: { is: 'replaced', byCaseId: 'd', on: '2026-12-01' } };
    expect(owed([replaced])).toEqual([]);
  });
});
