import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql } from '@aid-chain/messaging';
import type { Paper } from '@aid-chain/vocabulary';

/** A paper that came, of one member or of the household. */
export interface ReceivedPaper {
  readonly paper: Paper;
  readonly personId?: string;
  readonly on: IsoDate;
}

/** Those of a case, in the order in which they came. */
export async function receivedPapers(connection: Sql, caseId: string): Promise<ReceivedPaper[]> {
  const found = await sql`
    select paper, person_id as "personId", came_on::text as "on" from paper_received
     where case_id = ${caseId}::uuid order by came_on`.on<
    ReceivedPaper & { readonly personId: string | null }
  >(connection);
  return found.map(({ paper, personId, on }) => ({ paper, on, ...(personId === null ? {} : { personId }) }));
}

const COLUMNS = { paper: 'text', personId: 'uuid' } as const;

/** Keeps papers that came on a day. */
export async function saveReceived(
  tx: Sql,
  { caseId, on, by }: { readonly caseId: string; readonly on: IsoDate; readonly by: string },
  papers: readonly Pick<ReceivedPaper, 'paper' | 'personId'>[],
): Promise<void> {
  const came = papers.map(({ paper, personId }) => ({ paper, personId: personId ?? null }));
  await sql`
    insert into paper_received (case_id, paper, person_id, came_on, recorded_by)
    select ${caseId}::uuid, paper, "personId", ${on}::date, ${by} from ${rows('r', COLUMNS, came)}`.on(tx);
}
