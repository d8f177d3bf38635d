import { regionFilter } from './region-filter.js';

describe('the condition that keeps an actor to its region', () => {
  it('is the subtree of the region, appended to the parameters that are there', () => {
    const params: unknown[] = ['x'];
    const clerk = { id: 'c', role: 'clerk', regionCode: '510683990000' } as const;
    expect(regionFilter(clerk, 'region_code', params)).toBe('starts_with(region_code, $2)');
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
