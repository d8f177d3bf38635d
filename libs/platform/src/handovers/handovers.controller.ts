import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import type { Actor } from '../actor/actor.js';
import { Roles } from '../actor/roles.decorator.js';
import type { HttpAnswer } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../http/command.decorator.js';
import { CurrentActor } from '../http/current-actor.js';
import { IdParam } from '../http/id-param.decorator.js';
import { Refusals } from '../openapi/refusals.decorator.js';
import { PageQuery } from '../paging/page-query.js';
import {
  ConfirmedHandoverView,
  HandoverConfirmationDto,
  HandoverItemsPage,
  HandoverList,
} from './handover.view.js';
import { Handovers } from './handovers.service.js';

/** Deputies and successors: each service shows its part of the open work, and both confirm it. */
@ApiTags('handovers')
@Controller('handovers')
@Roles(...OFFICIAL_ROLES)
export class HandoversController {
  constructor(private readonly handovers: Handovers) {}

  @Get()
  @ApiOperation({ summary: '本人的工作交接 · Handovers of one’s own, given or taken' })
  @ApiResponse({ status: 200, type: HandoverList })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<HandoverList> {
    return this.handovers.list(actor, query);
  }

  @Get(':id/items')
  @ApiOperation({
    summary:
      '交接清单：本服务中的待办，近亲属的除外 · The open work that goes over at this service; relatives’ cases are left out',
  })
  @ApiResponse({ status: 200, type: HandoverItemsPage })
  @Refusals('NOT_FOUND', 'HANDOVER_OVER', 'HANDOVER_LIST_TOO_LONG')
  items(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<HandoverItemsPage> {
    return this.handovers.items(actor, id, query);
  }

  @Post(':id/confirmation')
  @ApiOperation({
    summary:
      '确认清单；四个服务的清单均由双方确认后，交接在期间内生效 · Confirm the list; once both have confirmed it at every service, the handover holds',
  })
  @ApiBody({ type: HandoverConfirmationDto })
  @ApiResponse({ status: 201, type: ConfirmedHandoverView })
  @Refusals('NOT_FOUND', 'HANDOVER_OVER', 'HANDOVER_LIST_CHANGED', 'HANDOVER_LIST_TOO_LONG')
  confirm(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() { digest }: HandoverConfirmationDto,
  ): Promise<HttpAnswer> {
    return this.handovers.confirm(ctx, id, digest);
  }
}
