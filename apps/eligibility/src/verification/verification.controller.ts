import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer, Refusals } from '@aid-chain/platform';
import { FACT_REFUSALS, stepRefusals } from '../commands/step-refusals.js';
import { CaseStepView } from '../commands/case-step.view.js';
import { VerificationReportDto } from './verification-report.dto.js';
import { VerificationService } from './verification.service.js';

@ApiTags('cases')
@Controller('cases')
export class VerificationController {
  constructor(private readonly verification: VerificationService) {}

  @Post(':id/verification-report')
  @Roles('civil-affairs-officer')
  @ApiOperation({ summary: '录入核对报告 · Record the verification report (S0-05, S0-20)' })
  @ApiResponse({ status: 201, type: CaseStepView })
  @Refusals(
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
  )
  record(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: VerificationReportDto,
  ): Promise<HttpAnswer> {
    return this.verification.record(ctx, id, body);
  }
}
