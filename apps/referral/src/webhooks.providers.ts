import { UnreachedController } from './webhooks/unreached.controller.js';
import { Unreached } from './webhooks/unreached.service.js';
import { WebhookMetrics } from './webhooks/webhook-metrics.js';
import { WebhookSecrets } from './webhooks/webhook-secrets.js';
import { WebhookSender } from './webhooks/webhook-sender.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { Webhooks } from './webhooks/webhooks.due-work.js';
import { WebhooksReader } from './webhooks/webhooks.reader.js';

/** What answers about messages that are sent to departments, and about those that did not arrive. */
export const WEBHOOK_CONTROLLERS = [WebhooksController, UnreachedController];

/** What sends them, and the readers. */
export const WEBHOOK_PROVIDERS = [
  WebhooksReader,
  Unreached,
  WebhookSecrets,
  WebhookSender,
  WebhookMetrics,
  Webhooks,
];
