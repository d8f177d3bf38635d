import type { FactSheet, Income } from '@aid-chain/facts';
import { decide } from '../determination/decide.js';
import { mergeFacts } from '../facts/merge-facts.js';
import { changedPack } from '../testing/changed-pack.fixture.js';
import { declaration, household, YEAR_2025 } from '../testing/families.fixture.js';
import { demoPack } from '../testing/repository-policies.fixture.js';

const ON = '2026-01-15';
const YEAR = 12 * 100_000;
type Terms = Parameters<typeof changedPack>[1];
const TERMS: Terms = {
  ...{ 'income.imputed': true, 'income.imputed.amount': 100_000, 'income.imputed.weak-share': 5_000 },
  ...{ 'income.imputed.from-age': 18, 'income.imputed.to-age': 59 },
  'income.imputed.exempt-reasons': ['caring-for-ill', 'no-work-found'],
};
const AWAY: Terms = {
  ...{ 'income.imputed': true, 'income.imputed.away-amount': 100_000 },
  ...{ 'income.imputed.from-age': 18, 'income.imputed.to-age': 59 },
};
const atHome = { labour: 'able', employment: { status: 'not-working' }, incomeComplete: true } as const;

interface Given {
  readonly of?: object;
  readonly wageFen?: number;
  readonly born?: string;
  readonly away?: boolean;
  readonly terms?: Terms;
  readonly survey?: Partial<FactSheet>;
}

/** Somebody alone who states so much labour income. */
function decided({
  of = atHome,
  wageFen = 0,
  born = '1985-03-04',
  away = false,
  terms = TERMS,
  survey,
}: Given) {
  const wage: Income = {
    personId: 'p1',
    kind: 'wage',
    itemCode: 'wage',
    amountFen: wageFen,
    period: YEAR_2025,
  };
  const { members, ...rest } = household(1);
  const stay = { from: '2014-01-01', ...(away ? { reasonOut: 'work-away' as const } : {}) };
  const incomes = wageFen === 0 ? [] : [wage];
  const circumstances = [{ personId: 'p1', ...of }];
  const facts = mergeFacts(
    { ...rest, members: members.map((member) => ({ ...member, birthDate: born, livesTogether: stay })) },
    declaration({ circumstances, incomes }),
    survey === undefined ? undefined : { source: 'survey', asOf: '2026-01-14', version: 1, ...survey },
  );
  return decide(facts, changedPack(demoPack(ON), { 'work-cost.share': 0, ...terms }), ON);
}
const counted = (given: Given = {}) => decided(given).figures.countableIncomeFen;
const lacks = (given: Given) =>
  decided(given)
    .categories.find(({ category }) => category === 'dibao')
    ?.missing.map(({ fact }) => fact);

