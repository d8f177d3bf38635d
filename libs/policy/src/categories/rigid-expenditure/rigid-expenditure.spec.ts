import type { Expenditure, Income } from '@aid-chain/facts';
import { decide } from '../../determination/decide.js';
import type { Determination } from '../../determination/determination.js';
import { refusalReasons } from '../../determination/reasons.js';
import type { CaseFacts } from '../../facts/facts.js';
import { loadPolicies } from '../../policies/load-policies.js';
import { resolvePack } from '../../policies/resolve-pack.js';
import { changedPack } from '../../testing/changed-pack.fixture.js';
import { family, YEAR_2025, type FamilyOptions } from '../../testing/families.fixture.js';
import { findings, local, LOCAL } from '../../testing/local-policies.fixture.js';
import { DEMO_TOWNSHIP, demoPack, repositoryPolicyFiles } from '../../testing/repository-policies.fixture.js';

const ON = '2026-01-15';
const rent = (amountFen: number): Income[] =>
  amountFen === 0
    ? []
    : [{ personId: 'p1', kind: 'property', itemCode: 'rent', amountFen, period: YEAR_2025 }];
const spent = (ownFen: number, more: Partial<Expenditure> = {}): Expenditure => ({
  ...{ kind: 'medical', grossFen: ownFen + 5_000_000, reimbursedFen: 5_000_000, period: YEAR_2025, ...more },
});
const facts = (incomeFen: number, bills: readonly Expenditure[], options: FamilyOptions = {}): CaseFacts =>
  family(3, { incomes: rent(incomeFen), ...options, sheet: { expenditures: [...bills] } });
const determined = (given: CaseFacts, on = ON, terms: Parameters<typeof changedPack>[1] = {}) =>
  decide(given, changedPack(demoPack(on), terms), on);
const rigidOf = (d: Determination) => d.categories.find(({ category }) => category === 'rigid-expenditure');
const lineOf = (d: Determination, ruleId: string) => d.lines.find((line) => line.ruleId === ruleId);
/** 1,500 yuan a head and month: above the margin, below the disposable income of the place. */
const INCOME = 3 * 12 * 150_000;

