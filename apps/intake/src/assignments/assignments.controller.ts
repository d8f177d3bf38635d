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
import { AssignHouseholdDto, AssignmentsQuery, EndAssignmentDto } from './assignment.dto.js';
import { AssignmentAnswer, AssignmentPage } from './assignment.view.js';
import { AssignmentsService } from './assignments.service.js';

/** Which household somebody of a purchased service may work on (社会救助法 55, 56; L-56). */
@ApiTags('service-assignments')
@Controller()
export class AssignmentsController {
  constructor(private readonly assignments: AssignmentsService) {}

  @Post('households/:id/service-assignments')
  @Roles('township-reviewer')
  @ApiOperation({
    summary:
      '把一户分派给政府购买服务的人员：其只能在合同期限、地区和事项内办理被分派的户 · Assign a household to somebody of a purchased service, who works within period, region and activities of the contract',
  })
  @ApiBody({ type: AssignHouseholdDto })
  @ApiResponse({ status: 201, type: AssignmentAnswer })
  @Refusals(
    'NOT_FOUND',
    'SERVICE_WORKER_UNKNOWN',
    'ASSIGNMENT_OUTSIDE_CONTRACT',
    'HOUSEHOLD_ALREADY_ASSIGNED',
  )
  assign(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: AssignHouseholdDto,
  ): Promise<HttpAnswer> {
    return this.assignments.assign(ctx, id, body);
  }

  @Post('service-assignments/:id/end')
  @Roles('township-reviewer')
  @ApiOperation({ summary: '结束分派 · End an assignment' })
  @ApiBody({ type: EndAssignmentDto })
  @ApiResponse({ status: 201, type: AssignmentAnswer })
  @Refusals('NOT_FOUND', 'ASSIGNMENT_OVER')
  end(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: EndAssignmentDto,
  ): Promise<HttpAnswer> {
    return this.assignments.end(ctx, id, body);
  }

  @Get('service-assignments')
  @Roles('service-worker', 'clerk', 'township-reviewer', 'civil-affairs-officer', 'auditor')
  @ApiOperation({
    summary:
      '分派给购买服务人员的户：按户查由谁办理，按人查办理哪些户 · Households assigned to people of purchased services: who has a household, and which ones somebody has',
  })
  @ApiResponse({ status: 200, type: AssignmentPage })
  @Refusals('ACTOR_UNKNOWN', 'CLOSE_RELATIVE')
  list(@CurrentActor() actor: Actor, @Query() query: AssignmentsQuery): Promise<AssignmentPage> {
    return this.assignments.list(actor, query);
  }
}
