import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import { newId, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import { Sealer, type Unmasking } from '@aid-chain/platform';
import { nameOf, trackCodes, type Track } from '@aid-chain/vocabulary';

/** That a recognition which was restored is to be examined anew, by whom and why. */
export interface RequestedReview {
  readonly householdId: string;
  readonly requestedByCaseId: string;
  /** The case that examines it. */
  readonly caseId: string;
  readonly track: Track;
  readonly on: IsoDate;
  readonly by: string;
  readonly reason: string;
}

/** The same as the officials of both cases read it; the reason is free text and is shown as names are. */
export interface ShownReview extends Pick<RequestedReview, 'requestedByCaseId' | 'caseId' | 'track' | 'on'> {
  readonly reason: string | null;
  readonly textZh: string;
  readonly textEn: string;
}

const FIELD = 'reviewReason';

/** Keeps why recognitions are examined anew after a mistaken end of their household. */
@Injectable()
export class RequestedReviews {
  constructor(private readonly sealer: Sealer) {}

  async save(connection: Sql, review: RequestedReview): Promise<void> {
    const { householdId, requestedByCaseId, caseId, track, on, by } = review;
    const reason = JSON.stringify(this.sealer.sealJson(FIELD, householdId, review.reason));
    await sql`
      insert into requested_review (
        requested_review_id, household_id, requested_by_case_id, case_id, track, requested_on, requested_by, reason)
      values (${newId()}::uuid, ${householdId}::uuid, ${requestedByCaseId}::uuid, ${caseId}::uuid, ${track},
        ${on}::date, ${by}, ${reason}::jsonb)`.on(connection);
  }

  /**
   * What a case is to examine, and what it asked another one to.
   * @param unmask undefined where the reasons are not shown
   */
  async ofCase(
    connection: Sql,
    caseId: string,
    unmask: Unmasking | undefined,
  ): Promise<readonly ShownReview[]> {
    const kept = await sql`
      select household_id as "householdId", requested_by_case_id as "requestedByCaseId", case_id as "caseId", track,
        requested_on::text as on, requested_by as by, reason
      from requested_review where case_id = ${caseId}::uuid or requested_by_case_id = ${caseId}::uuid
      order by requested_review_id`.on<Omit<RequestedReview, 'reason'> & { readonly reason: Sealed }>(
      connection,
    );
    return kept.map(({ householdId, reason, requestedByCaseId, caseId: examinedBy, track, on }) => ({
      ...{ requestedByCaseId, caseId: examinedBy, track, on },
      reason: unmask === undefined ? null : this.sealer.openJson<string>(FIELD, householdId, reason),
      ...reviewText({ track, on }),
    }));
  }
}

function reviewText({ track, on }: Pick<RequestedReview, 'track' | 'on'>): {
  readonly textZh: string;
  readonly textEn: string;
} {
  const name = nameOf(trackCodes, track);
  return {
    textZh: `${name.zh}：户的终止系误登，认定已于 ${on} 恢复；其间条件有变化，由审核案件按现有情况审核，作出决定前认定照常有效。`,
    textEn: `${name.en}: the end of the household was a mistake and the recognition was restored on ${on}; as conditions have changed, the case of the review examines it by what is known today, and it runs until that decides.`,
  };
}
