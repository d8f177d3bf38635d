import type { Addresses } from '../../services.js';

/** The demo may not be played here; nothing was written. */
export class NotForTheDemo extends Error {}

const KEY = { Authorization: 'Bearer demo-administrator', 'Content-Type': 'application/json' };
const FIRST_DAY = '2026-01-12T09:00:00+08:00';

/** A clock without a time is refused before anything is written: 422 by one that knows the demo's keys. */
async function probe(service: string, address: string): Promise<void> {
  let status: number;
  try {
    status = (await fetch(`${address}/demo/clock`, { method: 'PUT', headers: KEY, body: '{}' })).status;
  } catch (cause) {
    throw new NotForTheDemo(
      `${service}（${address}）没有应答，请先启动 / ${service} at ${address} does not answer: start it first`,
      { cause },
    );
  }
  if (status === 422) return;
  throw new NotForTheDemo(
    `${service}（${address}）不在演示模式，没有写入任何内容 / ` +
      `${service} at ${address} is not in demo mode; nothing was written`,
  );
}

/** The demo begins on its first day: a clock that has gone beyond it does not go back. */
async function setFirstDay(service: string, address: string): Promise<void> {
  const body = JSON.stringify({ now: FIRST_DAY });
  const { status } = await fetch(`${address}/demo/clock`, { method: 'PUT', headers: KEY, body });
  if (status === 200) return;
  throw new NotForTheDemo(
    `${service} 的业务日期已过演示首日：请换一个空数据库（容器：先执行 down -v） / ` +
      `The clock of ${service} is beyond the demo's first day: give it an empty database (containers: down -v first)`,
  );
}

/**
 * Makes sure that all services are in demo mode before the first of them is written to.
 * @throws NotForTheDemo with a sentence in Chinese and English
 */
export async function checkDemoMode(addresses: Addresses): Promise<void> {
  const all = Object.entries(addresses);
  for (const [service, address] of all) await probe(service, address);
  for (const [service, address] of all) await setFirstDay(service, address);
}
