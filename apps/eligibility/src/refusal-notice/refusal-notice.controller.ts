import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { NoticeStepView } from '../commands/case-step.view.js';
import { RefusalNoticeDto } from './refusal-notice.dto.js';
import { RefusalNoticeService } from './refusal-notice.service.js';

@ApiTags('cases')
@Controller('cases')
export class RefusalNoticeController {
  constructor(private readonly notices: RefusalNoticeService) {}

  @Post(':id/refusal-notice')
  @Roles('clerk')
  @ApiOperation({ summary: '登记不予认定告知 · Record that a refusal was notified (D57 21)' })
  @ApiResponse({ status: 201, type: NoticeStepView })
  give(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: RefusalNoticeDto,
  ): Promise<HttpAnswer> {
    return this.notices.give(ctx, id, body);
  }
}
