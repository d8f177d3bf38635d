import type { EventType, Payload } from '@aid-chain/contracts';
import { newId } from '@aid-chain/kernel';
import { householdBuilder, startServices, type RunningServices } from '@aid-chain/testing';
import pg from 'pg';
import { intake } from '../intake.definition.js';

interface Accepted {
  readonly applicationId: string;
  readonly householdId: string;
  readonly state?: string;
}

let running: RunningServices;
let database: pg.Client;
const lastOf = new Map<string, number>();

beforeAll(async () => {
  running = await startServices([intake]);
  database = new pg.Client({ connectionString: running.databaseUrl });
  await database.connect();
});

afterAll(async () => {
  await database?.end();
  await running?.stop();
});

const filing = () => householdBuilder().with().with().build();
const accept = async (body: object = filing()): Promise<Accepted> =>
  (await running.http('demo-clerk').post<Accepted>('intake', '/v1/applications', body)).body;
const read = async (id: string) =>
  (await running.http('demo-clerk').get('intake', `/v1/applications/${id}`)).body;

/** Publishes an event of another service on the bus, as its relay would. */
async function publish<T extends EventType>(
  topic: string,
  type: T,
  stream: string,
  data: Payload<T>,
): Promise<void> {
  const streamseq = (lastOf.get(`${topic} ${stream}`) ?? 0) + 1;
  lastOf.set(`${topic} ${stream}`, streamseq);
  const id = newId();
  const at = '2026-01-12T10:00:00+08:00';
  const envelope = { specversion: '1.0', id, source: `/${topic.split('.')[0]}`, type, time: at };
  const links = {
    datacontenttype: 'application/json',
    stream,
    factid: id,
    correlationid: id,
    recordedtime: at,
  };
  const bytes = Buffer.from(JSON.stringify({ ...envelope, ...links, data, streamseq }));
  await running.bus.append([{ topic, key: stream, bytes }]);
}

const decided = {
  decidedBy: 'civil-affairs' as const,
  determinationHash: 'a'.repeat(64),
  packHash: 'b'.repeat(64),
  restsOnDemoValues: true,
};

/** Eligibility as far as intake hears it. */
function eligibility({ householdId, applicationId }: Accepted) {
  const caseId = newId();
  const subject = { householdId };
  const stream = `household/${householdId}`;
  return {
    caseId,
    opens: () =>
      publish('eligibility.v1', 'eligibility.case-opened.v1', stream, {
        subject,
        caseId,
        applicationId,
        origin: 'application',
        tracks: ['civil-affairs', 'monitored'],
        openedOn: '2026-01-12',
      }),
    reviews: () =>
      publish('eligibility.v1', 'eligibility.case-opened.v1', stream, {
        ...{ subject, caseId, origin: 'review', tracks: ['civil-affairs', 'monitored'] },
        openedOn: '2026-01-20',
      }),
    recognises: (track: 'civil-affairs' | 'monitored', validTo?: string) =>
      publish('eligibility.v1', 'eligibility.household-recognised.v1', stream, {
        subject,
        caseId,
        track,
        results: [
          {
            ...{ category: 'margin', unit: 'household', validFrom: '2026-01-01' },
            ...(validTo === undefined ? {} : { validTo }),
          },
        ],
        ...decided,
      }),
    ends: (effectiveOn: string) =>
      publish('eligibility.v1', 'eligibility.recognition-ended.v1', stream, {
        ...{ subject, category: 'margin', effectiveOn, reasonCode: 'income-above-line' },
        decidedBy: 'civil-affairs',
      }),
    restores: (endedFrom: string) =>
      publish('eligibility.v1', 'eligibility.recognition-restored.v1', stream, {
        ...{ subject, caseId, track: 'civil-affairs', category: 'margin', endedFrom, on: '2026-01-12' },
        ...{ decidedBy: 'civil-affairs', reasonCode: 'restore' },
      }),
    refuses: (track: 'civil-affairs' | 'monitored') =>
      publish('eligibility.v1', 'eligibility.application-refused.v1', stream, {
        subject,
        caseId,
        track,
        categories: ['dibao'],
        reasons: [{ ruleId: 'dibao.income', textZh: '不低于标准。', textEn: 'Not below the standard.' }],
        remedies: ['re-examination'],
        noticeDueOn: '2026-01-15',
        ...decided,
      }),
    closes: (track: 'civil-affairs' | 'monitored') =>
      publish('eligibility.v1', 'eligibility.track-closed.v1', stream, {
        subject,
        caseId,
        track,
        outcome: 'no-ground',
        reasonCode: 'income-above-line',
        on: '2026-01-15',
      }),
    reopens: (track: 'civil-affairs' | 'monitored') =>
      publish('eligibility.v1', 'eligibility.track-reopened.v1', stream, {
        ...{ subject, caseId, track, outcome: 'household-ended', closedOn: '2026-01-15', on: '2026-01-20' },
        ...{ decidedBy: 'township', reasonCode: 'entered-wrongly' },
      }),
  };
}

