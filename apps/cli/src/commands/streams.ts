import { acceptGap, fillStream, missingNumbers, showStreams, streamHead } from '@aid-chain/messaging';
import { operatorAudit } from '@aid-chain/platform';
import type { Arguments } from '../arguments.js';
import { serviceOfConsumer, serviceOfTopic, servicesOf, type Operator } from '../operator.js';
import { rowsSaid, type Say } from '../say.js';
import { auditFill, numberOption, schemaOf } from './fill.js';
import { withBus } from './kafka.js';
import { valueOf } from './parked.js';

/** Streams that wait, and why: a number that never came, a parked event, or a later try. */
export async function show(operator: Operator, args: Arguments, say: Say): Promise<void> {
  const given = (['consumer', 'topic', 'stream'] as const).flatMap((name) => {
    const value = args.optional(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  for (const service of servicesOf(args)) {
    const rows = await operator.onService(service, async (sql) => {
      const found = await showStreams(sql, Object.fromEntries(given));
      const entry = {
        action: 'streams-shown',
        objectType: 'stream',
        objectId: `${String(found.length)} rows`,
      };
      await operatorAudit(operator.role)(sql, { ...entry, actor: operator.id });
      return found;
    });
    rowsSaid(say, rows);
  }
}

/** Gives up numbers that will never come; the stream goes on behind them. */
export async function accept(operator: Operator, args: Arguments, say: Say): Promise<void> {
  const consumer = args.word(2, '<consumer>');
  const key = { consumer, topic: args.required('topic'), stream: args.required('stream') };
  const act = { actor: operator.id, reason: args.reason() };
  const gap = await operator.onService(serviceOfConsumer(consumer), async (sql) =>
    valueOf(await acceptGap(sql, key, act, operatorAudit(operator.role))),
  );
  say(
    `已放弃编号 ${String(gap.from)}–${String(gap.to)} / numbers ${String(gap.from)}–${String(gap.to)} were given up`,
  );
}

/** Numbers asked for: those that a consumer misses, or a part of the stream. */
async function numbersToFill(
  operator: Operator,
  args: Arguments,
  key: { readonly topic: string; readonly stream: string },
): Promise<readonly number[]> {
  const { topic, stream } = key;
  const head = await operator.onService(serviceOfTopic(topic), (sql) => streamHead(sql, topic, stream));
  const consumer = args.optional('consumer');
  if (consumer !== undefined)
    return operator.onService(serviceOfConsumer(consumer), (sql) =>
      missingNumbers(sql, { consumer, ...key }, head),
    );
  const first = Math.max(1, numberOption(args, 'from', 1));
  const last = Math.min(head, numberOption(args, 'to', head));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
}

/**
 * `streams fill --topic --stream [--consumer | --from --to]`: sends numbers of one stream again, with a consumer those
 * that it misses; who has them drops them.
 */
export async function fill(operator: Operator, args: Arguments, say: Say): Promise<void> {
  const key = { topic: args.required('topic'), stream: args.required('stream') };
  const service = serviceOfTopic(key.topic);
  const numbers = await numbersToFill(operator, args, key);
  await auditFill(operator, service, 'stream-fill-begun', `${key.topic} ${key.stream}`);
  const { sent, unsent, lost } = await withBus(operator, (bus) =>
    fillStream(schemaOf(operator, service), bus, key, numbers),
  );
  await auditFill(operator, service, 'stream-filled', `${key.topic} ${key.stream}: ${String(sent.length)}`);
  say(`重新发送 ${String(sent.length)} 条 / ${String(sent.length)} events sent again`);
  if (unsent.length > 0)
    say(`尚未首次发送，由服务自行发送 / never sent, the service’s own to send: ${unsent.join(', ')}`);
  if (lost.length > 0)
    throw new Error(`发件箱中没有这些编号 / the outbox does not hold these numbers: ${lost.join(', ')}`);
}
