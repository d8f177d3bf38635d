import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  Directory,
  DueWorkRegistry,
  SERVICE_CONFIG,
  ServiceLog,
  type DueWork,
  type ServiceConfig,
} from '@aid-chain/platform';
import { WebhookSender } from './webhook-sender.js';

/** Looks for messages of departments that have a webhook; what is slow goes on beside the other due work. */
@Injectable()
export class Webhooks implements DueWork, OnModuleInit {
  readonly name = 'webhooks';

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    private readonly log: ServiceLog,
    private readonly registry: DueWorkRegistry,
    private readonly directory: Directory,
    private readonly sender: WebhookSender,
  ) {}

  onModuleInit(): void {
    this.registry.registerDueWork(this);
    const hosts = this.config.webhooks?.hosts ?? [];
    if (hosts.length > 0) this.log.info('WEBHOOK_HOSTS_ALLOWED', { hosts });
  }

  run(): Promise<void> {
    for (const { code, webhookUrl, webhookSince } of this.directory.departments())
      if (webhookUrl !== null && webhookSince !== null)
        this.sender.wake({ department: code, url: webhookUrl, since: webhookSince });
    return Promise.resolve();
  }
}
