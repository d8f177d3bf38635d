import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Directory, DueWorkRegistry, Reads, type DueWork } from '@aid-chain/platform';
import { busyQueues, type Door } from './delivery-queue.js';
import { WebhookSender } from './webhook-sender.js';

/** Looks for messages of departments that have a webhook; what is slow goes on beside the other due work. */
@Injectable()
export class Webhooks implements DueWork, OnModuleInit {
  readonly name = 'webhooks';

  constructor(
    private readonly registry: DueWorkRegistry,
    private readonly reads: Reads,
    private readonly directory: Directory,
    private readonly sender: WebhookSender,
  ) {}

  onModuleInit(): void {
    this.registry.registerDueWork(this);
  }

  async run(): Promise<void> {
    const busy = await busyQueues(this.reads, this.doors());
    for (const department of busy)
      this.sender.wake(department, () => this.doors().find((door) => door.department === department));
  }

  private doors(): readonly Door[] {
    return this.directory
      .departments()
      .flatMap(({ code, webhookUrl, webhookSince }) =>
        webhookUrl === null || webhookSince === null
          ? []
          : [{ department: code, url: webhookUrl, since: webhookSince }],
      );
  }
}
