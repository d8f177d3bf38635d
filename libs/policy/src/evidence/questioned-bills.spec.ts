import { ownSpending } from '../spending/own-spending.js';
import { examinationOf } from '../examination/examination.js';
import { round } from '../exact/exact.js';
import type { Resolution } from '../facts/contradiction.js';
import type { CaseFacts, ExpenditureFact } from '../facts/facts.js';
import {
  bill,
  contradictionsIn,
  decidedOn,
  declared,
  factsOf,
  surveyed,
} from '../testing/one-head.fixture.js';
import { demoPack } from '../testing/repository-policies.fixture.js';

const ON = '2026-01-15';
const DAY = { from: '2025-08-15', to: '2025-08-15' };
const LATER = { from: '2025-08-20', to: '2025-08-20' };
const INSURANCE = 'department:medical-insurance';
const KEY = 'expenditure.medical.head';

/** A bill of the head as the medical insurance sends it, without issuer and number. */
const sent = (ownFen: number, asOf = '2026-01-14'): ExpenditureFact => ({
  ...{ personId: 'head', kind: 'medical', grossFen: ownFen, reimbursedFen: 0, period: DAY },
  ...{ source: INSURANCE, asOf, confidence: 'verified' },
});
const found = (ownFen: number, more = {}) =>
  bill(ownFen, { period: DAY, issuer: 'hospital-1', billNo: 'BB-1', ...more });
const caseOf = (
  surveys: readonly ReturnType<typeof bill>[],
  bills: readonly ExpenditureFact[],
): CaseFacts => ({
  ...factsOf([declared(), surveyed({ expenditures: surveys })]),
  bills,
});
const settled = (facts: CaseFacts, source: string | null, amount: number): CaseFacts => {
  const [question] = contradictionsIn(facts);
  const decision: Resolution = {
    ...{ key: KEY, source, amount, period: question?.period ?? null, counted: [], on: ON },
    ...{ reasonCode: 'documents-seen', seen: { survey: 1, verification: 0 } },
    figures: question?.figures ?? [],
  };
  return { ...facts, resolutions: [decidedOn(facts, decision)] };
};
const spent = (facts: CaseFacts) =>
  round(ownSpending(examinationOf(facts, demoPack(ON), ON), 'medical', 12).total, 'floor');
/** Whether each question of the case is answered. */
const answeredIn = (facts: CaseFacts) => contradictionsIn(facts).map(({ resolution }) => resolution !== null);

describe('A bill of the medical insurance that the survey gives with another amount', () => {
  it('[S3-04] counts once, the larger amount, and without a question where the difference is small', () => {
    const facts = caseOf([found(3_900_000)], [sent(4_000_000)]);
    expect([spent(facts), answeredIn(facts)]).toEqual([4_000_000, []]);
  });

  it.each([
    ['less', 1_000_000, 4_000_000],
    ['more', 9_000_000, 9_000_000],
  ])(
    '[A-21] is a question to civil affairs where the survey found much %s, and the larger counts until then',
    (_, own, counts) => {
      const facts = caseOf([found(own)], [sent(4_000_000)]);
      expect([spent(facts), answeredIn(facts)]).toEqual([counts, [false]]);
      const [question] = contradictionsIn(facts);
      expect(question?.key).toBe(KEY);
      expect(question?.figures.map(({ source, amount }) => [source, amount])).toEqual([
        [INSURANCE, 4_000_000],
        ['survey', own],
      ]);
      expect(question?.counted.map(({ amount }) => amount)).toEqual([counts]);
    },
  );

  it.each([
    ['the department', INSURANCE, 4_000_000],
    ['the survey', 'survey', 1_000_000],
    ['neither', null, 2_500_000],
  ])('[A-21] counts as civil affairs decides: %s is right', (_, source, amount) => {
    const facts = settled(caseOf([found(1_000_000)], [sent(4_000_000)]), source, amount);
    expect([spent(facts), answeredIn(facts)]).toEqual([amount, [true]]);
    const larger = settled(caseOf([found(9_000_000)], [sent(4_000_000)]), source, amount);
    expect(spent(larger)).toBe(source === 'survey' ? 9_000_000 : amount);
  });

  it('[A-21] stays decided when the department sends the same again, and is open when it sends another amount', () => {
    const facts = settled(caseOf([found(1_000_000)], [sent(4_000_000)]), 'survey', 1_000_000);
    expect(answeredIn({ ...facts, bills: [sent(4_000_000, '2026-01-16')] })).toEqual([true]);
    const other = { ...facts, bills: [sent(6_000_000, '2026-01-16')] };
    expect([spent(other), answeredIn(other)]).toEqual([6_000_000, [false]]);
  });

  it('[A-21] is not settled by a decision that was made before the department sent it', () => {
    const declaredToo = factsOf([
      declared({ expenditures: [found(3_000_000)] }),
      surveyed({ expenditures: [found(1_000_000)] }),
    ]);
    const before = settled(declaredToo, 'survey', 1_000_000);
    expect([spent(before), answeredIn(before)]).toEqual([1_000_000, [true]]);
    const after = { ...before, bills: [sent(4_000_000)] };
    expect([spent(after), answeredIn(after)]).toEqual([4_000_000, [false]]);
  });

  it('[S3-04] takes nothing from the other bills of the household, named or not', () => {
    const small = bill(500_000, { period: DAY });
    const other = bill(3_000_000, { period: LATER });
    const facts = caseOf([small, other], [sent(4_000_000)]);
    expect([spent(facts), answeredIn(facts)]).toEqual([7_000_000, [false]]);
    const elsewhere = caseOf([found(4_000_000), found(500_000, { issuer: 'hospital-2' })], [sent(4_000_000)]);
    expect([spent(elsewhere), answeredIn(elsewhere)]).toEqual([4_500_000, []]);
  });

  it('[S3-04] is another bill on another day', () => {
    const facts = caseOf([found(3_000_000, { period: LATER })], [sent(4_000_000)]);
    expect([spent(facts), answeredIn(facts)]).toEqual([7_000_000, []]);
  });
});
