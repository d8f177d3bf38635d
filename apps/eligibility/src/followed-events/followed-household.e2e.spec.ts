import type { Payload } from '@aid-chain/contracts';
import { newId } from '@aid-chain/kernel';
import { accountedSources } from '@aid-chain/testing';
import { LI, type FamilyOf } from '../testing/families.fixture.js';
import { householdData, type Identity } from '../testing/family-events.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-01-20T10:00:00+08:00');
});

afterAll(() => scene?.stop());

type Changed = Payload<'intake.household-changed.v1'>;

/** The register publishes who belongs to the household from now on. */
async function changes(
  who: Identity,
  members: number,
  change: Pick<Changed, 'kind' | 'reasonCode' | 'renumbered'> & Partial<Pick<Changed, 'regionCode'>>,
  family: FamilyOf = LI,
): Promise<void> {
  const { members: all, ...place } = householdData(family, who, scene.sealer());
  const data = { ...place, members: all.slice(0, members), effectiveOn: '2026-01-16', ...change };
  await scene.publish('intake.household-changed.v1', who.householdId, data, '2026-01-16');
  await scene.stack.idle();
}

interface Shown {
  readonly household: { readonly members: readonly object[] };
  readonly tracks: readonly {
    readonly state: string;
    readonly household?: { readonly members: readonly object[] };
  }[];
}

const shown = async (caseId: string): Promise<[number, string[]]> => {
  const { body } = await scene.read<Shown>(caseId);
  return [body.household.members.length, body.tracks.map(({ state }) => state)];
};

const verification = async (caseId: string): Promise<unknown> =>
  (await scene.read(caseId)).body['verification'];

const JOINED = { kind: 'join', reasonCode: 'married-in' } as const;
const LEFT = { kind: 'leave', reasonCode: 'married-out' } as const;
const CORRECTED = { kind: 'correction', reasonCode: 'data-corrected' } as const;
const MOVED = { kind: 'moved', reasonCode: 'moved' } as const;

/** What was published of a household, but for the measures that go with each of its decisions and ends. */
const publishedOf = async (householdId: string) =>
  (await scene.published(householdId)).filter(({ type }) => type !== 'eligibility.measures-matched.v1');

