import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Refusals, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { DECIDING_ROLES } from '../authority/authority.rules.js';
import { Corrections } from './corrections.service.js';
import { RemedyChangedView, RemedyCorrectedView, WonFactView } from './remedy-changed.view.js';
import { RemedyExecutions } from './remedy-executions.service.js';
import { RemedyCorrectionDto, RemedyExecutionDto, WonFactDto } from './remedy-steps.dto.js';
import { WonFacts } from './won-facts.service.js';

const DAYS = ['STEP_DATE_TOO_EARLY', 'STEP_DATE_AFTER_TODAY'] as const;
const STEP = ['CLOSE_RELATIVE', 'REMEDY_STEP_NOT_NOW', ...DAYS] as const;

/** What follows from a remedy that spoke for whoever filed it: a decision anew, and facts that it won. */
@ApiTags('remedies')
@Controller('remedies')
export class RemedyOutcomesController {
  constructor(
    private readonly corrections: Corrections,
    private readonly facts: WonFacts,
    private readonly executions: RemedyExecutions,
  ) {}

  @Post(':id/correction')
  @Roles(...DECIDING_ROLES)
  @ApiOperation({
    summary:
      '据此重新办理：另立案件，原决定存档并在新决定作出前有效 · Have the track decided anew in a case of its own; the earlier decision stays on file, and in force until then (A-18)',
  })
  @ApiBody({ type: RemedyCorrectionDto })
  @ApiResponse({ status: 201, type: RemedyCorrectedView })
  @Refusals(
    ...STEP,
    ...(['REMEDY_CORRECTED_ALREADY', 'REMEDY_GIVES_NO_CORRECTION', 'REMEDY_CASE_MISSING'] as const),
    ...([
      'REMEDY_TRACK_OPEN',
      'TRACK_NOT_IN_CASE',
      'TRACK_DECIDED_ELSEWHERE',
      'AUTHORITY_NOT_PROVIDED',
      'TRACK_WITHDRAWN',
    ] as const),
    ...(['REMEDY_CASE_AT_WORK', 'HOUSEHOLD_ENDED', 'CASE_NOT_FOUND', 'DOCUMENT_VERSION_UNKNOWN'] as const),
  )
  correct(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: RemedyCorrectionDto,
  ): Promise<HttpAnswer> {
    return this.corrections.correct(ctx, id, body);
  }

  @Post(':id/execution')
  @Roles(...DECIDING_ROLES)
  @ApiOperation({
    summary:
      '登记结果已以其他方式执行，或者无法执行；作出新决定的自动登记 · Record that the result was carried out in another way, or cannot be; a new decision is found by itself (L-22)',
  })
  @ApiBody({ type: RemedyExecutionDto })
  @ApiResponse({ status: 201, type: RemedyChangedView })
  @Refusals(
    'CLOSE_RELATIVE',
    ...(['REMEDY_EXECUTION_NOT_OWED', 'REMEDY_EXECUTION_BY_WINDOW'] as const),
    ...(['REMEDY_CORRECTION_OPEN', 'REMEDY_ARREARS_DUE'] as const),
    'TRACK_DECIDED_ELSEWHERE',
    'AUTHORITY_NOT_PROVIDED',
    ...DAYS,
  )
  execute(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: RemedyExecutionDto,
  ): Promise<HttpAnswer> {
    return this.executions.record(ctx, id, body);
  }

  @Post(':id/facts/:key')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '登记经异议、复议、诉讼认定的事实，有新的核实证据前有效 · Settle a fact that the remedy won; it rules until newer verified evidence is entered (A-21)',
  })
  @ApiParam({
    name: 'key',
    description:
      '事项的代号，见计算表的来源不一致；没有的，填种类，如 wage、deposit，并填 personId · name of the fact, as of the contradictions of the worksheet; where there is none its kind, as wage, with personId',
    example: 'asset.deposit',
  })
  @ApiBody({ type: WonFactDto })
  @ApiResponse({ status: 201, type: WonFactView })
  @Refusals(
    ...([
      'CLOSE_RELATIVE',
      'REMEDY_WINS_NO_FACT',
      'CASE_NOT_FOUND',
      'CONTRADICTION_NOT_FOUND',
      'WON_FACT_OF_WHOM',
      ...DAYS,
    ] as const),
    ...(['RESOLUTION_FIGURE', 'MONEY_NEGATIVE', 'MONEY_TOO_LARGE', 'NUMBER_OUT_OF_RANGE'] as const),
    ...(['HOUSEHOLD_NOT_RECEIVED', 'PARAMETER_NOT_SET', 'DOCUMENT_VERSION_UNKNOWN'] as const),
  )
  settle(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Param('key') key: string,
    @Body() body: WonFactDto,
  ): Promise<HttpAnswer> {
    return this.facts.settle(ctx, id, key, body);
  }
}
