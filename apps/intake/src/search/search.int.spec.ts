import { householdBuilder, type Filing } from '@aid-chain/testing';
import { Window } from '../window-check/window-check.fixture.js';

interface Found {
  readonly items: readonly { personId: string; householdId: string; name: string; idNumber?: string }[];
  readonly more: boolean;
  readonly leftOut: number;
  readonly add: readonly { code: string }[];
  readonly notes: readonly { code: string }[];
  readonly code?: string;
}

const VILLAGE = '510683990001';
let window: Window;
let filing: Filing;
let filed: { householdId: string; applicationId: string };

/** A family of two, as it is filed. */
const named = (name: string): Filing => householdBuilder().with({ name }).with({ sex: 'female' }).build();
const search = (body: object, actor = 'demo-clerk') =>
  window.running.http(actor).post<Found>('intake', '/v1/person-searches', { purpose: 'filing', ...body });
const lastRow = async () => {
  const { rows } = await window.database.query<Record<string, unknown>>(
    'select actor_id, action, outcome, code, reason, ids, sought from intake.audit order by id desc limit 1',
  );
  return rows[0];
};
const numberOf = ({ members }: Filing): string => String(members[0]?.['idNumber']);

beforeAll(async () => {
  window = await Window.open();
  filing = named('古丽·阿布');
  filed = await window.file(filing);
});
afterAll(() => window?.close());

describe('a search at the window', () => {
  it('[A-13] finds somebody by the number, masked, in the household where the person lives', async () => {
    const { status, body } = await search({ idNumber: numberOf(filing).toLowerCase() });
    expect([status, body.items.length, body.more]).toEqual([200, 1, false]);
    expect(body.items[0]).toMatchObject({ householdId: filed.householdId, name: '古****', isMember: true });
    expect(JSON.stringify(body)).not.toContain(numberOf(filing));
    expect(JSON.stringify(body)).not.toContain('阿布');
  });

  it('[A-13] names whose entry cannot be opened, and shows the others', async () => {
    const lost = (await search({ caseId: filed.applicationId })).body.items[1];
    const write = (key: string) =>
      window.database.query(
        `update intake.person set name = jsonb_set(name, '{kid}', $2::jsonb) where id = $1`,
        [lost?.personId, key],
      );
    const { rows } = await window.database.query<{ kid: string }>(
      `select (name -> 'kid')::text as kid from intake.person where id = $1`,
      [lost?.personId],
    );
    await write('"lost"');
    const found = await search({ caseId: filed.applicationId });
    await write(rows[0]?.kid ?? '');
    expect([found.status, found.body]).toMatchObject([200, { notReadable: [lost?.personId] }]);
    expect(found.body.items).toHaveLength(1);
  });

  it.each([
    ['as it is filed', '古丽·阿布', []],
    ['with another dot and in full width', '古丽．阿布', ['other-form']],
    ['with blanks', ' 古丽 • 阿布 ', ['blanks-left-out', 'other-form']],
  ])('[A-23] finds a name written %s, and says how it was compared', async (_how, name, notes) => {
    const { body } = await search({ name, regionCode: VILLAGE });
    expect(body.items.map(({ householdId }) => householdId)).toEqual([filed.householdId]);
    expect(body.notes.map(({ code }) => code)).toEqual(notes);
  });

  it('[A-13] finds nobody of another village, and by the date of birth only whoever was born then', async () => {
    expect((await search({ name: '古丽·阿布', regionCode: '510683990002' })).body.items).toEqual([]);
    const born = (birthDate: string) => search({ name: '古丽·阿布', regionCode: VILLAGE, birthDate });
    const birth = numberOf(filing)
      .slice(6, 14)
      .replace(/(\d{4})(\d{2})(\d{2})/, '$1-$2-$3');
    expect((await born(birth)).body.items).toHaveLength(1);
    expect((await born('1931-01-01')).body.items).toEqual([]);
  });

  it('[A-13] finds the members of a case by its number', async () => {
    const { body } = await search({ caseId: filed.applicationId });
    expect(body.items).toHaveLength(2);
  });

  it('[A-13] shows twenty of those who bear a name, and says what to add', async () => {
    for (let n = 0; n < 21; n++) await window.file(named('试同名'));
    const { body } = await search({ name: '试同名', regionCode: '510683990000' });
    expect([body.items.length, body.more]).toEqual([20, true]);
    expect(body.add.map(({ code }) => code)).toEqual(['village', 'birth-date', 'id-number']);
  }, 60_000);

  it('[A-13] [L-15] leaves its row with the purpose and what was sought, in which nobody can be read', async () => {
    await search({ idNumber: numberOf(filing), purpose: 'complaint', matter: 'C-2026-0012' });
    const row = await lastRow();
    expect(row).toMatchObject({ action: 'person.searched', outcome: 'shown', reason: 'complaint' });
    expect(row?.['sought']).toEqual([
      expect.stringMatching(/^number=spec:[0-9a-f]{64}$/) as string,
      'matter=C-2026-0012',
    ]);
    await search({ name: '古丽·阿布', regionCode: VILLAGE });
    const { rows } = await window.database.query(`select sought from intake.audit`);
    expect(JSON.stringify(rows)).not.toMatch(/古丽|阿布/);
    expect(JSON.stringify(rows)).not.toContain(numberOf(filing));
  });

  it('[L-15] for a complaint names its number, else it is refused and recorded', async () => {
    const { status, body } = await search({ idNumber: numberOf(filing), purpose: 'complaint' });
    expect([status, body.code]).toEqual([400, 'LOOK_UP_MATTER_MISSING']);
    expect(await lastRow()).toMatchObject({
      ...{ actor_id: 'demo-clerk', outcome: 'refused', code: 'LOOK_UP_MATTER_MISSING', reason: 'complaint' },
    });
  });
});

