import type { Sql } from '@aid-chain/messaging';
import type { Resolution } from '@aid-chain/policy';

/** What civil affairs decided of the contradictions of a case: of each the last decision. */
export async function resolutionsOf(sql: Sql, caseId: string): Promise<Resolution[]> {
  const rows = await sql.query<{ readonly document: Resolution }>(
    `select distinct on (key) document from contradiction_resolution
     where case_id = $1 order by key, version desc`,
    [caseId],
  );
  return rows.map(({ document }) => document);
}
