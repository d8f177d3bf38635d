import {
  householdBuilder,
  idNumber,
  startServices,
  type Filing,
  type RunningServices,
} from '@aid-chain/testing';
import pg from 'pg';
import { intake } from '../intake.definition.js';

interface Accepted {
  readonly applicationId: string;
  readonly householdId: string;
  readonly state: string;
}

interface PublishedEvent {
  readonly type: string;
  readonly streamseq: number;
  readonly data: Record<string, unknown> & {
    kind?: string;
    reasonCode?: string;
    members?: { personId: string }[];
    need?: { kind: string; schoolKnown?: boolean; schooling?: object };
  };
}

let running: RunningServices;
let database: pg.Client;

beforeAll(async () => {
  running = await startServices([intake]);
  await running.http('demo-administrator').put('intake', '/demo/clock', { now: '2026-01-12T09:00:00+08:00' });
  database = new pg.Client({ connectionString: running.databaseUrl });
  await database.connect();
});

afterAll(async () => {
  await database?.end();
  await running?.stop();
});

const file = (filing: Filing, actor = 'demo-clerk') =>
  running.http(actor).post<Accepted>('intake', '/v1/applications', filing);
const read = (path: string, actor = 'demo-clerk', headers = {}) =>
  running.http(actor).get('intake', `/v1/applications${path}`, { headers });
const withdraw = (id: string, on = '2026-01-12', actor = 'demo-clerk') =>
  running
    .http(actor)
    .post('intake', `/v1/applications/${id}/withdrawal`, { on, reasonCode: 'no-longer-needed' });

/** What intake published of a household, in order. */
async function published(householdId: string): Promise<PublishedEvent[]> {
  const { rows } = await database.query<{ bytes: Buffer }>(
    'select bytes from intake.outbox where stream = $1 order by streamseq',
    [`household/${householdId}`],
  );
  return rows.map(({ bytes }) => JSON.parse(bytes.toString('utf8')) as PublishedEvent);
}

const types = async (householdId: string): Promise<string[]> =>
  (await published(householdId)).map(({ type }) => type.replace('intake.', '').replace('.v1', ''));

const family = () =>
  householdBuilder().with({ phone: '13900000001' }).with().with({ birthDate: '2014-03-01' });

