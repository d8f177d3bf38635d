import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Refusals, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { COUNTY_ROLES } from './examination.rules.js';
import { Remedies } from './remedies.service.js';
import { RemedyChangedView } from './remedy-changed.view.js';
import {
  RemedyAcceptanceDto,
  RemedyAnswerDto,
  RemedyExaminerDto,
  RemedyOrderDto,
  RemedyResultDto,
} from './remedy-steps.dto.js';

const DAYS = ['STEP_DATE_TOO_EARLY', 'STEP_DATE_AFTER_TODAY'] as const;
const STEP = ['CLOSE_RELATIVE', 'REMEDY_STEP_NOT_NOW', ...DAYS] as const;

/** What is done about a remedy after it came in (L-20, L-22). */
@ApiTags('remedies')
@Controller('remedies')
export class RemedyStepsController {
  constructor(private readonly remedies: Remedies) {}

  @Post(':id/acceptance')
  @Roles(...COUNTY_ROLES)
  @ApiOperation({
    summary: '登记复议、诉讼是否受理 · Record whether a reconsideration or lawsuit was accepted',
  })
  @ApiBody({ type: RemedyAcceptanceDto })
  @ApiResponse({ status: 201, type: RemedyChangedView })
  @Refusals(...STEP, 'REMEDY_EXAMINED_HERE', 'REMEDY_REASON_MISSING')
  accept(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: RemedyAcceptanceDto,
  ): Promise<HttpAnswer> {
    return this.remedies.accept(ctx, id, body);
  }

  @Post(':id/examiner')
  @Roles('township-reviewer', ...COUNTY_ROLES)
  @ApiOperation({
    summary: '指定与事项无关的审查人员 · Name who examines it: somebody who is not concerned (L-20)',
  })
  @ApiBody({ type: RemedyExaminerDto })
  @ApiResponse({ status: 201, type: RemedyChangedView })
  @Refusals(
    ...STEP,
    ...(['REMEDY_EXAMINED_ELSEWHERE', 'EXAMINER_NAMED_BY_COUNTY', 'EXAMINER_NOT_FITTING'] as const),
    ...(['EXAMINER_CONCERNED', 'CASE_NOT_FOUND', 'DOCUMENT_VERSION_UNKNOWN'] as const),
  )
  nameExaminer(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: RemedyExaminerDto,
  ): Promise<HttpAnswer> {
    return this.remedies.nameExaminer(ctx, id, body);
  }

  @Post(':id/orders')
  @Roles(...COUNTY_ROLES)
  @ApiOperation({
    summary: '登记停止执行、恢复执行、延长期限 · Record a stay of execution, its end, or an extension',
  })
  @ApiBody({ type: RemedyOrderDto })
  @ApiResponse({ status: 201, type: RemedyChangedView })
  @Refusals(...STEP, 'REMEDY_EXAMINED_HERE', 'REMEDY_ORDER_NOT_FITTING', 'REMEDY_ORDER_DAY')
  order(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: RemedyOrderDto,
  ): Promise<HttpAnswer> {
    return this.remedies.order(ctx, id, body);
  }

  @Post(':id/result')
  @Roles(...OFFICIAL_ROLES)
  @ApiOperation({
    summary:
      '登记结果，投诉、举报由审查人员登记 · Record what came of it; of a complaint, who examines it does',
  })
  @ApiBody({ type: RemedyResultDto })
  @ApiResponse({ status: 201, type: RemedyChangedView })
  @Refusals(
    ...STEP,
    'REMEDY_NOT_EXAMINER',
    'REMEDY_RECORDED_BY_COUNTY',
    'REMEDY_RESULT_NOT_FITTING',
    'REMEDY_REDO_DAY_MISSING',
    'REMEDY_PROCEDURE_NOT_REDONE',
  )
  result(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: RemedyResultDto,
  ): Promise<HttpAnswer> {
    return this.remedies.result(ctx, id, body);
  }

  @Post(':id/answer')
  @Roles(...OFFICIAL_ROLES)
  @ApiOperation({ summary: '登记对提出人的答复 · Record the answer to whoever filed it (D57 37)' })
  @ApiBody({ type: RemedyAnswerDto })
  @ApiResponse({ status: 201, type: RemedyChangedView })
  @Refusals(...STEP, 'REMEDY_EXAMINED_ELSEWHERE', 'REMEDY_ANSWER_NOT_OWED', 'REMEDY_NOT_EXAMINER')
  answer(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: RemedyAnswerDto,
  ): Promise<HttpAnswer> {
    return this.remedies.answer(ctx, id, body);
  }
}
