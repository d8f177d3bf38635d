import { connect, createServer, Socket, type AddressInfo, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { DataSource } from 'typeorm';
import { until } from '@aid-chain/kernel';
import { onReading, party, type Party } from '../fixture/party.js';
import { inTransaction, onConnection } from '../transactions/in-transaction.js';
import { OpenTransaction } from '../transactions/open-transaction.js';
import type { WritingSql } from '../transactions/tx.js';
import type { PipelinedClient } from './pipelined-client.js';
import { writingConnection } from './writing-connection.js';

const WRITE = `insert into fold values ($1, $2::int, 'x')`;

/** That the database waits for the next statement, and whether in a transaction: the last of what it answers. */
const READY_BYTES = 6;

/** The way to the database, on which answers can be swallowed, or their ends be late. */
class Line {
  isDumb = false;
  isSlow = false;
  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(url: URL): Promise<Line> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const line = new Line(server, (server.address() as AddressInfo).port);
    server.on('connection', (near) => {
      const far = connect(Number(url.port), url.hostname);
      near.on('data', (bytes) => far.write(bytes));
      let before = Promise.resolve();
      far.on('data', (bytes) => {
        before = before.then(() => line.answer(near, bytes));
      });
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const)
        one.on('error', () => other.destroy()).on('close', () => other.destroy());
    });
    return line;
  }

  close(): void {
    this.server.close();
  }

  private async answer(near: Socket, bytes: Buffer): Promise<void> {
    if (this.isDumb) return;
    const end = this.isSlow ? -READY_BYTES : bytes.length;
    near.write(bytes.subarray(0, end));
    if (!this.isSlow) return;
    await pause(20);
    near.write(bytes.subarray(end));
  }
}

/** Counts what leaves in one piece. */
class CountingSocket extends Socket {
  roundTrips = 0;

  override _write(...args: Parameters<NonNullable<Socket['_write']>>): void {
    this.roundTrips += 1;
    super._write(...args);
  }

  override _writev(...args: Parameters<NonNullable<Socket['_writev']>>): void {
    this.roundTrips += 1;
    super._writev?.(...args);
  }
}

