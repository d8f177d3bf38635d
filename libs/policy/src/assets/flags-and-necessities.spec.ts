import type { Asset } from '@aid-chain/facts';
import { decide } from '../determination/decide.js';
import { mergeFacts } from '../facts/merge-facts.js';
import { changedPack } from '../testing/changed-pack.fixture.js';
import { declaration, household, MODEST_ASSETS, type AssetItem } from '../testing/families.fixture.js';
import { demoPack } from '../testing/repository-policies.fixture.js';

const ON = '2026-01-15';
type Terms = Parameters<typeof changedPack>[1];
const USES: Terms = { 'asset.exempt-uses': ['essential-production', 'disability-aid'] };
const VETO: Terms = { ...USES, 'asset.veto.kinds': ['business'], 'asset.explain.kinds': [] };
const EXPLAIN: Terms = { ...USES, 'asset.veto.kinds': [], 'asset.explain.kinds': ['business'] };
const NO_RULE: Terms = { ...USES, 'asset.veto.kinds': [], 'asset.explain.kinds': [] };

const placed = (item: AssetItem): Asset => ({ ...item, locationRegionCode: '510683' });
const vehicle = (count: number, use?: Asset['use']): AssetItem => ({
  kind: 'vehicle',
  count,
  ...(use === undefined ? {} : { use }),
});
const shop = (count: number, use?: Asset['use']): AssetItem => ({ ...vehicle(count, use), kind: 'business' });

const SCOOTER = { survey: [vehicle(1, 'disability-aid')] };

/** A family with a house, some savings and these things, and perhaps what was surveyed or verified beside them. */
function decided(
  things: readonly AssetItem[],
  terms: Terms,
  beside: Readonly<Record<string, readonly AssetItem[]>> = {},
) {
  const modest = MODEST_ASSETS.filter(({ kind }) => !things.some((thing) => thing.kind === kind));
  const sheets = Object.entries(beside).map(([source, assets]) => ({
    ...{ source, asOf: '2026-01-14', version: 1, result: 'match' as const },
    assets: assets.map(placed),
  }));
  const facts = mergeFacts(household(3), declaration({ assets: [...modest, ...things] }), ...sheets);
  return decide(facts, changedPack(demoPack(ON), terms), ON);
}

/** The same once people have answered about some property. */
function answered(things: readonly AssetItem[], terms: Terms, { answer, of = things }: Answered) {
  const modest = MODEST_ASSETS.filter(({ kind }) => !things.some((thing) => thing.kind === kind));
  const facts = mergeFacts(household(3), declaration({ assets: [...modest, ...things] }));
  const property = of.map(({ kind, valueFen, count }) => ({ kind, amount: valueFen ?? count ?? null }));
  const judgements = [{ question: 'property-acceptable', on: ON, answer, property }] as const;
  const { categories } = decide({ ...facts, judgements }, changedPack(demoPack(ON), terms), ON);
  return categories.find(({ category }) => category === 'dibao')?.outcome;
}

interface Answered {
  readonly answer: 'yes' | 'no';
  readonly of?: readonly AssetItem[];
}
const dibao = (...args: Parameters<typeof decided>) =>
  decided(...args).categories.find(({ category }) => category === 'dibao');
const line = (rule: string, ...args: Parameters<typeof decided>) =>
  decided(...args).lines.find(({ ruleId }) => ruleId === rule);

describe('Necessities of life and work', () => {
  it('[N3] what serves a use that the place leaves out does not count against its limit, with a line that says why', () => {
    expect(dibao([vehicle(1)], USES)?.outcome).toBe('not-met');
    expect(dibao([], USES, SCOOTER)?.outcome).toBe('met');
    const found = line('dibao.vehicle.exempt@1', [], USES, SCOOTER);
    expect([found?.outcome, found?.textZh]).toEqual([
      'not-applicable',
      expect.stringContaining('机动车（辆） 1 属于残疾人代步：不计入财产限额'),
    ]);
  });

  it('[N3] a use that the place does not name counts, and so does a second thing beside it', () => {
    expect(dibao([vehicle(1, 'gift')], USES)?.outcome).toBe('not-met');
    expect(dibao([vehicle(1, 'disability-aid')], { ...USES, 'asset.exempt-uses': [] })?.outcome).toBe(
      'not-met',
    );
    expect(dibao([vehicle(1, 'disability-aid'), vehicle(1)], USES)?.outcome).toBe('not-met');
  });

  it('[N3] a register knows no use: the vehicle that it lists stays left out where the survey found its use', () => {
    expect(dibao([], USES, { ...SCOOTER, vehicles: [vehicle(1)] })?.outcome).toBe('met');
    expect(dibao([], USES, { ...SCOOTER, vehicles: [vehicle(2)] })?.outcome).not.toBe('met');
  });

  it.each([
    ['nobody else said anything', {}],
    ['the register lists it', { vehicles: [vehicle(1)] }],
  ])(
    '[N3] a use that only the family states leaves nothing out and refuses nobody: the survey is asked (%s)',
    (_, beside) => {
      const things = [vehicle(1, 'disability-aid')];
      const found = dibao(things, USES, beside);
      expect([found?.outcome, found?.missing.map(({ fact }) => fact)]).toEqual([
        'undetermined',
        ['asset.vehicle.use'],
      ]);
      expect(line('dibao.vehicle.exempt@1', things, USES, beside)?.textZh).toContain(
        '经入户调查查明用途的才',
      );
    },
  );

  it('[N3] a claim that changes nothing is not asked about', () => {
    expect(dibao([vehicle(0), vehicle(2), vehicle(1, 'disability-aid')], USES)?.outcome).toBe('not-met');
    expect(dibao([{ kind: 'dwelling', count: 1, use: 'essential-production' }], USES)?.outcome).toBe('met');
  });

  it('[N3] what the survey finds of the use comes before what the family said', () => {
    expect(dibao([vehicle(1, 'disability-aid')], USES, { survey: [vehicle(1)] })?.outcome).toBe('not-met');
    expect(dibao([vehicle(1)], USES, { survey: [vehicle(1, 'disability-aid')] })?.outcome).toBe('met');
  });

  it.each([
    [-1, 'met'],
    [0, 'met'],
    [1, 'not-met'],
  ])(
    '[N3] deposits at the limit with %d fen more, the part for seed and fodder left out: %s',
    (more, outcome) => {
      const limit = 3 * (line('dibao.deposit@1', [], USES)?.right ?? 0);
      const own = { kind: 'deposit', valueFen: limit + more } as const;
      const seed = { kind: 'deposit', valueFen: 900_000, use: 'essential-production' } as const;
      expect(dibao([own, seed], USES, { survey: [own, seed] })?.outcome).toBe(outcome);
    },
  );
});

