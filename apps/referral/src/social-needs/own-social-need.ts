import { RefusalError } from '@aid-chain/kernel';
import { regionCondition, type CommandTx } from '@aid-chain/platform';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import { lockSocialNeed, type SocialNeed } from './social-need.store.js';

/** Locks one of the own region for a command. @throws RefusalError NOT_FOUND for one that lies elsewhere, CLOSE_RELATIVE (L-15) */
export async function lockOwnSocialNeed(tx: CommandTx, id: string): Promise<SocialNeed> {
  const need = await lockSocialNeed(tx, id, (column) => regionCondition(tx.actor, column));
  if (need === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  await checkNoRelative(tx, tx.actor, need.householdId);
  return need;
}
