import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  Refusals,
  Roles,
  Unmask,
  type Actor,
  type CommandContext,
  type HttpAnswer,
  type Unmasking,
} from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { DECIDING_ROLES } from '../procedures/procedures.rules.js';
import { Corrections } from './corrections.service.js';
import { COUNTY_ROLES } from './examination.rules.js';
import { Registrations } from './registrations.service.js';
import {
  RemediesQuery,
  RemedyAcceptanceDto,
  RemedyAnswerDto,
  RemedyCorrectionDto,
  RemedyDto,
  RemedyExaminerDto,
  RemedyOrderDto,
  RemedyResultDto,
  RemedyVisitDto,
  WonFactDto,
} from './remedy.dto.js';
import { RemediesReader } from './remedies.reader.js';
import {
  RemedyChangedView,
  RemedyCorrectedView,
  RemedyDetailView,
  RemedyPage,
  WonFactView,
} from './remedy.view.js';
import { Remedies } from './remedies.service.js';
import { WonFacts } from './won-facts.service.js';

const DAYS = ['STEP_DATE_TOO_EARLY', 'STEP_DATE_AFTER_TODAY'] as const;
const STEP = ['CLOSE_RELATIVE', 'REMEDY_STEP_NOT_NOW', ...DAYS] as const;

/** Objections (异议), complaints (投诉), tip-offs (举报), reconsiderations (行政复议) and lawsuits (L-20, L-22). */
@ApiTags('remedies')
@Controller('remedies')
export class RemediesController {
  constructor(
    private readonly reader: RemediesReader,
    private readonly registrations: Registrations,
    private readonly remedies: Remedies,
    private readonly corrections: Corrections,
    private readonly facts: WonFacts,
  ) {}

  @Get()
  @Roles(...OFFICIAL_ROLES, 'auditor')
  @ApiOperation({
    summary: '救济事项列表，按提出日期 · Remedies by the day on which they were filed',
    description:
      '投诉、举报由县级查看；被投诉的人看不到 · Complaints and tip-offs are read by the county, never by who is complained of',
  })
  @ApiResponse({ status: 200, type: RemedyPage })
  @Refusals('REGION_UNKNOWN', 'REGION_OUTSIDE_SUBTREE', 'CLOSE_RELATIVE')
  list(@CurrentActor() actor: Actor, @Query() query: RemediesQuery): Promise<RemedyPage> {
    return this.reader.list(actor, query);
  }

  @Get(':id')
  @Roles(...OFFICIAL_ROLES, 'auditor')
  @ApiOperation({
    summary: '一件救济事项；内容须说明查看原因 · A remedy; what was written with a stated reason',
  })
  @ApiResponse({ status: 200, type: RemedyDetailView })
  @Refusals('CLOSE_RELATIVE', 'LOOK_UP_CASE_CLOSED')
  read(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Unmask() unmask: Unmasking | undefined,
  ): Promise<RemedyDetailView> {
    return this.reader.one(actor, id, unmask);
  }

  @Post()
  @Roles(...OFFICIAL_ROLES)
  @ApiOperation({
    summary:
      '登记异议、投诉、举报、复议、诉讼 · Record an objection, complaint, tip-off, reconsideration or lawsuit',
    description: '逾期的照常登记，并予提醒 · A late one is recorded with a warning, never refused',
  })
  @ApiBody({ type: RemedyDto })
  @ApiResponse({ status: 201, type: RemedyChangedView })
  @Refusals(
    ...(['CASE_NOT_FOUND', 'TRACK_NOT_IN_CASE', 'REGION_UNKNOWN', 'REGION_OUTSIDE_SUBTREE'] as const),
    ...(['REMEDY_SUBJECT_WRONG', 'REMEDY_CASE_MISSING', 'REMEDY_PLACE_MISSING'] as const),
    ...(['REMEDY_PERSON_MISSING', 'REMEDY_REPORTER_MISSING', 'REMEDY_KNOWN_ON_MISSING'] as const),
    ...(['REMEDY_NO_PUBLICITY', 'REMEDY_NOT_DECIDED_YET', 'CLOSE_RELATIVE', ...DAYS] as const),
    'DOCUMENT_VERSION_UNKNOWN',
  )
  register(@Command() ctx: CommandContext, @Body() body: RemedyDto): Promise<HttpAnswer> {
    return this.registrations.register(ctx, body);
  }

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

  @Post(':id/home-visit')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '登记有投诉案件的县级入户 · Record the visit of the county to a family about whose case somebody complained',
  })
  @ApiBody({ type: RemedyVisitDto })
  @ApiResponse({ status: 201, type: RemedyChangedView })
  @Refusals('CLOSE_RELATIVE', 'REMEDY_VISIT_NOT_OWED', ...DAYS)
  visit(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: RemedyVisitDto,
  ): Promise<HttpAnswer> {
    return this.remedies.visit(ctx, id, body);
  }

  @Post(':id/orders')
  @Roles(...COUNTY_ROLES)
  @ApiOperation({
    summary: '登记停止执行、恢复执行、延长期限 · Record a stay of execution, its end, or an extension',
  })
  @ApiBody({ type: RemedyOrderDto })
  @ApiResponse({ status: 201, type: RemedyChangedView })
  @Refusals(...STEP, 'REMEDY_EXAMINED_HERE', 'REMEDY_ORDER_NOT_FITTING')
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
  @Refusals(...STEP, 'REMEDY_NOT_EXAMINER', 'REMEDY_RESULT_NOT_FITTING', 'REMEDY_REDO_DAY_MISSING')
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
    ...(['REMEDY_TRACK_OPEN', 'TRACK_NOT_IN_CASE', 'TRACK_DECIDED_ELSEWHERE', 'TRACK_WITHDRAWN'] as const),
    ...(['HOUSEHOLD_ENDED', 'CASE_NOT_FOUND', 'DOCUMENT_VERSION_UNKNOWN'] as const),
  )
  correct(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: RemedyCorrectionDto,
  ): Promise<HttpAnswer> {
    return this.corrections.correct(ctx, id, body);
  }

  @Post(':id/facts/:key')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '登记经异议、复议、诉讼认定的事实，有新的核实证据前有效 · Settle a fact that the remedy won; it rules until newer verified evidence is entered (A-21)',
  })
  @ApiParam({
    name: 'key',
    description: '事项的代号，见计算表 · name of the fact, as of the contradictions of the worksheet',
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
