import type { NeedKind } from '@aid-chain/vocabulary';
import { demoPack } from '../testing/repository-policies.fixture.js';
import { FAMILIES, family } from '../testing/families.fixture.js';
import { proposeNeeds } from './propose-needs.js';

const pack = demoPack('2026-01-14');
const briefly = (facts: Parameters<typeof proposeNeeds>[0], asked: readonly NeedKind[] = []) =>
  proposeNeeds(facts, asked, pack).map(({ kind, aspects, personId }) => [kind, aspects.join('+'), personId]);

describe('Needs that rules propose', () => {
  it('[S0-07] [S0-23] 李: medical (cost and treatment), education, housing and care', () => {
    expect(briefly(FAMILIES.li(), ['medical', 'housing'])).toEqual([
      ['medical', 'cost+treatment', 'p2'],
      ['education', '', 'p3'],
      ['housing', '', null],
      ['care-service', '', 'p2'],
    ]);
  });

  it('张: medical (cost) for the bills, employment for the worker, industry because it was asked for', () => {
    expect(briefly(FAMILIES.zhang(), ['industry', 'employment'])).toEqual([
      ['medical', 'cost', null],
      ['employment', '', 'p1'],
      ['industry', '', null],
    ]);
  });

  it('王: drinking water; 陈: nothing before the bill, medical (cost) after it', () => {
    expect(briefly(FAMILIES.wang())).toEqual([['drinking-water', '', null]]);
    expect(briefly(FAMILIES.chen())).toEqual([]);
    expect(briefly(FAMILIES.chenAgain())).toEqual([['medical', 'cost', null]]);
  });

  it('a child at school proposes education only while the income is not known to be above the margin limit', () => {
    const circumstances = [
      { personId: 'p1', incomeComplete: true },
      { personId: 'p2', incomeComplete: true },
      { personId: 'p3', student: { stage: 'primary' } },
    ] as const;
    expect(briefly(family(3, { circumstances, wageFen: 7_200_000 }))).toEqual([]);
    const unknown = circumstances.map((c) => ({ ...c, incomeComplete: false }));
    expect(briefly(family(3, { circumstances: unknown }))).toEqual([['education', '', 'p3']]);
  });

  it('a loss by disaster is urgent, everything else normal', () => {
    const sheet = {
      expenditures: [
        { kind: 'disaster', grossFen: 1, reimbursedFen: 0, period: { from: '2026-01-02', to: '2026-01-02' } },
      ],
    } as const;
    const [need] = proposeNeeds(family(3, { sheet }), [], pack);
    expect([need?.kind, need?.urgency]).toEqual(['disaster', 'urgent']);
    expect(proposeNeeds(FAMILIES.li(), [], pack).every(({ urgency }) => urgency === 'normal')).toBe(true);
  });

  it('no sentence and no code of a need holds a word of a sealed field', () => {
    const sealed = /病|残|劳动|illness|sick|disab|labour|ability/i;
    const all = [FAMILIES.li(), FAMILIES.zhang()].flatMap((facts) =>
      proposeNeeds(facts, ['other', 'charity', 'subsidy'], pack),
    );
    for (const need of all) expect(JSON.stringify(need)).not.toMatch(sealed);
  });
});
