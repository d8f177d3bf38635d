import type { CategoryResult } from '@aid-chain/policy';
import { FATHER, MOTHER } from '../testing/given.fixture.js';
import { amountKinds, kindsOf } from './adjustment-kind.rules.js';

const HOUSEHOLD = { category: 'dibao', personId: null } as const;
const SAME = { before: 50_000, after: 50_000 };
const RAISED = { before: 50_000, after: 60_000 };

const dibao = (supplements: CategoryResult['supplements']): CategoryResult[] => [
  {
    ...{ category: 'dibao', track: 'civil-affairs', outcome: 'met', monthlyAmountFen: 50_000, missing: [] },
    ...{ ruleIds: [], restsOnDemoValues: false, ...(supplements === undefined ? {} : { supplements }) },
  },
];
const minor = (amountFen: number, personId = MOTHER) => ({ personId, group: 'minor', amountFen }) as const;

const tekun = (careLevel?: 'able' | 'partly' | 'dependent'): CategoryResult[] => [
  {
    ...{ category: 'tekun', track: 'civil-affairs', outcome: 'met', monthlyAmountFen: 50_000, missing: [] },
    ...{ ruleIds: [], restsOnDemoValues: false },
    persons: [
      {
        ...{ personId: FATHER, outcome: 'met', monthlyAmountFen: 50_000 },
        ...(careLevel === undefined ? {} : { careLevel }),
      },
    ],
  },
];
const PERSON = { category: 'tekun', personId: FATHER } as const;

describe('[L-02] what becomes less of what runs', () => {
  it.each([
    [50_000, 50_000, []],
    [50_000, 49_999, ['lower-amount']],
    [50_000, 50_001, ['higher-amount']],
    [50_000, null, ['unclear']],
    [null, 1, ['higher-amount']],
    [null, null, []],
  ] as const)('an amount of %s that becomes %s: %j', (before, after, kinds) => {
    expect(amountKinds({ before, after })).toEqual(kinds);
  });

  it('a supplement that falls or ends is found also where a raised standard hides it', () => {
    const before = dibao([minor(10_000), minor(8_000, FATHER)]);
    expect(kindsOf(RAISED, HOUSEHOLD, before, dibao([minor(10_000), minor(7_999, FATHER)]))).toEqual([
      'supplement-falls',
    ]);
    expect(kindsOf(RAISED, HOUSEHOLD, before, dibao([minor(10_000)]))).toEqual(['supplement-ends']);
    expect(kindsOf(RAISED, HOUSEHOLD, before, before)).toEqual(['higher-amount']);
    expect(kindsOf(SAME, HOUSEHOLD, before, dibao([minor(11_000), minor(8_000, FATHER)]))).toEqual([]);
  });

  it('of one person alone only the own supplement counts', () => {
    const own = { category: 'dibao', personId: FATHER } as const;
    const before = dibao([minor(10_000), minor(8_000, FATHER)]);
    expect(kindsOf(SAME, own, before, dibao([minor(8_000, FATHER)]))).toEqual([]);
    expect(kindsOf(SAME, own, before, dibao([minor(10_000)]))).toEqual(['supplement-ends']);
  });

  it.each([
    ['dependent', 'partly', ['lower-care']],
    ['partly', 'able', ['lower-care']],
    ['able', 'partly', ['higher-amount']],
    ['partly', 'partly', ['higher-amount']],
    ['partly', undefined, ['unclear']],
    [undefined, 'able', ['higher-amount']],
  ] as const)('a care class of %s that becomes %s, beside a raised standard: %j', (was, is, kinds) => {
    expect(kindsOf(RAISED, PERSON, tekun(was), tekun(is))).toEqual(kinds);
  });

  it('without the worksheet of the decision the amounts alone decide', () => {
    expect(kindsOf(RAISED, HOUSEHOLD, undefined, dibao([]))).toEqual(['higher-amount']);
  });
});
