import pg from 'pg';
import { issueKey } from '@aid-chain/platform';
import { householdBuilder, startServices, type Filing, type RunningServices } from '@aid-chain/testing';
import { ALWAYS_MASKED, dataSeen, SERVICE_NAMES, type ServiceName } from '@aid-chain/vocabulary';
import { SERVICES } from '../services.js';

interface Entry {
  readonly entryId: number;
  readonly actorId: string;
  readonly action: string;
  readonly outcome: string;
  readonly code?: string;
  readonly reason?: string;
  readonly alarm?: string;
  readonly sought: readonly string[];
}
interface List<I = Entry> {
  readonly items: readonly I[];
  readonly next?: string;
  readonly count?: number;
  readonly digest?: string;
}
interface Access {
  readonly purpose: string;
  readonly inFull: boolean;
  readonly office: { readonly name: { readonly zh: string } };
  readonly dataSeen: readonly { readonly en: string }[];
}

interface Exposure {
  readonly subjectId: string;
  readonly isHousehold: boolean;
  readonly personIds: readonly string[];
  readonly dataSeen: readonly string[];
}

interface AuditedLook {
  readonly action: string;
  readonly reason: string | null;
  readonly seen: readonly string[] | null;
}

/** Which kinds of data name a field that says who somebody is. */
const NAMED_BY = {
  name: ['name', 'identity'],
  idNumber: ['id-number', 'identity'],
  birthDate: ['birth-date', 'identity'],
  phone: ['phone', 'identity'],
  address: ['address', 'family'],
} as const;
type Naming = keyof typeof NAMED_BY;

/** Whether an audit row says that a field was seen, and in full. */
function isNamedBy({ action, reason, seen }: AuditedLook, field: Naming): boolean {
  if (reason === null || ALWAYS_MASKED.some((masked) => masked === action)) return false;
  return dataSeen(action, seen).some((kind) => NAMED_BY[field].some((named) => named === kind));
}

/** The fields of families whose values stand in an answer in clear. */
function namedIn(answer: string, families: readonly Filing[]): Naming[] {
  return (Object.keys(NAMED_BY) as Naming[]).filter((field) =>
    families
      .flatMap((one) => (field === 'address' ? [one[field]] : one.members.map((member) => member[field])))
      .some((value) => typeof value === 'string' && answer.includes(value)),
  );
}

/** One look in full at each service, at the open matter of the same family. */
const LOOKS: Readonly<Record<ServiceName, string>> = {
  intake: 'household.unmasked',
  eligibility: 'case.unmasked',
  monitoring: 'warnings.listed',
  referral: 'referral.unmasked',
};

