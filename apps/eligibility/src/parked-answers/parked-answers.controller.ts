import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  PageQuery,
  Refusals,
  Roles,
  type Actor,
  type CommandContext,
  type HttpAnswer,
} from '@aid-chain/platform';
import { FACT_REFUSALS } from '../commands/step-refusals.js';
import { ParkedDecisionDto } from './parked-answers.dto.js';
import { ParkedAnswers } from './parked-answers.service.js';
import { ParkedAnswersPage, ParkedDecidedView } from './parked-answers.view.js';

@ApiTags('verification requests')
@Controller('parked-answers')
export class ParkedAnswersController {
  constructor(private readonly parked: ParkedAnswers) {}

  @Get()
  @Roles('civil-affairs-officer', 'auditor')
  @ApiOperation({
    summary: '搁置的核对答复，按到达日期 · Answers that fit no request, by the day on which they arrived',
  })
  @ApiResponse({ status: 200, type: ParkedAnswersPage })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<ParkedAnswersPage> {
    return this.parked.list(actor, query);
  }

  @Post(':id/decision')
  @Roles('civil-affairs-officer')
  @ApiOperation({ summary: '采用或不采用搁置的答复 · Take a parked answer, or set it aside' })
  @ApiResponse({ status: 201, type: ParkedDecidedView })
  @Refusals(
    ...FACT_REFUSALS,
    'PARKED_ANSWER_NOT_FOUND',
    'PARKED_ANSWER_DECIDED',
    'CLOSE_RELATIVE',
    'STEP_DATE_AFTER_TODAY',
    'STEP_DATE_TOO_EARLY',
    'ANSWER_BEFORE_REQUEST',
    'ANSWER_UNREADABLE',
    'ANSWER_REQUEST_UNKNOWN',
    'ANSWER_NOT_ASKED',
    'ANSWER_TWICE',
    'ANSWER_TO_WITHDRAWN',
    'ANSWER_CASE_CLOSED',
    'DOCUMENT_VERSION_UNKNOWN',
  )
  decide(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: ParkedDecisionDto,
  ): Promise<HttpAnswer> {
    return this.parked.decide(ctx, id, body);
  }
}
