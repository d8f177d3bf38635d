import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { ClearFacts, SealedFacts } from '@aid-chain/facts';
import type { NeedAnswerKind, NeedKind } from '@aid-chain/vocabulary';
import type { AskedPaper } from '../papers/asked-papers.rules.js';

/** A survey as it is kept; what is personal rests sealed under the household. */
export interface KeptSurvey {
  readonly on: IsoDate;
  readonly investigators: readonly string[];
  readonly facts: ClearFacts;
  readonly sealed: SealedFacts<Sealed>;
  readonly needs: readonly {
    readonly kind: NeedKind;
    readonly personId?: string;
    readonly decision: NeedAnswerKind;
  }[];
  readonly papers: readonly AskedPaper[];
}

/** The last survey of a case; undefined before there was one. */
export async function lastSurvey(connection: Sql, caseId: string): Promise<KeptSurvey | undefined> {
  const [found] = await sql`
    select surveyed_on::text as "on", investigators, facts, sealed, needs, papers from survey
     where case_id = ${caseId}::uuid order by version desc limit 1`.on<KeptSurvey>(connection);
  return found;
}
