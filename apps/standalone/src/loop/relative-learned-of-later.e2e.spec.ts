import { householdBuilder, startServices, type RunningServices } from '@aid-chain/testing';
import type { ServiceName } from '@aid-chain/vocabulary';
import { SERVICES } from '../services.js';

type Body = Record<string, unknown>;

const CADRE = { name: '张示范', villageCode: '510683990001', learnedFrom: 'tip-off' };
const WITHDRAWAL = { on: '2026-01-13', reason: '示范：同名，经核实不是其近亲属' };

describe('a family of whom it is learned after its filing that an official is a relative', () => {
  let stack: RunningServices;
  let householdId: string;
  let personId: string;
  let casePath: string;
  let applicationId: string;

  const post = (path: string, body: object, key: string) =>
    stack.http(key).post<Body>('eligibility', path, body);
  const get = async (service: ServiceName, path: string, key: string) => {
    const { status, body } = await stack.http(key).get<Body>(service, path);
    return status === 200 ? 200 : body['code'];
  };
  const doors = async (key: string): Promise<unknown[]> => {
    const asked: [ServiceName, string][] = [
      ['intake', `/v1/applications/${applicationId}`],
      ['intake', `/v1/households/${householdId}`],
      ['eligibility', casePath],
      ['eligibility', `${casePath}/determination`],
      ['referral', `/v1/households/${householdId}/aid-chain`],
      ['referral', `/v1/households/${householdId}/happiness-list`],
      ['monitoring', `/v1/warnings?householdId=${householdId}`],
    ];
    const answers: unknown[] = [];
    for (const [service, path] of asked) answers.push(await get(service, path, key));
    return answers;
  };
  const register = async (key = 'demo-civil-affairs') => {
    const { body } = await stack
      .http(key)
      .get<{ items: { householdId: string; registered: Body[] }[] }>('eligibility', '/v1/close-relatives');
    return body.items.filter((family) => family.householdId === householdId);
  };
  const relation = (more: object) => ({
    ...{ on: '2026-01-13', householdId, personId, relation: 'sibling', learnedFrom: 'family', ...more },
  });

  beforeAll(async () => {
    stack = await startServices(SERVICES, { now: '2026-01-13T09:00:00+08:00' });
    const filing = householdBuilder().with({ wageFenPerMonth: 10_000 }).asks('dibao').build('2026-01-12');
    const filed = await stack
      .http('demo-clerk')
      .post<{ applicationId: string; householdId: string }>('intake', '/v1/applications', filing);
    ({ applicationId, householdId } = filed.body);
    await stack.idle();
    const { body } = await stack
      .http('demo-clerk')
      .get<{ items: { caseId: string }[] }>('eligibility', `/v1/cases?householdId=${householdId}`);
    casePath = `/v1/cases/${body.items[0]?.caseId ?? ''}`;
    const shown = await stack
      .http('demo-clerk')
      .get<{ household: { members: { personId: string }[] } }>('eligibility', casePath);
    personId = shown.body.household.members[0]?.personId ?? '';
    await database();
  }, 120_000);
  afterAll(() => stack?.stop());

  /** A warning, so that monitoring has something of the family to keep from the official. */
  async function database(): Promise<void> {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: stack.databaseUrl });
    await client.connect();
    await client.query(
      `insert into monitoring.warning (id, household_id, region_code, indicator, level, evidence, measured, grounds, end_on, window_months, parameter_version, due_provisional, raised_on, due_on)
       select gen_random_uuid(), id, region_code, 'income-drop', 'normal', '{}', 0, '{}', '2026-01-12', 1, 'spec', false, '2026-01-12', '2026-01-22'
         from monitoring.household where id = $1`,
      [householdId],
    );
    await client.end();
  }

  it('[S4-11] [L-15] it is registered, and from then on the official reads nothing of the family in any of the four services', async () => {
    expect(await doors('demo-clerk')).toEqual(Array.from({ length: 7 }, () => 200));
    const wrong = [
      await post('/v1/close-relatives', relation({ staffCode: 'S-9999' }), 'demo-clerk-2'),
      await post('/v1/close-relatives', relation({}), 'demo-clerk-2'),
      await post(
        '/v1/close-relatives',
        relation({ personId: householdId, staffCode: 'S-0101' }),
        'demo-clerk-2',
      ),
      await post('/v1/close-relatives', relation({ ...CADRE, villageCode: '510106001001' }), 'demo-clerk-2'),
      await post('/v1/close-relatives', relation({ ...CADRE, villageCode: '510683990000' }), 'demo-clerk-2'),
      await post('/v1/close-relatives', relation({ staffCode: 'S-0101', on: '1900-10-13' }), 'demo-clerk-2'),
    ];
    expect(wrong.map(({ body }) => body['code'])).toEqual([
      'STAFF_CODE_UNKNOWN',
      'RELATIVE_OFFICIAL_MISSING',
      'PERSON_NOT_IN_HOUSEHOLD',
      'RELATIVE_VILLAGE_UNKNOWN',
      'RELATIVE_VILLAGE_UNKNOWN',
      'STEP_DATE_TOO_EARLY',
    ]);
    const made = await post('/v1/close-relatives', relation({ staffCode: 's-0101' }), 'demo-clerk-2');
    expect(made).toMatchObject({ status: 201, body: { standing: 'registered' } });
    await stack.idle();
    expect(await doors('demo-clerk')).toEqual(Array.from({ length: 7 }, () => 'CLOSE_RELATIVE'));
    expect(await doors('demo-clerk-2')).toEqual(Array.from({ length: 7 }, () => 200));
    expect(await register()).toMatchObject([
      { staffCodes: ['S-0101'], registered: [{ staffCode: 'S-0101', learnedFrom: 'family' }] },
    ]);
    const again = await post('/v1/close-relatives', relation({ staffCode: 'S-0101' }), 'demo-clerk-2');
    expect(again).toMatchObject({ status: 409, body: { code: 'RELATIVE_REGISTERED_ALREADY' } });
  });

  it('[S4-11] a village cadre without a staff code is registered by name and village', async () => {
    const made = await post('/v1/close-relatives', relation(CADRE), 'demo-clerk-2');
    expect(made).toMatchObject({ status: 201 });
    const [family] = await register();
    expect(family?.registered[1]).toMatchObject({ name: '张**', villageCode: '510683990001' });
    const id = String(made.body['registrationId']);
    const withdrawn = await post(`/v1/close-relatives/${id}/withdrawal`, WITHDRAWAL, 'demo-civil-affairs');
    expect(withdrawn).toMatchObject({ status: 201, body: { standing: 'withdrawn' } });
    expect((await register())[0]?.registered).toHaveLength(1);
  });

  it('[S4-11] a later filing that names nobody does not let the official in again; a withdrawal does', async () => {
    const [family] = await register();
    const id = String(family?.registered[0]?.['registrationId']);
    expect((await post(`/v1/close-relatives/${id}/withdrawal`, WITHDRAWAL, 'demo-clerk')).status).toBe(403);
    expect(
      await post(`/v1/close-relatives/${id}/withdrawal`, WITHDRAWAL, 'demo-civil-affairs'),
    ).toMatchObject({
      status: 201,
    });
    await stack.idle();
    expect(await doors('demo-clerk')).toEqual(Array.from({ length: 7 }, () => 200));
    expect(await register()).toEqual([]);
  });

  it('[S4-11] a withdrawal has its reason, and is not by who registered it', async () => {
    const made = await post('/v1/close-relatives', relation(CADRE), 'demo-civil-affairs');
    const path = `/v1/close-relatives/${String(made.body['registrationId'])}/withdrawal`;
    const codes = [
      await post(path, { on: '2026-01-13' }, 'demo-civil-affairs'),
      await post(path, WITHDRAWAL, 'demo-civil-affairs'),
    ].map(({ body }) => body['code']);
    expect(codes).toEqual(['VALIDATION_FAILED', 'RELATIVE_WITHDRAWN_BY_SELF']);
  });
});
