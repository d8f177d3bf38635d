import type { Income } from '@aid-chain/facts';
import type { LivesApartReason, Relation } from '@aid-chain/vocabulary';
import { decide } from '../determination/decide.js';
import type { RegisteredMember } from '../facts/facts.js';
import { mergeFacts } from '../facts/merge-facts.js';
import { proposeNeeds } from '../needs/propose-needs.js';
import { MODEST_ASSETS, YEAR_2025 } from '../testing/families.fixture.js';
import { demoPack } from '../testing/repository-policies.fixture.js';
import { membershipOn } from './membership.js';

const DAY = '2026-01-12';
const pack = demoPack(DAY);

const BIRTHS = { adult: '1985-05-04', grown: '2005-06-01', minor: '2012-06-01' };
type Age = keyof typeof BIRTHS;

const known = <T>(value: T) =>
  ({ state: 'known', value, source: 'declaration', asOf: DAY, confidence: 'declared' }) as const;

function away(relation: Relation, age: Age, livesTogether: Omit<RegisteredMember['livesTogether'], 'from'>) {
  return {
    personId: 'p2',
    relation,
    birthDate: BIRTHS[age],
    livesTogether: { from: '2013-01-01', ...livesTogether },
  };
}

const left = (relation: Relation, age: Age, reasonOut: LivesApartReason) =>
  membershipOn(away(relation, age, { to: '2025-03-01', reasonOut }), pack, DAY);

describe('Who is a member of the household (D57 art. 7)', () => {
  it.each<[Relation, Age]>([
    ['spouse', 'adult'],
    ['head', 'adult'],
    ['child', 'minor'],
  ])('[N1] a %s (%s) counts wherever the person works or studies', (relation, age) => {
    expect([left(relation, age, 'work-away'), left(relation, age, 'study-away')]).toEqual([
      'counted',
      'counted',
    ]);
  });

  it.each<[Relation, Age, LivesApartReason]>(
    (['spouse', 'child', 'parent'] as const).flatMap((relation) =>
      (['prison', 'compulsory-detox', 'missing', 'died'] as const).map(
        (reason): [Relation, Age, LivesApartReason] => [relation, 'adult', reason],
      ),
    ),
  )('[N1] a %s (%s) does not count: %s, from the day after and not before', (relation, age, reasonOut) => {
    const person = away(relation, age, { to: '2026-01-11', reasonOut });
    expect(['2026-01-11', '2026-01-12'].map((on) => membershipOn(person, pack, on))).toEqual([
      'counted',
      'not-counted',
    ]);
  });

  it('[N1] a child of 18 counts while it studies up to a bachelor’s degree, not as a postgraduate', () => {
    const child = away('child', 'grown', { to: '2025-09-01', reasonOut: 'study-away' });
    const at = (stage: 'college' | 'postgraduate') =>
      membershipOn({ ...child, student: known({ stage }) }, pack, DAY);
    expect([at('college'), at('postgraduate')]).toEqual(['counted', 'not-counted']);
    expect(membershipOn(child, pack, DAY)).toBe('open');
  });

  it('a grown child who works away lives by itself; where it cannot work, somebody has to find out', () => {
    const child = away('child', 'grown', { to: '2025-03-01', reasonOut: 'work-away' });
    expect(membershipOn(child, pack, DAY)).toBe('not-counted');
    expect(membershipOn({ ...child, labour: known('none' as const) }, pack, DAY)).toBe('open');
  });

  it.each<[Relation, Age, LivesApartReason, string]>([
    ['child', 'grown', 'married-out', 'not-counted'],
    ['child', 'grown', 'moved-out', 'not-counted'],
    ['child', 'grown', 'military-service', 'not-counted'],
    ['sibling', 'adult', 'work-away', 'not-counted'],
    ['parent', 'adult', 'other', 'not-counted'],
    ['spouse', 'adult', 'divorced', 'not-counted'],
    ['spouse', 'adult', 'military-service', 'counted'],
    ['spouse', 'adult', 'moved-out', 'open'],
    ['spouse', 'adult', 'other', 'open'],
    ['child', 'minor', 'moved-out', 'open'],
    ['child', 'grown', 'other', 'open'],
  ])('a %s (%s) who left for «%s» is %s', (relation, age, reason, expected) => {
    expect(left(relation, age, reason)).toBe(expected);
  });

  it('[N1] clergy away for three years do not count, before that they do', () => {
    const person = away('child', 'adult', { to: '2023-01-11', reasonOut: 'religious' });
    expect(membershipOn(person, pack, '2026-01-11')).toBe('counted');
    expect(membershipOn(person, pack, '2026-01-12')).toBe('not-counted');
  });

  it('who left without a reason, or for a reason that needs a day without one, is never dropped', () => {
    expect(membershipOn(away('parent', 'adult', { to: '2025-03-01' }), pack, DAY)).toBe('open');
    expect(membershipOn(away('spouse', 'adult', { reasonOut: 'prison' }), pack, DAY)).toBe('open');
    expect(membershipOn(away('sibling', 'adult', { reasonOut: 'work-away' }), pack, DAY)).toBe('counted');
  });

  it('a child born on 29 February is of age on the last day of February (民法典 202)', () => {
    const leap = {
      ...away('child', 'minor', { to: '2025-03-01', reasonOut: 'work-away' }),
      birthDate: '2008-02-29',
    };
    const days = ['2026-02-27', '2026-02-28'].map((on) => membershipOn(leap, pack, on));
    expect(days).toEqual(['counted', 'not-counted']);
  });

  it('a pack from before these parameters counts by the days alone', () => {
    const parameters = Object.entries(pack.parameters).filter(
      ([key]) => !key.startsWith('household.not-counted'),
    );
    const older = { ...pack, parameters: Object.fromEntries(parameters) };
    const spouse = away('spouse', 'adult', { to: '2025-03-01', reasonOut: 'work-away' });
    expect(membershipOn(spouse, older, DAY)).toBe('not-counted');
    expect(membershipOn(spouse, pack, DAY)).toBe('counted');
  });
});

