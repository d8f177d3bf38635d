import { householdBuilder, type Filing } from '@aid-chain/testing';
import { Window } from '../window-check/window-check.fixture.js';

let window: Window;

beforeAll(async () => {
  window = await Window.open();
});

afterAll(() => window?.close());

interface Shown {
  readonly state: string;
  readonly code?: string;
  readonly openApplicationId?: string;
  readonly ended?: object;
  readonly members: readonly { personId: string; relation: string; name: string; idNumber?: string }[];
}

const family = (): Filing =>
  householdBuilder().with().with({ sex: 'female' }).with({ birthDate: '2014-03-01' }).build();
const look = (householdId: string, more = '', actor = 'demo-clerk', headers = {}) =>
  window.running.http(actor).get<Shown>('intake', `/v1/households/${householdId}${more}`, { headers });
const leaves = (personId: string | undefined, more: object = {}) => ({
  ...{ kind: 'leave', effectiveOn: '2026-01-12', reasonCode: 'moved-out', persons: [{ personId }] },
  guardian: { kind: 'person', name: '试姨' },
  ...more,
});
const personOf = async (householdId: string, relation: string): Promise<string | undefined> =>
  (await window.membersOf(householdId)).find((member) => member.relation === relation)?.personId;

describe('a household of the register', () => {
  it('[A-09] [A-19] shows its members as of a day, masked unless a reason is given; every look is audited', async () => {
    const filing = family();
    const { householdId } = await window.registered(filing);
    await window.database.query(
      `update intake.membership set joined_on = '2026-01-02' where household_id = $1`,
      [householdId],
    );
    await window.database.query(`update intake.household set registered_on = '2026-01-02' where id = $1`, [
      householdId,
    ]);
    const child = await personOf(householdId, 'child');
    expect((await window.change(householdId, leaves(child))).status).toBe(201);
    const today = await look(householdId);
    expect(today.body.members.map(({ relation }) => relation).sort()).toEqual(['head', 'spouse']);
    expect(JSON.stringify(today.body)).not.toContain(filing.members[0]?.['idNumber']);
    const before = await look(householdId, '?on=2026-01-11', 'demo-reviewer', {
      'Unmask-Reason': 'filing',
    });
    expect(before.body.members).toHaveLength(3);
    expect(JSON.stringify(before.body)).toContain(filing.members[0]?.['idNumber']);
    expect((await look(householdId, '?on=2026-01-13')).body.code).toBe('VALIDATION_FAILED');
    const { status, body } = await look(householdId, '?on=2026-01-01');
    expect(status).toBe(422);
    expect(body).toMatchObject({
      faults: [
        {
          code: 'HOUSEHOLD_REGISTERED_LATER',
          path: '/on',
          zh: expect.stringContaining('2026-01-02') as string,
        },
      ],
    });
    const { rows } = await window.database.query(
      `select action, reason from intake.audit where household_id = $1 and action like 'household.%shown'
         or household_id = $1 and action = 'household.unmasked' order by id`,
      [householdId],
    );
    expect(rows).toEqual([
      { action: 'household.shown', reason: null },
      { action: 'household.unmasked', reason: 'filing' },
      { action: 'household.shown', reason: null },
    ]);
  });

  it('[L-15] is not shown to an official whom the family declared as a close relative, in full or masked, nor its changes', async () => {
    const filing = family();
    const declaredRelatives = [{ memberRef: 'm1', relation: 'sibling', staffCode: 'S-0101' }];
    const { householdId } = await window.file({ ...filing, declaredRelatives }, 'demo-clerk-2');
    const inFull = { 'Unmask-Reason': 'case-handling' };
    const refused = await look(householdId, '', 'demo-clerk', inFull);
    expect(refused).toMatchObject({ status: 403, body: { code: 'CLOSE_RELATIVE' } });
    const number = String(filing.members[0]?.['idNumber']);
    for (const what of ['', '/changes']) {
      expect((await look(householdId, what)).body.code).toBe('CLOSE_RELATIVE');
      expect((await look(householdId, what, 'demo-clerk-2')).status).toBe(200);
    }
    expect(JSON.stringify((await look(householdId, '', 'demo-clerk-2', inFull)).body)).toContain(number);
    const { rows } = await window.database.query(
      `select actor_id, action, outcome, code from intake.audit where action = 'household.unmasked'
       and outcome = 'refused' order by id desc limit 1`,
    );
    const attempt = { actor_id: 'demo-clerk', action: 'household.unmasked' };
    expect(rows).toEqual([{ ...attempt, outcome: 'refused', code: 'CLOSE_RELATIVE' }]);
  });

  it('[A-19] lists what changed, the last first, a page at a time', async () => {
    const { householdId } = await window.registered(family());
    const child = await personOf(householdId, 'child');
    await window.change(householdId, leaves(child));
    const corrected = {
      corrected: { phone: '13900000002' },
      persons: [{ personId: await personOf(householdId, 'head') }],
    };
    const put = { kind: 'correction', effectiveOn: '2026-01-12', reasonCode: 'data-corrected', ...corrected };
    expect((await window.change(householdId, put)).status).toBe(201);
    interface Page {
      readonly items: readonly object[];
      readonly next?: string;
    }
    const page = async (query: string): Promise<Page> =>
      (
        await window.running
          .http('demo-clerk')
          .get<Page>('intake', `/v1/households/${householdId}/changes?${query}`)
      ).body;
    const first = await page('limit=1');
    expect(first.items).toMatchObject([{ version: 3, kind: 'correction', changedBy: 'demo-clerk' }]);
    const second = await page(`limit=1&cursor=${first.next ?? ''}`);
    expect(second.items).toMatchObject([
      { version: 2, kind: 'leave', reasonCode: 'moved-out', departed: [child] },
    ]);
    expect(second.next).toBeUndefined();
  });

  it('[A-19] is not there for another township, and no business of a portal', async () => {
    const { householdId } = await window.registered(family());
    await window.database.query(`update intake.household set region_code = '510683980001' where id = $1`, [
      householdId,
    ]);
    expect((await look(householdId)).status).toBe(404);
    expect((await look(householdId, '/changes')).status).toBe(404);
    expect((await look(householdId, '', 'demo-portal')).status).toBe(403);
    expect((await look(householdId, '', 'demo-civil-affairs')).status).toBe(200);
  });
});

