import pg from 'pg';
import { until } from '@aid-chain/kernel';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { ask, party, type Party } from '../fixture/party.js';
import { wipe } from '../fixture/stage.js';
import { RunMark } from './run-mark.js';

const CONSUMER = 'eligibility';
const LOCK = `hashtext('aid-chain worker')`;

describe('the mark of a worker', () => {
  let database: TestDatabase;
  let at: Party;
  let other: pg.Client;
  const marks: RunMark[] = [];

  beforeAll(async () => {
    database = await testDatabase('run_mark');
    at = await party(database.url, CONSUMER);
  });
  beforeEach(async () => {
    other = new pg.Client(at.connection);
    await other.connect();
    await wipe(at);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await Promise.all(marks.splice(0).map((mark) => mark.close()));
    await other.end();
  });
  afterAll(async () => {
    await at.close();
    await database.drop();
  });

  const markOf = (options = at.connection.options ?? ''): RunMark => {
    const mark = new RunMark({ ...at.connection, options }, CONSUMER);
    marks.push(mark);
    return mark;
  };
  const isHeld = async ({ worker }: RunMark): Promise<boolean> => {
    const { rows } = await other.query<{ free: boolean }>(
      `select pg_try_advisory_lock(${LOCK}, $1) as free, pg_advisory_unlock(${LOCK}, $1)`,
      [worker],
    );
    return rows[0]?.free === false;
  };
  const isConnected = async (): Promise<boolean> =>
    (await ask(at, `select from pg_stat_activity where application_name like 'aid-chain runs of%'`)).length >
    0;
  const died = async (): Promise<RunMark> => {
    const mark = markOf();
    await mark.announce();
    await mark.close();
    return mark;
  };
  const later = (ms: number): void => {
    jest.restoreAllMocks();
    const then = Date.now() + ms;
    jest.spyOn(Date, 'now').mockReturnValue(then);
  };
  const rows = (mark: RunMark): Promise<object[]> =>
    ask(at, 'select from run where worker = $1', [mark.worker]);

  it('is not there without its lock: the others would take a worker for dead that lives', async () => {
    const mark = markOf(`${at.connection.options ?? ''} -c lock_timeout=100`);
    await other.query(`select pg_advisory_lock(${LOCK}, $1)`, [mark.worker]);
    await expect(mark.announce()).rejects.toMatchObject({ code: '55P03' });
    expect(await rows(mark)).toEqual([]);
    await until('its connection has ended', async () => !(await isConnected()));
    await other.query('select pg_advisory_unlock_all()');
    await mark.announce();
    expect(await isHeld(mark)).toBe(true);
  });

  it('waits for somebody who asks at that moment whether its worker lives', async () => {
    const mark = markOf();
    await other.query('begin');
    await other.query(`select pg_advisory_xact_lock(${LOCK}, $1)`, [mark.worker]);
    const announced = mark.announce();
    await until('it waits', async () => {
      return (await ask(at, `select from pg_locks where locktype = 'advisory' and not granted`)).length > 0;
    });
    await other.query('commit');
    await announced;
    expect(await isHeld(mark)).toBe(true);
  });

  it('goes on by a new connection, with its lock, where a migration has changed what the old one had prepared', async () => {
    const mark = markOf();
    for (let n = 0; n < 3; n++) await mark.announce();
    await ask(at, 'alter table run alter worker type bigint');
    await expect(mark.countDeaths()).rejects.toMatchObject({ code: '0A000' });
    await mark.countDeaths();
    expect(await isHeld(mark)).toBe(true);
    await ask(at, 'alter table run alter worker type integer');
  });

  it('gives its lock back where it cannot say that its worker lives', async () => {
    const mark = markOf(`${at.connection.options ?? ''} -c lock_timeout=100`);
    await other.query('begin');
    await other.query('lock table run in access exclusive mode');
    await expect(mark.announce()).rejects.toMatchObject({ code: '55P03' });
    await other.query('commit');
    await until('its connection has ended', async () => !(await isConnected()));
    expect(await isHeld(mark)).toBe(false);
    await mark.announce();
    expect(await isHeld(mark)).toBe(true);
  });

  it('of a worker that died is forgotten a minute after it was found, when every process has seen it', async () => {
    const [dead, living] = [await died(), markOf()];
    await living.announce();
    expect(await rows(dead)).toHaveLength(1);
    later(59_000);
    await living.countDeaths();
    expect(await rows(dead)).toHaveLength(1);
    later(61_000);
    await living.countDeaths();
    expect(await rows(dead)).toEqual([]);
    const next = markOf();
    await next.announce();
    expect(next.isRecovering).toBe(false);
  });

  it('of a worker that died counts once for each process that finds it, also where the worker ran nothing', async () => {
    await died();
    const [one, two] = [markOf(), markOf()];
    expect(await one.announce()).toEqual({ workers: 1, events: 0 });
    expect(await one.countDeaths()).toEqual({ workers: 0, events: 0 });
    expect(await two.announce()).toEqual({ workers: 1, events: 0 });
  });

  it('puts whoever finds a dead worker into crash recovery for ten minutes, counted from when it was found', async () => {
    await died();
    const living = markOf();
    await living.announce();
    expect(living.isRecovering).toBe(true);
    later(599_000);
    await living.countDeaths();
    expect(living.isRecovering).toBe(true);
    later(601_000);
    expect(living.isRecovering).toBe(false);
  });
});
