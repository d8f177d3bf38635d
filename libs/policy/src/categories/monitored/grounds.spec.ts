import type { Circumstance, FactSheet } from '@aid-chain/facts';
import type { CaseFacts } from '../../facts/facts.js';
import { family, YEAR_2025 } from '../../testing/families.fixture.js';
import { demoPack } from '../../testing/repository-policies.fixture.js';
import { decide } from '../../determination/decide.js';
import { refusalReasons } from '../../determination/reasons.js';

const ON = '2026-01-15';
const pack = demoPack(ON);
const WEALTHY = 9_000_000;

const lineOf = (facts: CaseFacts, ruleId: string) =>
  decide(facts, pack, ON).lines.find((line) => line.ruleId === ruleId);
const monitored = (facts: CaseFacts) =>
  decide(facts, pack, ON).categories.find(({ category }) => category === 'monitored')?.outcome;
const adults = (p1: Partial<Circumstance>, p2: Partial<Circumstance>) =>
  family(3, {
    wageFen: WEALTHY,
    circumstances: [
      { personId: 'p1', incomeComplete: true, ...p1 },
      { personId: 'p2', incomeComplete: true, ...p2 },
    ],
  });
const lossOf = (grossFen: number): Partial<FactSheet> => ({
  expenditures: [
    { kind: 'disaster', grossFen, reimbursedFen: 0, period: { from: '2025-07-01', to: '2025-07-01' } },
  ],
});

