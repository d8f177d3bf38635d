import type { RegionScope } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import type { Actor } from '../actor/actor.js';
import { regionCondition } from './region-filter.js';

const column = sql`c`;

describe('the condition that keeps an actor to its region', () => {
  it('is the subtree of the region', () => {
    const clerk = { id: 'c', role: 'clerk', regionCode: '510683990000' } as const;
    const { text, values } = regionCondition(clerk, sql`region_code`);
    expect([text, values]).toEqual(['((starts_with(region_code, $1)))', ['510683990']]);
  });

  it('lets auditor and operator see every place, whose answers are masked', () => {
    expect(regionCondition({ id: 'a', role: 'auditor' }, column).text).toBe('true');
    expect(regionCondition({ id: 'o', role: 'operator' }, column).text).toBe('true');
  });

  it.each(['clerk', 'township-reviewer', 'integrator', 'department', 'administrator'] as const)(
    'lets a %s without a region see nothing',
    (role) => {
      expect(regionCondition({ id: 'x', role }, column).text).toBe('false');
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

  it('is a condition of each of its places', () => {
    const condition = regionCondition(actor, column);
    expect([condition.text, condition.values]).toEqual([text, values]);
  });
});