describe('following an application through eligibility', () => {
  it('[S0-18] each track has a state of its own, and the application is decided when both have ended', async () => {
    const accepted = await accept();
    const caseEvents = eligibility(accepted);
    await caseEvents.opens();
    await caseEvents.refuses('civil-affairs');
    await running.idle();
    expect(await read(accepted.applicationId)).toMatchObject({
      state: 'open',
      caseId: caseEvents.caseId,
      tracks: [{ state: 'refused' }, { state: 'open' }],
    });
    await caseEvents.recognises('monitored');
    await running.idle();
    expect(await read(accepted.applicationId)).toMatchObject({
      state: 'decided',
      tracks: [{ state: 'refused' }, { state: 'recognised' }],
    });
  });

  it('[L-15] a household of which nothing is open any more is looked at in full for filing or a matter of its own alone', async () => {
    const inFull = async ({ householdId }: Accepted, headers: object) => {
      const path = `/v1/households/${householdId}`;
      const { status, body } = await running
        .http('demo-clerk')
        .get<{ code?: string }>('intake', path, { headers: { ...headers } });
      return [status, body.code];
    };
    const handling = { 'Unmask-Reason': 'case-handling' };
    const shown = [200, undefined];
    const closed = [409, 'LOOK_UP_CASE_CLOSED'];
    const accepted = await accept();
    const course = eligibility(accepted);
    await course.opens();
    await running.idle();
    expect(await inFull(accepted, handling)).toEqual(shown);
    for (const track of ['civil-affairs', 'monitored'] as const) await course.refuses(track);
    await running.idle();
    expect(await inFull(accepted, handling)).toEqual(closed);
    expect(await inFull(accepted, { 'Unmask-Reason': 'home-visit' })).toEqual(closed);
    expect(await inFull(accepted, { 'Unmask-Reason': 'filing' })).toEqual(shown);
    expect(await inFull(accepted, { 'Unmask-Reason': 'complaint', 'Unmask-Case': 'C-2026-1' })).toEqual(
      shown,
    );
    const masked = await running.http('demo-clerk').get('intake', `/v1/households/${accepted.householdId}`);
    expect(masked.status).toBe(200);
    // A review that eligibility opens by itself is work again, and so is what the household then receives.
    await eligibility(accepted).recognises('monitored');
    await running.idle();
    expect(await inFull(accepted, handling)).toEqual(shown);
    const other = await accept();
    const ended = eligibility(other);
    await ended.opens();
    for (const track of ['civil-affairs', 'monitored'] as const) await ended.closes(track);
    await running.idle();
    expect(await inFull(other, handling)).toEqual(closed);
    const subject = { householdId: other.householdId };
    await publish('eligibility.v1', 'eligibility.case-opened.v1', `household/${other.householdId}`, {
      ...{ subject, caseId: newId(), origin: 'review', tracks: ['monitored'], openedOn: '2026-01-20' },
    });
    await running.idle();
    expect(await inFull(other, handling)).toEqual(shown);
  });

  it('[L-15] what ended is open no more: a recognition from its first day without, or by its limit, and a review; what is restored or reopened is', async () => {
    const isShown = async ({ householdId }: Accepted): Promise<boolean> => {
      await running.idle();
      const headers = { 'Unmask-Reason': 'case-handling' };
      const path = `/v1/households/${householdId}`;
      return (await running.http('demo-clerk').get('intake', path, { headers })).status === 200;
    };
    const refused = async (): Promise<[Accepted, ReturnType<typeof eligibility>]> => {
      const accepted = await accept();
      const course = eligibility(accepted);
      await course.opens();
      for (const track of ['civil-affairs', 'monitored'] as const) await course.refuses(track);
      return [accepted, course];
    };
    const [aided, course] = await refused();
    await course.recognises('civil-affairs');
    expect(await isShown(aided)).toBe(true);
    await course.ends('2026-01-13');
    expect(await isShown(aided)).toBe(true);
    await course.ends('2026-01-12');
    expect(await isShown(aided)).toBe(false);
    await course.restores('2026-01-12');
    expect(await isShown(aided)).toBe(true);
    await course.recognises('civil-affairs', '2026-01-11');
    expect(await isShown(aided)).toBe(false);
    const [reviewed] = await refused();
    const own = eligibility(reviewed);
    await own.reviews();
    expect(await isShown(reviewed)).toBe(true);
    await own.closes('monitored');
    expect(await isShown(reviewed)).toBe(true);
    await own.closes('civil-affairs');
    expect(await isShown(reviewed)).toBe(false);
    await own.reopens('civil-affairs');
    expect(await isShown(reviewed)).toBe(true);
  });

  it('[S2-06] who was recognised and files for the same again is asked about at the window, until it has ended', async () => {
    const body = filing();
    const accepted = await accept(body);
    const course = eligibility(accepted);
    await course.opens();
    await course.recognises('civil-affairs');
    await course.closes('monitored');
    await running.idle();
    const again = { ...body, categoriesRequested: ['margin'] };
    expect(await accept(again)).toMatchObject({ state: 'awaiting-window-check' });
    await course.ends('2026-01-12');
    await running.idle();
    expect(await accept(again)).toMatchObject({ state: 'open' });
  });

  it('one decision that recognises margin and refuses dibao leaves the track recognised', async () => {
    const accepted = await accept();
    const caseEvents = eligibility(accepted);
    await caseEvents.opens();
    await caseEvents.recognises('civil-affairs');
    await caseEvents.refuses('civil-affairs');
    await caseEvents.closes('monitored');
    await running.idle();
    expect(await read(accepted.applicationId)).toMatchObject({
      state: 'decided',
      tracks: [{ state: 'recognised' }, { state: 'closed' }],
    });
  });

  it('after the decision a withdrawal is refused, and a new application of the family is accepted', async () => {
    const body = filing();
    const accepted = await accept(body);
    const caseEvents = eligibility(accepted);
    await caseEvents.opens();
    await caseEvents.closes('civil-affairs');
    await caseEvents.closes('monitored');
    await running.idle();
    const withdrawal = await running
      .http('demo-clerk')
      .post('intake', `/v1/applications/${accepted.applicationId}/withdrawal`, {
        on: '2026-01-12',
        reasonCode: 'other',
      });
    expect([withdrawal.status, withdrawal.body]).toMatchObject([
      409,
      { code: 'APPLICATION_ALREADY_DECIDED' },
    ]);
    expect((await accept(body)).householdId).toBe(accepted.householdId);
  });

  it('[A-18] a reopened application is open again and stands in the way of another; one filed meanwhile stays open beside it', async () => {
    const body = filing();
    const accepted = await accept(body);
    const caseEvents = eligibility(accepted);
    await caseEvents.opens();
    await caseEvents.closes('civil-affairs');
    await caseEvents.closes('monitored');
    await running.idle();
    const meanwhile = await accept(body);
    await caseEvents.reopens('civil-affairs');
    await running.idle();
    const states = async () => [
      (await read(accepted.applicationId))['state'],
      (await read(meanwhile.applicationId))['state'],
    ];
    expect(await states()).toEqual(['open', 'open']);
    const third = await running.http('demo-clerk').post('intake', '/v1/applications', body);
    expect(third).toMatchObject({
      status: 409,
      body: { code: 'APPLICATION_ALREADY_OPEN', params: { applicationId: accepted.applicationId } },
    });
    await caseEvents.recognises('civil-affairs');
    await running.idle();
    expect(await states()).toEqual(['decided', 'open']);
  });

  it('what eligibility publishes of fifty households at once reaches fifty applications', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => accept()));
    const caseEvents = all.map(eligibility);
    await Promise.all(caseEvents.map((each) => each.opens()));
    await Promise.all(
      caseEvents.map((each, n) =>
        n % 2 === 0 ? each.recognises('civil-affairs') : each.refuses('civil-affairs'),
      ),
    );
    await running.idle();
    const states = await Promise.all(
      all.map(async ({ applicationId }) => (await read(applicationId))['tracks']),
    );
    states.forEach((tracks, n) => {
      expect(tracks).toMatchObject([{ state: n % 2 === 0 ? 'recognised' : 'refused' }, { state: 'open' }]);
    });
  });

  it('a case that a review opened changes no application', async () => {
    const accepted = await accept();
    await publish('eligibility.v1', 'eligibility.case-opened.v1', `household/${accepted.householdId}`, {
      subject: { householdId: accepted.householdId },
      caseId: newId(),
      origin: 'review',
      tracks: ['monitored'],
      openedOn: '2026-01-12',
    });
    await running.idle();
    const application = await read(accepted.applicationId);
    expect(application).toMatchObject({ state: 'open', tracks: [{ state: 'open' }, { state: 'open' }] });
    expect(application).not.toHaveProperty('caseId');
  });
});

describe('advice to apply', () => {
  const advice = { reasonCode: 'clue-substantiated', regionCode: '510683990001' };

  it('of a household and of a clue is kept, dated by the business day of the event', async () => {
    const { householdId } = await accept();
    const clueId = newId();
    const evidence = [{ kind: 'warning' as const, id: newId() }];
    const type = 'monitoring.application-advised.v1';
    await publish('monitoring.v1', type, `household/${householdId}`, {
      subject: { householdId },
      ...advice,
      evidence,
    });
    await publish('monitoring.v1', type, `clue/${clueId}`, { ...advice, evidence });
    await running.idle();
    const { rows } = await database.query(
      `select household_id, clue_id, advised_on::text from intake.application_advice
       where household_id = $1 or clue_id = $2 order by clue_id nulls first`,
      [householdId, clueId],
    );
    expect(rows).toEqual([
      { household_id: householdId, clue_id: null, advised_on: '2026-01-12' },
      { household_id: null, clue_id: clueId, advised_on: '2026-01-12' },
    ]);
  });
});
