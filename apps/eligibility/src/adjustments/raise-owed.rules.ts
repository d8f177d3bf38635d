import type { IsoDate } from '@aid-chain/kernel';
import type { Adjustment } from './adjustment.state.js';
import { arrearsOf, monthsOwed } from '../arrears/arrears.rules.js';
import type { Arrears } from '../arrears/arrears.state.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { paidIn } from '../set-aside/owed.rules.js';

/**
 * What a raised standard owes for months that had begun before it was decided: of each what is due by it beyond what was
 * paid; undefined where it was decided in time.
 */
export function arrearsOfRaise(
  before: Recognition,
  after: Recognition,
  {
    adjustment,
    effectiveOn,
    on,
  }: { readonly adjustment: Adjustment; readonly effectiveOn: IsoDate; readonly on: IsoDate },
): Arrears | undefined {
  const { householdId, regionCode, caseId, track, category, personId, adjustmentId } = adjustment;
  const months = monthsOwed({
    ...{ from: effectiveOn, until: on },
    due: (month) => paidIn(after, month),
    paid: (month) => paidIn(before, month),
  });
  return arrearsOf({
    ...{ householdId, regionCode, caseId, track, category, personId, months },
    ...{ foundOn: on, cause: 'standard-raised', remedyId: null, adjustmentId },
  });
}
