import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCaseFile, loadPolicies, resolvePack, type ParameterKey, type PolicyFile } from '@aid-chain/policy';
import { backdatingAllowed, changedSince } from './step-date.rules.js';

const TOWNSHIP = '510683990000';
const ROOT = join(import.meta.dirname, '../../../../policies');

const files: PolicyFile[] = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml') && !isCaseFile(path))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
const tree = loadPolicies(files);

/** A step recorded on one day under another, by the parameters of the demonstration township. */
function step(on: string, today: string, ...restsOn: ParameterKey[]) {
  const changed = changedSince(resolvePack(tree, TOWNSHIP, on), resolvePack(tree, TOWNSHIP, today), restsOn);
  const result = backdatingAllowed(on, today, { daysBack: 30, changed });
  return result.ok ? 'taken' : { code: result.refusal.code, ...result.refusal.params };
}

const PENSION = 'income.basic-pension.excluded';

describe('The day under which a step is recorded', () => {
  it.each([
    ['2026-03-12', 'taken'],
    ['2026-02-10', 'taken'],
    ['2026-02-09', { code: 'STEP_DATE_TOO_OLD', earliest: '2026-02-10' }],
  ])('lies 30 days back at most: %s on 12 March', (on, expected) => {
    expect(step(on, '2026-03-12', PENSION)).toEqual(expected);
  });

  it('an opinion of 12 January is not dated back to the pension rule of 2025', () => {
    const earliest = '2026-01-01';
    expect(step('2025-12-31', '2026-01-12', PENSION)).toEqual({
      code: 'STEP_DATE_ACROSS_PARAMETER',
      parameter: PENSION,
      earliest,
    });
    expect(step(earliest, '2026-01-12', PENSION)).toBe('taken');
  });

  it('a decision of 2 July is not dated back to before the law', () => {
    expect(step('2026-06-30', '2026-07-02', PENSION, 'dibao.income.operator')).toEqual({
      code: 'STEP_DATE_ACROSS_PARAMETER',
      parameter: 'dibao.income.operator',
      earliest: '2026-07-01',
    });
    expect(step('2026-07-01', '2026-07-02', 'dibao.income.operator')).toBe('taken');
  });

  it('a report of 2 July is not dated back to the shorter list of sources', () => {
    expect(step('2026-06-30', '2026-07-02', 'verification.scope')).toMatchObject({
      parameter: 'verification.scope',
      earliest: '2026-07-01',
    });
  });

  it('a parameter on which the step does not rest hinders nothing', () => {
    expect(step('2025-12-31', '2026-01-12', 'publicity.days')).toBe('taken');
    expect(step('2026-06-30', '2026-07-02')).toBe('taken');
  });

  it('where days and a change both bound it, the later day is the earliest possible one', () => {
    expect(step('2025-12-20', '2026-02-10', PENSION)).toMatchObject({ earliest: '2026-01-11' });
  });

  it('a place that sets no number of days bounds none', () => {
    expect(backdatingAllowed('2020-01-01', '2026-01-12', { daysBack: null, changed: [] })).toMatchObject({
      ok: true,
    });
  });
});