describe('who looks at a family', () => {
  let stack: RunningServices;
  let database: pg.Client;
  let filed: { householdId: string; applicationId: string };
  let family: Filing;
  let helpedFamily: Filing;
  /** An auditor of a place in which nobody looked. */
  let far: string;
  /** The household of the look at each service: one that asks for help alone has a referral at once. */
  const of: Partial<Record<ServiceName, string>> = {};

  const get = <B>(service: ServiceName, path: string, key = 'demo-auditor', headers = {}) =>
    stack.http(key).get<B>(service, path, { headers });
  const month = async (service: ServiceName, key = 'demo-auditor') =>
    (await get<List>(service, '/v1/look-ups?month=2026-01&limit=200', key)).body;
  const ownLog = async (service: ServiceName) =>
    (
      await get<List<Access>>(
        service,
        `/v1/access-log?householdId=${of[service] ?? ''}&presence=in-person&limit=200`,
        'demo-clerk',
      )
    ).body;

  beforeAll(async () => {
    stack = await startServices(SERVICES, { config: { dueWorkPollMs: 100 } });
    database = new pg.Client({ connectionString: stack.databaseUrl });
    await database.connect();
    const file = async (filing: Filing): Promise<typeof filed> => {
      const { body } = await stack
        .http('demo-clerk')
        .post<typeof filed>('intake', '/v1/applications', filing);
      await stack.idle();
      return body;
    };
    family = householdBuilder().with({ wageFenPerMonth: 20_000 }).with({ sex: 'female' }).build();
    filed = await file(family);
    helpedFamily = householdBuilder().with().asks().needs('medical').build();
    const helped = await file(helpedFamily);
    for (const service of SERVICE_NAMES)
      of[service] = service === 'referral' ? helped.householdId : filed.householdId;
    const first = async (service: ServiceName, path: string): Promise<Record<string, string>> => {
      const list = await get<List<Record<string, string>>>(
        service,
        `${path}?householdId=${of[service] ?? ''}`,
      );
      return list.body.items[0] ?? {};
    };
    const { key, prefix, hash } = issueKey();
    far = key;
    await database.query(
      `insert into directory.actor (id, role, region_code) values ('auditor-far', 'auditor', '510683990002')`,
    );
    await database.query(
      `insert into directory.api_key (prefix, secret_hash, actor_id, label) values ($1, $2, 'auditor-far', 'spec')`,
      [prefix, hash],
    );
    const inFull = { 'Unmask-Reason': 'case-handling' };
    const looks: [ServiceName, string][] = [
      ['intake', `/v1/households/${filed.householdId}`],
      ['eligibility', `/v1/cases/${(await first('eligibility', '/v1/cases'))['caseId'] ?? ''}`],
      ['monitoring', `/v1/warnings?householdId=${filed.householdId}`],
      ['referral', `/v1/referrals/${(await first('referral', '/v1/referrals'))['referralId'] ?? ''}`],
    ];
    for (const [service, path] of looks)
      expect([service, (await get(service, path, 'demo-reviewer', inFull)).status]).toEqual([service, 200]);
  }, 120_000);
  afterAll(async () => {
    await database?.end();
    await stack?.stop();
  });

  it.each(SERVICE_NAMES)(
    '[S4-06] stands in the audit of %s, which the auditor reads by household, actor and act; reading it is recorded too',
    async (service) => {
      const path = `/v1/audit-entries?actorId=demo-reviewer&action=${LOOKS[service]}&from=2026-01-12&to=2026-01-12`;
      const { status, body } = await get<List>(service, `${path}&householdId=${of[service] ?? ''}`);
      expect([status, body.items.map(({ action, reason }) => [action, reason])]).toEqual([
        200,
        [[LOOKS[service], 'case-handling']],
      ]);
      const [last] = (await get<List>(service, '/v1/audit-entries?limit=1')).body.items;
      expect(last).toMatchObject({ actorId: 'demo-auditor', action: 'audit-entry.listed' });
      expect(last?.sought).toContain(`householdId=${of[service] ?? ''}`);
      expect((await get(service, path, 'demo-reviewer')).status).toBe(403);
    },
  );

  it('[L-16] [L-17] [N13] what a department reads in clear is a look in full everywhere: of the fields shown, on the ground of its entry', async () => {
    const householdId = of.referral ?? '';
    const key = 'demo-dept-medical-insurance';
    const listed = await get<List<{ referralId: string }>>(
      'referral',
      `/v1/referrals?householdId=${householdId}`,
    );
    const referralId = listed.body.items[0]?.referralId ?? '';
    const look = await get<{ family: Record<string, string>; legalGround: { doc: string } }>(
      'referral',
      `/v1/referrals/${referralId}`,
      key,
    );
    const { legalGround, family: shown } = look.body;
    expect(shown).toMatchObject({ idNumber: helpedFamily.members[0]?.['idNumber'] });
    const { body } = await get<List<Entry & { ids: string[]; objectId: string }>>(
      'referral',
      `/v1/audit-entries?actorId=${key}&action=referral.disclosed`,
    );
    expect(body.items).toMatchObject([{ reason: 'department-referral', objectId: referralId }]);
    expect(body.items[0]?.sought.join()).toContain(`legal-ground=${legalGround.doc}`);
    const personId = body.items[0]?.ids[1];
    const kinds = ['name', 'ID number', 'place', 'needs, referrals and help', 'recognitions and benefits'];
    const isOfDepartment = ({ purpose }: Access) => purpose === 'department-referral';
    const logged = (await ownLog('referral')).items.filter(isOfDepartment);
    expect(logged).toMatchObject([{ inFull: true }]);
    expect(logged[0]?.dataSeen.map(({ en }) => en).sort()).toEqual(kinds.sort());
    const path = `/v1/access-log/print?householdId=${householdId}&presence=in-person&limit=200`;
    const paper = await get<{ lines: { cells: { zh: string }[] }[] }>('referral', path, 'demo-clerk');
    const printed = paper.body.lines.map(({ cells }) => cells.map(({ zh }) => zh).join());
    expect(printed.filter((line) => line.includes(legalGround.doc))).toEqual([
      expect.stringContaining('（完整）'),
    ]);
    const period = 'from=2026-01-12&to=2026-01-12';
    const seen = await get<List<Exposure>>('referral', `/v1/exposures?actorId=${key}&${period}`);
    expect(seen.body.items).toMatchObject([
      { subjectId: householdId, isHousehold: true, inFull: true, personIds: [personId] },
    ]);
    expect(seen.body.items[0]?.dataSeen).toEqual(['decision', 'id-number', 'name', 'need', 'place']);
    const inMonth = (await month('referral', 'demo-civil-affairs')).items;
    expect(inMonth.map(({ action }) => action)).toContain('referral.disclosed');
  });

  it('[S4-06] in pages that together are all of it, and for an auditor of a region the officials of that region', async () => {
    const entries: number[] = [];
    let cursor = '';
    do {
      const { body } = await get<List>('intake', `/v1/audit-entries?actorId=demo-reviewer&limit=1${cursor}`);
      entries.push(...body.items.map(({ entryId }) => entryId));
      cursor = body.next === undefined ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    const all = `select id::int as id from intake.audit where actor_id = 'demo-reviewer' order by id desc`;
    expect(entries).toEqual((await database.query<{ id: number }>(all)).rows.map(({ id }) => id));
    expect(entries.length).toBeGreaterThan(0);
    const other = await get<List>('intake', '/v1/audit-entries?actorId=demo-reviewer', far);
    expect([other.status, other.body.items]).toEqual([200, []]);
  });

  it('[L-16] is on the month’s list of the head of unit with purpose and number, from which nobody can take a row', async () => {
    const listed = await month('intake', 'demo-reviewer');
    expect(listed.items).toMatchObject([{ action: 'household.unmasked', reason: 'case-handling' }]);
    expect(listed.count).toBe(1);
    expect(await month('intake', far)).toMatchObject({ count: 0, items: [] });
    const service = new pg.Client({ connectionString: stack.databaseUrl });
    await service.connect();
    await service.query('set role intake_app');
    await expect(service.query('delete from intake.audit')).rejects.toThrow(/permission denied/);
    await service.end();
    await expect(database.query('delete from intake.audit')).rejects.toThrow(/append-only/);
    // Whoever breaks the safeguard of the database leaves another digest behind.
    await database.query('alter table intake.audit disable trigger append_only');
    await database.query(`delete from intake.audit where action = 'household.unmasked'`);
    await database.query('alter table intake.audit enable trigger append_only');
    const thinned = await month('intake', 'demo-reviewer');
    expect([thinned.count, thinned.digest === listed.digest]).toEqual([0, false]);
  });

  it('[L-16] without a case, on a closed case and at a run of strangers is an alarm, a gauge and a mark in the list', async () => {
    const search = (body: object, key = 'demo-clerk') =>
      stack.http(key).post<{ code?: string }>('intake', '/v1/person-searches', body);
    await database.query(
      `insert into directory.region (code, parent_code, level, name, valid_from)
       values ('510683980001', '510683000000', 'village', '邻村', '2000-01-01')`,
    );
    const elsewhere = { purpose: 'filing', name: '试甲', regionCode: '510683980001' };
    expect((await search(elsewhere)).body.code).toBe('LOOK_UP_CASE_MISSING');
    await stack.http('demo-clerk').post('intake', `/v1/applications/${filed.applicationId}/withdrawal`, {
      ...{ on: '2026-01-12', reasonCode: 'other' },
    });
    await stack.idle();
    const closed = { 'Unmask-Reason': 'case-handling' };
    const withdrawn = householdBuilder().with().build();
    const again = await stack
      .http('demo-clerk-2')
      .post<typeof filed>('intake', '/v1/applications', withdrawn);
    const path = `/v1/applications/${again.body.applicationId}`;
    await database.query(`update intake.application set state = 'withdrawn' where id = $1`, [
      again.body.applicationId,
    ]);
    const look = await get<{ code: string }>('intake', path, 'demo-clerk', closed);
    expect([look.status, look.body.code]).toEqual([409, 'LOOK_UP_CASE_CLOSED']);
    for (let n = 0; n < 21; n++) {
      const stranger = householdBuilder()
        .with({ name: `试生${String.fromCodePoint(0x4e00 + n)}` })
        .build();
      const { body } = await stack
        .http('demo-clerk-2')
        .post<typeof filed>('intake', '/v1/applications', stranger);
      const log = `/v1/access-log?householdId=${body.householdId}&presence=in-person`;
      const idNumber = stranger.members[0]?.['idNumber'];
      const filing = { purpose: 'filing', idNumber };
      const complaint = { purpose: 'complaint', matter: 'C-2026-0012', idNumber };
      // Whoever registered them has to do with them, one complaint is one matter, however many it is about, and families ask
      // for their own logs.
      expect([
        (await search(filing)).status,
        (await search(filing, 'demo-clerk-2')).status,
        (await search(complaint, 'demo-civil-affairs')).status,
        (await get('intake', log, 'demo-reviewer')).status,
      ]).toEqual([200, 200, 200, 200]);
    }
    const marks = (await month('intake')).items.map(({ alarm }) => alarm);
    expect(marks.filter((mark) => mark !== undefined).sort()).toEqual(['closed-case', 'without-case']);
    await stack.setClock('2026-01-12T10:00:00+08:00');
    const metrics = await (await fetch(`${stack.urls.intake ?? ''}/metrics`)).text();
    for (const kind of ['without-case', 'closed-case', 'run'])
      expect(metrics).toMatch(new RegExp(`^aid_chain_look_up_alarms\\{kind="${kind}".*\\} 1$`, 'm'));
  }, 60_000);

  it.each(SERVICE_NAMES)(
    '[L-17] is shown to the family at %s by office, purpose and kinds of data, without the official; and on paper',
    async (service) => {
      if (service === 'intake') await get(service, `/v1/households/${filed.householdId}`, 'demo-reviewer');
      const { items } = await ownLog(service);
      const looks = items.filter(({ purpose }) => purpose !== 'own-access');
      expect(looks.length).toBeGreaterThan(0);
      expect(JSON.stringify(items)).not.toContain('demo-');
      expect(looks.map(({ office }) => office.name.zh)).toContain('示范镇 镇工作专班负责人');
      for (const { dataSeen } of looks) expect(dataSeen.length).toBeGreaterThan(0);
      const paper = await get<{ lines: { cells: { zh: string; en: string }[] }[] }>(
        service,
        `/v1/access-log/print?householdId=${of[service] ?? ''}&presence=guardian&limit=200`,
        'demo-clerk',
      );
      expect(paper.body.lines.map(({ cells }) => cells.length)).toContain(4);
      expect(
        (await get(service, `/v1/access-log?householdId=${of[service] ?? ''}`, 'demo-clerk')).status,
      ).toBe(422);
    },
  );

  it('[L-17] with whoever found a member by a search, alone or with all of the case; of one member without looks at another alone', async () => {
    const [first, second] = family.members.map((member) => member['idNumber']);
    const find = async (purpose: string, sought: object): Promise<string> => {
      const found = await stack
        .http('demo-civil-affairs')
        .post<List<{ personId: string }>>('intake', '/v1/person-searches', {
          ...{ purpose, matter: 'R-2026-1', ...sought },
        });
      return found.body.items.map(({ personId }) => personId).join();
    };
    const reviewed = await find('review', { idNumber: first });
    const supervised = await find('supervision', { idNumber: second });
    const both = await find('complaint', { caseId: filed.applicationId });
    expect(both.split(',').sort()).toEqual([reviewed, supervised].sort());
    const purposes = async (whose = '') => {
      const path = `/v1/access-log?householdId=${filed.householdId}&presence=in-person&limit=200${whose}`;
      return (await get<List<Access>>('intake', path, 'demo-clerk')).body.items.map(({ purpose }) => purpose);
    };
    expect(await purposes()).toEqual(expect.arrayContaining(['review', 'supervision', 'complaint']));
    const [ofFirst, ofSecond] = [
      await purposes(`&personId=${reviewed}`),
      await purposes(`&personId=${supervised}`),
    ];
    const asked = ['review', 'supervision', 'complaint'];
    expect(asked.map((purpose) => ofFirst.includes(purpose))).toEqual([true, false, true]);
    expect(asked.map((purpose) => ofSecond.includes(purpose))).toEqual([false, true, true]);
    // Somebody of another family is not the family: the whole log is no answer.
    const ofNobody = `/v1/access-log?householdId=${filed.householdId}&presence=in-person&personId=${filed.applicationId}`;
    const refused = await get<{ code?: string }>('intake', ofNobody, 'demo-clerk');
    expect([refused.status, refused.body.code]).toEqual([422, 'PERSON_NOT_IN_HOUSEHOLD']);
  });

  it('[L-17] but for what is kept back on a recorded legal ground, until its day; daily work and the own looks never are', async () => {
    const ordered = { 'Unmask-Reason': 'audit-order', 'Unmask-Case': 'A-2026-1' };
    await get('intake', `/v1/households/${filed.householdId}`, 'demo-civil-affairs', ordered);
    const purposes = async () => (await ownLog('intake')).items.map(({ purpose }) => purpose);
    expect(await purposes()).toContain('audit-order');
    const withhold = (body: object, key = 'demo-auditor') =>
      stack.http(key).post('intake', '/v1/access-log-withholdings', {
        ...{ householdId: filed.householdId, purposes: ['audit-order'], decision: 'D-1' },
        ...{ groundCode: 'would-hinder-duty', until: '2026-01-31', ...body },
      });
    expect(await withhold({ purposes: ['case-handling'] })).toMatchObject({ status: 422 });
    expect(await withhold({}, 'demo-clerk')).toMatchObject({ status: 403 });
    expect(await withhold({ until: '2099-12-31' })).toMatchObject({
      ...{ status: 422, body: { code: 'WITHHOLDING_TOO_LONG' } },
    });
    expect(await withhold({})).toMatchObject({ status: 201 });
    expect(await purposes()).not.toContain('audit-order');
    await get('intake', `/v1/households/${filed.householdId}`, 'demo-reviewer', {
      ...{ 'Unmask-Reason': 'review', 'Unmask-Case': 'R-2026-1' },
    });
    expect(await withhold({ purposes: ['review'] }, 'demo-reviewer')).toMatchObject({ status: 201 });
    expect(await purposes()).toContain('review');
    expect(await ownLog('intake')).toMatchObject({
      withheld: [{ groundCode: 'would-hinder-duty', until: '2026-01-31' }],
    });
    await stack.setClock('2026-02-01T09:00:00+08:00');
    expect(await purposes()).toContain('audit-order');
  });

  it('[L-17] a withholding that was entered by mistake is ended by a person, once, and both stay on record', async () => {
    const purposes = async () => (await ownLog('intake')).items.map(({ purpose }) => purpose);
    const path = '/v1/access-log-withholdings';
    const auditor = stack.http('demo-auditor');
    const withhold = (kept: readonly string[], decision = 'D-9') =>
      auditor.post<{ withholdingId: string }>('intake', path, {
        ...{ householdId: filed.householdId, purposes: kept, groundCode: 'secret-by-law' },
        ...{ decision, until: '2027-12-31' },
      });
    expect(await withhold([])).toMatchObject({ status: 422 });
    const { withholdingId } = (await withhold(['audit-order'])).body;
    expect(await purposes()).not.toContain('audit-order');
    // The same decision twice is one that was entered twice; another one keeps the same back for itself.
    const twice = await Promise.all([withhold(['audit-order'], 'D-8'), withhold(['audit-order'], 'D-8')]);
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    const beside = twice.find(({ status }) => status === 201);
    expect(beside?.body).toMatchObject({ beside: [{ withholdingId, decision: 'D-9' }] });
    const end = (key = 'demo-auditor', id: string | undefined = withholdingId) =>
      stack.http(key).post('intake', `${path}/${id}/end`, { reasonCode: 'entered-by-mistake' });
    expect(await end('demo-clerk')).toMatchObject({ status: 403 });
    const both = await Promise.all([end(), end('demo-reviewer')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 201)?.body).toMatchObject({
      stillKeptBackBy: [{ decision: 'D-8', purposes: ['audit-order'], until: '2027-12-31' }],
    });
    expect(await purposes()).not.toContain('audit-order');
    const last = await end('demo-auditor', beside?.body.withholdingId);
    expect(last).toMatchObject({ status: 201, body: { stillKeptBackBy: [] } });
    expect(await purposes()).toContain('audit-order');
    const { body } = await get<List>('intake', `${path}?householdId=${filed.householdId}`, 'demo-auditor');
    expect(body.items).toHaveLength(4);
    expect(body.items[1]).toMatchObject({
      ...{ withholdingId, decision: 'D-9', until: '2027-12-31' },
      ended: { reasonCode: 'entered-by-mistake' },
    });
  });

  it('[S4-06] what operators did is read by the auditor as well, the newest first, and reading it leaves a row', async () => {
    await database.query(`insert into directory.audit (at, actor, action, object_type, object_ids, reason)
      values ('2026-01-12T09:00:00+08:00', 'spec-operator', 'key-issued', 'api-key', '{Abc}', null),
             ('2026-01-13T09:00:00+08:00', 'spec-operator', 'keys-revoked', 'api-key', '{Abc}', 'lost')`);
    const acts = (query: string, key = 'demo-auditor') =>
      get<List & { next?: string }>('referral', `/v1/operator-acts?operatorId=spec-operator${query}`, key);
    const first = await acts('&limit=1');
    expect(first.body.items).toMatchObject([{ action: 'keys-revoked', ids: ['Abc'], reason: 'lost' }]);
    const second = await acts(`&limit=1&cursor=${first.body.next ?? ''}`);
    expect(second.body.items).toMatchObject([{ action: 'key-issued', operatorId: 'spec-operator' }]);
    expect(second.body.next).toBeUndefined();
    expect((await acts('&to=2026-01-12')).body.items).toHaveLength(1);
    expect((await acts('&from=2026-01-13&to=2026-01-12')).status).toBe(422);
    expect((await acts('', 'demo-clerk')).status).toBe(403);
    const read = await get<List>('referral', '/v1/audit-entries?action=operator-act.listed', 'demo-auditor');
    expect(read.body.items.length).toBeGreaterThan(0);
  });

  it('[L-15] is no declared relative of it, masked or in full: not at its application, case, chain, list, needs, referrals and warnings', async () => {
    const declaredRelatives = [{ memberRef: 'm1', relation: 'sibling', staffCode: 'S-0201' }];
    const asking = householdBuilder().with().asks().needs('medical').build('2026-02-01');
    const file = (filing: object) =>
      stack.http('demo-clerk').post<typeof filed>('intake', '/v1/applications', filing);
    const { body } = await file(asking);
    const second = await file({ ...asking, categoriesRequested: ['dibao'], declaredRelatives });
    const { householdId } = body;
    expect(second.body.householdId).toBe(body.householdId);
    await stack.idle();
    const ofFamily = `householdId=${householdId}`;
    const first = async (service: ServiceName, path: string) =>
      (await get<List<Record<string, string>>>(service, `${path}?${ofFamily}`, 'demo-clerk')).body.items[0];
    const referral = await first('referral', '/v1/referrals');
    const casePath = `/v1/cases/${(await first('eligibility', '/v1/cases'))?.['caseId'] ?? ''}`;
    await database.query(
      `insert into monitoring.warning (id, household_id, region_code, indicator, level, evidence, measured, grounds, end_on, window_months, parameter_version, due_provisional, raised_on, due_on)
       select gen_random_uuid(), id, region_code, 'income-drop', 'normal', '{}', 0, '{}', '2026-02-01', 1, 'spec', false, '2026-02-01', '2026-02-11'
         from monitoring.household where id = $1`,
      [householdId],
    );
    const doors: [ServiceName, string][] = [
      ['intake', `/v1/applications/${body.applicationId}`],
      ['intake', `/v1/applications/${second.body.applicationId}`],
      ...['', '/steps', '/determination'].map(
        (of) => ['eligibility', casePath + of] as [ServiceName, string],
      ),
      ['intake', `/v1/applications?${ofFamily}`],
      ['eligibility', `/v1/cases?${ofFamily}`],
      ['monitoring', `/v1/warnings?${ofFamily}`],
      ['referral', `/v1/referrals?${ofFamily}`],
      ['referral', `/v1/referrals/${referral?.['referralId'] ?? ''}`],
      ['referral', `/v1/needs/${referral?.['needId'] ?? ''}`],
      ['referral', `/v1/households/${householdId}/aid-chain`],
      ['referral', `/v1/households/${householdId}/happiness-list`],
    ];
    const answers = async (key: string) => {
      const found: unknown[] = [];
      for (const [service, path] of doors) {
        const answer = await get<{ code?: string }>(service, path, key);
        found.push([path, answer.status, answer.body.code]);
      }
      return found;
    };
    expect(await answers('demo-reviewer')).toEqual(doors.map(([, path]) => [path, 403, 'CLOSE_RELATIVE']));
    expect(await answers('demo-clerk')).toEqual(doors.map(([, path]) => [path, 200, undefined]));
    // Each attempt is an alarm, at the service at which it was made.
    for (const service of SERVICE_NAMES) {
      const looks = (await get<List>(service, '/v1/look-ups?month=2026-02&limit=200')).body.items;
      const made = looks.filter(({ alarm, actorId }) => alarm === 'relative' && actorId === 'demo-reviewer');
      expect([service, made.length]).toEqual([service, doors.filter(([of]) => of === service).length]);
    }
    // Where others are listed too, the family is left out and counted.
    for (const [service, path] of [
      ['referral', '/v1/referrals'],
      ['monitoring', '/v1/warnings'],
    ] as const) {
      await file(householdBuilder().with().asks().needs('medical').build('2026-02-01'));
      await stack.idle();
      if (service === 'monitoring')
        await database.query(
          `insert into monitoring.warning (id, household_id, region_code, indicator, level, evidence, measured, grounds, end_on, window_months, parameter_version, due_provisional, raised_on, due_on)
           select gen_random_uuid(), id, region_code, 'income-drop', 'normal', '{}', 0, '{}', '2026-02-01', 1, 'spec', false, '2026-02-01', '2026-02-11'
             from monitoring.household where id <> $1 limit 1`,
          [householdId],
        );
      const listed = await get<List<{ householdId: string }> & { leftOut?: number }>(
        service,
        `${path}?limit=200`,
        'demo-reviewer',
      );
      const households = new Set(listed.body.items.map((one) => one.householdId));
      expect([listed.status, listed.body.leftOut, households.has(householdId)]).toEqual([200, 1, false]);
      expect(households.size).toBeGreaterThan(0);
    }
    // So it is where no name stands: a guardian that is open, a change that waits, who of a purchased service comes, what departments owe.
    await database.query(`update intake.household set guardian_kind = 'not-settled' where id = $1`, [
      householdId,
    ]);
    await database.query(
      `insert into intake.household_proposal (id, household_id, kind, effective_on, reason_code, person_ids, from_region_code,
         to_region_code, body, proposed_by, proposed_on, expires_on)
       select gen_random_uuid(), id, 'moved', '2026-02-01', 'moved', '{}', region_code, region_code, '{}', 'spec', '2026-02-01', '2026-03-01'
         from intake.household where id = $1`,
      [householdId],
    );
    await database.query(
      `select directory.assign_household(gen_random_uuid(), $1, 'demo-service-worker', 'spec', '2026-02-01')`,
      [householdId],
    );
    for (const [service, path] of [
      ['intake', '/v1/households/guardian-open'],
      ['intake', '/v1/household-proposals'],
      ['intake', '/v1/service-assignments'],
      ['referral', '/v1/feedback-duties'],
      ['referral', '/v1/acknowledgements'],
    ] as const) {
      const leftOutFor = async (key: string) =>
        (await get<List & { leftOut?: number }>(service, `${path}?limit=200`, key)).body;
      const [relative, colleague] = [await leftOutFor('demo-reviewer'), await leftOutFor('demo-clerk')];
      expect([path, relative.leftOut, colleague.leftOut]).toEqual([path, 1, undefined]);
      expect([path, relative.items.length]).toEqual([path, colleague.items.length - 1]);
    }
    await database.query(`update intake.household set guardian_kind = null where id = $1`, [householdId]);
    // Who looked at a family is for the family and an impartial official, at every service and on paper.
    for (const service of SERVICE_NAMES) {
      for (const form of ['', '/print']) {
        const log = `/v1/access-log${form}?householdId=${body.householdId}&presence=in-person`;
        const ofRelative = await get<{ code?: string }>(service, log, 'demo-reviewer');
        expect([service, ofRelative.status, ofRelative.body.code]).toEqual([service, 403, 'CLOSE_RELATIVE']);
        expect((await get(service, log, 'demo-clerk')).status).toBe(200);
      }
    }
    const february = (await get<List>('eligibility', '/v1/look-ups?month=2026-02')).body.items;
    const attempts = february.filter(({ alarm }) => alarm === 'relative').map(({ action }) => action);
    expect(attempts.filter((action) => action === 'access-log.shown')).toHaveLength(2);
  });

  it('[N13] for the notice of a breach: which households somebody saw in a period, and which kinds of data', async () => {
    const period = 'from=2026-01-12&to=2026-01-12';
    const seen = (service: ServiceName, whom: string) =>
      get<List<Exposure>>(service, `/v1/exposures?${whom}&${period}&limit=200`);
    const { body } = await seen('eligibility', 'actorId=demo-reviewer');
    expect(body.count).toBe(1);
    const elsewhere = `/v1/exposures?actorId=demo-reviewer&${period}`;
    expect((await get<List>('eligibility', elsewhere, far)).body).toMatchObject({ count: 0, items: [] });
    expect(body.items).toMatchObject([{ subjectId: filed.householdId, inFull: true }]);
    expect(body.items[0]?.dataSeen).toEqual(['course', 'decision', 'family', 'identity', 'verification']);
    const clerk = (await seen('intake', 'actorId=demo-clerk')).body;
    // Twenty-one strangers whom a search found: members by themselves, led to their households.
    expect(clerk.count).toBeGreaterThanOrEqual(21);
    const found = clerk.items.filter(({ personIds }) => personIds.length > 0);
    expect(found.length).toBeGreaterThanOrEqual(21);
    expect(found.every(({ isHousehold, dataSeen }) => isHousehold && dataSeen.includes('identity'))).toBe(
      true,
    );
    await database.query(
      `insert into directory.api_key (prefix, secret_hash, actor_id, label)
       values ('Leaked234567', repeat('0', 64), 'demo-clerk', 'spec')`,
    );
    expect((await seen('intake', 'keyPrefix=ac_Leaked234567')).body).toEqual(clerk);
    expect((await seen('intake', 'keyPrefix=ac_Nobody234567')).status).toBe(404);
    expect((await seen('intake', '')).status).toBe(422);
    const listed = await get<{ purposes: { code: string }[] }>('intake', '/v1/processing');
    expect(listed.body.purposes.map(({ code }) => code)).toContain('audit-order');
  });

  it('[N13] [L-17] no answer shows in clear what its audit row calls masked or does not name', async () => {
    const found = async (service: ServiceName, path: string) =>
      Object.values((await get<List<Record<string, string>>>(service, path)).body.items[0] ?? {});
    const ofFiled = `householdId=${filed.householdId}`;
    const helped = of.referral ?? '';
    const referral = (
      await get<List<Record<string, string>>>('referral', `/v1/referrals?householdId=${helped}`)
    ).body.items[0];
    const [caseId = ''] = await found('eligibility', `/v1/cases?${ofFiled}`);
    const clerk = 'demo-clerk';
    const department = 'demo-dept-medical-insurance';
    const reads: [ServiceName, string, string][] = [
      ['intake', `/v1/applications?${ofFiled}`, clerk],
      ['intake', `/v1/applications/${filed.applicationId}`, clerk],
      ['intake', `/v1/households/${filed.householdId}`, clerk],
      ['intake', `/v1/households/${filed.householdId}/changes`, clerk],
      ['eligibility', `/v1/cases?${ofFiled}`, clerk],
      ['eligibility', `/v1/cases/${caseId}`, clerk],
      ['eligibility', `/v1/cases/${caseId}/steps`, clerk],
      ['monitoring', `/v1/warnings?${ofFiled}`, clerk],
      ['referral', `/v1/referrals?householdId=${helped}`, clerk],
      ['referral', `/v1/referrals/${referral?.['referralId'] ?? ''}`, clerk],
      ['referral', `/v1/needs/${referral?.['needId'] ?? ''}`, clerk],
      ['referral', '/v1/referrals', department],
      ['referral', `/v1/referrals/${referral?.['referralId'] ?? ''}`, department],
      ['referral', `/v1/departments/medical-insurance/deliveries`, department],
    ];
    const inFull = { 'Unmask-Reason': 'supervision', 'Unmask-Case': 'S-2026-1' };
    const compared: string[] = [];
    for (const [service, path, key] of reads) {
      for (const headers of key === clerk ? [{}, inFull] : [{}]) {
        const before = await database.query<{ id: string }>(`select max(id) as id from ${service}.audit`);
        const { status, body } = await get<object>(service, path, key, headers);
        if (status === 422 && headers === inFull) continue;
        expect([path, status]).toEqual([path, 200]);
        const clear = namedIn(JSON.stringify(body), [family, helpedFamily]);
        const { rows } = await database.query<AuditedLook>(
          `select action, reason, seen from ${service}.audit where id > $1 and outcome = 'shown' and actor_id = $2`,
          [before.rows[0]?.id ?? 0, key],
        );
        expect([path, clear.filter((field) => !rows.some((row) => isNamedBy(row, field)))]).toEqual([
          path,
          [],
        ]);
        compared.push(...clear.map((field) => `${key} ${field}`));
      }
    }
    expect(compared).toEqual(
      expect.arrayContaining([`${clerk} idNumber`, `${clerk} address`, `${department} idNumber`]),
    );
  });
});
