import type { Sql } from '@aid-chain/messaging';
import { StartRefused } from '../start/start-refused.js';

export type Transport = 'in-process' | 'kafka';

/**
 * Compares how this process would send its events with what the database remembers: one lost variable must not
 * quietly cut off every department (docs: operations, transport).
 * @throws StartRefused with what to do
 */
export async function checkTransport(service: string, mine: Transport, connection: Sql): Promise<void> {
  const [recorded] = await connection.query<{ kind: Transport }>('select kind from directory.transport');
  if (recorded?.kind === mine) return;
  // A database without a record is one of tests or of a first start in one process.
  if (recorded === undefined && mine === 'in-process') return;
  throw new StartRefused(mine === 'kafka' ? 'TRANSPORT_NOT_KAFKA' : 'TRANSPORT_IS_KAFKA', { service });
}
