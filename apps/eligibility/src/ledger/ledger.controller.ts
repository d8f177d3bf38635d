import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
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
import { CASE_REFUSALS } from '../commands/step-refusals.js';
import { LedgerEntryDto, LedgerQuery } from './ledger.dto.js';
import { LedgerReader } from './ledger.reader.js';
import { LedgerService } from './ledger.service.js';
import { LedgerPage, LedgerStepView } from './ledger.view.js';

/** The ledger of monitored households by cause (S3-16). */
@ApiTags('cases')
@Controller()
export class LedgerController {
  constructor(
    private readonly ledger: LedgerService,
    private readonly reader: LedgerReader,
  ) {}

  @Post('cases/:id/ledger-entries')
  @Roles('township-reviewer')
  @ApiOperation({
    summary:
      '列入监测台账：因素、帮扶单位、责任人和措施，由负责人签批 · Enter a household in the ledger by cause, with unit, person and measures; who enters it signs',
  })
  @ApiResponse({ status: 201, type: LedgerStepView })
  @Refusals(
    ...CASE_REFUSALS,
    'LEDGER_NOT_YET',
    'LEDGER_UNIT_UNKNOWN',
    'LEDGER_MEASURE_MISSING',
    'LEDGER_MEASURE_UNKNOWN',
    'LEDGER_MEASURE_TWICE',
    'LEDGER_ENTRY_TWICE',
    'LEDGER_REASON_MISSING',
    'LEDGER_REASON_UNFIT',
    'LEDGER_REASON_NOT_EXPECTED',
  )
  enter(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: LedgerEntryDto,
  ): Promise<HttpAnswer> {
    return this.ledger.enter(ctx, id, body);
  }

  @Get('ledger-entries')
  @Roles('township-reviewer', 'agriculture-officer')
  @ApiOperation({ summary: '监测台账（分页）· The ledger of monitored households, paged' })
  @ApiResponse({ status: 200, type: LedgerPage })
  @Refusals('CURSOR_INVALID', 'REGION_UNKNOWN', 'REGION_OUTSIDE_SUBTREE')
  list(@CurrentActor() actor: Actor, @Query() query: LedgerQuery): Promise<LedgerPage> {
    return this.reader.list(actor, query);
  }
}
