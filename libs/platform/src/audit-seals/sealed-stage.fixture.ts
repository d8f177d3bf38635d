import pg from 'pg';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { newId, toInstant, until } from '@aid-chain/kernel';
import { bareSql, type Sql } from '@aid-chain/messaging';
import { insertAudit, type AuditRow } from '../audit/audit-row.js';
import { rowTypes } from '../boot/row-types.js';
import { installDatabase } from '../database/install-database.js';
import { serviceUrl } from '../database/service-url.js';
import { passwords, tinyService } from '../test-service/tiny-service.js';
import type { AuditFinding } from './finding.rules.js';
import type { KeptHead } from './kept-heads.rules.js';
import { verifyAudit, type AuditCheck } from './verify-audit.js';

/** A connection, once bare and once as the platform asks. */
export interface Asked {
  readonly client: pg.Client;
  readonly sql: Sql;
}

async function connect(url: string): Promise<Asked> {
  const client = new pg.Client({ connectionString: url, types: rowTypes, options: '-c timezone=UTC' });
  await client.connect();
  // A test ends connections on purpose.
  client.on('error', () => undefined);
  return { client, sql: bareSql(client) };
}

/** An audit row as commands leave them; each is another one. */
function someRow(n: number): AuditRow {
  const entry = {
    action: `step-${String(n)}.done`,
    objectType: 'case',
    objectId: newId(),
    householdId: newId(),
    reason: 'documents-seen',
    ids: [newId(), '"quoted"\n甲'],
    sought: ['applicationId=1'],
    basis: { on: '2026-01-12', dueOn: '2026-01-15', dueProvisional: n % 2 === 0 },
  };
  const actor = { id: 'demo-clerk', role: 'clerk' } as const;
  const businessAt = toInstant(new Date(Date.UTC(2026, 0, 12, 1, 0, n % 60)));
  return { entry, actor, businessAt, outcome: 'done', code: 'A', correlationId: newId() };
}

/** The audit of a service with its seals, on a database of its own. */
export class SealedStage {
  private constructor(
    private readonly database: TestDatabase,
    /** As a service: it may add rows and ask for seals. */
    readonly app: Asked,
    /** As whoever owns the database: it may do everything, also what no trigger stops. */
    readonly owner: Asked,
  ) {}

  static async open(name: string): Promise<SealedStage> {
    const database = await testDatabase(name);
    await installDatabase(database.url, [tinyService], { passwords });
    const owner = await connect(database.url);
    await owner.client.query("set search_path = intake; set session_replication_role = 'replica'");
    return new SealedStage(database, await connect(serviceUrl(database.url, 'intake', passwords)), owner);
  }

  another(): Promise<Asked> {
    return connect(serviceUrl(this.database.url, 'intake', passwords));
  }

  /** Has seals be final as soon as the transactions before them have ended, without the ten minutes beside. */
  async withoutWaiting(): Promise<void> {
    const { rows } = await this.owner.client.query<{ text: string }>(
      "select pg_get_functiondef('intake.seal_audit'::regproc) as text",
    );
    const text = rows[0]?.text ?? '';
    expect(text).toContain("interval '10 minutes'");
    await this.owner.client.query(text.replace("interval '10 minutes'", "interval '0'"));
  }

  /** Rows in one transaction each, or on a connection given. */
  async act(count: number, { sql }: Pick<Asked, 'sql'> = this.app): Promise<void> {
    for (let n = 0; n < count; n++) await insertAudit([someRow(n)]).on(sql);
  }

  async seal({ client }: Asked = this.app): Promise<number> {
    const { rows } = await client.query<{ sealed: number }>('select sealed from intake.seal_audit()');
    return rows[0]?.sealed ?? 0;
  }

  /** Seals until all that is there is final: other specs of the server may have a transaction open for a moment. */
  async sealAll(): Promise<void> {
    await until('every row is final', async () => {
      await this.seal();
      const { rows } = await this.app.client.query<{ is: boolean }>(
        'select (select final_to from audit_seal order by no desc limit 1) = (select max(id) from audit) as is',
      );
      return rows[0]?.is === true;
    });
  }

  check({ sql }: Asked = this.app, kept: readonly KeptHead[] = []): Promise<AuditCheck> {
    return verifyAudit(sql, 'intake', kept);
  }

  async findings(asked?: Asked, kept?: readonly KeptHead[]): Promise<readonly AuditFinding[]> {
    return (await this.check(asked, kept)).findings;
  }

  /** What somebody does with all rights, then is undone, so that the next one finds the audit as it was. */
  async undone<R>(work: (owner: Asked) => Promise<R>): Promise<R> {
    await this.owner.client.query('begin');
    try {
      return await work(this.owner);
    } finally {
      await this.owner.client.query('rollback');
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.app.client.end(), this.owner.client.end()]);
    await this.database.drop();
  }
}
