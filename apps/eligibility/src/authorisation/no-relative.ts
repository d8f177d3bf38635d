import type { Sql } from '@aid-chain/messaging';
import { orRefuse, type Actor } from '@aid-chain/platform';
import { declaredStaffCodes } from './authorisation-store.js';
import { noCloseRelative } from './close-relative.rules.js';

/**
 * Nobody acts in the matter of a family that declared to be related to them, or looks at it: a colleague does (D57 11; L-15).
 * Called inside a command or an audited read, so that the attempt leaves its row.
 * @throws RefusalError CLOSE_RELATIVE
 */
export async function checkNoRelative(
  connection: Sql,
  { staffCode }: Pick<Actor, 'staffCode'>,
  householdId: string,
): Promise<void> {
  if (staffCode === undefined) return;
  orRefuse(noCloseRelative([staffCode], await declaredStaffCodes(connection, householdId)));
}
