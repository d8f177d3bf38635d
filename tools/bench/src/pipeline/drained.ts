import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { checkRows, countRows, withClient } from '../database.js';

const LOOK_MS = 50;
const WITHIN_MS = 600_000;

/** `pipelined`: the baseline with statements that do not wait for each other's answers. */
export type Which = 'bare' | 'pipelined' | 'product';

/**
 * What is asked again and again must not be felt by the measurement: whether the last event of the outbox is sent, one
 * entry of a key; whether nothing landed is left only after that, because it walks over what has just been settled.
 */
const quiet = (lastIsDue: string, due: string, inbox: string): string => `
select case when ${lastIsDue} then false
  else not exists (select from ${due}) and not exists (select from ${inbox}) end as quiet`;

/** Whose tables are asked. */
type Tables = 'bare' | 'product';

const QUIET: Readonly<Record<Tables, string>> = {
  bare: quiet(
    `(select published_at is null from bare.outbox where topic = 'eligibility.v1' order by id desc limit 1)`,
    `bare.outbox where topic = 'eligibility.v1' and published_at is null`,
    'bare.inbox where state = 0',
  ),
  product: quiet(
    `exists (select from eligibility.due where topic = 'eligibility.v1'
       and id = (select id from eligibility.outbox where topic = 'eligibility.v1' order by id desc limit 1))`,
    `eligibility.due where topic = 'eligibility.v1'`,
    `referral.inbox where consumer = 'referral' and state = 'landed' and code is null`,
  ),
};

const APPLIED: Readonly<Record<Tables, string>> = {
  bare: 'select coalesce(sum(last), 0)::int as n from bare.household',
  product: `select coalesce(sum(last), 0)::int as n from referral.household_position where consumer = 'referral'`,
};

async function isDrained(client: pg.Client, which: Tables, events: number): Promise<boolean> {
  const { rows } = await client.query<{ quiet: boolean }>(QUIET[which]);
  if (rows[0]?.quiet !== true) return false;
  // What is on its way over Kafka is in neither table.
  const applied = await client.query<{ n: number }>(APPLIED[which]);
  return applied.rows[0]?.n === events;
}

/**
 * Waits until a pipeline has applied all events.
 * @param check throws when it never will
 */
export function untilDrained(url: string, which: Which, events: number, check: () => void): Promise<void> {
  return withClient(url, async (client) => {
    const end = Date.now() + WITHIN_MS;
    while (!(await isDrained(client, which === 'product' ? 'product' : 'bare', events))) {
      check();
      if (Date.now() > end) throw new Error(`${which} has not drained`);
      await pause(LOOK_MS);
    }
  });
}

const PAIRS = [
  ['bare.outbox', 'eligibility.outbox'],
  ['bare.inbox', 'referral.inbox'],
  ['bare.stream_position', 'referral.stream_position'],
  ['bare.household', 'referral.household_position'],
  ['bare.chain', 'referral.chain_link'],
] as const;

/** @throws Error unless both pipelines left the same number of rows and nothing undone */
export async function checkSameRows(url: string, events: number): Promise<void> {
  const counts = await countRows(url, PAIRS.flat());
  for (const [bare, product] of PAIRS) {
    if (counts[bare] !== counts[product])
      throw new Error(`${bare} ${String(counts[bare])}, ${product} ${String(counts[product])}`);
  }
  const done = [
    'bare.outbox where published_at is not null',
    'bare.inbox where state = 1',
    'bare.chain',
    'eligibility.outbox where (topic, id) not in (select topic, id from eligibility.due)',
    `referral.inbox where state = 'applied'`,
    'referral.chain_link',
  ];
  await checkRows(url, done, events, 'not all done');
}
