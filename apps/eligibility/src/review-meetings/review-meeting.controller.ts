import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Refusals, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { CASE_REFUSALS } from '../commands/step-refusals.js';
import { ReviewMeetingDto } from './review-meeting.dto.js';
import { ReviewMeetingService } from './review-meeting.service.js';
import { ReviewMeetingStepView } from './review-meeting.view.js';

/** Villagers review what somebody objected to (D57 19). */
@ApiTags('cases')
@Controller('cases')
export class ReviewMeetingController {
  constructor(private readonly meetings: ReviewMeetingService) {}

  @Post(':id/review-meeting')
  @Roles('clerk', 'township-reviewer')
  @ApiOperation({
    summary:
      '登记民主评议：只有公示有异议的案件才评议 · Record the review meeting on an objection to publicity',
  })
  @ApiResponse({ status: 201, type: ReviewMeetingStepView })
  @Refusals(
    ...CASE_REFUSALS,
    'TRACK_ALREADY_CLOSED',
    'REVIEW_NOT_DISPUTED',
    'REVIEW_OPINION_GIVEN',
    'REVIEW_VOTES',
  )
  record(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: ReviewMeetingDto,
  ): Promise<HttpAnswer> {
    return this.meetings.record(ctx, id, body);
  }
}
