import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
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
import { Registrations } from './registrations.service.js';
import { RemediesReader } from './remedies.reader.js';
import { RemedyChangedView } from './remedy-changed.view.js';
import { RemediesQuery, RemedyDto } from './remedy.dto.js';
import { RemedyDetailView, RemedyPage } from './remedy.view.js';

const DAYS = ['STEP_DATE_TOO_EARLY', 'STEP_DATE_AFTER_TODAY'] as const;

/** Objections (异议), complaints (投诉), tip-offs (举报), reconsiderations (行政复议) and lawsuits (L-20, L-22). */
@ApiTags('remedies')
@Controller('remedies')
export class RemediesController {
  constructor(
    private readonly reader: RemediesReader,
    private readonly registrations: Registrations,
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
    ...([
      'REMEDY_PERSON_MISSING',
      'REMEDY_PERSON_UNKNOWN',
      'REMEDY_ABOUT_RECORDER',
      'STEP_DATE_TOO_EARLY',
      'REMEDY_REPORTER_MISSING',
      'REMEDY_KNOWN_ON_MISSING',
    ] as const),
    ...(['REMEDY_APPLICATION_NOT_ASKED', 'REMEDY_APPLICATION_ELSEWHERE'] as const),
    ...(['REMEDY_DECISION_UNNAMED', 'REMEDY_DECISION_WRONG'] as const),
    ...(['REMEDY_NO_PUBLICITY', 'REMEDY_NOT_DECIDED_YET', 'CLOSE_RELATIVE', ...DAYS] as const),
    'DOCUMENT_VERSION_UNKNOWN',
  )
  register(@Command() ctx: CommandContext, @Body() body: RemedyDto): Promise<HttpAnswer> {
    return this.registrations.register(ctx, body);
  }
}
