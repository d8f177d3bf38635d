import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { FeedbackDto } from '../feedback/feedback.dto.js';
import { AnswerDto } from '../referrals/answer.dto.js';
import { HttpChannel } from './http-channel.js';

/** What departments post about referrals: their answers (S0-22) and their quarterly feedback (S0-24). */
@ApiTags('referrals')
@Controller('referrals')
export class DepartmentMessagesController {
  constructor(private readonly http: HttpChannel) {}

  @Post(':id/answer')
  @Roles('department')
  @ApiOperation({ summary: '答复转办 · Answer a referral' })
  @ApiBody({ type: AnswerDto })
  @ApiResponse({
    status: 201,
    description:
      '{referralId, state, repeat: false}; passed on also {passedTo}, and {opening: sent-to-decide, reasonCode} where civil affairs decides',
  })
  @ApiResponse({ status: 200, description: 'the same answer again: {referralId, state, repeat: true}' })
  @ApiResponse({
    status: 409,
    description:
      'ANSWER_OUT_OF_ORDER · ANSWER_ALREADY_GIVEN · REFERRAL_ALREADY_ENDED · REFERRAL_CANCELLED · PASSED_ON_ALREADY_DECIDED',
  })
  answer(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: AnswerDto,
  ): Promise<HttpAnswer> {
    return this.http.answer(ctx, id, body);
  }

  @Post(':id/feedback')
  @Roles('department')
  @ApiOperation({ summary: '按季度反馈 · Report on a referral, interim or final (S0-24)' })
  @ApiBody({ type: FeedbackDto })
  @ApiResponse({
    status: 201,
    description: '{referralId, reportId, quarter, final, revision, repeat: false}',
  })
  @ApiResponse({ status: 200, description: 'the same report again' })
  @ApiResponse({
    status: 409,
    description: 'QUARTER_NOT_OVER · REPORT_ID_REUSED · FINAL_ALREADY_REPORTED · INTERIM_AFTER_END',
  })
  feedback(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: FeedbackDto,
  ): Promise<HttpAnswer> {
    return this.http.feedback(ctx, id, body);
  }
}
