import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  Refusals,
  Roles,
  Unmask,
  type Actor,
  type CommandContext,
  type HttpAnswer,
  type Unmasking,
} from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { ArrearsQuery, ArrearsSettlementDto } from './arrears.dto.js';
import { ArrearsReader } from './arrears.reader.js';
import { ArrearsSettlements } from './arrears.service.js';
import { ArrearsDetailView, ArrearsPage, ArrearsView } from './arrears.view.js';

/** What families were paid less than they were due. */
@ApiTags('arrears')
@Controller('arrears')
export class ArrearsController {
  constructor(
    private readonly reader: ArrearsReader,
    private readonly settlements: ArrearsSettlements,
  ) {}

  @Get()
  @Roles(...OFFICIAL_ROLES, 'auditor')
  @ApiOperation({
    summary: '应补发的待遇，逐月列明 · What is owed for months that were paid less, month by month',
  })
  @ApiResponse({ status: 200, type: ArrearsPage })
  @Refusals('REGION_UNKNOWN', 'REGION_OUTSIDE_SUBTREE', 'CLOSE_RELATIVE')
  list(@CurrentActor() actor: Actor, @Query() query: ArrearsQuery): Promise<ArrearsPage> {
    return this.reader.list(actor, query);
  }

  @Get(':id')
  @Roles(...OFFICIAL_ROLES, 'auditor')
  @ApiOperation({
    summary: '一件补发事项；理由须说明查看原因 · Arrears; why they are not owed with a stated reason',
  })
  @ApiResponse({ status: 200, type: ArrearsDetailView })
  @Refusals('CLOSE_RELATIVE', 'LOOK_UP_CASE_CLOSED')
  read(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Unmask() unmask: Unmasking | undefined,
  ): Promise<ArrearsDetailView> {
    return this.reader.one(actor, id, unmask);
  }

  @Post(':id/settlement')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '登记已补发，或者认定无须补发 · Record that it was paid, or that it is not owed, with the reason',
  })
  @ApiBody({ type: ArrearsSettlementDto })
  @ApiResponse({ status: 201, type: ArrearsView })
  @Refusals(
    ...(['CLOSE_RELATIVE', 'ARREARS_SETTLED', 'ARREARS_REASON_MISSING'] as const),
    ...(['STEP_DATE_TOO_EARLY', 'STEP_DATE_AFTER_TODAY'] as const),
  )
  settle(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: ArrearsSettlementDto,
  ): Promise<HttpAnswer> {
    return this.settlements.settle(ctx, id, body);
  }
}
