import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer, Refusals } from '@aid-chain/platform';
import { stepRefusals } from '../commands/step-refusals.js';
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
  @Refusals(
    ...stepRefusals('refusal-notice'),
    'NOTICE_ALREADY_GIVEN',
    'NOTICE_NOT_OWED',
    'NOTICE_TO_NOBODY',
    'NOTICE_RECEIVER_MISSING',
    'PERSON_NOT_IN_HOUSEHOLD',
    'NOTICE_RECEIVER_MINOR',
  )
  give(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: RefusalNoticeDto,
  ): Promise<HttpAnswer> {
    return this.notices.give(ctx, id, body);
  }
}
