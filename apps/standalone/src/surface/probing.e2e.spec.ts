import pg from 'pg';
import { newId } from '@aid-chain/kernel';
import { householdBuilder, startServices, type RunningServices } from '@aid-chain/testing';
import type { ServiceName } from '@aid-chain/vocabulary';
import { SERVICES } from '../services.js';

interface AuditRow {
  readonly actor_id: string;
  readonly outcome: string;
  readonly code: string | null;
  readonly household_id: string | null;
  readonly object_id: string;
  readonly sought: string[];
}

/** Every list that can be asked for one household or one application. */
const LISTS = [
  ['intake', '/v1/applications'],
  ['eligibility', '/v1/cases'],
  ['monitoring', '/v1/warnings'],
  ['monitoring', '/v1/possible-doubles'],
  ['referral', '/v1/referrals'],
] as const;

describe('who looks for a household in a list', () => {
  let stack: RunningServices;
  let database: pg.Client;
  let elsewhere: { householdId: string; applicationId: string };

  const lastRow = async (service: ServiceName): Promise<AuditRow | undefined> => {
    const { rows } = await database.query<AuditRow>(
      `select actor_id, outcome, code, household_id, object_id, sought from ${service}.audit order by id desc limit 1`,
    );
    return rows[0];
  };

  /** A household of another township, with an application, which the clerk may not see. */
  beforeAll(async () => {
    stack = await startServices(SERVICES);
    database = new pg.Client({ connectionString: stack.databaseUrl });
    await database.connect();
    const filing = householdBuilder().with({ wageFenPerMonth: 10_000 }).build();
    const { body } = await stack
      .http('demo-clerk')
      .post<typeof elsewhere>('intake', '/v1/applications', filing);
    elsewhere = body;
    expect(elsewhere.householdId).toHaveLength(36);
    await stack.idle();
    // The directory of the demo knows one township, so the family is put into another one by hand.
    await database.query(`update intake.application set region_code = '510683980001'`);
    await database.query(`update eligibility.case_file set region_code = '510683980001'`);
  }, 120_000);
  afterAll(async () => {
    await database.end();
    await stack.stop();
  });

  describe.each(LISTS)('%s %s', (service, path) => {
    it.each(['householdId', 'applicationId'] as const)(
      '[L-15] leaves in the audit which %s was sought, also where it is unknown or of another place',
      async (filter) => {
        for (const id of [newId(), elsewhere[filter]]) {
          const reply = await stack
            .http('demo-clerk')
            .get<{ items: unknown[] }>(service, `${path}?${filter}=${id}`);
          expect(reply).toMatchObject({ status: 200, body: { items: [] } });
          expect(await lastRow(service)).toEqual({
            actor_id: 'demo-clerk',
            outcome: 'shown',
            code: 'NOT_FOUND',
            household_id: filter === 'householdId' ? id : null,
            object_id: '0 rows',
            sought: [`${filter}=${id}`],
          });
        }
      },
    );
  });

  it.each([
    ['intake', '/v1/applications', 'demo-civil-affairs'],
    ['eligibility', '/v1/cases', 'demo-civil-affairs'],
  ] as const)(
    '%s %s: who finds it leaves what was sought beside what was shown',
    async (service, path, key) => {
      await stack.http(key).get(service, `${path}?householdId=${elsewhere.householdId}`);
      expect(await lastRow(service)).toMatchObject({
        actor_id: key,
        code: null,
        household_id: elsewhere.householdId,
        sought: [`householdId=${elsewhere.householdId}`],
      });
    },
  );

  it('a list that names nobody has nothing sought, also where it is empty', async () => {
    await stack.http('demo-clerk').get('monitoring', '/v1/warnings');
    expect(await lastRow('monitoring')).toMatchObject({ code: null, sought: [], object_id: '0 rows' });
  });
});
