import { decide } from '../determination/decide.js';
import { changedPack } from '../testing/changed-pack.fixture.js';
import { elder } from '../testing/elder.fixture.js';
import { FAMILIES, family, YEAR_2025 } from '../testing/families.fixture.js';
import {
  DEMO_TOWNSHIP,
  demoPack,
  policiesWith,
  repositoryPolicyFiles,
} from '../testing/repository-policies.fixture.js';
import { proposeNeeds } from '../needs/propose-needs.js';
import { CATALOGUE, PARAMETER_KEYS, specOf, type ParameterKey } from './catalogue.js';
import { PolicyRefused } from './faults.js';
import { loadPolicies } from './load-policies.js';
import type { RulePack } from '../pack/pack.js';
import { entryOf, param } from './param.js';

import { placeGaps } from './place-gaps.js';
import { ParameterNotSet, requiredParameter } from '../pack/read-parameter.js';
import { regionChain } from '../pack/region-chain.js';
import { resolvePack } from './resolve-pack.js';
import { benefitStart } from '../categories/dibao/benefit-start.js';

const tree = loadPolicies(repositoryPolicyFiles());

describe('The pack of a place on a day', () => {
  it('the policies of this repository load and give the township every parameter on every day of 2025 and 2026', () => {
    for (const day of ['2025-01-01', '2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01', '2027-12-31']) {
      const given = resolvePack(tree, DEMO_TOWNSHIP, day).parameters;
      const needed = PARAMETER_KEYS.filter((key) => specOf(key).optional !== true);
      expect(needed.filter((key) => given[key] === undefined)).toEqual([]);
    }
  });

  it('[S1-17] a place inherits from the nation down to its own village', () => {
    expect(regionChain('510683990001')).toEqual([
      '000000',
      '510000',
      '510600',
      '510683',
      '510683990',
      '510683990001',
    ]);
    expect(regionChain('510683000000')).toEqual(['000000', '510000', '510600', '510683']);
    const extra = (folder: string, value: number) => ({
      path: `${folder}/x.yaml`,
      text: `warning.visit.working-days:\n  unit: working-days\n  overridable: true\n  values:\n    - { from: 2025-01-01, to: null, value: ${value}, demo: true }`,
    });
    const county = repositoryPolicyFiles().map((file) => ({
      ...file,
      text: file.text.replace(
        /(warning\.visit\.working-days:\n {2}unit: working-days)/,
        '$1\n  overridable: true',
      ),
    }));
    const local = loadPolicies([...county, extra('510683990000', 4), extra('510683990001', 3)]);
    const read = (region: string) =>
      requiredParameter(resolvePack(local, region, '2026-01-15'), CATALOGUE, 'warning.visit.working-days');
    expect([read('510683000000'), read('510683990000'), read('510683990002'), read('510683990001')]).toEqual([
      5, 4, 4, 3,
    ]);
  });

  it('two places, the same household, another result: each names its own standard', () => {
    const other = repositoryPolicyFiles()
      .filter(({ path }) => path.startsWith('510683'))
      .map(({ path, text }) => ({
        path: path.replace('510683', '510602'),
        text: text.replace('value: 56000', 'value: 39000'),
      }));
    const both = loadPolicies([...repositoryPolicyFiles(), ...other]);
    const limits = ['510683990000', '510602000000'].map((region) => {
      const d = decide(FAMILIES.li(), resolvePack(both, region, '2026-01-15'), '2026-01-15');
      return [d.categories[0]?.outcome, d.lines.find(({ ruleId }) => ruleId === 'dibao.income@1')?.right];
    });
    expect(limits).toEqual([
      ['met', 56_000],
      ['not-met', 39_000],
    ]);
  });

  it('the pack of a place without its own values is refused with every missing key', () => {
    expect(() => resolvePack(tree, '110101000000', '2026-01-15')).toThrow(PolicyRefused);
    expect(() => resolvePack(tree, '110101000000', '2026-01-15')).toThrow(
      /dibao\.standard\.rural: PARAMETER_MISSING/,
    );
  });

  it('names the places whose parameters are not complete on a day, so that they are seen before a family is', () => {
    const places = ['510683990000', '110101001000', '510683990001', '510602001001'];
    const without = (day: string) =>
      placeGaps(tree, places, day)
        .filter(({ missing }) => missing.length > 0)
        .flatMap((group) => group.places);
    expect(without('2026-01-15').sort()).toEqual(['110101001000', '510602001001']);
    expect(without('1999-01-15').sort()).toEqual([...places].sort());
  });

  it('[S3-26] parameters are dated: the hash is the same on every day of a segment and another where a parameter changes', () => {
    const hash = (day: string) => demoPack(day).packHash;
    expect(hash('2026-01-01')).toBe(hash('2026-06-30'));
    expect(hash('2025-12-31')).not.toBe(hash('2026-01-01'));
    expect(hash('2026-06-30')).not.toBe(hash('2026-07-01'));
    expect(
      demoPack('2026-01-15', policiesWith('510683/dibao.yaml', 'value: 56000', 'value: 56001')).packHash,
    ).not.toBe(hash('2026-01-15'));
  });

  it('the parameters of the demonstration are those of its description', () => {
    const pack = demoPack('2026-01-12');
    const expected = {
      'dibao.standard.rural': 56_000,
      'dibao.standard.urban': 72_000,
      'margin.multiple': 15_000,
      'asset.deposit.standard-months': 24,
      'work-cost.share': 2_000,
      'income.window.months': 12,
      'monitored.line': 850_000,
      'publicity.days': 7,
      'publicity.roll-to-working-day': true,
      'referral.acknowledge.working-days': 5,
      'referral.acknowledge.urgent.working-days': 2,
      'warning.visit.working-days': 5,
      'feedback.final.due-day': 15,
      'feedback.final.window-days': 14,
      'refusal-notice.working-days': 3,
    } as const satisfies Partial<Record<ParameterKey, unknown>>;
    for (const [key, value] of Object.entries(expected))
      expect(entryOf(pack, key as ParameterKey).value).toBe(value);
    for (const key of ['income.imputed', 'income.support', 'deduction.illness'] as const) {
      expect(param(pack, key).state).toBe('inactive');
    }
    expect(() => requiredParameter(pack, CATALOGUE, 'income.imputed')).toThrow(ParameterNotSet);
  });

  it('a pack is frozen and lists its documents', () => {
    const pack = demoPack('2026-01-12');
    expect(Object.isFrozen(pack.parameters['dibao.standard.rural'])).toBe(true);
    expect(pack.documents).toContain('民发〔2021〕57号');
  });

  it('[S0-04] one pack holds the six things of the joint standard', () => {
    const pack = demoPack('2026-01-12');
    const six: Record<string, ParameterKey> = {
      共同生活家庭成员: 'household.members.basis',
      收入范围: 'income.excluded-items',
      收入核算方式: 'income.window.months',
      支出扣减办法: 'work-cost.share',
      家庭财产: 'asset.deposit.standard-months',
      核查范围及办法: 'verification.scope',
    };
    for (const key of Object.values(six)) expect(param(pack, key).state).toBe('value');
  });

  it('both tracks are decided by one pack', () => {
    const d = decide(FAMILIES.zhang(), demoPack('2026-01-15'), '2026-01-15');
    expect(new Set(d.categories.map(({ track }) => track))).toEqual(new Set(['civil-affairs', 'monitored']));
    expect(d.packHash).toBe(demoPack('2026-01-15').packHash);
  });

  it('every parameter is read by a rule, or is declared as a service’s to read', () => {
    const read = new Set<string>();
    const urban = family(2, {
      residence: 'urban',
      incomes: [{ personId: 'p1', kind: 'wage', itemCode: 'wage', amountFen: 1, period: YEAR_2025 }],
    });
    const pupil = elder({ birthDate: '2007-09-01', circumstance: { student: { stage: 'vocational' } } });
    const elders = (['able', 'partly', 'dependent'] as const).map((level) => elder({ level }));
    const both = { disability: { kind: 1, grade: 1 }, illness: { severe: true, chronic: false } };
    const ill = family(2, {
      incomes: [],
      circumstances: [
        { personId: 'p1', incomeComplete: true, ...both },
        { personId: 'p2', incomeComplete: true },
      ],
    });
    const margin = family(4, { wageFen: 12 * 350_000 });
    const households = [FAMILIES.li(), margin, urban, ill, ...elders, { ...pupil, tekunPersons: ['elder'] }];
    for (const given of [{}, ...OTHER_TERMS]) {
      const pack = recorded(demoPack('2026-01-15'), given, read);
      for (const facts of [...households, heavySpending]) {
        decide(facts, pack, '2026-01-15');
        proposeNeeds(facts, [], pack);
      }
      benefitStart(pack, '2026-01-15');
    }
    const byRules = PARAMETER_KEYS.filter((key) => CATALOGUE[key].readBy === 'rule');
    expect(byRules.filter((key) => !read.has(key))).toEqual([]);
  });
});