describe('Kinds of property that a place names', () => {
  it('[N3] one that excludes fails the test where there is one, and is met where somebody said that there is none', () => {
    expect(dibao([shop(1)], VETO)?.outcome).toBe('not-met');
    expect(line('dibao.veto.business@1', [shop(1)], VETO)?.textZh).toContain(
      '经营性资产属于本地规定不得拥有的财产：不符合',
    );
    expect(dibao([shop(0)], VETO)?.outcome).toBe('met');
    expect(dibao([{ kind: 'business', valueFen: 100 }], VETO)?.outcome).toBe('not-met');
  });

  it('[N3] one of which nobody said anything is open, never a refusal', () => {
    const found = dibao([], VETO);
    expect([found?.outcome, found?.missing.map(({ fact }) => fact)]).toEqual([
      'undetermined',
      ['asset.business'],
    ]);
  });

  it('[N3] one that serves a use that the place leaves out excludes nobody', () => {
    const stall = shop(1, 'essential-production');
    expect(dibao([stall], VETO, { survey: [stall] })?.outcome).toBe('met');
    expect(dibao([stall, shop(2)], VETO, { survey: [stall, shop(2)] })?.outcome).toBe('not-met');
    expect(dibao([stall], VETO)?.missing.map(({ fact }) => fact)).toEqual(['asset.business.use']);
  });

  it('[N3] one that has to be explained is open until people have answered, and their answer decides', () => {
    const [found] = [dibao([shop(1)], EXPLAIN)];
    expect([found?.outcome, found?.missing.map(({ fact }) => fact)]).toEqual([
      'undetermined',
      ['property-acceptable'],
    ]);
    expect(found?.questions?.map(({ question }) => question)).toEqual(['property-acceptable']);
    expect(dibao([], EXPLAIN)?.outcome).toBe('met');
    const open = line('dibao.explain.business@2', [shop(1)], EXPLAIN);
    expect([open?.outcome, open?.textZh]).toEqual(['unknown', expect.stringContaining('集体研究')]);
    expect(line('assets.not-examined@2', [shop(1)], EXPLAIN)).toBeUndefined();
    expect(line('dibao.explain.business@2', [shop(0)], EXPLAIN)).toBeUndefined();
    for (const [answer, outcome] of [
      ['yes', 'met'],
      ['no', 'not-met'],
    ] as const)
      expect(answered([shop(1)], EXPLAIN, { answer })).toBe(outcome);
  });

  it('[N3] one without any rule is no yes: asked of people, and asked anew when it is another one', () => {
    const shops = [shop(1), { kind: 'land', valueFen: 50_000_000 } as const];
    const found = dibao(shops, NO_RULE);
    expect([found?.outcome, found?.missing.map(({ fact }) => fact)]).toEqual([
      'undetermined',
      ['property-acceptable'],
    ]);
    expect(answered(shops, NO_RULE, { answer: 'yes' })).toBe('met');
    expect(answered(shops, NO_RULE, { answer: 'no' })).toBe('not-met');
    expect(answered(shops, NO_RULE, { answer: 'yes', of: [shop(1)] })).toBe('undetermined');
    expect(answered([shop(2)], NO_RULE, { answer: 'yes', of: [shop(1)] })).toBe('undetermined');
  });

  it('where another test fails for certain nobody has to answer about property', () => {
    const rich = [shop(1), { kind: 'deposit', valueFen: 90_000_000 } as const];
    const found = dibao(rich, NO_RULE);
    expect([found?.outcome, found?.questions]).toEqual(['not-met', undefined]);
    expect(line('assets.not-examined@2', rich, NO_RULE)?.outcome).toBe('not-applicable');
  });
});
