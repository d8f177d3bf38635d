import type { CaseFacts } from '../facts/facts.js';
import { mergeFacts } from '../facts/merge-facts.js';
import { demoPack } from '../testing/repository-policies.fixture.js';
import { declaration, family, household, MODEST_ASSETS, YEAR_2025 } from '../testing/families.fixture.js';
import { decide } from './decide.js';

const ON = '2026-01-15';
const pack = demoPack(ON);
const resultOf = (facts: CaseFacts, category: string) =>
  decide(facts, pack, ON).categories.find((result) => result.category === category);
const missingOf = (facts: CaseFacts, category: string) =>
  resultOf(facts, category)?.missing.map(
    ({ fact, personId }) => `${fact}${personId === null ? '' : `/${personId}`}`,
  );

describe('What nobody knows keeps a case open and is named', () => {
  it('an adult without income on file whose incomes are not stated to be complete is unknown, not zero', () => {
    const circumstances = [
      { personId: 'p1', incomeComplete: true },
      { personId: 'p2', incomeComplete: false },
    ];
    const facts = family(3, { circumstances });
    for (const category of ['dibao', 'margin', 'monitored']) {
      expect(resultOf(facts, category)?.outcome).toBe('undetermined');
    }
    expect(missingOf(facts, 'dibao')).toEqual(['income/p2']);
  });

  it('a child needs no income, an adult without a birth date does', () => {
    expect(resultOf(family(3), 'dibao')?.outcome).toBe('met');
    const facts = family(3);
    const persons = facts.persons.map(({ birthDate, ...person }) =>
      person.personId === 'p3' ? person : { ...person, ...(birthDate && { birthDate }) },
    );
    expect(missingOf({ ...facts, persons }, 'dibao')).toEqual(['income/p3']);
  });

  it('an asset that was never declared is unknown: «none» has to be stated', () => {
    for (const kind of ['deposit', 'dwelling', 'vehicle']) {
      const facts = family(3, { assets: MODEST_ASSETS.filter((asset) => asset.kind !== kind) });
      expect(resultOf(facts, 'dibao')?.outcome).toBe('undetermined');
      expect(missingOf(facts, 'dibao')).toEqual([`asset.${kind}`]);
    }
  });

  it('a missing fact is never a refusal, even beside a test that is not met', () => {
    const facts = family(3, { wageFen: 99_000_000, assets: [] });
    expect(resultOf(facts, 'dibao')?.outcome).toBe('undetermined');
    expect(resultOf(facts, 'margin')?.outcome).toBe('undetermined');
  });

  it('an income that is only estimated decides nothing', () => {
    const incomes = [
      {
        personId: 'p1',
        kind: 'wage',
        itemCode: 'wage',
        amountFen: 100,
        period: YEAR_2025,
        estimated: true,
      },
    ] as const;
    const facts = family(3, { incomes });
    expect(resultOf(facts, 'dibao')?.outcome).toBe('undetermined');
    expect(missingOf(facts, 'dibao')).toEqual(['income.wage/p1']);
  });

  it('an estimate beside a declaration changes nothing', () => {
    const estimate = {
      source: 'survey',
      asOf: ON,
      incomes: [
        {
          personId: 'p1',
          kind: 'wage',
          itemCode: 'wage',
          amountFen: 9,
          period: YEAR_2025,
          estimated: true,
        },
      ],
    } as const;
    const facts = mergeFacts(household(3), declaration(), estimate);
    expect(facts).toEqual(mergeFacts(household(3), declaration()));
  });

  it('a ground proposes monitoring although the income is unknown', () => {
    const facts = family(3, {
      circumstances: [{ personId: 'p1' }],
      incomes: [],
      sheet: {
        expenditures: [{ kind: 'medical', grossFen: 3_000_000, reimbursedFen: 0, period: YEAR_2025 }],
      },
    });
    expect(resultOf(facts, 'monitored')?.outcome).toBe('proposed');
    expect(resultOf(facts, 'dibao')?.outcome).toBe('undetermined');
  });

  it('a household without members is never divided by', () => {
    const facts = { ...family(3), persons: [] };
    expect(resultOf(facts, 'dibao')?.outcome).toBe('undetermined');
    expect(missingOf(facts, 'dibao')).toContain('members');
  });

  it('with an income of zero any self-paid medical spending is above the share', () => {
    const facts = family(3, {
      incomes: [],
      sheet: { expenditures: [{ kind: 'medical', grossFen: 1, reimbursedFen: 0, period: YEAR_2025 }] },
    });
    const line = decide(facts, pack, ON).lines.find(({ ruleId }) => ruleId === 'monitored.ground-1.share@1');
    expect([line?.outcome, line?.left]).toEqual(['met', null]);
  });
});
