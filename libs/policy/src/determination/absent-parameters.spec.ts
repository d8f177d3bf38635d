import type { CaseFacts } from '../facts/facts.js';
import { PARAMETER_KEYS } from '../policies/catalogue.js';
import type { RulePack } from '../pack/pack.js';
import { proposeNeeds } from '../needs/propose-needs.js';
import { FAMILIES, family, YEAR_2025 } from '../testing/families.fixture.js';
import { changedPack } from '../testing/changed-pack.fixture.js';
import { demoPack } from '../testing/repository-policies.fixture.js';
import { decide } from './decide.js';

const ON = '2026-01-15';
const pack = demoPack(ON);

/** A pack as it was stored before the keys existed. */
function without(...gone: string[]): RulePack {
  const kept = Object.entries(pack.parameters).filter(([key]) => !gone.some((each) => key.startsWith(each)));
  return { ...pack, parameters: Object.fromEntries(kept) };
}
const outcomes = (by: RulePack, facts: CaseFacts = FAMILIES.li()) =>
  Object.fromEntries(decide(facts, by, ON).categories.map(({ category, outcome }) => [category, outcome]));
const linesOf = (by: RulePack, facts: CaseFacts = FAMILIES.li()) =>
  decide(facts, by, ON).lines.map(({ ruleId, outcome, left, op, right }) => [
    ruleId,
    outcome,
    left,
    op,
    right,
  ]);
const NOW = outcomes(pack);

describe('A pack that is older than a parameter', () => {
  it('has no measure that came later: its line is not there, everything else comes out as before', () => {
    const measures = {
      'income.imputed': 'income.imputed@1',
      'income.support': 'income.support@1',
      'deduction.illness': 'income.rigid-deduction@1',
      'income.basic-pension.excluded': 'income.basic-pension@1',
      'monitored.residences': 'monitored.residence@1',
      'monitored.ground.other': 'monitored.ground-6@1',
      'monitored.ground.illness.amount.operator': 'monitored.ground-1.amount@1',
      'monitored.ground.education.income-share.operator': 'monitored.ground-5.share@1',
      'monitored.ground.accident.worker-from-age': 'monitored.ground-3@1',
      'monitored.ground.housing.grades': 'monitored.ground-4',
    };
    for (const [key, ruleId] of Object.entries(measures)) {
      expect([key, outcomes(without(key))]).toEqual([key, NOW]);
      expect(linesOf(without(key))).toEqual(linesOf(pack).filter(([id]) => !String(id).startsWith(ruleId)));
    }
  });

  it('without a word on margin households it does not examine them, and decides the others as before', () => {
    const old = without('margin.');
    expect(outcomes(old)).toEqual({ ...NOW, margin: 'not-examined' });
    expect(linesOf(old)).toEqual(linesOf(pack).filter(([id]) => !String(id).startsWith('margin.')));
    expect(
      decide(FAMILIES.li(), old, ON).categories.find(({ category }) => category === 'margin'),
    ).toMatchObject({ ruleIds: [], missing: [], restsOnDemoValues: false });
  });

  it('without a word on dibao, on monitoring, or on any of them it examines what is left', () => {
    expect(outcomes(without('dibao.'))).toMatchObject({ dibao: 'not-examined', margin: 'not-examined' });
    expect(outcomes(without('monitored.'))).toEqual({ ...NOW, monitored: 'not-examined' });
    const nothing = outcomes({ ...pack, parameters: {} });
    expect(new Set(Object.values(nothing))).toEqual(new Set(['not-examined']));
  });

  it('without the margin household’s own limits the limits of dibao hold for it', () => {
    const facts = family(4, { wageFen: 12 * 350_000 });
    expect(outcomes(without('margin.asset'), facts)['margin']).toBe('met');
    expect(linesOf(without('margin.asset'), facts)).toEqual(linesOf(pack, facts));
  });

  it('counts a basic pension before anybody said that it is left out', () => {
    const pension = {
      personId: 'p2',
      kind: 'transfer',
      itemCode: 'basic-pension',
      amountFen: 120_000,
    } as const;
    const facts = family(3, { incomes: [{ ...pension, period: YEAR_2025 }] });
    const { figures } = decide(facts, without('income.basic-pension.excluded'), ON);
    expect(figures.countableIncomeFen).toBe(120_000);
  });

  it('finds nobody to be poor enough without an income test, and refuses nobody without the sum', () => {
    expect(outcomes(without('dibao.income.operator'))['dibao']).toBe('not-examined');
    for (const key of ['income.window.months', 'work-cost.share', 'dibao.benefit.mode']) {
      const dibao = decide(FAMILIES.li(), without(key), ON).categories[0];
      expect([dibao?.outcome, dibao?.missing.map(({ fact }) => fact)]).toEqual(['undetermined', [key]]);
    }
  });

  it.each([
    [{ 'rigid.shape': 'residual', 'rigid.residual.multiple': 10_000 }, 'rigid.residual.operator'],
    [{ 'rigid.shape': 'residual', 'rigid.residual.operator': 'lt' }, 'rigid.residual.multiple'],
    [{ 'work-cost.base': 'minimum-wage' }, 'work-cost.minimum-wage'],
    [{ 'income.imputed': true }, 'income.imputed.amount'],
    [{ 'income.support': true }, 'support.shape'],
    [{ 'income.support': true, 'support.shape': 'fixed-amount' }, 'support.amount'],
    [{ 'deduction.illness': true, 'deduction.illness.items': ['medical'] }, 'deduction.illness.share'],
  ])(
    '%j without the number beside it is open on a line that names %s, and nothing of it vanishes',
    (terms, key) => {
      const year = { reimbursedFen: 0, period: YEAR_2025 };
      const sheet = { expenditures: [{ kind: 'medical' as const, grossFen: 7_000_000, ...year }] };
      const by = changedPack(without(key), terms);
      const d = decide(family(3, { wageFen: 12 * 600_000, sheet }), by, ON);
      const open = d.lines.filter((line) => line.missing.some(({ fact }) => fact === key));
      expect(open.map(({ outcome }) => outcome)).toContain('unknown');
      const rigid = d.categories.find(({ category }) => category === 'rigid-expenditure');
      expect([rigid?.outcome, rigid?.missing.map(({ fact }) => fact)]).toEqual(['undetermined', [key]]);
    },
  );

  it('never throws, whichever key is absent', () => {
    for (const facts of [FAMILIES.li(), FAMILIES.zhang()])
      for (const key of PARAMETER_KEYS) {
        expect(decide(facts, without(key), ON).categories).toHaveLength(6);
        expect(proposeNeeds(facts, [], without(key)).length).toBeGreaterThanOrEqual(0);
      }
  });
});
