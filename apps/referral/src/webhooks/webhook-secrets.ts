import { Injectable } from '@nestjs/common';
import { Reads, Sealer, ServiceLog } from '@aid-chain/platform';
import { liveSecrets } from './webhook-secret.js';

/** The secrets by which messages are signed now; that a department has none is an alarm, once until it has one. */
@Injectable()
export class WebhookSecrets {
  private readonly without = new Set<string>();

  constructor(
    private readonly reads: Reads,
    private readonly sealer: Sealer,
    private readonly log: ServiceLog,
  ) {}

  /** @throws SealError where the key ring has lost the key of one */
  async find(department: string): Promise<readonly string[]> {
    const secrets = await liveSecrets(this.reads, this.sealer, department);
    const isNew = !this.without.has(department);
    if (secrets.length > 0) this.without.delete(department);
    else this.without.add(department);
    if (secrets.length === 0 && isNew) this.log.alarm('WEBHOOK_SECRET_MISSING', { department });
    return secrets;
  }
}
