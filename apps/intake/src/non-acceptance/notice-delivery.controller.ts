import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Refusals, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { NoticeDeliveryDto } from './notice-delivery.dto.js';
import { NoticeDeliveries } from './notice-delivery.service.js';
import { NoticeDeliveryView } from './notice-delivery.view.js';

/** When what the window decided on an application reached the family. */
@ApiTags('window check')
@Controller('applications')
export class NoticeDeliveryController {
  constructor(private readonly deliveries: NoticeDeliveries) {}

  @Post(':id/notice-delivery')
  @Roles('clerk', 'township-reviewer')
  @ApiOperation({
    summary:
      '登记不予受理通知书或者补正告知书的送达 · Record that the notice of a non-acceptance, or of what to put right, was delivered',
  })
  @ApiResponse({ status: 201, type: NoticeDeliveryView })
  @Refusals(
    'NOT_FOUND',
    'CLOSE_RELATIVE',
    'APPLICATION_NOTICE_NOT_OWED',
    'APPLICATION_NOTICE_DELIVERED',
    'DATE_TOO_EARLY',
    'DATE_IN_FUTURE',
  )
  record(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: NoticeDeliveryDto,
  ): Promise<HttpAnswer> {
    return this.deliveries.record(ctx, id, body);
  }
}
