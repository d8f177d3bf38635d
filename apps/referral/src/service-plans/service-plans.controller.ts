import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  PageQuery,
  Refusals,
  Roles,
  Unmask,
  type Actor,
  type CommandContext,
  type HttpAnswer,
  type Unmasking,
} from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { PEOPLE } from '../people.js';
import { AssessmentDto, PlanDto } from './plan.dto.js';
import { AssessmentChangedView, AssessmentList, ServiceItemList } from './plan.view.js';
import { ServicePlansReader } from './service-plans.reader.js';
import { ServicePlans } from './service-plans.service.js';

/** Service-type aid before it is given: assessment and plan (社会救助法 34, L-54). */
@ApiTags('service-type aid')
@Controller()
export class ServicePlansController {
  constructor(
    private readonly reader: ServicePlansReader,
    private readonly plans: ServicePlans,
  ) {}

  @Get('service-items')
  @Roles(...OFFICIAL_ROLES)
  @ApiOperation({ summary: '本地服务清单 · The list of services of the own place' })
  @ApiResponse({ status: 200, type: ServiceItemList })
  @Refusals('NOT_FOUND')
  items(@CurrentActor() actor: Actor): Promise<ServiceItemList> {
    return this.reader.list(actor);
  }

  @Get('households/:id/service-assessments')
  @Roles(...PEOPLE)
  @ApiOperation({
    summary:
      '服务需求评估和计划；评估内容须说明查看原因 · Assessments and plans; what was found with a reason',
  })
  @ApiResponse({ status: 200, type: AssessmentList })
  @Refusals('CLOSE_RELATIVE', 'LOOK_UP_CASE_CLOSED')
  read(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Unmask() unmask: Unmasking | undefined,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<AssessmentList> {
    const page = cursor === undefined ? { limit } : { cursor, limit };
    return this.reader.ofHousehold(actor, id, { ...page, unmask });
  }

  @Post('households/:id/service-assessments')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({ summary: '登记服务需求评估 · Record an assessment of the needs of a person for services' })
  @ApiBody({ type: AssessmentDto })
  @ApiResponse({ status: 201, type: AssessmentChangedView })
  @Refusals(
    'CLOSE_RELATIVE',
    'PERSON_NOT_OF_FAMILY',
    'REFERRAL_DAY_INVALID',
    'SERVICE_FIRST_ALREADY',
    'SERVICE_FIRST_MISSING',
    'SERVICE_NOTHING_RECOGNISED',
  )
  assess(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: AssessmentDto,
  ): Promise<HttpAnswer> {
    return this.plans.assess(ctx, id, body);
  }

  @Post('service-assessments/:id/plan')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary:
      '按服务清单制定计划，转办给服务方 · Plan services from the list of the place; their providers get it',
  })
  @ApiBody({ type: PlanDto })
  @ApiResponse({ status: 201, type: AssessmentChangedView })
  @Refusals(
    'CLOSE_RELATIVE',
    'SERVICE_ASSESSMENT_REPLACED',
    'SERVICE_PLAN_EXISTS',
    'SERVICE_NOTHING_RECOGNISED',
    'SERVICE_ITEM_UNKNOWN',
    'SERVICE_LINES_INVALID',
    'PARAMETER_NOT_SET',
  )
  plan(@Command() ctx: CommandContext, @IdParam() id: string, @Body() body: PlanDto): Promise<HttpAnswer> {
    return this.plans.plan(ctx, id, body);
  }
}
