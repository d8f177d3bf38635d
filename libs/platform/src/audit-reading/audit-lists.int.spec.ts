import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { sql } from '@aid-chain/messaging';
import { Reads } from '../reads/reads.js';
import { Sealer } from '../sealing/sealer.js';
import { NO_SUBJECTS } from '../service/audit-subjects.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_DEFINITION } from '../service/tokens.js';
import { AuditGivenReader } from './audit-given.reader.js';
import { TinyStack } from '../test-service/tiny-stack.js';

let database: TestDatabase;
let stack: TinyStack;

beforeAll(async () => {
  database = await testDatabase('audit_lists');
  stack = await TinyStack.start(database.url);
  await stack.rows(`insert into directory.actor (id, role) values ('demo-clerk', 'auditor')`);
}, 60_000);
afterAll(async () => {
  await stack.stop();
  await database.drop();
});

const DAY = 'from=2026-01-12&to=2026-01-12';

const ask = async (path: string) => {
  const { status, body } = await stack.send(`/v1/${path}`, { key: 'demo-auditor' });
  return [status, body['code'] ?? 'ok'];
};

describe('a list of the audit', () => {
  it.each([
    'look-ups?month=2199-12',
    'audit-entries?to=2199-12-31',
    'exposures?actorId=demo-clerk&from=1800-01-01&to=2199-12-31',
  ])('[S4-06] may be asked for to the last day that can be written: %s', async (path) => {
    expect(await ask(path)).toEqual([200, 'ok']);
  });

  it.each([
    'look-ups?month=9999-12',
    'look-ups?month=0000-12',
    'audit-entries?to=9999-12-31',
    'exposures?actorId=demo-clerk&from=0001-01-01&to=2199-12-31',
  ])('is refused for days that nobody can mean: %s', async (path) => {
    expect(await ask(path)).toEqual([422, 'VALIDATION_FAILED']);
  });

  it.each(['audit-entries?', 'exposures?actorId=demo-clerk&'])(
    'is not empty for a period that ends before it begins, but refused: %s',
    async (path) => {
      expect(await ask(`${path}from=2026-01-13&to=2026-01-12`)).toEqual([422, 'PERIOD_REVERSED']);
    },
  );

  it.each([
    'audit-entries?actorId=ghost',
    'operator-acts?operatorId=ghost',
    `exposures?actorId=ghost&${DAY}`,
  ])(
    '[N13] of somebody who never was is refused, and not read as if nobody had been seen: %s',
    async (path) => {
      expect(await ask(path)).toEqual([422, 'ACTOR_UNKNOWN']);
    },
  );

  it('[N13] [S4-06] of somebody who left, or who stands in the audit alone, is answered', async () => {
    await stack.rows(
      `insert into directory.actor (id, role, active) values ('left-clerk', 'auditor', false)`,
    );
    await stack.rows(
      `insert into audit (business_at, actor_id, actor_role, action, object_type, object_id, outcome, correlation_id)
       values (now(), 'gone-before', 'clerk', 'thing.renamed', 'thing', 'o', 'done', gen_random_uuid())`,
    );
    await stack.rows(
      `insert into directory.audit (actor, action, object_type) values ('launcher', 'key-issued', 'api-key')`,
    );
    for (const id of ['left-clerk', 'gone-before']) {
      expect(await ask(`audit-entries?actorId=${id}`)).toEqual([200, 'ok']);
      expect(await ask(`exposures?actorId=${id}&${DAY}`)).toEqual([200, 'ok']);
    }
    expect(await ask('operator-acts?operatorId=launcher')).toEqual([200, 'ok']);
  });

  it('[S4-06] of an act that nobody can do is refused; one that an earlier release recorded is not', async () => {
    expect(await ask('audit-entries?action=read.everything')).toEqual([422, 'ACT_UNKNOWN']);
    for (const known of ['application.withdrawn', 'POST%20/v1/access-log-withholdings', 'thing.renamed'])
      expect(await ask(`audit-entries?action=${known}`)).toEqual([200, 'ok']);
  });

  it('[S4-06] of operators says the business day of this service at that moment, so that both audits lie side by side', async () => {
    await stack.rows(
      `insert into audit (recorded_at, business_at, actor_id, actor_role, action, object_type, object_id, outcome, correlation_id)
       values ('2025-03-01T09:00:00+08:00', '2025-07-06T09:00:00+08:00', 'demo-operator', 'operator', 'clock.set', 'clock', 'demo', 'done', gen_random_uuid()),
              ('2025-03-01T12:00:00+08:00', '2025-09-06T12:00:00+08:00', 'demo-operator', 'operator', 'clock.set', 'clock', 'demo', 'done', gen_random_uuid())`,
    );
    await stack.rows(
      `insert into directory.audit (at, actor, action, object_type)
       values ('2025-02-28T09:00:00+08:00', 'spec', 'keys-listed', 'api-key'),
              ('2025-03-01T11:00:00+08:00', 'spec', 'keys-listed', 'api-key'),
              ('2025-03-02T09:00:00+08:00', 'spec', 'keys-listed', 'api-key')`,
    );
    const { body } = await stack.send('/v1/operator-acts?operatorId=spec', { key: 'demo-auditor' });
    expect((body['items'] as { businessDay: string }[]).map(({ businessDay }) => businessDay)).toEqual([
      '2025-09-07',
      '2025-07-06',
      '2025-02-28',
    ]);
    expect(await ask('operator-acts?action=nosuch')).toEqual([422, 'ACT_UNKNOWN']);
  });

  it('of a region that is in no table is refused: due-items', async () => {
    expect(await ask('due-items?regionCode=510683999999')).toEqual([422, 'REGION_UNKNOWN']);
  });

  it('[S4-06] of a day has the whole of it, and nothing of the days beside', async () => {
    const at = [
      '2026-01-11T23:59:59.999999',
      '2026-01-12T00:00:00',
      '2026-01-12T23:59:59.999999',
      '2026-01-13T00:00:00',
    ];
    for (const time of at)
      await stack.rows(
        `insert into audit (business_at, actor_id, actor_role, action, object_type, object_id, outcome, correlation_id)
         values ($1::timestamptz, 'demo-clerk', 'clerk', 'thing.made', 'thing', 'o', 'done', gen_random_uuid())`,
        [`${time}+08:00`],
      );
    const { body } = await stack.send('/v1/audit-entries?from=2026-01-12&to=2026-01-12&action=thing.made', {
      key: 'demo-auditor',
    });
    expect((body['items'] as { at: string }[]).map((entry) => entry.at)).toEqual([
      '2026-01-12T23:59:59.999+08:00',
      '2026-01-12T00:00:00+08:00',
    ]);
  });

  it('[S4-06] names in both languages what was refused and who asked for it, and has no object where it showed several', async () => {
    const refused = await stack.send('/v1/access-log-withholdings', {
      method: 'POST',
      key: 'demo-clerk',
      body: {},
    });
    expect(refused.status).toBe(403);
    await ask('audit-entries');
    const { body } = await stack.send('/v1/audit-entries?limit=2', { key: 'demo-auditor' });
    expect(body['items']).toMatchObject([
      { action: 'audit-entry.listed', outcomeName: { zh: '已查看', en: 'shown' } },
      {
        ...{ action: 'POST /v1/access-log-withholdings', outcomeName: { zh: '已退回', en: 'refused' } },
        actionName: {
          ...{ zh: '登记依法暂不提供的查看记录' },
          ...{ en: 'Record on which legal ground entries are kept back, and until when' },
        },
        actorRoleName: { zh: '窗口经办人', en: 'clerk' },
      },
    ]);
    const [list] = body['items'] as { ids: string[] }[];
    expect(list?.ids.length).toBeGreaterThan(1);
    expect(list).not.toHaveProperty('objectId');
  });
});

