import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer, Refusals } from '@aid-chain/platform';
import type { RefusalCode } from '@aid-chain/kernel';
import { FACT_REFUSALS, stepRefusals } from '../commands/step-refusals.js';
import { CaseStepView } from '../commands/case-step.view.js';
import { EnteredReports } from './entered-reports.js';
import { IssuedReports } from './issued-reports.js';
import { IssuedReportDto, VerificationReportDto } from './verification-report.dto.js';

/** For what a report may be refused, whether it is entered or issued from answers. */
const REPORT_REFUSALS = [
  ...stepRefusals('verification-report'),
  ...FACT_REFUSALS,
  'REPORT_ASKED_NOBODY',
  'SOURCE_NOT_ACCOUNTED',
  'SOURCE_NOT_IN_SCOPE',
  'SOURCE_PERSON_DIFFERS',
  'SOURCE_REASON_MISSING',
  'SOURCE_REASON_WITHOUT_GAP',
  'SOURCE_TWICE',
  'SUPPORTER_CONSENT_AND_REFUSAL',
  'SUPPORTER_CONSENT_EXPIRED',
  'SUPPORTER_CONSENT_MISSING',
  'SUPPORTER_DAY_BEFORE_BIRTH',
  'SUPPORTER_IN_HOUSEHOLD',
  'SUPPORTER_NOT_FOUND',
  'SUPPORTER_NOT_INCOME_OR_PROPERTY',
  'SUPPORTER_TWICE',
  'AUTHORISATION_MISSING',
  'REQUESTS_STILL_OPEN',
  'REPORT_BEFORE_ANSWERS',
] as const satisfies readonly RefusalCode[];

@ApiTags('cases')
@Controller('cases')
export class VerificationController {
  constructor(
    private readonly entered: EnteredReports,
    private readonly issued: IssuedReports,
  ) {}

  @Post(':id/verification-report')
  @Roles('civil-affairs-officer')
  @ApiOperation({ summary: '录入核对报告 · Record the verification report (S0-05, S0-20)' })
  @ApiResponse({ status: 201, type: CaseStepView })
  @Refusals(...REPORT_REFUSALS, 'REPORT_DIFFERS_FROM_ANSWERS')
  record(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: VerificationReportDto,
  ): Promise<HttpAnswer> {
    return this.entered.enter(ctx, id, body);
  }

  @Post(':id/verification-report/issue')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '按核对请求的答复出具核对报告 · Issue the report that the answers to the requests make (N4, S0-20)',
  })
  @ApiResponse({ status: 201, type: CaseStepView })
  @Refusals(...REPORT_REFUSALS)
  issue(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: IssuedReportDto,
  ): Promise<HttpAnswer> {
    return this.issued.issue(ctx, id, body);
  }
}
