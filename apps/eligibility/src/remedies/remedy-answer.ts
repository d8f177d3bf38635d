import type { Answer } from '@aid-chain/platform';
import { changedView } from './remedy-views.js';
import type { Remedy } from './remedy.state.js';

/** What a step on a remedy answers and leaves in the audit: ids, codes and days only. */
export function answerOf(remedy: Remedy, action: string, reason: string, more: object = {}): Answer {
  const { remedyId, householdId, caseId } = remedy;
  return {
    status: 201,
    body: { ...changedView(remedy), ...more },
    audit: {
      ...{ action, objectType: 'remedy', objectId: remedyId, reason },
      ...(householdId === null ? {} : { householdId }),
      ...(caseId === null ? {} : { ids: [caseId] }),
    },
  };
}
