import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { householdBuilder, type Filing } from '@aid-chain/testing';
import { Window } from '../window-check/window-check.fixture.js';

let window: Window;

beforeAll(async () => {
  window = await Window.open();
});

afterAll(() => window?.close());

const family = (): Filing => householdBuilder().with().with({ birthDate: '2014-03-01' }).build();

/** A colleague at another window, in the middle of a change. */
async function colleague(...statements: readonly (readonly [string, unknown[]])[]): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: window.running.databaseUrl });
  await client.connect();
  await client.query('begin');
  for (const [text, params] of statements) await client.query(text, params);
  return client;
}

async function goesOn(client: pg.Client): Promise<void> {
  await client.query('commit');
  await client.end();
}

async function untilWaiting(statement: string): Promise<void> {
  const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and query like $1`;
  while ((await window.database.query(waiting, [`%${statement}%`])).rowCount === 0) await pause(10);
}

describe('a household that changes between being read and being written', () => {
  it('[A-25] given a child that comes to another household meanwhile, then what changed there is not overwritten', async () => {
    const [from, to, third] = await Promise.all(
      [family(), family(), family()].map((f) => window.registered(f)),
    );
    if (from === undefined || to === undefined || third === undefined) throw new Error('three families file');
    const child = (await window.membersOf(from.householdId)).find(({ relation }) => relation === 'child');
    // One window moves the child from the first to the second household, another one is about to move the second one away.
    const mover = await colleague(
      [`update intake.household set version = version + 1 where id = $1`, [from.householdId]],
      [
        `update intake.membership set left_on = '2026-01-10', left_reason = 'moved-out' where person_id = $1`,
        [child?.personId],
      ],
      [
        `insert into intake.membership (household_id, person_id, relation, lives_from, joined_on)
         values ($1, $2, 'child', '2015-01-01', '2026-01-10')`,
        [to.householdId, child?.personId],
      ],
    );
    const other = await colleague([
      `update intake.household set region_code = '510683990002', version = version + 1 where id = $1`,
      [to.householdId],
    ]);
    const joins = { persons: [{ personId: child?.personId, relation: 'child' }], reasonCode: 'custody' };
    const joining = window.change(third.householdId, { kind: 'join', effectiveOn: '2026-01-10', ...joins });
    await untilWaiting('from household h');
    await goesOn(mover);
    await untilWaiting('insert into household as h');
    await goesOn(other);
    expect((await joining).status).toBe(201);
    const { rows } = await window.database.query('select region_code from intake.household where id = $1', [
      to.householdId,
    ]);
    expect(rows).toEqual([{ region_code: '510683990002' }]);
    const [last] = (await window.events(to.householdId)).slice(-1);
    expect(last).toMatchObject({ type: 'household-changed', data: { regionCode: '510683990002' } });
    expect(await window.membersOf(third.householdId)).toContainEqual({
      personId: child?.personId,
      relation: 'child',
    });
  });
});
