import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql, type Tx } from '@aid-chain/messaging';
import type { EstablishedNeed, ServedBefore } from './need.rules.js';
import { KEY_COLUMNS, keyRow } from './need.store.js';

/** Something that stated a need: a filing, a survey, a visit. */
export interface NeedOrigin {
  readonly type: string;
  readonly id: string;
  readonly groundCode: string;
  readonly establishedOn: IsoDate;
}

/** What was joined in a need, in the order of its days. */
export function originsOf(connection: Sql, needId: string): Promise<NeedOrigin[]> {
  return sql`
    select origin_type as type, origin_id as id, ground_code as "groundCode", established_on::text as "establishedOn"
      from need_origin where need_id = ${needId}::uuid
     order by established_on, origin_need_id`.on<NeedOrigin>(connection);
}

/** Of ids under which needs were stated, those that joined a need which stood already. */
export async function joinedNeeds(connection: Sql, statedIds: readonly string[]): Promise<Set<string>> {
  if (statedIds.length === 0) return new Set();
  const joined = await sql`
    select origin_need_id as id from need_origin
     where origin_need_id = any (${[...new Set(statedIds)]}::uuid[]) and need_id <> origin_need_id`.on<{
    id: string;
  }>(connection);
  return new Set(joined.map(({ id }) => id));
}

/**
 * Holds the needs of the same household, kind and person to the end of the transaction, also those that do not exist
 * yet: what arrives and what is opened again at the same moment see each other. Taken before any row of a need.
 */
export async function holdNeeds(tx: Tx, keys: readonly string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(k.hold)
      from (
        select distinct hashtextextended(key, 7105) as hold
          from unnest(${keys}::text[]) as key order by 1) k`.on(tx);
}

/** The same for the needs of referrals; nothing where there is none. */
export async function holdNeedsOf(tx: Tx, referralIds: readonly string[]): Promise<void> {
  if (referralIds.length === 0) return;
  await sql`
    select pg_advisory_xact_lock(k.hold)
      from (
        select distinct hashtextextended(concat_ws('|', n.household_id, n.kind, n.person_key), 7105) as hold
          from referral r join need n using (need_id)
         where r.referral_id = any (${referralIds}::uuid[]) order by 1) k`.on(tx);
}

interface ServedRow {
  readonly place: number;
  readonly needId: string;
  readonly department: string;
  readonly routedTo: string;
}

/** For each need, in the order given, what was completed before for the same origin on the same ground. */
export async function servedBefore(tx: Tx, needs: readonly EstablishedNeed[]): Promise<ServedBefore[]> {
  const asked = needs.map((need, place) => ({
    ...keyRow(need),
    ...{ origin_id: need.origin.id, ground_code: need.groundCode, place },
  }));
  const columns = { ...KEY_COLUMNS, origin_id: 'uuid', ground_code: 'text', place: 'integer' } as const;
  const served = await sql`
    select place, need_id as "needId", department, routed_to as "routedTo" from (
      select distinct on (a.place, r.routed_to) a.place, r.made_no, r.need_id, r.department, r.routed_to, r.state
        from ${rows('a', columns, asked)}
        join need_origin o on o.origin_id = a.origin_id and o.ground_code = a.ground_code
        join need n on n.need_id = o.need_id and n.household_id = a.household_id and n.kind = a.kind
          and n.person_key = a.person_key
        join referral r on r.need_id = n.need_id
       order by a.place, r.routed_to, r.made_no desc) latest
     where state = 'completed' order by place, made_no desc`.on<ServedRow>(tx);
  return needs.map((_, index) => {
    const own = served.filter(({ place }) => place === index);
    const departments = new Set(own.flatMap(({ department, routedTo }) => [department, routedTo]));
    return { needId: own[0]?.needId ?? null, departments };
  });
}
