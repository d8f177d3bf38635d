import { Injectable } from '@nestjs/common';
import { ok } from '@aid-chain/kernel';
import type { CommandContext, HttpAnswer } from '@aid-chain/platform';
import { composeReport } from '../request-course/compose-report.rules.js';
import { EndedRequests } from '../request-course/ended-requests.js';
import { issuedReport } from './issued-report.rules.js';
import type { IssuedReportDto } from './verification-report.dto.js';
import { VerificationService } from './verification.service.js';

/** Issues the report that the ended requests of a case make (N4, S0-20). */
@Injectable()
export class IssuedReports {
  constructor(
    private readonly verification: VerificationService,
    private readonly requests: EndedRequests,
  ) {}

  /** With what is added by hand, and by the same rules as a report that is entered. */
  issue(ctx: CommandContext, caseId: string, added: IssuedReportDto): Promise<HttpAnswer> {
    return this.verification.recordGiven(ctx, caseId, added.on, async (tx) => {
      const composed = composeReport(await this.requests.find(tx, caseId), added.on);
      if (!composed.ok) return composed;
      const { requestIds, supporters } = composed.value;
      return ok({ body: issuedReport(composed.value, added), requestIds, supporters });
    });
  }
}
