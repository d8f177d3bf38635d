import { newId, until } from '@aid-chain/kernel';
import { KafkaBus, onCluster, type IncomingRecord, type KafkaSettings } from '@aid-chain/messaging';
import type { LoggedEvent } from '../invariants/evidence.types.js';

const WITHIN_MS = 60_000;
const QUIET = { info: () => undefined, alarm: () => undefined };

/** A client of its own at the cluster, beside the services'. @param groupPrefix of its consumers' groups */
export function ownBus(settings: KafkaSettings, groupPrefix: string): KafkaBus {
  const fatal = (sentence: string): never => {
    throw new Error(sentence);
  };
  return new KafkaBus({ settings, clientId: 'chaos', log: QUIET, fatal, groupPrefix });
}

/** What the message's envelope says of itself. */
export function loggedOf({ topic, key, bytes, position }: IncomingRecord): LoggedEvent {
  const { id, type, stream, streamseq } = parsed(bytes);
  return {
    topic,
    key,
    position: position ?? '',
    id: typeof id === 'string' ? id : null,
    type: typeof type === 'string' ? type : null,
    stream: typeof stream === 'string' ? stream : null,
    seq: typeof streamseq === 'number' ? streamseq : null,
  };
}

/** Reads topics from their beginning to where they end now. @returns in the order of each partition */
export async function readLog(settings: KafkaSettings, topics: readonly string[]): Promise<LoggedEvent[]> {
  const ends = await endsOf(settings, topics);
  const found = new Map<string, LoggedEvent>();
  const bus = ownBus(settings, `chaos.${newId()}.`);
  const subscription = await bus.subscribe({
    consumer: 'log',
    topics,
    land: (records) => {
      for (const record of records) found.set(`${record.topic} ${record.position ?? ''}`, loggedOf(record));
      return Promise.resolve();
    },
  });
  try {
    const isRead = (): boolean => ends.every((last) => found.has(last));
    await until('the log is read to its end', isRead, { withinMs: WITHIN_MS });
  } finally {
    await subscription.close();
    await bus.close();
  }
  return [...found.values()];
}

/** Place of the last message of each partition that has any. */
async function endsOf(settings: KafkaSettings, topics: readonly string[]): Promise<string[]> {
  return onCluster(settings, async (admin) => {
    const ends: string[] = [];
    for (const topic of topics) {
      for (const { partition, high, low } of await admin.fetchTopicOffsets(topic))
        if (BigInt(high) > BigInt(low))
          ends.push(`${topic} ${String(partition)}:${String(BigInt(high) - 1n)}`);
    }
    return ends;
  });
}

function parsed(bytes: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
