import type { RegionScope } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import type { Actor } from '../actor/actor.js';
import { regionCondition, regionFilter } from './region-filter.js';

describe('the condition that keeps an actor to its region', () => {
  it('is the subtree of the region, appended to the parameters that are there', () => {
    const params: unknown[] = ['x'];
    const clerk = { id: 'c', role: 'clerk', regionCode: '510683990000' } as const;
    expect(regionFilter(clerk, 'region_code', params)).toBe('((starts_with(region_code, $2)))');
    expect(params).toEqual(['x', '510683990']);
  });

  it('lets auditor and operator see every place, whose answers are masked', () => {
    expect(regionFilter({ id: 'a', role: 'auditor' }, 'region_code', [])).toBe('true');
    expect(regionFilter({ id: 'o', role: 'operator' }, 'region_code', [])).toBe('true');
  });

  it.each(['clerk', 'township-reviewer', 'integrator', 'department', 'administrator'] as const)(
    'lets a %s without a region see nothing',
    (role) => {
      expect(regionFilter({ id: 'x', role }, 'region_code', [])).toBe('false');
    },
  );
});

const township = { prefix: '510683990', except: [] };
/** A county without the township that went to its neighbour. */
const county = { prefix: '510683', except: ['510683990', '510683991'] };

describe.each<[string, RegionScope, string, string[]]>([
  ['one place', [township], '((starts_with(c, $1)))', ['510683990']],
  [
    'a place of which others were taken',
    [county],
    '((starts_with(c, $1) and not starts_with(c, $2) and not starts_with(c, $3)))',
    ['510683', '510683990', '510683991'],
  ],
  [
    'a place of which others were taken, and one that came to it',
    [county, { prefix: '510603', except: [] }],
    '((starts_with(c, $1) and not starts_with(c, $2) and not starts_with(c, $3)) or (starts_with(c, $4)))',
    ['510683', '510683990', '510683991', '510603'],
  ],
  ['no place', [], 'false', []],
])('the region of an actor that is %s', (_, scope, text, values) => {
  const actor: Actor = { id: 'c', role: 'clerk', regionCode: '510683000000', scope };

  it('is the same condition in a statement by hand and in one of the tag', () => {
    const params: unknown[] = [];
    expect([regionFilter(actor, 'c', params), params]).toEqual([text, values]);
    const condition = regionCondition(actor, sql`c`);
    expect([condition.text, condition.values]).toEqual([text, values]);
  });

  it('follows the parameters that are there', () => {
    const params: unknown[] = Array.from({ length: 9 }, () => 'x');
    expect(regionFilter(actor, 'c', params)).toBe(
      regionFilter(actor, 'c', []).replaceAll(/\$(\d)/g, (_all, place) => `$${String(Number(place) + 9)}`),
    );
    expect(params.slice(9)).toEqual(values);
  });
});
