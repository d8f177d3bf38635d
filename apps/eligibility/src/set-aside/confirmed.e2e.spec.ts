import { publicised, recognised, type Publicised } from '../testing/decided-family.fixture.js';
import { liEarning } from '../testing/families.fixture.js';
import { reduced, type Reduction } from '../testing/reduced-family.fixture.js';
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

/** The dibao that a case recognised, as its file shows it. */
async function shown({ caseId }: Publicised): Promise<Body | undefined> {
  const { body } = await scene.read<{ tracks: { recognitions?: Body[] }[] }>(caseId);
  return body.tracks[0]?.recognitions?.[0];
}

/** What an order of a stay answers, on the day on which the remedy against a reduction is filed and accepted. */
async function stayed({ caseId }: Publicised, { adjustmentId }: Reduction, on: string) {
  const id = await remedies.filed('demo-clerk', {
    ...{ kind: 'reconsideration', about: 'track', caseId, track: 'civil-affairs', ground: 'decision' },
    ...{ receivedOn: on, knownOn: on, decision: 'adjustment', adjustmentId },
  });
  await remedies.step('demo-civil-affairs', id, 'acceptance', { on, accepted: true });
  const { status, body } = await remedies.step('demo-civil-affairs', id, 'orders', { on, order: 'stay' });
  return { id, status, body };
}

/** What is owed for each month. */
async function owedTo(householdId: string): Promise<unknown[][]> {
  const path = `/v1/arrears?householdId=${householdId}`;
  const { body } = await scene.http('demo-civil-affairs').get<{ items: Body[] }>('eligibility', path);
  const months = body.items.flatMap((each) => each['months'] as { month: string; amountFen: number }[]);
  return months.map(({ month, amountFen }) => [month, amountFen]).sort();
}

it('[L-22] [A-04] a later decision that merely confirms a reduction is stayed and set aside with it; one of its own facts stands, and is named', async () => {
  const { who, adjustment } = await reduced(scene, '2026-07-06', '2026-08-03');
  const { amountBeforeFen: before, amountAfterFen: after } = adjustment;
  // The review of the year comes to the same on the same facts.
  const again = await recognised(scene, liEarning(160_000, '2026-09-07'), who);
  expect(await shown(again)).toMatchObject({ validFrom: '2026-10-01', monthlyAmountFen: after });
  await at('2026-11-09');
  const { id } = await stayed(again, adjustment, '2026-11-09');
  expect(await shown(again)).toMatchObject({ state: 'running', monthlyAmountFen: before });
  await at('2026-12-07');
  const changed = { on: '2026-12-07', result: 'changed', findings: '示范' };
  expect(await remedies.step('demo-civil-affairs', id, 'result', changed)).toMatchObject({
    ...{ status: 201, body: { warnings: [] } },
  });
  const less = before - after;
  expect(await owedTo(who.householdId)).toEqual(
    ['2026-09-01', '2026-10-01', '2026-11-01'].map((month) => [month, less]),
  );

  const other = await reduced(scene, '2027-01-04', '2027-02-01');
  // The wage has fallen since, by less than the reduction: more is paid, on facts of its own.
  const own = await recognised(scene, liEarning(150_000, '2027-03-08'), other.who);
  await at('2027-05-10');
  expect(await stayed(other.later, other.adjustment, '2027-05-10')).toMatchObject({
    ...{ status: 201, body: { warnings: ['decided-since'], standingCaseId: own.caseId } },
  });
});

it('[L-22] [L-01] a reduction that was kept is decided: nobody is heard on it again, and the case that waited decides', async () => {
  const { who, later, adjustment } = await reduced(scene, '2028-01-03', '2028-02-07');
  await at('2028-04-10');
  const { id } = await stayed(later, adjustment, '2028-04-10');
  const waiting = await publicised(scene, liEarning(160_000, '2028-04-10'), who);
  const decide = (on: string) => waiting.officials.decision('civil-affairs', on, waiting.opinion);
  expect(await decide(waiting.day)).toMatchObject({ body: { code: 'REDUCTION_UNDER_REMEDY' } });
  await at('2028-05-08');
  const kept = { on: '2028-05-08', result: 'kept', findings: '示范' };
  expect(await remedies.step('demo-civil-affairs', id, 'result', kept)).toMatchObject({ status: 201 });
  const proposal = { on: '2028-05-08', category: 'dibao' };
  const path = `/v1/cases/${waiting.caseId}/adjustments`;
  expect(await scene.http('demo-clerk').post('eligibility', path, proposal)).toMatchObject({
    ...{ status: 409, body: { code: 'ADJUSTMENT_NOTHING_CHANGES' } },
  });
  const decided = await decide('2028-05-08');
  expect([decided.status, decided.body['code']]).toEqual([201, undefined]);
  expect(await shown(waiting)).toMatchObject({
    ...{ state: 'running', validFrom: '2028-06-01', monthlyAmountFen: adjustment.amountAfterFen },
  });
});

it('[L-22] where the facts of the later decision were not kept it falls with the reduction, and the answer warns of that', async () => {
  const { who, adjustment } = await reduced(scene, '2029-01-08', '2029-02-05');
  const again = await recognised(scene, liEarning(160_000, '2029-03-12'), who);
  await scene.database.query('alter table determination disable trigger user');
  await scene.database.query('delete from determination where case_id = $1', [again.caseId]);
  await scene.database.query('alter table determination enable trigger user');
  await at('2029-05-14');
  const { status, body } = await stayed(again, adjustment, '2029-05-14');
  expect([status, body['warnings']]).toEqual([201, ['facts-not-kept']]);
  expect(await shown(again)).toMatchObject({ monthlyAmountFen: adjustment.amountBeforeFen });
});
