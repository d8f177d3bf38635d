import { setTimeout as pause } from 'node:timers/promises';
import type { RunningCluster } from '@aid-chain/tool-kafka';

const PAUSE_MS = 1_000;

/** The broker of this launcher, started again whenever it ends and was not asked to. */
export class KeptBroker {
  private closing = false;
  private readonly watching: Promise<void>;

  constructor(
    private readonly cluster: RunningCluster,
    private readonly printLine: (line: string) => void,
  ) {
    this.watching = this.watch();
  }

  async close(): Promise<void> {
    this.closing = true;
    await this.cluster.stop();
    await this.watching;
    // It may have been on its way up again.
    await this.cluster.stop();
  }

  private async watch(): Promise<void> {
    for (;;) {
      await this.cluster.members[0]?.ended;
      if (this.closing) return;
      this.printLine('Kafka 已结束，重新启动 / Kafka ended and is started again');
      await pause(PAUSE_MS);
      if (this.closing) return;
      await this.cluster.restart(1).catch((error: unknown) => {
        this.printLine(String(error));
      });
      if (this.closing) return;
    }
  }
}
