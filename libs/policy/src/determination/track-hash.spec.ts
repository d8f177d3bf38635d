import { TRACKS, type Track } from '@aid-chain/vocabulary';
import fc from 'fast-check';
import { CATEGORY_DEFINITIONS } from '../categories/category-definitions.js';
import type { CaseFacts } from '../facts/facts.js';
import { isParameterKey, specOf } from '../policies/catalogue.js';
import type { PackEntry, RulePack } from '../pack/pack.js';
import type { AnyParameterValue } from '../pack/parameter-spec.js';
import { anyFamily, money } from '../testing/any-family.fixture.js';
import { FAMILIES, YEAR_2025 } from '../testing/families.fixture.js';
import { demoPack } from '../testing/repository-policies.fixture.js';
import { toyCategory, withToyLimit } from '../testing/toy-category.fixture.js';
import { decide } from './decide.js';
import type { Determination } from './determination.js';
import { trackHash, trackPart } from './track-hash.js';

const ON = '2026-01-15';
const pack = demoPack(ON);
const hash = (facts: CaseFacts, track: Track, by: RulePack = pack) => trackHash(decide(facts, by, ON), track);
/** The categories beside which a toy one stands under its name. */
const WITHOUT_TOYS = CATEGORY_DEFINITIONS.filter(
  ({ category }) => !TRACKS.some((track) => toyCategory(track).category === category),
);
const anyTrack = fc.constantFrom(...TRACKS);
const other = (track: Track): Track => (track === 'monitored' ? 'civil-affairs' : 'monitored');

/** The pack with every entry changed. */
function withEntries(change: (entry: PackEntry) => PackEntry): RulePack {
  const entries = Object.entries(pack.parameters).map(([key, entry]) => [key, change(entry)] as const);
  return { ...pack, parameters: Object.fromEntries(entries) };
}

/** Another value that the parameter could have. */
function another({ key, value }: PackEntry): AnyParameterValue {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  const { options = [], members = [] } = isParameterKey(key) ? specOf(key) : {};
  if (typeof value === 'string') return options.find((option) => option !== value) ?? `${value}-otherwise`;
  return members.filter((member) => value?.includes(member) !== true);
}