describe('A rigid-expenditure household', () => {
  it.each([
    [(INCOME * 8) / 10 - 1, 'not-met'],
    [(INCOME * 8) / 10, 'not-met'],
    [(INCOME * 8) / 10 + 1, 'met'],
  ] as const)('[N9] [L-33] own spending of %d fen must be above 80 %% of the income: %s', (own, expected) => {
    for (const on of ['2026-06-30', '2026-07-01'])
      expect(rigidOf(determined(facts(INCOME, [spent(own)]), on))?.outcome).toBe(expected);
  });

  it('[N9] the line names share, ratio and what was spent, and the law from its first day', () => {
    const texts = ['2026-06-30', '2026-07-01'].map(
      (on) => lineOf(determined(facts(INCOME, [spent(INCOME)]), on), 'rigid.ratio@1')?.textZh ?? '',
    );
    expect(texts[0]).toContain('医疗 54000.00 元');
    expect(texts[0]).toContain('占家庭总收入 54000.00 元的 100%，应超过 80%');
    expect(texts.map((text) => text.includes('中华人民共和国社会救助法第二十二条'))).toEqual([false, true]);
  });

  it.each([
    [3 * 2_400_000 - 1, 'met'],
    [3 * 2_400_000, 'not-met'],
    [3 * 2_400_000 + 1, 'not-met'],
  ] as const)(
    '[N9] a yearly income of %d fen must be below the disposable income per head: %s',
    (income, expected) => {
      expect(rigidOf(determined(facts(income, [spent(income)])))?.outcome).toBe(expected);
    },
  );

  it('[S4-23] [S1-08] disposable income is that of a town where dibao is, whatever the residence', () => {
    const given = facts(3 * 2_400_000, [spent(3 * 2_400_000)]);
    const key = (terms: Parameters<typeof changedPack>[1]) =>
      lineOf(determined(given, ON, terms), 'rigid.income@1')?.parameters.map(({ key: each }) => each);
    expect(key({})).toContain('rigid.disposable-income.rural');
    expect(key({ 'dibao.scheme': 'by-residence' })).toContain('rigid.disposable-income.rural');
    for (const scheme of ['urban', 'unified'])
      expect(key({ 'dibao.scheme': scheme })).toEqual([
        'rigid.income.operator',
        'dibao.scheme',
        'rigid.disposable-income.urban',
      ]);
  });

  it('[N9] what was reimbursed, a year before, or for nothing necessary does not count', () => {
    const before = { from: '2024-01-01', to: '2024-12-31' };
    const bills = [spent(INCOME, { period: before }), spent(INCOME, { kind: 'disaster' }), spent(0)];
    const d = determined(facts(INCOME, bills));
    expect(rigidOf(d)?.outcome).toBe('not-met');
    expect(lineOf(d, 'rigid.ratio@1')).toMatchObject({ outcome: 'not-met', left: 0 });
  });

  it('[N9] an income of zero meets it with any spending, and both zero does not; an operator «at least» changes nothing', () => {
    const poor = facts(0, [spent(1)], {
      assets: [
        { kind: 'deposit', valueFen: 0 },
        { kind: 'dwelling', count: 1 },
        { kind: 'vehicle', count: 0 },
      ],
    });
    const none = facts(0, [spent(0)]);
    for (const operator of ['gt', 'ge']) {
      expect(
        lineOf(determined(beyondBetter(poor), ON, { 'rigid.operator': operator }), 'rigid.ratio@1')?.outcome,
      ).toBe('met');
      expect(
        lineOf(determined(beyondBetter(none), ON, { 'rigid.operator': operator }), 'rigid.ratio@1')?.outcome,
      ).toBe('not-met');
    }
  });

  it('[S0-15] whoever gets dibao or belongs to the margin is none; when those fail it is offered without new papers', () => {
    const given = (income: number) => determined(facts(income, [spent(income)]));
    const outcomes = (d: Determination) =>
      ['dibao', 'margin', 'rigid-expenditure'].map(
        (name) => d.categories.find(({ category }) => category === name)?.outcome,
      );
    expect(outcomes(given(3 * 12 * 50_000))).toEqual(['met', 'not-applicable', 'not-applicable']);
    expect(outcomes(given(3 * 12 * 70_000))).toEqual(['not-met', 'met', 'not-applicable']);
    expect(outcomes(given(INCOME))).toEqual(['not-met', 'not-met', 'met']);
  });

  it('[N9] [N13] whoever is refused reads share, limit and article, and nobody reads what the money was spent on', () => {
    const d = determined(facts(INCOME, [spent(INCOME / 10)]), '2026-07-01');
    const [reason] = refusalReasons(d, 'rigid-expenditure').filter(
      ({ ruleId }) => ruleId === 'rigid.ratio@1',
    );
    expect(reason?.textZh).toMatch(
      /^必需支出占家庭总收入的 10%，应超过 80%：不符合（中华人民共和国社会救助法第二十二条/,
    );
    expect(reason?.textEn).toContain('10% of the income, to be above 80%: not met [');
    expect(`${reason?.textZh ?? ''}${reason?.textEn ?? ''}`).not.toMatch(/医疗|medical/);
    const left = determined(facts(INCOME, [spent(INCOME / 10)]), ON, {
      ...{ 'rigid.shape': 'residual', 'rigid.residual.multiple': 10_000, 'rigid.residual.operator': 'lt' },
    });
    const [residual] = refusalReasons(left, 'rigid-expenditure').filter(
      ({ ruleId }) => ruleId === 'rigid.residual@1',
    );
    expect(residual?.textZh).toMatch(/^扣除必需支出后人均月收入 1350\.00 元，应低于 560\.00 元：不符合/);
  });

  it('[N9] is recognised for twelve months at most, and says so', () => {
    const line = lineOf(determined(facts(INCOME, [spent(INCOME)])), 'rigid.validity@1');
    expect([line?.left, line?.textZh]).toEqual([12, expect.stringContaining('期满须重新申请')]);
    expect(
      findings(local('510000', 'rigid.validity.months', `from: 2025-01-01, to: null, value: 13, ${LOCAL}`))
        .faults,
    ).toEqual(['OVERRIDE_OUT_OF_BOUNDS 510000/rigid.validity.months.yaml rigid.validity.months 2025-01-01']);
  });

  it('[N9] nothing said of spending is not «none»: it is open with the papers, for who asked for it', () => {
    const result = rigidOf(determined(facts(INCOME, [])));
    expect([result?.outcome, result?.asked, result?.missing.map(({ fact }) => fact)]).toEqual([
      'undetermined',
      'where-requested',
      ['expenditure'],
    ]);
    expect(result?.missing[0]?.textZh).toContain('没有的也须填 0');
    const of2024 = [spent(INCOME, { period: { from: '2024-01-01', to: '2024-12-31' } })];
    expect(rigidOf(determined(facts(INCOME, of2024)))?.outcome).toBe('undetermined');
    const none = rigidOf(determined(facts(INCOME, [spent(0)])));
    expect([none?.outcome, none?.asked]).toEqual(['not-met', undefined]);
  });

  it('[N9] what a department sent is no word of the family: too little of it refuses nobody, enough is met', () => {
    const sent = (ownFen: number) => {
      const { expenditures, ...rest } = facts(INCOME, [spent(ownFen)]);
      return {
        ...rest,
        expenditures: expenditures.map((item) => ({ ...item, confidence: 'verified' as const })),
      };
    };
    expect(rigidOf(determined(sent(1)))?.outcome).toBe('undetermined');
    expect(rigidOf(determined(sent(INCOME)))?.outcome).toBe('met');
  });

  it('[N9] who is excluded by something else is not asked what was spent', () => {
    const rich = rigidOf(determined(facts(3 * 2_400_000, [])));
    expect([rich?.outcome, rich?.missing]).toEqual(['not-met', []]);
  });

  it('[N9] [S0-15] waits while a better class is open, and asks for what that one lacks', () => {
    const result = rigidOf(determined(facts(INCOME, [spent(INCOME)]), ON, { 'margin.multiple': null }));
    expect([result?.outcome, result?.missing.map(({ fact }) => fact)]).toEqual([
      'undetermined',
      ['margin.multiple'],
    ]);
  });

  it('only an estimate keeps it open and asks for the receipts', () => {
    const given = facts(INCOME, [spent(INCOME)]);
    const expenditures = given.expenditures.map((item) => ({ ...item, confidence: 'estimated' as const }));
    const result = rigidOf(determined({ ...given, expenditures }));
    expect([result?.outcome, result?.missing.map(({ fact }) => fact)]).toEqual([
      'undetermined',
      ['expenditure.medical'],
    ]);
  });
});

