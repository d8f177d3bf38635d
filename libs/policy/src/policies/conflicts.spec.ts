import { findings, local } from '../testing/local-policies.fixture.js';

const AMOUNT = 'dibao.supplement.elderly';
const SHARE = 'dibao.supplement.elderly.share';
const demo = (value: string, from = '2026-01-01', to = 'null') =>
  `from: ${from}, to: ${to}, ${value}, demo: true`;
const conflicts = (...files: Parameters<typeof findings>) => findings(...files).faults;

describe('Two parameters that exclude each other', () => {
  it('an amount and a share for one group on one day refuse to load, with file, key and first day', () => {
    const amount = local('510683', AMOUNT, demo('value: 10000'));
    const share = local('510683', SHARE, demo('value: 2000', '2026-03-01'));
    expect(conflicts(amount, share)).toEqual([`RULE_CONFLICT 510683/${AMOUNT}.yaml ${AMOUNT} 2026-03-01`]);
  });

  it('one after the other, or one that is not in force, is no conflict', () => {
    const until = local(
      '510683',
      AMOUNT,
      demo('value: 10000', '2026-01-01', '2026-02-28'),
      demo('state: inactive', '2026-03-01'),
    );
    const share = local('510683', SHARE, demo('value: 2000', '2026-03-01'));
    expect(conflicts(until, share)).toEqual([]);
    const oneDay = local(
      '510683',
      AMOUNT,
      demo('value: 10000', '2026-01-01', '2026-03-01'),
      demo('state: inactive', '2026-03-02'),
    );
    expect(conflicts(oneDay, share)).toEqual([`RULE_CONFLICT 510683/${AMOUNT}.yaml ${AMOUNT} 2026-03-01`]);
  });

  it('an amount that a county inherits conflicts with its own share until it sets the amount inactive', () => {
    const ofProvince = {
      path: `510000/${AMOUNT}.yaml`,
      text: local('510000', AMOUNT, demo('value: 10000')).text.replace(
        'values:',
        'overridable: true\n  values:',
      ),
    };
    const share = local('510683', SHARE, demo('value: 2000'));
    expect(conflicts(ofProvince, share)).toEqual([`RULE_CONFLICT 510683/${SHARE}.yaml ${SHARE} 2026-01-01`]);
    const off = local('510683', AMOUNT, demo('state: inactive'));
    expect(conflicts(ofProvince, share, off)).toEqual([]);
  });
});
