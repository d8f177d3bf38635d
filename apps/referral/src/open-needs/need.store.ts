import { rows, sql, type Tx } from '@aid-chain/messaging';
import { REFERRAL_IS_LIVE } from '../referral-state/referral.store.js';
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

/** What makes needs the same one, as columns of `rows` that `using` joins to those of the table. */
export const KEY_COLUMNS = { household_id: 'uuid', kind: 'text', person_key: 'text' } as const;

/** The key of a need as a row of {@link KEY_COLUMNS}. */
export function keyRow({
  householdId,
  kind,
  personId,
}: Pick<OpenNeed, 'householdId' | 'kind' | 'personId'>): Record<keyof typeof KEY_COLUMNS, string> {
  return { household_id: householdId, kind, person_key: personId ?? '' };
}

/** The ids, among those given, of needs that were linked before: their origin came twice. */
export async function linkedBefore(tx: Tx, needIds: readonly string[]): Promise<Set<string>> {
  const linked = await sql`
    select origin_need_id as id from need_origin where origin_need_id = any (${needIds}::uuid[])`.on<{
    id: string;
  }>(tx);
  return new Set(linked.map(({ id }) => id));
}

/** Locks the open needs of the same household, kind and person as the arrivals, in the order of their ids. */
export async function lockOpenNeeds(
  tx: Tx,
  needs: readonly EstablishedNeed[],
): Promise<Map<string, OpenNeed>> {
  const open = await sql`
    select n.need_id as "needId", n.household_id as "householdId", n.kind, nullif(n.person_key, '') as "personId",
           n.aspects, n.urgency, n.established_on::text as "establishedOn"
      from need n
      join ${rows('k', KEY_COLUMNS, needs.map(keyRow))} using (household_id, kind, person_key)
     where n.state = 'open'
     order by n.need_id
       for update of n`.on<OpenNeed>(tx);
  return new Map(open.map((row) => [needKey(row), row]));
}

/** Live referrals of needs, by need. */
export async function liveReferrals(
  tx: Tx,
  needIds: readonly string[],
): Promise<Map<string, LiveReferral[]>> {
  const referrals = await sql`
    select r.need_id as "needId", r.department, r.routed_to as "routedTo"
      from referral r
     where r.need_id = any (${needIds}::uuid[]) and ${REFERRAL_IS_LIVE}`.on<
    LiveReferral & { needId: string }
  >(tx);
  const byNeed = new Map<string, LiveReferral[]>();
  for (const { needId, ...live } of referrals) byNeed.set(needId, [...(byNeed.get(needId) ?? []), live]);
  return byNeed;
}

/** Writes opened and joined needs with one statement; texts and place stay those of the first origin. */
export function saveNeeds(tx: Tx, needs: readonly SavedNeed[]): void {
  const saved = needs.map((need) => ({ ...need, ...keyRow(need), aspects: need.aspects.join(',') }));
  sql`
    insert into need (need_id, household_id, kind, person_key, aspects, urgency, region_code,
                      ground_code, ground_zh, ground_en, established_on)
    select "needId", household_id, kind, person_key, string_to_array("aspects", ','), "urgency", "regionCode",
           "groundCode", "textZh", "textEn", "establishedOn"
      from ${rows('n', NEED_COLUMNS, saved)}
    on conflict (need_id) do update
       set aspects = excluded.aspects, urgency = excluded.urgency,
           established_on = excluded.established_on`.writeOn(tx);
}

const NEED_COLUMNS = {
  needId: 'uuid',
  ...KEY_COLUMNS,
  aspects: 'text',
  urgency: 'text',
  regionCode: 'text',
  groundCode: 'text',
  textZh: 'text',
  textEn: 'text',
  establishedOn: 'date',
} as const;

/** Links every arrival to the need that it joined. */
export function saveOrigins(tx: Tx, origins: readonly { arrival: NeedArrival; needId: string }[]): void {
  const saved = origins.map(({ needId, arrival: { need, eventId } }) => ({
    ...{ needId, eventId, originNeedId: need.needId, type: need.origin.type, id: need.origin.id },
    ...{ groundCode: need.groundCode, establishedOn: need.establishedOn },
    ...{ schooling: need.schooling ?? null, schoolKnown: need.schoolKnown ?? null },
  }));
  sql`
    insert into need_origin (origin_need_id, need_id, origin_type, origin_id, ground_code, event_id, established_on,
                             schooling, school_known)
    select "originNeedId", "needId", "type", "id", "groundCode", "eventId", "establishedOn", "schooling", "schoolKnown"
      from ${rows('o', ORIGIN_COLUMNS, saved)}`.writeOn(tx);
}

const ORIGIN_COLUMNS = {
  originNeedId: 'uuid',
  needId: 'uuid',
  type: 'text',
  id: 'uuid',
  groundCode: 'text',
  eventId: 'uuid',
  establishedOn: 'date',
  schooling: 'jsonb',
  schoolKnown: 'boolean',
} as const;

/**
 * The open need under which a need of the past goes on: itself, opened again, or the one that a later origin opened for
 * the same household, kind and person.
 */
export async function openAgain(tx: Tx, needId: string): Promise<string> {
  const [open] = await sql`
    select n.need_id as id from need n join need past using (household_id, kind, person_key)
     where past.need_id = ${needId}::uuid and n.state = 'open' for update of n`.on<{ id: string }>(tx);
  if (open !== undefined) return open.id;
  await sql`
    update need set state = 'open', ended_on = null, ended_as = null where need_id = ${needId}::uuid`.on(tx);
  return needId;
}

/** The last ended referral of the same household, kind, person and department as each need and department asked for. */
export async function lastEnded(
  tx: Tx,
  asked: readonly { readonly need: OpenNeed; readonly department: string }[],
): Promise<Map<string, string>> {
  const pairs = asked.map(({ need, department }) => ({ ...keyRow(need), department }));
  const columns = { ...KEY_COLUMNS, department: 'text' } as const;
  const ended = await sql`
    select distinct on (n.household_id, n.kind, n.person_key, a.department)
           concat_ws('|', n.household_id, n.kind, n.person_key) as key, a.department, r.referral_id as id
      from ${rows('a', columns, pairs)}
      join need n using (household_id, kind, person_key)
      join referral r on r.need_id = n.need_id and a.department in (r.department, r.routed_to)
     where r.state in ('completed', 'not-possible', 'declined', 'cancelled')
     order by n.household_id, n.kind, n.person_key, a.department, r.ended_on desc, r.made_no desc`.on<{
    key: string;
    department: string;
    id: string;
  }>(tx);
  return new Map(ended.map(({ key, department, id }) => [`${key}|${department}`, id]));
}