describe('The ratio of a rigid-expenditure household', () => {
  const ratio = (...entries: string[]) => local('510683', 'rigid.ratio', ...entries);

  it('[L-37] a county’s does not load for a day from 2026-07-01; file, key and day are named', () => {
    const open = `from: 2025-01-01, to: null, value: 8000, ${LOCAL}`;
    expect(findings(ratio(open)).faults).toEqual([
      'OWNER_LEVEL 510683/rigid.ratio.yaml rigid.ratio 2026-07-01',
    ]);
    expect(findings(local('510600', 'rigid.ratio', open)).faults).toEqual([]);
  });

  it('[L-37] ended on 2026-06-30 it loads, and later decisions are open with the parameter named', () => {
    const files = repositoryPolicyFiles().map((file) =>
      file.path === '510683/rigid-expenditure.yaml'
        ? { ...file, text: file.text.replace(/rigid\.ratio:[\s\S]*?\n\n/, '') }
        : file,
    );
    const ended = `from: 2025-01-01, to: 2026-06-30, value: 8000, ${LOCAL}`;
    const pending =
      'from: 2026-07-01, to: null, state: pending, doc: 中华人民共和国社会救助法, article: 第二十二条';
    const tree = loadPolicies([...files, ratio(ended, pending)]);
    const on = (day: string, given = facts(INCOME, [spent(INCOME)])) =>
      rigidOf(decide(given, resolvePack(tree, DEMO_TOWNSHIP, day), day));
    expect(on('2026-06-30')?.outcome).toBe('met');
    expect([on('2026-07-01')?.outcome, on('2026-07-01')?.missing.map(({ fact }) => fact)]).toEqual([
      'undetermined',
      ['rigid.ratio'],
    ]);
    // Without any spending no ratio would change it.
    expect(on('2026-07-01', facts(INCOME, [spent(0)]))?.outcome).toBe('not-met');
  });

  it('[L-33] a local «at least» ends on 2026-06-30', () => {
    const ge = (to: string) =>
      local('510000', 'rigid.operator', `from: 2025-01-01, to: ${to}, value: ge, ${LOCAL}`);
    expect(findings(ge('2026-06-30')).faults).toEqual([]);
    expect(findings(ge('null')).faults.join()).toContain('rigid.operator 2026-07-01');
  });
});

