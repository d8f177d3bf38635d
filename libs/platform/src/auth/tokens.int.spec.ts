import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { stacksOfTest } from '../test-service/stacks-of-test.fixture.js';
import { TinyStack, type Reply } from '../test-service/tiny-stack.js';
import { issueKey } from './api-key.js';
import { LogInService } from './log-in-service.fixture.js';

const SUBJECT = '5f2c9d1e-li';

const { boot } = stacksOfTest();
let database: TestDatabase;
let logIn: LogInService;
let stack: TinyStack;

const rows = (text: string, params: unknown[] = []) => stack.rows(text, params);
const production = () => ({ demoMode: false, oidc: logIn.settings });

beforeAll(async () => {
  database = await testDatabase('tokens');
  logIn = await LogInService.start();
  stack = await TinyStack.start(database.url, production());
  await rows(`insert into directory.region (code, level, name, valid_from)
    values ('510683990000', 'township', '示范镇', '2020-01-01')`);
  await rows(
    `insert into directory.actor (id, role, region_code, subject) values ('li', 'clerk', '510683990000', $1)`,
    [SUBJECT],
  );
  await rows(`insert into directory.actor (id, role, subject) values ('keeper', 'operator', 'wang@county')`);
}, 60_000);
afterAll(async () => {
  await stack.stop();
  await logIn.stop();
  await database.drop();
});

const read = (key: string): Promise<Reply> => stack.send('/v1/things', { key });
const codeOf = async (key: string) => {
  const { status, body } = await read(key);
  return [status, body['code']];
};
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token with another header and signature over the claims of a good one. */
async function forged(header: object, signature: (input: string) => string): Promise<string> {
  const [, claims = ''] = (await logIn.token(SUBJECT)).split('.');
  const input = `${base64(header)}.${claims}`;
  return `${input}.${signature(input)}`;
}

