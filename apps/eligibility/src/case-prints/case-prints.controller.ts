import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Command,
  IdParam,
  PrintedView,
  Refusals,
  Roles,
  type CommandContext,
  type HttpAnswer,
} from '@aid-chain/platform';
import { OFFICIAL_ROLES } from '@aid-chain/vocabulary';
import { CasePrintDto } from './case-print.dto.js';
import { CasePrints } from './case-prints.service.js';

/** The papers of a case: publicity and posting sheet, notices. */
@ApiTags('prints')
@Controller('cases')
export class CasePrintsController {
  constructor(private readonly prints: CasePrints) {}

  @Post(':id/prints')
  @Roles(...OFFICIAL_ROLES)
  @ApiOperation({
    summary:
      '打印公示单、公布单、确认通知书或不予确认告知书：编号，当日取打印页 · Print a paper of a case: a number, and its page today',
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
    'NOTICE_RIGHTS_MISSING',
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
