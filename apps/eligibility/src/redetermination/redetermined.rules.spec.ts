import type { CategoryResult } from '@aid-chain/policy';
import { categoryOutcomeCodes, codesOf, type Category, type CategoryOutcome } from '@aid-chain/vocabulary';
import { computedFor, countedWith, redetermined as redeterminedOn } from './redetermined.rules.js';

const result = (
  category: Category,
  outcome: CategoryOutcome,
  more: Partial<CategoryResult> = {},
): CategoryResult => ({
  ...{ category, track: 'civil-affairs', outcome, monthlyAmountFen: null },
  ...{ missing: [], ruleIds: [], restsOnDemoValues: false },
  ...more,
});

const redetermined = (
  recognised: Parameters<typeof redeterminedOn>[0],
  results: readonly CategoryResult[],
  on = '2027-07-01',
) => redeterminedOn(recognised, results, on);
const dibao = { category: 'dibao', personId: null, monthlyAmountFen: 48_000 } as const;
const changeOf = (...results: CategoryResult[]) => redetermined(dibao, results).change;
const met = (monthlyAmountFen: number | null) => result('dibao', 'met', { monthlyAmountFen });

describe('What a running recognition comes to', () => {
  it('[S1-18] is computed for its own first day where it begins after the day of the run', () => {
    const day = (validFrom: string) => computedFor({ validFrom }, '2026-04-01');
    expect([day('2026-06-01'), day('2026-03-01')]).toEqual(['2026-06-01', '2026-04-01']);
  });

  it('[S1-18] is compared with what is paid on that day: a change that begins later does not count yet', () => {
    const changes = [{ from: '2026-08-01', monthlyAmountFen: 60_000 }];
    const of = (on: string) => redetermined({ ...dibao, changes }, [met(60_000)], on).change;
    expect([of('2026-07-31'), of('2026-08-01')]).toEqual(['up', 'unchanged']);
  });

  it('[S1-18] [L-22] is compared with what was decided where a reduction of it is not carried out: no second reduction, and each raise', () => {
    const changes = [{ from: '2026-08-01', monthlyAmountFen: 40_000 }];
    const kept = {
      adjustmentId: 'a',
      remedyId: 'm',
      from: '2026-09-10',
      monthlyAmountFen: 48_000,
      isFinal: false,
    };
    const stayed = { ...dibao, changes, setAside: [kept] };
    const found = [40_000, 45_000].map((amount) => redetermined(stayed, [met(amount)]).change);
    expect(found).toEqual(['unchanged', 'up']);
  });

  it('[S1-18] is more, less or the same to the fen', () => {
    const found = [47_999, 48_000, 48_001].map((amount) => redetermined(dibao, [met(amount)]));
    expect(found.map(({ change }) => change)).toEqual(['down', 'unchanged', 'up']);
    expect(found.map(({ newAmountFen }) => newAmountFen)).toEqual([47_999, 48_000, 48_001]);
  });

  it('is unchanged where a class has no amount, whatever its limits became', () => {
    const margin = { category: 'margin', personId: null, monthlyAmountFen: null } as const;
    expect(redetermined(margin, [result('margin', 'met')]).change).toBe('unchanged');
  });

  it('is never a no while something is not known or people have to decide', () => {
    const open = codesOf(categoryOutcomeCodes).filter(
      (outcome) => changeOf(outcome === 'met' ? met(48_000) : result('dibao', outcome)) === 'undetermined',
    );
    expect([...open].sort()).toEqual(['not-examined', 'people-decide', 'proposed', 'undetermined']);
    expect(changeOf()).toBe('undetermined');
  });

  it('is no longer met where the rules say no, with the class that the household meets in its place', () => {
    expect(redetermined(dibao, [result('dibao', 'not-met')])).toEqual({
      ...{ change: 'no-longer-met', newAmountFen: null, metInstead: null },
    });
    expect(redetermined(dibao, [result('dibao', 'not-met'), result('margin', 'met')])).toEqual({
      ...{ change: 'no-longer-met', newAmountFen: null, metInstead: 'margin' },
    });
  });

  it('is met otherwise where a better class takes its place', () => {
    const margin = { category: 'margin', personId: null, monthlyAmountFen: null } as const;
    expect(redetermined(margin, [met(8_000), result('margin', 'not-applicable')])).toEqual({
      ...{ change: 'otherwise-met', newAmountFen: 8_000, metInstead: 'dibao' },
    });
  });
});

