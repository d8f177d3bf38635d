import type { Income } from '@aid-chain/facts';
import { NEGATIVE_ITEMS } from '@aid-chain/vocabulary';
import type { CaseFacts } from '../../facts/facts.js';
import { trackHash } from '../../determination/track-hash.js';
import { negativeListApplies, negativeListOpen, negativeListStands } from './negative-list-meeting.js';
import type { AssetItem } from '../../testing/families.fixture.js';
import { decide } from '../../determination/decide.js';
import { PARAMETER_KEYS } from '../../policies/catalogue.js';
import { loadPolicies } from '../../policies/load-policies.js';
import { resolvePack } from '../../policies/resolve-pack.js';
import { CATEGORY_DEFINITIONS } from '../category-definitions.js';
import { changedPack } from '../../testing/changed-pack.fixture.js';
import { family, FAMILIES, MODEST_ASSETS, YEAR_2025 } from '../../testing/families.fixture.js';
import { DEMO_TOWNSHIP, demoPack, repositoryPolicyFiles } from '../../testing/repository-policies.fixture.js';
import { samplePlaces } from '../../testing/sample-places.fixture.js';

const ON = '2026-01-15';
const TERMS = {
  'monitored.negative-list': true,
  'monitored.negative-list.items': [...NEGATIVE_ITEMS],
  'monitored.negative-list.not-counted': ['conduct'],
  'monitored.negative-list.except-gifts': ['vehicle-or-machine'],
  'monitored.negative-list.override.income': 800_000,
  'monitored.negative-list.override.operator': 'lt',
};
const rent = (amountFen: number): Income[] => [
  { personId: 'p1', kind: 'property', itemCode: 'rent', amountFen, period: YEAR_2025 },
];
const listed = (facts = FAMILIES.zhang(), terms: Parameters<typeof changedPack>[1] = TERMS) =>
  decide(facts, changedPack(demoPack(ON), terms), ON);
const itemsOf = (d: ReturnType<typeof listed>) =>
  d.lines.filter(({ ruleId }) => ruleId.startsWith('monitored.negative-'));

describe('The negative list of a place', () => {
  it('[S3-31] [S3-33] [S3-37] each item is a question to the village meeting, and changes no result', () => {
    const d = listed();
    const items = itemsOf(d).filter(({ ruleId }) => /negative-\d/.test(ruleId));
    expect(items.map(({ ruleId }) => ruleId)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((no) => `monitored.negative-${String(no)}@1`),
    );
    for (const item of items) {
      expect(item).toMatchObject({ outcome: 'not-applicable', left: null, right: null, compared: null });
      expect(item.textZh).toContain('由村民会议研究，不自动得出结论');
    }
    const outcomes = (terms: object) =>
      listed(FAMILIES.zhang(), { ...terms }).categories.map(({ outcome }) => outcome);
    expect(outcomes(TERMS)).toEqual(outcomes({}));
  });

  it('[S3-31] [S3-32] [S3-34] what the case holds of it is laid out with its source', () => {
    const assets: AssetItem[] = [
      ...MODEST_ASSETS.filter(({ kind }) => kind !== 'vehicle'),
      { kind: 'vehicle', count: 1 },
      { kind: 'business', valueFen: 100 },
    ];
    const facts = itemsOf(listed(family(3, { assets }))).map(({ facts }) => facts.map(({ fact }) => fact));
    expect(facts.slice(0, 4)).toEqual([['asset.dwelling'], ['asset.vehicle'], [], ['asset.business']]);
  });

  it('[S3-32] a vehicle that was a gift is not laid out, one that the family bought is', () => {
    const laidOut = (use?: 'gift') => {
      const vehicle: AssetItem = { kind: 'vehicle', count: 1, ...(use === undefined ? {} : { use }) };
      const assets = [...MODEST_ASSETS.filter(({ kind }) => kind !== 'vehicle'), vehicle];
      const two = itemsOf(listed(family(3, { assets }))).find(
        ({ ruleId }) => ruleId === 'monitored.negative-2@1',
      );
      return [two?.facts.length, two?.textZh.includes('受赠的除外')];
    };
    expect([laidOut(), laidOut('gift')]).toEqual([
      [1, true],
      [0, true],
    ]);
  });

  it('[S3-36] item six rests on no fact, whatever is known of the family', () => {
    const unwilling = {
      personId: 'p1',
      labour: 'able',
      employment: { status: 'not-working' },
      incomeComplete: true,
    } as const;
    for (const facts of [FAMILIES.li(), family(3, { circumstances: [unwilling] })]) {
      const six = itemsOf(listed(facts)).find(({ ruleId }) => ruleId === 'monitored.negative-6@1');
      expect(six).toMatchObject({ facts: [], missing: [], left: null });
    }
  });

  it.each([
    [3 * 800_000 - 1, 'met'],
    [3 * 800_000, 'not-met'],
    [3 * 800_000 + 1, 'not-met'],
  ] as const)(
    '[S3-38] an income of %d fen against 8,000 yuan a head: %s, and both approvals are named',
    (fen, outcome) => {
      const line = itemsOf(listed(family(3, { incomes: rent(fen) }))).find(({ ruleId }) =>
        ruleId.includes('override'),
      );
      expect(line?.outcome).toBe(outcome);
      expect(line?.textZh).toContain('村两委和驻村工作队研究并经村民代表大会同意');
    },
  );

  it('[S3-31] is read by the monitored track alone, and by no place that does not have it', () => {
    const own = CATEGORY_DEFINITIONS.filter(({ parameters }) => 'monitored.negative-list' in parameters);
    expect(own.map(({ category }) => category)).toEqual(['monitored']);
    const civil = listed().lines.filter(({ category }) => category !== 'monitored');
    const read = civil.flatMap(({ parameters }) => parameters.map(({ key }) => key));
    expect(read.filter((key) => key.includes('negative-list'))).toEqual([]);
    expect(PARAMETER_KEYS.filter((key) => key.includes('negative-list'))).toHaveLength(6);
    expect(itemsOf(listed(FAMILIES.zhang(), {}))).toEqual([]);
    const pack = resolvePack(loadPolicies(repositoryPolicyFiles()), DEMO_TOWNSHIP, ON);
    expect(pack.parameters['monitored.negative-list']).toBeUndefined();
  });
});

