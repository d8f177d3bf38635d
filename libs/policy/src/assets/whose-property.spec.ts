import type { Expenditure, FactSheet, Income } from '@aid-chain/facts';
import { decide } from '../determination/decide.js';
import type { Determination } from '../determination/determination.js';
import type { CaseFacts, RegisteredMember } from '../facts/facts.js';
import { mergeFacts } from '../facts/merge-facts.js';
import { changedPack } from '../testing/changed-pack.fixture.js';
import {
  declaration,
  family,
  household,
  MODEST_ASSETS,
  YEAR_2025,
  type AssetItem,
} from '../testing/families.fixture.js';
import { demoPack } from '../testing/repository-policies.fixture.js';

const ON = '2026-01-15';
const VETO = { 'asset.veto.kinds': ['business'], 'asset.explain.kinds': [] } as const;
const pack = changedPack(demoPack(ON), VETO);

const car = (personId?: string): AssetItem => ({
  ...{ kind: 'vehicle', count: 1 },
  ...(personId === undefined ? {} : { personId }),
});
const shop = (personId: string, count = 1): AssetItem => ({ kind: 'business', count, personId });
const NO_SHOP: AssetItem = { kind: 'business', count: 0 };
const HOUSE_ONLY = MODEST_ASSETS.filter(({ kind }) => kind !== 'vehicle');

interface Family {
  readonly assets: readonly AssetItem[];
  /** A grown son beside father, mother and child. */
  readonly son?: Partial<RegisteredMember>;
  readonly sheets?: readonly FactSheet[];
  readonly expenditures?: readonly Expenditure[];
}

const LEFT = { to: '2025-11-30', reasonOut: 'moved-out' } as const;

function factsOf({ assets, son = {}, sheets = [], expenditures = [] }: Family): CaseFacts {
  const { members, ...rest } = household(3);
  const grown: RegisteredMember = {
    ...{ personId: 'son', relation: 'child', birthDate: '2003-04-05' },
    livesTogether: { from: '2014-01-01', ...LEFT },
    ...son,
  };
  const stated = declaration({ assets, sheet: { expenditures } });
  return mergeFacts({ ...rest, members: [...members, grown] }, stated, ...sheets);
}

const decided = (family: Family, on = ON): Determination => decide(factsOf(family), pack, on);
const dibao = (d: Determination) => d.categories.find(({ category }) => category === 'dibao');
const lineOf = (d: Determination, rule: string) => d.lines.find(({ ruleId }) => ruleId === rule);

describe('Whose the property is that a household is tested by (D57 7, 14)', () => {
  it('a car of a grown son who has moved out is not the family’s, and a line says whose it is', () => {
    const found = decided({ assets: [...HOUSE_ONLY, NO_SHOP, car('son')] });
    expect([dibao(found)?.outcome, lineOf(found, 'dibao.vehicle@1')?.left]).toEqual(['met', 0]);
    const beside = lineOf(found, 'dibao.of-others@1');
    expect(beside?.facts.map(({ fact, personId }) => [fact, personId])).toEqual([['asset.vehicle', 'son']]);
    expect(beside?.textZh).toContain('机动车（辆） 1');
    expect(beside?.parameters.flatMap(({ article }) => article ?? [])).not.toEqual([]);
  });

  it('while he lives there it is, on the last day as well; from the day after it is not', () => {
    const until = { livesTogether: { from: '2014-01-01', to: ON, reasonOut: 'moved-out' } } as const;
    const family = {
      assets: [...HOUSE_ONLY, NO_SHOP, car('son')],
      son: until,
      sheets: [
        {
          ...{ source: 'survey', asOf: '2026-01-14', version: 1 },
          circumstances: [{ personId: 'son', labour: 'able', incomeComplete: true }],
        },
      ],
    } as const;
    const on = (day: string) => dibao(decided(family, day))?.outcome;
    expect([on(ON), on('2026-01-16')]).toEqual(['not-met', 'met']);
  });

  it('a shop of his is none of the property that the place does not allow, nor of what no rule examines', () => {
    const found = decided({ assets: [...HOUSE_ONLY, car('p1'), NO_SHOP, shop('son')] });
    expect(lineOf(found, 'dibao.veto.business@1')?.outcome).toBe('met');
    const unread = decide(
      factsOf({ assets: [...MODEST_ASSETS, shop('son')] }),
      changedPack(demoPack(ON), { ...VETO, 'asset.veto.kinds': [] }),
      ON,
    );
    expect([dibao(unread)?.outcome, lineOf(unread, 'assets.not-examined@2')]).toEqual(['met', undefined]);
  });

  it('what a source found of him, or could not be asked about him, keeps nothing of the family open', () => {
    const answers: readonly FactSheet[] = [
      { source: 'vehicles', asOf: '2026-01-13', version: 1, personId: 'son', result: 'exceed' },
      { source: 'bank-deposits', asOf: '2026-01-13', version: 1, personId: 'son', result: 'unreachable' },
    ];
    expect(dibao(decided({ assets: [...MODEST_ASSETS, NO_SHOP], sheets: answers }))?.outcome).toBe('met');
  });

  it('where nobody knows whether the owner is a member, it is asked; where it changes nothing, it is not', () => {
    const other = { livesTogether: { from: '2014-01-01', to: '2025-11-30', reasonOut: 'other' } } as const;
    const open = decided({ assets: [...HOUSE_ONLY, NO_SHOP, car('son')], son: other });
    const line = lineOf(open, 'dibao.vehicle@1');
    expect([line?.outcome, line?.missing.map(({ fact, personId }) => [fact, personId])]).toEqual([
      'unknown',
      [['membership', 'son']],
    ]);
    const none = decided({ assets: [...HOUSE_ONLY, NO_SHOP, { ...car('son'), count: 0 }], son: other });
    expect(lineOf(none, 'dibao.vehicle@1')?.outcome).toBe('met');
    const certain = decided({ assets: [...HOUSE_ONLY, NO_SHOP, car('son'), car('p1')], son: other });
    expect(lineOf(certain, 'dibao.vehicle@1')?.outcome).toBe('not-met');
  });

  it('property of somebody whom the register does not know is neither a yes nor a no: it is asked whose it is', () => {
    const found = decided({ assets: [...HOUSE_ONLY, NO_SHOP, shop('nobody'), car('nobody')] });
    const asked = ['dibao.vehicle@1', 'dibao.veto.business@1'].map((rule) => lineOf(found, rule));
    expect(asked.map((line) => [line?.outcome, line?.missing.map(({ fact }) => fact)])).toEqual([
      ['unknown', ['asset.vehicle.owner']],
      ['unknown', ['asset.business.owner']],
    ]);
  });

  it('what several have together counts, and silence about a kind is still not a nothing', () => {
    expect(dibao(decided({ assets: [...HOUSE_ONLY, NO_SHOP, car()] }))?.outcome).toBe('not-met');
    const found = decided({
      assets: [...HOUSE_ONLY, NO_SHOP],
      sheets: [
        {
          ...{ source: 'vehicles', asOf: '2026-01-13', version: 1, personId: 'son', result: 'match' },
          assets: [{ kind: 'vehicle', count: 1, locationRegionCode: '510683' }],
        },
      ],
    });
    expect(lineOf(found, 'dibao.vehicle@1')?.missing.map(({ fact }) => fact)).toEqual(['asset.vehicle']);
  });
});

