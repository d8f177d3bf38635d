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
import { PEOPLE } from '../people.js';
import { HelperVisitDto, HelperVisitList, HelperVisitRecordedView } from './visit.dto.js';
import { HelperVisitsReader } from './visits.reader.js';
import { HelperVisits } from './visits.service.js';

/** Monthly visits of the helper of a monitored household. */
@ApiTags('households')
@Controller('households')
export class HelperVisitsController {
  constructor(
    private readonly reader: HelperVisitsReader,
    private readonly visits: HelperVisits,
  ) {}

  @Get(':id/helper-visits')
  @Roles(...PEOPLE)
  @ApiOperation({
    summary:
      '帮扶责任人每月入户；收入须说明查看原因 · Monthly visits of the helper; the income with a reason',
  })
  @ApiResponse({ status: 200, type: HelperVisitList })
  @Refusals('CLOSE_RELATIVE', 'LOOK_UP_CASE_CLOSED')
  read(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Unmask() unmask: Unmasking | undefined,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<HelperVisitList> {
    const page = cursor === undefined ? { limit } : { cursor, limit };
    return this.reader.ofHousehold(actor, id, { ...page, unmask });
  }

  @Post(':id/helper-visits')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary:
      '登记帮扶责任人每月入户和了解的收入 · Record the monthly visit of the helper and the income found',
  })
  @ApiBody({ type: HelperVisitDto })
  @ApiResponse({ status: 201, type: HelperVisitRecordedView })
  @Refusals(
    'CLOSE_RELATIVE',
    'REFERRAL_DAY_INVALID',
    'HELPER_NOT_ASSIGNED',
    'HELPER_VISIT_RECORDED',
    'HELPER_VISIT_UNKNOWN',
  )
  record(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: HelperVisitDto,
  ): Promise<HttpAnswer> {
    return this.visits.record(ctx, id, body);
  }
}
