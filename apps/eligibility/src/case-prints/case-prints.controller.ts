import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  CurrentActor,
  IdParam,
  PrintedView,
  Refusals,
  Roles,
  type Actor,
  type CommandContext,
  type HttpAnswer,
} from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { CasePrintDto } from './case-print.dto.js';
import { CasePrints } from './case-prints.service.js';
import { ReadyPrintsQuery } from './ready-prints.query.js';
import { ReadyPrintsReader } from './ready-prints.reader.js';
import { ReadyPrintsView } from './ready-prints.view.js';

/** The papers of a case: publicity and posting sheet, notices. */
@ApiTags('prints')
@Controller('cases')
export class CasePrintsController {
  constructor(
    private readonly prints: CasePrints,
    private readonly ready: ReadyPrintsReader,
  ) {}

  @Get(':id/prints')
  @Roles(...OFFICIAL_ROLES)
  @ApiOperation({
    summary:
      '现在可打印的表格和告知书，按环节；已打印的列明编号 · What is to be printed of a case now, by event',
  })
  @ApiResponse({ status: 200, type: ReadyPrintsView })
  @Refusals(
    'CASE_NOT_FOUND',
    'HOUSEHOLD_NOT_ASSIGNED',
    'CLOSE_RELATIVE',
    'TRACK_NOT_IN_CASE',
    'HOUSEHOLD_NOT_RECEIVED',
    'PARAMETER_NOT_SET',
  )
  list(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() { track }: ReadyPrintsQuery,
  ): Promise<ReadyPrintsView> {
    return this.ready.list(actor, id, track);
  }

  @Post(':id/prints')
  @Roles(...OFFICIAL_ROLES)
  @ApiOperation({
    summary:
      '打印案件的表格、告知书、公示单等：编号，当日取打印页 · Print a paper of a case: a number, and its page today',
  })
  @ApiResponse({ status: 201, type: PrintedView })
  @Refusals(
    'CASE_NOT_FOUND',
    'HOUSEHOLD_NOT_ASSIGNED',
    'CLOSE_RELATIVE',
    'TRACK_NOT_IN_CASE',
    'HOUSEHOLD_NOT_RECEIVED',
    'UNMASK_NOT_ALLOWED',
    'PRINT_FOR_BOARD',
    'PRINT_FOR_NOBODY',
    'PRINT_STEP_MISSING',
    'PRINT_STEP_OVER',
    'PRINT_TRACK_OVER',
    'PRINT_OBJECT_MISSING',
    'PRINT_OBJECT_UNKNOWN',
    'NOTICE_RIGHTS_MISSING',
    'NOTICE_SUPERVISION_MISSING',
    'PARAMETER_NOT_SET',
    'DOCUMENT_VERSION_UNKNOWN',
  )
  print(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: CasePrintDto,
  ): Promise<HttpAnswer> {
    return this.prints.print(ctx, id, body);
  }
}
