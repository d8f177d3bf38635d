import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { cremationRow, family, type Family } from '../../families.fixture.js';
import { Scene } from '../../monitoring.fixture.js';
import { WarningActions } from '../../warnings/warning-actions.fixture.js';

describe('batches that name one certificate at the same moment', () => {
  let scene: Scene;
  let official: WarningActions;
  let other: pg.Client;
  beforeAll(async () => {
    scene = await Scene.start();
    official = new WarningActions(scene);
    other = new pg.Client({
      connectionString: scene.stack.databaseUrl,
      options: '-c search_path=monitoring',
    });
    await other.connect();
    await scene.stack.setClock('2026-07-10T09:00:00+08:00');
  });
  afterAll(async () => {
    await other?.end();
    await scene?.stop();
  });

  async function paid(): Promise<Family> {
    const one = family(2);
    await scene.registers(one);
    await scene.recognised(one);
    return one;
  }

  /** Somebody else works on households until both have come to a lock; answers what they wait for. */
  async function held<R>(
    households: readonly Family[],
    waiting: number,
    work: () => Promise<R>,
  ): Promise<[string[], R]> {
    await other.query('begin');
    await other.query('select from household where id = any ($1::uuid[]) for update', [
      households.map(({ householdId }) => householdId),
    ]);
    const done = work();
    let waits: string[] = [];
    for (const end = Date.now() + 1_500; waits.length < waiting && Date.now() < end; await pause(10)) {
      const found = await scene.query<{ what: string }>(
        `select case when wait_event = 'advisory' then 'papers' else 'household' end as what
         from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' order by 1`,
      );
      waits = found.map(({ what }) => what);
    }
    await other.query('commit');
    return [waits, await done];
  }

  const shown = async ({ householdId }: Family): Promise<string> =>
    JSON.stringify((await official.list('demo-civil-affairs', `householdId=${householdId}`)).body.items);
  const raised = (of: Family) => scene.published('monitoring.warning-raised.v1', of);

  it('[S2-09] for two persons of two households: the later sees the earlier, and nobody is taken for dead', async () => {
    const [one, two] = [await paid(), await paid()];
    const row = cremationRow(one);
    const second = cremationRow(two, { certificateNo: row['certificateNo'] });
    const [waits, replies] = await held([one, two], 2, () =>
      Promise.all([scene.sendsCremations([row]), scene.sendsCremations([second])]),
    );
    expect(waits).toEqual(['household', 'papers']);
    expect(replies.map(({ status }) => status)).toEqual([201, 201]);
    const doubts = replies.flatMap(({ body }) => body.doubtful.map(({ code }) => code));
    expect(doubts).toEqual(['PAPER_OF_TWO_PERSONS']);
    const warned = [...(await raised(one)), ...(await raised(two))];
    expect(warned).toHaveLength(1);
    expect(`${await shown(one)}${await shown(two)}`).toContain('同时报送在另一人名下');
  });

  it('[S2-09] a household whose earlier row comes into doubt is locked like those of the batch, so that no two deadlock', async () => {
    const [one, two] = [await paid(), await paid()];
    const [first, second] = [cremationRow(one), cremationRow(two)];
    await scene.sendsCremations([first, second]);
    const [waits, { body }] = await held([two], 1, () =>
      scene.sendsCremations([{ ...first, certificateNo: second['certificateNo'] }]),
    );
    expect(waits).toEqual(['household']);
    expect(body.doubtful).toMatchObject([{ code: 'PAPER_OF_TWO_PERSONS' }]);
    expect(await shown(two)).toContain('同时报送在另一人名下');
  });

  it('[S2-09] certificates that two batches exchange are each of one person in the end, and both count', async () => {
    const [one, two] = [await paid(), await paid()];
    const [first, second] = [cremationRow(one), cremationRow(two)];
    await scene.sendsCremations([first, second]);
    const [, replies] = await held([one, two], 2, () =>
      Promise.all([
        scene.sendsCremations([{ ...first, certificateNo: second['certificateNo'] }]),
        scene.sendsCremations([{ ...second, certificateNo: first['certificateNo'] }]),
      ]),
    );
    expect(replies.map(({ body }) => body.corrected)).toEqual([[1], [1]]);
    expect(replies.flatMap(({ body }) => body.doubtful)).toHaveLength(1);
    for (const each of [one, two]) expect(await shown(each)).toContain('于 2026-07-08 火化');
  });
});