describe('a connection that writes', () => {
  let database: TestDatabase;
  let at: Party;
  let line: Line;
  /** A pool of one connection. */
  let one: DataSource;

  const patient = (): Socket => new Socket().setTimeout(30_000);
  let socket = patient;

  const poolOfOne = async (): Promise<DataSource> => {
    const url = new URL(database.url);
    url.port = String(line.port);
    url.hostname = '127.0.0.1';
    const { options } = at.connection;
    const extra = writingConnection({ options, max: 1, stream: () => socket() });
    return new DataSource({ type: 'postgres', url: url.href, extra }).initialize();
  };
  const inOne = <R>(work: (sql: WritingSql) => Promise<R>): Promise<R> =>
    inTransaction(one, ({ client }) => work(client));
  const kept = async (): Promise<string[]> => {
    const rows = await at.reads.query<{ household: string }>('select household from fold order by household');
    return rows.map(({ household }) => household);
  };

  beforeAll(async () => {
    database = await testDatabase('writing_connections');
    at = await party(database.url, 'intake');
    line = await Line.to(new URL(database.url));
  });
  beforeEach(async () => {
    socket = patient;
    one = await poolOfOne();
  });
  afterEach(async () => {
    await one.destroy();
    line.isDumb = line.isSlow = false;
    await at.reads.query('delete from fold');
    await at.reads.query('drop table if exists changing');
  });
  afterAll(async () => {
    line.close();
    await at.close();
    await database.drop();
  });

  it('plans once for all values and reads by indexes; the pool of reads is left to PostgreSQL', async () => {
    const settings = `select current_setting('plan_cache_mode') as plans, current_setting('enable_seqscan') as scans`;
    expect(await onConnection(one, (sql) => sql.query(settings))).toEqual([
      { plans: 'force_generic_plan', scans: 'off' },
    ]);
    expect(await at.reads.query(settings)).toEqual([{ plans: 'auto', scans: 'on' }]);
  });

  it('needs three round trips for two questions and three writes: the beginning and the end travel with them', async () => {
    const work = (sql: WritingSql) => async () => {
      await sql.query('select 1');
      await Promise.all([sql.query('select 2'), sql.query('select 3')]);
      for (const n of [1, 2, 3]) sql.write(WRITE, [`h${String(n)}`, n]);
    };
    await one.destroy();
    const counting = new CountingSocket();
    socket = () => counting;
    one = await poolOfOne();
    await inOne((sql) => work(sql)());
    await one.query('delete from fold');
    counting.roundTrips = 0;
    await inOne((sql) => work(sql)());
    expect(counting.roundTrips).toBe(3);
    expect(await kept()).toEqual(['h1', 'h2', 'h3']);
  });

  it('keeps nothing and says why when a statement fails that nobody waited for', async () => {
    const work = inOne(async (sql) => {
      await sql.query(WRITE, ['h1', 1]);
      sql.write(WRITE, ['h1', 2]);
      sql.write(WRITE, ['h2', 2]);
    });
    await expect(work).rejects.toMatchObject({ code: '23505' });
    expect(await kept()).toEqual([]);
  });

  it('keeps nothing of work that fails before anything was answered, and leaves nothing to whoever comes next', async () => {
    const work = inOne((sql) => {
      sql.write(WRITE, ['h1', 1]);
      return Promise.reject(new Error('no'));
    });
    await expect(work).rejects.toThrow('no');
    await inOne((sql) => sql.query(WRITE, ['h2', 1]));
    expect(await kept()).toEqual(['h2']);
  });

  it('leaves nothing to whoever comes next when its first statement fails and the end of that answer comes later', async () => {
    line.isSlow = true;
    for (let n = 0; n < 3; n++) {
      await expect(inOne((sql) => sql.query('select 1 / $1::int', [0]))).rejects.toMatchObject({
        code: '22012',
      });
      await inOne((sql) => sql.query(WRITE, [`h${String(n)}`, 1]));
    }
    expect(await kept()).toEqual(['h0', 'h1', 'h2']);
  });

  it('answers with the first failure what is asked behind it', async () => {
    const work = inOne(async (sql) => {
      await sql.query('select 1');
      sql.write('select 1 / $1::int', [0]);
      await sql.query('select 1').catch(() => undefined);
      await sql.query('select 2');
    });
    await expect(work).rejects.toMatchObject({ code: '22012' });
  });

  it('keeps nothing when work goes on as if a failed statement had not failed', async () => {
    const work = inTransaction(one, async ({ client, manager }) => {
      await client.query(WRITE, ['h1', 1]);
      await manager.query('select 1 / 0').catch(() => undefined);
    });
    await expect(work).rejects.toThrow('A statement had failed');
    expect(await kept()).toEqual([]);
  });

  it('keeps nothing when a value cannot be sent', async () => {
    const work = inOne(async (sql) => {
      await sql.query(WRITE, ['h1', 1]);
      sql.write(WRITE, ['h2', { toPostgres: () => ({ n: 1n }) }]);
    });
    await expect(work).rejects.toThrow('BigInt');
    expect(await kept()).toEqual([]);
    await inOne(async (sql) => sql.query(WRITE, ['h3', 1]));
    expect(await kept()).toEqual(['h3']);
  });

  it('keeps nothing of a statement whose beginning failed, nor of what was sent with it', async () => {
    await inOne((sql) => sql.query('select 1'));
    await one.query('deallocate begin');
    const work = inOne(async (sql) => {
      sql.write(WRITE, ['h1', 1]);
      sql.write(WRITE, ['h2', 1]);
      await sql.query(WRITE, ['h3', 1]);
    });
    await expect(work).rejects.toMatchObject({ code: '26000' });
    expect(await kept()).toEqual([]);
    await inOne(async (sql) => sql.query(WRITE, ['h4', 1]));
    expect(await kept()).toEqual(['h4']);
  });

  it('keeps nothing when somebody cancels one in the middle of a batch of statements', async () => {
    let pid = 0;
    const work = inOne(async (sql) => {
      pid = (await sql.query<{ pid: number }>('select pg_backend_pid() as pid'))[0]?.pid ?? 0;
      sql.write(WRITE, ['h1', 1]);
      sql.write('select pg_sleep(20)');
      sql.write(WRITE, ['h2', 1]);
    });
    await until('it sleeps', async () => {
      const rows = await at.reads.query(
        `select from pg_stat_activity where pid = $1 and wait_event = 'PgSleep'`,
        [pid],
      );
      return rows.length > 0;
    });
    await at.reads.query('select pg_cancel_backend($1)', [pid]);
    await expect(work).rejects.toMatchObject({ code: '57014' });
    expect(await kept()).toEqual([]);
    await inOne(async (sql) => sql.query(WRITE, ['h3', 1]));
    expect(await kept()).toEqual(['h3']);
  });

  it('keeps nothing when the connection is lost between two round trips, and the next one is made anew', async () => {
    const work = inOne(async (sql) => {
      const [row] = await sql.query<{ pid: number }>('select pg_backend_pid() as pid');
      await sql.query(WRITE, ['h1', 1]);
      await onReading(at, (other) => other.query('select pg_terminate_backend($1)', [row?.pid]));
      await pause(50);
      await sql.query(WRITE, ['h2', 1]);
    });
    await expect(work).rejects.toThrow(/terminat|connection/i);
    expect(await kept()).toEqual([]);
    await inOne(async (sql) => sql.query(WRITE, ['h3', 1]));
    expect(await kept()).toEqual(['h3']);
  });

  it('ends itself when the database answers a part of a batch of statements and then nothing', async () => {
    await one.destroy();
    socket = () => new Socket().setTimeout(300);
    one = await poolOfOne();
    const work = inOne(async (sql) => {
      await sql.query('select 1');
      const answered = sql.query('select 2');
      sql.write('select pg_sleep(1)');
      await answered;
      line.isDumb = true;
    });
    await expect(work).rejects.toMatchObject({ code: 'ETIMEDOUT' });
  });

  it('serves many transactions one after the other where there is only one, also when every other fails', async () => {
    const all = Array.from({ length: 20 }, (_, n) =>
      inOne(async (sql) => {
        await sql.query(WRITE, [`h${String(n)}`, n]);
        sql.write('select 1 / $1::int', [n % 2]);
      }).then(
        () => 'kept',
        () => 'failed',
      ),
    );
    const answers = await Promise.all(all);
    expect(answers.filter((answer) => answer === 'kept')).toHaveLength(10);
    expect(await kept()).toHaveLength(10);
  });

  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const later = (): Promise<void> => pause(50);
  it.each<[string, boolean, () => Promise<void>]>([
    ['while its end is not answered yet', true, turn],
    ['after its end', true, later],
    ['after it ended without a statement', false, later],
  ])(
    'refuses what is asked of a transaction %s, instead of keeping it by itself or leaving it open',
    async (_when, asksBefore, moment) => {
      let late: Promise<unknown> = Promise.resolve();
      const asked = new Promise<void>((resolve) => {
        void inOne(async (sql) => {
          if (asksBefore) await sql.query('select 1');
          late = moment().then(() => sql.query(WRITE, ['h1', 1]));
          late.catch(() => undefined).finally(resolve);
        });
      });
      await asked;
      await expect(late).rejects.toThrow('has ended');
      await onConnection(one, (sql) => sql.query(WRITE, ['h2', 1]));
      expect(await kept()).toEqual(['h2']);
    },
  );

  it.each(['commit', 'rollBack'] as const)(
    'refuses what is asked in the turn in which %s is asked for, also where nothing was asked before',
    async (end) => {
      const runner = one.createQueryRunner();
      const client = (await runner.connect()) as PipelinedClient;
      const transaction = new OpenTransaction(client);
      const ended = transaction[end]();
      await expect(transaction.query(WRITE, ['h1', 1])).rejects.toThrow('has ended');
      await ended;
      expect(client.isInTransaction).toBe(false);
      await runner.release();
    },
  );

  it('gives a connection on which somebody has left a transaction open to nobody else', async () => {
    await onConnection(one, (sql) => sql.query('begin'));
    await onConnection(one, (sql) => sql.query(WRITE, ['h1', 1]));
    expect(await kept()).toEqual(['h1']);
  });

  const changing = 'select n from changing where n >= $1';
  const pathsOfStatements: [string, () => Promise<object[]>][] = [
    ['TypeORM', () => inTransaction(one, ({ manager }) => manager.query<object[]>(changing, [1]))],
    ['one outside a transaction', () => onConnection(one, (sql) => sql.query(changing, [1]))],
  ];
  const losses: [string, string, () => Promise<unknown>][] = [
    [
      ...(['is of a column that has got another type since', '0A000'] as const),
      () => at.reads.query('alter table changing alter n type bigint'),
    ],
    [
      ...(['is no longer there', '26000'] as const),
      async () => {
        const find = `select name from pg_prepared_statements where statement like '%from changing%'`;
        for (const { name } of await one.query<{ name: string }[]>(find))
          await one.query(`deallocate ${name}`);
      },
    ],
  ];
  it.each(pathsOfStatements.flatMap(([who, ask]) => losses.map((loss) => [who, ...loss, ask] as const)))(
    'is given to nobody else after what %s prepared %s: the second request works again',
    async (_who, _what, code, lose, ask) => {
      await at.reads.query('create table changing as select 1 as n');
      for (let n = 0; n < 3; n++) expect(await ask()).toEqual([{ n: 1 }]);
      await lose();
      await expect(ask()).rejects.toMatchObject({ code });
      expect(await ask()).toHaveLength(1);
    },
  );

  it('has TypeORM’s statements in the transaction too, also when they come first', async () => {
    const work = inTransaction(one, async ({ client, manager }) => {
      await manager.query(`insert into fold values ('h1', 1, 'x')`);
      client.write(WRITE, ['h2', 1]);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await kept()).toEqual([]);
  });

  it('prepares what comes a second time, and no more than it has room for', async () => {
    const prepared = await inOne(async (sql) => {
      for (let round = 0; round < 2; round++)
        for (let n = 0; n < 400; n++) sql.write(`select $1::int as n${String(n)}`, [n]);
      return sql.query<{ n: number }>('select count(*)::int as n from pg_prepared_statements');
    });
    expect(prepared).toEqual([{ n: 257 }]);
  });
});
