import type { MessagingLog } from '../messaging.options.js';
import type { Sql } from '../transactions/tx.js';
import { GAP_AFTER_S } from './consumer-counts.js';
import { selectGaps } from './status.sql.js';

/** Log lines per look: the gauge says how many there are, the lines where to begin. */
const LINES = 20;

interface Gap {
  topic: string;
  stream: string;
  last: string;
}

/** Says once of each stream that its next event is missing. */
export class GapAlarm {
  private known = new Set<string>();

  constructor(
    private readonly reads: Sql,
    private readonly consumer: string,
    private readonly log: MessagingLog,
  ) {}

  async report(): Promise<void> {
    const { consumer } = this;
    const gaps = await selectGaps(consumer, GAP_AFTER_S, LINES).on<Gap>(this.reads);
    const now = new Set<string>();
    for (const { topic, stream, last } of gaps) {
      const name = `${topic} ${stream} ${last}`;
      now.add(name);
      if (!this.known.has(name))
        this.log.alarm('STREAM_GAP', { consumer, topic, stream, after: Number(last) });
    }
    this.known = now;
  }
}
