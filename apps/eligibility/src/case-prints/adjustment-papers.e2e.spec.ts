import type { Reply } from '@aid-chain/testing';
import { publicised, recognised, type Publicised } from '../testing/decided-family.fixture.js';
import { liEarning } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { FiledRemedies } from '../testing/remedies.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

type Body = Record<string, unknown>;
interface Copy extends Body {
  readonly printId: string;
  readonly copyId: string;
  readonly number: string;
}

const track = 'civil-affairs';
let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-07-06T10:00:00+08:00');
}, 120_000);
afterAll(() => scene?.stop());

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);
const post = <T = Body>(path: string, body: Body, key = 'demo-clerk'): Promise<Reply<T & Body>> =>
  scene.http(key).post('eligibility', path, body);
const print = (caseId: string, body: Body, key = 'demo-clerk') =>
  post<Copy>(`/v1/cases/${caseId}/prints`, { track, ...body }, key);

async function page({ copyId }: Copy, language = 'zh', key = 'demo-clerk'): Promise<string> {
  const headers = { 'Accept-Language': language };
  const { body } = await scene
    .http(key)
    .get<string>('eligibility', `/v1/print-copies/${copyId}`, { headers });
  return String(body);
}

/** What is to be printed now, as event, form and numbers. */
async function ready(caseId: string): Promise<[unknown, unknown, unknown][]> {
  const { body } = await scene
    .http('demo-clerk')
    .get<{ forms: Body[] }>('eligibility', `/v1/cases/${caseId}/prints?track=${track}`);
  return body.forms.map(({ event, form, numbers }) => [event, form, numbers]);
}

/** What the code at the foot of a copy answers. */
async function checked(copy: Copy): Promise<Body> {
  const code = /核验码 ([0-9A-F-]{19})/u.exec(await page(copy))?.[1] ?? '';
  const path = `/v1/notice-checks?number=${copy.number}&code=${code}`;
  return (await scene.http('demo-civil-affairs').get<Body>('eligibility', path)).body;
}

const STATED = '孩子要上学';
const hearing = (personId: string | undefined, on: string): Body => ({
  ...{ outcome: 'heard', on, means: 'visit', heardBy: ['demo-clerk', 'demo-clerk-2'], personId },
  ...{ capacity: 'full', opinion: 'objects', points: [{ stated: STATED, answer: '工资高于原核定数' }] },
});

