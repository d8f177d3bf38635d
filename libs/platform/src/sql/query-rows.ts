import { checkNoTransaction } from '@aid-chain/messaging';
import type { DataSource, QueryResult } from 'typeorm';

/**
 * One statement on a connection of the pool.
 * @returns its rows, also of UPDATE … RETURNING
 * @throws Error inside a transaction, see `checkNoTransaction`
 */
export async function queryRows<R extends object>(
  dataSource: DataSource,
  text: string,
  params: readonly unknown[] = [],
): Promise<R[]> {
  checkNoTransaction();
  const runner = dataSource.createQueryRunner();
  try {
    const result = (await runner.query(text, [...params], true)) as QueryResult<R[]>;
    return result.records as R[];
  } finally {
    await runner.release();
  }
}
