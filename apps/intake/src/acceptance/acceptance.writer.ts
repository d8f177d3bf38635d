import type { Sealed } from '@aid-chain/contracts';
import type { Sql } from '@aid-chain/messaging';
import { StaleRegister } from '../register/overtaken.js';
import type { HouseholdAfter } from '../register/household-after.js';
import { personColumns } from '../register/person-columns.js';
import { acceptKnownHousehold, acceptNewHousehold, restFiling } from './acceptance.sql.js';
import type { SealedHousehold } from '../register/sealed-household.js';

/**
 * Enters a household with its application by one statement.
 * @throws the database's 23505 where somebody else has just entered one of the persons
 */
export async function writeEntered(
  connection: Sql,
  { householdId, regionCode, residence }: HouseholdAfter,
  { address, members, index, names }: SealedHousehold,
  on: { readonly receivedOn: string; readonly application: object },
): Promise<void> {
  const family = { address, members: members.map(personColumns), index, names };
  await acceptNewHousehold({ householdId, regionCode, residence, ...family, ...on }).on(connection);
}

/**
 * Accepts an application of a registered household by one guarded statement (architecture §2).
 * @throws StaleRegister; the database's 23505 where another application of the household has just been accepted
 */
export async function writeRecognised(
  connection: Sql,
  householdId: string,
  readVersion: number,
  application: object,
): Promise<void> {
  const rows = await acceptKnownHousehold(householdId, readVersion, application).on(connection);
  if (rows.length === 0) throw new StaleRegister();
}

/** Lays a filing aside for the window check; nothing of it goes to other services. */
export async function writeWaiting(connection: Sql, application: object, body: Sealed): Promise<void> {
  await restFiling(application, body).on(connection);
}
