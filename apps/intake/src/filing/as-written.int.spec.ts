import { householdBuilder, type Filing } from '@aid-chain/testing';
import { Window } from '../window-check/window-check.fixture.js';

let window: Window;

/** A village that was merged into 示范一村 with the year, one that ended, and one that begins. */
const MERGED = '510683990008';
const ENDED = '510683990007';
const FUTURE = '510683990006';

beforeAll(async () => {
  window = await Window.open();
  await window.database.query(
    `insert into directory.region (code, parent_code, level, name, valid_from, valid_to, successor_code) values
       ($1, '510683990000', 'village', '原八村', '2000-01-01', '2026-01-09', '510683990001'),
       ($2, '510683990000', 'village', '原七村', '2000-01-01', '2026-01-09', null),
       ($3, '510683990000', 'village', '新六村', '2026-02-01', null, null)`,
    [MERGED, ENDED, FUTURE],
  );
});
afterAll(() => window?.close());

const head = { ref: 'm1', relation: 'head', name: '试写法' };
/** A family of one, whose head is written as the test gives it. */
function single(written: object, changes: object = {}): Filing {
  const filing = householdBuilder().with().build();
  return { ...filing, ...changes, members: [{ ...filing.members[0], ...head, ...written }] };
}
const withdrawn = (applicationId: string) =>
  window.running
    .http('demo-clerk')
    .post('intake', `/v1/applications/${applicationId.toUpperCase()}/withdrawal`, {
      ...{ on: '2026-01-12', reasonCode: 'other' },
    });
const detail = async (applicationId: string) => {
  const headers = { 'Unmask-Reason': 'case-handling' };
  const { body } = await window.running
    .http('demo-clerk')
    .get('intake', `/v1/applications/${applicationId}`, { headers });
  return body as { regionCode: string; proposedChanges: unknown[]; household: { members: object[] } };
};
const faults = async (filing: Filing): Promise<string[]> =>
  ((await window.file(filing)).faults ?? []).map(({ code, path }) => `${code} ${path}`);

describe('a person is taken as the person they are', () => {
  it('however number and phone are written, and is kept in one form', async () => {
    const first = await window.file(single({ idNumber: '99000019860504001X', phone: '13800001234' }));
    expect(JSON.stringify(await detail(first.applicationId))).toContain('99000019860504001X');
    expect((await withdrawn(first.applicationId)).status).toBe(200);
    for (const [idNumber, phone] of [
      ['990000 19860504 001x', '138 0000 1234'],
      ['９９００００１９８６０５０４００１Ｘ', '+86 138-0000-1234'],
      ['990000860504001', '0086 13800001234'],
    ]) {
      const again = await window.file(single({ idNumber, phone }));
      expect(again).toMatchObject({ householdId: first.householdId, state: 'open' });
      const shown = await detail(again.applicationId);
      expect(shown.proposedChanges).toEqual([]);
      expect(JSON.stringify(shown)).toMatch(/99000019860504001X.*13800001234/);
      expect((await withdrawn(again.applicationId)).status).toBe(200);
    }
  });

  it('[A-23] a name is kept code point for code point, without the blanks around it', async () => {
    const filed = await window.file(single({ name: ' 𠮷田·Ａｂ́ ' }));
    expect(JSON.stringify(await detail(filed.applicationId))).toContain('"name":"𠮷田·Ａｂ́"');
  });

  it('is one person twice in a filing, also where one number is of the first generation', async () => {
    const filing = single({ idNumber: '99000019860504001X' });
    const again = { ...filing.members[0], ref: 'm2', relation: 'spouse', idNumber: '990000860504001' };
    expect(await faults({ ...filing, members: [...filing.members, again] })).toEqual([
      'MEMBER_TWICE /members/1',
    ]);
  });

  it.each([
    ['a permit of Hong Kong', { idNumber: 'H01234567' }, 'ID_NUMBER_OTHER_DOCUMENT /members/0/idNumber'],
    ['a digit too few', { idNumber: '9900001986050400' }, 'ID_NUMBER_LENGTH /members/0/idNumber'],
    ['a landline without its area', { phone: '6201234' }, 'PHONE_INVALID /members/0/phone'],
    ['a name that nobody sees', { name: '\u200b' }, 'TEXT_UNSEEN_SIGNS /members/0/name'],
    ['a name that runs the other way', { name: '\u202e试甲' }, 'TEXT_UNSEEN_SIGNS /members/0/name'],
    ['a name of two lines', { name: '试\n甲' }, 'TEXT_UNSEEN_SIGNS /members/0/name'],
    ['a number as name', { name: '99000019860504001X' }, 'NAME_HOLDS_NUMBER /members/0/name'],
  ])('or is refused with what is wrong: %s', async (_what, written, fault) => {
    expect(await faults(single(written))).toEqual([fault]);
  });

  it('an address of two lines, or one that runs the other way, is refused', async () => {
    expect(await faults(single({}, { address: '示范镇\n一村' }))).toEqual(['TEXT_UNSEEN_SIGNS /address']);
    expect(await faults(single({}, { address: '\u202e示范镇一村' }))).toEqual(['TEXT_UNSEEN_SIGNS /address']);
  });
});

