import type { DataSource } from 'typeorm';
import { BATCH } from '../codec/limits.js';
import type { EventCounts } from './event-counts.js';
import { reportParked } from './report-parked.js';
import type { MessagingLog } from '../messaging.options.js';
import type { IncomingRecord, SubscriptionMemory } from '../port.js';
import { onConnection } from '../transactions/in-transaction.js';
import { sql, type SqlText } from '../transactions/sql.js';
import { landOutside, type LandedOutside, type OutsideRefusals } from './land-outside.js';
import { landCounted } from './land.js';
import { NO_LANDINGS, type LandingsByPath } from './landing-counts.js';
import type { FastPathPort } from './landing-row.js';
import { landingRow, type LandingContext } from './landing.js';

const begin = (consumer: string, topic: string): SqlText => sql`
insert into subscription (consumer, topic) values (${consumer}, ${topic})
on conflict (consumer, topic) do nothing`;
const isBehind = (consumer: string, topic: string): SqlText => sql`
select from subscription where consumer = ${consumer} and topic = ${topic} and caught_up_at is null`;
const caughtUp = (consumer: string, topic: string): SqlText => sql`
update subscription set caught_up_at = clock_timestamp() where consumer = ${consumer} and topic = ${topic}`;

/** What an inbox reports to, and the path that it takes beside the plain one. */
export interface InboxOptions {
  /** Called after something was landed that a worker has to apply. */
  readonly landed: () => void;
  readonly log: MessagingLog;
  readonly counts: EventCounts;
  /** Of a consumer that reads what outsiders write. */
  readonly outside?: OutsideRefusals;
  readonly fastPath?: FastPathPort;
}

/** Lands what the transport brings to one consumer, on the fast path where nothing waits; counts repeats. */
export class ConsumerInbox {
  private counted = 0;
  private calls = 0;

  constructor(
    private readonly source: DataSource,
    private readonly context: LandingContext,
    private readonly options: InboxOptions,
  ) {}

  /** Events that were delivered again since the process started. */
  get repeats(): number {
    return this.counted;
  }

  /** Of what outsiders write there are none: it is never applied as it lands. */
  get byPath(): LandingsByPath {
    return this.options.fastPath?.landings ?? NO_LANDINGS;
  }

  /** How often something was landed since the process started. */
  get landings(): number {
    return this.calls;
  }

  async land(records: readonly IncomingRecord[]): Promise<void> {
    for (let from = 0; from < records.length; from += BATCH) {
      const part = records.slice(from, from + BATCH);
      // Partitions land side by side: what is added to must be read after the wait.
      const repeats = await this.landPart(part);
      this.counted += repeats;
    }
    this.calls += 1;
  }

  /** @returns how many of them were there already */
  private async landPart(part: readonly IncomingRecord[]): Promise<number> {
    const { options, source, context } = this;
    const { consumer } = context;
    if (options.outside !== undefined) {
      const landed = await landOutside(source, context, part, options.outside);
      reportOutside({ ...options, consumer }, landed);
      options.landed();
      return landed.repeats;
    }
    const rows = part.map((record) => landingRow(context, record));
    const rest = (await options.fastPath?.land(rows)) ?? rows;
    if (rest.length === 0) return 0;
    const { repeats, parked } = await onConnection(source, (connection) =>
      landCounted(connection, context, rest),
    );
    reportParked({ ...options, consumer }, parked);
    options.landed();
    return repeats;
  }

  readonly memory: SubscriptionMemory = {
    begin: (topic) =>
      onConnection(this.source, async (connection) => {
        await begin(this.context.consumer, topic).on(connection);
        return (await isBehind(this.context.consumer, topic).on(connection)).length > 0;
      }),
    caughtUp: (topic) =>
      onConnection(this.source, async (connection) => {
        await caughtUp(this.context.consumer, topic).on(connection);
      }),
  };
}

function reportOutside(
  { consumer, log, counts }: Pick<InboxOptions, 'log' | 'counts'> & { readonly consumer: string },
  { refused, foreign }: LandedOutside,
): void {
  counts.add(
    'refused',
    refused.map(({ refusal }) => refusal.code),
  );
  for (const { topic, position, refusal } of refused) {
    const place = position === undefined ? '-' : `${String(position.partition)}:${String(position.offset)}`;
    log.info('MESSAGE_REFUSED', { consumer, topic, position: place, reason: refusal.code });
  }
  // The topic alone decides whose message it is.
  for (const { topic, claims } of foreign) log.alarm('MESSAGE_SOURCE_FOREIGN', { consumer, topic, claims });
}