describe('The recognition of one person', () => {
  const tekun = { category: 'tekun', personId: 'p1', monthlyAmountFen: 90_000 } as const;
  const of = (personId: string, outcome: CategoryOutcome, monthlyAmountFen: number | null) => ({
    ...{ personId, outcome, monthlyAmountFen },
  });

  it('comes to that of the person, not to the sum of the household', () => {
    const persons = [of('p1', 'met', 95_000), of('p2', 'met', 95_000)];
    expect(
      redetermined(tekun, [result('tekun', 'met', { monthlyAmountFen: 190_000, persons })]),
    ).toMatchObject({
      ...{ change: 'up', newAmountFen: 95_000 },
    });
    const gone = [result('tekun', 'met', { persons: [of('p1', 'not-met', null), of('p2', 'met', 95_000)] })];
    expect(redetermined(tekun, gone)).toEqual({
      ...{ change: 'no-longer-met', newAmountFen: null, metInstead: null },
    });
  });

  it('is what is paid now: another form of support that the person chose since is no change', () => {
    const chosen = { ...tekun, changes: [{ from: '2026-09-01', monthlyAmountFen: 175_000 }] };
    const persons = [of('p1', 'met', 175_000)];
    expect(redetermined(chosen, [result('tekun', 'met', { persons })]).change).toBe('unchanged');
  });

  it('[L-42] is not less but not known while a new standard of an institution makes the amount follow a choice', () => {
    const persons = [of('p1', 'met', null)];
    expect(redetermined(tekun, [result('tekun', 'met', { persons })])).toEqual({
      ...{ change: 'undetermined', newAmountFen: null, metInstead: null },
    });
  });

  it('gives way to a class of the household, or of the same person, and never to that of another member', () => {
    const other = result('tekun', 'met', {
      ...{ monthlyAmountFen: 95_000, persons: [of('p1', 'not-met', null), of('p2', 'met', 95_000)] },
    });
    expect(redetermined(tekun, [other, met(48_000)])).toMatchObject({
      ...{ newAmountFen: 48_000, metInstead: 'dibao' },
    });
    expect(redetermined(dibao, [other, result('dibao', 'not-met'), result('margin', 'met')])).toEqual({
      ...{ change: 'no-longer-met', newAmountFen: null, metInstead: 'margin' },
    });
    const single = { category: 'dibao', personId: 'p2', monthlyAmountFen: 56_000 } as const;
    const family = [other, result('dibao', 'not-met'), result('margin', 'met')];
    expect(redetermined(single, family)).toMatchObject({ newAmountFen: 95_000, metInstead: 'tekun' });
  });

  it('taken in alone stands on the single of its margin family, and on the household once that gets all of it', () => {
    const single = { category: 'dibao', personId: 'p2', monthlyAmountFen: 56_000 } as const;
    const family = [
      result('dibao', 'not-met'),
      result('margin', 'met', { singles: [of('p2', 'met', 60_000)] }),
    ];
    expect(redetermined(single, family)).toMatchObject({ change: 'up', newAmountFen: 60_000 });
    expect(redetermined(single, [met(70_000), result('margin', 'not-applicable')])).toEqual({
      ...{ change: 'otherwise-met', newAmountFen: 70_000, metInstead: 'dibao' },
    });
    expect(redetermined(single, [result('dibao', 'not-met'), result('margin', 'undetermined')]).change).toBe(
      'undetermined',
    );
    expect(redetermined(single, [result('dibao', 'not-met'), result('margin', 'not-met')]).change).toBe(
      'no-longer-met',
    );
  });
});

it('A page is added to what was counted before', () => {
  const counts = countedWith({ up: 2, unchanged: 5 }, [
    { change: 'up' },
    { change: 'down' },
    { change: 'up' },
  ]);
  expect(counts).toEqual({ up: 4, unchanged: 5, down: 1 });
});
