import { ShownCode, ShownInstant, ShownPart, ShownText, ShownWhole } from '@aid-chain/platform';
import { WEBHOOK_FAULTS, WEBHOOK_STATES } from '@aid-chain/vocabulary';

const NEXT = '还有下一页时出现 · there is another page';

/** A message on its way to a webhook; its content stands at the deliveries. */
export class WebhookDelivery {
  @ShownWhole({ description: '消息序号，与 deliveries 相同 · number of the message, as of the deliveries' })
  readonly deliveryNo: number;

  @ShownText({
    description: '请求头 webhook-id 的值，与消息的 id 相同 · webhook-id, which is the id of the message',
  })
  readonly messageId: string;

  @ShownCode(WEBHOOK_STATES, { description: '推送状态 · state of the delivery' })
  readonly state: string;

  @ShownWhole({ description: '已推送次数 · how often it was tried' })
  readonly attempts: number;

  @ShownInstant({ optional: true, description: '下次推送的时间 · when it is tried next' })
  readonly nextAt?: string;

  @ShownInstant({ optional: true, description: '送达或停止的时间 · when it was delivered or ended' })
  readonly endedAt?: string;
}

export class WebhookDeliveryPage {
  @ShownPart(() => WebhookDelivery, { list: true, description: '最新的在前 · the newest first' })
  readonly items: WebhookDelivery[];

  @ShownText({ optional: true, description: NEXT })
  readonly next?: string;
}

/** One attempt; neither what was sent nor what was answered is kept. */
export class WebhookAttempt {
  @ShownWhole({ description: '消息序号 · number of the message' })
  readonly deliveryNo: number;

  @ShownInstant({ description: '推送的时间 · when it was made' })
  readonly attemptedAt: string;

  @ShownWhole({ description: '用时（毫秒） · how long it took, in milliseconds' })
  readonly durationMs: number;

  @ShownWhole({ optional: true, description: '对方答复的 HTTP 状态 · HTTP status that was answered' })
  readonly status?: number;

  @ShownCode(WEBHOOK_FAULTS, { optional: true, description: '未成的原因；送达的没有 · why it failed' })
  readonly fault?: string;
}

export class WebhookAttemptPage {
  @ShownPart(() => WebhookAttempt, { list: true, description: '最新的在前 · the newest first' })
  readonly items: WebhookAttempt[];

  @ShownText({ optional: true, description: NEXT })
  readonly next?: string;
}
