import type { Sealed } from '@aid-chain/contracts';
import { groupBy } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { Resolution } from '@aid-chain/policy';
import { RESOLUTION_DOCUMENT } from '../documents/document-kinds.js';
import { lifted, toStored } from '../documents/stored-document.rules.js';

interface Row {
  readonly caseId: string;
  readonly document: object;
}

/** What civil affairs decided of the contradictions of each case, of each contradiction the last decision, as it rests. */
export async function resolutionRows(
  connection: Sql,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Row[]>> {
  const found = await sql`
    select distinct on (case_id, key) case_id as "caseId", document from contradiction_resolution
    where case_id = any(${caseIds}::uuid[]) order by case_id, key, version desc`.on<Row>(connection);
  return groupBy(found, ({ caseId }) => caseId);
}

/** A decision in its present form. @throws RefusalError DOCUMENT_VERSION_UNKNOWN */
export function readResolution({ caseId, document }: Row): Resolution {
  return lifted<Resolution>(RESOLUTION_DOCUMENT, caseId, document);
}

/** The note of the last decision of a contradiction; null where it has none. */
export async function lastNote(connection: Sql, caseId: string, key: string): Promise<Sealed | null> {
  const [row] = await sql`
    select note from contradiction_resolution where case_id = ${caseId}::uuid and key = ${key}
    order by version desc limit 1`.on<{ readonly note: Sealed | null }>(connection);
  return row?.note ?? null;
}

/** A decision as it is kept. */
export interface KeptResolution {
  readonly number: number;
  readonly by: string;
  readonly role: string;
  readonly resolution: Resolution;
}

/** Every decision of the contradictions of a case, in the order in which they were made. */
export async function allResolutions(connection: Sql, caseId: string): Promise<KeptResolution[]> {
  const kept = await sql`
    select version as number, resolved_by as by, resolved_by_role as role, document
    from contradiction_resolution where case_id = ${caseId}::uuid
    order by resolved_at, key, version`.on<
    Omit<KeptResolution, 'resolution'> & { readonly document: object }
  >(connection);
  return kept.map(({ document, ...by }) => ({
    ...by,
    resolution: lifted<Resolution>(RESOLUTION_DOCUMENT, caseId, document),
  }));
}

/**
 * Keeps a decision; an earlier one of the same contradiction stays on file.
 * @returns its ordinal number among the decisions of its contradiction
 */
export async function saveResolution(
  connection: Sql,
  row: {
    readonly caseId: string;
    readonly by: string;
    readonly role: string;
    readonly resolution: Resolution;
    readonly note: Sealed | null;
  },
): Promise<number> {
  const { caseId, by, role, resolution, note } = row;
  const document = JSON.stringify(toStored(RESOLUTION_DOCUMENT, resolution));
  const sealed = note === null ? null : JSON.stringify(note);
  const [kept] = await sql`
    insert into contradiction_resolution (case_id, key, version, resolved_by, resolved_by_role, document, note)
    select ${caseId}::uuid, ${resolution.key}, coalesce(max(version), 0) + 1, ${by}, ${role}, ${document}::jsonb,
      ${sealed}::jsonb
    from contradiction_resolution where case_id = ${caseId}::uuid and key = ${resolution.key}
    returning version as number`.on<{ number: number }>(connection);
  return kept?.number ?? 1;
}