describe('a search beyond the own area', () => {
  const FAR = '510683980001';
  let far: { householdId: string; applicationId: string };
  let farFiling: Filing;
  const farSearch = (more: object = {}) =>
    search({ idNumber: numberOf(farFiling), regionCode: FAR, ...more });
  const answer = async (reply: ReturnType<typeof search>) => {
    const { status, body } = await reply;
    return [status, body.code ?? body.items.length];
  };

  beforeAll(async () => {
    await window.database.query(
      `insert into directory.region (code, parent_code, level, name, valid_from)
       values ('510683980000', '510683000000', 'township', '邻镇', '2000-01-01'),
              ($1, '510683980000', 'village', '邻村', '2000-01-01')`,
      [FAR],
    );
    farFiling = named('试远');
    far = await window.file(farFiling);
    await window.database.query(`update intake.household set region_code = $1 where id = $2`, [
      ...[FAR, far.householdId],
    ]);
    await window.database.query(`update intake.application set region_code = $1 where id = $2`, [
      ...[FAR, far.applicationId],
    ]);
  });

  it('[L-15] is refused without a case, and for one of another place', async () => {
    expect(await answer(farSearch())).toEqual([403, 'LOOK_UP_CASE_MISSING']);
    expect(await answer(farSearch({ regionCode: '421223999999' }))).toEqual([422, 'REGION_UNKNOWN']);
    expect(await answer(farSearch({ caseId: filed.applicationId }))).toEqual([404, 'LOOK_UP_CASE_UNKNOWN']);
    expect(await lastRow()).toMatchObject({ outcome: 'refused', code: 'LOOK_UP_CASE_UNKNOWN' });
    // The county holds the own case too, and would open it all to whoever has one.
    const county = { regionCode: '510683000000', caseId: filed.applicationId };
    expect(await answer(farSearch(county))).toEqual([422, 'SEARCH_REGION_TOO_WIDE']);
    expect(await answer(search({ idNumber: numberOf(farFiling) }))).toEqual([200, 0]);
  });

  it('[L-15] finds, for an open case of that place; for a closed one only a matter of its own does', async () => {
    const forCase = { caseId: far.applicationId };
    expect(await answer(farSearch(forCase))).toEqual([200, 1]);
    await window.database.query(`update intake.application set state = 'decided' where id = $1`, [
      far.applicationId,
    ]);
    expect(await answer(farSearch(forCase))).toEqual([409, 'LOOK_UP_CASE_CLOSED']);
    const ordered = { ...forCase, purpose: 'audit-order', matter: 'A-2026-3' };
    expect(await answer(farSearch(ordered))).toEqual([200, 1]);
  });

  it('[L-15] is refused for the case of a family that declared the official as a relative', async () => {
    const declaredRelatives = [{ memberRef: 'm1', relation: 'sibling', staffCode: 'S-0101' }];
    const family = await window.file({ ...named('试亲'), declaredRelatives }, 'demo-clerk-2');
    const forCase = { name: '试亲', regionCode: VILLAGE, caseId: family.applicationId };
    expect(await answer(search(forCase))).toEqual([403, 'CLOSE_RELATIVE']);
    expect(await answer(search(forCase, 'demo-clerk-2'))).toEqual([200, 1]);
  });

  it('[L-15] leaves the families out that declared the official as a relative, and is refused where it found nobody else', async () => {
    const declaredRelatives = [{ memberRef: 'm1', relation: 'sibling', staffCode: 'S-0101' }];
    const relative = named('试戚');
    const family = await window.file({ ...relative, declaredRelatives }, 'demo-clerk-2');
    const byName = { name: '试戚', regionCode: VILLAGE };
    expect(await answer(search(byName))).toEqual([403, 'CLOSE_RELATIVE']);
    expect(await answer(search({ idNumber: numberOf(relative) }))).toEqual([403, 'CLOSE_RELATIVE']);
    expect(await lastRow()).toMatchObject({ action: 'person.searched', code: 'CLOSE_RELATIVE', ids: [] });
    const other = await window.file(named('试戚'), 'demo-clerk-2');
    const { body } = await search(byName);
    expect(body.items.map(({ householdId }) => householdId)).toEqual([other.householdId]);
    expect(body.leftOut).toBe(1);
    const seen = (await search(byName, 'demo-clerk-2')).body;
    expect(seen.items.map(({ householdId }) => householdId).sort()).toEqual(
      [family.householdId, other.householdId].sort(),
    );
    expect(seen.leftOut).toBe(0);
  });
});
