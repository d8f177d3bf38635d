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
import { ArrearsCorrections } from './arrears-correction.service.js';
import { ArrearsCorrectionDto, ArrearsQuery, ArrearsSettlementDto } from './arrears.dto.js';
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
    private readonly corrections: ArrearsCorrections,
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

  @Post(':id/correction')
  @Roles('civil-affairs-officer')
  @ApiOperation({
    summary:
      '补发或者无须补发登记有误的，写明理由予以更正，恢复为待补发 · Correct a settlement that was recorded by mistake, with the reason: it is owed again',
  })
  @ApiBody({ type: ArrearsCorrectionDto })
  @ApiResponse({ status: 201, type: ArrearsView })
  @Refusals(
    ...(['CLOSE_RELATIVE', 'ARREARS_NOT_SETTLED', 'STEP_DATE_TOO_EARLY', 'STEP_DATE_AFTER_TODAY'] as const),
  )
  correct(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: ArrearsCorrectionDto,
  ): Promise<HttpAnswer> {
    return this.corrections.correct(ctx, id, body);
  }
}
