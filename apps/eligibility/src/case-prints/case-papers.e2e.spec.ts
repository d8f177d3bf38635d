import { rmSync } from 'node:fs';
import { changedPolicies, replacing } from '@aid-chain/testing';
import type { Track } from '@aid-chain/vocabulary';
import { CHEN, LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

interface Copy {
  readonly printId: string;
  readonly copyId: string;
  readonly number: string;
  readonly copyNo: number;
  readonly code?: string;
}
interface Check {
  readonly valid: boolean;
  readonly classes: readonly { category: string; validTo?: string }[];
}

const track: Track = 'civil-affairs';
let scene: Scene;
/** The phone of the place holds to the end of September, and nobody gives the next one. */
const folder = changedPolicies({
  '510683/departments.yaml': replacing(
    'from: 2020-01-01,\n        to: null,',
    'from: 2020-01-01,\n        to: 2026-09-30,',
  ),
});

beforeAll(async () => {
  scene = await Scene.start('2026-06-15T10:00:00+08:00', folder);
});

afterAll(async () => {
  await scene?.stop();
  rmSync(folder, { recursive: true });
});

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);

const print = (caseId: string, body: object, key = 'demo-clerk') =>
  scene.http(key).post<Copy>('eligibility', `/v1/cases/${caseId}/prints`, { track, ...body });

async function page(copy: Copy, key = 'demo-clerk', language = 'zh'): Promise<string> {
  const headers = { 'Accept-Language': language };
  const { body } = await scene
    .http(key)
    .get<string>('eligibility', `/v1/print-copies/${copy.copyId}`, { headers });
  return String(body);
}

/** Where acts are reported and complained of stands on it. */
const expectSupervision = (text: string) => {
  expect(text).toContain('监督举报电话 <strong class="call">0838-0000012</strong>（绵竹市民政局）');
};

const check = async (number: string, code: string, key = 'demo-civil-affairs') => {
  const path = `/v1/notice-checks?number=${number}&code=${encodeURIComponent(code)}`;
  return (await scene.http(key).get<Check>('eligibility', path)).body;
};

const due = async (caseId: string) =>
  (await scene.due(caseId)).filter(([part]) => String(part).startsWith('posting'));

async function householdOf(caseId: string): Promise<string> {
  const { body } = await scene.read<{ householdId: string }>(caseId, 'demo-civil-affairs');
  return body.householdId;
}

describe('the notice of a refusal', () => {
  const refused = async (days: readonly [string, string, string, string, string]): Promise<string> => {
    const [received, report, survey, opinion, decision] = days;
    await at(received);
    const { caseId } = await scene.applies({ ...CHEN, receivedOn: received });
    const officials = new Officials(scene, caseId);
    await at(decision);
    await officials.report(report);
    await officials.survey(survey);
    const given = await officials.opinion(track, opinion, 'negative');
    const made = await officials.decision(track, decision, given, { outcome: 'refuse' });
    expect(made.status).toBe(201);
    return caseId;
  };

  it('[L-06] [S2-36] is in writing with the lines that were not met and the phone for complaints, and cites the decree in June and the law in July', async () => {
    const june = await refused(['2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18', '2026-06-22']);
    const before = await page((await print(june, { form: 'refusal-notice' })).body);
    expect(before).toContain('国务院令第649号第十一条第三项');
    expect(before).not.toContain('社会救助法第四十五条');
    const july = await refused(['2026-07-01', '2026-07-02', '2026-07-03', '2026-07-03', '2026-07-06']);
    const text = await page((await print(july, { form: 'refusal-notice' })).body);
    expect(text).toContain('中华人民共和国社会救助法第四十五条');
    expect(text).toContain('<strong>最低生活保障</strong>（全户）');
    const [reasons = '', figures = ''] = text.split('<h2>计算过程</h2>');
    expect(reasons.match(/<li>[^<]+<\/li>/gu)).toHaveLength(1);
    expect(reasons).toMatch(/应低于低保标准 560\.00 元：不符合（中华人民共和国社会救助法第十八条/u);
    expect(figures).not.toContain('不符合');
    expect(text).toContain('60 日内向绵竹市人民政府申请行政复议');
    expectSupervision(text);
    const nothing = await print(july, { form: 'decision-notice' });
    expect(nothing.body.code).toBe('PRINT_STEP_MISSING');
  });
});

