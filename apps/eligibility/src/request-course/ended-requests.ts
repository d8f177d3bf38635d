import type { Sealed } from '@aid-chain/contracts';
import { Injectable } from '@nestjs/common';
import { sql, type Sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import type { ArrivedAnswer } from '../verification-answers/judge-answer.rules.js';
import type { EndedRequest } from './compose-report.rules.js';
import { REQUEST_COLUMNS } from '../verification-requests/request-store.js';
import type { VerificationRequest } from '../verification-requests/verification-request.js';
import { SUPPORTER_FIELD } from '../verification-requests/verification-requests.service.js';

type Row = VerificationRequest & {
  readonly supporterSealed: Sealed | null;
  readonly answer: ArrivedAnswer | null;
};

/** Reads the requests of a case that stand in no report yet, each with its answer. */
@Injectable()
export class EndedRequests {
  constructor(private readonly sealer: Sealer) {}

  async find(connection: Sql, caseId: string): Promise<EndedRequest[]> {
    const found = await sql`
      select ${REQUEST_COLUMNS}, q.supporter_sealed as "supporterSealed", a.answer
        from verification_request q
        left join verification_answer a on a.answer_id = q.answer_id and a.content_hash = q.answer_hash
       where q.case_id = ${caseId}::uuid and q.reported_in is null
       order by q.subject_id, q.source_code, q.asked_of, q.version`.on<Row>(connection);
    return found.map((row) => ({ ...row, name: this.nameOf(row) }));
  }

  private nameOf({ requestId, supporterSealed }: Row): string | null {
    if (supporterSealed === null) return null;
    return this.sealer.openJson<{ name: string }>(SUPPORTER_FIELD, requestId, supporterSealed).name;
  }
}