describe('The list as data of the place', () => {
  const listedBy = (terms: Parameters<typeof changedPack>[1], facts = FAMILIES.zhang()) =>
    listed(facts, { ...TERMS, ...terms });
  const judged = (item: number): CaseFacts => ({
    ...FAMILIES.zhang(),
    judgements: [
      {
        question: 'negative-list',
        on: ON,
        items: [1, 2, 3].map((no) => ({ item: no, applies: no === item })),
      },
    ],
  });

  it('[S3-31] [S3-36] has the items, their order and what is not counted from the parameters: in another order conduct is item one', () => {
    const items = ['conduct', 'doubts', 'vehicle-or-machine'];
    const three = (item: number) => listedBy({ 'monitored.negative-list.items': items }, judged(item));
    expect(
      itemsOf(three(1))
        .filter(({ ruleId }) => /-\d@/.test(ruleId))
        .map(({ textZh }) => textZh),
    ).toEqual([
      expect.stringContaining('负面清单1：本人行为方面的情形'),
      expect.stringContaining('负面清单2：有疑点不能说明或者举报属实'),
      expect.stringContaining('负面清单3：有消费性车辆或者大型农机具（受赠的除外）'),
    ]);
    expect([1, 2, 3].map((item) => negativeListStands(three(item).lines))).toEqual([false, true, true]);
  });

  it('[S3-31] a list whose items are not loaded keeps the case open and names what lacks', () => {
    const d = listedBy({ 'monitored.negative-list.items': null });
    const own = d.categories.find(({ category }) => category === 'monitored');
    expect(own).toMatchObject({
      outcome: 'undetermined',
      missing: [{ fact: 'monitored.negative-list.items' }],
    });
  });

  it('[S3-38] whether the limit of the override itself is below it is the place’s to say', () => {
    const at = 3 * 800_000;
    const facts = family(3, { incomes: rent(at) });
    const outcome = (operator: string | null) =>
      listedBy({ 'monitored.negative-list.override.operator': operator }, facts).lines.find(
        ({ ruleId }) => ruleId === 'monitored.negative-override@1',
      )?.outcome;
    expect([outcome('lt'), outcome('le'), outcome(null)]).toEqual(['not-met', 'met', 'unknown']);
  });
});

const ALL = [1, 2, 3, 4, 5, 6, 7];
const answered = (...applying: number[]): CaseFacts['judgements'] => [
  {
    question: 'negative-list',
    on: ON,
    items: ALL.map((item) => ({ item, applies: applying.includes(item) })),
  },
];
const approved = { question: 'negative-list-override', on: ON, causes: ['very-large-loss'] } as const;