describe('Property of one person examined alone (T43 7; 社会救助法 21(2))', () => {
  const CIRCUMSTANCES: NonNullable<FactSheet['circumstances']> = [
    { personId: 'p1', labour: 'able', incomeComplete: true },
    { personId: 'p2', disability: { kind: 1, grade: 1 }, incomeComplete: true },
  ];
  const rent: Income = {
    ...{ personId: 'p1', kind: 'property', itemCode: 'rent', amountFen: 36 * 70_000, period: YEAR_2025 },
  };
  const savings = (personId?: string): AssetItem => ({
    ...{ kind: 'deposit', valueFen: 2_000_000 },
    ...(personId === undefined ? {} : { personId }),
  });

  /** What the savings mean for the single filing of the mother in a margin family, beside the family's own test. */
  function single(...savings: readonly AssetItem[]) {
    const plain = MODEST_ASSETS.filter(({ kind }) => kind !== 'deposit');
    const assets = [...plain, NO_SHOP, ...savings];
    const facts = family(3, { circumstances: CIRCUMSTANCES, incomes: [rent], assets });
    const found = decide(facts, pack, ON);
    return ['margin.deposit@1', 'margin.single.deposit@1'].map((rule) => lineOf(found, rule)?.outcome);
  }

  it('what the father owns is not the mother’s; what nobody in particular owns is asked about where it decides', () => {
    expect(single(savings('p1'))).toEqual(['met', 'met']);
    expect(single(savings('p2'))).toEqual(['met', 'not-met']);
    expect(single(savings())).toEqual(['met', 'unknown']);
    expect(single({ ...savings(), valueFen: 1_000_000 })).toEqual(['met', 'met']);
    expect(single(savings('p2'), { ...savings(), valueFen: 1_000_000 })).toEqual(['met', 'not-met']);
  });
});

describe('Whose the spending is that a ground rests on (R24 4; S3-04)', () => {
  const bills = (personId: string, from: string, to: string): Expenditure => ({
    ...{ personId, kind: 'medical', grossFen: 4_000_000, reimbursedFen: 0, period: { from, to } },
  });
  const illness = (spent: Expenditure) => {
    const found = decided({ assets: [...MODEST_ASSETS, NO_SHOP], expenditures: [spent] });
    return [lineOf(found, 'monitored.ground-1.amount@1')?.outcome, found.figures.selfPaidMedicalFen];
  };

  it('bills of somebody who has left count for the days until then, as the family paid them', () => {
    expect(illness(bills('son', '2025-10-01', '2025-10-31'))).toEqual(['met', 4_000_000]);
    expect(illness(bills('son', '2025-12-01', '2025-12-31'))).toEqual(['not-met', 0]);
    expect(illness(bills('son', '2025-11-01', '2025-12-31'))).toEqual(['not-met', 2_000_000]);
    expect(illness(bills('p1', '2025-12-01', '2025-12-31'))).toEqual(['met', 4_000_000]);
  });
});