describe('the papers of a reduction', () => {
  let second: Publicised;
  let adjustmentId: string;
  let head: string | undefined;
  let notice: Copy;
  let remedyId: string;

  beforeAll(async () => {
    const first = await recognised(scene, liEarning(130_000, '2026-07-06'));
    [head] = first.who.personIds;
    second = await publicised(scene, liEarning(150_000, '2026-08-03'), first.who);
    const proposed = await post<{ adjustment: Body }>(`/v1/cases/${second.caseId}/adjustments`, {
      ...{ on: second.day, category: 'dibao' },
    });
    adjustmentId = String(proposed.body.adjustment['adjustmentId']);
  }, 120_000);

  it('[L-03] the record of the hearing goes along empty, with what is proposed and room for both signatures, and is filled once it is recorded', async () => {
    expect((await ready(second.caseId)).map(([, form]) => form)).toContain('hearing-record');
    const empty = await page((await print(second.caseId, { form: 'hearing-record' })).body);
    expect(empty).toMatch(/最低生活保障（全户）：每月 [\d.]+ 元，自2026年9月起调整为每月 [\d.]+ 元/u);
    expect(empty).toContain('<td class="blank"></td>');
    expect(empty).toContain('本人或者监护人签名');
    await post(`/v1/adjustments/${adjustmentId}/hearing`, hearing(head, second.day));
    const filled = await page((await print(second.caseId, { form: 'hearing-record' })).body);
    expect(filled).toContain(STATED);
    expect(filled).toMatch(/S-0101<br>.*S-0102<br>/u);
    expect(filled).toMatch(/不同意/u);
  });

  it('[A-01] there is no notice before the decision, and the refusal names the step', async () => {
    const { status, body } = await print(second.caseId, { form: 'adjustment-notice' });
    expect([status, body['code']]).toEqual([409, 'PRINT_STEP_MISSING']);
    expect(JSON.stringify(body)).toContain('对待遇调整作出决定');
    const wrong = await print(second.caseId, { form: 'hearing-record', objectId: second.caseId });
    expect([wrong.status, wrong.body['code']]).toEqual([404, 'PRINT_OBJECT_UNKNOWN']);
  });

  it('[L-05] [S2-36] the notice names amounts before and after, the first month, why, what was stated and the answer, the rights by name (L-22) and the phone for complaints', async () => {
    expect((await second.officials.decision(track, second.day, second.opinion)).status).toBe(201);
    const printed = await print(second.caseId, { form: 'adjustment-notice', presence: 'in-person' });
    notice = printed.body;
    expect(notice.number).toMatch(/^TZ-510683990-2026-\d{6}$/);
    const text = await page(notice);
    expect(text).toMatch(
      /最低生活保障<\/td><td>全户<\/td><td>每月 [\d.]+ 元<\/td><td><strong>每月 [\d.]+ 元/u,
    );
    expect(text).toContain('2026年9月1日');
    expect(text).toContain('依据中华人民共和国社会救助法第四十八条');
    expect(text).toContain(STATED);
    expect(text).toMatch(/60 日内向绵竹市人民政府申请行政复议（被申请人：绵竹市民政部门）.*6 个月内/u);
    expect(text).not.toContain('县级人民政府');
    expect(text).toContain('监督举报电话 <strong class="call">0838-0000012</strong>');
    expect(await page(notice, 'en')).toContain('Notice of a change of social assistance');
    const masked = await page((await print(second.caseId, { form: 'adjustment-notice' })).body);
    expect(masked).not.toContain(STATED);
    expect(await ready(second.caseId)).toContainEqual([
      ...['adjustment', 'adjustment-notice', expect.arrayContaining([notice.number]) as unknown],
    ]);
  });

  it('[A-27] its code answers valid, and the class; a wrong one does not', async () => {
    const code = /核验码 ([0-9A-F-]{19})/u.exec(await page(notice))?.[1] ?? '';
    const check = async (typed: string) => {
      const path = `/v1/notice-checks?number=${notice.number}&code=${typed}`;
      return (await scene.http('demo-civil-affairs').get<Body>('eligibility', path)).body;
    };
    const other = code.replace(/^./, code.startsWith('0') ? '1' : '0');
    expect(await check(other)).toEqual({ valid: false, classes: [] });
    // The decision of the second case took the place of the first: its own notice is the valid one.
    expect(await check(code)).toMatchObject({ valid: true, classes: [{ category: 'dibao' }] });
  });

  it('[A-02] a reprint names what has changed since', async () => {
    await at('2026-08-18');
    const again = await post<{ changed: string[] }>(`/v1/prints/${notice.printId}/copies`, {
      ...{ reasonCode: 'lost', presence: 'in-person' },
    });
    expect([again.status, again.body.changed]).toEqual([201, []]);
  });

  it('[A-02] [L-22] once the reduction is stayed, print and reprint state it, and its code answers not valid (A-27)', async () => {
    const remedies = new FiledRemedies(scene);
    const on = '2026-08-18';
    remedyId = await remedies.filed('demo-clerk', {
      ...{ kind: 'reconsideration', about: 'track', caseId: second.caseId, track, ground: 'decision' },
      ...{ receivedOn: on, knownOn: on, decision: 'adjustment', adjustmentId },
    });
    const step = (name: string, body: Body) =>
      remedies.step('demo-civil-affairs', remedyId, name, { on, ...body });
    expect(await step('acceptance', { accepted: true })).toMatchObject({ status: 201 });
    expect(await step('orders', { order: 'stay' })).toMatchObject({ status: 201 });
    const again = await post<Copy & { changed: string[] }>(`/v1/prints/${notice.printId}/copies`, {
      ...{ reasonCode: 'lost', presence: 'in-person' },
    });
    expect(await page(again.body)).toContain('首次打印后以下内容已有变化：决定后的变化');
    expect(await checked(again.body)).toEqual({ valid: false, classes: [] });
    for (const form of ['adjustment-notice', 'decision-notice']) {
      const { body } = await print(second.caseId, { form, presence: 'in-person' });
      const text = await page(body);
      expect(text).toContain('行政复议期间，本决定自2026年9月1日起停止执行');
      expect(text).toMatch(/自2026年9月1日起每月 [\d.]+ 元/u);
      expect(await checked(body)).toEqual({ valid: false, classes: [] });
    }
  });

  it('[L-05] [L-22] the notice of what was set aside is no longer due, and nobody delivers it', async () => {
    const due = async () => {
      const { body } = await scene
        .http('demo-clerk')
        .get<{ items: Body[] }>('eligibility', '/v1/due-items?kind=adjustment-notice&limit=200');
      return body.items.filter(({ objectId }) => objectId === adjustmentId).length;
    };
    expect(await due()).toBe(1);
    const remedies = new FiledRemedies(scene);
    await at('2026-08-24');
    const result = { on: '2026-08-24', result: 'changed', findings: '示范：收入认定有误' };
    expect(await remedies.step('demo-civil-affairs', remedyId, 'result', result)).toMatchObject({
      status: 201,
    });
    expect(await due()).toBe(0);
    const delivered = { on: '2026-08-24', method: 'in-person', receivedBy: head };
    expect(await post(`/v1/adjustments/${adjustmentId}/notice`, delivered)).toMatchObject({
      ...{ status: 409, body: { code: 'ADJUSTMENT_SET_ASIDE' } },
    });
    const printed = await print(second.caseId, { form: 'adjustment-notice', presence: 'in-person' });
    expect(await page(printed.body)).toContain('本决定于2026年8月24日经行政复议变更或者撤销');
    expect(await checked(printed.body)).toEqual({ valid: false, classes: [] });
  });
});

