import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Refusals, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { CASE_REFUSALS } from '../commands/step-refusals.js';
import { ReceivedPapersDto, SupplementNoticeDto } from './supplement.dto.js';
import { SupplementService } from './supplement.service.js';
import { SupplementView } from './supplement.view.js';

/** What becomes of the papers that a family was asked for (D57 10; L-12). */
@ApiTags('cases')
@Controller('cases')
export class SupplementController {
  constructor(private readonly supplement: SupplementService) {}

  @Post(':id/supplement-notice')
  @Roles('clerk', 'township-reviewer')
  @ApiOperation({
    summary:
      '登记补正材料告知书的送达 · Record that the notice of papers that are still needed was delivered',
  })
  @ApiResponse({ status: 201, type: SupplementView })
  @Refusals(...CASE_REFUSALS, 'SUPPLEMENT_NOTICE_NOT_OWED', 'SUPPLEMENT_NOTICE_DELIVERED')
  deliver(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: SupplementNoticeDto,
  ): Promise<HttpAnswer> {
    return this.supplement.deliver(ctx, id, body);
  }

  @Post(':id/papers')
  @Roles('clerk', 'township-reviewer')
  @ApiOperation({
    summary:
      '登记收到的补充材料；收齐的恢复计时 · Record papers that came; with the last of them the clock runs again',
  })
  @ApiResponse({ status: 201, type: SupplementView })
  @Refusals(...CASE_REFUSALS, 'SUPPLEMENT_NOTICE_NOT_OWED', 'PAPER_NOT_ASKED')
  receive(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: ReceivedPapersDto,
  ): Promise<HttpAnswer> {
    return this.supplement.receive(ctx, id, body);
  }
}
