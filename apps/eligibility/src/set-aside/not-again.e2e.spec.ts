import type { Reply } from '@aid-chain/testing';
import { publicised, type Publicised } from '../testing/decided-family.fixture.js';
import { liEarning } from '../testing/families.fixture.js';
import { reduced } from '../testing/reduced-family.fixture.js';
import type { Identity } from '../testing/family-events.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { FiledRemedies } from '../testing/remedies.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

type Body = Record<string, unknown>;

let scene: Scene;
let remedies: FiledRemedies;

beforeAll(async () => {
  scene = await Scene.start('2026-07-06T10:00:00+08:00');
  remedies = new FiledRemedies(scene);
}, 120_000);
afterAll(() => scene?.stop());

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
const post = (path: string, body: Body, key = 'demo-civil-affairs'): Promise<Reply<Body>> =>
  scene.http(key).post('eligibility', path, body);
const propose = (caseId: string, on: string) =>
  post(`/v1/cases/${caseId}/adjustments`, { on, category: 'dibao' }, 'demo-clerk');
const codeOf = ({ status, body }: Reply<Body>) => [status, body['code']];

/** A family whose dibao a second case reduced after a hearing, with a reconsideration of it that is accepted. */
async function underRemedy(first: string, second: string, on: string) {
  const { who, later, adjustment } = await reduced(scene, first, second);
  const { adjustmentId } = adjustment;
  await at(on);
  const id = await remedies.filed('demo-clerk', {
    ...{ kind: 'reconsideration', about: 'track', caseId: later.caseId, track: 'civil-affairs' },
    ...{ ground: 'decision', receivedOn: on, knownOn: on, decision: 'adjustment', adjustmentId },
  });
  await step(id, 'acceptance', { on, accepted: true });
  return { who, later, id, adjustmentId };
}
const step = (id: string, name: string, body: Body) => remedies.step('demo-civil-affairs', id, name, body);

interface Track {
  readonly nextSteps: string[];
  readonly waitsForRemedy?: Body;
}
interface Waiting {
  readonly tracks: Track[];
  readonly timeLimit: { pausedSince?: string; pauses: Body[]; dueOn: string | null; overdue: boolean };
}
const shown = async ({ caseId }: Publicised): Promise<Waiting> =>
  (await scene.read<Waiting>(caseId, 'demo-civil-affairs')).body;
const due = async ({ caseId }: Publicised) => (await scene.due(caseId)).map(([part]) => part);
const reread = (who: Identity, wage: number, receivedOn: string) =>
  publicised(scene, liEarning(wage, receivedOn), who);

it('[L-22] [N5] a case that comes to the same as what is under a remedy waits for its result: shown, not overdue, its clock still from the first refusal to the result', async () => {
  const { who, id } = await underRemedy('2026-07-06', '2026-08-03', '2026-09-07');
  await step(id, 'orders', { on: '2026-09-07', order: 'stay' });
  const again = await reread(who, 160_000, '2026-09-07');
  // A proposal that is refused stops nothing: the decision of the case may be about something else.
  expect(codeOf(await propose(again.caseId, again.day))).toEqual([409, 'REDUCTION_UNDER_REMEDY']);
  const open = await shown(again);
  expect([open.tracks[0]?.nextSteps, open.timeLimit.pauses]).toEqual([['decision'], []]);
  const refused = await again.officials.decision('civil-affairs', again.day, again.opinion);
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'REDUCTION_UNDER_REMEDY', params: { remedyId: id } },
  });
  expect(await shown(again)).toMatchObject({
    tracks: [{ nextSteps: [], waitsForRemedy: { remedyId: id, since: again.day } }, expect.anything()],
    timeLimit: {
      pausedSince: again.day,
      pauses: [{ reasonCode: 'waits-for-remedy', remedyId: id, track: 'civil-affairs' }],
      dueOn: null,
    },
  });
  expect(await due(again)).toContain('waits-for-remedy/civil-affairs');
  expect(await due(again)).not.toContain('decision/civil-affairs');
  await at('2026-12-07');
  await scene.stack.idle();
  const overdue = (await scene.due(again.caseId)).filter(([, , isOverdue]) => isOverdue === true);
  expect(overdue.map(([part]) => part).filter((part) => !String(part).endsWith('/monitored'))).toEqual([]);
  expect(await step(id, 'result', { on: '2026-12-07', result: 'withdrawn', findings: '示范' })).toMatchObject(
    {
      status: 201,
    },
  );
  const after = await shown(again);
  expect(after.tracks[0]).toMatchObject({ nextSteps: ['decision'] });
  expect(after.tracks[0]).not.toHaveProperty('waitsForRemedy');
  expect(after.timeLimit).toMatchObject({ overdue: false, pauses: [{ from: again.day, to: '2026-12-07' }] });
  expect(await due(again)).toContain('decision/civil-affairs');
  // The remedy keeps it no more: the reduction is carried out again in the first month, on which the family was heard.
  expect(codeOf(await again.officials.decision('civil-affairs', '2026-12-07', again.opinion))).toEqual([
    ...[201, undefined],
  ]);
});

it('[L-22] new facts that are registered let a case pass while the remedy runs, also where they pay more than the reduction did', async () => {
  const { who, id } = await underRemedy('2027-01-04', '2027-02-01', '2027-03-08');
  await step(id, 'orders', { on: '2027-03-08', order: 'stay' });
  const better = await reread(who, 150_000, '2027-03-08');
  expect(codeOf(await propose(better.caseId, better.day))).toEqual([201, undefined]);
  expect(codeOf(await better.officials.decision('civil-affairs', better.day, better.opinion))).toEqual([
    ...[409, 'HEARING_MISSING'],
  ]);
});

it('[L-22] what a result set aside is not made again on the same facts, in its correction as little as once the remedy is closed; in a case that the family files since, it may be', async () => {
  const { who, later, id, adjustmentId } = await underRemedy('2027-07-05', '2027-08-02', '2027-10-11');
  await step(id, 'result', { on: '2027-10-11', result: 'changed', findings: '示范' });
  const made = await step(id, 'correction', { on: '2027-10-11', basis: 'as-filed', reason: '示范' });
  const anew = new Officials(scene, String(made.body['correctionCaseId']));
  await anew.report('2027-10-11');
  await anew.survey('2027-10-11');
  expect(codeOf(await propose(anew.caseId, '2027-10-11'))).toEqual([409, 'REDUCTION_REVOKED']);
  const impossible = { on: '2027-10-11', outcome: 'impossible', reason: '示范' };
  expect(codeOf(await step(id, 'execution', { ...impossible, outcome: 'carried-out' }))).toEqual([
    ...[409, 'REMEDY_CORRECTION_OPEN'],
  ]);
  expect(await step(id, 'execution', impossible)).toMatchObject({
    ...{ status: 201, body: { state: 'closed', warnings: ['case-stays-open'] } },
  });
  expect(codeOf(await propose(later.caseId, '2027-10-11'))).toEqual([409, 'REDUCTION_REVOKED']);
  expect(
    codeOf(
      await propose((await scene.appliesAgain(who, liEarning(160_000, '2027-10-11'))).caseId, '2027-10-11'),
    ),
  ).toEqual([201, undefined]);
  const suit = await remedies.file('demo-clerk', {
    ...{ kind: 'lawsuit', about: 'track', caseId: later.caseId, track: 'civil-affairs', ground: 'decision' },
    ...{ receivedOn: '2027-10-11', knownOn: '2027-10-11', decision: 'adjustment', adjustmentId },
  });
  expect(suit).toMatchObject({ status: 201, body: { warnings: ['set-aside-already'] } });
});
