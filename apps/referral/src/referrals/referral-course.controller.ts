import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer, Refusals } from '@aid-chain/platform';
import { CANCELLED_BY, REOPENED_BY } from '../referral-state/transitions.rules.js';
import { Cancelling } from './cancelling.service.js';
import { CancelledReferralView, ReopenedReferralView } from './course.view.js';
import { CancellationDto, ReopeningDto } from './course.dto.js';
import { Reopening } from './reopening.service.js';

/** What officials of the region do with a referral: take it back, open it again. */
@ApiTags('referrals')
@Controller('referrals')
export class ReferralCourseController {
  constructor(
    private readonly cancelling: Cancelling,
    private readonly reopening: Reopening,
  ) {}

  @Post(':id/cancellation')
  @Roles(...CANCELLED_BY)
  @ApiOperation({ summary: '取消转办并告知部门 · Cancel a referral; and inform its department' })
  @ApiBody({ type: CancellationDto })
  @ApiResponse({ status: 201, type: CancelledReferralView })
  @Refusals(
    'REFERRAL_UNKNOWN',
    'CLOSE_RELATIVE',
    'REFERRAL_DAY_INVALID',
    'REFERRAL_ALREADY_ENDED',
    'HOUSEHOLD_NOT_ENDED',
    'PERSON_NOT_LEFT',
  )
  cancel(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: CancellationDto,
  ): Promise<HttpAnswer> {
    return this.cancelling.cancel(ctx, id, body);
  }

  @Post(':id/reopening')
  @Roles(...REOPENED_BY)
  @ApiOperation({ summary: '重新开启已结束的转办 · Open an ended referral again, as a new linked one' })
  @ApiBody({ type: ReopeningDto })
  @ApiResponse({ status: 201, type: ReopenedReferralView })
  @Refusals(
    'REFERRAL_UNKNOWN',
    'CLOSE_RELATIVE',
    'REFERRAL_DAY_INVALID',
    'PARAMETER_NOT_SET',
    'REFERRAL_STILL_OPEN',
    'REFERRAL_OF_NOBODY',
    'REFERRAL_WAS_PASSED_ON',
    'REFERRAL_ALREADY_REOPENED',
    'NEED_ALREADY_REFERRED',
  )
  reopen(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: ReopeningDto,
  ): Promise<HttpAnswer> {
    return this.reopening.reopen(ctx, id, body);
  }
}
