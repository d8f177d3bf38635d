import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../actor/actor.js';
import { Roles } from '../actor/roles.decorator.js';
import type { HttpAnswer } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../http/command.decorator.js';
import { CurrentActor } from '../http/current-actor.js';
import { IdParam } from '../http/id-param.decorator.js';
import { Refusals } from '../openapi/refusals.decorator.js';
import { WithholdingDto, WithholdingEndDto } from './withholding.dto.js';
import { WithholdingsQuery } from './withholding.query.js';
import { WithholdingService } from './withholding.service.js';
import { EndedWithholdingView, RecordedWithholdingView, WithholdingPage } from './withholding.view.js';

/** What of a household's access log is kept back by law (L-17; PIPL 45): recorded, read, and ended before its day. */
@ApiTags('access log')
@Controller('access-log-withholdings')
@Roles('auditor', 'township-reviewer')
export class WithholdingsController {
  constructor(private readonly withholdings: WithholdingService) {}

  @Post()
  @ApiOperation({
    summary:
      '登记依法暂不提供的查看记录 · Record on which legal ground entries are kept back, and until when',
  })
  @ApiResponse({ status: 201, type: RecordedWithholdingView })
  @Refusals('NOT_FOUND', 'CLOSE_RELATIVE', 'WITHHOLDING_DAY_PAST', 'WITHHOLDING_TOO_LONG', 'WITHHOLDING_RUNS')
  record(@Command() ctx: CommandContext, @Body() body: WithholdingDto): Promise<HttpAnswer> {
    return this.withholdings.record(ctx, body);
  }

  @Get()
  @ApiOperation({
    summary: '某户暂不提供的登记，最近的在前 · What is or was kept back of a household, the newest first',
  })
  @ApiResponse({ status: 200, type: WithholdingPage })
  @Refusals('NOT_FOUND', 'CLOSE_RELATIVE')
  list(@CurrentActor() actor: Actor, @Query() query: WithholdingsQuery): Promise<WithholdingPage> {
    return this.withholdings.list(actor, query);
  }

  @Post(':id/end')
  @ApiOperation({
    summary:
      '恢复提供：依据不存在、决定撤销或登记有误，原登记保留 · End it before its day; what was recorded stays beside it',
  })
  @ApiResponse({ status: 201, type: EndedWithholdingView })
  @Refusals('NOT_FOUND', 'CLOSE_RELATIVE', 'WITHHOLDING_ENDED')
  end(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: WithholdingEndDto,
  ): Promise<HttpAnswer> {
    return this.withholdings.end(ctx, id, body);
  }
}
