import { HttpPlatform } from './http-platform.js';
import { SimulatedPlatform } from './platform.js';
import { Stage } from './stage.fixture.js';

let http: HttpPlatform;
let platform: SimulatedPlatform;
let stage: Stage;

beforeAll(async () => {
  platform = new SimulatedPlatform('2026-01-13', ({ sourceCode }) =>
    sourceCode === 'tax' ? 'another-answer' : 'right',
  );
  http = await HttpPlatform.start(platform, 'spec-token');
  const hosts = [new URL(http.url).host];
  stage = await Stage.start(
    { kind: 'http', url: http.url, token: 'spec-token', hosts },
    {},
    { isAutomatic: true },
  );
}, 120_000);

afterAll(async () => {
  await stage?.stop();
  await http?.stop();
});

describe('a platform over HTTP that is not there at first', () => {
  it('[N4] [S0-05] is asked by itself once everybody has signed, tried again, and handed each batch under its id', async () => {
    http.failing = 1;
    await stage.applies();
    await stage.until('the platform was asked', () => Promise.resolve(platform.asked === 22));
    expect(new Set(http.batches).size).toBe(1);
    expect(await stage.count('select attempts as n from verification_batch')).toBe(2);
  });

  it('[N4] its answers are taken once each, the second to a request is parked', async () => {
    await stage.until('all was read', async () =>
      (await stage.requests()).every(({ state }) => state === 'answered'),
    );
    await stage.until('all was read', async () => (await stage.parked()).length === 2);
    expect((await stage.parked()).map(({ code }) => code)).toEqual(['ANSWER_TWICE', 'ANSWER_TWICE']);
    expect(await stage.count('select count(*)::int as n from verification_answer')).toBe(24);
    expect(await stage.requests()).toHaveLength(22);
  });

  it('[L-15] [L-16] what the program asked by itself stands in the audit, with purpose and ground', async () => {
    const { rows } = await stage.database.query<Record<string, unknown>>(
      `select actor_id, actor_role, object_id, reason, sought, cardinality(ids) as persons from audit
        where action = 'verification.requested'`,
    );
    expect(rows).toEqual([
      {
        ...{ actor_id: 'system', actor_role: 'system', object_id: stage.caseId },
        ...{ reason: 'case-handling', sought: ['ground=application'], persons: 2 },
      },
    ]);
  });

  it('what is asked by itself is asked once', async () => {
    await stage.stack.setClock('2026-01-14T09:00:00+08:00');
    expect(await stage.requests()).toHaveLength(22);
  });

  it('[S1-23] a batch that the platform refuses for what it is waits for a person, keeps nobody else waiting, and is sent again by hand', async () => {
    Object.assign(http, { failing: 1, failingWith: 422 });
    await stage.applies();
    const list = async () => {
      const { body } = await stage.stack
        .http('demo-civil-affairs')
        .get<{ items: Record<string, unknown>[] }>('eligibility', '/v1/verification-batches');
      return body.items;
    };
    await stage.until('it was refused', async () => (await list())[0]?.['isRefused'] === true);
    const [refused] = await list();
    expect(refused).toMatchObject({ attempts: 1, fault: 'STATUS_422', requests: 22 });
    await stage.stack.setClock('2026-01-15T09:00:00+08:00');
    expect(await list()).toMatchObject([{ attempts: 1 }]);
    expect(platform.asked).toBe(22);
    const path = `/v1/verification-batches/${String(refused?.['batchId'])}/sending`;
    expect(await stage.post(path, { on: '2026-01-15' })).toMatchObject({ status: 201 });
    await stage.until('it was sent', () => Promise.resolve(platform.asked === 44));
    expect(await list()).toEqual([]);
    expect(await stage.post(path, { on: '2026-01-15' })).toMatchObject({
      status: 404,
      body: { code: 'VERIFICATION_BATCH_NOT_FOUND' },
    });
  });
});
