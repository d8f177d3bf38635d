import type { DataSource, QueryResult } from 'typeorm';

/** @returns the rows of one statement on a connection of the pool, also of UPDATE … RETURNING. */
export async function queryRows<R extends object>(
  dataSource: DataSource,
  text: string,
  params: readonly unknown[] = [],
): Promise<R[]> {
  const runner = dataSource.createQueryRunner();
  try {
    const result = (await runner.query(text, [...params], true)) as QueryResult<R[]>;
    return result.records as R[];
  } finally {
    await runner.release();
  }
}