describe('a village whose code has changed', () => {
  it('is led to its successor where the application was received before', async () => {
    const filed = await window.file(single({}, { regionCode: MERGED, receivedOn: '2026-01-09' }));
    expect(await detail(filed.applicationId)).toMatchObject({ regionCode: '510683990001' });
    const [{ data } = { data: {} }] = await window.events(filed.householdId);
    expect(data).toMatchObject({ regionCode: '510683990001' });
  });

  it('is refused afterwards, and the sentence names the successor', async () => {
    const { faults: found = [] } = await window.file(single({}, { regionCode: MERGED }));
    expect(found).toMatchObject([{ code: 'REGION_REPLACED', path: '/regionCode' }]);
    expect(JSON.stringify(found)).toMatch(/2026-01-09.*510683990001（示范一村）/);
  });

  it.each([
    ['that ended without a successor', ENDED, 'REGION_ENDED /regionCode'],
    ['that begins later', FUTURE, 'REGION_NOT_YET /regionCode'],
  ])('is refused: one %s', async (_which, regionCode, fault) => {
    expect(await faults(single({}, { regionCode, receivedOn: '2026-01-09' }))).toEqual([fault]);
  });

  it('is taken by the same rule when a household moves', async () => {
    const { householdId } = await window.registered(single({}, { regionCode: '510683990002' }));
    const place = { regionCode: MERGED, residence: 'rural', address: '原八村1组' };
    const moves = (effectiveOn: string) => ({ kind: 'moved', effectiveOn, reasonCode: 'moved', place });
    const late = await window.change(householdId, moves('2026-01-10'));
    expect(late.body.faults).toMatchObject([{ code: 'REGION_REPLACED', path: '/place/regionCode' }]);
    expect((await window.change(householdId, moves('2026-01-09'))).status).toBe(201);
    const moved = (await window.events(householdId)).at(-1);
    expect(moved).toMatchObject({ data: { kind: 'moved', regionCode: '510683990001' } });
  });
});

describe('an id in capitals names what it names in small letters', () => {
  it('in an address, a filter and a body', async () => {
    const { householdId } = await window.registered(single({}));
    const [member] = await window.membersOf(householdId);
    const list = await window.running
      .http('demo-clerk')
      .get('intake', `/v1/applications?householdId=${householdId.toUpperCase()}`);
    expect(list).toMatchObject({ status: 200, body: { items: [{ householdId }] } });
    const corrected = await window.change(householdId.toUpperCase(), {
      ...{ kind: 'correction', effectiveOn: '2026-01-10', reasonCode: 'data-corrected' },
      ...{ persons: [{ personId: member?.personId.toUpperCase() }], corrected: { phone: '13900000009' } },
    });
    expect(corrected.status).toBe(201);
  });
});

describe('an integrator', () => {
  it('does not file as the window or the government, unless it is registered so', async () => {
    const window1 = await window.file(single({}, { channel: 'window' }), 'demo-portal');
    expect(window1.code).toBe('CHANNEL_NOT_REGISTERED');
    const government = await window.file(single({}, { filedBy: 'government' }), 'demo-portal');
    expect(government.code).toBe('FILED_BY_NOT_REGISTERED');
    expect((await window.file(single({}, { channel: 'window', filedBy: 'government' }))).state).toBe('open');
  });
});

const CLOSE_RELATIVE = { status: 403, body: { code: 'CLOSE_RELATIVE' } };
const related = (name: string): Filing =>
  single({ name }, { declaredRelatives: [{ memberRef: 'm1', relation: 'sibling', staffCode: 'S-0101' }] });
const withdraw = (applicationId: string, actor: string) =>
  window.running.http(actor).post<{
    code?: string;
  }>('intake', `/v1/applications/${applicationId}/withdrawal`, { on: '2026-01-12', reasonCode: 'other' });

