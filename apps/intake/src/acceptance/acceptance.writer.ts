import type { Sealed } from '@aid-chain/contracts';
import type { Sql } from '@aid-chain/messaging';
import { StaleRegister } from '../register/overtaken.js';
import type { HouseholdAfter } from '../register/household-after.js';
import { personColumns } from '../register/person-columns.js';
import { ACCEPT_KNOWN_HOUSEHOLD, ACCEPT_NEW_HOUSEHOLD, REST_FILING } from './acceptance.sql.js';
import type { SealedHousehold } from '../register/sealed-household.js';

/**
 * Enters a household with its application by one statement.
 * @throws the database's 23505 where somebody else has just entered one of the persons
 */
export async function writeEntered(
  sql: Sql,
  household: HouseholdAfter,
  { address, members, index, names }: SealedHousehold,
  on: { readonly receivedOn: string; readonly application: object },
): Promise<void> {
  await sql.query(ACCEPT_NEW_HOUSEHOLD, [
    household.householdId,
    household.regionCode,
    household.residence,
    JSON.stringify(address),
    on.receivedOn,
    JSON.stringify(members.map(personColumns)),
    JSON.stringify(index),
    JSON.stringify(names),
    JSON.stringify(on.application),
  ]);
}

/**
 * Accepts an application of a registered household by one guarded statement (architecture §2).
 * @throws StaleRegister; the database's 23505 where another application of the household has just been accepted
 */
export async function writeRecognised(
  sql: Sql,
  householdId: string,
  readVersion: number,
  application: object,
): Promise<void> {
  const rows = await sql.query(ACCEPT_KNOWN_HOUSEHOLD, [
    householdId,
    readVersion,
    JSON.stringify(application),
  ]);
  if (rows.length === 0) throw new StaleRegister();
}

/** Lays a filing aside for the window check; nothing of it goes to other services. */
export async function writeWaiting(sql: Sql, application: object, body: Sealed): Promise<void> {
  await sql.query(REST_FILING, [JSON.stringify(application), JSON.stringify(body)]);
}
