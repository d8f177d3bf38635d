import { RefusalError } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import { checkAssigned, isOfOwnRegion, type CommandTx } from '@aid-chain/platform';
import { lockStanding } from '../population/merged-households.sql.js';
import { checkHouseholdImpartial } from '../declared-relatives/declared-relatives.js';
import { Warning } from './warning.entity.js';

/**
 * Loads a warning of the actor's region to act on it, and locks it to the end of the transaction.
 * @throws RefusalError NOT_FOUND, also for a warning of another region: whether it exists is not revealed; HOUSEHOLD_NOT_ASSIGNED, CLOSE_RELATIVE
 * where the family declared the actor as a relative (D57 11)
 */
export async function loadWarning(tx: CommandTx, id: string): Promise<Warning> {
  const warning = await tx.manager.findOne(Warning, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (warning === null || !isOfOwnRegion(tx.actor, warning.regionCode)) {
    throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  }
  await checkAssigned(tx, tx.actor, warning.householdId);
  await checkHouseholdImpartial(tx, warning.householdId);
  return warning;
}

/**
 * Locks the household of a warning before the warning itself, in the order of the events of the register, which move a
 * household and then its warnings: who decides on a warning and looks at its household again waits, and never deadlocks.
 */
export async function lockHouseholdOf(tx: CommandTx, id: string): Promise<void> {
  const of = await sql`select household_id as "householdId" from warning where id = ${id}::uuid`.on<{
    householdId: string;
  }>(tx);
  await lockStanding(
    tx,
    of.map(({ householdId }) => householdId),
  );
}
