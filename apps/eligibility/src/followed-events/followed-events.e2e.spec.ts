import type { DepartmentFacts } from '@aid-chain/contracts';
import { newId } from '@aid-chain/kernel';
import type { Track } from '@aid-chain/vocabulary';
import { acceptedData, factsData, householdData } from '../testing/family-events.fixture.js';
import { LI, WANG } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-02-09T10:00:00+08:00');
});

afterAll(() => scene?.stop());

const review = (householdId: string, facts?: DepartmentFacts, track: Track = 'monitored') =>
  scene.publish(
    'monitoring.review-requested.v1',
    householdId,
    {
      subject: { householdId },
      tracks: [track],
      reasonCode: 'warning-identified',
      evidence: [{ kind: 'warning', id: newId() }],
      dueOn: '2026-02-25',
      ...(facts === undefined ? {} : { facts }),
    },
    '2026-02-06',
  );

const bill = (personId: string, grossFen: number): DepartmentFacts => ({
  source: 'department-data',
  department: 'medical-insurance',
  expenditures: [
    {
      personId,
      kind: 'medical',
      grossFen,
      reimbursedFen: 0,
      period: { from: '2026-02-03', to: '2026-02-03' },
      batchId: newId(),
      rowNo: 1,
    },
  ],
});

const medicalOf = async (caseId: string): Promise<number[]> => {
  const path = `/v1/cases/${caseId}/determination`;
  const { body } = await scene
    .http('demo-reviewer')
    .get<{ tracks: { figures: { selfPaidMedicalFen: number } }[] }>('eligibility', path);
  return body.tracks.map(({ figures }) => figures.selfPaidMedicalFen);
};

interface Asking {
  readonly householdId: string;
  readonly applicationId: string;
}

const count = async (text: string, params: unknown[]): Promise<number> => {
  const { rows } = await scene.database.query<{ n: string }>(`select count(*) as n from ${text}`, params);
  return Number(rows[0]?.n);
};

