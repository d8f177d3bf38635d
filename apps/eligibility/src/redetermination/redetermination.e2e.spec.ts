import { rmSync } from 'node:fs';
import { newId, until } from '@aid-chain/kernel';
import { bareSql } from '@aid-chain/messaging';
import { policiesFolder, replacing } from '@aid-chain/testing';
import { LI, type FamilyOf } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';
import { claimRun } from './redetermination.store.js';

interface Run {
  readonly redeterminationId: string;
  readonly state: string;
  readonly examined: number;
  readonly counts: readonly { readonly change: string; readonly count: number }[];
}
interface Line {
  readonly ruleId: string;
  readonly before: { readonly outcome: string; readonly right: number } | null;
  readonly after: { readonly outcome: string; readonly right: number } | null;
}
interface Cases {
  readonly items: readonly { readonly caseId: string; readonly change: string; readonly lines: Line[] }[];
  readonly next?: string;
}
type Body = Run & Cases & { readonly code?: string };

/** The rural standard of 560 yuan becomes 720, 500 and 300, and is not known from 09-01. */
const standards = replacing(
  '- { from: 2025-01-01, to: null, value: 56000, demo: true }',
  `- { from: 2025-01-01, to: 2026-02-28, value: 56000, demo: true }
    - { from: 2026-03-01, to: 2026-04-30, value: 72000, demo: true }
    - { from: 2026-05-01, to: 2026-06-30, value: 50000, demo: true }
    - { from: 2026-07-01, to: 2026-08-31, value: 30000, demo: true }
    - { from: 2026-09-01, to: null, state: pending, doc: 某县标准调整的通知, article: 第一条 }`,
);

/** Wages of 2,600 yuan a month: 693 a head, a margin household. */
const MARGIN: FamilyOf = {
  ...LI,
  categories: ['margin'],
  persons: LI.persons.map((person, index) =>
    index === 0 ? { ...person, wageFenPerMonth: 260_000 } : { ...person, severelyIll: false },
  ),
};

let folder: string;
let scene: Scene;
let dibao: string;
let margin: string;

beforeAll(async () => {
  folder = policiesFolder('510683/dibao.yaml', standards);
  scene = await Scene.start('2026-01-12T10:00:00+08:00', folder);
  const applied = [await scene.applies(LI), await scene.applies(MARGIN)];
  [dibao = '', margin = ''] = applied.map(({ caseId }) => caseId);
  await scene.stack.setClock('2026-01-15T10:00:00+08:00');
  const given = [];
  for (const { caseId } of applied) {
    const officials = new Officials(scene, caseId);
    await officials.report('2026-01-13');
    await officials.survey('2026-01-14');
    given.push([officials, await officials.opinion('civil-affairs', '2026-01-15', 'positive')] as const);
    await officials.publicity('civil-affairs', '2026-01-15');
  }
  await scene.stack.setClock('2026-01-26T10:00:00+08:00');
  for (const [officials, opinion] of given) {
    await officials.publicityEnd('civil-affairs', '2026-01-23');
    expect(await officials.decision('civil-affairs', '2026-01-26', opinion)).toMatchObject({ status: 201 });
  }
}, 120_000);

