import { LI, type FamilyOf } from '../testing/families.fixture.js';
import { factsData, householdData, type Identity } from '../testing/family-events.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

const RELATED: FamilyOf = { ...LI, relatedTo: 'S-0102' };

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-01-20T10:00:00+08:00');
});

afterAll(() => scene?.stop());

/** A later application of the same household declares anew. */
async function declares(family: FamilyOf, who: Identity, on: string): Promise<void> {
  const data = factsData(family, who, scene.sealer());
  await scene.publish('intake.facts-declared.v1', who.householdId, data, on);
  await scene.stack.idle();
}

const surveyed = async (caseId: string): Promise<unknown[]> => {
  const { status, body } = await new Officials(scene, caseId).survey('2026-01-15');
  return [status, body['code']];
};

it('[L-15] an official whom a family declared as a relative surveys it again once its last declaration names nobody', async () => {
  const who = await scene.applies(RELATED);
  expect(await surveyed(who.caseId)).toEqual([403, 'CLOSE_RELATIVE']);
  await declares(LI, who, '2026-01-14');
  expect(await surveyed(who.caseId)).toEqual([201, undefined]);
});

it('[L-15] a relative whom an absorbed household declared handles no case of the family, under either id', async () => {
  const [into, from] = [await scene.applies(LI), await scene.applies(RELATED)];
  const absorbed = { subject: { householdId: into.householdId }, from: from.householdId, lastSeq: 3 };
  await scene.publish('intake.household-absorbed.v1', into.householdId, absorbed, '2026-01-14');
  await scene.stack.idle();
  for (const { caseId } of [into, from]) {
    expect(await surveyed(caseId)).toEqual([403, 'CLOSE_RELATIVE']);
  }
  await declares(LI, into, '2026-01-14');
  expect(await surveyed(into.caseId)).toEqual([403, 'CLOSE_RELATIVE']);
});

it('[L-15] a person takes the declaration along into another household, until one names the person and no official', async () => {
  const [former, own] = [await scene.applies(RELATED), await scene.applies(LI)];
  const together = { ...own, personIds: former.personIds };
  const joined = { kind: 'join', effectiveOn: '2026-01-13', reasonCode: 'same-family' } as const;
  const data = { ...householdData(LI, together, scene.sealer()), ...joined };
  await scene.publish('intake.household-changed.v1', own.householdId, data, '2026-01-13');
  await scene.stack.idle();
  expect(await surveyed(own.caseId)).toEqual([403, 'CLOSE_RELATIVE']);
  await declares(LI, together, '2026-01-14');
  expect(await surveyed(own.caseId)).toEqual([201, undefined]);
  expect(await surveyed(former.caseId)).toEqual([403, 'CLOSE_RELATIVE']);
});

it('[L-15] an official whom a family declared as a relative reads no worksheet of it, a colleague does', async () => {
  const { caseId } = await scene.applies(RELATED);
  const worksheet = async (key: string) => {
    const path = `/v1/cases/${caseId}/determination`;
    const { status, body } = await scene.http(key).get<{ code?: string }>('eligibility', path);
    return [status, body.code];
  };
  expect(await worksheet('demo-clerk-2')).toEqual([403, 'CLOSE_RELATIVE']);
  expect(await worksheet('demo-clerk')).toEqual([200, undefined]);
});

it('[L-15] an official whom a family declared as a relative is refused before it is answered how the case stands', async () => {
  const { caseId, householdId, applicationId } = await scene.applies(RELATED);
  const withdrawn = {
    subject: { householdId },
    applicationId,
    on: '2026-01-14',
    reasonCode: 'other',
  } as const;
  await scene.publish('intake.withdrawal-requested.v1', householdId, withdrawn, '2026-01-14');
  await scene.stack.idle();
  const asked = { on: '2026-01-14', track: 'civil-affairs' };
  const doors: [string, object][] = [
    ['time-limit', { on: '2026-01-14', change: 'resume' }],
    ['refusal-notice', { ...asked, method: 'post' }],
  ];
  const codes = await Promise.all(
    doors.map(async ([step, body]) => {
      const path = `/v1/cases/${caseId}/${step}`;
      return (await scene.http('demo-clerk-2').post<{ code?: string }>('eligibility', path, body)).body.code;
    }),
  );
  expect(codes).toEqual(doors.map(() => 'CLOSE_RELATIVE'));
});