describe('What reopens an opinion of a track', () => {
  it('not another category: one that is added in the other track, or that is not examined, changes nothing', () => {
    fc.assert(
      fc.property(anyFamily, anyTrack, (facts, track) => {
        const more = [...WITHOUT_TOYS, toyCategory(other(track))];
        const before = decide(facts, pack, ON, WITHOUT_TOYS);
        expect(trackHash(decide(facts, withToyLimit(pack), ON, more), track)).toBe(trackHash(before, track));
        for (const each of TRACKS)
          expect(trackHash(decide(facts, pack, ON, more), each)).toBe(trackHash(before, each));
      }),
      { numRuns: 30 },
    );
  });

  it('but a category that is examined in the track itself, with the lines that it shares with the other', () => {
    const facts = FAMILIES.wang();
    const aid = { personId: 'p1', kind: 'transfer', itemCode: 'social-assistance', amountFen: 1 } as const;
    const origin = { period: YEAR_2025, source: 'declaration', asOf: ON, confidence: 'declared' } as const;
    const aided = { ...facts, incomes: [...facts.incomes, { ...aid, ...origin }] };
    const definitions = [...WITHOUT_TOYS, toyCategory('civil-affairs')];
    const civil = (on: CaseFacts) =>
      trackPart(decide(on, withToyLimit(pack), '2026-02-09', definitions), 'civil-affairs');
    const ids = civil(facts).lines.map(({ ruleId }) => ruleId);
    expect(ids).toContain('monitored.net-income@1');
    expect(ids).not.toContain('monitored.line@1');
    expect(trackHash(civil(aided), 'civil-affairs')).not.toBe(trackHash(civil(facts), 'civil-affairs'));
  });

  it('not a fact that only the other track reads: a collapsed house for civil affairs, a deposit for the monitored track', () => {
    fc.assert(
      fc.property(anyFamily, money, (facts, fen) => {
        const origin = { source: 'declaration', asOf: ON, confidence: 'declared' } as const;
        const collapsed = { state: 'known', value: { grade: 'D', only: true }, ...origin } as const;
        const homeless = { ...facts, housing: collapsed };
        const rich = {
          ...facts,
          assets: [
            ...facts.assets,
            { kind: 'deposit', locationRegionCode: '510683', valueFen: fen + 1, ...origin } as const,
          ],
        };
        expect(hash(homeless, 'civil-affairs')).toBe(hash(facts, 'civil-affairs'));
        expect(hash(homeless, 'monitored')).not.toBe(hash(facts, 'monitored'));
        expect(hash(rich, 'monitored')).toBe(hash(facts, 'monitored'));
        expect(hash(rich, 'civil-affairs')).not.toBe(hash(facts, 'civil-affairs'));
      }),
      { numRuns: 30 },
    );
  });

  it('not another document, article, date or demonstration mark of a value that stays', () => {
    const source = fc.record({
      doc: fc.constantFrom(null, '中华人民共和国社会救助法'),
      article: fc.constantFrom(null, '第十八条第一款'),
      from: fc.constantFrom('2014-05-01', '2026-01-02'),
      to: fc.constantFrom(null, '2026-06-30'),
      demo: fc.boolean(),
      borrowedFrom: fc.constantFrom(null, '421223'),
      note: fc.constantFrom(null, '待核对'),
    });
    fc.assert(
      fc.property(anyFamily, source, anyTrack, (facts, changed, track) => {
        const renamed = withEntries((entry) => ({ ...entry, ...changed }));
        expect(hash(facts, track, renamed)).toBe(hash(facts, track));
      }),
    );
  });

  it('but any other value, limit or operator that was read, and its becoming pending', () => {
    fc.assert(
      fc.property(anyFamily, anyTrack, fc.nat(), (facts, track, pick) => {
        const before = decide(facts, pack, ON);
        const read = trackPart(before, track).lines.flatMap(({ parameters }) => parameters);
        const keys = read.filter(({ state }) => state === 'value').map(({ key }) => key);
        const key = keys[pick % keys.length];
        const changed = withEntries((entry) =>
          entry.key === key ? { ...entry, value: another(entry) } : entry,
        );
        const pending = withEntries((entry) =>
          entry.key === key ? { ...entry, state: 'pending', value: null } : entry,
        );
        expect(hash(facts, track, changed)).not.toBe(trackHash(before, track));
        expect(hash(facts, track, pending)).not.toBe(trackHash(before, track));
      }),
    );
  });

  it('not a sentence, not where a fact comes from, not a figure', () => {
    fc.assert(
      fc.property(anyFamily, fc.string(), anyTrack, (facts, text, track) => {
        const d = decide(facts, pack, ON);
        const lines = d.lines.map((line) => ({
          ...line,
          textZh: text,
          textEn: text,
          facts: line.facts.map((fact) => ({ ...fact, source: text, asOf: '2026-01-02' })),
          missing: line.missing.map((missing) => ({ ...missing, textZh: text, textEn: text })),
        }));
        const reworded: Determination = { ...d, lines, figures: { ...d.figures, members: 99 } };
        expect(trackHash(reworded, track)).toBe(trackHash(d, track));
      }),
    );
  });

  it('also the months over which bills are summed, where no bill is on file', () => {
    const key = 'monitored.ground.illness.window-months';
    const longer = withEntries((entry) => (entry.key === key ? { ...entry, value: 24 } : entry));
    expect(hash(FAMILIES.li(), 'monitored', longer)).not.toBe(hash(FAMILIES.li(), 'monitored'));
    expect(hash(FAMILIES.li(), 'civil-affairs', longer)).toBe(hash(FAMILIES.li(), 'civil-affairs'));
  });

  it('not the order of members and facts, nor the day on which each of them was learned', () => {
    const doubled = (facts: CaseFacts, days: readonly [string, string]): CaseFacts => ({
      ...facts,
      incomes: facts.incomes.flatMap((item, index) => [
        { ...item, asOf: days[0] },
        { ...item, asOf: days[1], amountFen: index },
      ]),
    });
    const shuffled = anyFamily.chain((facts) => {
      const later = doubled(facts, ['2026-01-03', '2026-01-02']);
      const { persons, incomes, assets } = later;
      return fc
        .record({ persons: anyOrder(persons), incomes: anyOrder(incomes), assets: anyOrder(assets) })
        .map((order): [CaseFacts, CaseFacts] => [
          doubled(facts, ['2026-01-02', '2026-01-03']),
          { ...later, ...order },
        ]);
    });
    fc.assert(
      fc.property(shuffled, anyTrack, ([before, after], track) => {
        expect(hash(after, track)).toBe(hash(before, track));
      }),
    );
  });

  it('not the order in which categories are examined or their lines are written', () => {
    const of = (track: Track) => CATEGORY_DEFINITIONS.filter((each) => each.track === track);
    const d = decide(FAMILIES.zhang(), pack, ON);
    const otherwise = decide(FAMILIES.zhang(), pack, ON, [...of('monitored'), ...of('civil-affairs')]);
    const backwards = { categories: [...d.categories].reverse(), lines: [...d.lines].reverse() };
    expect(otherwise.categories).toEqual(d.categories);
    for (const each of [otherwise, backwards])
      for (const track of TRACKS) expect(trackHash(each, track)).toBe(trackHash(d, track));
  });

  it('not that only the track’s own part was kept', () => {
    const d = decide(FAMILIES.zhang(), pack, ON);
    for (const track of TRACKS) expect(trackHash(trackPart(d, track), track)).toBe(trackHash(d, track));
    expect(trackHash(d, 'monitored')).not.toBe(trackHash(d, 'civil-affairs'));
  });
});

function anyOrder<T>(items: readonly T[]) {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