describe('children of whom no adult is left', () => {
  it('[A-03] stay a household with a named guardian; while that is open it is listed', async () => {
    const single = householdBuilder().with().with({ birthDate: '2014-03-01' }).build();
    const { householdId } = await window.registered(single);
    const [head, child] = [await personOf(householdId, 'head'), await personOf(householdId, 'child')];
    const relations = [{ personId: child, relation: 'head' }];
    const dies = leaves(head, { reasonCode: 'head-died', relations, guardian: undefined });
    const reviewer = (more: object) => window.change(householdId, { ...dies, ...more }, 'demo-reviewer');
    expect((await reviewer({})).body.code).toBe('GUARDIAN_MISSING');
    expect((await reviewer({ guardian: { kind: 'not-settled' } })).status).toBe(201);
    const open = async () =>
      (await look('guardian-open')).body as unknown as { items: readonly { householdId: string }[] };
    expect((await open()).items.map((one) => one.householdId)).toEqual([householdId]);
    const settled = {
      ...{ kind: 'correction', effectiveOn: '2026-01-12', reasonCode: 'data-corrected', relations: [] },
      ...{ persons: [{ personId: child }], corrected: { phone: '13900000003' } },
      guardian: { kind: 'person', name: '试护人' },
    };
    expect((await reviewer(settled)).status).toBe(201);
    expect((await open()).items).toEqual([]);
    const { body } = await look(householdId);
    expect(body).toMatchObject({ guardian: { kind: 'person' } });
    expect(JSON.stringify(body)).not.toContain('试护人');
  });
});

describe('a household of which nobody is left', () => {
  it('[A-19] ends by the reviewer, with its day and reason; what is open of it stays open for a person to decide', async () => {
    const single = householdBuilder().with().build();
    const { householdId, applicationId } = await window.file(single);
    const head = await personOf(householdId, 'head');
    const dies = leaves(head, { reasonCode: 'died' });
    expect(
      (await window.change(householdId, leaves(head, { reasonCode: 'married-out' }), 'demo-reviewer')).body
        .code,
    ).toBe('HOUSEHOLD_WOULD_BE_EMPTY');
    expect((await window.change(householdId, dies)).body.code).toBe('HOUSEHOLD_ENDED_BY_REVIEWER');
    expect((await window.change(householdId, dies, 'demo-reviewer')).status).toBe(201);
    const { body } = await look(householdId);
    expect(body).toMatchObject({
      ...{ state: 'closed', members: [], openApplicationId: applicationId },
      ended: { on: '2026-01-12', reasonCode: 'died' },
    });
    expect((await window.events(householdId)).at(-1)).toEqual({
      id: expect.any(String) as string,
      type: 'household-ended',
      data: { subject: { householdId }, effectiveOn: '2026-01-12', reasonCode: 'died' },
    });
    const again = await window.change(householdId, dies, 'demo-reviewer');
    expect([again.status, again.body.code]).toEqual([409, 'HOUSEHOLD_NO_LONGER_REGISTERED']);
  });
});
