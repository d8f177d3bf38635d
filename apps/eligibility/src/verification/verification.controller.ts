import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
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
  record(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: VerificationReportDto,
  ): Promise<HttpAnswer> {
    return this.verification.record(ctx, id, body);
  }
}