const head: RegisteredMember = {
  personId: 'p1',
  relation: 'head',
  birthDate: BIRTHS.adult,
  livesTogether: { from: '2006-01-01' },
};
const partner = { ...head, personId: 'p9', relation: 'spouse' } as const;

const income = (personId: string, amountFen: number): Income => ({
  personId,
  kind: 'wage',
  itemCode: 'wage',
  amountFen,
  period: YEAR_2025,
});

function decided(
  members: readonly RegisteredMember[],
  incomes: readonly Income[],
  stage?: 'college' | 'junior',
) {
  const facts = mergeFacts(
    { appliedOn: DAY, residence: 'rural', members },
    {
      source: 'declaration',
      asOf: DAY,
      circumstances: members.map(({ personId }) => ({
        personId,
        incomeComplete: true,
        ...(stage === undefined || personId !== 'p2' ? {} : { student: { stage } }),
      })),
      incomes,
      assets: MODEST_ASSETS.map((asset) => ({ ...asset, locationRegionCode: '510683' })),
    },
  );
  const d = decide(facts, pack, DAY);
  const of = (category: string) => d.categories.find((c) => c.category === category);
  return {
    dibao: [of('dibao')?.outcome, of('dibao')?.monthlyAmountFen],
    margin: of('margin')?.outcome,
    missing: [...new Set(of('dibao')?.missing.map(({ fact }) => fact))],
    needs: proposeNeeds(facts, [], pack, DAY).map(({ kind }) => kind),
  };
}

describe('What follows for the family', () => {
  it('[S0-04] a grown child in prison makes no head: the couple’s 16,800 a year is margin, not dibao', () => {
    const child = away('child', 'grown', { to: '2025-03-01', reasonOut: 'prison' });
    const result = decided([head, partner, child], [income('p1', 1_680_000)]);
    expect(result).toMatchObject({ dibao: ['not-met', null], margin: 'met' });
  });

  it('[S0-04] a spouse who died makes no head: 8,400 a year is margin, not dibao', () => {
    const spouse = away('spouse', 'adult', { to: '2025-03-01', reasonOut: 'died' });
    expect(decided([head, spouse], [income('p1', 840_000)])).toMatchObject({
      dibao: ['not-met', null],
      margin: 'met',
    });
  });

  it('[S0-04] a spouse who works away stays with the income: 60,000 a year is neither', () => {
    const spouse = away('spouse', 'adult', { to: '2024-03-01', reasonOut: 'work-away' });
    expect(decided([head, spouse], [income('p2', 6_000_000)])).toMatchObject({
      dibao: ['not-met', null],
      margin: 'not-met',
    });
  });

  it.each([
    ['minor', 'junior'],
    ['grown', 'college'],
  ] as const)('[S0-04] a %s child at %s away counts: 8,400 a year is dibao of 560.00', (age, stage) => {
    const child = away('child', age, { to: '2025-09-01', reasonOut: 'study-away' });
    const result = decided([head, child], [income('p1', 840_000)], stage);
    expect(result.dibao).toEqual(['met', 56_000]);
    expect(result.needs).toContain('education');
  });

  it('[S0-04] a spouse of whom nobody knows whether they still belong leaves it undetermined, never refused', () => {
    const spouse = away('spouse', 'adult', { to: '2025-03-01', reasonOut: 'other' });
    const result = decided([head, spouse], [income('p1', 840_000)]);
    expect(result).toMatchObject({ dibao: ['undetermined', null], missing: ['membership'] });
  });
});
