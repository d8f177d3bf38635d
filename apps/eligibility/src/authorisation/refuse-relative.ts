import type { Sql } from '@aid-chain/messaging';
import { orRefuse, type Actor } from '@aid-chain/platform';
import { declaredStaffCodes } from './authorisation-store.js';
import { noCloseRelative } from './close-relative.rules.js';

/** Whoever a family declared as a relative takes no step about it. @throws RefusalError CLOSE_RELATIVE (D57 11; L-15) */
export async function refuseRelative(
  connection: Sql,
  { staffCode }: Pick<Actor, 'staffCode'>,
  householdId: string,
): Promise<void> {
  orRefuse(noCloseRelative([staffCode], await declaredStaffCodes(connection, householdId)));
}
