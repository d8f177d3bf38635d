import type { ClientConfig } from 'pg';
import { PipelinedClient } from '../connections/pipelined-client.js';
import { writingConnection } from '../connections/writing-connection.js';
import { bareSql } from '../transactions/bare-sql.js';
import type { SqlText } from '../transactions/sql.js';
import { TRY_RELAY_LOCK } from './relay.sql.js';

/**
 * The connection that holds the relay's advisory lock. Every statement of the relay runs on it, so that a lost lock is
 * a failed statement and never a second sender.
 */
export class RelayLock {
  private client: PipelinedClient | undefined;
  private owned = false;

  constructor(private readonly connection: ClientConfig) {}

  get held(): boolean {
    return this.client !== undefined && this.owned;
  }

  /**
   * Tries to become the owner. What a migration has changed fails on each try where it is prepared: such a connection is
   * replaced, and its lock with it.
   * @returns `false` while another process is the owner, or the server has not noticed the end of the old connection
   */
  async acquire(): Promise<boolean> {
    if (this.client?.isReusable === false) await this.release();
    if (this.held) return true;
    const client = this.client ?? (await this.connect());
    const { rows } = await client.query<{ held: boolean }>(TRY_RELAY_LOCK);
    this.owned = this.client === client && rows[0]?.held === true;
    return this.owned;
  }

  /**
   * A statement on the lock's connection.
   * @throws the database's error; after a connection error the lock is no longer held
   */
  async run<R extends object>(statement: SqlText): Promise<R[]> {
    if (this.client === undefined || !this.owned) throw new Error('The relay lost its lock');
    return statement.on<R>(bareSql(this.client));
  }

  async release(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.owned = false;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<PipelinedClient> {
    const client = new PipelinedClient({
      ...writingConnection(this.connection),
      application_name: 'aid-chain relay',
    });
    const onLost = (): void => {
      if (this.client === client) this.client = undefined;
      this.owned = this.owned && this.client !== undefined;
    };
    client.on('error', onLost);
    client.on('end', onLost);
    await client.connect();
    this.client = client;
    return client;
  }
}
