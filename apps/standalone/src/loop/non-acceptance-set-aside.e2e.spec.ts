import { isDeepStrictEqual } from 'node:util';
import { eligibility } from '@aid-chain/eligibility';
import { intake } from '@aid-chain/intake';
import pg from 'pg';
import { dataSeenCodes, nameOf } from '@aid-chain/vocabulary';
import { householdBuilder, startServices, type RunningServices } from '@aid-chain/testing';

type Body = Record<string, unknown>;
interface Due {
  readonly items: readonly {
    readonly kind: string;
    readonly objectId: string;
    readonly dueOn?: string;
    readonly role: string;
  }[];
}

let running: RunningServices;
let database: pg.Client;

beforeAll(async () => {
  running = await startServices([intake, eligibility], { now: '2026-07-06T09:00:00+08:00' });
  database = new pg.Client({ connectionString: running.databaseUrl });
  await database.connect();
});

afterAll(async () => {
  await database?.end();
  await running?.stop();
});

const post = async (service: 'intake' | 'eligibility', key: string, path: string, body: object) => {
  const reply = await running.http(key).post<Body>(service, `/v1/${path}`, body);
  await running.idle();
  return reply;
};
const dueOf = async (service: 'intake' | 'eligibility', key: string, id: string) =>
  (await running.http(key).get<Due>(service, '/v1/due-items?limit=200')).body.items
    .filter(({ objectId }) => objectId === id)
    .map(({ kind, dueOn, role }) => [kind, dueOn, role]);

/** With what an application was published as accepted. */
async function acceptedWith(applicationId: string): Promise<Body | undefined> {
  const { rows } = await database.query<{ bytes: Buffer }>('select bytes from intake.outbox order by id');
  return rows
    .map(({ bytes }) => JSON.parse(bytes.toString('utf8')) as { type: string; data: Body })
    .find(
      ({ type, data }) => type.includes('application-accepted') && data['applicationId'] === applicationId,
    )?.data;
}