describe('The income of a rigid-expenditure household where the place counts six months for dibao', () => {
  const TERMS = { 'income.window.months': 6 };
  const half = { from: '2025-07-01', to: '2025-12-31' };
  const wages = (...periods: Income['period'][]): Income[] =>
    periods.map((period) => ({
      ...{ personId: 'p1', kind: 'property', itemCode: 'rent', amountFen: INCOME / 2, period },
    }));
  const zero = ['p2', 'p3'].map((personId) => ({
    ...{ personId, kind: 'wage' as const, itemCode: 'wage' as const, amountFen: 0, period: YEAR_2025 },
  }));
  const rigid = (incomes: Income[], own: number) =>
    rigidOf(determined(family(3, { incomes, sheet: { expenditures: [spent(own)] } }), ON, TERMS));

  it('[N9] months that nobody asked for are unknown, not zero: met without them is open, with what is missing', () => {
    const result = rigid([...wages(half), ...zero], (INCOME / 2) * 0.9);
    expect([result?.outcome, result?.missing[0]?.textZh]).toEqual([
      'undetermined',
      expect.stringContaining('2025-01-01 起的收入（核算期 2025-01-01 至 2025-12-31）'),
    ]);
    const first = { from: '2025-01-01', to: '2025-06-30' };
    expect(rigid([...wages(half, first), ...zero], (INCOME / 2) * 0.9)?.outcome).toBe('not-met');
    expect(rigid([...wages(half, first), ...zero], INCOME * 0.9)?.outcome).toBe('met');
  });

  it('[N9] not met by what is known is certain, as more income lowers the share', () => {
    expect(rigid([...wages(half), ...zero], (INCOME / 2) * 0.8)?.outcome).toBe('not-met');
  });
});

describe('Other shapes of the test', () => {
  it('what is left per head against a multiple of the standard, to the fen', () => {
    const terms = {
      'rigid.shape': 'residual',
      'rigid.residual.multiple': 10_000,
      'rigid.residual.operator': 'lt',
    };
    const left = (perHead: number) =>
      lineOf(determined(facts(INCOME, [spent(INCOME - perHead * 36)]), ON, terms), 'rigid.residual@1');
    expect([left(55_999), left(56_000), left(56_001)].map((line) => line?.outcome)).toEqual([
      'met',
      'not-met',
      'not-met',
    ]);
    expect(left(55_999)).toMatchObject({ left: 55_999, right: 56_000 });
  });

  it('medical spending alone, whatever else was paid', () => {
    const bills = [spent(INCOME / 2), spent(INCOME, { kind: 'education' })];
    const d = determined(facts(INCOME, bills), ON, { 'rigid.shape': 'medical-share' });
    expect(lineOf(d, 'rigid.medical-share@1')).toMatchObject({ outcome: 'not-met', left: 5_000 });
  });

  it('the cost of living by the standard, or as stated, and the income as dibao counts it', () => {
    const share = (
      terms: Parameters<typeof changedPack>[1],
      bills = [spent(INCOME / 2), spent(INCOME / 4, { kind: 'living' })],
    ) => lineOf(determined(facts(INCOME, bills), ON, terms), 'rigid.ratio@1')?.left;
    expect(share({})).toBe(5_000);
    expect(share({ 'rigid.living-cost': 'stated' })).toBe(7_500);
    expect(share({ 'rigid.living-cost': 'standard' })).toBe(5_000 + Math.ceil((56_000 * 10_000) / 150_000));
    expect(share({ 'rigid.denominator': 'countable' })).toBe(5_000);
  });

  it('[L-33] another shape is the province’s from 2026-07-01', () => {
    const shape = (folder: string) =>
      local(folder, 'rigid.shape', `from: 2026-07-01, to: null, value: residual, ${LOCAL}`);
    expect(findings(shape('510600')).faults).toEqual([
      'OWNER_LEVEL 510600/rigid.shape.yaml rigid.shape 2026-07-01',
    ]);
    expect(findings(shape('510000')).faults).toEqual([]);
  });
});

/** With a second car, so that no better class is met and the spending is looked at. */
function beyondBetter(given: CaseFacts): CaseFacts {
  const assets = given.assets.map((item) => (item.kind === 'vehicle' ? { ...item, count: 2 } : item));
  return { ...given, assets };
}
