import type { EventType, Payload } from '@aid-chain/contracts';
import { newId } from '@aid-chain/kernel';
import { EventFeed, householdBuilder, startServices, type RunningServices } from '@aid-chain/testing';
import pg from 'pg';
import { intake } from '../intake.definition.js';

interface Accepted {
  readonly applicationId: string;
  readonly householdId: string;
  readonly caseId: string;
}

let running: RunningServices;
let database: pg.Client;
let feed: EventFeed;

beforeAll(async () => {
  running = await startServices([intake]);
  feed = new EventFeed(running.bus);
  database = new pg.Client({ connectionString: running.databaseUrl });
  await database.connect();
});

afterAll(async () => {
  await database?.end();
  await running?.stop();
});

const file = async (body: object) =>
  running.http('demo-clerk').post<Accepted & { code?: string }>('intake', '/v1/applications', body);
const withdraw = ({ applicationId }: Accepted) =>
  running.http('demo-clerk').post('intake', `/v1/applications/${applicationId}/withdrawal`, {
    ...{ on: '2026-01-12', reasonCode: 'no-longer-needed' },
  });
const read = async ({ applicationId }: Accepted) =>
  (await running.http('demo-clerk').get('intake', `/v1/applications/${applicationId}`)).body;
const family = () => householdBuilder().with().build();

/** Publishes what eligibility decided of a household, once it has arrived. */
async function publish<T extends EventType>(type: T, { householdId }: Accepted, data: object): Promise<void> {
  const payload = { subject: { householdId }, ...data } as unknown as Payload<T>;
  await feed.send(type, {
    stream: `household/${householdId}`,
    time: '2026-01-12T10:00:00+08:00',
    data: payload,
  });
  await running.idle();
}

/** An application of which eligibility has opened the case. */
async function inWork(body: object = family()): Promise<Accepted> {
  const accepted = { ...(await file(body)).body, caseId: newId() };
  const { applicationId, caseId } = accepted;
  const tracks = ['civil-affairs', 'monitored'];
  const opened = { caseId, applicationId, origin: 'application', tracks, openedOn: '2026-01-12' };
  await publish('eligibility.case-opened.v1', accepted, opened);
  return accepted;
}

const grants = (accepted: Accepted, ...tracks: string[]) =>
  publish('eligibility.withdrawal-granted.v1', accepted, {
    ...{ applicationId: accepted.applicationId, caseId: accepted.caseId, tracks, on: '2026-01-12' },
  });
const declines = (accepted: Accepted) =>
  publish('eligibility.withdrawal-declined.v1', accepted, {
    ...{ applicationId: accepted.applicationId, caseId: accepted.caseId },
    ...{ reasonCode: 'already-decided', on: '2026-01-12' },
  });
const refuses = (accepted: Accepted, track: string) =>
  publish('eligibility.application-refused.v1', accepted, {
    ...{ caseId: accepted.caseId, track, categories: ['dibao'], noticeDueOn: '2026-01-15' },
    reasons: [{ ruleId: 'dibao.income', textZh: '不低于标准。', textEn: 'Not below the standard.' }],
    ...{ remedies: ['re-examination'], decidedBy: 'civil-affairs', restsOnDemoValues: true },
    ...{ determinationHash: 'a'.repeat(64), packHash: 'b'.repeat(64) },
  });

/** The last events that intake published of a household. */
async function published({ householdId }: Accepted): Promise<string[]> {
  const { rows } = await database.query<{ bytes: Buffer }>(
    'select bytes from intake.outbox where stream = $1 order by streamseq',
    [`household/${householdId}`],
  );
  return rows
    .map(({ bytes }) => (JSON.parse(bytes.toString('utf8')) as { type: string }).type)
    .filter((type) => type.includes('withdraw'));
}

describe('withdrawing an application of which there is a case', () => {
  it('is a request; the application goes on until the answer, and the clerk sees that it waits', async () => {
    const body = family();
    const accepted = await inWork(body);
    expect(await withdraw(accepted)).toMatchObject({
      status: 202,
      body: { state: 'open', withdrawal: 'requested', tracks: [{ state: 'open' }, { state: 'open' }] },
    });
    expect(await read(accepted)).toMatchObject({
      state: 'open',
      withdrawal: { state: 'requested', on: '2026-01-12', reasonCode: 'no-longer-needed' },
    });
    expect(await published(accepted)).toEqual(['intake.withdrawal-requested.v1']);
    expect(await withdraw(accepted)).toMatchObject({
      status: 409,
      body: { code: 'WITHDRAWAL_ALREADY_REQUESTED' },
    });
    expect((await file(body)).body).toMatchObject({ code: 'APPLICATION_ALREADY_OPEN' });
    await grants(accepted, 'civil-affairs', 'monitored');
    expect(await read(accepted)).toMatchObject({
      state: 'withdrawn',
      withdrawal: { state: 'granted' },
      withdrawnOn: '2026-01-12',
      tracks: [{ state: 'closed' }, { state: 'closed' }],
    });
    expect(await published(accepted)).toEqual([
      'intake.withdrawal-requested.v1',
      'intake.application-withdrawn.v1',
    ]);
    expect((await withdraw(accepted)).body).toMatchObject({ code: 'APPLICATION_ALREADY_WITHDRAWN' });
    expect((await file(body)).body).toMatchObject({ state: 'open', householdId: accepted.householdId });
  });

  it('that was decided at the same moment is declined with the reason; it is not published as withdrawn', async () => {
    const accepted = await inWork();
    await withdraw(accepted);
    await refuses(accepted, 'civil-affairs');
    await refuses(accepted, 'monitored');
    await declines(accepted);
    expect(await read(accepted)).toMatchObject({
      state: 'decided',
      withdrawal: { state: 'declined', declinedReasonCode: 'already-decided' },
      tracks: [{ state: 'refused' }, { state: 'refused' }],
    });
    expect(await read(accepted)).not.toHaveProperty('withdrawnOn');
    expect(await published(accepted)).toEqual(['intake.withdrawal-requested.v1']);
    expect((await withdraw(accepted)).body).toMatchObject({ code: 'APPLICATION_ALREADY_DECIDED' });
  });

  it('of which one track was decided ends the other alone: the application is decided', async () => {
    const accepted = await inWork();
    await refuses(accepted, 'civil-affairs');
    expect((await withdraw(accepted)).status).toBe(202);
    await grants(accepted, 'monitored');
    expect(await read(accepted)).toMatchObject({
      state: 'decided',
      withdrawal: { state: 'granted', tracks: ['monitored'] },
      tracks: [{ state: 'refused' }, { state: 'closed' }],
    });
    expect(await published(accepted)).toEqual(['intake.withdrawal-requested.v1']);
  });

  it('a withdrawal before the case was known is undone where eligibility had decided by then', async () => {
    const accepted = { ...(await file(family())).body, caseId: newId() };
    expect((await withdraw(accepted)).body).toMatchObject({ state: 'withdrawn' });
    const { applicationId, caseId } = accepted;
    const tracks = ['civil-affairs', 'monitored'];
    await publish('eligibility.case-opened.v1', accepted, {
      ...{ caseId, applicationId, origin: 'application', tracks, openedOn: '2026-01-12' },
    });
    await refuses(accepted, 'civil-affairs');
    await refuses(accepted, 'monitored');
    await declines(accepted);
    expect(await read(accepted)).toMatchObject({ state: 'decided', withdrawal: { state: 'declined' } });
    expect(await read(accepted)).not.toHaveProperty('withdrawnOn');
  });
});
