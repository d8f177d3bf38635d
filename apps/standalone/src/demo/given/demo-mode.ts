import { HttpClient, type Reply } from '@aid-chain/platform';
import type { ServiceName } from '@aid-chain/vocabulary';
import { SERVICES, type Addresses } from '../../services.js';
import { FIRST_DAY } from '../../first-day.js';

/** The demo may not be played here; nothing was written. */
export class NotForTheDemo extends Error {}

/** A clock without a time is refused before anything is written: 422 by one that knows the demo's keys. */
async function probe(administrator: HttpClient, name: ServiceName, address: string): Promise<void> {
  const reply: Reply<unknown> = await administrator.put(name, '/demo/clock', {}).catch((cause: unknown) => {
    throw new NotForTheDemo(
      `${name}（${address}）没有应答，请先启动 / ${name} at ${address} does not answer: start it first`,
      { cause },
    );
  });
  if (reply.status === 422) return;
  throw new NotForTheDemo(
    `${name}（${address}）不在演示模式，没有写入任何内容 / ` +
      `${name} at ${address} is not in demo mode; nothing was written`,
  );
}

/** The demo begins on its first day: a clock that has gone beyond it does not go back. */
async function setFirstDay(administrator: HttpClient, name: ServiceName): Promise<void> {
  const { status } = await administrator.put(name, '/demo/clock', { now: FIRST_DAY });
  if (status === 200) return;
  throw new NotForTheDemo(
    `${name} 的业务日期已过演示首日：请换一个空数据库（容器：先执行 down -v） / ` +
      `The clock of ${name} is beyond the demo's first day: give it an empty database (containers: down -v first)`,
  );
}

/**
 * Makes sure that all services are in demo mode before the first of them is written to.
 * @throws NotForTheDemo with a sentence in Chinese and English
 */
export async function checkDemoMode(addresses: Addresses): Promise<void> {
  const administrator = new HttpClient(addresses, 'demo-administrator');
  for (const { name } of SERVICES) await probe(administrator, name, addresses[name]);
  for (const { name } of SERVICES) await setFirstDay(administrator, name);
}
