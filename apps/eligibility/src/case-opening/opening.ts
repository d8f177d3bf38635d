import { newId, type IsoDate } from '@aid-chain/kernel';
import type { Opening } from './open-case.rules.js';
import type { Knowledge } from './reassessment.js';

/**
 * What a case is opened with that nobody applied for: the household as the register has it, and its verification.
 * @param regionCode where the household is while the register has not sent it
 */
export function openingOf(
  householdId: string,
  { openedOn, regionCode }: { readonly openedOn: IsoDate; readonly regionCode: string },
  knowledge: Knowledge,
): Opening {
  const household = knowledge.households.get(householdId);
  return {
    caseId: newId(),
    householdId,
    ...(household === undefined ? {} : { household }),
    regionCode: household?.regionCode ?? regionCode,
    openedOn,
    verification: knowledge.verification(householdId, openedOn, 'review'),
  };
}
