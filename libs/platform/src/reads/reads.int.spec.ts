import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { Reads } from './reads.js';
import { soundThing } from '../test-service/thing.dto.js';
import { type Reply, TinyStack } from '../test-service/tiny-stack.js';

let database: TestDatabase;
let stack: TinyStack;
const ids: string[] = [];

beforeAll(async () => {
  database = await testDatabase('reads');
  const policiesDir = join(import.meta.dirname, '../../../../policies');
  stack = await TinyStack.start(database.url, { policiesDir });
  for (let n = 0; n < 3; n++) {
    const reply = await stack.send('/v1/things', {
      body: { ...soundThing, name: '李建国', amountFen: 9_000_000_000 },
    });
    ids.push(String(reply.body['id']));
  }
}, 60_000);
afterAll(async () => {
  await stack.stop();
  await database.drop();
});

const lastAudit = async (): Promise<Record<string, unknown> | undefined> =>
  (await stack.rows('select * from audit order by id desc limit 1'))[0];
const items = (reply: Reply): string[] => (reply.body['items'] as { id: string }[]).map(({ id }) => id);

describe('a list', () => {
  it('leaves one audit row with the ids that were shown', async () => {
    await stack.send('/v1/things?limit=2');
    expect(await lastAudit()).toMatchObject({
      action: 'things.listed',
      outcome: 'shown',
      ids: ids.slice(0, 2),
    });
  });

  it('comes in pages that together show everything once', async () => {
    const first = await stack.send('/v1/things?limit=2');
    const second = await stack.send(`/v1/things?limit=2&cursor=${String(first.body['next'])}`);
    expect([...items(first), ...items(second)]).toEqual(ids);
    expect(second.body['next']).toBeUndefined();
  });
});

describe('several objects in one answer', () => {
  it('leave a row each, which says that they were shown', async () => {
    const clerk = { id: 'demo-clerk', role: 'clerk', regionCode: '510683990000' } as const;
    const shown = ['a', 'b'].map((objectId) => ({ action: 'thing.compared', objectType: 'thing', objectId }));
    await stack.service.app.get(Reads).recordAll(clerk, shown);
    const rows = await stack.rows(
      `select object_id, outcome from audit where action = 'thing.compared' order by id`,
    );
    expect(rows).toEqual([
      { object_id: 'a', outcome: 'shown' },
      { object_id: 'b', outcome: 'shown' },
    ]);
  });
});

describe('one row', () => {
  it('is masked unless a reason is given', async () => {
    const reply = await stack.send(`/v1/things/${ids[0] ?? ''}`);
    expect(reply.body).toEqual({ id: ids[0], amountFen: 9_000_000_000, on: '2026-01-12', name: '李**' });
  });

  it('[L-15] is shown in full for a reason and its matter, which the audit row names with the place of the actor', async () => {
    const reply = await stack.send(`/v1/things/${ids[0] ?? ''}`, {
      headers: { 'unmask-reason': 'complaint', 'unmask-case': 'C-2026-0012' },
    });
    expect(reply.body['name']).toBe('李建国');
    expect(await lastAudit()).toMatchObject({
      ...{ action: 'thing.shown', reason: 'complaint', ids: [ids[0]] },
      ...{ sought: ['matter=C-2026-0012'], actor_region: '510683990000' },
    });
  });

  it.each([
    ['no number', {}, 'LOOK_UP_MATTER_MISSING'],
    ['a name for it', { 'unmask-case': 'LiJianguo 1' }, 'LOOK_UP_MATTER_INVALID'],
  ])(
    '[L-15] [L-16] is not shown for a complaint with %s, and the attempt is a look-up',
    async (_what, more, code) => {
      const headers = { 'unmask-reason': 'complaint', ...more };
      const reply = await stack.send(`/v1/things/${ids[0] ?? ''}`, { headers });
      expect(reply).toMatchObject({ status: 400, body: { code } });
      expect(await lastAudit()).toMatchObject({ outcome: 'refused', code, reason: 'complaint', sought: [] });
    },
  );

  it.each([
    [{ 'unmask-case': 'C-2026-0012' }, 'UNMASK_REASON_MISSING'],
    [{ 'unmask-case': 'C-2026-0012', 'unmask-reason': 'case-handling' }, 'LOOK_UP_MATTER_UNASKED'],
  ])(
    '[L-15] takes no number of a matter without the reason that it belongs to: %j',
    async (headers, code) => {
      const reply = await stack.send(`/v1/things/${ids[0] ?? ''}`, { headers });
      expect(reply).toMatchObject({ status: 400, body: { code } });
      expect(await lastAudit()).toMatchObject({ outcome: 'refused', code });
    },
  );

  it.each([
    ['demo-clerk', 'because I want to', 400, 'UNMASK_REASON_INVALID'],
    ['demo-auditor', 'complaint', 403, 'UNMASK_NOT_ALLOWED'],
  ])('is not shown in full to %s for "%s"', async (key, reason, status, code) => {
    const reply = await stack.send(`/v1/things/${ids[0] ?? ''}`, {
      key,
      headers: { 'unmask-reason': reason },
    });
    expect(reply).toMatchObject({ status, body: { code } });
  });

  it('that is asked for in full by a role that may not leaves the attempt in the audit', async () => {
    const headers = { 'unmask-reason': 'complaint' };
    await stack.send(`/v1/things/${ids[0] ?? ''}`, { key: 'demo-auditor', headers });
    expect(await lastAudit()).toMatchObject({
      actor_id: 'demo-auditor',
      outcome: 'refused',
      code: 'UNMASK_NOT_ALLOWED',
      object_id: ids[0],
    });
  });

  it('that is asked for in full for a reason of no list leaves the attempt in the audit, without what was typed', async () => {
    const headers = { 'unmask-reason': 'because I want to' };
    await stack.send(`/v1/things/${ids[0] ?? ''}`, { headers });
    const attempt = await lastAudit();
    expect(attempt).toMatchObject({
      actor_id: 'demo-clerk',
      outcome: 'refused',
      code: 'UNMASK_REASON_INVALID',
      object_id: ids[0],
    });
    expect(JSON.stringify(attempt)).not.toContain('because');
  });

  it('that the caller may not see is not found, and the attempt is in the audit', async () => {
    const reply = await stack.send(`/v1/things/${ids[0] ?? ''}`, { key: 'demo-dept-health' });
    expect(reply).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await lastAudit()).toMatchObject({
      actor_id: 'demo-dept-health',
      outcome: 'refused',
      code: 'NOT_FOUND',
      object_id: ids[0],
    });
  });
});

it('what is stored and what is logged holds no name in clear', async () => {
  const dump = JSON.stringify(await stack.rows('select * from thing'));
  expect(dump).not.toContain('李建国');
  expect(stack.lines.join('')).not.toContain('李建国');
});
