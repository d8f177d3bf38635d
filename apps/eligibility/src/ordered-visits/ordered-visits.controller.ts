import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Refusals, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { CaseVisitOrderDto } from './ordered-visit.dto.js';
import { OrderedVisitView } from './ordered-visit.view.js';
import { OrderedVisits } from './ordered-visits.service.js';

/** Home visits that the county orders. */
@ApiTags('cases')
@Controller('cases')
export class OrderedVisitsController {
  constructor(private readonly visits: OrderedVisits) {}

  @Post(':id/ordered-visits')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '安排县级入户，案件照常办理 · Order a visit of the county to the family of a case, which goes on (county-visit settles it)',
  })
  @ApiResponse({ status: 201, type: OrderedVisitView })
  @Refusals(
    'CASE_NOT_FOUND',
    'CLOSE_RELATIVE',
    'HOUSEHOLD_ENDED',
    'ORDERED_VISIT_OPEN',
    'STEP_DATE_TOO_EARLY',
    'STEP_DATE_AFTER_TODAY',
  )
  order(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: CaseVisitOrderDto,
  ): Promise<HttpAnswer> {
    return this.visits.order(ctx, id, body);
  }
}
