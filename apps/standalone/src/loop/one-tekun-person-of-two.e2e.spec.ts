import { householdBuilder } from '@aid-chain/testing';
import { Scene, type Body, type Family } from '../races/scene.fixture.js';

type Items = { readonly items: readonly Body[] };

/** A grandmother of 74 and a grandchild of twelve whom nobody supports; both are tekun persons. */
const [old, young] = [
  { birthDate: '1952-03-01', employment: 'not-working', labour: 'none' },
  {
    birthDate: '2014-05-06',
    relation: 'grandchild',
    employment: 'student',
    student: 'primary',
    labour: 'none',
  },
] as const;
const DOES_ALL = { eating: true, dressing: true, rising: true, toilet: true, walking: true, bathing: true };
/** The child's own mother, who is no daughter of the grandmother, can work and earn again. */
const MOTHER = { relation: 'parent', situation: 'able' };

let scene: Scene;
let householdId: string;

beforeAll(async () => {
  scene = await Scene.start('2026-08-03');
}, 120_000);
afterAll(() => scene?.stack.stop());

const filing = (() => {
  const numbers = householdBuilder().with(old).with(young).build('2026-01-12').members;
  const [first, second] = numbers.map((member) => ({ idNumber: String(member['idNumber']) }));
  return (on: string) => ({
    ...householdBuilder()
      .with({ ...old, ...first })
      .with({ ...young, ...second })
      .build(on),
    receivedOn: on,
  });
})();

const read = async (service: 'monitoring' | 'referral' | 'eligibility', path: string, key?: string) =>
  (await scene.get<Items>(service, path, key)).items;

/** The family files; the window knows it from the second time on. */
async function files(on: string): Promise<Family> {
  const body = filing(on);
  const filed = await scene.must(scene.file(body));
  await scene.stack.idle();
  const applicationId = String(filed['applicationId']);
  if (filed['state'] === 'awaiting-window-check') {
    const home = await scene.get<{ members: { personId: string; relation: string }[] }>(
      'intake',
      `/v1/households/${householdId}`,
    );
    const members = ['head', 'grandchild'].map((relation, index) => ({
      ref: `m${String(index + 1)}`,
      personId: home.members.find((member) => member.relation === relation)?.personId,
    }));
    const checked = { decision: 'confirm', reasonCode: 'documents-seen', householdId, members };
    const path = `/v1/applications/${applicationId}/window-check`;
    await scene.must({ key: 'demo-clerk', service: 'intake', path, body: checked });
    await scene.stack.idle();
  } else householdId = String(filed['householdId']);
  const [open] = await read('eligibility', `/v1/cases?applicationId=${applicationId}`);
  return { filing: body, applicationId, householdId, caseId: String(open?.['caseId']) };
}

/** Agriculture refuses the parallel track on the same day: who has tekun support is provided for. */
async function notMonitored(family: Family): Promise<void> {
  const { determinationHash } = await scene.must(scene.opinion(family, 'monitored', 'negative'));
  const reasons = { reasonCodes: ['covered-by-other-aid'] };
  const refused = { track: 'monitored', outcome: 'refuse', determinationHash, ...reasons };
  await scene.must(scene.step(family, 'demo-agriculture', 'decision', refused));
  const notice = { track: 'monitored', method: 'left-at-home' };
  await scene.must(scene.step(family, 'demo-clerk', 'refusal-notice', notice));
}

/** From the report to the decision; the survey finds who outside owes the child support. */
async function decided(
  family: Family,
  supporters: readonly Body[],
  days: readonly [string, string],
): Promise<Body> {
  await scene.moveTo(days[0]);
  const members = await scene.membersOf(family);
  const circumstances = members.map(({ personId, relation }) => ({
    ...{ personId, selfCare: DOES_ALL },
    supporters: relation === 'grandchild' ? [...supporters] : [],
  }));
  await scene.must(scene.report(family));
  const survey = await scene.survey(family);
  await scene.must({ ...survey, body: { ...survey.body, facts: { circumstances } } });
  await notMonitored(family);
  const given = await scene.must(scene.opinion(family, 'civil-affairs', 'positive'));
  await scene.must(scene.publicity(family));
  await scene.moveTo(days[1]);
  await scene.must(scene.publicityEnd(family, 'no-objection'));
  await scene.checksDrawn(family);
  const determinationHash = String(given['determinationHash']);
  const body = await scene.must(scene.decision({ ...family, determinationHash }, 'recognise'));
  await scene.stack.idle();
  return body['decision'] as Body;
}

it('[S2-19] of two tekun persons one no longer meets the conditions: the decision ends nothing, a visit to that one is due, and the check leads to a review', async () => {
  const first = await files('2026-08-03');
  const both = await decided(first, [], ['2026-08-03', '2026-08-11']);
  expect(both).toMatchObject({ recognised: [{ category: 'tekun' }, { category: 'tekun' }] });
  await scene.moveTo('2026-10-12');

  const again = await files('2026-10-12');
  const one = await decided(again, [MOTHER], ['2026-10-12', '2026-10-20']);
  expect(one).toMatchObject({ recognised: [{ category: 'tekun' }] });
  const members = await scene.membersOf(again);
  const childId = members.find(({ relation }) => relation === 'grandchild')?.personId;

  const warnings = await read('monitoring', `/v1/warnings?householdId=${householdId}`);
  expect(warnings).toMatchObject([
    { indicator: 'refused-beside-benefit', state: 'open', concerns: [{ personId: childId }] },
  ]);
  const [{ evidence, warningId } = {}] = warnings;
  expect(evidence).toMatchObject([
    { textZh: expect.stringContaining('未认定特困人员（成员 1 人）') as string },
  ]);
  const due = await read('monitoring', `/v1/due-items?kind=visit`);
  expect(due).toMatchObject([{ kind: 'visit' }]);

  const on = scene.today;
  const visit = { on, outcome: 'substantiated' };
  await scene.must({
    ...{
      key: 'demo-clerk',
      service: 'monitoring',
      path: `/v1/warnings/${String(warningId)}/visit`,
      body: visit,
    },
  });
  await scene.must({
    ...{
      key: 'demo-reviewer',
      service: 'monitoring',
      path: `/v1/warnings/${String(warningId)}/dispositions`,
    },
    body: { on, dispositions: ['check'] },
  });
  await scene.stack.idle();
  const [review] = await read('eligibility', `/v1/cases?householdId=${householdId}&state=gathering`);
  expect(review).toMatchObject({ origin: 'review' });
  const { tracks } = await scene.get<{ tracks: { running: Body[] }[] }>(
    'eligibility',
    `/v1/cases/${String(review?.['caseId'])}/determination`,
    'demo-civil-affairs',
  );
  expect(tracks[0]?.running).toMatchObject([{ category: 'tekun' }, { category: 'tekun' }]);
});
