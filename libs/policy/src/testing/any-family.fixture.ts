import fc from 'fast-check';
import { family, MODEST_ASSETS, YEAR_2025 } from './families.fixture.js';

export const money = fc.integer({ min: 0, max: 6_000_000 });

/** Families of one to six members with some wage, rent, deposits, cars and bills. */
export const anyFamily = fc
  .record({
    members: fc.integer({ min: 1, max: 6 }),
    wage: money,
    rent: money,
    deposit: money,
    medical: money,
    vehicle: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ members, wage, rent, deposit, medical, vehicle }) =>
    family(members, {
      incomes: [
        { personId: 'p1', kind: 'wage', itemCode: 'wage', amountFen: wage, period: YEAR_2025 },
        { personId: 'p1', kind: 'property', itemCode: 'rent', amountFen: rent, period: YEAR_2025 },
      ],
      assets: [
        ...MODEST_ASSETS.filter(({ kind }) => kind === 'dwelling'),
        { kind: 'deposit', valueFen: deposit },
        { kind: 'vehicle', count: vehicle },
      ],
      sheet: {
        expenditures: [
          { personId: 'p1', kind: 'medical', grossFen: medical, reimbursedFen: 0, period: YEAR_2025 },
        ],
      },
    }),
  );
