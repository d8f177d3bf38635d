import { decide } from '../../determination/decide.js';
import { changedPack } from '../../testing/changed-pack.fixture.js';
import { family, MODEST_ASSETS } from '../../testing/families.fixture.js';
import { demoPack, policiesWith } from '../../testing/repository-policies.fixture.js';

const ON = '2026-01-15';
const COUNTY = '510683/dibao.yaml';

describe('The margin household', () => {
  it('a margin household gets asset limits of its own once the place sets them', () => {
    const cars = family(4, {
      wageFen: 12 * 350_000,
      assets: [...MODEST_ASSETS.filter(({ kind }) => kind !== 'vehicle'), { kind: 'vehicle', count: 1 }],
    });
    const own = 'margin.asset.vehicle.limit:\n  unit: count\n  values:\n    - { from: 2025-01-01, to: null, ';
    const margin = (by: string) =>
      decide(
        cars,
        demoPack(ON, policiesWith(COUNTY, `${own}state: inactive`, `${own}${by}`)),
        ON,
      ).categories.find(({ category }) => category === 'margin')?.outcome;
    expect([margin('state: inactive'), margin('value: 1'), margin('value: 0')]).toEqual([
      'not-met',
      'met',
      'not-met',
    ]);
  });

  it('[S0-15] waits while nobody knows whether the family gets dibao, and asks for what that lacks', () => {
    const poor = family(3, { wageFen: 12 * 60_000 });
    const found = (rounding: 'jiao' | null) => {
      const { categories } = decide(
        poor,
        changedPack(demoPack(ON), { 'dibao.benefit.rounding.unit': rounding }),
        ON,
      );
      return categories.filter(({ category }) => category === 'dibao' || category === 'margin');
    };
    expect(found(null)).toMatchObject([
      { outcome: 'undetermined', missing: [{ fact: 'dibao.benefit.rounding.unit' }] },
      { outcome: 'undetermined', missing: [{ fact: 'dibao.benefit.rounding.unit' }] },
    ]);
    expect(found('jiao').map(({ outcome }) => outcome)).toEqual(['met', 'not-applicable']);
  });
});
