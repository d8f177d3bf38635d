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
import { UsageError, type Arguments } from '../arguments.js';
import { serviceOfTopic, type Operator } from '../operator.js';
import type { Say } from '../say.js';
import { withBus } from './kafka.js';

/** The transactions of a fill, in the schema of the service that wrote the events. */
export const schemaOf =
  (operator: Operator, service: ServiceName): InSchema =>
  (work) =>
    operator.onService(service, work);

/** A number of the outbox or of a stream. @throws UsageError */
export function numberOption(args: Arguments, name: string, fallback: number): number {
  const value = Number(args.optional(name) ?? fallback);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new UsageError(`--${name} 是编号 / --${name} is a number`);
}

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

/** Sends a part of a topic again and says after each page where to go on. */
export async function fillRange(operator: Operator, range: FillRange, say: Say): Promise<TopicFilled> {
  const { topic, first, last } = range;
  const service = serviceOfTopic(topic);
  const object = `${topic} ${String(first)}-${String(last)}`;
  await auditFill(operator, service, 'topic-fill-begun', object);
  const filled = await withBus(operator, (bus) =>
    fillTopic(schemaOf(operator, service), bus, range, (upTo, { sent }) => {
      say(JSON.stringify({ topic, sent, upTo, of: last, resumeWith: `--from ${String(upTo + 1)}` }));
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

const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT/.test(text);

function instantOption(args: Arguments, name: string): Date | undefined {
  const text = args.optional(name);
  if (text === undefined) return undefined;
  const at = new Date(text);
  if (isInstant(text) && !Number.isNaN(at.getTime())) return at;
  throw new UsageError(
    `--from 与 --to 同为编号，或同为时刻（2026-01-12T09:00:00+08:00） / --from and --to are both numbers or both instants`,
  );
}

/**
 * The part of a topic that `--from` and `--to` name: numbers of the outbox, or instants of writing.
 * @returns undefined for a topic without events
 */
export async function rangeOption(
  operator: Operator,
  topic: string,
  args: Arguments,
): Promise<FillRange | undefined> {
  const given = [args.optional('from'), args.optional('to')];
  if (given.some((text) => text !== undefined && isInstant(text))) {
    const [from, to] = [instantOption(args, 'from'), instantOption(args, 'to')];
    return operator.onService(serviceOfTopic(topic), (sql) => rangeOfTime(sql, topic, from, to));
  }
  const whole = await wholeTopic(operator, topic);
  if (whole === undefined) return undefined;
  return {
    topic,
    first: numberOption(args, 'from', whole.first),
    last: Math.min(whole.last, numberOption(args, 'to', whole.last)),
  };
}
