import { householdBuilder, startServices, type Filing, type RunningServices } from '@aid-chain/testing';
import pg from 'pg';
import { intake } from '../intake.definition.js';

let running: RunningServices;
let database: pg.Client;

/** Stands for others who are faster: the first `times` writes of an application run into somebody else's row. */
const overtake = (times: number): Promise<unknown> =>
  database.query(`
    create or replace function intake.overtaken() returns trigger language plpgsql as $$ begin
      if nextval('intake.overtakings') <= ${times} then raise unique_violation; end if; return new; end $$;
    alter sequence intake.overtakings restart`);

beforeAll(async () => {
  running = await startServices([intake]);
  database = new pg.Client({ connectionString: running.databaseUrl });
  await database.connect();
  await database.query(
    `create sequence intake.overtakings; grant usage on sequence intake.overtakings to public`,
  );
  await overtake(0);
  await database.query(
    'create trigger overtaken before insert on intake.application for each row execute function intake.overtaken()',
  );
});

afterAll(async () => {
  await database?.end();
  await running?.stop();
});

const send = (filing: Filing) => running.http('demo-clerk').post('intake', '/v1/applications', filing);
const tries = async (): Promise<number> =>
  (await database.query<{ n: number }>('select last_value::int as n from intake.overtakings')).rows[0]?.n ??
  -1;

describe('a filing that others overtake', () => {
  it.each([1, 2, 3, 5])('%d times is read and decided again, and accepted once', async (times) => {
    await overtake(times);
    const answer = await send(householdBuilder().with().build());
    expect(answer.status).toBe(201);
    expect(await tries()).toBe(times + 1);
    const { rows } = await database.query('select 1 from intake.application where id = $1', [
      answer.body['applicationId'],
    ]);
    expect(rows).toHaveLength(1);
  });

  it('6 times is asked to come back, and nothing of it was written', async () => {
    await overtake(6);
    const persons = 'select count(*)::int as n from intake.person';
    const before = (await database.query<{ n: number }>(persons)).rows[0];
    const answer = await send(householdBuilder().with().build());
    expect([answer.status, answer.body]).toMatchObject([503, { code: 'SERVICE_BUSY' }]);
    expect((await database.query<{ n: number }>(persons)).rows[0]).toEqual(before);
  });
});
