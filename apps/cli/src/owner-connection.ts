import pg from 'pg';
import { bareSql, type Sql } from '@aid-chain/messaging';
import { ownerRole } from '@aid-chain/platform';
import type { ServiceName } from '@aid-chain/vocabulary';

/** A connection of the installer that acts as the owner of a service's tables. */
export class OwnerClient {
  private constructor(private readonly client: pg.Client) {}

  /** @param url of the installer */
  static async connect(url: string, service: ServiceName): Promise<OwnerClient> {
    const client = new pg.Client({
      connectionString: url,
      options: `-c role=${ownerRole(service)} -c search_path=${service}`,
      application_name: 'aid_chain_cli',
    });
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
