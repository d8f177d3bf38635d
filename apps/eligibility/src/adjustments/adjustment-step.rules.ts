import type { IsoDate } from '@aid-chain/kernel';
import type { CaseEvent, CaseState } from '../cases/case.state.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import type { Adjustment } from './adjustment.state.js';

type Step = Parameters<typeof stepRecorded>[1];

/** The link of a step of an adjustment: it names what changes, from when on and in which way, so that the family can follow it (L-03, L-05). */
export function adjustmentStep(
  file: Pick<CaseState, 'caseId' | 'householdId'>,
  adjustment: Adjustment,
  step: { readonly step: Step; readonly on: IsoDate; readonly outcome: string },
): CaseEvent {
  const recorded = stepRecorded(file, step.step, step.on, step.outcome, adjustment.track);
  if (recorded.type !== 'eligibility.step-recorded.v1') return recorded;
  return { ...recorded, data: { ...recorded.data, adjustment: changeOf(adjustment) } };
}

function changeOf(adjustment: Adjustment) {
  const { category, personId, amountBeforeFen, amountAfterFen, ends, kinds } = adjustment;
  return {
    ...{ category, unit: personId === null ? ('household' as const) : ('person' as const), ends },
    effectiveOn: adjustment.effectiveOn ?? adjustment.firstMonth,
    kinds: [...kinds],
    ...(amountBeforeFen === null ? {} : { amountBeforeFen }),
    ...(amountAfterFen === null || ends ? {} : { amountAfterFen }),
  };
}
