import { acceptGap, fillStream, showStreams } from '@aid-chain/messaging';
import { operatorAudit } from '@aid-chain/platform';
import type { Arguments } from '../arguments.js';
import { serviceOfConsumer, serviceOfTopic, servicesOf, type Operator } from '../operator.js';
import { rowsSaid, type Say } from '../say.js';
import { withBus } from './kafka.js';
import { valueOf } from './parked.js';
import { auditFill, keyOption } from './topics.js';

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

/** `streams fill --topic --stream [--from --to]`: sends numbers of one stream again; who has them drops them. */
export async function fill(operator: Operator, args: Arguments, say: Say): Promise<void> {
  const key = { topic: args.required('topic'), stream: args.required('stream') };
  const range = {
    from: Number(keyOption(args, 'from', '1')),
    to: Number(keyOption(args, 'to', String(Number.MAX_SAFE_INTEGER))),
  };
  const service = serviceOfTopic(key.topic);
  await auditFill(operator, service, 'stream-fill-begun', `${key.topic} ${key.stream}`);
  const sent = await withBus(operator, (bus) =>
    fillStream((work) => operator.onService(service, work), bus, key, range),
  );
  say(`重新发送 ${String(sent)} 条 / ${String(sent)} events sent again`);
}
