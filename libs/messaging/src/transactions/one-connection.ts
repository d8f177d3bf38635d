import { AsyncLocalStorage } from 'node:async_hooks';

interface OpenTransaction {
  open: boolean;
}

const current = new AsyncLocalStorage<OpenTransaction>();

/** Marks work as that of a transaction until it has ended, also for what it started and did not wait for. */
export async function asTransaction<R>(work: () => Promise<R>): Promise<R> {
  const transaction = { open: true };
  try {
    return await current.run(transaction, work);
  } finally {
    transaction.open = false;
  }
}

/**
 * Called before a connection is taken from the pool. Work that holds one and waits for a second can stop a service:
 * once as many of them run as the pool has connections, each waits for another to end (ADR 0017).
 * @throws Error inside a transaction, each time and not only under load, so that any test of such work meets it
 */
export function checkNoTransaction(): void {
  if (current.getStore()?.open === true)
    throw new Error('A transaction asked the pool for a second connection: give its own `tx` to what reads.');
}
