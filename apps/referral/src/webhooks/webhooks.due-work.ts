import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Directory, DueWorkRegistry, type DueWork } from '@aid-chain/platform';
import { WebhookSender } from './webhook-sender.js';

/** Looks for messages of departments that have a webhook; what is slow goes on beside the other due work. */
@Injectable()
export class Webhooks implements DueWork, OnModuleInit {
  readonly name = 'webhooks';

  constructor(
    private readonly registry: DueWorkRegistry,
    private readonly directory: Directory,
    private readonly sender: WebhookSender,
  ) {}

  onModuleInit(): void {
    this.registry.registerDueWork(this);
  }

  run(): Promise<void> {
    for (const { code, webhookUrl, webhookSince } of this.directory.departments())
      if (webhookUrl !== null && webhookSince !== null)
        this.sender.wake({ department: code, url: webhookUrl, since: webhookSince });
    return Promise.resolve();
  }
}
