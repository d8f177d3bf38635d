import { Injectable } from '@nestjs/common';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import { requestsWithAnswers } from '../verification-answers/answer-store.js';
import { SUPPORTER_FIELD, type SealedRequest } from '../verification-requests/request-store.js';
import type { EndedRequest } from './compose-report.rules.js';

/** Reads the requests of a case, each with its answer: those that stand in no report yet, and the others. */
@Injectable()
export class EndedRequests {
  constructor(private readonly sealer: Sealer) {}

  find(connection: Sql, caseId: string): Promise<EndedRequest[]> {
    return this.named(connection, sql`q.case_id = ${caseId}::uuid and q.reported_in is null`);
  }

  /** @returns those that stand in a report of the case */
  reported(connection: Sql, caseId: string): Promise<EndedRequest[]> {
    return this.named(connection, sql`q.case_id = ${caseId}::uuid and q.reported_in is not null`);
  }

  private async named(connection: Sql, condition: SqlText): Promise<EndedRequest[]> {
    const found = await requestsWithAnswers(connection, condition);
    return found.map((row) => ({ ...row, name: this.nameOf(row) }));
  }

  private nameOf({ requestId, supporterSealed }: SealedRequest): string | null {
    if (supporterSealed === null) return null;
    return this.sealer.openJson<{ name: string }>(SUPPORTER_FIELD, requestId, supporterSealed).name;
  }
}
