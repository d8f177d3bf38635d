import { rmSync } from 'node:fs';
import { changedPolicies, householdBuilder, idNumber, replacing, type Filing } from '@aid-chain/testing';
import { Window } from '../window-check/window-check.fixture.js';

interface Copy {
  readonly copyId: string;
  readonly number: string;
}
interface Asked {
  readonly reasonCode: string;
  readonly note?: string;
  readonly hasLastDay: boolean;
}
interface Detail {
  readonly supplement?: Asked;
  readonly supplements: readonly Asked[];
  readonly members: readonly { readonly idNumber?: string; readonly cardNumber?: string }[];
}

const ONCE = `supplement-notice.once:
  unit: bool
  values:
    - { from: 2021-07-01, to: null, value: `;
const PHONE = '0838-5550001';
/** A place that sets days, gives the number of its township, and lets the window ask again. */
const policiesDir = changedPolicies({
  '000000/procedure.yaml': replacing(`${ONCE}true`, `${ONCE}false`),
  '510683/window.yaml': () => `supplement-notice.working-days:
  unit: working-days
  values: [{ from: 2026-01-01, to: null, value: 10, demo: true }]
authority.phone:
  unit: list
  values: [{ from: 2026-01-01, to: null, value: ['${PHONE}'], demo: true }]
`,
});

let window: Window;

beforeAll(async () => {
  window = await Window.open({ config: { policiesDir } });
});
afterAll(async () => {
  await window?.close();
  rmSync(policiesDir, { recursive: true });
});

const http = (key = 'demo-clerk') => window.running.http(key);
const post = <T extends object>(path: string, body: object) => http().post<T>('intake', `/v1/${path}`, body);
const print = async (applicationId: string): Promise<Copy> =>
  (
    await post<Copy>(`applications/${applicationId}/prints`, {
      ...{ form: 'filing-supplement-notice', presence: 'in-person' },
    })
  ).body;
const page = async ({ copyId }: Copy): Promise<string> =>
  String((await http().get<string>('intake', `/v1/print-copies/${copyId}`)).body);
const detail = async (applicationId: string, headers = {}): Promise<Detail> =>
  (await http().get<Detail>('intake', `/v1/applications/${applicationId}`, { headers })).body;
const isValid = async ({ number }: Copy, text: string): Promise<unknown> => {
  const code = /核验码 ([0-9A-F-]{19})/u.exec(text)?.[1] ?? '';
  const path = `/v1/notice-checks?number=${number}&code=${code}`;
  return (await http('demo-civil-affairs').get<{ valid: boolean }>('intake', path)).body.valid;
};
const dueOf = async (applicationId: string): Promise<unknown[]> => {
  const { body } = await http().get<{ items: { objectId: string; kind: string; dueOn?: string }[] }>(
    ...(['intake', '/v1/due-items?limit=200'] as const),
  );
  return body.items
    .filter(({ objectId }) => objectId === applicationId)
    .map(({ kind, dueOn }) => [kind, dueOn]);
};

const NOTES = { first: '请出示身份证，核对号码', second: '请先登记新出生的成员' };
const CLEAR = { 'Unmask-Reason': 'case-handling' };

/** A filing with a mistyped number, which the window asks to be put right. */
async function mistyped(): Promise<{ filing: Filing; applicationId: string; typed: string }> {
  const filing = householdBuilder().with({}).with({ birthDate: '2014-03-01' }).build();
  await window.registered(filing);
  const [head, ...others] = filing.members;
  const typed = idNumber(9_002, { birthDate: '1980-01-01' });
  const { applicationId } = await window.file({
    ...filing,
    members: [{ ...head, idNumber: typed }, ...others],
  });
  await window.answer(applicationId, {
    ...{ decision: 'supplement', reasonCode: 'wrong-number', note: NOTES.first },
  });
  return { filing, applicationId, typed };
}

