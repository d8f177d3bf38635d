import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Refusals, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { UnreachedDto, UnreachedView } from './unreached.dto.js';
import { Unreached } from './unreached.service.js';

/** Messages about a referral that never reached its department. */
@ApiTags('referrals')
@Controller('referrals')
export class UnreachedController {
  constructor(private readonly unreached: Unreached) {}

  @Post(':id/unreached')
  @Roles('department', 'civil-affairs-officer')
  @ApiOperation({
    summary:
      '处理多次未送达的推送 · Send messages again that were given up, or record that the department knows',
  })
  @ApiBody({ type: UnreachedDto })
  @ApiResponse({ status: 201, type: UnreachedView })
  @Refusals('REFERRAL_UNKNOWN', 'CLOSE_RELATIVE', 'NOTHING_UNREACHED')
  answer(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: UnreachedDto,
  ): Promise<HttpAnswer> {
    return this.unreached.answer(ctx, id, body);
  }
}