afterAll(async () => {
  await scene?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string, key = 'demo-civil-affairs') =>
  scene.http(key).get<Body>('eligibility', `/v1/redeterminations${path}`);

const start = (onDay: string, key = 'demo-civil-affairs', regionCode?: string) =>
  scene.http(key).post<Body>('eligibility', '/v1/redeterminations', {
    onDay,
    ...(regionCode === undefined ? {} : { regionCode }),
  });

async function whenDone(id: string): Promise<Run> {
  await until('the redetermination ends', async () => (await at(`/${id}`)).body.state !== 'running');
  return (await at(`/${id}`)).body;
}

async function redetermined(onDay: string): Promise<Run> {
  const { status, body } = await start(onDay);
  expect(status).toBe(201);
  return whenDone(body.redeterminationId);
}

const countsOf = ({ counts }: Run): Record<string, number> =>
  Object.fromEntries(counts.filter(({ count }) => count > 0).map(({ change, count }) => [change, count]));

const changed = async ({ redeterminationId }: Run, query = '') =>
  (await at(`/${redeterminationId}/cases?limit=50${query}`)).body.items;

/** Everything that a decision leaves: what was recognised, and what is published to other services. */
async function decided(): Promise<unknown[]> {
  const { rows } = await scene.database.query<Record<string, string>>(
    `select 'recognition' as what, recognition_id::text as id, document::text as text from recognition
     union all select 'case', case_id::text, document::text from case_file
     union all select 'event', id::text, '' from outbox order by 1, 2`,
  );
  return rows;
}

const count = (change: string) => `redetermination set counts = '{"${change}": 1}'`;

describe('A redetermination, over HTTP on PostgreSQL', () => {
  it('[S1-18] counts, before a standard rises or falls, whose amount goes up or down and who would no longer meet it', async () => {
    const runs = [];
    for (const day of ['2026-02-15', '2026-03-01', '2026-05-01', '2026-07-01', '2026-09-01'])
      runs.push(await redetermined(day));
    expect(runs.map(countsOf)).toEqual([
      { unchanged: 2 },
      { up: 1, 'otherwise-met': 1 },
      { down: 1, unchanged: 1 },
      { 'no-longer-met': 2 },
      { undetermined: 2 },
    ]);
    expect(runs.map(({ state, examined }) => [state, examined])).toEqual(runs.map(() => ['done', 2]));
  });

  it('[S1-18] shows of each changed case the old and the new amount, and the line that changed with both standards', async () => {
    const up = await redetermined('2026-03-01');
    const found = await changed(up);
    expect(found.find(({ caseId }) => caseId === dibao)).toMatchObject({
      ...{ category: 'dibao', change: 'up', oldAmountFen: 48_000, newAmountFen: 96_000, metInstead: null },
    });
    expect(found.find(({ caseId }) => caseId === margin)).toMatchObject({
      ...{ category: 'margin', change: 'otherwise-met', oldAmountFen: null, newAmountFen: 8_000 },
      metInstead: 'dibao',
    });
    const line = found
      .find(({ caseId }) => caseId === dibao)
      ?.lines.find(({ ruleId }) => ruleId === 'dibao.income@1');
    expect([line?.before?.right, line?.after?.right]).toEqual([56_000, 72_000]);
    const [ended] = await changed(await redetermined('2026-07-01'), '&change=no-longer-met');
    expect(ended?.lines[0]).toMatchObject({ before: { outcome: 'met' }, after: { outcome: 'not-met' } });
  });

  it('changes no recognition and no case, and tells nobody', async () => {
    const before = await decided();
    await redetermined('2026-07-01');
    expect(await decided()).toEqual(before);
  });

  it('goes on after a kill where it stood, and comes to the same', async () => {
    const whole = await redetermined('2026-03-01');
    const [first, second] = [dibao, margin].sort();
    const own = first === dibao ? 'up' : 'otherwise-met';
    await scene.database.query(
      `delete from redetermined_recognition where redetermination_id = $1 and case_id = $2`,
      [whole.redeterminationId, second],
    );
    await scene.database.query(
      `update ${count(own)}, state = 'running', after_case = $2, worker = $3, worked_at = now() - interval '1 hour'
       where redetermination_id = $1`,
      [whole.redeterminationId, first, newId()],
    );
    const again = await whenDone(whole.redeterminationId);
    expect([again.state, countsOf(again)]).toEqual(['done', countsOf(whole)]);
    expect(await changed(again)).toHaveLength(2);
  });

  it('is one at a time in a place: a second start names the one that is not done', async () => {
    const { redeterminationId } = await redetermined('2026-03-01');
    const isWorkedAt = `update redetermination set state = $2, worker = $3, worked_at = now() where redetermination_id = $1`;
    await scene.database.query(isWorkedAt, [redeterminationId, 'running', newId()]);
    const refused = await start('2026-05-01');
    expect(refused).toMatchObject({ status: 409, body: { code: 'REDETERMINATION_RUNNING' } });
    expect(JSON.stringify(refused.body)).toContain(redeterminationId);
    await scene.database.query(isWorkedAt, [redeterminationId, 'done', null]);
  });

  it('stops where other parameters were accepted meanwhile: one run is by one revision', async () => {
    const { redeterminationId } = await redetermined('2026-03-01');
    await scene.database.query(
      `update redetermination set state = 'running', parameters = 'older', worker = null where redetermination_id = $1`,
      [redeterminationId],
    );
    expect((await whenDone(redeterminationId)).state).toBe('parameters-changed');
  });

  it('is left alone by a process that has not taken the accepted parameters yet, and ended by one that has', async () => {
    const { redeterminationId } = await redetermined('2026-03-01');
    const connection = bareSql(scene.database);
    await scene.database.query('begin');
    try {
      await scene.database.query(
        `update redetermination set state = 'running', parameters = 'accepted', worker = null where redetermination_id = $1`,
        [redeterminationId],
      );
      expect(await claimRun(connection, newId(), 'older')).toBeUndefined();
      expect(await claimRun(connection, newId(), 'accepted')).toMatchObject({ redeterminationId });
      await scene.database.query('update redetermination set worker = null');
      await scene.database.query(
        `insert into directory.place_revision (digest, accepted_at, accepted_by) values (repeat('f', 64), now(), 'x')`,
      );
      expect(await claimRun(connection, newId(), 'f'.repeat(64))).toMatchObject({ redeterminationId });
    } finally {
      await scene.database.query('rollback');
    }
  });

  it('names a case that cannot be computed, and goes on with the others', async () => {
    const version = `update case_file set document = document || jsonb_build_object('documentVersion', $2::int) where case_id = $1`;
    await scene.database.query(version, [margin, 99]);
    try {
      const run = await redetermined('2026-03-01');
      expect(countsOf(run)).toEqual({ up: 1, 'not-computed': 1 });
      expect(await changed(run, '&change=not-computed')).toMatchObject([{ caseId: margin, lines: [] }]);
    } finally {
      await scene.database.query(version, [margin, 1]);
    }
  });

  it('names a case whose worksheet this release cannot read, and goes on with the others', async () => {
    const { rows } = await scene.database.query<{ household: string; worksheet: string }>(
      `select c.household_id::text as household, d.worksheet::text from determination d
         join case_file c using (case_id) where d.case_id = $1 and d.track = 'civil-affairs'`,
      [margin],
    );
    const [{ household, worksheet } = { household: '', worksheet: '' }] = rows;
    const keep = (text: string) =>
      scene.database.query(
        `update determination set worksheet = $2::jsonb where case_id = $1 and track = 'civil-affairs'`,
        [margin, text],
      );
    await scene.database.query('alter table determination disable trigger append_only');
    try {
      const unknown = scene.sealer().sealJson('worksheet', household, { documentVersion: 99 });
      await keep(JSON.stringify(unknown));
      const run = await redetermined('2026-03-01');
      expect([run.state, countsOf(run)]).toEqual(['done', { up: 1, 'not-computed': 1 }]);
      expect(await changed(run, '&change=not-computed')).toMatchObject([{ caseId: margin, lines: [] }]);
    } finally {
      await keep(worksheet);
      await scene.database.query('alter table determination enable trigger append_only');
    }
  });

  it('ends as failed where a page fails again and again, and keeps the next one from nothing', async () => {
    const table = 'alter table redetermined_recognition';
    await scene.database.query(`${table} add constraint takes_nothing check (false) not valid`);
    try {
      expect((await redetermined('2026-03-01')).state).toBe('failed');
    } finally {
      await scene.database.query(`${table} drop constraint takes_nothing`);
    }
    expect((await redetermined('2026-03-01')).state).toBe('done');
  });

  it('keeps the last twenty runs of a place, and of an older one neither the run nor whom it found', async () => {
    await scene.database.query(
      `insert into redetermination (redetermination_id, region_code, on_day, started_by, started_at, state, counts, after_case)
       select ('00000000-0000-7000-8000-0000000000' || n)::uuid, region, '2026-03-01', 'x', now(), 'done', '{}', $1
         from generate_series(10, 30) n, (select distinct region_code as region from redetermination) r`,
      [margin],
    );
    await scene.database.query(
      `insert into redetermined_recognition (redetermination_id, case_id, recognition_id, household_id, region_code, category,
         change) select redetermination_id, $1, $1, $1, region_code, 'margin', 'up' from redetermination where started_by = 'x'`,
      [margin],
    );
    const { redeterminationId } = await redetermined('2026-03-01');
    const left = async () => (await at('?limit=50')).body.items;
    await until('the older runs are cleared', async () => (await left()).length === 20);
    expect((await left())[0]).toMatchObject({ redeterminationId });
    expect((await at('/00000000-0000-7000-8000-000000000010')).status).toBe(404);
    const { rows } = await scene.database.query(
      `select 1 from redetermined_recognition where redetermination_id = '00000000-0000-7000-8000-000000000010'`,
    );
    expect(rows).toEqual([]);
  });

  it('is listed page by page, without what a declared relative has, and is shown to who may decide on families of the place alone', async () => {
    const run = await redetermined('2026-03-01');
    const first = await at(`/${run.redeterminationId}/cases?limit=1`);
    const second = await at(`/${run.redeterminationId}/cases?limit=1&cursor=${first.body.next ?? ''}`);
    expect(second.body.next).toBeUndefined();
    const both = [...first.body.items, ...second.body.items].map(({ caseId }) => caseId);
    expect(both).toEqual([dibao, margin].sort());
    expect((await at('?limit=1')).body.items).toMatchObject([{ redeterminationId: run.redeterminationId }]);
    expect((await start('2026-03-01', 'demo-clerk')).status).toBe(403);
    expect(await start('2026-03-01', 'demo-civil-affairs', '510600000000')).toMatchObject({
      ...{ status: 403, body: { code: 'REGION_OUTSIDE_SUBTREE' } },
    });
    expect(await start('2026-03-01', 'demo-civil-affairs', '510683999999')).toMatchObject({
      ...{ status: 422, body: { code: 'REGION_UNKNOWN' } },
    });
    expect((await at(`/${run.redeterminationId}`, 'demo-reviewer')).status).toBe(200);
    expect((await at(`/${run.redeterminationId}`, 'demo-agriculture')).status).toBe(403);
    expect(await at(`/${newId()}`)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    await scene.database.query(
      `insert into declared_relatives (household_id, staff_codes, declared_at)
       select household_id, array['S-0301'], now() from case_file where case_id = $1
       on conflict (household_id) do update set staff_codes = excluded.staff_codes`,
      [margin],
    );
    expect((await changed(run)).map(({ caseId }) => caseId)).toEqual([dibao]);
    expect((await at(`/${run.redeterminationId}/cases`)).body).toMatchObject({ leftOut: 1 });
  });

  it('[S4-06] what of it cannot be opened is named, and keeps nothing else from its list', async () => {
    const run = await redetermined('2026-03-01');
    await scene.database.query(
      `update redetermined_recognition set lines = jsonb_set(lines, '{kid}', '"lost"')
        where redetermination_id = $1 and case_id = $2`,
      [run.redeterminationId, dibao],
    );
    const { status, body } = await at(`/${run.redeterminationId}/cases`);
    expect([status, body]).toMatchObject([200, { items: [], leftOut: 1, notReadable: [dibao] }]);
  });
});
