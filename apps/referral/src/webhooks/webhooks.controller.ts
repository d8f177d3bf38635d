import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Refusals, Roles, type Actor } from '@aid-chain/platform';
import { WebhookAttemptsQuery, WebhookDeliveriesQuery } from './webhooks.query.js';
import { WebhooksReader } from './webhooks.reader.js';
import { WebhookAttemptPage, WebhookDeliveryPage } from './webhooks.view.js';

const CODE = { name: 'code', description: '部门代码 · code of the department', example: 'medical-insurance' };

/** What became of the messages that are posted to the webhook of a department. */
@ApiTags('departments')
@Controller('departments')
@Roles('department', 'operator')
export class WebhooksController {
  constructor(private readonly reader: WebhooksReader) {}

  @Get(':code/webhook-deliveries')
  @ApiOperation({ summary: '推送到本部门网址的消息及其状态 · Messages to the webhook, and how each stands' })
  @ApiParam(CODE)
  @ApiResponse({ status: 200, type: WebhookDeliveryPage })
  @Refusals('NOT_FOUND')
  deliveries(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Query() query: WebhookDeliveriesQuery,
  ): Promise<WebhookDeliveryPage> {
    return this.reader.deliveries(actor, code, query);
  }

  @Get(':code/webhook-attempts')
  @ApiOperation({ summary: '推送日志，不含内容 · Log of attempts, without any content' })
  @ApiParam(CODE)
  @ApiResponse({ status: 200, type: WebhookAttemptPage })
  @Refusals('NOT_FOUND')
  attempts(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Query() query: WebhookAttemptsQuery,
  ): Promise<WebhookAttemptPage> {
    return this.reader.attempts(actor, code, query);
  }
}
