import { RefusalError } from '@aid-chain/kernel';
import { regionCondition, type CommandTx } from '@aid-chain/platform';
import { lockOrganisation, type Organisation } from './organisation.store.js';

/** Whether an organisation helps here still. @throws RefusalError SOCIAL_ORGANISATION_ENDED */
export function checkStands({ endedOn }: Pick<Organisation, 'endedOn'>): void {
  if (endedOn !== null)
    throw new RefusalError({ code: 'SOCIAL_ORGANISATION_ENDED', params: { on: endedOn } });
}

/** Locks an organisation of the own region for a command. @throws RefusalError NOT_FOUND for one that lies elsewhere */
export async function lockOwnOrganisation(tx: CommandTx, id: string): Promise<Organisation> {
  const found = await lockOrganisation(tx, id, (column) => regionCondition(tx.actor, column));
  if (found === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  return found;
}
