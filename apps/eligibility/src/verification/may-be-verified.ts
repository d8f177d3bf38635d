import type { Sql } from '@aid-chain/messaging';
import type { CaseState } from '../cases/case.state.js';
import type { CaseHousehold } from '../household/case-household.js';
import { recipientsOfLaw } from '../recognitions/recipients.js';

/**
 * About whom of a case sources may be asked: whoever signed, and in a review of recipients everybody, by the power of the law
 * itself (社会救助法 41; L-09). An application rests on the consent of its day also where something runs already.
 */
export async function mayBeVerified(
  connection: Sql,
  { origin, householdId }: Pick<CaseState, 'origin' | 'householdId'>,
  { memberIds, signed }: Pick<CaseHousehold, 'memberIds' | 'signed'>,
): Promise<ReadonlySet<string>> {
  if (origin === 'application') return signed;
  const recipients = await recipientsOfLaw(connection, [householdId]);
  return recipients.has(householdId) ? new Set([...signed, ...memberIds]) : signed;
}
