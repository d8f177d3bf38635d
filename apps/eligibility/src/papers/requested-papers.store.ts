import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { AskedPaper, RequestedPaper } from './asked-papers.rules.js';

/** The papers that the surveys of a case ask for, the newest survey last. */
export async function requestedPapers(connection: Sql, caseId: string): Promise<RequestedPaper[]> {
  const found = await sql`
    select version, surveyed_on::text as "on", papers from survey
     where case_id = ${caseId}::uuid order by version`.on<{
    readonly version: number;
    readonly on: IsoDate;
    readonly papers: readonly AskedPaper[];
  }>(connection);
  return found.flatMap(({ version, on, papers }) => papers.map((paper) => ({ ...paper, on, version })));
}
