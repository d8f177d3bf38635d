import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Refusals, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { VisitResultDto } from './fraud-register.dto.js';
import { OrderedVisitView } from './fraud-register.view.js';
import { OrderedVisits } from './ordered-visits.service.js';

/** Home visits that were ordered. */
@ApiTags('cases')
@Controller('ordered-visits')
export class OrderedVisitsController {
  constructor(private readonly visits: OrderedVisits) {}

  @Post(':id/result')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({ summary: '登记安排的入户走访 · Record a home visit that was ordered' })
  @ApiResponse({ status: 201, type: OrderedVisitView })
  @Refusals(
    'ORDERED_VISIT_NOT_FOUND',
    'ORDERED_VISIT_DONE',
    'CLOSE_RELATIVE',
    'INVESTIGATOR_UNKNOWN',
    'STEP_DATE_TOO_EARLY',
    'STEP_DATE_AFTER_TODAY',
  )
  record(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: VisitResultDto,
  ): Promise<HttpAnswer> {
    return this.visits.record(ctx, id, body);
  }
}
