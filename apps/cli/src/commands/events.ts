import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { contractOf, isEventType, type EventType } from '@aid-chain/contracts';
import { landAgain as landEventsAgain, topicOfOutbox } from '@aid-chain/messaging';
import { operatorAudit } from '@aid-chain/platform';
import type { ServiceName } from '@aid-chain/vocabulary';
import { eventNumber, operatorCommand, reasonCode, withOperator } from '../operator-command.js';
import { serviceOfConsumer, serviceOfTopic, type Operator } from '../operator.js';
import type { Print } from '../output.js';
import { progressLine, schemaOf, wholeTopic } from '../send-again.js';
import { SERVICES } from '../services.js';

interface Subscription {
  readonly consumer: string;
  readonly service: ServiceName;
  readonly type: EventType;
  readonly topic: string;
}

/**
 * What a consumer ignored until it began to handle that type is applied now, from the outbox of the service that wrote
 * it, whatever carries the events. May be repeated; broken off, it goes on with the number that it printed last.
 * @throws InvalidArgumentError for a consumer that does not handle the type, or a type that outsiders write
 */
async function landAgain(
  operator: Operator,
  { consumer, service, type, topic }: Subscription,
  { reason, from }: { readonly reason: string; readonly from?: number | undefined },
  print: Print,
): Promise<void> {
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
  const range = { topic, first: from ?? whole?.first ?? 1, last: whole?.last ?? 0 };
  await audit('events-landing-again', `${consumer} ${type}`);
  const schemas = {
    outbox: schemaOf(operator, serviceOfTopic(topic)),
    inbox: schemaOf(operator, service),
  };
  const { seen, landed } = await landEventsAgain(schemas, { consumer, type }, range, (upTo, sofar) => {
    print(progressLine(topic, { done: sofar.landed, upTo, last: range.last }));
    return Promise.resolve();
  });
  await audit('events-landed-again', `${consumer} ${type}: ${String(landed)}`);
  print(
    `${type}: ${String(seen)} 条中补收 ${String(landed)} 条，按户依次处理 / ${String(landed)} of ${String(seen)} events are landed again`,
  );
}

function subscriptionOf(consumer: string, type: string): Subscription {
  const service = serviceOfConsumer(consumer);
  const topic = isEventType(type) ? topicOfOutbox(type) : undefined;
  if (!isEventType(type) || topic === undefined) {
    throw new InvalidArgumentError(`没有本系统发出的这类事件 / no service writes events of type ${type}`);
  }
  if (!handles(service, type) || !reads(service, consumer, topic)) {
    throw new InvalidArgumentError(`${consumer} 不处理 ${type} / ${consumer} does not handle ${type}`);
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

/** `events`: what was published and passed a consumer by. */
export function eventsCommand(print: Print): Command {
  return new Command('events').commandsGroup('曾忽略的事件 events that were ignored').addCommand(
    operatorCommand('land-again')
      .description(
        '服务开始处理某类事件后，补收此前忽略的，可重复 · land again what a consumer ignored until it began to handle that type; may be repeated',
      )
      .argument('<consumer>', '消费者 · consumer')
      .requiredOption('--type <type>', '事件类型 · event type')
      .requiredOption('--reason <code>', '原因代码 · reason code', reasonCode)
      .option('--from <n>', '续自编号 · resume with this number', eventNumber)
      .action((consumer, options) =>
        withOperator(options, (operator) =>
          landAgain(operator, subscriptionOf(consumer, options.type), options, print),
        ),
      ),
  );
}
