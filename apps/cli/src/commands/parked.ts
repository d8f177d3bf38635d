import { RefusalError, type Result } from '@aid-chain/kernel';
import { discardParked, listParked, replayParked, showParked, type ParkedKey } from '@aid-chain/messaging';
import { bodySealing, KeyedHash, operatorAudit, Sealer } from '@aid-chain/platform';
import type { Arguments } from '../arguments.js';
import { serviceOfConsumer, servicesOf, type Operator } from '../operator.js';
import { rowsSaid, type Say } from '../say.js';

const sealingOf = ({ config }: Operator) =>
  bodySealing(new Sealer(config.keyRing), new KeyedHash(config.keyRing));

const keyOf = (args: Arguments): ParkedKey => ({
  consumer: args.word(2, '<consumer>'),
  arrival: args.word(3, '<arrival>'),
});

/** @throws RefusalError, whose sentence says what to do */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new RefusalError(result.refusal);
}

export async function list(operator: Operator, args: Arguments, say: Say): Promise<void> {
  const [consumer, topic] = [args.optional('consumer'), args.optional('topic')];
  const filter = {
    ...(consumer === undefined ? {} : { consumer }),
    ...(topic === undefined ? {} : { topic }),
  };
  for (const service of servicesOf(args)) {
    const rows = await operator.onService(service, async (sql) => {
      const found = await listParked(sql, filter);
      const entry = {
        action: 'parked-events-listed',
        objectType: 'parked-event',
        objectId: `${String(found.length)} rows`,
      };
      await operatorAudit(operator.role)(sql, { ...entry, actor: operator.id });
      return found;
    });
    rowsSaid(say, rows);
  }
}

/** The form of the body: names stay, every text and number is masked. */
export async function show(operator: Operator, args: Arguments, say: Say): Promise<void> {
  const key = keyOf(args);
  const shown = await operator.onService(serviceOfConsumer(key.consumer), async (sql) => {
    const found = valueOf(await showParked(sql, key, sealingOf(operator)));
    const objectId = `${key.consumer}/${key.arrival}`;
    const entry = { action: 'parked-event-shown', objectType: 'parked-event', objectId, actor: operator.id };
    await operatorAudit(operator.role)(sql, entry);
    return found;
  });
  say(JSON.stringify(shown, null, 2));
}

export async function replay(operator: Operator, args: Arguments, say: Say): Promise<void> {
  const key = keyOf(args);
  const act = { actor: operator.id, reason: args.reason() };
  await operator.onService(serviceOfConsumer(key.consumer), async (sql) => {
    const deps = { sealing: sealingOf(operator), audit: operatorAudit(operator.role) };
    valueOf(await replayParked(sql, key, act, deps));
  });
  say('将按顺序重新处理，其后的事件随之继续 / it runs again, and what waits behind it follows in order');
}

export async function discard(operator: Operator, args: Arguments, say: Say): Promise<void> {
  const key = keyOf(args);
  const act = { actor: operator.id, reason: args.reason() };
  await operator.onService(serviceOfConsumer(key.consumer), async (sql) => {
    valueOf(await discardParked(sql, key, act, operatorAudit(operator.role)));
  });
  say('已放弃该事件，其后的事件继续 / it was given up, and its stream goes on');
}
