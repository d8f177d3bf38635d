import { RefusalError } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import { regionCondition, type CommandTx } from '@aid-chain/platform';

/**
 * Locks a household of the own region for a command: two commands about one household wait for each other.
 * @returns where it lives
 * @throws RefusalError NOT_FOUND for what is not there or lies elsewhere
 */
export async function lockOwnHousehold(tx: CommandTx, householdId: string): Promise<string> {
  const [found] = await sql`
    select region_code as "regionCode" from household
     where household_id = ${householdId}::uuid and ${regionCondition(tx.actor, sql`region_code`)}
       for no key update`.on<{ regionCode: string }>(tx);
  if (found === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  return found.regionCode;
}
