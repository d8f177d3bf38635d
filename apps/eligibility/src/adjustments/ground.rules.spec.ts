import type { CategoryResult, WorksheetLine } from '@aid-chain/policy';
import { CASE_ID, FATHER, HASH, HOUSEHOLD_ID, MOTHER } from '../testing/given.fixture.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { compared } from './compared.rules.js';
import { rulesOfGround } from '../grounds/ground.rules.js';
import { isStale } from './stale.rules.js';

const RECOGNITION: Recognition = {
  ...{ recognitionId: 'r1', householdId: HOUSEHOLD_ID, personId: null, category: 'dibao', caseId: CASE_ID },
  ...{ track: 'civil-affairs', decidedOn: '2026-07-20', determinationHash: HASH, validFrom: '2026-08-01' },
  ...{ monthlyAmountFen: 50_000, state: { is: 'running' } },
};

type Known = readonly [fact: string, personId: string, value: number];

/** The sum of incomes by some facts, with a limit and what is paid by it. */
function sheet(left: number, facts: readonly Known[], limit = 560, outcome: 'met' | 'not-met' = 'met') {
  const line: WorksheetLine = {
    ...{ ruleId: 'dibao.income@1', group: 'category', category: 'dibao', outcome, left, op: 'lt' },
    ...{ right: limit, unit: 'fen', compared: null, parameters: [], missing: [] },
    facts: facts.map(([fact, personId, value]) => ({
      ...{ fact, personId, value, source: 'declared', asOf: '2026-09-01', confidence: 'verified' },
    })),
    ...{ textZh: 'x', textEn: 'x' },
  };
  const result: CategoryResult = {
    ...{ category: 'dibao', track: 'civil-affairs', outcome, restsOnDemoValues: false, missing: [] },
    monthlyAmountFen: outcome === 'met' ? 50_000 - left : null,
    ruleIds: ['dibao.income@1'],
  };
  return { lines: [line], categories: [result] };
}

const [WAGE, RENT] = ['income.wage', 'income.rent'];
const KNOWN: readonly Known[] = [
  [WAGE, FATHER, 1],
  [RENT, MOTHER, 1],
];
const BEFORE = sheet(0, KNOWN);

function result(after: ReturnType<typeof sheet>) {
  const found = compared({ recognitions: [RECOGNITION], before: BEFORE, after, on: '2026-09-01' });
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
}

const wage = (left: number, limit?: number, outcome?: 'not-met') =>
  result(
    sheet(
      left,
      [
        [WAGE, FATHER, 2],
        [RENT, MOTHER, 1],
      ],
      limit,
      outcome,
    ),
  );
const rent = (left: number, limit?: number, outcome?: 'not-met') =>
  result(
    sheet(
      left,
      [
        [WAGE, FATHER, 1],
        [RENT, MOTHER, 2],
      ],
      limit,
      outcome,
    ),
  );
const both = (left: number) =>
  result(
    sheet(left, [
      [WAGE, FATHER, 2],
      [RENT, MOTHER, 2],
    ]),
  );

describe('[L-04] a hearing is about whose facts changed, and not only about the rule', () => {
  it.each([
    ['the wage of the father, decided on the rent of the mother', wage(200), rent(100), true],
    ['the wage of the father, decided on it once more', wage(200), wage(100), false],
    ['the wage, decided on wage and rent', wage(200), both(100), true],
    ['wage and rent, decided on the wage alone', both(200), wage(100), false],
    ['a standard, decided on the wage', result(sheet(200, KNOWN, 300)), wage(100), true],
    [
      'an end by the wage, decided as one by the rent',
      wage(900, 560, 'not-met'),
      rent(900, 560, 'not-met'),
      true,
    ],
    ['an end by the wage, decided as it was', wage(900, 560, 'not-met'), wage(900, 560, 'not-met'), false],
  ])('heard on %s: stale %s', (_what, heard, now, expected) => {
    expect(isStale(heard, now)).toBe(expected);
  });

  it('names the rules alone to who reads it, and no value is in it', () => {
    expect(rulesOfGround(both(200).ground)).toEqual(['dibao.income@1']);
    expect(rulesOfGround(['household.person-left'])).toEqual(['household.person-left']);
    expect(wage(200).ground).toEqual([`dibao.income@1||${WAGE} ${FATHER}`]);
    expect(wage(200).facts).toMatchObject({ [`dibao.income@1||${WAGE} ${FATHER}`]: ' 2' });
  });
});