describe('Grounds of S3-06 to S3-08, above the monitored line', () => {
  it('[S3-06] nobody of working age who can work proposes, one who can is enough against it', () => {
    const ground = (facts: CaseFacts) => lineOf(facts, 'monitored.ground-3@1')?.outcome;
    expect(ground(adults({ labour: 'none' }, { labour: 'none' }))).toBe('met');
    expect(monitored(adults({ labour: 'none' }, { labour: 'none' }))).toBe('proposed');
    expect(ground(adults({ labour: 'none' }, { labour: 'weak' }))).toBe('not-met');
    expect(ground(adults({ labour: 'none' }, {}))).toBe('unknown');
    expect(monitored(adults({ labour: 'none' }, {}))).toBe('undetermined');
    expect(ground(adults({ labour: 'able' }, {}))).toBe('not-met');
  });

  it('[S3-06] is not asked of a household of old people alone', () => {
    const facts = adults({ labour: 'none' }, { labour: 'none' });
    const couple = facts.persons.filter(({ personId }) => personId !== 'p3');
    const persons = couple.map((person) => ({ ...person, birthDate: '1966-01-12' }));
    expect(lineOf({ ...facts, persons }, 'monitored.ground-3@1')?.outcome).toBe('not-applicable');
    const younger = persons.map((person) => ({ ...person, birthDate: '1966-01-13' }));
    expect(lineOf({ ...facts, persons: younger }, 'monitored.ground-3@1')?.outcome).toBe('met');
  });

  it('[S3-07] the only house, of the worst grade, with a loss by disaster on file', () => {
    const ground = (sheet: Partial<FactSheet>) =>
      lineOf(family(3, { wageFen: WEALTHY, sheet }), 'monitored.ground-4@1')?.outcome;
    expect(ground({ housing: { grade: 'D', only: true }, ...lossOf(1) })).toBe('met');
    expect(ground({ housing: { grade: 'C', only: true }, ...lossOf(1) })).toBe('not-met');
    expect(ground({ housing: { grade: 'D', only: false }, ...lossOf(1) })).toBe('not-met');
    expect(ground({ housing: { grade: 'D', only: true }, ...lossOf(0) })).toBe('not-met');
  });

  it('[S3-07] the only house of the worst grade, and nobody spoke of a loss: asked for, never a no', () => {
    const of = (sheet: Partial<FactSheet>) => {
      const facts = family(3, { wageFen: WEALTHY, sheet });
      const result = decide(facts, pack, ON).categories.find(({ category }) => category === 'monitored');
      return [result?.outcome, result?.missing.map(({ fact }) => fact)];
    };
    expect(of({ housing: { grade: 'D', only: true } })).toEqual(['undetermined', ['expenditure.disaster']]);
    expect(of({ housing: { grade: 'D', only: true }, ...lossOf(0) })).toEqual(['not-proposed', []]);
    expect(of({ housing: { grade: 'A', only: true } })).toEqual(['not-proposed', []]);
    expect(of({ housing: { grade: 'D', only: false } })).toEqual(['not-proposed', []]);
  });

  it('[S3-07] a house of which nobody knows the grade, or whether it is the only one, leaves the ground open', () => {
    const of = (sheet: Partial<FactSheet>) => {
      const facts = family(3, {
        incomes: [
          { personId: 'p1', kind: 'business', itemCode: 'shop', amountFen: 20_000_000, period: YEAR_2025 },
        ],
        sheet: { ...sheet, ...lossOf(1_000_000) },
      });
      const missing = decide(facts, pack, ON).missing.map(({ fact }) => fact);
      return [lineOf(facts, 'monitored.ground-4@1')?.outcome, monitored(facts), ...missing];
    };
    expect(of({})).toEqual(['unknown', 'undetermined', 'housing.grade', 'housing.only']);
    expect(of({ housing: { only: true } })).toEqual(['unknown', 'undetermined', 'housing.grade']);
    expect(of({ housing: { grade: 'D' } })).toEqual(['unknown', 'undetermined', 'housing.only']);
    expect(of({ housing: { grade: 'D', only: true } })).toEqual(['met', 'proposed']);
    expect(of({ housing: { grade: 'A' } })).toEqual(['not-met', 'not-proposed']);
    expect(of({ housing: { only: false } })).toEqual(['not-met', 'not-proposed']);
  });

  it('[S3-06] one who can work and whose age nobody knows leaves the ground open', () => {
    const facts = adults({ labour: 'none' }, { labour: 'able' });
    const persons = facts.persons.map(({ birthDate, ...person }) =>
      person.personId === 'p2' || birthDate === undefined ? person : { ...person, birthDate },
    );
    expect(lineOf({ ...facts, persons }, 'monitored.ground-3@1')?.outcome).toBe('unknown');
  });

  it('[S3-05] a harvest lost altogether is a loss of the whole production, once somebody said what is left of it', () => {
    const left = (amountFen: number) =>
      ({ personId: 'p1', kind: 'business', itemCode: 'crops', amountFen, period: YEAR_2025 }) as const;
    const share = (facts: CaseFacts) => lineOf(facts, 'monitored.ground-2.share@1');
    const unstated = lineOf(family(3, { wageFen: WEALTHY, sheet: lossOf(1) }), 'monitored.ground-2.share@2');
    expect([unstated?.outcome, unstated?.missing.map(({ fact }) => fact)]).toEqual([
      'unknown',
      ['income.business'],
    ]);
    expect(share(family(3, { incomes: [left(0)], sheet: lossOf(100) }))).toMatchObject({
      outcome: 'met',
      left: 10_000,
      right: 5_000,
    });
    expect(share(family(3, { incomes: [left(101)], sheet: lossOf(100) }))?.outcome).toBe('not-met');
    expect(share(family(3, { incomes: [left(100)], sheet: lossOf(100) }))?.outcome).toBe('met');
  });

  it('[S3-08] ground 6 is put forward by people alone: asked where nothing else proposes, and their answer proposes or not', () => {
    const wealthy = family(3, { wageFen: WEALTHY });
    const of = (facts: CaseFacts) =>
      decide(facts, pack, ON).categories.find(({ category }) => category === 'monitored');
    expect(lineOf(wealthy, 'monitored.ground-6@1')?.outcome).toBe('not-applicable');
    expect(of(wealthy)).toMatchObject({
      outcome: 'not-proposed',
      questions: [{ question: 'other-ground', asked: 'where-requested' }],
    });
    const answered = (answer: 'yes' | 'no') => {
      const facts = { ...wealthy, judgements: [{ question: 'other-ground', on: ON, answer }] as const };
      return [of(facts)?.outcome, of(facts)?.questions, lineOf(facts, 'monitored.ground-6@2')?.outcome];
    };
    expect(answered('yes')).toEqual(['proposed', undefined, 'met']);
    expect(answered('no')).toEqual(['not-proposed', undefined, 'not-met']);
    expect(of({ ...wealthy, residence: 'urban' })?.questions).toBeUndefined();
  });

  it('a town household is not proposed, whatever ground there is', () => {
    const facts = { ...adults({ labour: 'none' }, { labour: 'none' }), residence: 'urban' as const };
    expect(monitored(facts)).toBe('not-proposed');
  });

  it('what an event says of a refusal holds no word of a sealed field', () => {
    const reasons = refusalReasons(
      decide(adults({ labour: 'none' }, { labour: 'able' }), pack, ON),
      'monitored',
    );
    expect(reasons.map(({ ruleId }) => ruleId)).toContain('monitored.ground-3@1');
    expect(JSON.stringify(reasons)).not.toMatch(/病|残|劳动|illness|disab|labour|ability/i);
  });
});
