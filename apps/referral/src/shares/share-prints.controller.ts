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
import { SharePrintDto } from './share-print.dto.js';
import { SharePrints } from './share-prints.service.js';

/** A department prints its own share of a household's chain (S0-25). */
@ApiTags('prints')
@Controller()
export class SharePrintsController {
  constructor(private readonly prints: SharePrints) {}

  @Post('referrals/:id/prints')
  @Roles('department')
  @ApiOperation({
    summary:
      '打印本部门对该户的办理情况 · Print what the own department does for the household of a referral',
  })
  @ApiResponse({ status: 201, type: PrintedView })
  @Refusals('REFERRAL_UNKNOWN', 'PARAMETER_NOT_SET')
  share(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() { form }: SharePrintDto,
  ): Promise<HttpAnswer> {
    return this.prints.print(ctx, id, form);
  }
}