describe('what the window asks to be put right', () => {
  it('[L-07] [A-18] is shown with its days to officials, in the list, on the application and at the check, and what was written for a purpose alone', async () => {
    const { applicationId } = await mistyped();
    const delivered = { on: '2026-01-12', method: 'in-person' };
    const answer = await post<object>(`applications/${applicationId}/notice-delivery`, delivered);
    expect(answer).toMatchObject({ status: 201, body: { dueOn: '2026-01-26', warnings: ['not-printed'] } });
    expect(await dueOf(applicationId)).toEqual([['window-check', '2026-01-26']]);
    const asked = {
      ...{ askedOn: '2026-01-12', reasonCode: 'wrong-number', hasLastDay: true },
      ...{ deliveredOn: '2026-01-12', dueOn: '2026-01-26' },
    };
    const one = { ...asked, deliveryMethod: 'in-person' };
    expect(await detail(applicationId)).toMatchObject({ supplement: asked, supplements: [one] });
    expect((await detail(applicationId)).supplements[0]).not.toHaveProperty('note');
    expect((await detail(applicationId, CLEAR)).supplements).toEqual([{ ...one, note: NOTES.first }]);
    const look = await window.look(applicationId, 'demo-clerk', CLEAR);
    expect(look.body).toMatchObject({ supplements: [{ ...one, note: NOTES.first }] });
    const { body } = await http().get<{ items: { applicationId: string; supplement?: Asked }[] }>(
      ...(['intake', '/v1/applications?limit=200'] as const),
    );
    expect(body.items.find((each) => each.applicationId === applicationId)?.supplement).toEqual(asked);
  });

  it('[A-02] [A-27] asked again has a notice of its own, with the telephone of the township; each stays on file, and the code answers for the last alone', async () => {
    const { applicationId } = await mistyped();
    const first = await print(applicationId);
    const before = await page(first);
    expect(before).toContain(`（电话 <strong class="call">${PHONE}</strong>）`);
    expect(await isValid(first, before)).toBe(true);
    const more = { decision: 'supplement', reasonCode: 'change-first', note: NOTES.second };
    expect((await window.answer(applicationId, more)).status).toBe(201);
    const second = await print(applicationId);
    expect(second.number).not.toBe(first.number);
    const after = await page(second);
    expect([before, after].map((text) => [text.includes(NOTES.first), text.includes(NOTES.second)])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect([await isValid(first, before), await isValid(second, after)]).toEqual([false, true]);
    const { supplement, supplements } = await detail(applicationId);
    expect(supplements.map(({ reasonCode }) => reasonCode)).toEqual(['wrong-number', 'change-first']);
    expect(supplement?.reasonCode).toBe('change-first');
  });

  it('[L-07] [A-18] is owed no more once the application is accepted; what was filed stays beside the number of the card, and the log names whose it is', async () => {
    const { filing, applicationId, typed } = await mistyped();
    const [first, ...rest] = await window.answersFor(applicationId, filing);
    const householdId = (await window.look(applicationId)).body.registered[0]?.householdId;
    const answer = (members: object[]) =>
      window.answer(applicationId, {
        ...{ decision: 'correct', reasonCode: 'documents-seen' },
        householdId,
        members,
      });
    const same = await answer([{ ...first, idNumber: typed }, ...rest]);
    expect([same.status, same.body.code]).toEqual([422, 'CARD_NUMBER_AS_FILED']);
    const card = filing.members[0]?.['idNumber'];
    expect((await answer([{ ...first, idNumber: card }, ...rest])).status).toBe(201);
    const [head, child] = (await detail(applicationId, CLEAR)).members;
    expect([head?.idNumber, head?.cardNumber]).toEqual([typed, card]);
    expect(child).not.toHaveProperty('cardNumber');
    const { rows } = await window.database.query(
      `select a.action, a.ids, s.closed_on::text as closed, p.filed::text like $2 as clear
         from intake.audit a join intake.filing_supplement s on s.application_id::text = a.object_id
         join intake.application p on p.id = s.application_id
        where a.object_id = $1 and a.action like 'window-check.number%' and a.outcome = 'done'`,
      [applicationId, `%${String(card)}%`],
    );
    expect(rows).toEqual([
      { action: 'window-check.number-corrected', ids: [first?.personId], closed: '2026-01-12', clear: false },
    ]);
    expect(await dueOf(applicationId)).toEqual([]);
  });
});
