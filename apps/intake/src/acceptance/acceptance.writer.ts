import { clearFacts, sealedOf } from '@aid-chain/facts';
import type { Sql } from '@aid-chain/messaging';
import type { Member } from '@aid-chain/contracts';
import { ACCEPTED, type Standing } from '../applications/tracks.rules.js';
import type { SealedAcceptance } from './acceptance.events.js';
import { ACCEPT_KNOWN_HOUSEHOLD, ACCEPT_NEW_HOUSEHOLD } from './acceptance.sql.js';

/** The household changed between reading and writing: read again and decide again. */
export class StaleRegister extends Error {
  constructor() {
    super('the household changed since it was read');
    this.name = 'StaleRegister';
  }
}

/**
 * Writes an acceptance by one guarded statement (heart §7).
 * @throws StaleRegister, or the database's 23505 where somebody else has just registered one of the persons
 */
export async function writeAcceptance(
  sql: Sql,
  accepted: SealedAcceptance,
  filedByActor: string,
): Promise<void> {
  const { household } = accepted.acceptance;
  const { address, members, index } = accepted.sealed;
  const { regionCode, residence, receivedOn } = accepted.filing.declaration;
  const statement = household.readVersion === undefined ? ACCEPT_NEW_HOUSEHOLD : ACCEPT_KNOWN_HOUSEHOLD;
  const rows = await sql.query(statement, [
    household.householdId,
    household.readVersion ?? null,
    regionCode,
    residence,
    JSON.stringify(address),
    receivedOn,
    JSON.stringify(members.map(memberRow)),
    household.members.filter((member) => member.joins).map((member) => member.personId),
    household.leaving,
    index.map(({ kid }) => kid),
    index.map(({ value }) => value),
    index.map(({ personId }) => personId),
    JSON.stringify(applicationRow(accepted, filedByActor)),
  ]);
  if (rows.length === 0) throw new StaleRegister();
}

/** A request for help only: nothing is left to decide. */
const FORWARDED: Standing = { state: 'forwarded', tracks: {} };

function memberRow(member: Member): object {
  return {
    id: member.personId,
    name: member.name,
    id_number: member.idNumber ?? null,
    no_id_reason_code: member.noIdReasonCode ?? null,
    birth_date: member.birthDate,
    sex: member.sex,
    register_region_code: member.registerRegionCode,
    phone: member.phone ?? null,
    relation: member.relation,
    lives_from: member.livesTogether.from,
    lives_to: member.livesTogether.to ?? null,
    reason_out: member.livesTogether.reasonOut ?? null,
  };
}

function applicationRow({ acceptance, filing, facts }: SealedAcceptance, filedByActor: string): object {
  const { declaration } = filing;
  const { authorisations, declaredRelatives } = facts;
  const standing = acceptance.application.kind === 'case' ? ACCEPTED : FORWARDED;
  return {
    id: acceptance.application.applicationId,
    region_code: declaration.regionCode,
    channel: declaration.channel,
    filed_by: declaration.filedBy,
    filed_by_actor: filedByActor,
    received_on: declaration.receivedOn,
    categories_requested: declaration.categoriesRequested,
    help_requested: declaration.helpRequested,
    state: standing.state,
    civil_affairs: standing.tracks['civil-affairs'],
    monitored: standing.tracks.monitored,
    members: acceptance.household.members.map(({ personId, relation }) => ({ personId, relation })),
    declared: { ...clearFacts(facts), authorisations, declaredRelatives },
    sealed: sealedOf(facts),
  };
}
