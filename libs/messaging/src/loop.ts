import type { AlarmCode } from '@aid-chain/vocabulary';
import type { MessagingLog } from './messaging.options.js';
import { nameOf } from './failure.rules.js';

const FIRST_MS = 100;
const LONGEST_MS = 10_000;

/** Does one thing again and again until stopped; a failure is an alarm and a longer wait, never the end. */
export class Loop {
  private stopped = true;
  private running: Promise<void> = Promise.resolve();
  private rouse: () => void = () => undefined;
  private woken = false;
  private failures = 0;
  private resting = true;

  /** @param work one turn; answers how many ms to wait before the next unless woken, 0 = at once */
  constructor(
    private readonly code: AlarmCode,
    private readonly log: MessagingLog,
    private readonly work: () => Promise<number>,
  ) {}

  start(): void {
    if (!this.stopped) return;
    this.stopped = false;
    this.running = this.turn();
  }

  /** Resolves when the current turn has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.rouse();
    await this.running;
  }

  wake(): void {
    this.woken = true;
    this.rouse();
  }

  get backingOff(): boolean {
    return this.failures > 0;
  }

  /** Nothing is being done and nobody has called since. */
  get idle(): boolean {
    return this.resting && !this.woken;
  }

  private async turn(): Promise<void> {
    while (!this.stopped) {
      this.woken = false;
      this.resting = false;
      const wait = await this.attempt();
      this.resting = true;
      // A wake cannot end a back-off: the reason for it has not gone.
      if (wait > 0 && (!this.woken || this.backingOff)) await this.sleep(wait);
      else await new Promise(setImmediate);
    }
  }

  private async attempt(): Promise<number> {
    try {
      const wait = await this.work();
      this.failures = 0;
      return wait;
    } catch (error) {
      this.failures += 1;
      const ms = Math.min(LONGEST_MS, FIRST_MS * 2 ** (this.failures - 1));
      this.log.alarm(this.code, { reason: nameOf(error), failures: this.failures, ms });
      return ms;
    }
  }

  private async sleep(ms: number): Promise<void> {
    if (this.stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.rouse = () => {
        if (this.backingOff && !this.stopped) return;
        clearTimeout(timer);
        resolve();
      };
    });
    this.rouse = () => undefined;
  }
}