it('[L-22] [L-07] [L-15] [A-17] [A-18] a reconsideration against a non-acceptance that is won puts the application back to the window with its day of receipt; until it is accepted its execution is owed, and the code of the notice is valid no more; whoever turns out to be related meanwhile reads nothing of it, the looks at it are the household’s, and its chain begins with the refusal', async () => {
  const filing = householdBuilder().with({}).with({ birthDate: '2014-03-01' }).build();
  const first = await post('intake', 'demo-clerk', 'applications', { ...filing, receivedOn: '2026-07-06' });
  const gone = { on: '2026-07-06', reasonCode: 'other' };
  await post('intake', 'demo-clerk', `applications/${String(first.body['applicationId'])}/withdrawal`, gone);
  const filed = await post('intake', 'demo-clerk', 'applications', {
    ...{ ...filing, receivedOn: '2026-07-06', members: filing.members.slice(0, 1) },
  });
  const applicationId = String(filed.body['applicationId']);
  const check = (body: object) =>
    post('intake', 'demo-clerk', `applications/${applicationId}/window-check`, body);
  const refusal = { decision: 'refuse', reasonCode: 'not-the-applicant' };
  expect(await check(refusal)).toMatchObject({ status: 201, body: { state: 'not-accepted' } });
  const printed = await post('intake', 'demo-clerk', `applications/${applicationId}/prints`, {
    form: 'non-acceptance-notice',
  });
  const sheet = await running
    .http('demo-clerk')
    .get<string>('intake', `/v1/print-copies/${String(printed.body['copyId'])}`);
  const code = /核验码 ([0-9A-F-]{19})/u.exec(String(sheet.body))?.[1] ?? '';
  const isValid = async () => {
    const query = `number=${String(printed.body['number'])}&code=${code}`;
    const { body } = await running
      .http('demo-civil-affairs')
      .get<Body>('intake', `/v1/notice-checks?${query}`);
    return body['valid'];
  };
  expect(await isValid()).toBe(true);
  await running.setClock('2026-07-10T09:00:00+08:00');
  const delivered = { on: '2026-07-10', method: 'post' };
  expect(
    await post('intake', 'demo-clerk', `applications/${applicationId}/notice-delivery`, delivered),
  ).toMatchObject({ status: 201, body: { form: 'non-acceptance-notice' } });

  await running.setClock('2026-09-09T09:00:00+08:00');
  const against = {
    ...{ kind: 'reconsideration', about: 'township-act', ground: 'non-acceptance', channel: 'window' },
    ...{ knownOn: '2026-07-07', receivedOn: '2026-09-08', content: '示范', reporter: { name: '试甲' } },
  };
  const file = (more: object) =>
    post('eligibility', 'demo-civil-affairs', 'remedies', { ...against, ...more });
  // 60 days from the delivery, not from the decision.
  const remedy = await file({ applicationId });
  expect(remedy).toMatchObject({ status: 201, body: { warnings: [] } });
  const remedyId = String(remedy.body['remedyId']);
  expect(await file({ applicationId })).toMatchObject({ status: 201, body: { warnings: ['filed-again'] } });
  expect((await file({ applicationId, knownOn: '2026-07-05' })).body['code']).toBe('STEP_DATE_TOO_EARLY');
  const step = (name: string, body: object) =>
    post('eligibility', 'demo-civil-affairs', `remedies/${remedyId}/${name}`, { on: '2026-09-09', ...body });
  expect((await step('acceptance', { accepted: true })).status).toBe(201);
  const result = { result: 'redone', redoBy: '2026-09-30', findings: '示范' };
  expect(await step('result', result)).toMatchObject({
    status: 201,
    body: { state: 'decided', nextSteps: ['remedy-execution'] },
  });
  expect((await step('correction', { basis: 'as-filed', reason: '示范' })).body['code']).toBe(
    'REMEDY_STEP_NOT_NOW',
  );

  const stated = await post('eligibility', 'demo-reviewer', `remedies/${remedyId}/execution`, {
    ...{ on: '2026-09-09', outcome: 'carried-out', reason: '已告知家庭' },
  });
  expect(stated.body['code']).toBe('REMEDY_EXECUTION_BY_WINDOW');
  const owed = ['remedy-execution', '2026-09-30', 'township-reviewer'];
  expect(await dueOf('eligibility', 'demo-reviewer', remedyId)).toEqual([owed]);
  expect(await dueOf('intake', 'demo-clerk', applicationId)).toEqual([
    ['window-check', '2026-09-30', 'clerk'],
  ]);
  expect(await isValid()).toBe(false);
  const reprint = await post('intake', 'demo-clerk', `prints/${String(printed.body['printId'])}/copies`, {
    reasonCode: 'lost',
  });
  const face = await running
    .http('demo-clerk')
    .get<string>('intake', `/v1/print-copies/${String(reprint.body['copyId'])}`);
  expect(String(face.body)).toContain('本决定已于2026年9月9日经行政复议或者行政诉讼变更、撤销');
  const again = await running.http('demo-clerk').get<Body>('intake', `/v1/applications/${applicationId}`);
  expect(again.body).toMatchObject({
    ...{ state: 'awaiting-window-check', receivedOn: '2026-07-06' },
    nonAcceptances: [{ decidedOn: '2026-07-06', setAsideOn: '2026-09-09', remedyId }],
  });
  expect((await check(refusal)).body['code']).toBe('NON_ACCEPTANCE_SET_ASIDE');

  const look = await running
    .http('demo-clerk')
    .get<{ registered: { householdId: string; members: { personId: string; relation: string }[] }[] }>(
      'intake',
      `/v1/applications/${applicationId}/window-check`,
    );
  const [home] = look.body.registered;
  const head = home?.members.find(({ relation }) => relation === 'head');
  const readBy = (key: string) => running.http(key).get<Body>('eligibility', `/v1/remedies/${remedyId}`);
  expect((await readBy('demo-clerk-2')).status).toBe(200);
  const related = await post('eligibility', 'demo-civil-affairs', 'close-relatives', {
    ...{ on: '2026-09-09', householdId: home?.householdId, personId: head?.personId, relation: 'sibling' },
    ...{ learnedFrom: 'colleague', staffCode: 'S-0102' },
  });
  expect(related.status).toBe(201);
  expect((await readBy('demo-clerk-2')).body['code']).toBe('CLOSE_RELATIVE');
  const accepted = await check({
    ...{ decision: 'correct', reasonCode: 'documents-seen', householdId: home?.householdId },
    members: [{ ref: 'm1', personId: head?.personId }],
  });
  expect(accepted).toMatchObject({ status: 201, body: { state: 'open' } });
  const read = await readBy('demo-civil-affairs');
  expect(read.body).toMatchObject({
    ...{ state: 'closed', householdId: home?.householdId },
    execution: 'accepted',
    executedOn: '2026-09-09',
    applicationId,
  });
  expect(await dueOf('eligibility', 'demo-reviewer', remedyId)).toEqual([]);
  expect(await isValid()).toBe(false);
  expect(await acceptedWith(applicationId)).toMatchObject({
    receivedOn: '2026-07-06',
    before: [
      { step: 'not-accepted', on: '2026-07-06', reasonCode: 'not-the-applicant' },
      { step: 'notice-delivered', on: '2026-07-10' },
      {
        ...{ step: 'set-aside', on: '2026-09-09', dueOn: '2026-09-30' },
        ...{ remedyKind: 'reconsideration', result: 'redone' },
      },
    ],
  });
  const log = `/v1/access-log?householdId=${home?.householdId ?? ''}&presence=in-person&limit=200`;
  const looks = await running.http('demo-clerk').get<{ items: Body[] }>('eligibility', log);
  // The one of before as well, when nobody knew whose it was.
  const ofRemedy = ['decision', 'course'].map((kind) => nameOf(dataSeenCodes, kind));
  const found = looks.body.items.filter(({ dataSeen }) => isDeepStrictEqual(dataSeen, ofRemedy));
  expect(found).toHaveLength(2);
});

