import { householdBuilder, idNumber, type Filing } from '@aid-chain/testing';
import { Window } from '../window-check/window-check.fixture.js';

interface Copy {
  readonly printId: string;
  readonly copyId: string;
  readonly number: string;
  readonly copyNo?: number;
  readonly code?: string;
  readonly changed?: readonly string[];
}

let window: Window;

beforeAll(async () => {
  window = await Window.open();
});

afterAll(() => window?.close());

const FORM = { form: 'non-acceptance-notice' };
const NOTE = '示范：代填人没有受到委托';
/** The clerk of the sample whose staff code a family can declare. */
const RELATIVE = { memberRef: 'm1', relation: 'sibling', staffCode: 'S-0102' };

const post = (path: string, body: object, key = 'demo-clerk') =>
  window.running.http(key).post<Copy>('intake', `/v1/${path}`, body);
const print = (applicationId: string, body: object = FORM, key = 'demo-clerk') =>
  post(`applications/${applicationId}/prints`, body, key);

async function page({ copyId }: Copy, language = 'zh', key = 'demo-clerk'): Promise<string> {
  const headers = { 'Accept-Language': language };
  const { body } = await window.running
    .http(key)
    .get<string>('intake', `/v1/print-copies/${copyId}`, { headers });
  return String(body);
}

/** A filing that waits for the window, because the register has more members than it names. */
async function waiting(more: Partial<Filing> = {}): Promise<string> {
  const filing = householdBuilder().with({ birthDate: '2014-03-01' }).build();
  await window.registered(filing);
  const members = filing.members.slice(0, 1);
  return (await window.file({ ...filing, members, ...more })).applicationId;
}

async function refused(reason: object, more: Partial<Filing> = {}): Promise<string> {
  const applicationId = await waiting(more);
  const answer = await window.answer(applicationId, { decision: 'refuse', ...reason });
  expect([answer.status, answer.body.state]).toEqual([201, 'not-accepted']);
  return applicationId;
}

