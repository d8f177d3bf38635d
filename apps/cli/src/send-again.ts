import { InvalidArgumentError } from '@commander-js/extra-typings';
import {
  fillTopic,
  rangeOfTime,
  topicBounds,
  type FillRange,
  type InSchema,
  type TopicFilled,
} from '@aid-chain/messaging';
import { operatorAudit } from '@aid-chain/platform';
import type { ServiceName } from '@aid-chain/vocabulary';
import { withBus } from './cluster.js';
import { eventNumber } from './operator-command.js';
import { serviceOfTopic, type Operator } from './operator.js';
import type { Print } from './output.js';

/** The transactions of a fill, in the schema of the service that wrote the events. */
export const schemaOf =
  (operator: Operator, service: ServiceName): InSchema =>
  (work) =>
    operator.onService(service, work);

/** The audit row of something sent again, in the schema of the service that wrote it. */
export async function auditFill(
  operator: Operator,
  service: ServiceName,
  action: string,
  objectId: string,
): Promise<void> {
  await operator.onService(service, (sql) =>
    operatorAudit(operator.role)(sql, { action, objectType: 'topic', objectId, actor: operator.id }),
  );
}

/** How far a command has come that sends or lands events again, and with what it goes on where it is broken off. */
export function progressLine(
  topic: string,
  { done, upTo, last }: { readonly done: number; readonly upTo: number; readonly last: number },
): string {
  const [count, at, to, next] = [done, upTo, last, upTo + 1].map(String);
  return `${topic}: ${count ?? ''} 条，至编号 ${at ?? ''}/${to ?? ''}；中断后加 --from ${next ?? ''} 继续 / ${count ?? ''} events, up to number ${at ?? ''} of ${to ?? ''}; broken off, go on with --from ${next ?? ''}`;
}

/** Sends a part of a topic again and prints after each page where to go on. */
export async function fillRange(operator: Operator, range: FillRange, print: Print): Promise<TopicFilled> {
  const { topic, first, last } = range;
  const service = serviceOfTopic(topic);
  const object = `${topic} ${String(first)}-${String(last)}`;
  await auditFill(operator, service, 'topic-fill-begun', object);
  const filled = await withBus(operator, (bus) =>
    fillTopic(schemaOf(operator, service), bus, range, (upTo, { sent }) => {
      print(progressLine(topic, { done: sent, upTo, last }));
      return Promise.resolve();
    }),
  );
  await auditFill(operator, service, 'topic-filled', `${object}: ${String(filled.sent)}`);
  return filled;
}

/** The whole of a topic; undefined when nothing was ever written to it. */
export async function wholeTopic(operator: Operator, topic: string): Promise<FillRange | undefined> {
  const bounds = await operator.onService(serviceOfTopic(topic), (sql) => topicBounds(sql, topic));
  return bounds === undefined ? undefined : { topic, ...bounds };
}

/** Where a part of a topic begins or ends: a number of the outbox, or an instant of writing. */
export type TopicPosition = number | Date;

/** @throws InvalidArgumentError */
export function topicPosition(text: string): TopicPosition {
  if (!/^\d{4}-\d\d-\d\dT/.test(text)) return eventNumber(text);
  const at = new Date(text);
  if (!Number.isNaN(at.getTime())) return at;
  throw new InvalidArgumentError(
    '时刻如 2026-01-12T09:00:00+08:00 / an instant such as 2026-01-12T09:00:00+08:00',
  );
}

/**
 * The part of a topic between two positions of the same kind.
 * @returns undefined for a topic without events
 * @throws InvalidArgumentError for a number beside an instant
 */
export async function rangeBetween(
  operator: Operator,
  topic: string,
  { from, to }: { readonly from?: TopicPosition | undefined; readonly to?: TopicPosition | undefined },
): Promise<FillRange | undefined> {
  if (typeof from !== 'number' && typeof to !== 'number') {
    if (from !== undefined || to !== undefined)
      return operator.onService(serviceOfTopic(topic), (sql) => rangeOfTime(sql, topic, from, to));
  } else if (from instanceof Date || to instanceof Date) {
    throw new InvalidArgumentError(
      '--from 与 --to 同为编号，或同为时刻（2026-01-12T09:00:00+08:00） / --from and --to are both numbers or both instants',
    );
  }
  const whole = await wholeTopic(operator, topic);
  if (whole === undefined) return undefined;
  const [first, last] = [from ?? whole.first, to ?? whole.last].map(Number);
  return { topic, first: first ?? whole.first, last: Math.min(whole.last, last ?? whole.last) };
}
