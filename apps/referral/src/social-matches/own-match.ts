import { RefusalError } from '@aid-chain/kernel';
import { regionCondition, type CommandTx } from '@aid-chain/platform';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import { findMatch, lockAround, type SocialMatch } from './match.store.js';

/** Locks a match of the own region for a command. @throws RefusalError NOT_FOUND for one that lies elsewhere, CLOSE_RELATIVE (L-15) */
export async function lockOwnMatch(tx: CommandTx, id: string): Promise<SocialMatch> {
  const match = await findMatch(tx, id, (column) => regionCondition(tx.actor, column));
  if (match === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  await checkNoRelative(tx, tx.actor, match.householdId);
  return lockAround(tx, match);
}