describe('the papers of a family that gets dibao', () => {
  let caseId: string;
  let notice: Copy;
  let code: string;

  beforeAll(async () => {
    await at('2026-07-06');
    ({ caseId } = await scene.applies({ ...LI, receivedOn: '2026-07-06' }));
    await at('2026-07-09');
    const officials = new Officials(scene, caseId);
    await officials.report('2026-07-07');
    await officials.survey('2026-07-08');
  });

  it('[A-01] no paper is printed of a step that did not happen, and the refusal names the step', async () => {
    for (const form of ['publicity-sheet', 'posting-sheet', 'decision-notice', 'refusal-notice']) {
      const { status, body } = await print(caseId, { form });
      expect([status, body.code]).toEqual([409, 'PRINT_STEP_MISSING']);
    }
  });

  it('[A-01] [S2-36] the publicity sheet names the applicant, the number of members and what is proposed, the phone for complaints, for the board and for nobody else', async () => {
    const officials = new Officials(scene, caseId);
    const given = await officials.opinion(track, '2026-07-09', 'positive');
    await officials.publicity(track, '2026-07-09');
    const { body } = await print(caseId, { form: 'publicity-sheet' });
    expect(body.number).toMatch(/^GS-510683990-2026-\d{6}$/);
    const text = await page(body);
    expect(text).toMatch(/试一<\/td><td class="number">3<\/td><td>最低生活保障<\/td><td>每月 480\.00 元/u);
    expect(text).toContain('2026年7月16日');
    expectSupervision(text);
    expect(text).not.toMatch(/试二|试三|重病|病/u);
    const forFamily = await print(caseId, { form: 'publicity-sheet', presence: 'in-person' });
    expect([forFamily.status, forFamily.body.code]).toEqual([422, 'PRINT_FOR_BOARD']);
    const elsewhere = await print(caseId, { form: 'publicity-sheet' }, 'demo-civil-affairs');
    expect([elsewhere.status, elsewhere.body.code]).toEqual([403, 'UNMASK_NOT_ALLOWED']);
    await at('2026-07-20');
    await officials.publicityEnd(track, '2026-07-17');
    expect((await officials.decision(track, '2026-07-20', given)).status).toBe(201);
  });

  it('[L-08] [S2-36] a decision that is not posted is an open duty of the township until it is on the board, and stands there with the phone for complaints, without a last day where none is set', async () => {
    expect(await due(caseId)).toEqual([['posting/civil-affairs', undefined, false]]);
    const toPutUp = await print(caseId, { form: 'posting-sheet' });
    expect(toPutUp.status).toBe(201);
    const officials = new Officials(scene, caseId);
    const put = await officials.post('demo-reviewer', 'posting', { track, on: '2026-07-20' });
    expect(put).toMatchObject({ status: 201, body: { posting: { state: 'posted', lastDay: null } } });
    expect(await due(caseId)).toEqual([['posting-end/civil-affairs', undefined, false]]);
    const text = await page(
      (await print(caseId, { form: 'posting-sheet' }, 'demo-reviewer')).body,
      'demo-reviewer',
    );
    expect(text).toMatch(/试一<\/td><td class="number">3<\/td><td>最低生活保障<\/td><td>每月 480\.00 元/u);
    expect(text).not.toMatch(/试二|试三|病|1984/u);
    expectSupervision(text);
    expect(await officials.post('demo-reviewer', 'posting', { track, on: '2026-07-20' })).toMatchObject({
      body: { code: 'POSTING_ALREADY_STARTED' },
    });
    const taken = await officials.post('demo-reviewer', 'posting/end', { track, on: '2026-07-20' });
    expect(taken).toMatchObject({ status: 201, body: { posting: { state: 'taken-down' } } });
    expect((await print(caseId, { form: 'posting-sheet' })).body.code).toBe('PRINT_STEP_OVER');
    // 已办过的环节不再要求“先办理”。
    for (const form of ['publicity-sheet', 'consent-form'])
      expect((await print(caseId, { form })).body.code).toBe('PRINT_TRACK_OVER');
    expect(await due(caseId)).toEqual([]);
    const steps = (await scene.published(await householdOf(caseId)))
      .map(({ data }) => data['step'])
      .filter((step) => String(step).startsWith('posting'));
    expect(steps).toEqual(['posting-started', 'posting-ended']);
  });

  it('[L-22] [S2-36] the notice names every line with its article, the government, the days and the court, and the phone for complaints', async () => {
    const { body } = await print(caseId, { form: 'decision-notice', presence: 'in-person' });
    notice = body;
    const text = await page(body);
    expect(text).toContain('试一');
    expect(text).toMatch(
      /最低生活保障<\/td><td>全户<\/td><td>每月 480\.00 元<\/td><td class="day">2026年8月1日/u,
    );
    expect(text).toContain('（中华人民共和国社会救助法第十八条第一款）');
    expect(text).toContain('60 日内向绵竹市人民政府申请行政复议');
    expect(text).toContain('6 个月内依法向人民法院提起行政诉讼');
    expect(text).toContain('绵竹市民政部门');
    code = /核验码 ([0-9A-F-]{19})/u.exec(text)?.[1] ?? '';
    expect(code).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/);
    expectSupervision(text);
    const english = await page(body, 'demo-clerk', 'en');
    expect(english).toContain('<strong class="call">0838-0000012</strong> (Mianzhu Civil Affairs Bureau)');
    expect(english).toContain('within 60 days of knowing of it');
  });

  it('[A-27] the code of the notice answers valid or not, class and until, and nothing else', async () => {
    expect(await check(notice.number, code)).toEqual({
      valid: true,
      classes: [{ category: 'dibao', name: { zh: '最低生活保障', en: expect.any(String) as string } }],
    });
    expect(await check(notice.number, code.toLowerCase().replaceAll('-', ''))).toMatchObject({ valid: true });
    const other = code.replace(/^./, code.startsWith('0') ? '1' : '0');
    expect(await check(notice.number, other)).toEqual({ valid: false, classes: [] });
    expect(await check('QR-510683990-2026-999999', code)).toEqual({ valid: false, classes: [] });
  });

  it('[A-27] a notice of what has ended is not valid any more', async () => {
    const householdId = await householdOf(caseId);
    await at('2026-09-01');
    const ended = { subject: { householdId }, effectiveOn: '2026-08-20', reasonCode: 'died' } as const;
    await scene.publish('intake.household-ended.v1', householdId, ended, '2026-08-20');
    await scene.stack.idle();
    const officials = new Officials(scene, caseId);
    const end = await officials.post('demo-civil-affairs', 'recognition-end', { track, on: '2026-09-01' });
    expect(end.status).toBe(201);
    const again = await scene
      .http('demo-clerk')
      .post<{ changed: string[] }>('eligibility', `/v1/prints/${notice.printId}/copies`, {
        ...{ reasonCode: 'lost', presence: 'in-person' },
      });
    expect(again.body.changed).toContain('since');
    expect(await check(notice.number, code)).toEqual({ valid: false, classes: [] });
  });

  it('[S2-36] no notice is printed on a day for which the place gives no phone for complaints', async () => {
    await at('2026-10-09');
    const { status, body } = await print(caseId, { form: 'decision-notice' });
    expect([status, body.code]).toEqual([409, 'NOTICE_SUPERVISION_MISSING']);
  });
});

describe('the notice of papers that are still needed', () => {
  it('[S2-36] is not printed on a day for which the place gives no phone for complaints', async () => {
    await at('2026-10-09');
    const { caseId, personIds } = await scene.applies({ ...LI, receivedOn: '2026-10-09' });
    const officials = new Officials(scene, caseId);
    const paper = { paper: 'support-agreement', personId: personIds[0], reasonCode: 'no-source' };
    expect(await officials.report('2026-10-09')).toMatchObject({ status: 201 });
    expect(await officials.survey('2026-10-09', { papersRequested: [paper] })).toMatchObject({ status: 201 });
    expect((await print(caseId, { form: 'supplement-notice' })).body.code).toBe('NOTICE_SUPERVISION_MISSING');
  });
});
