import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Refusals, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { CASE_REFUSALS } from '../commands/step-refusals.js';
import { CountyVisitDto } from './county-visit.dto.js';
import { CountyVisitService } from './county-visit.service.js';
import { CountyVisitStepView } from './county-visit.view.js';

/** The county visits a family that is related to an official before it decides (D57 20). */
@ApiTags('cases')
@Controller('cases')
export class CountyVisitController {
  constructor(private readonly visits: CountyVisitService) {}

  @Post(':id/county-visit')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '登记县级入户：经办人员近亲属的申请在确认前必须入户 · Record the visit of the county, owed before a decision about a relative of an official',
  })
  @ApiResponse({ status: 201, type: CountyVisitStepView })
  @Refusals(
    ...CASE_REFUSALS,
    'TRACK_ALREADY_CLOSED',
    'OPINION_MISSING',
    'INVESTIGATOR_UNKNOWN',
    'INVESTIGATORS_TOO_FEW',
    'COUNTY_VISITOR_MISSING',
  )
  record(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: CountyVisitDto,
  ): Promise<HttpAnswer> {
    return this.visits.record(ctx, id, body);
  }
}
