import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type ColumnType, type Sql, type SqlText, type Tx } from '@aid-chain/messaging';
import { familyOf } from '../households/family.sql.js';
import type { ConferenceDeclineReason, ConferenceState, ConferenceTrigger } from '@aid-chain/vocabulary';

/** A case conference as it stands. */
export interface Conference {
  readonly conferenceId: string;
  readonly householdId: string;
  readonly personId: string | null;
  readonly regionCode: string;
  readonly state: ConferenceState;
  readonly triggers: readonly ConferenceTrigger[];
  readonly proposedOn: IsoDate;
  readonly proposedBy: string | null;
  readonly answeredOn: IsoDate | null;
  readonly meetsOn: IsoDate | null;
  readonly departments: readonly string[];
  readonly people: readonly string[];
  readonly reasonCode: ConferenceDeclineReason | null;
  readonly heldOn: IsoDate | null;
  readonly note: Sealed | null;
  readonly minutes: Sealed | null;
  readonly referralIds: readonly string[];
}

/** Columns of a {@link Conference}; `c` is the table. */
export const CONFERENCE_COLUMNS = sql`
  c.conference_id as "conferenceId", c.household_id as "householdId", nullif(c.person_key, '') as "personId",
  c.region_code as "regionCode", c.state, c.triggers, c.proposed_on::text as "proposedOn", c.proposed_by as "proposedBy",
  c.answered_on::text as "answeredOn", c.meets_on::text as "meetsOn", c.departments, c.people,
  c.reason_code as "reasonCode", c.held_on::text as "heldOn", c.note, c.minutes,
  array(select r.referral_id::text from conference_referral r where r.conference_id = c.conference_id order by 1) as "referralIds"`;

/** A conference that is proposed. */
export interface Proposal {
  readonly conferenceId: string;
  readonly householdId: string;
  readonly personKey: string;
  readonly regionCode: string;
  readonly triggers: readonly ConferenceTrigger[];
  readonly urgentNeeds: readonly string[];
  readonly proposedOn: IsoDate;
  readonly proposedBy: string | null;
  readonly note: Sealed | null;
  /** A person asks for it: then it is proposed though the same needs were conferred on. */
  readonly byPerson: boolean;
}

const COLUMNS = {
  conferenceId: 'uuid',
  householdId: 'uuid',
  personKey: 'text',
  regionCode: 'text',
  triggers: 'jsonb',
  urgentNeeds: 'jsonb',
  proposedOn: 'date',
  proposedBy: 'text',
  note: 'jsonb',
  byPerson: 'boolean',
} as const satisfies Record<keyof Proposal, ColumnType>;

const TRIGGERS = sql`array(select jsonb_array_elements_text(p."triggers"))`;
const URGENT_NEEDS = sql`array(select jsonb_array_elements_text(p."urgentNeeds")::uuid)`;

/** The household of a proposal with all that went into it. */
const OF_PROPOSED = familyOf(sql`p."householdId"`);

/**
 * Proposes conferences, each unless one is open for the family, or unless the same urgent needs were conferred on, or declined
 * by the same triggers: nothing comes back without a change. @returns those that are new
 */
export function saveProposals(tx: Tx, proposals: readonly Proposal[]): Promise<Conference[]> {
  return sql`
    insert into case_conference as c (conference_id, household_id, person_key, region_code, state, triggers, urgent_needs,
                                      proposed_on, proposed_by, note)
    select p."conferenceId", p."householdId", p."personKey", p."regionCode", 'proposed', ${TRIGGERS}, ${URGENT_NEEDS},
           p."proposedOn", p."proposedBy", p."note"
      from ${rows('p', COLUMNS, proposals)}
     where not exists (
       select from case_conference open
        where open.household_id = any (${OF_PROPOSED}) and open.state in ('proposed', 'convened'))
       and (p."byPerson" or not exists (
         select from case_conference before
          where before.household_id = any (${OF_PROPOSED}) and before.urgent_needs @> ${URGENT_NEEDS}
            and (before.state = 'held' or before.state = 'declined' and before.triggers @> ${TRIGGERS})))
    on conflict (household_id) where state in ('proposed', 'convened') do nothing
    returning ${CONFERENCE_COLUMNS}`.on<Conference>(tx);
}

/** The conference of a household that is open; undefined without one. */
export async function openConference(connection: Sql, householdId: string): Promise<string | undefined> {
  const [found] = await sql`
    select conference_id as id from case_conference
     where household_id = any (${familyOf(sql`${householdId}::uuid`)}) and state in ('proposed', 'convened')
     limit 1`.on<{ id: string }>(connection);
  return found?.id;
}

/** Locks one of the own region for a command; undefined for what is not there or lies elsewhere. */
export async function lockConference(
  tx: Tx,
  id: string,
  own: (regionCode: SqlText) => SqlText,
): Promise<Conference | undefined> {
  const [found] = await sql`
    select ${CONFERENCE_COLUMNS} from case_conference c
     where c.conference_id = ${id}::uuid and ${own(sql`c.region_code`)} for update of c`.on<Conference>(tx);
  return found;
}

/** The urgent needs that were known when a conference `c` was answered or held, those of its own plan included. */
const CONFERRED_ON = sql`
  array(
    select unnest(c.urgent_needs) union
    select n.need_id from need n
     where n.household_id = any (${familyOf(sql`c.household_id`)}) and n.state = 'open' and n.urgency = 'urgent')`;

/** What civil affairs answered. */
export interface StoredAnswer {
  readonly state: ConferenceState;
  readonly on: IsoDate;
  readonly meetsOn: IsoDate | null;
  readonly departments: readonly string[];
  readonly people: readonly string[];
  readonly reasonCode: ConferenceDeclineReason | null;
}

/** Keeps the answer to a proposal. */
export async function keepAnswer(tx: Tx, id: string, answer: StoredAnswer): Promise<void> {
  await sql`
    update case_conference c
       set state = ${answer.state}, urgent_needs = ${CONFERRED_ON}, answered_on = ${answer.on}::date, meets_on = ${answer.meetsOn}::date,
           departments = ${answer.departments}::text[], people = ${answer.people}::text[], reason_code = ${answer.reasonCode}
     where conference_id = ${id}::uuid`.on(tx);
}

/** Keeps the minutes of a conference, and the referrals by which its plan is carried out. */
export async function keepMinutes(
  tx: Tx,
  id: string,
  {
    on,
    minutes,
    referralIds,
  }: { readonly on: IsoDate; readonly minutes: Sealed; readonly referralIds: readonly string[] },
): Promise<void> {
  await sql`
    update case_conference c set state = 'held', urgent_needs = ${CONFERRED_ON}, held_on = ${on}::date, minutes = ${JSON.stringify(minutes)}::jsonb
     where conference_id = ${id}::uuid`.on(tx);
  await sql`
    insert into conference_referral (conference_id, referral_id)
    select ${id}::uuid, id from unnest(${referralIds}::uuid[]) as made (id) on conflict do nothing`.on(tx);
}