/** Ways of a place that the demonstration does not go, so that what they read is read. */
const OTHER_TERMS: readonly Parameters<typeof changedPack>[1][] = [
  { 'rigid.shape': 'residual', 'work-cost.base': 'minimum-wage', 'work-cost.minimum-wage': 1 },
  {
    ...{ 'monitored.negative-list': true, 'monitored.negative-list.items': ['conduct'] },
    'monitored.negative-list.override.income': 1,
  },
  {
    ...{ 'dibao.benefit.mode': 'bands', 'dibao.supplement.stacking': 'sum' },
    ...{ 'dibao.supplement.elderly': 1, 'dibao.supplement.minor': 1 },
    ...{ 'dibao.supplement.severely-disabled': 1, 'dibao.supplement.seriously-ill': 1 },
    ...{ 'dibao.supplement.disability': ['1-1'], 'dibao.supplement.minor.under-age': 18 },
    ...{ 'dibao.band.a.below': 1, 'dibao.band.b.below': 2, 'dibao.band.c.below': 3 },
    ...{ 'dibao.band.a.amount': 1, 'dibao.band.b.amount': 1, 'dibao.band.c.amount': 1 },
    'dibao.band.d.amount': 1,
  },
  {
    ...{ 'income.imputed': true, 'income.imputed.amount': 1, 'deduction.illness': true },
    ...{ 'deduction.illness.items': ['medical'], 'deduction.illness.share': 10_000 },
    ...{ 'income.support': true, 'support.shape': 'surplus-share', 'support.share': 1 },
  },
  { 'income.support': true, 'support.shape': 'fixed-amount' },
];

/** Above the margin, and with bills for all that it earns. */
const heavySpending = family(3, {
  wageFen: 12 * 600_000,
  sheet: {
    expenditures: [{ kind: 'medical', grossFen: 7_000_000, reimbursedFen: 0, period: YEAR_2025 }],
  },
});

/** A pack with some other values that notes which parameters are read. */
function recorded(pack: RulePack, given: Parameters<typeof changedPack>[1], read: Set<string>): RulePack {
  const { parameters } = changedPack(pack, given);
  const get = (target: RulePack['parameters'], key: string) => {
    read.add(key);
    return target[key];
  };
  return { ...pack, parameters: new Proxy(parameters, { get }) };
}