describe('What the village meeting answered', () => {
  const meeting = (judgements: CaseFacts['judgements'], facts = FAMILIES.zhang()) =>
    listed({ ...facts, ...(judgements === undefined ? {} : { judgements }) });
  const stands = (d: ReturnType<typeof listed>) => negativeListStands(d.lines);

  it.each([1, 2, 3, 4, 5, 7])(
    '[S3-31] [S3-37] item %d keeps the household out, and its answer stands on its line',
    (item) => {
      const d = meeting(answered(item));
      expect(stands(d)).toBe(true);
      const line = d.lines.find(({ ruleId }) => ruleId === `monitored.negative-${String(item)}@1`);
      expect(line?.textZh).toContain('认为属于');
      expect(d.categories.find(({ category }) => category === 'monitored')).not.toHaveProperty('questions');
    },
  );

  it('[S3-36] item six is never counted, and can still be a reason of people', () => {
    const d = meeting(answered(6));
    expect([stands(d), negativeListApplies(d.lines)]).toEqual([false, true]);
    expect(negativeListApplies(meeting(answered()).lines)).toBe(false);
  });

  it.each([
    [3 * 800_000 - 1, false],
    [3 * 800_000, true],
    [3 * 800_000 + 1, true],
  ] as const)('[S3-38] with both approvals and an income of %d fen the list stands: %s', (fen, still) => {
    const facts = family(3, { incomes: rent(fen) });
    expect(stands(meeting([...(answered(2) ?? []), approved], facts))).toBe(still);
    expect(stands(meeting(answered(2), facts))).toBe(true);
  });

  it('[S3-38] with both approvals and an income that is not known any more the list neither stands nor is overridden', () => {
    const judgements = [...(answered(2) ?? []), approved];
    const d = meeting(judgements, family(3, { circumstances: [{ personId: 'p1', labour: 'able' }] }));
    expect([stands(d), negativeListOpen(d.lines)]).toEqual([false, true]);
    const line = d.lines.find(({ ruleId }) => ruleId === 'monitored.negative-list@1');
    expect(line).toMatchObject({ outcome: 'unknown' });
    expect(line?.missing.length).toBeGreaterThan(0);
    expect(negativeListOpen(meeting(answered(2)).lines)).toBe(false);
  });

  it('[S3-38] both approvals cover the items of the meeting that they were given for: a later meeting asks for them anew', () => {
    const facts = family(3, { incomes: rent(3 * 800_000 - 1) });
    const [first = [], later = []] = [answered(2), answered(1, 2, 5)];
    const d = meeting([...first, approved, ...later], facts);
    expect(stands(d)).toBe(true);
    const line = d.lines.find(({ ruleId }) => ruleId === 'monitored.negative-list@1');
    expect(line?.textZh).toContain('对以前的会议作出的');
    expect(line?.facts.map(({ fact }) => fact)).toEqual(['judgement.negative-list']);
    expect(stands(meeting([...first, approved, ...later, approved], facts))).toBe(false);
  });

  it('[S3-31] is asked only of a household that has a ground, and read by no other category and in no other place', () => {
    const asked = (facts: CaseFacts) =>
      listed(facts).categories.filter(
        ({ category, questions = [] }) =>
          category === 'monitored' && questions.some(({ question }) => question === 'negative-list'),
      );
    expect(asked(FAMILIES.zhang())).toMatchObject([
      { category: 'monitored', questions: [{ question: 'negative-list' }] },
    ]);
    expect(asked(FAMILIES.chen())).toEqual([]);
    const policies = loadPolicies(repositoryPolicyFiles());
    const found = (region: string, judgements: CaseFacts['judgements']) => {
      const facts = { ...FAMILIES.zhang(), ...(judgements === undefined ? {} : { judgements }) };
      return decide(facts, resolvePack(policies, region, ON), ON);
    };
    const reading = PLACES.flatMap((region) => {
      const [without, with_] = [
        found(region, undefined),
        found(region, [...(answered(1, 6) ?? []), approved]),
      ];
      const changed =
        without.lines.length !== with_.lines.length ||
        JSON.stringify(without.lines) !== JSON.stringify(with_.lines);
      const own = trackHash(without, 'civil-affairs') === trackHash(with_, 'civil-affairs');
      expect([region, own]).toEqual([region, true]);
      return changed ? [region] : [];
    });
    expect(reading).toEqual(['421223202000']);
  });
});

/** Every place of the sample, and the township beside 港口乡. */
const PLACES = [...new Set([DEMO_TOWNSHIP, '421223201001', ...samplePlaces().map(({ region }) => region)])];

describe('The sub-types of monitored households', () => {
  it('[S2-03] [S0-14] are three until 2025-12-31 and one class after', () => {
    const on = (day: string) =>
      decide(FAMILIES.li(), demoPack(day), day).lines.find(({ ruleId }) => ruleId === 'monitored.subtypes@1');
    expect(on('2025-12-31')?.textZh).toContain('脱贫不稳定户、边缘易致贫户、突发严重困难户');
    expect(on('2025-12-31')?.textZh).toContain('由农业农村部门认定');
    expect(on('2026-01-01')).toBeUndefined();
  });
});
