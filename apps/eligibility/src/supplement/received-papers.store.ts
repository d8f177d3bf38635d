import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql } from '@aid-chain/messaging';
import type { ReceivedPaper } from '../papers/asked-papers.rules.js';

/** Those of a case, in the order in which they came. */
export async function receivedPapers(connection: Sql, caseId: string): Promise<ReceivedPaper[]> {
  const found = await sql`
    select paper, person_id as "personId", came_on::text as "on", survey_version as version from paper_received
     where case_id = ${caseId}::uuid order by came_on`.on<
    Pick<ReceivedPaper, 'paper' | 'on'> & {
      readonly personId: string | null;
      readonly version: number | null;
    }
  >(connection);
  return found.map(({ paper, personId, on, version }) => ({
    ...{ paper, on },
    ...(personId === null ? {} : { personId }),
    ...(version === null ? {} : { version }),
  }));
}

const COLUMNS = { paper: 'text', personId: 'uuid' } as const;

/** Papers that came on a day, after which survey of the case. */
export interface Arrival {
  readonly caseId: string;
  readonly on: IsoDate;
  readonly by: string;
  readonly version: number;
}

/** Keeps papers that came on a day. */
export async function saveReceived(
  tx: Sql,
  { caseId, on, by, version }: Arrival,
  papers: readonly Pick<ReceivedPaper, 'paper' | 'personId'>[],
): Promise<void> {
  const came = papers.map(({ paper, personId }) => ({ paper, personId: personId ?? null }));
  await sql`
    insert into paper_received (case_id, paper, person_id, came_on, recorded_by, survey_version)
    select ${caseId}::uuid, paper, "personId", ${on}::date, ${by}, ${version}::integer
      from ${rows('r', COLUMNS, came)}`.on(tx);
}
