import pg from 'pg';
import { bareSql, type Sql } from '@aid-chain/messaging';
import { ChainCopying, type OwnerConnection } from './chain-copy.js';

/** A connection of the installer that acts as the owner of referral's tables. */
class OwnerClient implements OwnerConnection {
  private constructor(private readonly client: pg.Client) {}

  static async connect(url: string): Promise<OwnerClient> {
    const options = '-c role=referral_owner -c search_path=referral';
    const client = new pg.Client({ connectionString: url, options });
    await client.connect();
    return new OwnerClient(client);
  }

  async transaction<R>(work: (sql: Sql) => Promise<R>): Promise<R> {
    await this.client.query('begin');
    try {
      const result = await work(bareSql(this.client));
      await this.client.query('commit');
      return result;
    } catch (error) {
      await this.client.query('rollback');
      throw error;
    }
  }

  close(): Promise<void> {
    return this.client.end();
  }
}

/** Does something with copies of the chain on connections of its own, one household at a time. */
export async function copying<R>(url: string, work: (copies: ChainCopying) => Promise<R>): Promise<R> {
  const [owner, ahead] = [await OwnerClient.connect(url), await OwnerClient.connect(url)];
  try {
    return await work(new ChainCopying(owner, ahead, () => Promise.resolve(), 1));
  } finally {
    await owner.close();
    await ahead.close();
  }
}
