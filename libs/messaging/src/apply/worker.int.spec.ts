import { until } from '@aid-chain/kernel';
import { about, bytesOf, household } from '../fixture/events.js';
import { ask, batchDeps, workerOf } from '../fixture/party.js';
import { stage, wipe, type Stage } from '../fixture/stage.js';
import type { AnyHandler } from '../handlers/handler-registry.js';
import { runBatch } from './batch.js';
import { RunMark } from './run-mark.js';

const WITHDRAWN = 'intake.application-withdrawn.v1';
const ACCEPTED = 'intake.application-accepted.v1';

describe('workers', () => {
  let s: Stage;
  let before: AnyHandler;

  beforeAll(async () => {
    s = await stage('worker', [WITHDRAWN, ACCEPTED], (events, tx) => before(events, tx));
  });
  beforeEach(async () => {
    before = () => Promise.resolve();
    await wipe(s.at);
  });
  afterAll(() => s.close());

  const count = async (where: string): Promise<number> =>
    (await ask(s.at, `select from inbox where ${where}`)).length;

  async function landMany(households: number, each: number): Promise<void> {
    for (let seq = 1; seq <= each; seq++) {
      const records = Array.from({ length: households }, (_, n) => {
        const event = about(seq % 2 === 0 ? WITHDRAWN : ACCEPTED, n);
        return { topic: 'intake.v1', key: event.stream, bytes: bytesOf(event, seq) };
      });
      await s.inbox.land(records);
    }
  }

  const holes = `select household from ledger group by household
    having count(*) <> max(no) or count(*) <> max(seq)
        or array_agg(seq order by no) <> array_agg(seq order by seq)`;

  it('two on the same households finish without deadlock, hole or disorder', async () => {
    await landMany(150, 12);
    const workers = [1, 2].map(() => workerOf(s.at, s.consumer, s.recorded.registry));
    for (const worker of workers) worker.start();
    await until('all is applied', async () => (await count(`state = 'landed'`)) === 0);
    for (const worker of workers) await worker.stop();
    expect(s.at.alarms).toEqual([]);
    expect(await ask(s.at, holes)).toEqual([]);
    expect(await ask(s.at, 'select n from fold where n <> 12')).toEqual([]);
    expect(await count(`state <> 'applied'`)).toBe(0);
  }, 60_000);

  it('whose connection is killed in a batch keeps nothing of it, counts no death and does it again', async () => {
    let kill = true;
    before = async (_events, tx) => {
      if (!kill) return;
      kill = false;
      await tx.query('select pg_terminate_backend(pg_backend_pid())');
    };
    await landMany(40, 3);
    const other = workerOf(s.at, s.consumer, s.recorded.registry);
    const worker = workerOf(s.at, s.consumer, s.recorded.registry);
    worker.start();
    other.start();
    await until('all is applied', async () => (await count(`state = 'landed'`)) === 0);
    await worker.stop();
    await other.stop();
    expect(s.at.alarms.map(({ code }) => code)).toEqual(['APPLY_FAILED']);
    expect(await ask(s.at, holes)).toEqual([]);
    expect(await ask(s.at, 'select n from fold where n <> 3')).toEqual([]);
    expect(await count('deaths > 0')).toBe(0);
  });

  it('that die three times over an event have it parked; what died beside it runs', async () => {
    const deadly = about(WITHDRAWN, 1);
    await s.land(deadly, 1);
    await s.land(about(WITHDRAWN, 2), 1);
    let deaths = 0;
    before = (events) => {
      // Stands for the end of the process: the batch never commits and nobody clears the note of its run.
      if (events.some(({ id }) => id === deadly.id))
        return Promise.reject(Object.assign(new Error('gone'), { code: '57P01' }));
      return Promise.resolve();
    };
    for (let n = 0; n < 8 && (await count(`state = 'landed'`)) > 0; n++) {
      const mark = new RunMark(s.at.connection, s.consumer);
      await mark.countDeaths();
      await runBatch(batchDeps(s.at, s.consumer, s.recorded.registry), mark).catch(() => (deaths += 1));
      await mark.close();
    }
    expect(deaths).toBe(3);
    expect(await ask(s.at, 'select code, attempts from parked_event')).toEqual([
      { code: 'WORKER_DIED', attempts: 3 },
    ]);
    expect((await s.states()).sort()).toEqual(['applied', 'parked']);
    expect(await s.handled(household(2))).toHaveLength(1);
  });

  it('look beyond a full window of streams that another worker holds', async () => {
    await landMany(1, 600);
    await s.land(about(WITHDRAWN, 2), 1);
    const holder = s.at.source.createQueryRunner();
    await holder.startTransaction();
    await holder.query(`select from stream_position where stream = $1 for update`, [
      `household/${household(0)}`,
    ]);
    await s.drain();
    expect(await s.handled(household(2))).toHaveLength(1);
    await holder.rollbackTransaction();
    await holder.release();
    await s.drain();
    expect(await count(`state = 'applied'`)).toBe(601);
  });
});
