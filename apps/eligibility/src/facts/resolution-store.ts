import type { Sealed } from '@aid-chain/contracts';
import { groupBy } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { Resolution } from '@aid-chain/policy';
import type { ResolutionReason } from '@aid-chain/vocabulary';
import { RESOLUTION_DOCUMENT } from '../documents/document-kinds.js';
import { lifted, toStored } from '../documents/stored-document.rules.js';

interface Row {
  readonly caseId: string;
  readonly document: object;
}

/** The reason of a decision that was won by a remedy. */
const WON: ResolutionReason = 'won-by-remedy';

/**
 * What was decided of the contradictions of each case, of each contradiction the last decision, as it rests. What was won by a remedy
 * counts in the later cases of the household too, unless one of them decided it anew since.
 */
export async function resolutionRows(
  connection: Sql,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Row[]>> {
  const found = await sql`
    select "caseId", case when "isOwn" then document else document || '{"isCarried": true}' end as document
      from (
        select distinct on (c.case_id, r.key) c.case_id as "caseId", r.document, r.case_id = c.case_id as "isOwn"
          from case_file c
          join case_file earlier on earlier.household_id = c.household_id and earlier.case_id <= c.case_id
          join contradiction_resolution r on r.case_id = earlier.case_id
         where c.case_id = any(${caseIds}::uuid[])
           and (r.case_id = c.case_id or r.document ->> 'reasonCode' = ${WON})
         order by c.case_id, r.key, r.resolved_at desc, r.version desc) last
     order by "caseId", document ->> 'key'`.on<Row>(connection);
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
