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
import { HouseholdPrints } from './household-prints.service.js';
import { HouseholdPrintDto } from './print-request.dto.js';

/** The happiness list and the aid chain on paper (S0-25, A-02). */
@ApiTags('prints')
@Controller()
export class HouseholdPrintsController {
  constructor(private readonly prints: HouseholdPrints) {}

  @Post('households/:id/prints')
  @Roles(...OFFICIAL_ROLES)
  @ApiOperation({
    summary:
      '打印幸福清单或救助链：编号，当日取打印页 · Print the happiness list or the aid chain: a number, and its page today',
  })
  @ApiResponse({ status: 201, type: PrintedView })
  @Refusals(
    'NOT_FOUND',
    'CLOSE_RELATIVE',
    'PERSON_NOT_IN_HOUSEHOLD',
    'UNMASK_NOT_ALLOWED',
    'PRINT_FROM_NOT_EXPECTED',
    'PRINT_BEYOND_CHAIN',
    'PRINT_FOR_NOBODY',
    'PARAMETER_NOT_SET',
  )
  household(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: HouseholdPrintDto,
  ): Promise<HttpAnswer> {
    return this.prints.print(ctx, id, body);
  }
}
