import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  Roles,
  type Actor,
  type CommandContext,
  type HttpAnswer,
  type Page,
  Refusals,
} from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { DoubleDecisionDto, DoublesQuery } from './double.dto.js';
import { DecidedDoubleView, DoublePage } from './double.view.js';
import type { DoubleItem } from './double-presenter.js';
import { DoublesReader } from './doubles.reader.js';
import { DoublesService } from './doubles.service.js';

@ApiTags('possible-doubles')
@Controller('possible-doubles')
export class DoublesController {
  constructor(
    private readonly reader: DoublesReader,
    private readonly doubles: DoublesService,
  ) {}

  @Get()
  @Roles(...OFFICIAL_ROLES, 'auditor')
  @ApiOperation({
    summary: '疑似重复或相互矛盾的费用 · bills that look alike or contradict each other, of one’s own region',
  })
  @ApiResponse({ status: 200, type: DoublePage })
  @Refusals('CLOSE_RELATIVE')
  list(@CurrentActor() actor: Actor, @Query() query: DoublesQuery): Promise<Page<DoubleItem>> {
    return this.reader.list(actor, query);
  }

  @Post(':id')
  @Roles('clerk', 'township-reviewer')
  @ApiOperation({
    summary:
      '确认是两笔还是同一笔、以哪一行为准 · decide whether it is two bills or one, and which row holds',
  })
  @ApiResponse({ status: 201, type: DecidedDoubleView })
  @Refusals(
    'DOUBLE_DECISION_NOT_FITTING',
    'DOUBLE_REASON_NOT_FITTING',
    'PARAMETER_NOT_SET',
    'HOUSEHOLD_NOT_RECEIVED',
    'CLOSE_RELATIVE',
    'POSSIBLE_DOUBLE_DECIDED',
  )
  decide(
    @Command() context: CommandContext,
    @IdParam() id: string,
    @Body() body: DoubleDecisionDto,
  ): Promise<HttpAnswer> {
    return this.doubles.decide(context, id, body);
  }
}
