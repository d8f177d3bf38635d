import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, until, type IsoDate } from '@aid-chain/kernel';
import type { Reply } from '@aid-chain/testing';
import { LI } from '../testing/families.fixture.js';
import type { Identity } from '../testing/family-events.fixture.js';
import { keyOf } from '../testing/official-key.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { ProvidedAuthority } from '../testing/provided-authority.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

type Body = Record<string, unknown>;
interface Case extends Identity {
  readonly caseId: string;
}

const TRACK = 'civil-affairs';
const COUNTY = 'demo-civil-affairs';
const DOCUMENT = 'doc: 川民规〔2026〕9号, article: 第三条';
const UNDER = { mode: 'devolved', doc: '川民规〔2026〕9号', article: '第三条' };
const START = '2026-07-06';
const ON = '2026-08-20';
let policies: ProvidedAuthority;
let scene: Scene;
/** The head of the township that decides by a document of the province. */
let head: string;
/** Officials of more than one township, who bring a case to its decision. */
let clerk: string;
let reviewer: string;
let devolved: Case;
let ofCounty: Case;
let run: string;

/** The rural standard of 560 yuan becomes 620 in September, and one of two townships decides in its own name. */
beforeAll(async () => {
  policies = new ProvidedAuthority();
  policies.provides('510683990', [
    `from: 2026-07-01, to: null, value: devolved, ${DOCUMENT}, under: { ${DOCUMENT} }`,
  ]);
  const file = join(policies.folder, '510683/dibao.yaml');
  const standing = '- { from: 2025-01-01, to: null, value: 56000, demo: true }';
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(
      standing,
      `- { from: 2025-01-01, to: 2026-08-31, value: 56000, demo: true }
    - { from: 2026-09-01, to: null, value: 62000, demo: true }`,
    ),
  );
  scene = await Scene.start(`${START}T10:00:00+08:00`, policies.folder);
  clerk = await keyOf(scene, 'clerk-of-county', 'clerk');
  await keyOf(scene, 'second-clerk', 'clerk');
  reviewer = await keyOf(scene, 'reviewer-of-county', 'township-reviewer');
  head = await keyOf(scene, 'head-of-township', 'township-reviewer', '510683990000');
  devolved = await recognised('510683990001', head, START);
  ofCounty = await recognised('510683980001', COUNTY, '2026-07-20');
  await at(ON);
  const { body } = await post(COUNTY, '', { onDay: '2026-09-01' });
  run = String(body['redeterminationId']);
  await until('the run ends', async () => (await get(COUNTY, `/${run}`)).body['state'] === 'done');
}, 180_000);
afterAll(async () => {
  await scene?.stop();
  policies.remove();
});

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
const post = (key: string, path: string, body: Body): Promise<Reply<Body>> =>
  scene.http(key).post('eligibility', `/v1/redeterminations${path}`, body);
const get = (key: string, path: string): Promise<Reply<Body>> =>
  scene.http(key).get('eligibility', `/v1/redeterminations${path}`);
const adopt = (key: string, more: Body = {}) =>
  post(key, `/${run}/adoption`, { on: ON, changes: ['up'], ...more });

/** A family of a village from its filing to the decision of who decides there. */
async function recognised(regionCode: string, decides: string, from: IsoDate): Promise<Case> {
  await at(from);
  const who = await scene.applies({ ...LI, receivedOn: from, regionCode });
  const officials = new Officials(scene, who.caseId);
  const day = (days: number) => addDays(from, days);
  await at(day(3));
  const investigators = ['clerk-of-county', 'second-clerk'];
  const found = [
    await officials.report(day(1)),
    await officials.survey(day(2), { investigators }, clerk),
    await officials.post(reviewer, 'initial-opinion', { track: TRACK, on: day(3), opinion: 'positive' }),
    await officials.post(reviewer, 'publicity', { track: TRACK, on: day(3) }),
  ];
  const given = found[2];
  await at(day(14));
  found.push(
    await officials.post(reviewer, 'publicity/end', { track: TRACK, on: day(14), outcome: 'no-objection' }),
  );
  expect(found.flatMap(({ body }) => body['code'] ?? [])).toEqual([]);
  const reply = await officials.post(decides, 'decision', {
    ...{ track: TRACK, on: day(14), outcome: 'recognise' },
    determinationHash: given?.body['determinationHash'],
  });
  expect([reply.status, reply.body['code']]).toEqual([201, undefined]);
  return who;
}

async function raiseOf({ householdId }: Case) {
  const events = await scene.published(householdId);
  return events.findLast(({ type }) => type === 'eligibility.recognition-changed.v1')?.data;
}

it('[L-40] [S1-18] of a run over townships of which one decides in its own name each family is taken in by who decides on it', async () => {
  const [first] = (await get(head, '?limit=1')).body['items'] as Body[];
  expect(first).toMatchObject({ redeterminationId: run });
  const own = (await get(head, `/${run}/cases`)).body['items'] as Body[];
  expect(own.map(({ caseId }) => caseId)).toEqual([devolved.caseId]);

  expect(await adopt(COUNTY, { caseId: devolved.caseId })).toMatchObject({
    status: 403,
    body: { code: 'TRACK_DECIDED_ELSEWHERE', params: { authority: 'township' } },
  });
  expect(await adopt(COUNTY)).toMatchObject({
    status: 201,
    body: { counts: [{ outcome: 'increased', count: 1 }], left: 0, elsewhere: 1 },
  });
  expect(await raiseOf(ofCounty)).toMatchObject({ effectiveOn: '2026-09-01' });
  expect(await raiseOf(ofCounty)).not.toHaveProperty('decidedUnder');
  expect(await raiseOf(devolved)).toBeUndefined();

  const { status, body } = await adopt(head);
  expect([status, body['counts'], body['left'], body['elsewhere']]).toEqual([
    ...[201, [{ outcome: 'increased', count: 1 }], 0, undefined],
  ]);
  expect(await raiseOf(devolved)).toMatchObject({ effectiveOn: '2026-09-01', decidedUnder: UNDER });
  expect((await adopt(COUNTY)).body).toEqual({ redeterminationId: run, counts: [], left: 0 });
});

it('[L-40] [L-22] the notice of such a raise names the township as who decided and who answers for it', async () => {
  const http = scene.http('demo-clerk');
  const form = { form: 'adjustment-notice', track: TRACK };
  const { body } = await http.post<Body>('eligibility', `/v1/cases/${devolved.caseId}/prints`, form);
  const page = await http.get<string>('eligibility', `/v1/print-copies/${String(body['copyId'])}`);
  expect(String(page.body)).toContain('依据川民规〔2026〕9号第三条决定');
  expect(String(page.body)).toContain('被申请人：示范镇人民政府');
  expect(String(page.body)).not.toContain('民政部门');
});
