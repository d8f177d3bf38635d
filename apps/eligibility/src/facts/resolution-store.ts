import type { Sealed } from '@aid-chain/contracts';
import type { Sql } from '@aid-chain/messaging';
import type { Resolution } from '@aid-chain/policy';
import { RESOLUTION_DOCUMENT } from '../documents/document-kinds.js';
import { lifted, toStored } from '../documents/stored-document.rules.js';

/** What civil affairs decided of the contradictions of a case: of each the last decision. */
export async function resolutionsOf(sql: Sql, caseId: string): Promise<Resolution[]> {
  const rows = await sql.query<{ readonly document: object }>(
    `select distinct on (key) document from contradiction_resolution
     where case_id = $1 order by key, version desc`,
    [caseId],
  );
  return rows.map(({ document }) => lifted<Resolution>(RESOLUTION_DOCUMENT, caseId, document));
}

/** Keeps a decision; an earlier one of the same contradiction stays on file. */
export async function saveResolution(
  sql: Sql,
  row: {
    readonly caseId: string;
    readonly by: string;
    readonly resolution: Resolution;
    readonly note: Sealed | null;
  },
): Promise<void> {
  await sql.query(
    `insert into contradiction_resolution (case_id, key, version, resolved_by, document, note)
     select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5
     from contradiction_resolution where case_id = $1 and key = $2`,
    [
      row.caseId,
      row.resolution.key,
      row.by,
      JSON.stringify(toStored(RESOLUTION_DOCUMENT, row.resolution)),
      row.note === null ? null : JSON.stringify(row.note),
    ],
  );
}
