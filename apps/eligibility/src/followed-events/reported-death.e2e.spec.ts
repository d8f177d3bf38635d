import { newId } from '@aid-chain/kernel';
import { householdData } from '../testing/family-events.fixture.js';
import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

interface Worksheet {
  readonly contradictions: readonly { readonly key: string; readonly resolution: object | null }[];
  readonly tracks: readonly {
    readonly track: string;
    readonly categories: readonly { readonly category: string; readonly outcome: string }[];
  }[];
}

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-01-15T10:00:00+08:00');
});

afterAll(() => scene?.stop());

it('[S2-09] a case that learns of a cremation stays undetermined until civil affairs finds it wrong or the death is entered', async () => {
  const who = await scene.applies(LI);
  const { householdId, caseId, personIds } = who;
  const personId = personIds[0] ?? '';
  const officials = new Officials(scene, caseId);
  await officials.report('2026-01-13');
  await officials.survey('2026-01-14');
  const worksheet = async (): Promise<Worksheet> =>
    (await scene.http('demo-clerk').get<Worksheet>('eligibility', `/v1/cases/${caseId}/determination`)).body;
  // Of rigid expenditure nothing was named, so that no death could make it met.
  const outcomes = ({ tracks }: Worksheet): string[] => [
    ...new Set(
      tracks.flatMap(({ categories }) =>
        categories
          .filter(({ category, outcome }) => category !== 'rigid-expenditure' && outcome !== 'not-examined')
          .map(({ outcome }) => outcome),
      ),
    ),
  ];
  const reports = async (on: string): Promise<void> => {
    await scene.publish(
      'monitoring.review-requested.v1',
      householdId,
      {
        ...{ subject: { householdId }, tracks: ['civil-affairs'], reasonCode: 'benefit-checked' },
        ...{ evidence: [{ kind: 'warning', id: newId() }], dueOn: '2026-02-25' },
        deaths: [{ personId, on, department: 'civil-affairs' }],
      },
      '2026-01-15',
    );
    await scene.stack.idle();
  };
  const takesBack = async (reportedDay: string): Promise<void> => {
    const data = { subject: { householdId, personId }, department: 'civil-affairs', reportedDay };
    await scene.publish(
      'monitoring.death-report-withdrawn.v1',
      householdId,
      { ...data, on: '2026-01-15' },
      '2026-01-15',
    );
    await scene.stack.idle();
  };
  const before = await worksheet();
  expect(outcomes(before)).not.toContain('undetermined');

  await reports('2026-01-08');
  const open = await worksheet();
  const key = `member.living.${personId}`;
  expect([open.contradictions, outcomes(open)]).toMatchObject([
    [{ key, resolution: null }],
    ['undetermined'],
  ]);
  expect(await officials.opinion('civil-affairs', '2026-01-15', 'positive')).toMatchObject({
    ...{ status: 409, body: { code: 'CONTRADICTION_OPEN' } },
  });
  const lives = { on: '2026-01-15', reasonCode: 'documents-seen' };
  const resolve = (source: string) =>
    officials.post('demo-civil-affairs', `contradictions/${key}/resolutions`, { ...lives, source });
  expect(await resolve('department:civil-affairs')).toMatchObject({
    body: { code: 'RESOLUTION_SOURCE_WITHOUT_FIGURE' },
  });
  expect(await resolve('household-register')).toMatchObject({ status: 201 });
  expect(outcomes(await worksheet())).toEqual(outcomes(before));
  const settled = await worksheet();
  expect(settled.contradictions).toMatchObject([{ key, resolution: { source: 'household-register' } }]);
  const decision = (await scene.published(householdId)).find(
    ({ type }) => type === 'eligibility.contradiction-resolved.v1',
  );
  expect(decision?.data).toMatchObject({ sources: ['household-register', 'department:civil-affairs'] });

  await reports('2026-01-09');
  expect(outcomes(await worksheet())).toEqual(['undetermined']);
  await takesBack('2026-01-09');
  expect(outcomes(await worksheet())).toEqual(outcomes(before));
  await reports('2026-01-09');
  expect(outcomes(await worksheet())).toEqual(['undetermined']);
  await takesBack('2026-01-09');
  await reports('2026-01-10');
  await takesBack('2026-01-09');
  expect(outcomes(await worksheet())).toEqual(['undetermined']);
  const household = householdData(LI, who, scene.sealer());
  const members = household.members.map((member) =>
    member.personId === personId
      ? {
          ...member,
          livesTogether: { ...member.livesTogether, to: '2026-01-10', reasonOut: 'died' as const },
        }
      : member,
  );
  await scene.publish(
    'intake.household-changed.v1',
    householdId,
    { ...household, members, kind: 'leave', effectiveOn: '2026-01-10', reasonCode: 'died' },
    '2026-01-15',
  );
  await scene.stack.idle();
  expect((await worksheet()).contradictions).toEqual([]);
});
