import { Choice, PageQuery, QueryWhole } from '@aid-chain/platform';
import { WEBHOOK_STATES, type WebhookState } from '@aid-chain/vocabulary';

/** Filters of the list of what goes to a webhook. */
export class WebhookDeliveriesQuery extends PageQuery {
  @Choice(WEBHOOK_STATES, { optional: true, description: '推送状态 · state of the delivery' })
  state?: WebhookState;
}

/** Filters of the log of attempts. */
export class WebhookAttemptsQuery extends PageQuery {
  @QueryWhole(1, Number.MAX_SAFE_INTEGER, {
    optional: true,
    description: '某一条消息的 · of one message, by its number',
  })
  deliveryNo?: number;
}