describe('who logs in at the service of the place', () => {
  it('is the actor whom the directory has under that log-in, in the role of the directory, whatever the token says', async () => {
    expect((await read(await logIn.token(SUBJECT))).status).toBe(200);
    const claims = { roles: ['clerk'], role: 'clerk', realm_access: { roles: ['clerk'] } };
    expect(await codeOf(await logIn.token('wang@county', { claims }))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    const [last] = await rows('select actor_id from audit order by id desc limit 1');
    expect(last).toEqual({ actor_id: 'keeper' });
  });

  it('comes beside programs with keys, and no demo key is one', async () => {
    const { key, prefix, hash } = issueKey();
    await rows(
      `insert into directory.api_key (prefix, secret_hash, actor_id, label) values ($1, $2, 'li', 'spec')`,
      [prefix, hash],
    );
    expect((await read(key)).status).toBe(200);
    expect((await read(await logIn.token(SUBJECT))).status).toBe(200);
    expect(await codeOf('demo-clerk')).toEqual([401, 'NOT_AUTHENTICATED']);
  });

  it('is named by another claim where the place says so', async () => {
    const oidc = { ...logIn.settings, claim: 'employee_number' };
    const other = await boot(database.url, { demoMode: false, oidc });
    const claims = { employee_number: SUBJECT };
    const named = await logIn.token('somebody', { claims });
    expect((await other.send('/v1/things', { key: named })).status).toBe(200);
    const without = await other.send('/v1/things', { key: await logIn.token(SUBJECT) });
    expect(without).toMatchObject({ status: 401, body: { code: 'TOKEN_CLAIM_MISSING' } });
    expect(without.body['en']).toContain('employee_number');
  });

  it('is let in no more within a second of being taken out of the directory, with a token that is still good', async () => {
    const token = await logIn.token(SUBJECT);
    expect((await read(token)).status).toBe(200);
    await rows(`update directory.actor set active = false where id = 'li'`);
    await pause(1_050);
    expect(await codeOf(token)).toEqual([401, 'TOKEN_ACTOR_REMOVED']);
    await rows(`update directory.actor set active = true where id = 'li'`);
    expect((await read(token)).status).toBe(200);
  });
});

describe('a token that is not good', () => {
  const RS256 = { alg: 'RS256', kid: 'first' };

  it.each<[string, () => Promise<string>, string]>([
    ['has expired', () => logIn.token(SUBJECT, { expires: -60 }), 'TOKEN_EXPIRED'],
    [
      'is not valid yet',
      () => logIn.token(SUBJECT, { claims: { nbf: Math.floor(Date.now() / 1_000) + 120 } }),
      'TOKEN_NOT_YET_VALID',
    ],
    [
      'was issued by a clock that is ahead',
      () => logIn.token(SUBJECT, { issued: 120 }),
      'TOKEN_NOT_YET_VALID',
    ],
    [
      'is good for longer than the place allows',
      () => logIn.token(SUBJECT, { expires: 86_100 }),
      'TOKEN_LIFETIME_TOO_LONG',
    ],
    [
      'is good for longer than that and does not say since when',
      () => logIn.token(SUBJECT, { issued: null, expires: 87_000 }),
      'TOKEN_LIFETIME_TOO_LONG',
    ],
    [
      'says in words when it was issued',
      () => logIn.token(SUBJECT, { claims: { iat: 'now' as never } }),
      'TOKEN_INVALID',
    ],
    ['has no end', () => logIn.token(SUBJECT).then(withoutEnd), 'TOKEN_SIGNATURE_INVALID'],
    ['is not signed', () => forged(RS256, () => ''), 'TOKEN_SIGNATURE_INVALID'],
    [
      'says that it needs no signature',
      () => forged({ alg: 'none' }, () => ''),
      'TOKEN_ALGORITHM_NOT_ALLOWED',
    ],
    [
      'is signed with the public key as if that were a secret',
      () => forged({ alg: 'HS256', kid: 'first' }, hmacWithPublicKey),
      'TOKEN_ALGORITHM_NOT_ALLOWED',
    ],
    [
      'is of another issuer',
      () => logIn.token(SUBJECT, { issuer: 'https://elsewhere' }),
      'TOKEN_ISSUER_WRONG',
    ],
    [
      'was issued for another system',
      () => logIn.token(SUBJECT, { audience: 'mail' }),
      'TOKEN_AUDIENCE_WRONG',
    ],
    ['names a key that nobody published', () => logIn.token(SUBJECT, { kid: 'x' }), 'TOKEN_KEY_UNKNOWN'],
    ['names nobody of the directory', () => logIn.token('nobody'), 'TOKEN_SUBJECT_UNKNOWN'],
    ['has a header that is none', () => Promise.resolve('e30.e30.e30'), 'TOKEN_INVALID'],
  ])('because it %s is refused with what to do', async (_what, make, code) => {
    const token = await make();
    const reply = await read(token);
    expect(reply).toMatchObject({ status: 401, body: { code } });
    expect(reply.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(JSON.stringify(reply.body)).not.toContain(token);
  });

  it('for its length alone is taken up to what the place allows, also where it does not say when it was issued', async () => {
    expect((await read(await logIn.token(SUBJECT, { expires: 85_700 }))).status).toBe(200);
    expect((await read(await logIn.token(SUBJECT, { issued: null, expires: 86_000 }))).status).toBe(200);
  });

  function withoutEnd(token: string): string {
    const [header, , signature] = token.split('.');
    return [header, base64({ iss: logIn.url, aud: 'aid-chain', sub: SUBJECT }), signature].join('.');
  }

  function hmacWithPublicKey(input: string): string {
    const key = createPublicKey({ key: logIn.publicKey() as JsonWebKey, format: 'jwk' });
    const pem = key.export({ type: 'spki', format: 'pem' });
    return createHmac('sha256', pem).update(input).digest('base64url');
  }

  it('in the address is refused, also beside a good one, and so is a key', async () => {
    const token = await logIn.token(SUBJECT);
    for (const path of [
      `/v1/things?access_token=${token}`,
      `/v1/things?x=${token}`,
      `/v1/things/${issueKey().key}`,
    ])
      expect(await stack.send(path, { key: token })).toMatchObject({
        status: 400,
        body: { code: 'CREDENTIALS_IN_ADDRESS' },
      });
  });

  it('lets nobody in where no log-in service is configured', async () => {
    const closed = await boot(database.url, { demoMode: false });
    const answer = await closed.send('/v1/things', { key: await logIn.token(SUBJECT) });
    expect(answer).toMatchObject({ status: 401, body: { code: 'NOT_AUTHENTICATED' } });
  });
});

describe('the keys of the log-in service', () => {
  afterEach(() => logIn.comeBack());

  it('are asked for once, and again for a token that names a new one; the former stays good', async () => {
    const fresh = await boot(database.url, production());
    const before = logIn.asked;
    const old = await logIn.token(SUBJECT);
    const status = async (key: string) => (await fresh.send('/v1/things', { key })).status;
    expect(await Promise.all([status(old), status(old), status(await logIn.token('wang@county'))])).toEqual([
      200, 200, 403,
    ]);
    expect(logIn.asked).toBe(before + 1);
    await logIn.rotate('second');
    await pause(1_050); // The cooldown: who invents names of keys makes nobody ask for them each time.
    const renewed = await logIn.token(SUBJECT);
    expect([await status(renewed), await status(old)]).toEqual([200, 200]);
    expect(logIn.asked).toBe(before + 2);
    expect(await status(await logIn.token(SUBJECT, { kid: 'invented' }))).toBe(401);
    expect(logIn.asked).toBe(before + 2);
  });

  it('go on while the service is away, also those that are old; a token of a new one waits (503)', async () => {
    const oidc = { ...logIn.settings, cacheSeconds: 1 };
    const fresh = await boot(database.url, { demoMode: false, oidc });
    const send = async (key: string) => {
      const { status, body, headers } = await fresh.send('/v1/things', { key });
      return { status, code: body['code'], after: headers.get('retry-after') };
    };
    expect(await send(await logIn.token(SUBJECT))).toMatchObject({ status: 200 });
    await logIn.stop();
    await pause(1_050);
    const known = await logIn.token(SUBJECT, { expires: 299 });
    expect(await send(known)).toMatchObject({ status: 200 });
    await logIn.rotate('third');
    expect(await send(await logIn.token(SUBJECT))).toEqual({
      status: 503,
      code: 'LOG_IN_UNREACHABLE',
      after: '1',
    });
    expect(fresh.lines.filter((line) => line.includes('"LOG_IN_UNREACHABLE"'))).not.toHaveLength(0);
    await logIn.comeBack();
    await pause(1_050);
    expect(await send(await logIn.token(SUBJECT))).toMatchObject({ status: 200 });
  });

  it('that the service withdraws are good no more when those that are known are old, nor is what they signed', async () => {
    const oidc = { ...logIn.settings, cacheSeconds: 1, cooldownSeconds: 0 };
    const fresh = await boot(database.url, { demoMode: false, oidc });
    const code = async (key: string) => (await fresh.send('/v1/things', { key })).body['code'];
    await logIn.rotate('withdrawn');
    const [used, unused] = [await logIn.token(SUBJECT), await logIn.token(SUBJECT, { expires: 299 })];
    expect(await code(used)).toBeUndefined();
    logIn.withdraw('withdrawn');
    await logIn.rotate('after');
    await pause(1_050);
    expect([await code(used), await code(unused)]).toEqual(['TOKEN_KEY_UNKNOWN', 'TOKEN_KEY_UNKNOWN']);
    expect(await code(await logIn.token(SUBJECT))).toBeUndefined();
  });

  it('that were never there keep nobody with a key out; who logs in is asked to wait, not refused', async () => {
    await logIn.stop();
    const fresh = await boot(database.url, production());
    const [token, { key, prefix, hash }] = [await logIn.token(SUBJECT), issueKey()];
    await rows(
      `insert into directory.api_key (prefix, secret_hash, actor_id, label) values ($1, $2, 'li', 'spec')`,
      [prefix, hash],
    );
    expect((await fresh.send('/v1/things', { key: token })).body).toMatchObject({
      code: 'LOG_IN_UNREACHABLE',
    });
    expect((await fresh.send('/v1/things', { key })).status).toBe(200);
  });
});

describe('a client that logs in', () => {
  it('may send as much as with a key: the actor is counted, whichever token or key is used', async () => {
    const limited = await boot(database.url, { ...production(), requestsPerMinute: 3 });
    const statuses: number[] = [];
    for (const expires of [301, 302, 303, 304])
      statuses.push(
        (await limited.send('/v1/things', { key: await logIn.token(SUBJECT, { expires }) })).status,
      );
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it('leaves its token in no log line and in no row', async () => {
    const token = await logIn.token(SUBJECT);
    await read(token);
    await stack.send(`/v1/things?access_token=${token}`, { key: token });
    await read(`${token.slice(0, -4)}AAAA`);
    const [, claims = ''] = token.split('.');
    expect(stack.lines.length).toBeGreaterThan(2);
    expect(stack.lines.filter((line) => line.includes(claims) || line.includes(SUBJECT))).toEqual([]);
    const kept = await rows('select to_jsonb(a)::text as row from audit a');
    expect(kept.filter(({ row }) => String(row).includes(claims))).toEqual([]);
  });
});

describe('the log-in of the demo', () => {
  const issue = (on: TinyStack, actor: string) =>
    on.send('/demo/token', { key: '', body: { actor }, idempotencyKey: null });

  it('signs tokens for the actors of the demo that every service takes', async () => {
    const demo = await boot(database.url);
    const other = await boot(database.url);
    const { body } = await issue(demo, 'demo-clerk');
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3_600 });
    const token = String(body['access_token']);
    expect((await other.send('/v1/things', { key: token })).status).toBe(200);
    expect((await issue(demo, 'li')).body).toMatchObject({ code: 'TOKEN_SUBJECT_UNKNOWN' });
    expect((await demo.send('/demo/jwks', { key: '' })).body).toEqual({
      keys: [expect.not.objectContaining({ d: expect.anything() as unknown }) as unknown],
    });
  });

  it('is not there outside demo mode, where its tokens let nobody in, nor beside a log-in service', async () => {
    const demo = await boot(database.url);
    const token = String((await issue(demo, 'demo-clerk')).body['access_token']);
    await demo.stop();
    expect(await codeOf(token)).toEqual([401, 'TOKEN_ALGORITHM_NOT_ALLOWED']);
    const both = await boot(database.url, { oidc: logIn.settings });
    for (const on of [stack, both]) {
      expect(await issue(on, 'demo-clerk')).toMatchObject({
        status: 404,
        body: { code: 'DEVELOPMENT_ISSUER_OFF' },
      });
      expect((await on.send('/demo/jwks', { key: '' })).status).toBe(404);
    }
  });
});
