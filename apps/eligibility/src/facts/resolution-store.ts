import type { Sealed } from '@aid-chain/contracts';
import { sql, type Sql } from '@aid-chain/messaging';
import type { Resolution } from '@aid-chain/policy';
import { RESOLUTION_DOCUMENT } from '../documents/document-kinds.js';
import { lifted, toStored } from '../documents/stored-document.rules.js';

/** What civil affairs decided of the contradictions of a case: of each the last decision. */
export async function resolutionsOf(connection: Sql, caseId: string): Promise<Resolution[]> {
  const rows = await sql`
    select distinct on (key) document from contradiction_resolution
    where case_id = ${caseId}::uuid order by key, version desc`.on<{ readonly document: object }>(connection);
  return rows.map(({ document }) => lifted<Resolution>(RESOLUTION_DOCUMENT, caseId, document));
}

/** Keeps a decision; an earlier one of the same contradiction stays on file. */
export async function saveResolution(
  connection: Sql,
  row: {
    readonly caseId: string;
    readonly by: string;
    readonly resolution: Resolution;
    readonly note: Sealed | null;
  },
): Promise<void> {
  const { caseId, by, resolution, note } = row;
  await sql`
    insert into contradiction_resolution (case_id, key, version, resolved_by, document, note)
    select ${caseId}::uuid, ${resolution.key}::text, coalesce(max(version), 0) + 1, ${by}::text,
      ${JSON.stringify(toStored(RESOLUTION_DOCUMENT, resolution))}::jsonb,
      ${note === null ? null : JSON.stringify(note)}::jsonb
    from contradiction_resolution where case_id = ${caseId}::uuid and key = ${resolution.key}`.on(connection);
}