describe('a declared close relative of the clerk', () => {
  it('[L-15] is shown to a colleague, not to the clerk, in full or masked; the attempt leaves its row', async () => {
    const relative = { memberRef: 'm1', relation: 'sibling', staffCode: 'S-0101' };
    const filing = single({}, { declaredRelatives: [relative] });
    const { applicationId } = await window.file(filing, 'demo-clerk-2');
    const see = (actor: string, headers: Record<string, string> = {}) =>
      window.running
        .http(actor)
        .get<{ code?: string }>('intake', `/v1/applications/${applicationId}`, { headers });
    const inFull = { 'Unmask-Reason': 'case-handling' };
    expect(await see('demo-clerk', inFull)).toMatchObject({ status: 403, body: { code: 'CLOSE_RELATIVE' } });
    const { rows } = await window.database.query(
      'select actor_id, action, outcome, code, reason from intake.audit order by id desc limit 1',
    );
    expect(rows[0]).toEqual({
      ...{ actor_id: 'demo-clerk', action: 'application.unmasked', outcome: 'refused' },
      ...{ code: 'CLOSE_RELATIVE', reason: 'case-handling' },
    });
    expect(await see('demo-clerk')).toMatchObject({ status: 403, body: { code: 'CLOSE_RELATIVE' } });
    expect(JSON.stringify((await see('demo-clerk-2')).body)).toContain('试**');
    expect(JSON.stringify((await see('demo-clerk-2', inFull)).body)).toContain(head.name);
  });

  it('[L-15] neither takes the application back nor changes the household; a colleague does both', async () => {
    const { applicationId, householdId } = await window.file(related('试亲一'), 'demo-clerk-2');
    const moved = {
      ...{ kind: 'moved', effectiveOn: '2026-01-12', reasonCode: 'moved', persons: [] },
      place: { regionCode: '510683990001', residence: 'rural', address: '示范镇一村九组' },
    };
    const propose = (actor: string) =>
      window.running
        .http(actor)
        .post<{ code?: string }>('intake', `/v1/households/${householdId}/proposals`, moved);
    expect(await window.change(householdId, moved)).toMatchObject(CLOSE_RELATIVE);
    expect(await propose('demo-clerk')).toMatchObject(CLOSE_RELATIVE);
    expect(await withdraw(applicationId, 'demo-clerk')).toMatchObject(CLOSE_RELATIVE);
    expect((await window.change(householdId, moved, 'demo-clerk-2')).status).toBe(201);
    expect((await withdraw(applicationId, 'demo-clerk-2')).body.code).toBeUndefined();
  });

  it('[L-15] files for nobody who declared the clerk as a relative, nor takes the own name out of a declaration so', async () => {
    const filing = related('试亲四');
    expect((await window.file(filing)).code).toBe('CLOSE_RELATIVE');
    const { householdId, applicationId } = await window.file(filing, 'demo-clerk-2');
    await withdraw(applicationId, 'demo-clerk-2');
    const unnamed = { ...filing, declaredRelatives: [] };
    expect((await window.file(unnamed)).code).toBe('CLOSE_RELATIVE');
    expect(await window.file(unnamed, 'demo-clerk-2')).toMatchObject({ householdId, state: 'open' });
  });

  it('[L-15] is the relative of who declared it, under whichever household the person lives later', async () => {
    const moved = (address: string) => ({
      ...{ kind: 'moved', effectiveOn: '2026-01-12', reasonCode: 'moved', persons: [] },
      place: { regionCode: '510683990001', residence: 'rural', address },
    });
    const [brother] = related('试亲五').members;
    const home = single({ name: '试亲六' });
    const two = [{ ...home.members[0] }, { ...brother, ref: 'm2', relation: 'sibling' }];
    const declaredRelatives = [{ memberRef: 'm2', relation: 'sibling', staffCode: 'S-0101' }];
    const both = { ...home, members: two, authorisations: [], declaredRelatives };
    const { householdId } = await window.registered(both, 'demo-clerk-2');
    const other = await window.registered(single({ name: '试亲七' }));
    expect((await window.change(other.householdId, moved('一村一组'))).status).toBe(201);
    const sibling = (await window.membersOf(householdId)).find(({ relation }) => relation === 'sibling');
    const joins = {
      ...{ kind: 'join', effectiveOn: '2026-01-12', reasonCode: 'same-family' },
      persons: [{ personId: sibling?.personId, relation: 'other' }],
    };
    expect((await window.change(other.householdId, joins, 'demo-reviewer')).status).toBe(201);
    expect(await window.change(other.householdId, moved('一村二组'))).toMatchObject(CLOSE_RELATIVE);
    expect((await window.change(other.householdId, moved('一村三组'), 'demo-clerk-2')).status).toBe(201);
    const stranger = single({ name: '试亲十' });
    const named = [{ ...stranger.members[0] }, { ...brother, ref: 'm2', relation: 'sibling' }];
    const waits = await window.file({ ...stranger, members: named, authorisations: [] }, 'demo-clerk-2');
    const refusal = { decision: 'refuse', reasonCode: 'not-the-applicant', members: [] };
    expect(await window.answer(waits.applicationId, refusal)).toMatchObject(CLOSE_RELATIVE);
    expect((await window.answer(waits.applicationId, refusal, 'demo-clerk-2')).status).toBe(201);
  });

  it('[L-15] stays a relative of a family whose household went into another one', async () => {
    const from = await window.registered(related('试亲八'), 'demo-clerk-2');
    const to = await window.registered(single({ name: '试亲九' }));
    const [head] = await window.membersOf(from.householdId);
    const joins = {
      ...{ kind: 'join', effectiveOn: '2026-01-12', reasonCode: 'same-family' },
      persons: [{ personId: head?.personId, relation: 'other' }],
    };
    expect((await window.change(to.householdId, joins, 'demo-reviewer')).status).toBe(201);
    // Also once the person is gone: what an absorbed household declared is the family's.
    await window.database.query(
      `update intake.application set declared = jsonb_set(declared, '{declaredRelatives,0,personId}', '"x"')
       where household_id = $1`,
      [from.householdId],
    );
    const phone = { kind: 'moved', effectiveOn: '2026-01-12', reasonCode: 'moved', persons: [] };
    const place = { regionCode: '510683990001', residence: 'rural', address: '一村十组' };
    expect(await window.change(to.householdId, { ...phone, place })).toMatchObject(CLOSE_RELATIVE);
  });

  it('[L-15] does not answer what is filed for it at the window, in either way; a colleague does', async () => {
    const filing = related('试亲二');
    await window.registered(filing, 'demo-clerk-2');
    const other = { ...filing, members: filing.members.map((one) => ({ ...one, name: '试亲叁' })) } as Filing;
    const { applicationId, state } = await window.file(other, 'demo-clerk-2');
    expect(state).toBe('awaiting-window-check');
    const refusal = { decision: 'refuse', reasonCode: 'filed-twice' };
    const confirmed = { decision: 'confirm', reasonCode: 'documents-seen', householdId: 'new', members: [] };
    expect(await window.answer(applicationId, refusal)).toMatchObject(CLOSE_RELATIVE);
    expect(await window.answer(applicationId, confirmed)).toMatchObject(CLOSE_RELATIVE);
    expect(await withdraw(applicationId, 'demo-clerk')).toMatchObject(CLOSE_RELATIVE);
    expect((await window.answer(applicationId, refusal, 'demo-clerk-2')).status).toBe(201);
  });
});

