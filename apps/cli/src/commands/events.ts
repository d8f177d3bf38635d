import { contractOf, isEventType, type EventType } from '@aid-chain/contracts';
import { landAgain as landEventsAgain, topicOfOutbox } from '@aid-chain/messaging';
import { operatorAudit } from '@aid-chain/platform';
import type { ServiceName } from '@aid-chain/vocabulary';
import { UsageError, type Arguments } from '../arguments.js';
import { serviceOfConsumer, serviceOfTopic, type Operator } from '../operator.js';
import type { Say } from '../say.js';
import { SERVICES } from '../services.js';
import { numberOption, schemaOf, wholeTopic } from './fill.js';

interface Subscription {
  readonly consumer: string;
  readonly service: ServiceName;
  readonly type: EventType;
  readonly topic: string;
}

/**
 * `events land-again <consumer> --type <type> --reason <code>`: what a consumer ignored until it began to handle that type
 * is applied now, from the outbox of the service that wrote it, whatever carries the events. May be repeated; broken off,
 * it goes on with the number that it said last.
 * @throws UsageError for a consumer that does not handle the type, or a type that outsiders write
 */
export async function landAgain(operator: Operator, args: Arguments, say: Say): Promise<void> {
  const { consumer, service, type, topic } = subscriptionOf(args);
  const reason = args.reason();
  const audit = (action: string, objectId: string): Promise<void> =>
    operator.onService(service, (sql) =>
      operatorAudit(operator.role)(sql, {
        action,
        objectType: 'event',
        objectId,
        actor: operator.id,
        reason,
      }),
    );
  const whole = await wholeTopic(operator, topic);
  const range = { topic, first: numberOption(args, 'from', whole?.first ?? 1), last: whole?.last ?? 0 };
  await audit('events-landing-again', `${consumer} ${type}`);
  const schemas = {
    outbox: schemaOf(operator, serviceOfTopic(topic)),
    inbox: schemaOf(operator, service),
  };
  const { seen, landed } = await landEventsAgain(schemas, { consumer, type }, range, (upTo, sofar) => {
    say(JSON.stringify({ topic, ...sofar, upTo, of: range.last, resumeWith: `--from ${String(upTo + 1)}` }));
    return Promise.resolve();
  });
  await audit('events-landed-again', `${consumer} ${type}: ${String(landed)}`);
  say(
    `${type}: ${String(seen)} 条中补收 ${String(landed)} 条，按户依次处理 / ${String(landed)} of ${String(seen)} events are landed again`,
  );
}

function subscriptionOf(args: Arguments): Subscription {
  const consumer = args.word(2, '<consumer>');
  const service = serviceOfConsumer(consumer);
  const type = args.required('type');
  const topic = isEventType(type) ? topicOfOutbox(type) : undefined;
  if (!isEventType(type) || topic === undefined) {
    throw new UsageError(`没有本系统发出的这类事件 / no service writes events of type ${type}`);
  }
  if (!handles(service, type) || !reads(service, consumer, topic)) {
    throw new UsageError(`${consumer} 不处理 ${type} / ${consumer} does not handle ${type}`);
  }
  return { consumer, service, type, topic };
}

function handles(service: ServiceName, type: EventType): boolean {
  const { handledBy = [], linkOnly = [] } = contractOf(type) ?? {};
  return [...handledBy, ...linkOnly].includes(service);
}

function reads(service: ServiceName, consumer: string, topic: string): boolean {
  const definition = SERVICES.find(({ name }) => name === service);
  return (
    definition?.consumers.some(({ name, topics }) => name === consumer && topics.includes(topic)) === true
  );
}
