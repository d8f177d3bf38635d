import { rmSync } from 'node:fs';
import { changedPolicies } from '@aid-chain/testing';
import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

interface Copy {
  readonly copyId: string;
  readonly number: string;
}

let scene: Scene;
/** From the middle of September on the place sets days for papers. */
const folder = changedPolicies({
  '510683/procedure.yaml': (text) =>
    `${text}\nsupplement-notice.working-days:\n  unit: working-days\n  values:\n    - { from: 2026-09-21, to: null, value: 5, demo: true }\n`,
});

beforeAll(async () => {
  scene = await Scene.start('2026-09-14T10:00:00+08:00', folder);
});

afterAll(async () => {
  await scene?.stop();
  rmSync(folder, { recursive: true });
});

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
const print = (caseId: string) =>
  scene.http('demo-clerk').post<Copy>('eligibility', `/v1/cases/${caseId}/prints`, {
    track: 'civil-affairs',
    form: 'supplement-notice',
  });
async function page({ copyId }: Copy): Promise<string> {
  const { body } = await scene.http('demo-clerk').get<string>('eligibility', `/v1/print-copies/${copyId}`);
  return String(body);
}
const check = async (number: string, code: string) => {
  const path = `/v1/notice-checks?number=${number}&code=${code}`;
  return (await scene.http('demo-civil-affairs').get<object>('eligibility', path)).body;
};

