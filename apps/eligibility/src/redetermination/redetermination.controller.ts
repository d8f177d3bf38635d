import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  PageQuery,
  Refusals,
  Roles,
  type Actor,
  type CommandContext,
  type HttpAnswer,
  type Page,
} from '@aid-chain/platform';
import { ADOPTING_ROLES } from '../authority/authority.rules.js';
import { RedeterminationDto } from './redetermination.dto.js';
import { RedeterminationReader } from './redetermination.reader.js';
import { RedeterminationService } from './redetermination.service.js';
import {
  RedeterminationPage,
  RedeterminationView,
  StartedRedeterminationView,
} from './redetermination.view.js';
import { RedeterminedPageQuery } from './redetermined-page.query.js';
import { RedeterminedPage } from './redetermined.view.js';

/** Whom a changed standard would affect, before anybody decides anything (S1-18): no recognition is changed by it. */
@ApiTags('redeterminations')
@Controller('redeterminations')
@Roles(...ADOPTING_ROLES)
export class RedeterminationController {
  constructor(
    private readonly service: RedeterminationService,
    private readonly reader: RedeterminationReader,
  ) {}

  @Post()
  @ApiOperation({
    summary:
      '按某日的参数重新核算本地在享的认定，只供查看，不改变任何认定 · Compute what runs in a place by the parameters of a day, as a preview that changes nothing (S1-18)',
  })
  @ApiResponse({ status: 201, type: StartedRedeterminationView })
  @Refusals('REDETERMINATION_RUNNING', 'REDETERMINATION_TOO_FAR', 'REGION_UNKNOWN', 'REGION_OUTSIDE_SUBTREE')
  start(@Command() ctx: CommandContext, @Body() body: RedeterminationDto): Promise<HttpAnswer> {
    return this.service.start(ctx, body);
  }

  @Get()
  @ApiOperation({ summary: '历次重新核算，最近的在前 · Redeterminations, the newest first' })
  @ApiResponse({ status: 200, type: RedeterminationPage })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<object>> {
    return this.reader.list(actor, query);
  }

  @Get(':id')
  @ApiOperation({ summary: '一次重新核算的进度和汇总 · Progress and counts of a redetermination' })
  @ApiResponse({ status: 200, type: RedeterminationView })
  @Refusals('NOT_FOUND')
  one(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<object> {
    return this.reader.one(actor, id);
  }

  @Get(':id/cases')
  @ApiOperation({
    summary:
      '有变化的认定：原金额、新金额和有变化的计算行 · What comes to something else: old and new amount, and the lines that changed',
  })
  @ApiResponse({ status: 200, type: RedeterminedPage })
  @Refusals('NOT_FOUND')
  cases(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: RedeterminedPageQuery,
  ): Promise<Page<object>> {
    return this.reader.cases(actor, id, query);
  }
}
