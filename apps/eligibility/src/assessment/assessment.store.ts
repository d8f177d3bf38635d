import type { Sealed } from '@aid-chain/contracts';
import { sql, type Sql, type WritingSql } from '@aid-chain/messaging';
import type { Sealer } from '@aid-chain/platform';
import type { AssessedItem } from './assessment.rules.js';

/** Under which name an assessment is sealed, with its case. */
const ASSESSMENT = 'assessment';

/** Keeps what a survey assessed. */
export function saveAssessment(
  tx: WritingSql,
  sealer: Sealer,
  { caseId, version, items }: { caseId: string; version: number; items: readonly AssessedItem[] },
): void {
  sql`
    insert into survey_assessment (case_id, version, items)
    values (${caseId}::uuid, ${version}, ${JSON.stringify(sealer.sealJson(ASSESSMENT, caseId, items))}::jsonb)`.writeOn(
    tx,
  );
}

/** What the last survey of a case that assessed it found; none where no survey did. */
export async function lastAssessment(
  connection: Sql,
  sealer: Sealer,
  caseId: string,
): Promise<readonly AssessedItem[]> {
  const [found] = await sql`
    select items from survey_assessment where case_id = ${caseId}::uuid order by version desc limit 1`.on<{
    items: Sealed;
  }>(connection);
  return found === undefined ? [] : sealer.openJson<readonly AssessedItem[]>(ASSESSMENT, caseId, found.items);
}