describe('the notice of papers that are still needed', () => {
  const asked = async (day: string) => {
    await at(day);
    const { caseId, personIds } = await scene.applies({ ...LI, receivedOn: day });
    const officials = new Officials(scene, caseId);
    const paper = { paper: 'support-agreement', personId: personIds[0], reasonCode: 'no-source' };
    expect(await officials.report(day)).toMatchObject({ status: 201 });
    expect(await officials.survey(day, { papersRequested: [paper] })).toMatchObject({ status: 201 });
    return { caseId, officials, paper };
  };
  const noticeOf = async (caseId: string) => page((await print(caseId)).body);

  it('[L-12] [A-01] [S2-36] names all papers at once with the articles, the phone for complaints, and what happens without them; its clock where it stands still', async () => {
    const { caseId } = await asked('2026-09-15');
    const text = await noticeOf(caseId);
    expect(text).toContain('依据民发〔2021〕57号第十条一次性告知');
    expect(text).toContain('不要求您提供（中华人民共和国社会救助法第六十二条第二款）');
    expect(text).toContain('请尽快将材料交到');
    expect(text).toContain(
      '我们按已有的材料和核对结果继续办理，不视为您放弃申请，也不仅因未交齐材料而不予确认',
    );
    expect(text).not.toContain('暂停');
    expect(text).toContain('监督举报电话 <strong class="call">0838-0000012</strong>（绵竹市民政局）');
  });

  it('[N2] [N5] its days run from the delivery; on the last of them the clock runs again by itself and the case worker is owed to go on, a further paper is refused, and what came is recorded', async () => {
    const { caseId, officials, paper } = await asked('2026-09-21');
    expect(await noticeOf(caseId)).toContain('自收到本告知书之日起 <strong>5</strong> 个工作日内');
    const clerk = (step: string, body: object) =>
      officials.post('demo-clerk', step, { on: '2026-09-22', ...body });
    await at('2026-09-22');
    expect(await clerk('supplement-notice', { method: 'in-person' })).toMatchObject({
      status: 201,
      body: { deliveredOn: '2026-09-22', until: '2026-09-30' },
    });
    const pause = { change: 'pause', reasonCode: 'waits-for-papers' };
    expect(await clerk('time-limit', pause)).toMatchObject({
      body: { timeLimit: { pausedSince: '2026-09-22', pauses: [{ until: '2026-09-30' }] } },
    });
    const sheet = await print(caseId);
    const text = await page(sheet.body);
    expect(text).toContain('请于 <strong>2026年9月30日</strong> 前将材料交到');
    expect(text).toContain('等待材料期间，办理期限暂停计算');
    const code = /核验码 ([0-9A-F-]{19})/u.exec(text)?.[1] ?? '';
    expect(await check(sheet.body.number, code)).toEqual({ valid: true, classes: [] });
    expect(await scene.due(caseId)).toContainEqual(['missing-papers', '2026-09-30', false]);
    await at('2026-10-01');
    await scene.stack.idle();
    expect(await scene.due(caseId)).toContainEqual(['missing-papers', '2026-09-30', true]);
    const today = { on: '2026-10-01' };
    expect((await clerk('time-limit', { ...pause, ...today })).body['code']).toBe('TIME_LIMIT_PAPERS_OVER');
    const further = { paper: 'loss-record', reasonCode: 'no-source' };
    const second = await officials.survey('2026-10-01', { papersRequested: [paper, further] });
    expect(second.body['faults']).toMatchObject([{ code: 'PAPER_ASKED_BEFORE', path: '/papersRequested/1' }]);
    const { paper: what, personId } = paper;
    expect((await clerk('papers', { ...today, papers: [] })).status).toBe(422);
    expect(await clerk('papers', { ...today, papers: [{ paper: what, personId }] })).toMatchObject({
      status: 201,
      body: { completeOn: '2026-10-01' },
    });
    expect((await scene.read<{ papersRequested: object[] }>(caseId)).body.papersRequested).toMatchObject([
      { state: 'came', cameOn: '2026-10-01' },
    ]);
    expect((await scene.due(caseId)).filter(([part]) => part === 'missing-papers')).toEqual([]);
    const { householdId } = (await scene.read<{ householdId: string }>(caseId)).body;
    const steps = (await scene.published(householdId)).map(({ data }) => [data['step'], data['outcomeCode']]);
    for (const step of [
      ['papers', 'papers-asked'],
      ['supplement-notice', 'delivered'],
      ['time-limit', 'paused-for-papers'],
      ['papers', 'all-came'],
    ])
      expect(steps).toContainEqual(step);
    expect(await check(sheet.body.number, code)).toEqual({ valid: false, classes: [] });
  });

  it('[L-12] [N5] once a source answers what the paper would have shown, nothing is waited for: the item is gone and the clock runs', async () => {
    await at('2026-10-08');
    const { caseId, personIds } = await scene.applies({ ...LI, receivedOn: '2026-10-08' });
    const officials = new Officials(scene, caseId);
    const silent = { sourceCode: 'bank-deposits', result: 'unreachable', reasonCode: 'timed-out' };
    expect(await officials.report('2026-10-08', [silent])).toMatchObject({ status: 201 });
    const paper = { paper: 'bank-statement', personId: personIds[0], reasonCode: 'no-answer' };
    expect(await officials.survey('2026-10-08', { papersRequested: [paper] })).toMatchObject({ status: 201 });
    const pause = { on: '2026-10-08', change: 'pause', reasonCode: 'waits-for-papers' };
    expect((await officials.post('demo-clerk', 'time-limit', pause)).status).toBe(201);
    const waits = async () => (await scene.due(caseId)).filter(([part]) => part === 'missing-papers');
    expect(await waits()).toHaveLength(1);
    await at('2026-10-10');
    const answered = { sourceCode: 'bank-deposits', result: 'match' };
    expect(await officials.report('2026-10-10', [answered])).toMatchObject({ status: 201 });
    expect(await waits()).toEqual([]);
    expect((await scene.read(caseId)).body).toMatchObject({
      papersRequested: [{ state: 'not-needed' }],
      timeLimit: { pauses: [{ from: '2026-10-08', to: '2026-10-10' }] },
    });
  });

  it('[L-12] [N2] [N5] a list that merely repeats asks for nothing that came; a paper asked for anew by new facts is waited for with a notice and days of its own', async () => {
    const { caseId, officials, paper } = await asked('2026-10-12');
    const came = { paper: paper.paper, personId: paper.personId };
    const on = '2026-10-12';
    const clerk = (step: string, body: object) => officials.post('demo-clerk', step, { on, ...body });
    const shown = async () =>
      (await scene.read<{ papersRequested: object[] }>(caseId)).body.papersRequested[0];
    const waits = async () => (await scene.due(caseId)).filter(([part]) => part === 'missing-papers');
    const notice = { method: 'in-person' };
    expect((await clerk('supplement-notice', notice)).status).toBe(201);
    expect((await clerk('papers', { papers: [came] })).body).toMatchObject({ completeOn: on });
    expect((await officials.survey(on, { papersRequested: [paper] })).status).toBe(201);
    expect(await shown()).toMatchObject({ state: 'came', cameOn: on });
    expect(await waits()).toEqual([]);
    expect((await print(caseId)).status).not.toBe(201);
    const employment = { status: 'employed', since: '2026-09-01' };
    const facts = { circumstances: [{ personId: paper.personId, employment }] };
    expect(await officials.survey(on, { papersRequested: [paper], facts })).toMatchObject({ status: 201 });
    expect(await shown()).toMatchObject({ on, state: 'asked' });
    expect(await waits()).toHaveLength(1);
    const sheet = await print(caseId);
    const code = /核验码 ([0-9A-F-]{19})/u.exec(await page(sheet.body))?.[1] ?? '';
    expect(await check(sheet.body.number, code)).toEqual({ valid: true, classes: [] });
    expect((await clerk('supplement-notice', notice)).body).toMatchObject({ deliveredOn: on, askedOn: on });
    const pause = { change: 'pause', reasonCode: 'waits-for-papers' };
    expect((await clerk('time-limit', pause)).status).toBe(201);
    expect((await clerk('papers', { papers: [came] })).body).toMatchObject({ completeOn: on });
    expect(await shown()).toMatchObject({ state: 'came', cameOn: on });
    expect(await waits()).toEqual([]);
  });
});
