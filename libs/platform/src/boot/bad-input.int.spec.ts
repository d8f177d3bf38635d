import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { newId } from '@aid-chain/kernel';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { soundThing } from '../test-service/thing.dto.js';
import { type Reply, TinyStack } from '../test-service/tiny-stack.js';

let database: TestDatabase;
let stack: TinyStack;

beforeAll(async () => {
  database = await testDatabase('bad_input');
  stack = await TinyStack.start(database.url);
}, 60_000);
afterAll(async () => {
  await stack.stop();
  await database.drop();
});

const faults = (reply: Reply): unknown =>
  (reply.body['faults'] as { code: string; path: string }[]).map(({ code, path }) => `${code} ${path}`);
const post = (text: string | Buffer, headers: Record<string, string> = {}): Promise<Reply> =>
  stack.send('/v1/things', { text, headers });
const wrong = (change: object): Promise<Reply> =>
  stack.send('/v1/things', { body: { ...soundThing, ...change } });

describe('a body that cannot be read', () => {
  it('is refused as malformed, in both languages and as application/problem+json', async () => {
    const reply = await post('{"amountFen": 1,');
    expect(reply).toMatchObject({ status: 400, body: { code: 'BODY_NOT_JSON', status: 400 } });
    expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(reply.body['zh']).toMatch(/JSON/);
    expect(reply.body['en']).toMatch(/JSON/);
    expect(reply.body['type']).toBe('urn:aid-chain:problem:BODY_NOT_JSON');
  });

  it.each([
    ['an empty body', ''],
    ['a body that is not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['two objects', '{}{}'],
  ])('is refused: %s', async (_what, text) => {
    expect(await post(text)).toMatchObject({ status: 400, body: { code: 'BODY_NOT_JSON' } });
  });

  it.each([
    ['__proto__', '{"__proto__": {"admin": true}}'],
    ['a nested __proto__', '{"parts": [{"__proto__": 1}]}'],
    ['a part that says what it is made by', '{"parts": [{"constructor": 1}]}'],
    ['a text that says how it is read', '{"name": {"toString": 1}}'],
    ['constructor.prototype', '{"constructor": {"prototype": {"admin": true}}}'],
  ])('is refused when it reaches for the prototype: %s', async (_what, text) => {
    expect(await post(text)).toMatchObject({ status: 400, body: { code: 'BODY_FORBIDDEN_KEY' } });
    expect(Reflect.get({}, 'admin')).toBeUndefined();
  });

  it('is refused when it is larger than 256 KB, with the limit in the sentence', async () => {
    const reply = await post(JSON.stringify({ name: 'x'.repeat(1024 * 1024) }));
    expect(reply).toMatchObject({ status: 413, body: { code: 'BODY_TOO_LARGE', params: { limitKb: 256 } } });
  });

  it('may be larger only where the route says so, and there too has a limit', async () => {
    const rows = (kb: number): object => ({ rows: ['x'.repeat(kb * 1024)] });
    expect((await stack.send('/v1/things/batches', { body: rows(900) })).status).toBe(201);
    expect(await stack.send('/v1/things/batches', { body: rows(1100) })).toMatchObject({
      status: 413,
      body: { code: 'BODY_TOO_LARGE', params: { limitKb: 1024 } },
    });
  });

  it('is refused when it is nested without end', async () => {
    const reply = await post(`{"parts": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`);
    expect(reply).toMatchObject({ status: 400, body: { code: 'BODY_TOO_DEEP' } });
  });

  it.each([
    ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/xml'],
    ...['application/problem+json', 'application/json; charset=gbk'],
  ])('is refused when it is no JSON but %s', async (type) => {
    const reply = await post('a=1', { 'content-type': type });
    expect(reply).toMatchObject({ status: 415, body: { code: 'MEDIA_TYPE_NOT_SUPPORTED' } });
  });
});

describe('what never becomes a request', () => {
  /** Writes bytes to the service, and reads what comes until it ends the connection. */
  const raw = async (text: string): Promise<string> => {
    const { hostname, port } = new URL(stack.service.url);
    const socket = connect(Number(port), hostname);
    socket.write(text);
    const parts: Buffer[] = [];
    for await (const part of socket) parts.push(part as Buffer);
    return Buffer.concat(parts).toString('utf8');
  };

  it.each([
    [
      'headers of more than 16 KB',
      `GET / HTTP/1.1\r\nCookie: ${'a'.repeat(17_000)}\r\n\r\n`,
      431,
      'HEADERS_TOO_LARGE',
    ],
    ['another protocol', 'HELLO\r\n\r\n', 400, 'REQUEST_MALFORMED'],
  ])('is answered with a code in both languages: %s', async (_what, text, status, code) => {
    const [head = '', body = ''] = (await raw(text)).split('\r\n\r\n');
    expect(head).toMatch(
      new RegExp(`^HTTP/1.1 ${String(status)} .*application/problem\\+json; charset=utf-8`, 's'),
    );
    expect(JSON.parse(body)).toMatchObject({
      ...{ code, status },
      zh: expect.stringMatching(/请/) as unknown,
      en: expect.stringMatching(/send it again/) as unknown,
    });
  });
});

describe('a body that the sender could have meant otherwise', () => {
  it.each(['gzip', 'deflate', 'br', 'GZIP'])(
    'is refused when it is compressed with %s, with what is supported',
    async (encoding) => {
      const reply = await post(gzipSync(JSON.stringify(soundThing)), { 'content-encoding': encoding });
      expect(reply).toMatchObject({ status: 415, body: { code: 'BODY_COMPRESSED' } });
      expect(reply.headers.get('accept-encoding')).toBe('identity');
    },
  );

  it('is taken where the header says that it is not compressed', async () => {
    const reply = await post(JSON.stringify(soundThing), { 'content-encoding': 'identity' });
    expect(reply.status).toBe(201);
  });

  it('is refused when a field is written twice, with its place, and nothing is stored', async () => {
    const before = await stack.count('thing');
    const sound = JSON.stringify(soundThing);
    const twice = await post(sound.replace('{', '{"amountFen": 5, '));
    expect(twice).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
    expect(faults(twice)).toEqual(['KEY_TWICE /amountFen']);
    const within = await post(sound.replace('{"costFen":0}', '{"costFen":0,"\\u0063ostFen":7}'));
    expect(faults(within)).toEqual(['KEY_TWICE /parts/0/costFen']);
    expect(await stack.count('thing')).toBe(before);
  });

  it('has an ID number that is taken however it is written, and told what is wrong with it', async () => {
    const part = (idNumber: string): object => ({ parts: [{ costFen: 1, idNumber }] });
    for (const written of ['990000 19860504 001x', '９９００００１９８６０５０４００１Ｘ', '990000860504001'])
      expect((await wrong(part(written))).status).toBe(201);
    for (const [written, code] of [
      ['9900001986050400', 'ID_NUMBER_LENGTH'],
      ['990000198605040012', 'ID_NUMBER_CHECK_DIGIT'],
      ['E12345678', 'ID_NUMBER_OTHER_DOCUMENT'],
    ] as const)
      expect(faults(await wrong(part(written)))).toEqual([`${code} /parts/0/idNumber`]);
  });
});

describe('a body whose fields are wrong', () => {
  it('gets every fault in one answer, each with its code, its place and both languages', async () => {
    const reply = await stack.send('/v1/things', {
      body: {
        amountFen: -1,
        on: '2026-02-30',
        regionCode: '5106',
        name: '',
        colour: 'blue',
        size: 10,
        parts: [{ costFen: 1.5, idNumber: '990000199001011234', extra: 1 }],
        unknown: true,
      },
    });
    expect(reply).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED', params: { count: 10 } } });
    expect(new Set(faults(reply) as string[])).toEqual(
      new Set([
        'MONEY_NEGATIVE /amountFen',
        'DATE_INVALID /on',
        'REGION_CODE_INVALID /regionCode',
        'TEXT_LENGTH /name',
        'CHOICE_UNKNOWN /colour',
        'NUMBER_OUT_OF_RANGE /size',
        'MONEY_NOT_WHOLE_FEN /parts/0/costFen',
        'ID_NUMBER_CHECK_DIGIT /parts/0/idNumber',
        'FIELD_UNKNOWN /parts/0/extra',
        'FIELD_UNKNOWN /unknown',
      ]),
    );
    const text = JSON.stringify(reply.body);
    expect(text).toContain('red, green');
    expect(text).not.toContain('…');
  });

  it.each([
    ['text where money belongs', { amountFen: '100' }, 'NUMBER_EXPECTED /amountFen'],
    ['true where money belongs', { amountFen: true }, 'NUMBER_EXPECTED /amountFen'],
    ['money beyond every amount', { amountFen: 1e300 }, 'MONEY_TOO_LARGE /amountFen'],
    ['half a fen', { amountFen: 0.5 }, 'MONEY_NOT_WHOLE_FEN /amountFen'],
    ['30 February', { on: '2026-02-30' }, 'DATE_INVALID /on'],
    ['a day with a time', { on: '2026-02-03T00:00:00Z' }, 'DATE_INVALID /on'],
    ['text where a number belongs', { size: 'three' }, 'NUMBER_EXPECTED /size'],
    ['a number where text belongs', { name: 7 }, 'TEXT_EXPECTED /name'],
    ['an object where text belongs', { name: { a: 1 } }, 'TEXT_EXPECTED /name'],
    ['a missing field', { name: undefined }, 'FIELD_MISSING /name'],
    ['null', { name: null }, 'FIELD_MISSING /name'],
    ['no list', { parts: 'x' }, 'LIST_EXPECTED /parts'],
    ['an empty list', { parts: [] }, 'LIST_LENGTH /parts'],
    ['a list that is too long', { parts: Array(4).fill({ costFen: 1 }) }, 'LIST_LENGTH /parts'],
    ['no object in a list', { parts: [5] }, 'OBJECT_EXPECTED /parts/0'],
    ['null in a list', { parts: [null] }, 'FIELD_MISSING /parts/0'],
    ['a list in a list', { parts: [[]] }, 'OBJECT_EXPECTED /parts/0'],
    ['a list where an object belongs', { box: [] }, 'OBJECT_EXPECTED /box'],
    ['an object where a list belongs', { parts: { costFen: 1 } }, 'LIST_EXPECTED /parts'],
    ['a text that cannot be stored', { name: 'a\u0000b' }, 'TEXT_NOT_STORABLE /name'],
    ['half a character', { name: '\ud83d' }, 'TEXT_NOT_STORABLE /name'],
  ])('is told the fault: %s', async (_what, change, fault) => {
    const reply = await wrong(change);
    expect(reply).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
    expect(faults(reply)).toEqual([fault]);
  });

  it('may hold null in an optional field, which counts as left out, but not in an unknown one', async () => {
    expect((await wrong({ box: null, parts: [{ costFen: 1, idNumber: null }] })).status).toBe(201);
    expect(faults(await wrong({ unknown: null }))).toEqual(['FIELD_UNKNOWN /unknown']);
  });

  it.each(['[]', '"text"', '7', 'null', 'true'])('is refused when it is no object: %s', async (text) => {
    const reply = await post(text);
    expect(reply.status).toBe(422);
    expect(faults(reply)).toEqual(['OBJECT_EXPECTED ']);
  });

  it('never gets its values back, not even those sent as field names', async () => {
    const reply = await wrong({
      name: '李建国'.repeat(20),
      '99000019860101123X': 1,
      idNumber: '990000198601011231',
    });
    const text = JSON.stringify(reply.body);
    expect(text).not.toMatch(/李建国|1986/);
    expect(faults(reply)).toContain('FIELD_UNKNOWN /[scrubbed]');
  });
});

describe('an address that is wrong', () => {
  it.each(['/v1/nothing', '/things', '/v1/things/a/b/c'])('is not found: %s', async (path) => {
    expect(await stack.send(path)).toMatchObject({ status: 404, body: { code: 'METHOD_NOT_FOUND' } });
  });

  it.each([
    ['PUT', '/v1/things', 'GET, HEAD, POST'],
    ['DELETE', `/v1/things/${newId()}`, 'GET, HEAD'],
    ['PATCH', '/v1/things/batches', 'GET, HEAD, POST'],
    ['OPTIONS', '/v1/things?limit=1', 'GET, HEAD, POST'],
    ['POST', '/livez', 'GET, HEAD'],
    ['PROPFIND', '/v1/things', 'GET, HEAD, POST'],
    ['DELETE', '/demo/clock', 'PUT'],
  ])('that takes other methods only, says which: %s %s', async (method, path, allowed) => {
    const reply = await stack.send(path, { method });
    expect(reply).toMatchObject({ status: 405, body: { code: 'METHOD_NOT_ALLOWED', params: { allowed } } });
    expect(reply.headers.get('allow')).toBe(allowed);
  });

  it.each([
    ['PUT', '/v1/things', ''],
    ['DELETE', `/v1/things/${newId()}`, ''],
    ['PUT', '/v1/things', '{"amountFen": 1,'],
    ['PATCH', '/v1/things', JSON.stringify({ name: 'x'.repeat(1024 * 1024) })],
  ])('says so before it looks at the body: %s %s', async (method, path, text) => {
    const reply = await stack.send(path, { method, text });
    expect(reply).toMatchObject({ status: 405, body: { code: 'METHOD_NOT_ALLOWED' } });
  });

  it('that does not exist is not found, whatever the body is', async () => {
    const reply = await stack.send('/v1/nothing', { method: 'POST', text: '{' });
    expect(reply).toMatchObject({ status: 404, body: { code: 'METHOD_NOT_FOUND' } });
  });

  it.each([
    ['PUT', '/v1/nothing'],
    ['DELETE', `/v1/things/${newId()}/parts`],
    ['PROPFIND', '/v1/nothing'],
  ])('that does not exist is not found by any method: %s %s', async (method, path) => {
    expect(await stack.send(path, { method })).toMatchObject({
      status: 404,
      body: { code: 'METHOD_NOT_FOUND' },
    });
  });

  it.each([
    ['/v1/things?limit=0', 'NUMBER_OUT_OF_RANGE /limit'],
    ['/v1/things?limit=201', 'NUMBER_OUT_OF_RANGE /limit'],
    ['/v1/things?limit=-1', 'NUMBER_OUT_OF_RANGE /limit'],
    ['/v1/things?limit=1.5', 'NUMBER_EXPECTED /limit'],
    ['/v1/things?limit=many', 'NUMBER_EXPECTED /limit'],
    ['/v1/things?limit=1&limit=2', 'NUMBER_EXPECTED /limit'],
    ['/v1/things?limit=1e2', 'NUMBER_EXPECTED /limit'],
    ['/v1/things?limit=0x10', 'NUMBER_EXPECTED /limit'],
    ['/v1/things?limit=%2B5', 'NUMBER_EXPECTED /limit'],
    ['/v1/things?limit=+5', 'NUMBER_EXPECTED /limit'],
    ['/v1/things?limit=5.0', 'NUMBER_EXPECTED /limit'],
    ['/v1/things?limit=005', 'NUMBER_EXPECTED /limit'],
    ['/v1/things?limit=', 'NUMBER_EXPECTED /limit'],
    ['/v1/things?where=1', 'FIELD_UNKNOWN /where'],
  ])('is refused for its query: %s', async (path, fault) => {
    const reply = await stack.send(path);
    expect(reply.status).toBe(422);
    expect(faults(reply)).toEqual([fault]);
  });

  it.each([
    ['/v1/things?cursor=abc', 400, 'CURSOR_INVALID'],
    ['/v1/things?cursor=%00', 400, 'REQUEST_MALFORMED'],
    ['/v1/things/%00', 400, 'REQUEST_MALFORMED'],
    ['/v1/things/%zz', 400, 'REQUEST_MALFORMED'],
    ['/v1/things/not-an-id', 404, 'NOT_FOUND'],
    ["/v1/things/1'%20or%20'1'='1", 404, 'NOT_FOUND'],
  ])('is refused: %s', async (path, status, code) => {
    expect(await stack.send(path)).toMatchObject({ status, body: { code } });
  });

  it('is refused when its part is longer than any id', async () => {
    const reply = await stack.send(`/v1/things/${'a'.repeat(300)}`);
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
  });
});

describe('the cursor of a page', () => {
  const next = async (query: string, key = 'demo-clerk'): Promise<string> => {
    const { body } = await stack.send(`/v1/things?limit=1${query}`, { key });
    return String(body['next']);
  };
  const go = (cursor: string, query = '', key = 'demo-clerk'): Promise<Reply> =>
    stack.send(`/v1/things?limit=2&cursor=${cursor}${query}`, { key });

  beforeAll(async () => {
    for (let count = 0; count < 3; count++) await stack.send('/v1/things', { body: soundThing });
  });

  it('goes on in its list, with another number of rows as well', async () => {
    const first = await next('&size=3');
    expect(await go(first, '&size=3')).toMatchObject({ status: 200 });
  });

  it.each([
    ['of other filters', '', 'demo-clerk'],
    ['of a filter with another value', '&size=4', 'demo-clerk'],
    ['of somebody else', '&size=3', 'demo-auditor'],
  ])('is refused: one %s', async (_whose, query, key) => {
    const cursor = await next('&size=3');
    expect(await go(cursor, query, key)).toMatchObject({ status: 400, body: { code: 'CURSOR_INVALID' } });
  });

  it('is refused in another list, and where its seal was taken off or made up', async () => {
    const cursor = await next('');
    const [key = ''] = cursor.split('.');
    const elsewhere = await stack.send(`/v1/things/of/others?cursor=${cursor}`);
    expect(elsewhere).toMatchObject({ status: 400, body: { code: 'CURSOR_INVALID' } });
    for (const made of [key, `${key}.`, `${key}.${'0'.repeat(32)}`, `${cursor}.`]) {
      expect(await go(made)).toMatchObject({ status: 400, body: { code: 'CURSOR_INVALID' } });
    }
  });
});

describe('a caller', () => {
  it.each([
    ['no key', ''],
    ['an unknown key', `ac_${'a'.repeat(43)}`],
    ['a text that is no key', 'whatever'],
  ])('with %s is asked for one', async (_what, key) => {
    const reply = await stack.send('/v1/things', { key });
    expect(reply).toMatchObject({ status: 401, body: { code: 'NOT_AUTHENTICATED' } });
    expect(reply.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('in a role that the endpoint does not name is refused', async () => {
    const reply = await stack.send('/v1/things', { key: 'demo-operator' });
    expect(reply).toMatchObject({
      status: 403,
      body: { code: 'ROLE_NOT_ALLOWED', params: { role: 'operator' } },
    });
    const [attempt] = await stack.rows('select * from audit order by id desc limit 1');
    expect(attempt).toMatchObject({
      actor_id: 'demo-operator',
      action: 'GET /v1/things',
      outcome: 'refused',
      code: 'ROLE_NOT_ALLOWED',
    });
  });

  it('is refused at an endpoint that names no role at all', async () => {
    expect((await stack.send('/v1/things/nobody/at-all')).status).toBe(403);
  });

  it('is asked to come back while the database is locked', async () => {
    const reply = await stack.send('/v1/things/busy/now');
    expect(reply).toMatchObject({ status: 503, body: { code: 'SERVICE_BUSY' } });
    expect(reply.headers.get('retry-after')).toBe('1');
  });
});

it('no wrong request of this page was answered 500 or written to the log as an error', () => {
  expect(stack.lines.filter((line) => line.includes('"INTERNAL"') || line.includes('"status":500'))).toEqual(
    [],
  );
});
