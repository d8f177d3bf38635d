import { RefusalError } from '@aid-chain/kernel';
import { all, sql, type SqlText } from '@aid-chain/messaging';
import {
  assignedCondition,
  checkAssigned,
  contractCovers,
  orRefuse,
  regionCondition,
  type Actor,
  type CommandTx,
} from '@aid-chain/platform';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import { lockSession, type ServiceSession } from './session.store.js';

/**
 * Whose services somebody sees: a department its own, people of a purchased service those of their contract at households that were
 * assigned to them (L-56), officials those of their region. `s` is the table.
 */
export function sessionsOf(actor: Actor): SqlText {
  if (actor.role === 'department') return sql`s.department = ${actor.department ?? ''}`;
  const ofRegion = regionCondition(actor, sql`s.region_code`);
  if (actor.role !== 'service-worker') return ofRegion;
  const ofContract = sql`s.contract = ${actor.contract?.number ?? ''}`;
  return all([ofRegion, ofContract, assignedCondition(actor, sql`s.household_id`)]);
}

/**
 * Locks one for a command.
 * @throws RefusalError NOT_FOUND for another's, CLOSE_RELATIVE (L-15), CONTRACT_DOES_NOT_COVER, HOUSEHOLD_NOT_ASSIGNED (L-56)
 */
export async function lockOwnSession(tx: CommandTx, id: string): Promise<ServiceSession> {
  const session = await lockSession(tx, id, sessionsOf(tx.actor));
  if (session === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  await checkNoRelative(tx, tx.actor, session.householdId);
  orRefuse(contractCovers(tx.actor, 'service-giving'));
  await checkAssigned(tx, tx.actor, session.householdId);
  return session;
}
