import pg from 'pg';
import type { ClientConfig } from 'pg';
import { TRY_RELAY_LOCK } from './relay.sql.js';

/**
 * The connection that holds the relay's advisory lock. Every statement of the relay runs on it, so that a lost lock is
 * a failed statement and never a second sender.
 */
export class RelayLock {
  private client: pg.Client | undefined;
  private lost = true;

  constructor(private readonly connection: ClientConfig) {}

  get held(): boolean {
    return this.client !== undefined && !this.lost;
  }

  /** Tries to become the owner. `false` while another process is. */
  async acquire(): Promise<boolean> {
    if (this.held) return true;
    if (this.lost) await this.reconnect();
    const rows = await this.run<{ held: boolean }>(TRY_RELAY_LOCK, []);
    if (rows[0]?.held === true) return true;
    await this.release();
    return false;
  }

  /**
   * A statement on the lock's connection.
   * @throws the database's error; after a connection error the lock is no longer held
   */
  async run<R extends object>(text: string, params: readonly unknown[]): Promise<R[]> {
    if (this.client === undefined || this.lost) throw new Error('The relay lost its lock');
    const result = await this.client.query<R>(text, [...params]);
    return result.rows;
  }

  async release(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.lost = true;
    await client?.end().catch(() => undefined);
  }

  private async reconnect(): Promise<void> {
    await this.release();
    const client = new pg.Client({ ...this.connection, application_name: 'aid-chain relay' });
    const onLost = (): void => {
      this.lost = this.lost || this.client === client;
    };
    client.on('error', onLost);
    client.on('end', onLost);
    await client.connect();
    this.client = client;
    this.lost = false;
  }
}
