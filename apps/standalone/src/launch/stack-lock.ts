import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { sql } from '@aid-chain/messaging';

/** Held by the launcher of a running stack, for as long as its connection lives. */
const STACK_LOCK = 7_104_003;
const OLD_SERVICES_MS = 30_000;

export interface StackLock {
  /** Settles when the connection that holds the lock is lost. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
}

async function wait(client: pg.Client, printLine: (line: string) => void): Promise<void> {
  const end = Date.now() + OLD_SERVICES_MS;
  for (let announced = false; Date.now() < end; announced = true) {
    const { rows } = await client.query<{ left: number }>(
      `select count(*)::int as left from pg_stat_activity
       where datname = current_database() and application_name like 'aid-chain-%'`,
    );
    if (rows[0]?.left === 0) return;
    if (!announced) printLine('等待上次的服务进程结束 / waiting for the services of the last run to end');
    await pause(200);
  }
}

/**
 * Takes the one lock of a stack in its database: `postmaster.pid` alone does not show whether a server is left over or one that
 * works for a running stack. Having it, waits until the services of a killed launcher have gone.
 * @returns undefined when another launcher holds it
 */
export async function takeStackLock(
  url: string,
  printLine: (line: string) => void,
): Promise<StackLock | undefined> {
  const client = new pg.Client({
    connectionString: url,
    keepAlive: true,
    application_name: 'aid_chain_launcher',
  });
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => {
      resolve();
    });
  });
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>(
    sql`select pg_try_advisory_lock(${STACK_LOCK}) as taken`,
  );
  if (rows[0]?.taken !== true) {
    await client.end();
    return undefined;
  }
  await wait(client, printLine);
  return { lost, release: () => client.end().catch(() => undefined) };
}
