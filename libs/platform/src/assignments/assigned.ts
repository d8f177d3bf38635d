import { RefusalError } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { Actor } from '../actor/actor.js';
import { assignedAmong } from './assigned.sql.js';

/** Whether somebody may work on a household: people of a purchased service where it was assigned to them, all others. */
export async function isAssigned(
  connection: Sql,
  { id, role }: Pick<Actor, 'id' | 'role'>,
  householdId: string,
): Promise<boolean> {
  if (role !== 'service-worker') return true;
  return (await assignedAmong(householdId, [id]).on(connection)).length > 0;
}

/** @throws RefusalError HOUSEHOLD_NOT_ASSIGNED (L-56) */
export async function checkAssigned(connection: Sql, actor: Actor, householdId: string): Promise<void> {
  if (await isAssigned(connection, actor, householdId)) return;
  throw new RefusalError({ code: 'HOUSEHOLD_NOT_ASSIGNED', params: {} });
}

/** @returns those of some people of purchased services to whom a household is assigned; nothing is asked where there are none */
export async function assignedWorkers(
  connection: Sql,
  householdId: string,
  actors: Iterable<Actor>,
): Promise<ReadonlySet<string>> {
  const workers = [...actors].filter(({ role }) => role === 'service-worker').map(({ id }) => id);
  if (workers.length === 0) return new Set();
  const found = await assignedAmong(householdId, workers).on<{ worker: string }>(connection);
  return new Set(found.map(({ worker }) => worker));
}