describe('accepting an application', () => {
  it('[S0-17] one filing registers the household, is accepted and declares its facts, in this order', async () => {
    const { status, body } = await file(family().build());
    expect(status).toBe(201);
    expect(Object.keys(body).sort()).toEqual(['applicationId', 'householdId', 'state']);
    expect(body.state).toBe('open');
    expect(await types(body.householdId)).toEqual([
      'household-registered',
      'application-accepted',
      'facts-declared',
    ]);
  });

  it('[S0-18] both tracks are open from the one filing on', async () => {
    const { body } = await file(family().build());
    const answer = await read(`/${body.applicationId}`);
    expect(answer.body).toMatchObject({
      state: 'open',
      tracks: [
        { track: 'civil-affairs', state: 'open' },
        { track: 'monitored', state: 'open' },
      ],
    });
  });

  it('[S0-13] an application filed by proxy at the window is accepted and published as such', async () => {
    const { status, body } = await file(family().changed({ filedBy: 'proxy', channel: 'window' }).build());
    expect(status).toBe(201);
    expect((await read(`/${body.applicationId}`)).body).toMatchObject({
      filedBy: 'proxy',
      channel: 'window',
    });
    const accepted = (await published(body.householdId)).find(({ type }) =>
      type.includes('application-accepted'),
    );
    expect(accepted?.data).toMatchObject({ filedBy: 'proxy' });
  });

  it('[S2-10] an application shows officials who typed it in, and nobody outside', async () => {
    const { body } = await file(family().build(), 'demo-portal');
    expect((await read(`/${body.applicationId}`)).body).toMatchObject({ recordedBy: 'demo-portal' });
    expect((await read(`/${body.applicationId}`, 'demo-portal')).body).not.toHaveProperty('recordedBy');
  });

  it('[S0-02] a family that asks for help and no category is forwarded at once, without a case', async () => {
    const { status, body } = await file(family().asks().needs('medical', 'education').build());
    expect([status, body.state]).toEqual([201, 'forwarded']);
    expect(await types(body.householdId)).toEqual([
      'household-registered',
      'request-forwarded',
      'request-forwarded',
    ]);
    expect((await read(`/${body.applicationId}`)).body).toMatchObject({ state: 'forwarded', tracks: [] });
  });

  it('[L-27] the school of a pupil goes with the need of education alone, sealed; a filing without it is accepted too', async () => {
    const forwarded = async (school?: string) => {
      const named = school === undefined ? {} : { school };
      const filing = family()
        .with({ birthDate: '2014-05-06', student: 'primary', ...named })
        .asks()
        .needs('medical', 'education')
        .build();
      const { status, body } = await file(filing);
      expect(status).toBe(201);
      const needs = (await published(body.householdId)).flatMap(({ data }) => data.need ?? []);
      expect(JSON.stringify(needs)).not.toContain('示范小学');
      return needs.map(({ kind, schoolKnown, schooling }) => [kind, schoolKnown, schooling !== undefined]);
    };
    const medical = ['medical', undefined, false];
    expect(await forwarded('示范小学')).toEqual([medical, ['education', true, true]]);
    expect(await forwarded()).toEqual([medical, ['education', false, true]]);
  });

  it('a newborn without an ID number is accepted with a reason', async () => {
    const filing = family().build();
    filing.members.push({
      ref: 'm9',
      relation: 'child',
      name: '试新',
      noIdReasonCode: 'newborn',
      birthDate: '2026-01-02',
      sex: 'female',
      registerRegionCode: '510683',
      livesTogether: { from: '2026-01-02' },
    });
    expect((await file(filing)).status).toBe(201);
  });

  it('since when somebody lives with the family is published by the month: the day is often a birth date', async () => {
    const filing = family().build();
    filing.members[2] = { ...filing.members[2], livesTogether: { from: '2014-04-17' } };
    const { body } = await file(filing);
    const [registered] = await published(body.householdId);
    expect(registered?.data.members?.[2]).toMatchObject({ livesTogether: { from: '2014-04-01' } });
    await withdraw(body.applicationId);
    await file(filing);
    expect(await types(body.householdId)).not.toContain('household-changed');
  });

  it('the same key with the same body gives the same answer, with another body it is refused', async () => {
    const filing = family().build();
    const send = (body: Filing) =>
      running
        .http('demo-clerk')
        .post<Accepted>('intake', '/v1/applications', body, { idempotencyKey: 'key-1' });
    const first = await send(filing);
    const again = await send(filing);
    expect(again.body).toEqual(first.body);
    const other = await send({ ...filing, residence: 'urban' });
    expect([other.status, other.body]).toMatchObject([422, { code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });
});

describe('a second application of the same family', () => {
  it('while the first is undecided is refused with its number', async () => {
    const filing = family().build();
    const first = await file(filing);
    const second = await file(filing);
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      code: 'APPLICATION_ALREADY_OPEN',
      params: { applicationId: first.body.applicationId },
    });
  });

  it('[A-25] of a portal is answered like every other filing, and the window sees a possible double', async () => {
    const filing = family().build();
    await file(filing);
    const second = await file(filing, 'demo-portal');
    const { applicationId } = second.body;
    expect([second.status, second.body]).toEqual([201, { applicationId, state: 'received' }]);
    const path = `/v1/applications/${applicationId}/window-check`;
    const look = await running.http('demo-clerk').get<{ doubts: { code: string }[] }>('intake', path);
    expect(look.body.doubts.map(({ code }) => code)).toEqual(['application-open']);
  });

  it('[A-25] whatever the register knows, a portal gets one answer, one view and one list', async () => {
    const known = family().build();
    await file(known);
    const [open, free] = [known, family().build()];
    const renamed = { ...known, members: known.members.map((m) => ({ ...m, name: '冒验名' })) };
    const answers = await Promise.all([open, free, renamed].map((one) => file(one, 'demo-portal')));
    const ids = answers.map(({ body }) => body.applicationId);
    expect(answers.map(({ status, body }) => [status, Object.keys(body), body.state])).toEqual(
      ids.map(() => [201, ['applicationId', 'state'], 'received']),
    );
    const views = await Promise.all(ids.map((id) => read(`/${id}`, 'demo-portal')));
    const [first, ...others] = views.map(({ body }) => [
      Object.keys(body).sort(),
      body['tracks'],
      body['declared'],
    ]);
    expect(others).toEqual([first, first]);
    expect(JSON.stringify(views.map(({ body }) => body))).not.toMatch(/personId|householdId|caseId/);
    const list = async (query: string) =>
      (await read(`?limit=200&${query}`, 'demo-portal')).body as unknown as {
        items: { applicationId: string }[];
      };
    expect((await list('state=received')).items.map(({ applicationId }) => applicationId)).toEqual(
      expect.arrayContaining(ids),
    );
    expect((await list('state=awaiting-window-check')).items).toEqual([]);
    const { householdId } = (await read(`/${ids[1] ?? ''}`)).body;
    expect((await list(`householdId=${String(householdId)}`)).items).toEqual([]);
    const back = await Promise.all(ids.map((id) => withdraw(id, '2026-01-12', 'demo-portal')));
    expect(back.map(({ status, body }) => [status, body])).toEqual(
      ids.map((applicationId) => [202, { applicationId, state: 'received' }]),
    );
  });

  it('[S0-17] afterwards reuses household and persons and publishes only what is new', async () => {
    const filing = family().build();
    const first = await file(filing);
    await withdraw(first.body.applicationId);
    const second = await file({ ...filing, members: [...filing.members].reverse() });
    expect(second.body.householdId).toBe(first.body.householdId);
    expect(await types(first.body.householdId)).toEqual([
      'household-registered',
      'application-accepted',
      'facts-declared',
      'application-withdrawn',
      'application-accepted',
      'facts-declared',
    ]);
  });

  it('[A-25] with one more child waits for the window and nothing is published to other services', async () => {
    const filing = family().build();
    const first = await file(filing);
    await withdraw(first.body.applicationId);
    const child = {
      ...filing.members[2],
      ref: 'm4',
      name: '试幼',
      idNumber: idNumber(71, { birthDate: '2020-05-05' }),
      livesTogether: { from: '2020-05-05' },
    };
    const second = await file({ ...filing, members: [...filing.members, child] });
    expect([second.status, second.body]).toEqual([
      201,
      { applicationId: second.body.applicationId, state: 'awaiting-window-check' },
    ]);
    expect(await types(first.body.householdId)).not.toContain('household-changed');
    const shown = (await read(`/${second.body.applicationId}`)).body;
    expect(shown).toMatchObject({ state: 'awaiting-window-check', tracks: [] });
    expect(shown['members']).toHaveLength(4);
    expect(shown).not.toHaveProperty('householdId');
  });

  it('[A-25] at another address with another phone is accepted as filed; the register keeps its own', async () => {
    const filing = family().build();
    const first = await file(filing);
    await withdraw(first.body.applicationId);
    const members = filing.members.map((m, i) => (i === 0 ? { ...m, phone: '13900000009' } : m));
    const second = await file({ ...filing, address: '他处9号', members }, 'demo-portal');
    expect(second.body.state).toBe('received');
    expect((await read(`/${second.body.applicationId}`)).body).toMatchObject({
      ...{ state: 'open', householdId: first.body.householdId },
    });
    expect(await types(first.body.householdId)).not.toContain('household-changed');
    // The first one was taken back: in full it is looked at for a complaint with its number alone.
    const clear = { 'Unmask-Reason': 'complaint', 'Unmask-Case': 'C-2026-0001' };
    const [one, two] = await Promise.all(
      [first, second].map(({ body }) => read(`/${body.applicationId}`, 'demo-clerk', clear)),
    );
    expect(one?.body).toMatchObject({
      address: filing['address'],
      members: [{ phone: '13900000001' }, {}, {}],
    });
    expect(two?.body).toMatchObject({
      address: '他处9号',
      members: [{ phone: '13900000009' }, {}, {}],
      proposedChanges: [
        { kind: 'moved', fields: ['address'] },
        { kind: 'correction', fields: ['phone'] },
      ],
    });
    // A guess that is right would be missing among the proposed changes: the portal sees none.
    const seen = await read(`/${second.body.applicationId}`, 'demo-portal');
    expect(seen.body).toMatchObject({ address: expect.any(String) as string, proposedChanges: [] });
  });

  it('may follow at once on a request that was forwarded', async () => {
    const filing = family().asks().needs('medical').build();
    const first = await file(filing);
    const second = await file({ ...filing, categoriesRequested: ['dibao'] });
    expect([second.status, second.body.householdId]).toEqual([201, first.body.householdId]);
  });

  it('[A-25] of somebody who belongs to another household waits for the window, and the answer does not state why', async () => {
    const first = family().build();
    await file(first);
    const other = family().build();
    const answer = await file({ ...other, members: [...other.members, { ...first.members[1], ref: 'm9' }] });
    expect([answer.status, answer.body]).toEqual([
      201,
      { applicationId: answer.body.applicationId, state: 'awaiting-window-check' },
    ]);
  });
});

describe('withdrawing', () => {
  it('closes both tracks, and a second withdrawal is refused', async () => {
    const { body } = await file(family().build());
    const withdrawn = await withdraw(body.applicationId);
    expect([withdrawn.status, withdrawn.body]).toMatchObject([
      200,
      { state: 'withdrawn', tracks: [{ state: 'closed' }, { state: 'closed' }] },
    ]);
    const again = await withdraw(body.applicationId);
    expect([again.status, again.body]).toMatchObject([409, { code: 'APPLICATION_ALREADY_WITHDRAWN' }]);
  });

  it('is for the portal that filed only', async () => {
    const { body } = await file(family().build());
    expect((await withdraw(body.applicationId, '2026-01-12', 'demo-portal')).status).toBe(404);
  });

  it('[A-25] a filing that waits for the window can be withdrawn', async () => {
    const first = family().build();
    await file(first);
    const { body } = await file({ ...first, members: first.members.slice(0, 2) });
    const withdrawn = await withdraw(body.applicationId);
    expect([withdrawn.status, withdrawn.body]).toMatchObject([200, { state: 'withdrawn', tracks: [] }]);
    expect((await withdraw(body.applicationId)).body).toMatchObject({
      code: 'APPLICATION_ALREADY_WITHDRAWN',
    });
  });

  it('of a forwarded request is refused, of an unknown one not found', async () => {
    const { body } = await file(family().asks().needs('charity').build());
    expect((await withdraw(body.applicationId)).body).toMatchObject({ code: 'APPLICATION_FORWARDED' });
    expect((await withdraw('01a20bad-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('cannot be dated before the receipt or after today', async () => {
    const { body } = await file(family().build());
    expect((await withdraw(body.applicationId, '2026-01-11')).body).toMatchObject({
      faults: [{ code: 'DATE_TOO_EARLY' }],
    });
    expect((await withdraw(body.applicationId, '2026-01-13')).body).toMatchObject({
      faults: [{ code: 'DATE_IN_FUTURE' }],
    });
  });
});

describe('reading applications', () => {
  it('a portal follows its own only, a clerk all of the township', async () => {
    const own = (await file(family().build(), 'demo-portal')).body.applicationId;
    const other = (await file(family().build())).body.applicationId;
    expect((await read(`/${own}`, 'demo-portal')).status).toBe(200);
    expect((await read(`/${other}`, 'demo-portal')).status).toBe(404);
    expect((await read(`/${own}`)).status).toBe(200);
  });

  it('what is another’s is not found, and the attempt stays in the audit', async () => {
    const { applicationId } = (await file(family().build())).body;
    await read(`/${applicationId}`, 'demo-portal');
    const { rows } = await database.query(
      `select actor_id, action, outcome, code from intake.audit where object_id = $1 and outcome = 'refused'`,
      [applicationId],
    );
    expect(rows).toEqual([
      { actor_id: 'demo-portal', action: 'application.read', outcome: 'refused', code: 'NOT_FOUND' },
    ]);
  });

  it('names and numbers are masked', async () => {
    const filing = family().build();
    const { body } = await file(filing);
    const text = JSON.stringify((await read(`/${body.applicationId}`)).body);
    for (const member of filing.members) {
      expect(text).not.toContain(member['name']);
      expect(text).not.toContain(member['idNumber']);
    }
    expect(text).not.toContain('13900000001');
    expect(text).not.toContain(filing['address']);
    expect(text).not.toContain('circumstances');
  });

  it('a clerk with a reason sees them in full, and an audit row stays', async () => {
    const filing = family().build();
    const { body } = await file(filing);
    const answer = await read(`/${body.applicationId}`, 'demo-clerk', { 'Unmask-Reason': 'case-handling' });
    expect(answer.body).toMatchObject({
      address: filing['address'],
      members: [
        {
          name: filing.members[0]?.['name'],
          idNumber: filing.members[0]?.['idNumber'],
          phone: '13900000001',
        },
        {},
        {},
      ],
      circumstances: [{}, {}, {}],
    });
    const { rows } = await database.query<{ text: string }>(
      `select a::text as text from intake.audit a where a::text like '%' || $1 || '%'`,
      [body.applicationId],
    );
    expect(
      rows.filter(({ text }) => text.includes('application.unmasked') && text.includes('case-handling')),
    ).toHaveLength(1);
  });

  it('a portal may not unmask', async () => {
    const { body } = await file(family().build(), 'demo-portal');
    expect(
      (await read(`/${body.applicationId}`, 'demo-portal', { 'Unmask-Reason': 'case-handling' })).status,
    ).toBe(403);
  });

  it('the list goes on page by page without losing or repeating any, and filters', async () => {
    const filed = [];
    for (let n = 0; n < 3; n++) filed.push((await file(family().build())).body);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await read(`?limit=2${cursor === undefined ? '' : `&cursor=${cursor}`}`);
      const { items, next } = body as { items: { applicationId: string }[]; next?: string };
      seen.push(...items.map((item) => item.applicationId));
      cursor = next;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(filed.map((one) => one.applicationId)));
    const byHousehold = await read(`?householdId=${filed[0]?.householdId}&state=open`);
    expect((byHousehold.body['items'] as object[]).length).toBe(1);
    expect((await read(`?applicationId=${filed[1]?.applicationId}&state=decided`)).body['items']).toEqual([]);
  });

  it('somebody without the right role reads nothing', async () => {
    expect((await read('', 'demo-dept-health')).status).toBe(403);
    expect((await read('', 'demo-operator')).status).toBe(403);
  });
});

describe('personal data at rest', () => {
  it('no table of intake and no event holds a name, number, birth date, phone or address in clear', async () => {
    const filing = family()
      .with({ idNumber: idNumber(3, { birthDate: '2025-11-17' }), birthDate: '2025-11-17' })
      .build();
    // At home since birth: the day of birth stands in the filing twice.
    filing.members[3] = { ...filing.members[3], livesTogether: { from: '2025-11-17' } };
    expect((await file(filing)).status).toBe(201);
    const { rows: tables } = await database.query<{ name: string }>(
      `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'intake'`,
    );
    const clear = [
      ...filing.members.flatMap((m) => [String(m['name']), String(m['idNumber'])]),
      '13900000001',
      '2014-03-01',
      '2025-11-17',
      String(filing['address']),
    ];
    let everything = '';
    for (const { name } of tables) {
      const { rows } = await database.query<{ text: string }>(`select t::text as text from intake.${name} t`);
      for (const { text } of rows) {
        const read = text.replaceAll(/\\\\x([0-9a-f]+)/g, (_, hex: string) =>
          Buffer.from(hex, 'hex').toString('utf8'),
        );
        for (const value of clear) expect(read).not.toContain(value);
        everything += read;
      }
    }
    expect(tables.length).toBeGreaterThan(8);
    expect(everything).toContain('intake.household-registered.v1');
  });
});