describe('following intake and monitoring', () => {
  it('[S0-18] fifty applications at once open fifty cases with both tracks, each published once', async () => {
    const families = Array.from({ length: 50 }, () => scene.identity(LI));
    const sealer = scene.sealer();
    for (const who of families)
      await scene.publish(
        'intake.household-registered.v1',
        who.householdId,
        householdData(LI, who, sealer),
        '2026-01-12',
      );
    for (const who of families)
      await scene.publish(
        'intake.application-accepted.v1',
        who.householdId,
        acceptedData(LI, who),
        '2026-01-12',
      );
    for (const who of families)
      await scene.publish(
        'intake.facts-declared.v1',
        who.householdId,
        factsData(LI, who, sealer),
        '2026-01-12',
      );
    await scene.stack.idle();
    const ids = families.map(({ householdId }) => householdId);
    expect(await count(`case_file where household_id = any($1) and state = 'gathering'`, [ids])).toBe(50);
    const published = await scene.published(ids[0] ?? '');
    expect(published.map(({ type, data }) => [type, data['tracks']])).toEqual([
      ['eligibility.case-opened.v1', ['civil-affairs', 'monitored']],
    ]);
  });

  it('an application that asks for no category opens no case', async () => {
    const who = scene.identity(LI);
    await scene.publish(
      'intake.application-accepted.v1',
      who.householdId,
      acceptedData({ ...LI, categories: [], help: ['medical'] }, who),
      '2026-01-12',
    );
    await scene.stack.idle();
    expect(await count('case_file where household_id = $1', [who.householdId])).toBe(0);
  });

  const asks = (type: 'intake.withdrawal-requested.v1' | 'intake.application-withdrawn.v1', who: Asking) => {
    const { householdId, applicationId } = who;
    const data = { subject: { householdId }, applicationId, on: '2026-01-13', reasonCode: 'other' as const };
    return scene.publish(type, householdId, data, '2026-01-13').then(() => scene.stack.idle());
  };
  const answersTo = async ({ householdId }: Asking) =>
    (await scene.published(householdId))
      .filter(({ type }) => type.startsWith('eligibility.withdrawal-'))
      .map(({ type, data }) => [type, data['tracks'] ?? data['reasonCode']]);

  it('a request to withdraw is granted while a track is open, once, and what was granted is not answered again', async () => {
    const who = await scene.applies(LI);
    await asks('intake.withdrawal-requested.v1', who);
    await asks('intake.application-withdrawn.v1', who);
    expect(await answersTo(who)).toEqual([
      ['eligibility.withdrawal-granted.v1', ['civil-affairs', 'monitored']],
    ]);
    expect(await scene.read(who.caseId)).toMatchObject({ body: { state: 'ended', dueDates: [] } });
  });

  it('a request of an application that never opened a case is granted all the same', async () => {
    const who = scene.identity(LI);
    await asks('intake.withdrawal-requested.v1', who);
    expect(await answersTo(who)).toEqual([
      ['eligibility.withdrawal-granted.v1', ['civil-affairs', 'monitored']],
    ]);
  });

  it('a request that comes after both tracks have ended is declined with the reason', async () => {
    const { caseId, ...who } = await scene.applies(LI);
    const ended = { is: 'closed', outcome: 'no-ground', reasonCode: 'no-ground', by: 'x', on: '2026-01-12' };
    await scene.database.query(
      `update case_file set document = jsonb_set(document, '{tracks}', $2::jsonb) where case_id = $1`,
      [caseId, JSON.stringify({ 'civil-affairs': ended, monitored: ended })],
    );
    await asks('intake.withdrawal-requested.v1', who);
    expect(await answersTo(who)).toEqual([['eligibility.withdrawal-declined.v1', 'already-ended']]);
  });

  it('[S0-19] two reviews asked for at once open one case', async () => {
    const who = scene.identity(LI);
    await Promise.all([review(who.householdId), review(who.householdId)]);
    await scene.stack.idle();
    expect(await count(`case_file where household_id = $1`, [who.householdId])).toBe(1);
  });

  it('a withdrawn application ends both tracks and takes no further step', async () => {
    const { caseId, householdId, applicationId } = await scene.applies(LI);
    const withdrawn = {
      subject: { householdId },
      applicationId,
      on: '2026-01-13',
      reasonCode: 'no-longer-needed' as const,
    };
    await scene.publish('intake.application-withdrawn.v1', householdId, withdrawn, '2026-01-13');
    await scene.stack.idle();
    expect(await scene.read(caseId)).toMatchObject({
      body: { state: 'ended', tracks: [{ state: 'closed' }, { outcome: 'withdrawn' }] },
    });
    expect(
      (await scene.published(householdId)).filter(({ type }) => type === 'eligibility.track-closed.v1'),
    ).toHaveLength(2);
    expect(await new Officials(scene, caseId).report('2026-01-14')).toMatchObject({
      status: 409,
      body: { code: 'TRACK_WITHDRAWN' },
    });
  });

  it('[S0-20] an adult who joins the household must sign before the report', async () => {
    const { caseId, ...who } = await scene.applies(LI);
    const { householdId } = who;
    const larger = { ...LI, persons: [...LI.persons, { birthDate: '1955-01-01' }] };
    const grown = { ...who, personIds: [...who.personIds, newId()] };
    const changed = {
      ...householdData(larger, grown, scene.sealer()),
      kind: 'correction',
      effectiveOn: '2026-01-13',
      reasonCode: 'moved',
    } as const;
    await scene.publish('intake.household-changed.v1', householdId, changed, '2026-01-13');
    await scene.stack.idle();
    expect(await scene.read(caseId)).toMatchObject({
      body: { state: 'authorisation-missing', verification: { missing: [grown.personIds[3]] } },
    });
  });

  it('[S0-19] a review opens a case of the monitored track; while one is in work a second is refused', async () => {
    const { householdId } = await scene.applies(WANG);
    await review(householdId);
    await scene.stack.idle();
    expect(await count(`case_file where household_id = $1`, [householdId])).toBe(1);
    const { rows } = await scene.database.query<{ state: string; code: string }>(
      `select state, code from inbox where stream = $1 and topic = 'monitoring.v1'`,
      [`household/${householdId}`],
    );
    expect(rows).toEqual([expect.objectContaining({ state: 'refused', code: 'CASE_ALREADY_OPEN' })]);
  });

  it('[S3-04] the bills of a refused review count in the case that is in work; a later request replaces them', async () => {
    const { householdId, caseId, personIds } = await scene.applies(LI);
    await review(householdId, bill(personIds[0] ?? '', 3_500_000));
    await scene.stack.idle();
    expect(await medicalOf(caseId)).toEqual([3_500_000, 3_500_000]);
    await review(householdId, bill(personIds[0] ?? '', 3_000_000));
    await scene.stack.idle();
    expect(await medicalOf(caseId)).toEqual([3_000_000, 3_000_000]);
  });

  it('a review that comes before the household is known waits for it, then stands in its region', async () => {
    const who = scene.identity(LI);
    const { householdId } = who;
    await review(householdId);
    await scene.stack.idle();
    expect(
      await count(`case_file where household_id = $1 and state = 'authorisation-missing'`, [householdId]),
    ).toBe(1);
    await scene.publish(
      'intake.household-registered.v1',
      householdId,
      householdData(LI, who, scene.sealer()),
      '2026-01-12',
    );
    await scene.publish(
      'intake.facts-declared.v1',
      householdId,
      factsData(LI, who, scene.sealer()),
      '2026-01-12',
    );
    await scene.stack.idle();
    const caseId = await scene.caseOf(`householdId=${householdId}`);
    expect(await scene.read(caseId)).toMatchObject({
      body: { origin: 'review', regionCode: '510683990001', state: 'gathering', openedOn: '2026-02-06' },
    });
  });

  it('a household that went into another is remembered as its alias, its case stays where it is', async () => {
    const { caseId, householdId } = await scene.applies(LI);
    const into = await scene.applies(LI);
    await scene.publish(
      'intake.household-closed.v1',
      householdId,
      { subject: { householdId }, into: into.householdId },
      '2026-01-20',
    );
    const absorbed = { subject: { householdId: into.householdId }, from: householdId, lastSeq: 4 };
    await scene.publish('intake.household-absorbed.v1', into.householdId, absorbed, '2026-01-20');
    await scene.stack.idle();
    const pair = [householdId, into.householdId];
    expect(await count('household where household_id = $1 and closed_into = $2', pair)).toBe(1);
    expect(await count('household_alias where from_id = $1 and into_id = $2', pair)).toBe(1);
    expect(await scene.read(caseId)).toMatchObject({ body: { householdId, state: 'gathering' } });
  });

  it('[S2-19] a review of a merged household looks at what was granted to the one that went into it', async () => {
    const granted = await scene.applies(LI);
    const { householdId } = scene.identity(LI);
    const dibao = { category: 'dibao', validFrom: '2026-02-01', monthlyAmountFen: 37_699 };
    const decision = {
      caseId: granted.caseId,
      track: 'civil-affairs',
      decidedOn: '2026-01-20',
      personId: null,
    };
    const document = { documentVersion: 1, ...dibao, ...decision, state: { is: 'running' } };
    await scene.database.query(
      `insert into recognition (recognition_id, household_id, category, case_id, state, document)
       values (gen_random_uuid(), $1, 'dibao', $2, 'running', $3)`,
      [granted.householdId, granted.caseId, JSON.stringify(document)],
    );
    const absorbed = { subject: { householdId }, from: granted.householdId, lastSeq: 4 };
    await scene.publish('intake.household-absorbed.v1', householdId, absorbed, '2026-01-21');
    await scene.stack.idle();
    await review(householdId, undefined, 'civil-affairs');
    await scene.stack.idle();
    const reviewed = `case_file where household_id = $1 and document->'categoriesRequested' = '["dibao"]'`;
    expect(await count(reviewed, [householdId])).toBe(1);
  });

  it('[A-19] of a household of which nobody is left the case stays open, and is found among those to be decided', async () => {
    const { caseId, householdId } = await scene.applies(LI);
    const ended = { effectiveOn: '2026-01-19', reasonCode: 'died' } as const;
    await scene.publish(
      'intake.household-ended.v1',
      householdId,
      { subject: { householdId }, ...ended },
      '2026-01-20',
    );
    await scene.stack.idle();
    const householdEnded = { on: '2026-01-19', reasonCode: 'died' };
    expect(await scene.read(caseId)).toMatchObject({ body: { state: 'gathering', householdEnded } });
    const listed = async (value: boolean): Promise<object[]> => {
      const path = `/v1/cases?householdEnded=${String(value)}&limit=200`;
      return (await scene.stack.http('demo-clerk').get<{ items: object[] }>('eligibility', path)).body.items;
    };
    expect(await listed(true)).toMatchObject([{ caseId, householdEnded }]);
    expect(JSON.stringify(await listed(false))).not.toContain(caseId);
  });
});
