import { checkNoTransaction, type Sql } from '@aid-chain/messaging';
import type { DataSource, QueryResult } from 'typeorm';

/**
 * Statements outside a transaction, each on a connection of the pool.
 * @returns where statements are sent, which throws inside a transaction, see `checkNoTransaction`
 */
export function sqlOfPool(dataSource: DataSource): Sql {
  return {
    async query<R extends object>(text: string, params: readonly unknown[] = []): Promise<R[]> {
      checkNoTransaction();
      const runner = dataSource.createQueryRunner();
      try {
        const result = (await runner.query(text, [...params], true)) as QueryResult<R[]>;
        return result.records as R[];
      } finally {
        await runner.release();
      }
    },
  };
}
