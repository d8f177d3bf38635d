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
import { Attending } from './attending.service.js';
import { SessionPlanning } from './planning.service.js';
import { ServiceSessionsReader } from './service-sessions.reader.js';
import { ServiceSessions } from './service-sessions.service.js';
import {
  AttendanceDto,
  FollowUpDto,
  PaymentsQuery,
  PersonAttendanceDto,
  SessionCancellationDto,
  SessionEvaluationDto,
  SessionsDto,
  SessionsQuery,
} from './session.dto.js';
import { PaymentPage, SessionChangedView, SessionPage, SessionsPlannedView } from './session.view.js';

/** Services as they are planned, stated by both sides, evaluated and paid (L-55). */
@ApiTags('service-type aid')
@Controller()
export class ServiceSessionsController {
  constructor(
    private readonly reader: ServiceSessionsReader,
    private readonly planning: SessionPlanning,
    private readonly attending: Attending,
    private readonly sessions: ServiceSessions,
  ) {}

  @Get('service-sessions')
  @Roles(...PEOPLE, 'department', 'service-worker')
  @ApiOperation({ summary: '服务安排列表 · Services that are or were planned' })
  @ApiResponse({ status: 200, type: SessionPage })
  @Refusals('CLOSE_RELATIVE')
  list(@CurrentActor() actor: Actor, @Query() query: SessionsQuery): Promise<SessionPage> {
    return this.reader.list(actor, query);
  }

  @Get('service-payments')
  @Roles(...PEOPLE)
  @ApiOperation({
    summary: '服务应付清单：只付双方确认的 · What is to be paid for services: only what both sides state',
  })
  @ApiResponse({ status: 200, type: PaymentPage })
  payments(@CurrentActor() actor: Actor, @Query() query: PaymentsQuery): Promise<PaymentPage> {
    return this.reader.payments(actor, query);
  }

  @Post('service-plans/:id/sessions')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({ summary: '安排服务 · Plan services of a plan' })
  @ApiBody({ type: SessionsDto })
  @ApiResponse({ status: 201, type: SessionsPlannedView })
  @Refusals(
    'CLOSE_RELATIVE',
    'SERVICE_ASSESSMENT_REPLACED',
    'SERVICE_SESSION_UNPLANNED',
    'SERVICE_SESSION_TWICE',
    'SERVICE_SESSION_OVERLAPS',
    'SERVICE_SESSION_TOO_FAR',
    'SERVICE_MONTH_UNITS',
    'SERVICE_HOUSEHOLD_ENDED',
    'PERSON_NOT_OF_FAMILY',
  )
  plan(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: SessionsDto,
  ): Promise<HttpAnswer> {
    return this.planning.plan(ctx, id, body);
  }

  @Post('service-sessions/:id/provider-attendance')
  @Roles('department', 'service-worker')
  @ApiOperation({ summary: '服务方确认是否提供 · The provider states whether it was given' })
  @ApiBody({ type: AttendanceDto })
  @ApiResponse({ status: 201, type: SessionChangedView })
  @Refusals(
    'CONTRACT_DOES_NOT_COVER',
    'HOUSEHOLD_NOT_ASSIGNED',
    'SERVICE_ATTENDANCE_INVALID',
    'SERVICE_SESSION_STATE',
    'SERVICE_SESSION_NOT_YET',
    'ENTRY_CORRECTION_REASON',
    'SERVICE_TIME_TO_COME',
    'SERVICE_OTHER_TIME',
    'SERVICE_SESSION_OVERLAPS',
  )
  provider(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: AttendanceDto,
  ): Promise<HttpAnswer> {
    return this.attending.stateAsProvider(ctx, id, body);
  }

  @Post('service-sessions/:id/person-attendance')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({ summary: '登记服务对象的确认 · Record what the person states' })
  @ApiBody({ type: PersonAttendanceDto })
  @ApiResponse({ status: 201, type: SessionChangedView })
  @Refusals(
    'CLOSE_RELATIVE',
    'PERSON_NOT_OF_FAMILY',
    'PERSON_NOT_OF_AGE',
    'SERVICE_ATTENDANCE_INVALID',
    'SERVICE_HOUSEHOLD_ENDED',
    'SERVICE_SESSION_STATE',
    'SERVICE_SESSION_NOT_YET',
    'ENTRY_CORRECTION_REASON',
    'SERVICE_TIME_TO_COME',
    'SERVICE_OTHER_TIME',
    'SERVICE_SESSION_OVERLAPS',
  )
  person(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: PersonAttendanceDto,
  ): Promise<HttpAnswer> {
    return this.attending.stateAsPerson(ctx, id, body);
  }

  @Post('service-sessions/:id/cancellation')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary: '取消尚未提供的服务安排 · Cancel a service that is planned and not given yet',
  })
  @ApiBody({ type: SessionCancellationDto })
  @ApiResponse({ status: 201, type: SessionChangedView })
  @Refusals('CLOSE_RELATIVE', 'SERVICE_SESSION_STATE', 'SERVICE_SESSION_PAST')
  cancel(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: SessionCancellationDto,
  ): Promise<HttpAnswer> {
    return this.sessions.cancel(ctx, id, body);
  }

  @Post('service-sessions/:id/follow-up')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary: '处理未提供或有争议的服务 · Follow up a service that was not given, or is disputed',
  })
  @ApiBody({ type: FollowUpDto })
  @ApiResponse({ status: 201, type: SessionChangedView })
  @Refusals('CLOSE_RELATIVE', 'SERVICE_SESSION_STATE', 'SERVICE_SESSION_NOT_YET')
  follow(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: FollowUpDto,
  ): Promise<HttpAnswer> {
    return this.sessions.followUp(ctx, id, body);
  }

  @Post('service-sessions/:id/evaluation')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({ summary: '登记服务对象的评价 · Record how the person found a service' })
  @ApiBody({ type: SessionEvaluationDto })
  @ApiResponse({ status: 201, type: SessionChangedView })
  @Refusals(
    'CLOSE_RELATIVE',
    'SERVICE_SESSION_STATE',
    'SERVICE_HOUSEHOLD_ENDED',
    'PERSON_NOT_OF_FAMILY',
    'PERSON_NOT_OF_AGE',
    'ENTRY_CORRECTION_REASON',
  )
  evaluate(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: SessionEvaluationDto,
  ): Promise<HttpAnswer> {
    return this.sessions.evaluate(ctx, id, body);
  }
}
