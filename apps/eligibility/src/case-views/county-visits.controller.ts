import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  CurrentActor,
  IdParam,
  PageQuery,
  Refusals,
  Roles,
  Unmask,
  type Actor,
  type Unmasking,
} from '@aid-chain/platform';
import { CountyVisitsReader } from './county-visits.reader.js';
import { CountyVisitsView } from './county-visits.view.js';

@ApiTags('cases')
@Controller('cases')
export class CountyVisitsController {
  constructor(private readonly visits: CountyVisitsReader) {}

  @Get(':id/county-visits')
  @Roles('civil-affairs-officer', 'clerk', 'township-reviewer')
  @ApiOperation({
    summary:
      '县级入户的记录；镇上经办人看到县级安排的入户 · Visits of the county to the family of a case (D57 20); the township reads those that the county ordered',
  })
  @ApiResponse({ status: 200, type: CountyVisitsView })
  @Refusals('CASE_NOT_FOUND', 'CLOSE_RELATIVE', 'CURSOR_INVALID', 'LOOK_UP_CASE_CLOSED')
  list(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Unmask() unmask: Unmasking | undefined,
    @Query() query: PageQuery,
  ): Promise<CountyVisitsView> {
    return this.visits.list(actor, id, { unmask, query });
  }
}
