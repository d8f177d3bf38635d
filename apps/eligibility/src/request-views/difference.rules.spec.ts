import { FATHER, MOTHER, WAGE } from '../testing/given.fixture.js';
import { differencesFrom } from './difference.rules.js';

const CAR = {
  personId: FATHER,
  kind: 'vehicle',
  count: 1,
  valueFen: 8_000_000,
  locationRegionCode: '510683',
} as const;

describe('how an answer differs from what the family declared', () => {
  it('[N4] names what was not declared and what has other figures, and no figure', () => {
    const answer = { incomes: [{ ...WAGE, amountFen: 2_400_000 }], assets: [CAR] };
    const differences = differencesFrom(answer, { incomes: [WAGE] }, FATHER);
    expect(differences).toEqual([
      { fact: 'incomes', kind: 'wage', difference: 'differs' },
      { fact: 'assets', kind: 'vehicle', difference: 'not-declared' },
    ]);
    expect(JSON.stringify(differences)).not.toMatch(/\d/);
  });

  it('[N4] what is the same, and what the source does not know, is no difference: no data is not zero', () => {
    expect(differencesFrom({ incomes: [WAGE] }, { incomes: [WAGE], assets: [CAR] }, FATHER)).toEqual([]);
    expect(differencesFrom({}, { incomes: [WAGE] }, FATHER)).toEqual([]);
  });

  it('what another member declared is not of this one', () => {
    const declared = { incomes: [{ ...WAGE, personId: MOTHER }] };
    expect(differencesFrom({ incomes: [WAGE] }, declared, FATHER)).toMatchObject([
      { difference: 'not-declared' },
    ]);
  });
});
