import type { Reply } from '@aid-chain/testing';
import { LI } from '../testing/families.fixture.js';
import { keyOf } from '../testing/official-key.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { ProvidedAuthority } from '../testing/provided-authority.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

type Body = Record<string, unknown>;
const TRACK = 'civil-affairs';
const SECOND = 'demo-reviewer-2';
let policies: ProvidedAuthority;
let scene: Scene | undefined;

beforeEach(() => {
  policies = new ProvidedAuthority();
});

afterEach(async () => {
  await scene?.stop();
  scene = undefined;
  policies.remove();
});

/** A family on its way to the decision, with the second head of the township's team. */
async function publicised(started: Scene, received: string, days: readonly [string, string, string]) {
  const at = (day: string) => started.stack.setClock(`${day}T10:00:00+08:00`);
  const [published, ended, decided] = days;
  await at(received);
  const { caseId, householdId } = await started.applies({ ...LI, receivedOn: received });
  const officials = new Officials(started, caseId);
  await officials.report(received);
  await officials.survey(received);
  await at(published);
  const given = await officials.opinion(TRACK, published, 'positive');
  await officials.publicity(TRACK, published);
  await at(ended);
  await officials.publicityEnd(TRACK, ended);
  await at(decided);
  const key = await keyOf(started, SECOND, 'township-reviewer', '510683990000');
  const decide = (who: string): Promise<Reply<Body>> =>
    officials.post(who, 'decision', {
      ...{ track: TRACK, on: decided, outcome: 'recognise' },
      determinationHash: given.body['determinationHash'],
    });
  return {
    caseId,
    householdId,
    decide,
    township: () => decide(key),
    county: () => decide('demo-civil-affairs'),
  };
}

it('[L-40] [S2-02] the township decides only under a document of the province: entrusted in the name of the county, devolved in its own and within 20 working days', async () => {
  const doc = 'doc: 川民规〔2026〕1号, article: 第三条';
  policies.provides('510000', [
    `from: 2026-07-01, to: 2026-07-31, value: entrusted, ${doc}`,
    `from: 2026-08-01, to: null, value: devolved, ${doc}`,
  ]);
  policies.calls('510683990', '0838-5550000');
  const started = (scene = await Scene.start('2026-07-06T10:00:00+08:00', policies.folder));
  const entrusted = await publicised(started, '2026-07-06', ['2026-07-08', '2026-07-16', '2026-07-20']);
  const shown = await started.read<Body>(entrusted.caseId);
  expect(shown.body['authority']).toEqual({
    mode: 'entrusted',
    doc: '川民规〔2026〕1号',
    article: '第三条',
  });
  expect(shown.body['timeLimit']).toMatchObject({ workingDays: 30 });
  expect((await started.due(entrusted.caseId)).map(([part]) => part)).toContain(`decision/${TRACK}`);
  expect(await entrusted.county()).toMatchObject({
    status: 403,
    body: { code: 'TRACK_DECIDED_ELSEWHERE', params: { authority: 'township' } },
  });
  expect((await entrusted.decide('demo-reviewer')).body['code']).toBe('OPINION_GIVER_MAY_NOT_DECIDE');
  expect(await entrusted.township()).toMatchObject({
    status: 201,
    body: { decision: { authority: { mode: 'entrusted', article: '第三条' } } },
  });
  // 委托：以县级名义，责任在县级。
  const inItsName = await printed(started, entrusted.caseId);
  expect(inItsName).toContain('绵竹市民政部门');
  expect(inItsName).toContain('依据川民规〔2026〕1号第三条委托');
  expect(inItsName).toContain('0838-0000001');
  expect(await recognisedBy(started, entrusted.householdId)).toBe('civil-affairs');

  const devolved = await publicised(started, '2026-08-03', ['2026-08-05', '2026-08-13', '2026-08-17']);
  expect((await started.read<Body>(devolved.caseId)).body).toMatchObject({
    authority: { mode: 'devolved' },
    timeLimit: { workingDays: 20, dueOn: '2026-08-31' },
  });
  expect((await devolved.county()).body['code']).toBe('TRACK_DECIDED_ELSEWHERE');
  expect((await devolved.township()).status).toBe(201);
  expect(await recognisedBy(started, devolved.householdId)).toBe('township');
  const notice = await printed(started, devolved.caseId);
  expect(notice).toContain('示范镇人民政府');
  expect(notice).not.toContain('绵竹市民政部门');
  expect(notice).toContain('依据川民规〔2026〕1号第三条决定');
  expect(notice).not.toContain('0838-0000001');
  expect(notice).toContain('0838-5550000');
  expect(inItsName).not.toContain('0838-5550000');
  const onTheBoard = await printed(started, devolved.caseId, 'posting-sheet');
  expect(onTheBoard).toMatch(/请向示范镇人民政府反映，电话 <strong class="call">0838-5550000/u);
});

it('[L-40] without a document of the province the township is refused, and a case that it was entrusted with under an older one goes to the county from 2026-07-01', async () => {
  policies.provides('510683', [
    'from: 2024-01-01, to: 2026-06-30, value: entrusted, doc: 绵民〔2024〕2号, article: 第二条',
  ]);
  const started = (scene = await Scene.start('2026-06-15T10:00:00+08:00', policies.folder));
  const june = await publicised(started, '2026-06-15', ['2026-06-16', '2026-06-24', '2026-06-26']);
  expect(await june.township()).toMatchObject({ status: 201 });
  const underWay = await publicised(started, '2026-06-26', ['2026-07-01', '2026-07-09', '2026-07-10']);
  expect((await started.read<Body>(underWay.caseId)).body).not.toHaveProperty('authority');
  expect(await underWay.township()).toMatchObject({ status: 409, body: { code: 'AUTHORITY_NOT_PROVIDED' } });
  expect(await underWay.county()).toMatchObject({ status: 201 });
});

async function recognisedBy(started: Scene, householdId: string): Promise<unknown> {
  const events = await started.published(householdId);
  return events.findLast(({ type }) => type === 'eligibility.household-recognised.v1')?.data['decidedBy'];
}

/** A page, as the clerk prints it. */
async function printed(started: Scene, caseId: string, of = 'decision-notice'): Promise<string> {
  const form = { form: of, track: TRACK };
  const { body } = await started
    .http('demo-clerk')
    .post<{ copyId: string }>('eligibility', `/v1/cases/${caseId}/prints`, form);
  const path = `/v1/print-copies/${body.copyId}`;
  return (await started.http('demo-clerk').get<string>('eligibility', path)).body;
}
