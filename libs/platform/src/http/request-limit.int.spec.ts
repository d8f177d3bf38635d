import { setTimeout as pause } from 'node:timers/promises';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { issueKey } from '../auth/api-key.js';
import { Reads } from '../reads/reads.js';
import { TinyStack, type Reply } from '../test-service/tiny-stack.js';

const LIMIT = 3;

let database: TestDatabase;
let stack: TinyStack;

beforeAll(async () => {
  database = await testDatabase('limit');
  stack = await TinyStack.start(database.url, { requestsPerMinute: LIMIT });
}, 60_000);
afterAll(async () => {
  await stack.stop();
  await database.drop();
});

async function reads(key: string, times: number): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (let n = 0; n < times; n += 1) replies.push(await stack.send('/v1/things', { key }));
  return replies;
}
/** A key of an actor, who is made with the first one. */
async function newKey(actor: string): Promise<string> {
  const { key, prefix, hash } = issueKey();
  await stack.rows(`insert into directory.actor (id, role) values ($1, 'auditor') on conflict do nothing`, [
    actor,
  ]);
  await stack.rows(
    `insert into directory.api_key (prefix, secret_hash, actor_id, label) values ($1, $2, $3, 'spec')`,
    [prefix, hash, actor],
  );
  return key;
}
const statuses = (replies: readonly Reply[]) => replies.map(({ status }) => status);

describe('a client that sends more than the limit of a minute', () => {
  it('is refused with when it may go on, and nobody else is; probes are never counted', async () => {
    const replies = await reads('demo-clerk', LIMIT + 1);
    expect(statuses(replies)).toEqual([200, 200, 200, 429]);
    const refused = replies.at(-1);
    expect(refused?.body).toMatchObject({ code: 'TOO_MANY_REQUESTS', params: { limit: LIMIT } });
    expect(refused?.body['zh']).toMatch(/每分钟最多 3 次.*秒后重试/);
    const seconds = Number(refused?.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(statuses(await reads('demo-clerk-2', 1))).toEqual([200]);
    for (let n = 0; n < LIMIT + 2; n += 1)
      for (const probe of ['/livez', '/readyz'])
        expect((await stack.send(probe, { key: '' })).status).toBe(200);
  });

  it('sends no more by a second key of the same actor', async () => {
    const keys = [await newKey('auditor'), await newKey('auditor')];
    const replies: Reply[] = [];
    for (const key of [...keys, ...keys]) replies.push(...(await reads(key, 1)));
    expect(replies.at(-1)?.status).toBe(429);
    expect(statuses(replies.slice(0, LIMIT))).not.toContain(429);
  });
});

describe('who guesses keys', () => {
  /** Each begins a minute of its own. */
  beforeEach(async () => {
    await stack.stop();
    stack = await TinyStack.boot(database.url, { requestsPerMinute: LIMIT });
  });
  afterEach(() => jest.restoreAllMocks());

  async function guess(times: number): Promise<Reply[]> {
    const guesses: Reply[] = [];
    for (let n = 0; n < times; n += 1) guesses.push(...(await reads(issueKey().key, 1)));
    return guesses;
  }

  it('is no faster by taking another key each time, and keeps nobody of the demo out', async () => {
    expect(statuses(await guess(LIMIT + 1))).toEqual([401, 401, 401, 429]);
    expect(statuses(await reads('demo-clerk-2', 1))).toEqual([200]);
  });

  it('costs the database nothing beyond the limit, however many keys are sent', async () => {
    const query = jest.spyOn(stack.service.app.get(Reads), 'query');
    await guess(LIMIT + 5);
    const lookUps = query.mock.calls.filter(([text]) => text.includes('directory.api_key'));
    expect(lookUps).toHaveLength(LIMIT);
  });

  it('keeps nobody out whose key was good here before, also where all come from one address', async () => {
    const key = await newKey('behind-the-proxy');
    expect(statuses(await reads(key, 1))).toEqual([200]);
    expect(statuses(await guess(LIMIT)).at(-1)).toBe(429);
    await pause(1_050); // What was found of a key is good for a second: this one is looked up again.
    expect(statuses(await reads(key, 1))).toEqual([200]);
  });

  it('with a key that was revoked is counted like any other', async () => {
    const key = await newKey('revoked');
    expect(statuses(await reads(key, 1))).toEqual([200]);
    await stack.rows(`update directory.api_key set revoked_at = now() where actor_id = 'revoked'`);
    await pause(1_050);
    expect(statuses(await reads(key, LIMIT))).toEqual([401, 401, 429]);
  });
});

describe('every answer', () => {
  it.each(['/v1/things', '/docs', '/livez', '/nowhere'])(
    'carries the headers that keep a browser from misusing it: %s',
    async (path) => {
      const { headers } = await stack.send(path, { key: 'demo-portal' });
      expect(headers.get('content-security-policy')?.split(';').sort()).toEqual([
        ...["base-uri 'none'", "connect-src 'self'", "default-src 'none'", "form-action 'none'"],
        ...["frame-ancestors 'none'", "img-src 'self' data:", "script-src 'self'"],
        "style-src 'self' 'unsafe-inline'",
      ]);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('strict-transport-security')).toBeNull();
    },
  );
});
