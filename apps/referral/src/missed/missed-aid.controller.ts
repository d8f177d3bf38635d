import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  Refusals,
  Roles,
  type Actor,
  type CommandContext,
  type HttpAnswer,
} from '@aid-chain/platform';
import { PEOPLE } from '../people.js';
import { MissedAidQuery } from './missed-aid.query.js';
import { MissedAidReader } from './missed-aid.reader.js';
import { MissedPage } from './missed-aid.view.js';
import { MissingAnswers } from './missing-answers.service.js';
import { AnsweredMeasuresView, MissingMeasuresDto } from './missing-measures.dto.js';

/** What families miss, and what people find out about it (S2-06). */
@ApiTags('missed and double aid')
@Controller()
export class MissedAidController {
  constructor(
    private readonly reader: MissedAidReader,
    private readonly answers: MissingAnswers,
  ) {}

  @Get('missed-aid')
  @Roles(...PEOPLE)
  @ApiOperation({
    summary:
      '遗漏救助：无人承办的需求、逾期义务、无人落实的措施，最久的在前 · What families miss: needs without help, duties overdue, measures nobody gives, the longest first',
  })
  @ApiResponse({ status: 200, type: MissedPage })
  @Refusals('DEPARTMENT_UNKNOWN', 'REGION_UNKNOWN', 'REGION_OUTSIDE_SUBTREE')
  list(@CurrentActor() actor: Actor, @Query() query: MissedAidQuery): Promise<MissedPage> {
    return this.reader.list(actor, query);
  }

  @Post('households/:id/missing-measures')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary:
      '答复可享而无人落实的措施：转办，或者登记原因 · Answer measures that a family may get and nobody gives: refer them, or record why not',
  })
  @ApiBody({ type: MissingMeasuresDto })
  @ApiResponse({ status: 201, type: AnsweredMeasuresView })
  @Refusals(
    'CLOSE_RELATIVE',
    'MEASURE_ANSWERS_MISSING',
    'MEASURE_NOT_MISSING',
    'MEASURE_ANSWERED_TWICE',
    'REFERRAL_DAY_INVALID',
    'PARAMETER_NOT_SET',
  )
  answer(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: MissingMeasuresDto,
  ): Promise<HttpAnswer> {
    return this.answers.answer(ctx, id, body);
  }
}