describe('the members that a case is about', () => {
  it('[A-03] follow a change until the opinion; after it the change leads back to a new survey', async () => {
    const who = await scene.applies(LI);
    const officials = new Officials(scene, who.caseId);
    await officials.report('2026-01-13');
    await officials.survey('2026-01-14');
    await officials.opinion('civil-affairs', '2026-01-15', 'positive');
    expect(await shown(who.caseId)).toEqual([3, ['awaiting-publicity', 'gathering']]);
    await changes(who, 3, MOVED);
    expect(await shown(who.caseId)).toEqual([3, ['awaiting-publicity', 'gathering']]);
    await changes(who, 2, LEFT);
    expect(await shown(who.caseId)).toEqual([2, ['gathering', 'gathering']]);
    const opinion = await officials.opinion('civil-affairs', '2026-01-17', 'positive');
    expect(opinion.body['code']).toBe('SURVEY_MISSING');
    const steps = (await publishedOf(who.householdId)).filter(
      ({ data }) => data['outcomeCode'] === 'returned-to-survey',
    );
    expect(steps).toHaveLength(1);
    expect(await officials.survey('2026-01-17')).toMatchObject({ status: 201 });
  });

  it('move with the family to another village of the township, and stay with those who work on them when it leaves the township', async () => {
    const who = await scene.applies(LI);
    const places: unknown[] = [];
    for (const regionCode of ['510683990002', '510683991001']) {
      await changes(who, 3, { ...MOVED, regionCode });
      places.push((await scene.read(who.caseId)).body['regionCode']);
    }
    expect(places).toEqual(['510683990002', '510683990002']);
  });

  it('[S0-05] [S0-20] who joins after the report, and whose number is corrected after it, is asked about before the opinion, by a report of that adult alone', async () => {
    const whole = { ...LI, persons: LI.persons.slice(0, 2) };
    const alone = { ...whole, persons: LI.persons.slice(0, 1) };
    const head = await scene.applies(alone);
    const spouse = newId();
    const who = { ...head, personIds: [...head.personIds, spouse] };
    const officials = new Officials(scene, who.caseId);
    await officials.report('2026-01-13');
    await officials.survey('2026-01-14');
    await changes(who, 2, JOINED, whole);
    expect(await verification(who.caseId)).toMatchObject({
      ...{ is: 'authorisation-missing', missing: [spouse] },
      supplementary: { version: 1, on: '2026-01-13', persons: [spouse] },
    });
    await changes(who, 1, LEFT, whole);
    expect(await verification(who.caseId)).toEqual({ is: 'reported', version: 1, on: '2026-01-13' });
    await changes(who, 2, JOINED, whole);
    expect((await officials.report('2026-01-17')).body['code']).toBe('AUTHORISATION_MISSING');
    await isNotJudged(officials, '先上门取得其核对授权');
    const signed = { personId: spouse, textVersion: 'authorisation-2026', signedOn: '2026-01-17' };
    const facts = {
      circumstances: [
        { personId: spouse, employment: { status: 'not-working' }, labour: 'none', incomeComplete: true },
      ],
    };
    const surveyed = await officials.survey('2026-01-17', { authorisations: [signed], facts });
    expect(surveyed).toMatchObject({ status: 201, body: { verification: 'requested' } });
    await isNotJudged(officials, '请由民政局只就其补录核对报告');
    const sources = accountedSources('2026-01-18').map((source) => ({ ...source, personId: spouse }));
    expect(
      await officials.post('demo-civil-affairs', 'verification-report', { on: '2026-01-18', sources }),
    ).toMatchObject({ status: 201, body: { verification: 'reported' } });
    expect(await verification(who.caseId)).toEqual({ is: 'reported', version: 2, on: '2026-01-18' });
    await changes(who, 2, { ...CORRECTED, renumbered: [spouse] }, whole);
    await isNotJudged(officials, '请由民政局只就其补录核对报告');
    expect(
      await officials.post('demo-civil-affairs', 'verification-report', { on: '2026-01-18', sources }),
    ).toMatchObject({ status: 201, body: { verification: 'reported' } });
    expect(await officials.opinion('civil-affairs', '2026-01-19', 'positive')).toMatchObject({ status: 201 });
  });

  /** Neither track gets its opinion, and the answer names whom it waits for by the place in the family. */
  async function isNotJudged(officials: Officials, next: string): Promise<void> {
    for (const track of ['civil-affairs', 'monitored'] as const) {
      const { status, body } = await officials.opinion(track, '2026-01-18', 'positive');
      expect([status, body['code']]).toEqual([409, 'VERIFICATION_MISSING']);
      expect(JSON.stringify(body)).toContain(next);
    }
  }

  it('[A-25] of a case that has ended stay as they were', async () => {
    const who = await scene.applies(LI);
    const { applicationId, householdId } = who;
    const withdrawn = {
      subject: { householdId },
      applicationId,
      on: '2026-01-13',
      reasonCode: 'other',
    } as const;
    await scene.publish('intake.application-withdrawn.v1', householdId, withdrawn, '2026-01-13');
    await scene.stack.idle();
    await changes(who, 1, LEFT);
    expect(await shown(who.caseId)).toEqual([3, ['closed', 'closed']]);
  });

  it('[A-18] [A-19] are all gone: nothing is recognised of them, a person ends each track, and reopens it where nobody died', async () => {
    const who = await scene.applies(LI);
    const officials = new Officials(scene, who.caseId);
    await officials.report('2026-01-13');
    await officials.survey('2026-01-14');
    await officials.opinion('civil-affairs', '2026-01-15', 'positive');
    expect((await officials.opinion('monitored', '2026-01-20', 'household-ended')).body['code']).toBe(
      'HOUSEHOLD_NOT_ENDED',
    );
    const { householdId } = who;
    const steps = async () => (await scene.due(who.caseId)).map(([step]) => step).sort();
    expect(await steps()).toEqual(['initial-opinion/monitored', 'publicity/civil-affairs']);
    const ended = { subject: { householdId }, effectiveOn: '2026-01-19', reasonCode: 'died' } as const;
    await scene.publish('intake.household-ended.v1', householdId, ended, '2026-01-20');
    await scene.stack.idle();
    expect(await steps()).toEqual(['initial-opinion/civil-affairs', 'initial-opinion/monitored']);
    const refused = [
      await officials.publicity('civil-affairs', '2026-01-20'),
      await officials.opinion('monitored', '2026-01-20', 'positive'),
      await officials.report('2026-01-20'),
      await officials.survey('2026-01-20'),
    ];
    expect(refused.map(({ status, body }) => [status, body['code']])).toEqual(
      refused.map(() => [409, 'HOUSEHOLD_ENDED']),
    );
    const sheet = await scene
      .http('demo-reviewer')
      .get('eligibility', `/v1/cases/${who.caseId}/determination`);
    expect(sheet.body).toMatchObject({ members: [], tracks: [] });
    expect(await scene.read(who.caseId)).toMatchObject({
      body: {
        nextSteps: [],
        tracks: [{ nextSteps: ['initial-opinion'] }, { nextSteps: ['initial-opinion'] }],
      },
    });
    for (const track of ['civil-affairs', 'monitored'] as const) {
      expect(await officials.opinion(track, '2026-01-20', 'household-ended')).toMatchObject({ status: 201 });
    }
    expect(await scene.read(who.caseId)).toMatchObject({
      body: { state: 'ended', tracks: [{ outcome: 'household-ended' }, { outcome: 'household-ended' }] },
    });
    expect(await steps()).toEqual([]);
    await goesOn(who, officials);
  });

  /** Nobody had died: the case is asked for in the list, and goes on where it stood once a person has reopened its track. */
  async function goesOn(who: Identity & { caseId: string }, officials: Officials): Promise<void> {
    const restored = { effectiveOn: '2026-01-20', endedOn: '2026-01-19' };
    await isRestored(who.householdId, restored, '2026-01-20');
    await changes(who, 3, { kind: 'restore', reasonCode: 'entered-wrongly' });
    const due = await scene.due(who.caseId);
    expect(due.map(([step]) => step).sort()).toEqual([
      'track-reopening/civil-affairs',
      'track-reopening/monitored',
    ]);
    const list = `/v1/cases?state=reopening-due&householdId=${who.householdId}`;
    const asked = { state: 'closed', toReopen: { closedOn: '2026-01-20', restoredOn: '2026-01-20' } };
    expect((await scene.http('demo-clerk').get('eligibility', list)).body).toMatchObject({
      items: [{ caseId: who.caseId, tracks: [asked, asked] }],
    });
    const body = { track: 'civil-affairs', on: '2026-01-20', answer: 'reopen' };
    const reopen = (key: string, changed: object = {}) =>
      officials.post(key, 'track-reopening', { ...body, ...changed });
    expect((await reopen('demo-clerk')).status).toBe(403);
    expect((await reopen('demo-reviewer', { answer: 'filed-anew' })).body['code']).toBe('NOT_FILED_ANEW');
    expect(await reopen('demo-reviewer')).toMatchObject({
      status: 201,
      body: { state: 'reopening-due', trackState: 'awaiting-publicity', answer: 'reopen' },
    });
    expect((await reopen('demo-civil-affairs')).body['code']).toBe('TRACK_NOT_CLOSED');
    expect((await publishedOf(who.householdId)).at(-1)).toMatchObject({
      type: 'eligibility.track-reopened.v1',
      data: { track: 'civil-affairs', closedOn: '2026-01-20', decidedBy: 'township' },
    });
    expect(await reopen('demo-agriculture', { track: 'monitored' })).toMatchObject({
      body: { trackState: 'gathering' },
    });
    expect(await scene.read(who.caseId)).toMatchObject({ body: { openedOn: LI.receivedOn } });
    expect(await officials.publicity('civil-affairs', '2026-01-20')).toMatchObject({ status: 201 });
  }

  async function isRestored(
    householdId: string,
    days: { readonly effectiveOn: string; readonly endedOn: string },
    on: string,
  ): Promise<void> {
    const how = { reasonCode: 'entered-wrongly', paper: 'person-seen', endReasonCode: 'died' } as const;
    const data = { subject: { householdId }, ...days, ...how, reopens: newId() };
    await scene.publish('intake.household-restored.v1', householdId, data, on);
    await scene.stack.idle();
  }

  it('[A-18] [A-19] [S4-06] are all gone before a recognition that came first: a person ends it, and takes it back where nobody died', async () => {
    const who = await scene.applies(LI);
    const officials = new Officials(scene, who.caseId);
    await officials.report('2026-01-13');
    await officials.survey('2026-01-14');
    const given = await officials.opinion('civil-affairs', '2026-01-15', 'positive');
    expect(await officials.publicity('civil-affairs', '2026-01-20')).toMatchObject({ status: 201 });
    await scene.stack.setClock('2026-01-28T10:00:00+08:00');
    expect(await officials.publicityEnd('civil-affairs', '2026-01-28')).toMatchObject({ status: 201 });
    expect((await officials.decision('civil-affairs', '2026-01-28', given)).body).toMatchObject({
      trackState: 'decided',
    });
    const end = (on: string): Promise<{ body: Record<string, unknown> }> =>
      officials.post('demo-civil-affairs', 'recognition-end', { track: 'civil-affairs', on });
    expect((await end('2026-01-28')).body['code']).toBe('NO_RECOGNITION_TO_END');
    const { householdId } = who;
    const ended = { subject: { householdId }, effectiveOn: '2026-01-27', reasonCode: 'died' } as const;
    await scene.publish('intake.household-ended.v1', householdId, ended, '2026-01-28');
    await scene.stack.idle();
    const list = `/v1/cases?householdEnded=true&householdId=${householdId}`;
    expect((await scene.http('demo-clerk').get('eligibility', list)).body).toMatchObject({
      items: [{ householdEnded: { on: '2026-01-27' }, tracks: [{ recognitionsToEnd: ['dibao'] }, {}] }],
    });
    expect(await end('2026-01-28')).toMatchObject({
      body: { ended: { effectiveOn: '2026-02-01', reasonCode: 'decided-after-end' } },
    });
    expect((await publishedOf(householdId)).slice(-2)).toMatchObject([
      {
        type: 'eligibility.recognition-without-household.v1',
        data: { reasonCode: 'decided-after-end', endSeq: expect.any(Number) as number },
      },
      { type: 'eligibility.recognition-ended.v1', data: { category: 'dibao', effectiveOn: '2026-02-01' } },
    ]);
    await stands(who);
  });

  /** The death was none: the authority is asked, and takes the end of the recognition back. */
  async function stands({ householdId, caseId }: Identity & { caseId: string }): Promise<void> {
    await isRestored(householdId, { effectiveOn: '2026-01-28', endedOn: '2026-01-27' }, '2026-01-28');
    const official = scene.http('demo-civil-affairs');
    const asked = { categories: ['dibao'], effectiveOn: '2026-02-01', restoredOn: '2026-01-28' };
    const list = () => official.get('eligibility', `/v1/cases?endToReview=true&householdId=${householdId}`);
    expect((await list()).body).toMatchObject({ items: [{ caseId, tracks: [{ endToReview: asked }, {}] }] });
    const sheet = await official.get('eligibility', `/v1/cases/${caseId}/determination`);
    expect(sheet.body).toMatchObject({
      tracks: [{ running: [], ended: [{ category: 'dibao', on: '2026-02-01' }], endToReview: asked }, {}],
    });
    const changed = { track: 'civil-affairs', on: '2026-01-28', answer: 'conditions-changed' };
    const body = { ...changed, reason: '本人已就业' };
    const path = `/v1/cases/${caseId}/recognition-restoration`;
    expect((await scene.http('demo-reviewer').post('eligibility', path, body)).body).toMatchObject({
      code: 'AUTHORITY_NOT_PROVIDED',
    });
    expect((await official.post('eligibility', path, changed)).body).toMatchObject({
      code: 'REVIEW_REASON_MISSING',
    });
    const answered = await official.post<{ review: { caseId: string } }>('eligibility', path, body);
    expect(answered).toMatchObject({ status: 201, body: { review: { isOpened: true } } });
    expect((await list()).body).toMatchObject({ items: [] });
    const published = (await publishedOf(householdId)).slice(-2);
    expect(published).toMatchObject([
      {
        type: 'eligibility.recognition-restored.v1',
        data: { category: 'dibao', endedFrom: '2026-02-01' },
      },
      { type: 'eligibility.case-opened.v1', data: { origin: 'review', tracks: ['civil-affairs'] } },
    ]);
    await isExaminedAnew(caseId, answered.body.review.caseId);
    await areRecorded(caseId);
  }

  /** Both are steps of the case, beside what was refused, and say who took them. */
  async function areRecorded(caseId: string): Promise<void> {
    const path = `/v1/cases/${caseId}/steps`;
    const { body } = await scene.http('demo-auditor').get<{ items: object[] }>('eligibility', path);
    const by = { actorId: 'demo-civil-affairs', outcome: 'done', on: '2026-01-28', track: 'civil-affairs' };
    expect(body.items).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ action: 'recognition.ended', ...by }),
        expect.objectContaining({ action: 'recognition.end-reviewed', ...by }),
        expect.objectContaining({ code: 'REVIEW_REASON_MISSING', outcome: 'refused' }),
        expect.objectContaining({ code: 'AUTHORITY_NOT_PROVIDED', actorId: 'demo-reviewer' }),
      ]) as object[],
    );
  }

  /** The recognition runs, and the case of the review is about it and shows why it was opened, also to who works on the first. */
  async function isExaminedAnew(caseId: string, reviewId: string): Promise<void> {
    const official = scene.http('demo-civil-affairs');
    const review = { requestedByCaseId: caseId, caseId: reviewId, track: 'civil-affairs', reason: null };
    expect((await official.get('eligibility', `/v1/cases/${reviewId}`)).body).toMatchObject({
      ...{ origin: 'review', state: 'gathering', openedOn: '2026-01-28', categoriesRequested: ['dibao'] },
      ...{ verification: { is: 'requested' }, requestedReviews: [review] },
    });
    const headers = { 'Unmask-Reason': 'home-visit' };
    expect((await official.get('eligibility', `/v1/cases/${caseId}`, { headers })).body).toMatchObject({
      tracks: [{ recognitions: [{ category: 'dibao', state: 'running' }] }, {}],
      requestedReviews: [{ ...review, reason: '本人已就业' }],
    });
  }

  it('of a filing that waited for the window, the deadlines count from the day of the check, and follow the days off', async () => {
    const who = scene.identity(LI);
    const { householdId, applicationId } = who;
    await scene.publish(
      'intake.household-registered.v1',
      householdId,
      householdData(LI, who, scene.sealer()),
      '2026-01-16',
    );
    const accepted = {
      ...{ subject: { householdId }, applicationId, receivedOn: '2026-01-12', acceptedOn: '2026-01-16' },
      ...{ regionCode: '510683990001', channel: 'window' as const, filedBy: 'self' as const },
      ...{ categoriesRequested: ['dibao' as const], helpRequested: [] },
    };
    await scene.publish('intake.application-accepted.v1', householdId, accepted, '2026-01-16');
    await scene.stack.idle();
    const caseId = await scene.caseOf(`applicationId=${applicationId}`);
    const { body } = await scene.read<{ openedOn: string; dueDates: { step: string; on: string }[] }>(caseId);
    expect(body.openedOn).toBe('2026-01-12');
    expect(body.dueDates.find(({ step }) => step === 'survey')?.on).toBe('2026-01-21');
    const survey = async () => (await scene.due(caseId)).find(([step]) => step === 'survey');
    expect(await survey()).toEqual(['survey', '2026-01-21', true]);
    await scene.database.query(`insert into directory.holiday values ('2026-01-21', false, '调休')`);
    await scene.stack.setClock('2026-01-29T09:00:00+08:00');
    // The round of a day does this for every open case, but not within minutes of the last one as a demo's clock does.
    await scene.database.query('insert into case_changed values ($1)', [caseId]);
    expect(await survey()).toEqual(['survey', '2026-01-22', true]);
  });
});
