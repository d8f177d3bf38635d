import { findings, local, nationalFiles } from '../testing/local-policies.fixture.js';
import { isParameterKey, specOf, type ParameterKey } from './catalogue.js';
import { COMPANIONS } from './companions.js';
import { readPolicies, type PolicyFile } from './load-policies.js';

const PLACE = '510683';
const demo = (value: string, from = '2026-07-01', to = 'null') =>
  `from: ${from}, to: ${to}, ${value}, demo: true`;
const missing = (...files: Parameters<typeof findings>) => {
  const { faults, warnings } = findings(...files);
  return [...faults, ...warnings.filter((warning) => warning.startsWith('COMPANION_MISSING'))];
};

/** What a parameter of the place lacks from the first day on, as the warning names it. */
function companionsOf(when: ParameterKey, ...files: PolicyFile[]): string {
  const { tree } = readPolicies([...nationalFiles(), ...files]);
  const named = tree.warnings.filter(
    ({ code, at }) => code === 'COMPANION_MISSING' && at === `${when} 2026-07-01`,
  );
  return named.map(({ detail }) => (typeof detail === 'string' ? detail : detail.en)).join(' ');
}

/** Some value that the parameter may have. */
function anyValue(key: ParameterKey, is?: string | boolean): string {
  const { unit, options, members } = specOf(key);
  if (is !== undefined) return `value: ${String(is)}`;
  if (unit === 'bool') return 'value: true';
  if (unit === 'enum') return `value: ${options?.[0] ?? ''}`;
  if (unit === 'list') return `value: [${members?.[0] ?? ''}]`;
  return 'value: 5';
}

describe('A parameter without another one that it needs', () => {
  it.each(
    COMPANIONS.flatMap(({ when, is, needs, besides }) =>
      needs.map((needed) => ({ when, is: is?.[0], needed, besides })),
    ),
  )('[L-38] $when ($is) needs $needed', ({ when, is, needed, besides }) => {
    const both = besides?.[0];
    const files = [
      local(PLACE, when, demo(anyValue(when, is))),
      ...(both === undefined ? [] : [local(PLACE, both, demo(anyValue(both)))]),
    ];
    const [key] = needed;
    if (key === undefined || !isParameterKey(key)) throw new Error('no companion');
    const isNamed = (...more: PolicyFile[]) => companionsOf(when, ...files, ...more).includes(key);
    expect(isNamed()).toBe(true);
    expect(isNamed(local(PLACE, key, demo(anyValue(key))))).toBe(false);
    expect(isNamed(local(PLACE, key, demo('state: pending')))).toBe(false);
    expect(isNamed(local(PLACE, key, demo('state: inactive')))).toBe(true);
  });

  it('is named from the first day on which the companion is not there, and not at a level whose lower levels give it', () => {
    const amount = local('510000', 'dibao.supplement.elderly', demo('value: 10000'));
    const age = (folder: string, to = 'null') =>
      local(folder, 'dibao.supplement.elderly.from-age', demo('value: 70', '2026-07-01', to));
    expect(missing(amount)).toEqual([
      'COMPANION_MISSING 510000/dibao.supplement.elderly.yaml dibao.supplement.elderly 2026-07-01',
    ]);
    expect(missing(amount, age('510683'))).toEqual([]);
  });
});
