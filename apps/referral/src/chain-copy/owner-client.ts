import pg from 'pg';
import { bareTransaction, type Sql } from '@aid-chain/messaging';
import { ownerRole } from '@aid-chain/platform';
import type { OwnerConnection } from './chain-copy.js';

/** A connection of the installer that acts as the owner of referral's tables. */
export class OwnerClient implements OwnerConnection {
  private constructor(private readonly client: pg.Client) {}

  /**
   * @param url of the installer
   * @param name under which PostgreSQL lists the connection
   */
  static async connect(url: string, name: string): Promise<OwnerClient> {
    const client = new pg.Client({
      connectionString: url,
      options: `-c role=${ownerRole('referral')} -c search_path=referral`,
      application_name: name,
    });
    await client.connect();
    return new OwnerClient(client);
  }

  transaction<R>(work: (sql: Sql) => Promise<R>): Promise<R> {
    return bareTransaction(this.client, work);
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
