import { newId } from '@aid-chain/kernel';
import { recognised } from '../testing/decided-family.fixture.js';
import { LI, type FamilyOf } from '../testing/families.fixture.js';
import { householdData, type Identity } from '../testing/family-events.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-07-06T10:00:00+08:00');
}, 120_000);
afterAll(() => scene?.stop());

/** One whose head alone signed: the spouse married in afterwards. */
const alone: FamilyOf = {
  ...{ ...LI, receivedOn: '2026-07-06' },
  persons: LI.persons.slice(0, 1).map((head) => ({ ...head, wageFenPerMonth: 20_000 })),
};

async function marries(head: Identity, on: string): Promise<Identity> {
  const who = { ...head, personIds: [...head.personIds, newId()] };
  const { members, ...place } = householdData(
    { ...alone, persons: LI.persons.slice(0, 2) },
    who,
    scene.sealer(),
  );
  const joins = { kind: 'join', reasonCode: 'married-in' } as const;
  const data = { ...place, members, effectiveOn: on, ...joins };
  await scene.publish('intake.household-changed.v1', who.householdId, data, on);
  await scene.stack.idle();
  return who;
}

/** Monitoring asks for the review of a household. @returns its case */
async function reviewed({ householdId }: Identity, on: string): Promise<Officials> {
  const data = {
    subject: { householdId },
    tracks: ['civil-affairs' as const],
    reasonCode: 'benefit-checked',
    dueOn: on,
  };
  const evidence = [{ kind: 'warning' as const, id: newId() }];
  await scene.publish('monitoring.review-requested.v1', householdId, { ...data, evidence }, on);
  await scene.stack.idle();
  const { rows } = await scene.database.query<{ id: string }>(
    `select case_id as id from case_file where household_id = $1 and origin <> 'application' order by opened_on desc, case_id desc`,
    [householdId],
  );
  return new Officials(scene, rows[0]?.id ?? '');
}

const verification = async ({ caseId }: Officials): Promise<unknown> =>
  (await scene.read(caseId)).body['verification'];

describe('The check of recipients, over HTTP on PostgreSQL', () => {
  it('[L-09] needs no paper beside the law itself: the review goes on, also about who joined the family since', async () => {
    const { who } = await recognised(scene, alone);
    await scene.stack.setClock('2026-08-03T10:00:00+08:00');
    await marries(who, '2026-08-01');
    const review = await reviewed(who, '2026-08-03');
    expect(await verification(review)).toMatchObject({ is: 'requested' });
    expect(await review.report('2026-08-03')).toMatchObject({
      status: 201,
      body: { verification: 'reported' },
    });
    expect(await review.survey('2026-08-03')).toMatchObject({ status: 201 });
  });

  it('[L-09] is the power over recipients alone: a family that receives nothing is asked first', async () => {
    await scene.stack.setClock('2026-09-01T10:00:00+08:00');
    const head = await scene.applies({ ...alone, receivedOn: '2026-09-01' });
    const spouse = (await marries(head, '2026-09-01')).personIds[1];
    const application = new Officials(scene, head.caseId);
    expect(await verification(application)).toMatchObject({ is: 'authorisation-missing', missing: [spouse] });
    expect(await application.report('2026-09-01')).toMatchObject({ body: { code: 'AUTHORISATION_MISSING' } });
  });
});
