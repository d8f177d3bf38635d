import { RefusalError } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import { regionCondition, type CommandTx } from '@aid-chain/platform';
import { checkNoRelative } from '../authorisation/no-relative.js';
import type { Arrears } from './arrears.state.js';
import { ARREARS_COLUMNS } from './arrears.store.js';

/** Arrears of the own region for a step on them, locked. @throws RefusalError NOT_FOUND, CLOSE_RELATIVE (L-15) */
export async function lockArrears(tx: CommandTx, id: string): Promise<Arrears> {
  const [found] = await sql`
    select ${ARREARS_COLUMNS} from arrears a
     where a.arrears_id = ${id}::uuid and ${regionCondition(tx.actor, sql`a.region_code`)} for update of a`.on<Arrears>(
    tx,
  );
  if (found === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  await checkNoRelative(tx, tx.actor, found.householdId);
  return found;
}
