import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { newId } from '@aid-chain/kernel';
import { soundThing } from '../test-service/thing.dto.js';
import {
  FAILING_FEN,
  Gate,
  REFUSED_FEN,
  ThingsService,
  WAITING_FEN,
} from '../test-service/things.service.js';
import { type Reply, TinyStack } from '../test-service/tiny-stack.js';

let database: TestDatabase;
let stack: TinyStack;

beforeAll(async () => {
  database = await testDatabase('commands');
  stack = await TinyStack.start(database.url);
}, 60_000);
afterAll(async () => {
  await stack.stop();
  await database.drop();
});

const file = (amountFen: number, idempotencyKey: string | null, change: object = {}): Promise<Reply> =>
  stack.send('/v1/things', { body: { ...soundThing, amountFen, ...change }, idempotencyKey });
const counts = async (): Promise<number[]> =>
  Promise.all(['thing', 'audit', 'idempotency'].map((table) => stack.count(table)));

describe('a POST and its Idempotency-Key', () => {
  it('is refused without a key, and nothing is stored', async () => {
    const before = await counts();
    expect(await file(1, null)).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY_KEY_MISSING' } });
    expect(await counts()).toEqual(before);
  });

  it.each([
    ['longer than 128 characters', 'k'.repeat(129)],
    ['with a space', 'a b'],
    ['that is an identity number', '99000019860101123X'],
    ['that is a phone number', 'tel-13800138000'],
  ])('is refused with a key %s', async (_what, key) => {
    expect(await file(1, key)).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY_KEY_INVALID' } });
  });

  it('sent twice does its work once and answers the same, marked as replayed', async () => {
    const key = newId();
    const before = await stack.count('thing');
    const first = await file(1, key);
    const second = await file(1, key);
    expect(first).toMatchObject({ status: 201 });
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(await stack.count('thing')).toBe(before + 1);
  });

  it('may write the same content in another order of fields', async () => {
    const key = newId();
    const reversed = Object.fromEntries(Object.entries({ ...soundThing, amountFen: 1 }).reverse());
    const first = await file(1, key);
    expect(await stack.send('/v1/things', { body: reversed, idempotencyKey: key })).toMatchObject({
      status: 201,
      body: first.body,
    });
  });

  it('may leave out a field or say null, but an empty list is something else that it says', async () => {
    const key = newId();
    const first = await file(1, key);
    expect(await file(1, key, { box: null })).toMatchObject({ status: 201, body: first.body });
    const batch = newId();
    const rows = (body: object): Promise<Reply> =>
      stack.send('/v1/things/batches', { body, idempotencyKey: batch });
    expect((await rows({ rows: [null] })).status).toBe(201);
    expect(await rows({ rows: [] })).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('with a key that stood for another body is refused', async () => {
    const key = newId();
    await file(1, key);
    expect(await file(2, key)).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('with a key that stood for another address is refused', async () => {
    const key = newId();
    await file(1, key);
    const reply = await stack.send('/v1/things/batches', { body: { rows: [] }, idempotencyKey: key });
    expect(reply).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('may use a key that another actor has used', async () => {
    const key = newId();
    await file(1, key);
    const reply = await stack.send('/v1/things', {
      key: 'demo-clerk-2',
      body: { ...soundThing, amountFen: 1 },
      idempotencyKey: key,
    });
    expect(reply.status).toBe(201);
    expect(reply.headers.get('idempotency-replayed')).toBeNull();
  });

  it('that is still being worked on answers 409 at once, and its answer afterwards', async () => {
    const things = stack.service.app.get(ThingsService);
    things.gate = new Gate();
    const key = newId();
    const first = file(WAITING_FEN, key);
    await things.gate.entered;
    const second = await file(WAITING_FEN, key);
    expect(second).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_IN_FLIGHT' } });
    expect(second.headers.get('retry-after')).toBe('1');
    things.gate.open();
    const done = await first;
    expect(done.status).toBe(201);
    expect(await file(WAITING_FEN, key)).toMatchObject({ status: 201, body: done.body });
  });

  it('whose connection dies in the middle leaves nothing and can be sent again with its key', async () => {
    const things = stack.service.app.get(ThingsService);
    things.gate = new Gate();
    const key = newId();
    const before = await counts();
    const first = file(WAITING_FEN, key);
    await things.gate.entered;
    await stack.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'aid-chain-intake' and state = 'idle in transaction' and datname = current_database()`,
    );
    things.gate.open();
    expect(await first).toMatchObject({ status: 503, body: { code: 'SERVICE_BUSY' } });
    expect(await counts()).toEqual(before);
    things.gate = new Gate();
    things.gate.open();
    expect(await file(WAITING_FEN, key)).toMatchObject({ status: 201 });
  });

  it('sent ten times at once does its work once', async () => {
    const key = newId();
    const before = await stack.count('thing');
    const replies = await Promise.all(Array.from({ length: 10 }, () => file(3, key)));
    expect(replies.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
    expect(replies.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    expect(await stack.count('thing')).toBe(before + 1);
    expect(await stack.rows('select count(*)::int as n from idempotency where key = $1', [key])).toEqual([
      { n: 1 },
    ]);
  });

  it('stores neither its body nor anything that the body could be guessed from', async () => {
    const key = newId();
    await file(1, key, { name: '王某某' });
    const [row] = await stack.rows('select * from idempotency where key = $1', [key]);
    expect(JSON.stringify(row)).not.toContain('王某某');
    expect(row?.['request_hash']).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a command', () => {
  it('writes its rows, its audit rows with both times, and its answer together', async () => {
    const reply = await file(9, newId());
    const id = reply.body['id'];
    const audit = await stack.rows(
      `select action, actor_id, actor_role, outcome, recorded_at, business_at from audit
        where object_id = $1 order by action`,
      [id],
    );
    expect(audit.map(({ action }) => action)).toEqual(['thing.filed', 'thing.weighed']);
    expect(audit[0]).toMatchObject({ actor_id: 'demo-clerk', actor_role: 'clerk', outcome: 'done' });
    expect(audit[0]?.['recorded_at']).toBeInstanceOf(Date);
    expect(audit[0]?.['business_at']).toBeInstanceOf(Date);
  });

  it('that is refused leaves its audit row and nothing else, each time that it is sent', async () => {
    const key = newId();
    const [things = 0, audit = 0, answers = 0] = await counts();
    const first = await file(REFUSED_FEN, key);
    expect(first).toMatchObject({ status: 409, body: { code: 'CONCURRENT_CHANGE' } });
    expect(first.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await counts()).toEqual([things, audit + 1, answers]);
    const [row] = await stack.rows('select * from audit order by id desc limit 1');
    expect(row).toMatchObject({ action: 'POST /v1/things', outcome: 'refused', code: 'CONCURRENT_CHANGE' });
    const second = await file(REFUSED_FEN, key);
    expect(second).toMatchObject({ status: 409, body: first.body });
    expect(second.headers.get('idempotency-replayed')).toBeNull();
    expect(await counts()).toEqual([things, audit + 2, answers]);
  });

  it('that was refused is done under the same key once the cause has gone, and then once only', async () => {
    const things = stack.service.app.get(ThingsService);
    const key = newId();
    const before = await stack.count('thing');
    expect(await file(REFUSED_FEN, key)).toMatchObject({ status: 409, body: { code: 'CONCURRENT_CHANGE' } });
    things.refusing = false;
    try {
      const done = await file(REFUSED_FEN, key);
      expect(done.status).toBe(201);
      expect(done.headers.get('idempotency-replayed')).toBeNull();
      const again = await file(REFUSED_FEN, key);
      expect(again).toMatchObject({ status: 201, body: done.body });
      expect(again.headers.get('idempotency-replayed')).toBe('true');
    } finally {
      things.refusing = true;
    }
    expect(await stack.count('thing')).toBe(before + 1);
  });

  it('in which the program fails leaves nothing, and answers a number that stands in the log without the data', async () => {
    const before = await counts();
    const key = newId();
    const reply = await file(FAILING_FEN, key);
    expect(reply).toMatchObject({ status: 500, body: { code: 'INTERNAL' } });
    expect(await counts()).toEqual(before);
    const { traceId } = reply.body['params'] as { traceId: string };
    const line = stack.lines.find((text) => text.includes(traceId)) ?? '';
    expect(line).toContain('things.service');
    expect(line).toContain(`"correlationId":"${reply.headers.get('x-correlation-id') ?? ''}"`);
    expect(line).not.toMatch(/李建国|19860101|13800138000/);
    expect(JSON.stringify(reply.body)).not.toMatch(/李建国|19860101|13800138000/);
    expect(await file(FAILING_FEN, key)).toMatchObject({ status: 500 });
  });
});

describe('the audit', () => {
  it.each(["update audit set reason = 'x'", 'delete from audit', 'truncate audit'])(
    'cannot be changed by the service: %s',
    async (sql) => {
      const { Reads } = await import('../reads/reads.js');
      await expect(stack.service.app.get(Reads).query(sql)).rejects.toThrow(/permission denied/);
    },
  );

  it.each(["update audit set reason = 'x'", 'delete from audit', 'truncate audit'])(
    'cannot be changed even by the installer, because a trigger raises: %s',
    async (sql) => {
      await expect(stack.rows(sql)).rejects.toThrow(/append-only/);
    },
  );
});