describe('a family that is registered in a township which was merged into this one', () => {
  const OLD = '510683960000';
  const registeredThere = async (filing: Filing): Promise<string> => {
    const { householdId } = await window.registered(filing);
    await window.database.query('update intake.household set region_code = $2 where id = $1', [
      householdId,
      '510683960002',
    ]);
    return householdId;
  };

  beforeAll(() =>
    window.database.query(
      `insert into directory.region (code, level, name, valid_from, valid_to, successor_code)
       values ($1, 'township', '原二镇', '2000-01-01', '2026-01-09', '510683990000')`,
      [OLD],
    ),
  );

  it('is listed and shown at that window, with what it filed in the township that is no more', async () => {
    const { householdId, applicationId } = await window.registered(single({ name: '试并单' }));
    for (const table of ['household', 'application'])
      await window.database.query(
        `update intake.${table} set region_code = '510683960002' where ${table === 'household' ? 'id' : 'household_id'} = $1`,
        [householdId],
      );
    await window.running.setClock('2026-01-12T09:10:00+08:00');
    const clerk = window.running.http('demo-clerk');
    const list = await clerk.get('intake', `/v1/applications?householdId=${householdId}`);
    expect(list).toMatchObject({ status: 200, body: { items: [{ applicationId }] } });
    expect((await clerk.get('intake', `/v1/households/${householdId}`)).status).toBe(200);
  });

  it('[A-25] is recognised at the window of its township, and does not move by it', async () => {
    const filing = single({ name: '试并镇' });
    const householdId = await registeredThere(filing);
    const again = await window.file(filing);
    expect(again).toMatchObject({ householdId, state: 'open' });
  });

  it('[A-25] is answered by that window, which may change it as one of its own', async () => {
    const filing = single({ name: '试并村' });
    const householdId = await registeredThere(filing);
    const [child] = householdBuilder().with({ birthDate: '2014-03-01' }).build().members;
    const larger = { ...filing, members: [...filing.members, { ...child, ref: 'm2', relation: 'child' }] };
    const { applicationId } = await window.file(larger);
    const { body } = await window.look(applicationId);
    expect(body.doubts.map(({ code }) => code)).toEqual(['member-new']);
    const confirmed = await window.answer(applicationId, {
      ...{ decision: 'confirm', reasonCode: 'documents-seen', householdId },
      change: { effectiveOn: '2026-01-10', reasonCode: 'adopted' },
      members: await window.answersFor(applicationId, larger),
    });
    expect(confirmed).toMatchObject({ status: 201, body: { householdId, state: 'open' } });
  });
});
