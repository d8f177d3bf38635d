import { sql, type Sql } from '@aid-chain/messaging';

/**
 * Whether needs of education name each school, as it was stated last for the same household and person (L-27).
 * @returns by need, without those for which nothing was stated
 */
export async function schoolsStated(
  connection: Sql,
  needIds: readonly string[],
): Promise<ReadonlyMap<string, boolean>> {
  if (needIds.length === 0) return new Map();
  const stated = await sql`
    select distinct on (asked.need_id) asked.need_id as "needId", o.school_known as "isKnown"
      from need asked join need n using (household_id, kind, person_key) join need_origin o on o.need_id = n.need_id
     where asked.need_id = any (${needIds}::uuid[]) and asked.kind = 'education' and o.school_known is not null
     order by asked.need_id, o.established_on desc, o.origin_need_id desc`.on<{
    needId: string;
    isKnown: boolean;
  }>(connection);
  return new Map(stated.map(({ needId, isKnown }) => [needId, isKnown]));
}
