import { Injectable } from '@nestjs/common';
import { sql, type Sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import { requestsWithAnswers } from '../verification-answers/answer-store.js';
import { SUPPORTER_FIELD, type SealedRequest } from '../verification-requests/request-store.js';
import type { EndedRequest } from './compose-report.rules.js';

/** Reads the requests of a case that stand in no report yet, each with its answer. */
@Injectable()
export class EndedRequests {
  constructor(private readonly sealer: Sealer) {}

  async find(connection: Sql, caseId: string): Promise<EndedRequest[]> {
    const ended = sql`q.case_id = ${caseId}::uuid and q.reported_in is null`;
    const found = await requestsWithAnswers(connection, ended);
    return found.map((row) => ({ ...row, name: this.nameOf(row) }));
  }

  private nameOf({ requestId, supporterSealed }: SealedRequest): string | null {
    if (supporterSealed === null) return null;
    return this.sealer.openJson<{ name: string }>(SUPPORTER_FIELD, requestId, supporterSealed).name;
  }
}
