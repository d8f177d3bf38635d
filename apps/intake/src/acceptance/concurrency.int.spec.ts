import { householdBuilder, startServices, type Filing, type RunningServices } from '@aid-chain/testing';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { intake } from '../intake.definition.js';

interface Answer {
  readonly applicationId?: string;
  readonly householdId?: string;
  readonly code?: string;
  readonly state?: string;
}

let running: RunningServices;
let database: pg.Client;

beforeAll(async () => {
  running = await startServices([intake]);
  database = new pg.Client({ connectionString: running.databaseUrl });
  await database.connect();
});

afterAll(async () => {
  await database?.end();
  await running?.stop();
});

const file = (filing: Filing) =>
  running.http('demo-clerk').post<Answer>('intake', '/v1/applications', filing);
const withdraw = (id: string) =>
  running
    .http('demo-clerk')
    .post('intake', `/v1/applications/${id}/withdrawal`, { on: '2026-01-12', reasonCode: 'other' });
const family = (): Filing => householdBuilder().with().with().with({ birthDate: '2014-03-01' }).build();
const count = async (sql: string, params: unknown[] = []): Promise<number> => {
  const { rows } = await database.query<{ n: number }>(`select count(*)::int as n from ${sql}`, params);
  return rows[0]?.n ?? -1;
};

/** The statuses of several answers, sorted. */
const statuses = (answers: readonly { status: number }[]): number[] =>
  answers.map(({ status }) => status).sort();

describe('the same family at several windows at the same moment', () => {
  it('given an unknown family, when it files twice at once under two keys, then exactly one is accepted', async () => {
    for (let round = 0; round < 10; round++) {
      const filing = family();
      const before = await count('intake.household');
      const answers = await Promise.all([file(filing), file(filing)]);
      expect(statuses(answers)).toEqual([201, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe('APPLICATION_ALREADY_OPEN');
      expect(await count('intake.household')).toBe(before + 1);
    }
  });

  it('given a registered family, when eight windows file at once, then one is accepted and seven hear why not', async () => {
    const filing = family();
    const first = await file(filing);
    await withdraw(String(first.body.applicationId));
    const answers = await Promise.all(Array.from({ length: 8 }, () => file(filing)));
    expect(statuses(answers)).toEqual([201, ...Array<number>(7).fill(409)]);
    const household = [first.body.householdId];
    expect(await count(`intake.application where household_id = $1 and state = 'open'`, household)).toBe(1);
  });

  it('given two families that both name the same grandmother, then one has her and the other waits for the window', async () => {
    const [a, b] = [family(), family()];
    const [old] = householdBuilder().with({ birthDate: '1950-03-01' }).build().members;
    const grandmother = { ...old, ref: 'm9', relation: 'parent' };
    a.members.push(grandmother);
    b.members.push(grandmother);
    const answers = await Promise.all([file(a), file(b)]);
    expect(statuses(answers)).toEqual([201, 201]);
    expect(answers.map(({ body }) => body.state).sort()).toEqual(['awaiting-window-check', 'open']);
  });

  it('[A-25] given a person without a number, when two windows file at once, then one is accepted and one waits', async () => {
    for (let round = 0; round < 5; round++) {
      const filing = family();
      const [head] = filing.members;
      filing.members = [
        {
          ...{
            ref: 'm1',
            relation: 'head',
            name: `试无号${'甲乙丙丁戊'.charAt(round)}`,
            noIdReasonCode: 'lost',
          },
          ...{ birthDate: '1980-02-03', sex: 'male', registerRegionCode: '510683' },
          livesTogether: head?.['livesTogether'],
        },
      ];
      filing['authorisations'] = [];
      const answers = await Promise.all([file(filing), file(filing)]);
      expect(answers.map(({ body }) => body.state).sort()).toEqual(['awaiting-window-check', 'open']);
    }
  });

  it('given many families at once, then every one has one household, one application and events without a gap', async () => {
    const families = Array.from({ length: 40 }, family);
    const answers = await Promise.all(families.map(file));
    expect(new Set(answers.map(({ body }) => body.householdId)).size).toBe(40);
    expect(statuses(answers)).toEqual(Array<number>(40).fill(201));
    const holes = await count(
      `(select 1 from intake.outbox group by topic, stream having count(*) <> max(streamseq) or min(streamseq) <> 1) g`,
    );
    expect(holes).toBe(0);
  });

  it('given a household that changed between reading and writing, then it is read again before it is accepted', async () => {
    const filing = family();
    const first = await file(filing);
    await withdraw(String(first.body.applicationId));
    const household = [first.body.householdId];
    const mover = new pg.Client({ connectionString: running.databaseUrl });
    await mover.connect();
    await mover.query('begin');
    await mover.query(
      `update intake.household set region_code = '510683990002', version = version + 1 where id = $1`,
      household,
    );
    const second = file(filing);
    const waiting = `pg_stat_activity where wait_event_type = 'Lock' and query like 'with guard%'`;
    while ((await count(waiting)) === 0) await pause(10);
    await mover.query('commit');
    await mover.end();
    const { status, body } = await second;
    expect(status).toBe(201);
    const proposed = `intake.application where id = $1 and proposed_changes::text like '%regionCode%'`;
    expect(await count(proposed, [body.applicationId])).toBe(1);
  });

  it('what is refused leaves nothing behind: every person is in exactly one household', async () => {
    expect(
      await count(
        `(select person_id from intake.membership where left_on is null group by 1 having count(*) > 1) d`,
      ),
    ).toBe(0);
    expect(
      await count(
        `intake.person p where not exists (select 1 from intake.membership m where m.person_id = p.id)`,
      ),
    ).toBe(0);
    expect(
      await count(
        `intake.household h where not exists (select 1 from intake.application a where a.household_id = h.id)`,
      ),
    ).toBe(0);
  });
});