describe('Income that a place imputes', () => {
  it('[S4-07] who can work and states none is counted with the amount of the place, in a line of its own', () => {
    expect(counted()).toBe(YEAR);
    const line = decided({}).lines.find(({ ruleId }) => ruleId === 'income.imputed@2');
    expect([line?.left, line?.textZh]).toEqual([YEAR, expect.stringContaining('确实不能就业的')]);
    expect(counted({ of: { ...atHome, labour: 'weak' } })).toBe(YEAR / 2);
    expect(counted({ of: { ...atHome, labour: 'none' } })).toBe(0);
  });

  it('[S4-07] a place whose document says nothing of it imputes nothing', () => {
    expect(counted({ terms: { 'income.imputed': false } })).toBe(0);
    expect(counted({ terms: {} })).toBe(0);
  });

  it('[S4-07] ability, employment or age that nobody knows is no income: it stays open and is asked for', () => {
    expect(lacks({ of: { employment: atHome.employment, incomeComplete: true } })).toEqual(['labour']);
    expect(lacks({ of: { labour: 'able', incomeComplete: true } })).toEqual(['employment']);
    expect(lacks({ of: { ...atHome, incomeComplete: false } })).toEqual(['income']);
  });

  it.each([
    ['2008-01-13', 0, 'the day before 18'],
    ['2008-01-12', YEAR, 'on the 18th birthday'],
    ['1966-01-13', YEAR, 'the day before 60'],
    ['1966-01-12', 0, 'on the 60th birthday'],
  ])('who is born on %s has %d fen imputed: %s', (born, fen) => {
    expect(counted({ born })).toBe(fen);
  });

  it('nothing is imputed to a pupil, to who is retired, or where the survey says why work cannot be expected (N22)', () => {
    expect(counted({ of: { ...atHome, student: { stage: 'college' } } })).toBe(0);
    expect(counted({ of: { ...atHome, employment: { status: 'retired' } } })).toBe(0);
    const reason = { ...atHome, noWorkReason: 'caring-for-ill' };
    expect(counted({ of: reason })).toBe(0);
    const line = decided({ of: reason }).lines.find(({ ruleId }) => ruleId === 'income.imputed@2');
    expect([line?.outcome, line?.textZh]).toEqual(['not-applicable', expect.stringContaining('照料重病')]);
    expect(counted({ of: { ...atHome, noWorkReason: 'training' } })).toBe(YEAR);
  });

  it.each([
    [YEAR - 1, null],
    [YEAR, YEAR],
    [YEAR + 1, YEAR + 1],
  ])(
    '[S4-07] a declared wage of %d fen counts as %s: one below the amount waits for survey or verification',
    (wageFen, fen) => {
      expect(counted({ wageFen })).toBe(fen);
      if (fen === null) expect(lacks({ wageFen })).toEqual(['income.wage']);
    },
  );

  it('[S4-07] what the survey established counts as it is, however little', () => {
    const wage = { personId: 'p1', kind: 'wage', itemCode: 'wage', amountFen: 1, period: YEAR_2025 } as const;
    expect(counted({ survey: { incomes: [wage] } })).toBe(1);
  });

  it.each([
    [YEAR - 1, YEAR],
    [YEAR, YEAR],
    [YEAR + 1, YEAR + 1],
  ])(
    '[S4-07] who works away and declares %d fen is counted with %d: the amount of the place, or more',
    (wageFen, fen) => {
      expect(counted({ wageFen, away: true, terms: AWAY, of: { incomeComplete: true } })).toBe(fen);
    },
  );

  it('[S4-07] the amount for work away is for nobody at home, and only for the months since they went', () => {
    expect(counted({ terms: AWAY })).toBe(0);
    const since = { incomeComplete: true, employment: { status: 'employed', since: '2025-07-01' } };
    expect(counted({ away: true, terms: AWAY, of: since })).toBe(YEAR / 2);
  });

  it('[S4-07] nothing is imputed to who has no ability to work, away or not; the sentence adds up (N22)', () => {
    expect(counted({ away: true, terms: AWAY, of: { ...atHome, labour: 'none' } })).toBe(0);
    const of = { incomeComplete: true };
    const found = decided({ wageFen: YEAR - 1, away: true, terms: AWAY, of });
    expect(found.lines.find(({ ruleId }) => ruleId === 'income.imputed@2')?.textZh).toContain(
      '每月按 1000.00 元 × 12 个月，减已计入的 11999.99 元，推定 0.01 元',
    );
  });

  it('[S4-07] a place that imputes and gives no share for weak ability keeps the case open and names it', () => {
    const without = Object.fromEntries(
      Object.entries(TERMS).filter(([key]) => key !== 'income.imputed.weak-share'),
    );
    expect(lacks({ of: { ...atHome, labour: 'weak' }, terms: without })).toEqual([
      'income.imputed.weak-share',
    ]);
    expect(counted({ terms: without })).toBe(YEAR);
  });

  it('the cost of work is deducted of it as of a real wage, so that stating the same wage changes nothing', () => {
    const share = { 'work-cost.base': 'own-wage', 'work-cost.share': 2_000 };
    expect(counted({ terms: { ...TERMS, ...share } })).toBe((YEAR * 8) / 10);
    expect(counted({ wageFen: YEAR, terms: { ...TERMS, ...share } })).toBe((YEAR * 8) / 10);
    const minimum = { 'work-cost.base': 'minimum-wage', 'work-cost.minimum-wage': 100_000 };
    expect(counted({ terms: { ...TERMS, ...share, ...minimum } })).toBe(YEAR - 12 * 20_000);
  });

  it('what is pending is nobody’s income: the parameter is named', () => {
    expect(lacks({ terms: { ...TERMS, 'income.imputed': null } })).toEqual(['income.imputed']);
    expect(lacks({ terms: { ...TERMS, 'income.imputed.amount': null } })).toEqual(['income.imputed.amount']);
  });
});