describe('[L-22] a decision not to accept that was not published', () => {
  const against = {
    ...{ kind: 'reconsideration', about: 'township-act', ground: 'non-acceptance', channel: 'window' },
    ...{ knownOn: '2026-09-09', receivedOn: '2026-09-09', content: '示范', reporter: { name: '试甲' } },
  };
  const county = 'demo-civil-affairs';
  let minute = 10;
  const unpublished = () =>
    database.query('update intake.non_acceptance set is_published = false where set_aside_on is null');
  const runDueWork = async () => {
    await unpublished();
    await running.setClock(`2026-09-09T09:${String((minute += 10))}:00+08:00`);
  };
  const remedyOf = async (id: string) =>
    (await running.http(county).get<Body>('eligibility', `/v1/remedies/${id}`)).body;

  /** An application that was refused before decisions were published: eligibility knows nothing of it. */
  async function refusedBefore(): Promise<string> {
    const filing = householdBuilder().with({}).with({ birthDate: '2014-03-01' }).build();
    const first = await post('intake', 'demo-clerk', 'applications', { ...filing, receivedOn: '2026-09-09' });
    const gone = { on: '2026-09-09', reasonCode: 'other' };
    await post(
      'intake',
      'demo-clerk',
      `applications/${String(first.body['applicationId'])}/withdrawal`,
      gone,
    );
    const filed = await post('intake', 'demo-clerk', 'applications', {
      ...{ ...filing, receivedOn: '2026-09-09', members: filing.members.slice(0, 1) },
    });
    const id = String(filed.body['applicationId']);
    await refuse(id, 'not-the-applicant');
    await database.query('delete from eligibility.non_acceptance where application_id = $1', [id]);
    await database.query('delete from eligibility.unaccepted_application where application_id = $1', [id]);
    return id;
  }

  const refuse = (id: string, reasonCode: string) =>
    post('intake', 'demo-clerk', `applications/${id}/window-check`, { decision: 'refuse', reasonCode });

  async function win(remedyId: string): Promise<void> {
    const step = (name: string, body: object) =>
      post('eligibility', county, `remedies/${remedyId}/${name}`, { on: '2026-09-09', ...body });
    expect((await step('acceptance', { accepted: true })).status).toBe(201);
    const result = { result: 'redone', redoBy: '2026-09-30', findings: '示范' };
    expect((await step('result', result)).status).toBe(201);
  }

  it('is no reason to refuse a remedy: it is recorded with a warning, joined once the decision is published, and what it won by then is carried out', async () => {
    const applicationId = await refusedBefore();
    const filed = await post('eligibility', county, 'remedies', { ...against, applicationId });
    expect(filed).toMatchObject({ status: 201, body: { warnings: ['application-unknown'] } });
    const remedyId = String(filed.body['remedyId']);
    await win(remedyId);
    expect(await dueOf('intake', 'demo-clerk', applicationId)).toEqual([
      ['non-acceptance-notice', undefined, 'clerk'],
    ]);

    await runDueWork();
    expect(await remedyOf(remedyId)).toMatchObject({
      ...{ warnings: [], regionCode: '510683990001', applicationId, state: 'decided' },
    });
    expect(await dueOf('intake', 'demo-clerk', applicationId)).toEqual([
      ['window-check', '2026-09-30', 'clerk'],
    ]);
  });

  it('is published with the delivery of its notice as well, from which the days of the remedy run', async () => {
    const applicationId = await refusedBefore();
    await database.query('update intake.non_acceptance set is_published = false where application_id = $1', [
      applicationId,
    ]);
    const delivery = { on: '2026-09-09', method: 'post' };
    await post('intake', 'demo-clerk', `applications/${applicationId}/notice-delivery`, delivery);
    const filed = await post('eligibility', county, 'remedies', { ...against, applicationId });
    expect(filed).toMatchObject({ status: 201, body: { warnings: [] } });
    expect(await remedyOf(String(filed.body['remedyId']))).toHaveProperty('nonAcceptanceId');
  });

  it('may be unknown by its number, too: the remedy names its place instead, and what it wins is owed until somebody records it', async () => {
    const filed = await post('eligibility', county, 'remedies', { ...against, regionCode: '510683990000' });
    expect(filed).toMatchObject({ status: 201, body: { warnings: ['application-unknown'] } });
    const remedyId = String(filed.body['remedyId']);
    await win(remedyId);
    expect(await dueOf('eligibility', 'demo-reviewer', remedyId)).toEqual([
      ['remedy-execution', '2026-09-30', 'township-reviewer'],
    ]);
    const done = { on: '2026-09-09', outcome: 'carried-out', reason: '已补办受理' };
    expect(await post('eligibility', 'demo-reviewer', `remedies/${remedyId}/execution`, done)).toMatchObject({
      ...{ status: 201, body: { state: 'closed' } },
    });
  });

  it('is set aside alone: a later refusal for another reason stands when a second remedy against the first is won', async () => {
    const applicationId = await refusedBefore();
    await runDueWork();
    const file = async (kind: string) =>
      String(
        (await post('eligibility', county, 'remedies', { ...against, kind, applicationId })).body['remedyId'],
      );
    const [reconsideration, lawsuit] = [await file('reconsideration'), await file('lawsuit')];
    await win(reconsideration);
    expect(await refuse(applicationId, 'filed-twice')).toMatchObject({ status: 201 });
    expect(await remedyOf(reconsideration)).toMatchObject({ execution: 'decided-anew', state: 'closed' });
    await win(lawsuit);
    const read = await running.http('demo-clerk').get<Body>('intake', `/v1/applications/${applicationId}`);
    expect(read.body).toMatchObject({
      state: 'not-accepted',
      nonAcceptances: [{ remedyId: reconsideration }, { reasonCode: 'filed-twice' }],
    });
    expect(JSON.stringify(read.body)).not.toContain(lawsuit);
    expect(await remedyOf(lawsuit)).toMatchObject({ execution: 'decided-anew' });
  });

  it('is impossible to carry out only once the family took its application back', async () => {
    const applicationId = await refusedBefore();
    await runDueWork();
    const filed = await post('eligibility', county, 'remedies', { ...against, applicationId });
    const remedyId = String(filed.body['remedyId']);
    await win(remedyId);
    const impossible = () =>
      post('eligibility', 'demo-reviewer', `remedies/${remedyId}/execution`, {
        ...{ on: '2026-09-09', outcome: 'impossible', reason: '已告知家庭' },
      });
    expect((await impossible()).body['code']).toBe('REMEDY_EXECUTION_BY_WINDOW');
    const gone = { on: '2026-09-09', reasonCode: 'other' };
    await post('intake', 'demo-clerk', `applications/${applicationId}/withdrawal`, gone);
    expect(await impossible()).toMatchObject({ status: 201, body: { state: 'closed', nextSteps: [] } });
  });
});
