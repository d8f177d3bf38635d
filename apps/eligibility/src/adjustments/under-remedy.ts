import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import { RefusalError, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { orRefuse, Sealer } from '@aid-chain/platform';
import type { CaseState } from '../cases/case.state.js';
import { openedLines } from '../grounds/adjustment-lines.js';
import type { RecognitionGroup } from './recognition-group.rules.js';
import { notUnderRemedy, type UnderRemedy, type WouldBe } from './under-remedy.rules.js';

/** One of them as it rests. */
interface Row extends Omit<UnderRemedy, 'facts'> {
  readonly adjustmentId: string;
  readonly lines: Sealed;
}

/** Keeps what a remedy is about, or has revoked, from being made again. */
@Injectable()
export class RemedyGate {
  constructor(private readonly sealer: Sealer) {}

  /**
   * Reductions and ends of some households about which a remedy has no result yet, or which one revoked, read with one statement. What
   * was revoked for the way in which it came about alone is made again by the case in which it is decided anew (行政复议法 64(2)); a case of
   * its own that was opened since the result rests on what was stated and verified for it, which are other facts, whatever they come to.
   * @param caseId the case that would decide
   */
  async reductions(
    connection: Sql,
    householdIds: readonly string[],
    caseId?: string,
  ): Promise<UnderRemedy[]> {
    const found = await sql`
      select a.adjustment_id as "adjustmentId", a.household_id as "householdId", a.category, a.person_id as "personId", a.kinds,
             a.amount_after_fen::float8 as "amountAfterFen", a.ends, a.ground, a.lines, r.remedy_id as "remedyId",
             coalesce(r.result in ('changed', 'redone'), false) as "isRevoked"
        from adjustment a join remedy r on r.adjustment_id = a.adjustment_id
       where a.household_id = any (${householdIds}::uuid[])
         and (r.state in ('received', 'in-examination') or r.result in ('changed', 'redone'))
         and not (r.for_procedure and (r.executed_on is not null or r.correction_case_id = ${caseId ?? null}::uuid))
         and not exists (select from case_file c
               where c.case_id = ${caseId ?? null}::uuid and c.opened_on >= r.result_on and r.result in ('changed', 'redone')
                 and not exists (select from remedy anew where anew.correction_case_id = c.case_id))
       order by a.adjustment_id, r.remedy_id`.on<Row>(connection);
    return found.map(({ lines, adjustmentId, ...each }) => ({
      ...each,
      facts: openedLines(this.sealer, adjustmentId, lines).facts,
    }));
  }

  /** @throws RefusalError REDUCTION_UNDER_REMEDY, REDUCTION_REVOKED, as of {@link notUnderRemedy} */
  async check(
    connection: Sql,
    { caseId }: Pick<CaseState, 'caseId'>,
    group: RecognitionGroup,
    result: WouldBe,
  ): Promise<void> {
    const households = [...new Set(group.map(({ householdId }) => householdId))];
    orRefuse(notUnderRemedy(group[0], result, await this.reductions(connection, households, caseId)));
  }
}

/** A result that changed a decision or set it aside: it is not carried out any more. `a` is the adjustment, `r` the remedy. */
export const SET_ASIDE_BY: SqlText = sql`r.adjustment_id = a.adjustment_id and r.result in ('changed', 'redone')`;

/** @throws RefusalError ADJUSTMENT_SET_ASIDE: the notice of what does not run is not delivered (L-05, L-22) */
export async function checkNotSetAside(connection: Sql, adjustmentId: string): Promise<void> {
  const [found] = await sql`
    select r.result_on::text as "on" from adjustment a join remedy r on ${SET_ASIDE_BY}
     where a.adjustment_id = ${adjustmentId}::uuid order by r.result_on limit 1`.on<{ readonly on: IsoDate }>(
    connection,
  );
  if (found !== undefined) throw new RefusalError({ code: 'ADJUSTMENT_SET_ASIDE', params: { on: found.on } });
}