describe('the notice that an application is not accepted', () => {
  it('[A-01] there is none of an application that waits, and the refusal names the step', async () => {
    const { status, body } = await print(await waiting());
    expect([status, body.code]).toEqual([409, 'PRINT_STEP_MISSING']);
    expect(JSON.stringify(body)).toContain('窗口核实后不予受理');
  });

  it('[A-01] [L-22] [S2-36] names why with the article of its day, what to do, who reconsiders within which days, that the court comes after it, and the phone for complaints', async () => {
    const applicationId = await refused({ reasonCode: 'not-the-applicant' });
    const { body } = await print(applicationId, { ...FORM, presence: 'in-person' });
    expect(body.number).toMatch(/^BS-510683990-2026-\d{6}$/);
    const text = await page(body);
    expect(text).toContain('不予受理');
    expect(text).toContain('非本人或其家庭提出（民发〔2021〕57号第四条）');
    expect(text).toContain('可以委托村（居）民委员会或者他人代为提出');
    expect(text).toContain('最低生活保障');
    expect(text).toMatch(
      /应当先自知道本决定之日起 60 日内向绵竹市人民政府申请行政复议（被申请人：[^）]*人民政府）.*15 日内依法向人民法院/u,
    );
    expect(text).toContain('监督举报电话 <strong class="call">0838-0000012</strong>');
    expect(text).toContain('>试甲<');
    const english = await page(body, 'en');
    expect(english).toContain('not accepted');
    expect(english).toContain('first asks the government of 绵竹市');
    const masked = await page((await print(applicationId)).body);
    expect(masked).not.toContain('>试甲<');
  });

  it('[A-01] another reason is explained in words, which stand sealed and on the print for the family alone', async () => {
    const applicationId = await waiting();
    const other = { decision: 'refuse', reasonCode: 'other' };
    const bare = await window.answer(applicationId, other);
    expect(bare.body.faults).toMatchObject([{ code: 'WINDOW_REFUSAL_UNEXPLAINED', path: '/note' }]);
    const accepted = { decision: 'confirm', reasonCode: 'documents-seen', note: NOTE };
    expect((await window.answer(applicationId, accepted)).body.faults).toContainEqual(
      expect.objectContaining({ code: 'WINDOW_NOTE_OF_REFUSAL', path: '/note' }),
    );
    expect(await window.answer(applicationId, { ...other, note: NOTE })).toMatchObject({ status: 201 });
    const { rows } = await window.database.query<{ row: string }>(
      'select to_jsonb(a)::text as row from intake.application a where a.id = $1',
      [applicationId],
    );
    expect(rows[0]?.row).not.toContain(NOTE);
    expect(await page((await print(applicationId, { ...FORM, presence: 'in-person' })).body)).toContain(NOTE);
    expect(await page((await print(applicationId)).body)).not.toContain(NOTE);
  });

  it('[A-02] every copy is a row of the list of the application, and a reprint shows what was printed', async () => {
    const applicationId = await refused({ reasonCode: 'filed-twice' });
    const first = (await print(applicationId)).body;
    const again = await post(`prints/${first.printId}/copies`, { reasonCode: 'lost' });
    expect([again.status, again.body.changed]).toEqual([201, []]);
    expect(await page(again.body)).toContain('重印');
    const { body } = await window.running
      .http('demo-clerk')
      .get<{ items: object[] }>('intake', `/v1/applications/${applicationId}/prints`);
    expect(body.items).toMatchObject([
      { number: first.number, copies: [{ copyNo: 1 }, { copyNo: 2, reasonCode: 'lost' }] },
    ]);
  });

  it('[A-02] one decision has one number: what is printed of it again is its next copy, by two clerks at once as well', async () => {
    const applicationId = await refused({ reasonCode: 'filed-twice' });
    const printed = await Promise.all([print(applicationId), print(applicationId, FORM, 'demo-reviewer')]);
    const again = await print(applicationId);
    expect(new Set([...printed, again].map(({ body }) => body.number)).size).toBe(1);
    expect([...printed, again].map(({ body }) => body.copyNo).sort()).toEqual([1, 2, 3]);
    expect(again.body.changed).toEqual([]);
  });

  it('[L-07] [L-22] what the window decided and nobody delivered is listed until it is, and the days run from then on', async () => {
    const applicationId = await refused({ reasonCode: 'filed-twice' });
    const owed = async () => {
      const { body } = await window.running
        .http('demo-clerk')
        .get<{ items: { objectId: string; kind: string }[] }>('intake', '/v1/due-items?limit=200');
      return body.items.filter(({ objectId }) => objectId === applicationId).map(({ kind }) => kind);
    };
    const delivered = { on: '2026-01-12', method: 'post' };
    expect(await owed()).toEqual(['non-acceptance-notice']);
    await print(applicationId);
    expect(await post(`applications/${applicationId}/notice-delivery`, delivered)).toMatchObject({
      ...{ status: 201, body: { warnings: [] } },
    });
    expect(await owed()).toEqual([]);
    expect((await post(`applications/${applicationId}/notice-delivery`, delivered)).body.code).toBe(
      'APPLICATION_NOTICE_DELIVERED',
    );
  });

  it('[L-07] what can be put right is no ground for a refusal: the family is asked once, keeps its day of receipt, and the number of the card is accepted', async () => {
    const filing = householdBuilder().with({}).with({ birthDate: '2014-03-01' }).build();
    await window.registered(filing);
    const [head, ...others] = filing.members;
    const typed = { ...head, idNumber: idNumber(9_001, { birthDate: '1980-01-01' }) };
    const { applicationId } = await window.file({ ...filing, members: [typed, ...others] });
    const reason = { reasonCode: 'wrong-number', note: '号码最后一位与证件不一致' };
    expect((await window.answer(applicationId, { decision: 'refuse', ...reason })).body.code).toBe(
      'WINDOW_REFUSAL_NOT_ALLOWED',
    );
    const asked = { decision: 'supplement', ...reason };
    expect((await window.answer(applicationId, asked)).body.state).toBe('awaiting-window-check');
    expect((await window.answer(applicationId, asked)).body.code).toBe('SUPPLEMENT_ASKED_ALREADY');
    expect((await window.look(applicationId)).body).toMatchObject({
      supplements: [{ reasonCode: 'wrong-number', hasLastDay: false }],
    });
    const { body } = await print(applicationId, { form: 'filing-supplement-notice', presence: 'in-person' });
    expect(body.number).toMatch(/^BQ-510683990-2026-\d{6}$/);
    const text = await page(body);
    expect(text).toContain('收到日期不变，不需要重新提出');
    expect(text).toContain('号码最后一位与证件不一致');
    expect(text).toContain('监督举报电话 <strong class="call">0838-0000012</strong>');
    const members = await window.answersFor(applicationId, filing);
    const [first, ...rest] = members;
    const accepted = await window.answer(applicationId, {
      ...{ decision: 'correct', reasonCode: 'documents-seen' },
      householdId: (await window.look(applicationId)).body.registered[0]?.householdId,
      members: [{ ...first, idNumber: head?.['idNumber'] }, ...rest],
    });
    expect([accepted.status, accepted.body.state]).toEqual([201, 'open']);
    const { rows } = await window.database.query<{ on: string }>(
      'select received_on::text as on from intake.application where id = $1',
      [applicationId],
    );
    expect(rows).toEqual([{ on: filing['receivedOn'] }]);
  });

  it('[A-27] its code answers valid or not to an office to which it is shown, and nothing else', async () => {
    const applicationId = await refused({ reasonCode: 'filed-twice' });
    const { body } = await print(applicationId);
    const code = /核验码 ([0-9A-F-]{19})/u.exec(await page(body))?.[1] ?? '';
    const check = async (typed: string) =>
      (
        await window.running
          .http('demo-civil-affairs')
          .get<object>('intake', `/v1/notice-checks?number=${body.number}&code=${typed}`)
      ).body;
    expect(await check(code)).toEqual({ valid: true });
    expect(await check(code.replace(/^./, code.startsWith('0') ? '1' : '0'))).toEqual({ valid: false });
  });

  it('[L-15] a declared relative prints nothing of it, prints nothing again, and reads no page and no list', async () => {
    const applicationId = await refused(
      { reasonCode: 'not-the-applicant' },
      {
        declaredRelatives: [RELATIVE],
      },
    );
    const relative = 'demo-clerk-2';
    const refusedWith = async (asked: Promise<{ status: number; body: object }>) => {
      expect(await asked).toMatchObject({ status: 403, body: { code: 'CLOSE_RELATIVE' } });
    };
    const { body } = await print(applicationId);
    await refusedWith(print(applicationId, FORM, relative));
    await refusedWith(post(`prints/${body.printId}/copies`, { reasonCode: 'lost' }, relative));
    const http = window.running.http(relative);
    await refusedWith(http.get<object>('intake', `/v1/applications/${applicationId}/prints`));
    // Of a filing that was not accepted, as of one that waits, no page shows it to its relative either.
    await refusedWith(http.get<object>('intake', `/v1/applications/${applicationId}`));
    expect((await print(applicationId, FORM, 'demo-civil-affairs')).status).toBe(201);
    const elsewhere = await print(applicationId, { ...FORM, presence: 'in-person' }, 'demo-civil-affairs');
    expect([elsewhere.status, elsewhere.body.code]).toEqual([403, 'UNMASK_NOT_ALLOWED']);
  });

  it('[L-15] [S4-11] who is kept from a family that the register found for it prints, reads and checks nothing of it', async () => {
    const filing = householdBuilder()
      .with({ phone: '13900000001' })
      .with({ birthDate: '2014-03-01' })
      .build();
    const { householdId } = await window.registered(filing);
    const { applicationId } = await window.file({ ...filing, members: filing.members.slice(0, 1) });
    const refusal = { decision: 'refuse', reasonCode: 'not-the-applicant' };
    expect((await window.answer(applicationId, refusal)).body.state).toBe('not-accepted');
    const { body } = await print(applicationId);
    const code = /核验码 ([0-9A-F-]{19})/u.exec(await page(body))?.[1] ?? '';
    const http = window.running.http('demo-clerk-2');
    const listed = async () =>
      (
        await http.get<{ items: { applicationId: string }[] }>(
          'intake',
          '/v1/applications?state=not-accepted',
        )
      ).body.items.filter((item) => item.applicationId === applicationId).length;
    expect(await listed()).toBe(1);
    const [member] = await window.membersOf(householdId);
    await window.database.query(
      'insert into intake.registered_relative (household_id, person_id, staff_code) values ($1, $2, $3)',
      [householdId, member?.personId, RELATIVE.staffCode],
    );
    const doors = [
      print(applicationId, FORM, 'demo-clerk-2'),
      post(`prints/${body.printId}/copies`, { reasonCode: 'lost' }, 'demo-clerk-2'),
      http.get<object>('intake', `/v1/applications/${applicationId}/prints`),
      http.get<object>('intake', `/v1/applications/${applicationId}`),
      http.get<object>('intake', `/v1/notice-checks?number=${body.number}&code=${code}`),
    ];
    for (const asked of await Promise.all(doors))
      expect(asked).toMatchObject({ status: 403, body: { code: 'CLOSE_RELATIVE' } });
    expect(await listed()).toBe(0);
    expect((await print(applicationId)).status).toBe(201);
  });
});