describe('the other papers of a case', () => {
  it('[A-01] the consent and the survey form go along before the survey: the form has what was declared and what sources answered, beside empty fields for what is found', async () => {
    await at('2026-09-07');
    const { caseId } = await scene.applies(liEarning(130_000, '2026-09-07'));
    expect((await ready(caseId)).map(([event, form]) => [event, form])).toEqual([
      ['application', 'consent-form'],
      ['survey', 'survey-form'],
    ]);
    const consent = await page((await print(caseId, { form: 'consent-form' })).body);
    expect(consent).toContain('authorisation-2026');
    expect(consent).toContain('中华人民共和国社会救助法第四十条');
    const form = async () => page((await print(caseId, { form: 'survey-form' })).body);
    const rowOf = (text: string, dimension: string) =>
      new RegExp(`<th>${dimension}</th>((?:(?!</tr>).)*)</tr>`, 'su').exec(text)?.[1] ?? '';
    const before = await form();
    expect(before).toContain('家庭申报（2026年9月7日）');
    expect(before).toContain('<th>核对结果</th><th>调查情况</th>');
    expect(rowOf(before, '经济')).toMatch(/^<td>试一：工资[^<]*\d\.\d\d 元/u);
    expect(rowOf(before, '健康')).toContain('试二：重病');
    expect(rowOf(before, '教育')).toContain('试三：');
    expect(rowOf(before, '居住')).toMatch(/^<td>D 级（整体危险）<br>唯一住房<br>饮水安全/u);
    for (const dimension of ['经济', '健康', '教育', '居住', '就业', '社会参与'])
      expect(rowOf(before, dimension)).toMatch(/<td><\/td><td class="blank"><\/td>$/u);
    const officials = new Officials(scene, caseId);
    await at('2026-09-10');
    expect(await officials.report('2026-09-08')).toMatchObject({ status: 201 });
    const after = await form();
    expect(after).toContain('核对结果（2026年9月8日）');
    expect(rowOf(after, '经济')).toContain('与申报一致：纳税<br>无数据：户籍、社会保险、');
    expect(rowOf(after, '经济')).toMatch(/<td class="blank"><\/td>$/u);
    const surveyed = await officials.survey('2026-09-09', { facts: { water: { safe: true } } });
    expect(surveyed).toMatchObject({ status: 201 });
    const found = await form();
    expect(rowOf(found, '居住')).toMatch(/饮水安全<br><\/td><td><\/td><td class="blank">饮水安全/u);
    const elsewhere = await print(caseId, { form: 'survey-form' }, 'demo-agriculture');
    expect([elsewhere.status, elsewhere.body['code']]).toEqual([403, 'UNMASK_NOT_ALLOWED']);
  });

  it('[L-65] an inquiry is printed with who is asked, about whom and for what, and nothing else of the family', async () => {
    const who = await scene.applies(liEarning(120_000, '2026-09-10'));
    const [personId] = who.personIds;
    const sent = await post<{ letterId: string }>(`/v1/cases/${who.caseId}/inquiry-letters`, {
      ...{ on: '2026-09-10', unit: '绵竹某砖厂', purpose: 'income', fields: ['wage'], personId },
    });
    expect(sent.status).toBe(201);
    const { body } = await print(who.caseId, { form: 'inquiry-letter' });
    const text = await page(body);
    expect(text).toContain('绵竹某砖厂');
    expect(text).toContain('试一');
    expect(text).not.toMatch(/试二|试三|低保|1984/u);
    const twice = await post(`/v1/cases/${who.caseId}/inquiry-letters`, {
      ...{ on: '2026-09-10', unit: '绵竹某砖厂', purpose: 'income', fields: ['wage'], personId },
    });
    expect([twice.status, twice.body['code']]).toEqual([409, 'INQUIRY_SENT_ALREADY']);
    expect((await ready(who.caseId)).at(-1)).toEqual(['inquiry', 'inquiry-letter', [body.number]]);
  });
});
