import { topicFor, type EventType, type Payload } from '@aid-chain/contracts';
import { newId, type Instant } from '@aid-chain/kernel';
import type { EventBus } from '@aid-chain/messaging';

export interface FedEvent<T extends EventType> {
  readonly stream: string;
  readonly time: Instant;
  readonly data: Payload<T>;
  readonly correlationId?: string;
}

/**
 * Speaks for the services that a spec has not started: events as their relay would send them, numbered without gaps
 * per topic and stream.
 */
export class EventFeed {
  private readonly last = new Map<string, number>();

  constructor(private readonly bus: EventBus) {}

  /** @returns the event's id, once every consumer has landed it. */
  async send<T extends EventType>(type: T, event: FedEvent<T>): Promise<string> {
    const topic = topicFor(type);
    const id = newId();
    const streamseq = (this.last.get(`${topic}|${event.stream}`) ?? 0) + 1;
    this.last.set(`${topic}|${event.stream}`, streamseq);
    const envelope = {
      specversion: '1.0',
      id,
      source: `/${type.split('.')[0] ?? ''}`,
      type,
      time: event.time,
      datacontenttype: 'application/json',
      stream: event.stream,
      factid: id,
      correlationid: event.correlationId ?? id,
      recordedtime: event.time,
      data: event.data,
      streamseq,
    };
    const bytes = Buffer.from(JSON.stringify(envelope), 'utf8');
    await this.bus.append([{ topic, key: event.stream, bytes }]);
    return id;
  }
}
