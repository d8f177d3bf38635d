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
import { PEOPLE } from '../people.js';
import {
  ConferenceAnswerDto,
  ConferenceChangedView,
  ConferenceMinutesDto,
  ConferenceProposalDto,
  ConferencesQuery,
} from './conference.dto.js';
import { ConferenceDetailView, ConferencePage } from './conference.view.js';
import { ConferencesReader } from './conferences.reader.js';
import { Conferences } from './conferences.service.js';

/** Case conferences (个案会商) about households in urgent hardship, or whose case is unclear (S4-04, S1-15, S2-18). */
@ApiTags('case conferences')
@Controller('case-conferences')
export class ConferencesController {
  constructor(
    private readonly reader: ConferencesReader,
    private readonly conferences: Conferences,
  ) {}

  @Get()
  @Roles(...PEOPLE)
  @ApiOperation({
    summary: '个案会商列表，按建议日期 · Case conferences, by the day on which they were proposed',
  })
  @ApiResponse({ status: 200, type: ConferencePage })
  @Refusals('REGION_UNKNOWN', 'REGION_OUTSIDE_SUBTREE', 'CLOSE_RELATIVE')
  list(@CurrentActor() actor: Actor, @Query() query: ConferencesQuery): Promise<ConferencePage> {
    return this.reader.list(actor, query);
  }

  @Get(':id')
  @Roles(...PEOPLE)
  @ApiOperation({
    summary: '一次个案会商；纪要须说明查看原因 · A case conference; its minutes with a stated reason',
  })
  @ApiResponse({ status: 200, type: ConferenceDetailView })
  @Refusals('CLOSE_RELATIVE', 'LOOK_UP_CASE_CLOSED')
  read(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Unmask() unmask: Unmasking | undefined,
  ): Promise<ConferenceDetailView> {
    return this.reader.one(actor, id, unmask);
  }

  @Post()
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({ summary: '建议召开个案会商 · Propose a case conference about a household' })
  @ApiBody({ type: ConferenceProposalDto })
  @ApiResponse({ status: 201, type: ConferenceChangedView })
  @Refusals('NOT_FOUND', 'CLOSE_RELATIVE', 'CONFERENCE_OPEN_ALREADY')
  propose(@Command() ctx: CommandContext, @Body() body: ConferenceProposalDto): Promise<HttpAnswer> {
    return this.conferences.propose(ctx, body);
  }

  @Post(':id/answer')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary: '决定召开，或者说明理由不召开 · Convene a case conference, or decline it with a reason',
  })
  @ApiBody({ type: ConferenceAnswerDto })
  @ApiResponse({ status: 201, type: ConferenceChangedView })
  @Refusals(
    'CLOSE_RELATIVE',
    'CONFERENCE_NOT_PROPOSED',
    'CONFERENCE_MEETING_MISSING',
    'CONFERENCE_MEETING_FAR',
    'CONFERENCE_REASON_MISSING',
    'DEPARTMENT_UNKNOWN',
    'ACTOR_UNKNOWN',
    'REFERRAL_DAY_INVALID',
  )
  answer(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: ConferenceAnswerDto,
  ): Promise<HttpAnswer> {
    return this.conferences.answer(ctx, id, body);
  }

  @Post(':id/minutes')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '登记纪要和综合方案，各部门任务逐项转办 · Record the minutes and the combined plan, whose duties become referrals',
  })
  @ApiBody({ type: ConferenceMinutesDto })
  @ApiResponse({ status: 201, type: ConferenceChangedView })
  @Refusals(
    'CLOSE_RELATIVE',
    'CONFERENCE_NOT_CONVENED',
    'CONFERENCE_DUTY_NOT_SERVED',
    'DEPARTMENT_UNKNOWN',
    'NEED_PERSON_UNKNOWN',
    'REFERRAL_DAY_INVALID',
    'PARAMETER_NOT_SET',
  )
  record(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: ConferenceMinutesDto,
  ): Promise<HttpAnswer> {
    return this.conferences.record(ctx, id, body);
  }
}
