import { sql, type Sql } from '@aid-chain/messaging';

/** How many objections to the publicity of a proposal have no result yet. */
export async function openObjectionsTo(connection: Sql, adjustmentId: string): Promise<number> {
  const [found] = await sql`
    select count(*)::int as count
      from adjustment a
      join recognition r on r.recognition_id = a.recognition_id
      join remedy o on o.case_id in (a.case_id, r.case_id) and o.track = a.track
     where a.adjustment_id = ${adjustmentId}::uuid and o.kind = 'publicity-objection' and o.result is null`.on<{
    readonly count: number;
  }>(connection);
  return found?.count ?? 0;
}
