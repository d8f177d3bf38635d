import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  Roles,
  Unmask,
  type Actor,
  type CommandContext,
  type HttpAnswer,
  type Unmasking,
} from '@aid-chain/platform';
import { FeedbackDto } from '../feedback/feedback.dto.js';
import { HttpDoor } from '../outside/http-door.service.js';
import { PEOPLE } from '../people.js';
import { AnswerDto } from './answer.dto.js';
import { ListReferralsQuery } from './list-referrals.query.js';
import { ReferralDetail } from './referral-detail.view.js';
import { ReferralPage } from './referral.view.js';
import { ReferralsReader } from './referrals.reader.js';

/** Needs that were pushed to departments, their answers and their quarterly feedback (S0-22, S0-24). */
@ApiTags('referrals')
@Controller('referrals')
export class ReferralsController {
  constructor(
    private readonly reader: ReferralsReader,
    private readonly door: HttpDoor,
  ) {}

  @Get()
  @Roles('department', ...PEOPLE)
  @ApiOperation({ summary: '转办列表 · Referrals: a department sees its own, people their subtree' })
  @ApiResponse({ status: 200, type: ReferralPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListReferralsQuery): Promise<ReferralPage> {
    return this.reader.list(actor, query);
  }

  @Get(':id')
  @Roles('department', ...PEOPLE)
  @ApiOperation({
    summary: '一件转办；部门只见目录允许的内容 · A referral; a department sees what its entry allows',
  })
  @ApiResponse({ status: 200, type: ReferralDetail })
  @ApiResponse({ status: 404, description: 'REFERRAL_UNKNOWN: not there, or another department’s' })
  one(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Unmask() unmask: Unmasking | undefined,
  ): Promise<ReferralDetail> {
    return this.reader.one(actor, id, unmask);
  }

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
    return this.door.answer(ctx, id, body);
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
    return this.door.feedback(ctx, id, body);
  }
}
