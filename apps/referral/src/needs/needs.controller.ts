import { Body, Controller, Get, Post } from '@nestjs/common';
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
import { Deciding } from './deciding.service.js';
import { DecidedNeedView, NeedDecisionDto } from './need-decision.dto.js';
import { NeedReader } from './need.reader.js';
import { NeedView } from './need.view.js';

@ApiTags('needs')
@Controller('needs')
export class NeedsController {
  constructor(
    private readonly reader: NeedReader,
    private readonly deciding: Deciding,
  ) {}

  @Get(':id')
  @Roles(...PEOPLE)
  @ApiOperation({ summary: '一项需求及其历次转办 · A need and its way through the departments' })
  @ApiResponse({ status: 200, type: NeedView })
  @Refusals('CLOSE_RELATIVE')
  read(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<NeedView> {
    return this.reader.one(actor, id);
  }

  @Post(':id/decision')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '对无部门承办的需求作出决定 · Decide about a need that no department takes: send it elsewhere, or end it',
  })
  @ApiBody({ type: NeedDecisionDto })
  @ApiResponse({ status: 201, type: DecidedNeedView })
  @Refusals(
    'CLOSE_RELATIVE',
    'NEED_CLOSED_ALREADY',
    'NEED_WITH_DEPARTMENT',
    'NEED_ALREADY_REFERRED',
    'REFERRAL_DAY_INVALID',
    'PASSED_ON_TO_MISSING',
    'DEPARTMENT_UNKNOWN',
    'NEED_DEPARTMENT_NOT_EXPECTED',
    'PARAMETER_NOT_SET',
  )
  decide(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: NeedDecisionDto,
  ): Promise<HttpAnswer> {
    return this.deciding.decide(ctx, id, body);
  }
}
