import type { Recognition } from '../recognitions/recognition.state.js';
import { recognitionsOfAdjustment } from './adjusted-recognitions.rules.js';

const ADJUSTMENT = {
  recognitionId: 'first',
  caseId: 'second-case',
  category: 'dibao',
  personId: null,
} as const;
const recognition = (
  recognitionId: string,
  caseId: string,
  state: Recognition['state'] = { is: 'running' },
): Recognition => ({
  ...{
    recognitionId,
    caseId,
    state,
    householdId: 'h',
    personId: null,
    category: 'dibao',
    track: 'civil-affairs',
  },
  ...{ decidedOn: '2026-07-20', determinationHash: 'x', validFrom: '2026-08-01', monthlyAmountFen: 1 },
});
const idsOf = (all: Recognition[]) =>
  recognitionsOfAdjustment(ADJUSTMENT, all).map(({ recognitionId }) => recognitionId);

describe('[A-27] for what the notice of an adjustment is valid', () => {
  it('is the recognition that it changed, and nothing else that the household has', () => {
    expect(idsOf([recognition('first', 'first-case'), recognition('other', 'third-case')])).toEqual([
      'first',
    ]);
  });

  it('is what its own case recognised in the place of that one', () => {
    const replaced = { is: 'replaced', byCaseId: 'second-case', on: '2026-09-01' } as const;
    expect(
      idsOf([recognition('first', 'first-case', replaced), recognition('second', 'second-case')]),
    ).toEqual(['second']);
  });

  it('is not what a later case recognised', () => {
    const later = { is: 'replaced', byCaseId: 'third-case', on: '2026-12-01' } as const;
    expect(idsOf([recognition('first', 'first-case', later), recognition('third', 'third-case')])).toEqual([
      'first',
    ]);
  });
});