describe('what was given with an act', () => {
  it.each([
    ['of no row', '&matter=SJ-2026-001', 404, 'NOT_FOUND'],
    ['for a matter that is the number of a person', '&matter=13800138000', 400, 'LOOK_UP_MATTER_INVALID'],
  ])(
    '[S4-06] that is asked for %s is refused, and the attempt is in the audit',
    async (_what, matter, status, code) => {
      const path = `audit-entries/given?entryId=999999&reason=audit-order${matter}`;
      expect(await ask(path)).toEqual([status, code]);
      const [row] = await stack.rows(
        'select action, outcome, code, object_id, reason from audit order by id desc limit 1',
      );
      expect(row).toEqual({
        ...{ action: 'audit-entry.unmasked', outcome: 'refused', code },
        ...{ object_id: '999999', reason: 'audit-order' },
      });
    },
  );

  it('[L-15] is not read by an auditor to whom the family of the act is closely related, and the attempt is in the audit', async () => {
    const app = stack.service.app;
    const [reads, householdId] = [app.get(Reads), '019a0000-0000-7000-8000-000000000002'];
    const auditor = { id: 'demo-auditor', role: 'auditor', staffCode: 'S-0901' } as const;
    const entry = { action: 'thing.compared', objectType: 'household', objectId: householdId, householdId };
    await reads.record(auditor, entry);
    const [row] = await stack.rows('select max(id)::int as id from audit');
    const query = { entryId: Number(row?.['id']), reason: 'audit-order', matter: 'SJ-2026-001' } as const;
    const readerOf = (staffCode: string) => {
      const auditSubjects = {
        ...NO_SUBJECTS,
        relatives: () => sql`select ${staffCode}::text as "staffCode"`,
      };
      const definition = { ...app.get<ServiceDefinition>(SERVICE_DEFINITION), auditSubjects };
      return new AuditGivenReader(definition, reads, app.get(Sealer));
    };
    expect(await readerOf('S-0902').one(auditor, query)).toMatchObject({ given: [] });
    await expect(readerOf('S-0901').one(auditor, query)).rejects.toMatchObject({
      refusal: { code: 'CLOSE_RELATIVE' },
    });
    const [attempt] = await stack.rows('select outcome, code from audit order by id desc limit 1');
    expect(attempt).toEqual({ outcome: 'refused', code: 'CLOSE_RELATIVE' });
  });
});
