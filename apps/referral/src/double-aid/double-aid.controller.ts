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
import { DoubleAidDto, DoubleAidQuery } from './double-aid.dto.js';
import { DoubleAidReader } from './double-aid.reader.js';
import { DecidingDouble } from './double-aid.service.js';
import { DecidedDoubleAidView, DoubleAidPage } from './double-aid.view.js';

/** Aid that two departments may give for one thing (S2-06). */
@ApiTags('missed and double aid')
@Controller('double-aid')
export class DoubleAidController {
  constructor(
    private readonly reader: DoubleAidReader,
    private readonly deciding: DecidingDouble,
  ) {}

  @Get()
  @Roles(...PEOPLE)
  @ApiOperation({
    summary:
      '疑似重复救助：同一需求、时期和资金来源由两个部门给予，或者资金来源不明 · Aid that may be given twice: one need, time and funding source by two departments, or a source that is not known',
  })
  @ApiResponse({ status: 200, type: DoubleAidPage })
  @Refusals('DEPARTMENT_UNKNOWN', 'REGION_UNKNOWN', 'REGION_OUTSIDE_SUBTREE', 'CLOSE_RELATIVE')
  list(@CurrentActor() actor: Actor, @Query() query: DoubleAidQuery): Promise<DoubleAidPage> {
    return this.reader.list(actor, query);
  }

  @Post(':id')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '认定是否重复；不因此停发或减发 · Decide whether it is one help given twice; nothing is stopped or reduced by it',
  })
  @ApiBody({ type: DoubleAidDto })
  @ApiResponse({ status: 201, type: DecidedDoubleAidView })
  @Refusals('CLOSE_RELATIVE', 'DOUBLE_AID_DECIDED', 'DOUBLE_AID_REASON_NOT_FITTING', 'REFERRAL_DAY_INVALID')
  decide(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: DoubleAidDto,
  ): Promise<HttpAnswer> {
    return this.deciding.decide(ctx, id, body);
  }
}
