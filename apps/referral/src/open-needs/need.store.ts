import type { Tx } from '@aid-chain/messaging';
import { needKey, type EstablishedNeed, type LiveReferral, type OpenNeed } from './need.rules.js';

/** A need as it came, with the event that brought it. */
export interface NeedArrival {
  readonly need: EstablishedNeed;
  readonly eventId: string;
}

export interface SavedNeed extends OpenNeed {
  readonly regionCode: string;
  readonly groundCode: string;
  readonly textZh: string;
  readonly textEn: string;
}

/** The ids, among those given, of needs that were linked before: their origin came twice. */
export async function linkedBefore(tx: Tx, needIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    'select origin_need_id as id from need_origin where origin_need_id = any($1::uuid[])',
    [needIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Locks the open needs of the same household, kind and person as the arrivals, in the order of their ids. */
export async function lockOpenNeeds(
  tx: Tx,
  needs: readonly EstablishedNeed[],
): Promise<Map<string, OpenNeed>> {
  const rows = await tx.query<OpenNeed>(
    `select n.need_id as "needId", n.household_id as "householdId", n.kind, nullif(n.person_key, '') as "personId",
            n.aspects, n.urgency, n.established_on::text as "establishedOn"
       from need n
       join unnest($1::uuid[], $2::text[], $3::text[]) as k (household_id, kind, person_key)
         using (household_id, kind, person_key)
      where n.state = 'open'
      order by n.need_id
        for update of n`,
    [needs.map((n) => n.householdId), needs.map((n) => n.kind), needs.map((n) => n.personId ?? '')],
  );
  return new Map(rows.map((row) => [needKey(row), row]));
}

/** Live referrals of needs, by need. */
export async function liveReferrals(
  tx: Tx,
  needIds: readonly string[],
): Promise<Map<string, LiveReferral[]>> {
  const rows = await tx.query<LiveReferral & { needId: string }>(
    `select need_id as "needId", department, routed_to as "routedTo"
       from referral
      where need_id = any($1::uuid[]) and state in ('referred', 'acknowledged', 'accepted', 'in-progress')`,
    [needIds],
  );
  const byNeed = new Map<string, LiveReferral[]>();
  for (const { needId, ...live } of rows) byNeed.set(needId, [...(byNeed.get(needId) ?? []), live]);
  return byNeed;
}

/** Writes opened and joined needs with one statement; texts and place stay those of the first origin. */
export async function saveNeeds(tx: Tx, needs: readonly SavedNeed[]): Promise<void> {
  await tx.query(
    `insert into need (need_id, household_id, kind, person_key, aspects, urgency, region_code,
                       ground_code, ground_zh, ground_en, established_on)
     select need_id, household_id, kind, person_key, string_to_array(aspects, ','), urgency, region_code,
            ground_code, ground_zh, ground_en, established_on
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                   $8::text[], $9::text[], $10::text[], $11::date[])
         as a (need_id, household_id, kind, person_key, aspects, urgency, region_code,
               ground_code, ground_zh, ground_en, established_on)
     on conflict (need_id) do update
        set aspects = excluded.aspects, urgency = excluded.urgency, established_on = excluded.established_on`,
    [
      needs.map((n) => n.needId),
      needs.map((n) => n.householdId),
      needs.map((n) => n.kind),
      needs.map((n) => n.personId ?? ''),
      needs.map((n) => n.aspects.join(',')),
      needs.map((n) => n.urgency),
      needs.map((n) => n.regionCode),
      needs.map((n) => n.groundCode),
      needs.map((n) => n.textZh),
      needs.map((n) => n.textEn),
      needs.map((n) => n.establishedOn),
    ],
  );
}

/** Links every arrival to the need that it joined. */
export async function saveOrigins(
  tx: Tx,
  origins: readonly { arrival: NeedArrival; needId: string }[],
): Promise<void> {
  await tx.query(
    `insert into need_origin (origin_need_id, need_id, origin_type, origin_id, ground_code, event_id, established_on)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::uuid[], $7::date[])`,
    [
      origins.map(({ arrival }) => arrival.need.needId),
      origins.map(({ needId }) => needId),
      origins.map(({ arrival }) => arrival.need.origin.type),
      origins.map(({ arrival }) => arrival.need.origin.id),
      origins.map(({ arrival }) => arrival.need.groundCode),
      origins.map(({ arrival }) => arrival.eventId),
      origins.map(({ arrival }) => arrival.need.establishedOn),
    ],
  );
}

/**
 * The open need under which a need of the past goes on: itself, opened again, or the one that a later origin opened for
 * the same household, kind and person.
 */
export async function openAgain(tx: Tx, needId: string): Promise<string> {
  const [open] = await tx.query<{ id: string }>(
    `select n.need_id as id from need n join need past using (household_id, kind, person_key)
      where past.need_id = $1 and n.state = 'open' for update of n`,
    [needId],
  );
  if (open !== undefined) return open.id;
  await tx.query(`update need set state = 'open', ended_on = null where need_id = $1`, [needId]);
  return needId;
}

/** The last ended referral of the same household, kind, person and department as each need and department asked for. */
export async function lastEnded(
  tx: Tx,
  asked: readonly { readonly need: OpenNeed; readonly department: string }[],
): Promise<Map<string, string>> {
  const rows = await tx.query<{ key: string; department: string; id: string }>(
    `select distinct on (n.household_id, n.kind, n.person_key, a.department)
            concat_ws('|', n.household_id, n.kind, n.person_key) as key, a.department, r.referral_id as id
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as a (household_id, kind, person_key, department)
       join need n using (household_id, kind, person_key)
       join referral r on r.need_id = n.need_id and a.department in (r.department, r.routed_to)
      where r.state in ('completed', 'not-possible', 'declined', 'cancelled')
      order by n.household_id, n.kind, n.person_key, a.department, r.ended_on desc, r.made_no desc`,
    [
      asked.map(({ need }) => need.householdId),
      asked.map(({ need }) => need.kind),
      asked.map(({ need }) => need.personId ?? ''),
      asked.map(({ department }) => department),
    ],
  );
  return new Map(rows.map(({ key, department, id }) => [`${key}|${department}`, id]));
}

/** Closes a need when none of its referrals is live any more; a later origin then opens a new one. */
export async function closeServedNeed(tx: Tx, needId: string, on: string): Promise<void> {
  await tx.query(
    `update need set state = 'closed', ended_on = $2
      where need_id = $1 and state = 'open' and not exists (
        select 1 from referral r where r.need_id = $1
           and r.state in ('referred', 'acknowledged', 'accepted', 'in-progress'))`,
    [needId, on],
  );
}
