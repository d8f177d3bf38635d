import type { Payload } from '@aid-chain/contracts';
import { newId } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import { lockCrosswise } from '@aid-chain/testing';
import { billRow, family, type Family } from '../families.fixture.js';
import { Scene } from '../monitoring.fixture.js';
import { answer, WarningActions } from '../warnings/warning-actions.fixture.js';
import { closeHouseholds, reopenHouseholds } from './households.sql.js';

describe('the population that department data is matched with', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start();
    await scene.stack.setClock('2026-02-04T09:00:00+08:00');
  });
  afterAll(() => scene.stop());

  it('a member who moved out is matched up to that day; one who was taken off the list not at all', async () => {
    const one = family(3);
    await scene.registers(one);
    const [head, son, guest] = one.members;
    if (head === undefined || son === undefined) throw new Error('a family of three has three members');
    const members = [head, { ...son, livesTo: '2026-01-20' }];
    await scene.publish('intake.household-changed.v1', `household/${one.householdId}`, {
      ...scene.household({ ...one, members }),
      kind: 'leave',
      effectiveOn: '2026-01-20',
      reasonCode: 'moved',
    });
    await scene.stack.idle();
    const rowOf = (idNumber: string | undefined, settledOn: string, rowRef: string): object => ({
      rowRef,
      idNumber,
      selfPaidFen: 100,
      settledOn,
    });
    const reply = await scene.sends([
      rowOf(son.idNumber, '2026-01-20', 'moved-1'),
      rowOf(son.idNumber, '2026-01-21', 'moved-2'),
      rowOf(guest?.idNumber, '2026-01-20', 'moved-3'),
    ]);
    expect(reply.body).toMatchObject({ matched: 1, unmatched: 2 });
  });

  it('after a correction of a number the new one is matched and the old one matches nobody', async () => {
    const one = family(1);
    await scene.registers(one);
    const [wrong, right] = [one, { ...family(1), householdId: one.householdId }];
    const members = one.members.map((member) => ({ ...member, idNumber: right.members[0]?.idNumber ?? '' }));
    await scene.publish('intake.household-changed.v1', `household/${one.householdId}`, {
      ...scene.household({ ...one, members }),
      kind: 'correction',
      effectiveOn: '2026-02-04',
      reasonCode: 'data-corrected',
    });
    await scene.stack.idle();
    expect((await scene.bill(wrong, 100, '2026-02-03')).body).toMatchObject({ matched: 0, unmatched: 1 });
    expect((await scene.bill(right, 100, '2026-02-03')).body).toMatchObject({ matched: 1, unmatched: 0 });
  });

  it('two hundred families that are registered at once are all known, and each is warned of by its own bill', async () => {
    const families = Array.from({ length: 200 }, () => family(1));
    await scene.registers(...families);
    const reply = await scene.sends(families.map((one) => billRow(one, 3_000_000, '2026-02-03')));
    expect(reply.body).toMatchObject({ matched: 200, unmatched: 0 });
    const [raised] = await scene.query<{ n: number }>(
      'select count(distinct household_id)::int as n from warning where household_id = any($1::uuid[])',
      [families.map(({ householdId }) => householdId)],
    );
    expect(raised?.n).toBe(200);
  });

  it('a family that moves takes its open warning along to the new township', async () => {
    const one = family();
    await scene.registers(one);
    await scene.bill(one, 3_000_000, '2026-02-03');
    await scene.publish('intake.household-changed.v1', `household/${one.householdId}`, {
      ...scene.household({ ...one, regionCode: '510683990002' }),
      kind: 'moved',
      effectiveOn: '2026-02-04',
      reasonCode: 'moved',
    });
    await scene.stack.idle();
    expect(
      await scene.query('select region_code from warning where household_id = $1', [one.householdId]),
    ).toEqual([{ region_code: '510683990002' }]);
  });

  it('a determination that arrives before its household counts all the same', async () => {
    const one = family();
    await scene.determined(one, 10_000);
    await scene.registers(one);
    await scene.bill(one, 2_001, '2026-02-03');
    expect(await scene.published('monitoring.warning-raised.v1', one)).toHaveLength(1);
  });

  it('a household that ended in another is matched no longer', async () => {
    const one = family();
    const into = newId();
    await scene.registers(one);
    await scene.publish('intake.household-closed.v1', `household/${one.householdId}`, {
      subject: { householdId: one.householdId },
      into,
    });
    await scene.publish('intake.household-absorbed.v1', `household/${into}`, {
      subject: { householdId: into },
      from: one.householdId,
      lastSeq: 2,
    });
    await scene.stack.idle();
    expect((await scene.bill(one, 3_000_000, '2026-02-03')).body).toMatchObject({ matched: 0, unmatched: 1 });
    expect(
      await scene.query('select into_id from household_alias where from_id = $1', [one.householdId]),
    ).toEqual([{ into_id: into }]);
  });

  it.each([
    ['end', (ids: readonly string[]) => closeHouseholds(ids.map((id) => ({ id, into_id: null })))],
    ['stand again', (ids: readonly string[]) => reopenHouseholds(ids)],
  ])(
    '[A-18] households that %s are locked by their ids, so no department’s batch is ended by it',
    async (_, write) => {
      const families = Array.from({ length: 6 }, () => family(1));
      await scene.registers(...families);
      const [first, ...others] = families.map(({ householdId }) => householdId).sort();
      // Written last, so that it lies behind the others in the table.
      await scene.query('update household set residence = residence where id = $1', [first]);
      const lock = (ids: (string | undefined)[]) => sql`
      select from household where id = any(${ids}::uuid[]) order by id for no key update`;
      const crosswise = lockCrosswise(scene.stack.databaseUrl, 'monitoring', {
        first: lock([first]),
        second: (tx) => write([...others, first ?? '']).on(tx),
        then: lock(others),
      });
      await expect(crosswise).resolves.toBeUndefined();
    },
  );

  it('holds no name, number, address or phone in clear in any table', async () => {
    const one = family();
    await scene.registers(one);
    const tables = await scene.query<{ tablename: string }>(
      `select tablename from pg_tables where schemaname = 'monitoring'`,
    );
    expect(tables.length).toBeGreaterThan(15);
    const clear = ['试验人', '示范镇', '13900001234', ...one.members.map(({ idNumber }) => idNumber)];
    for (const { tablename } of tables) {
      const rows = await scene.query<{ row: string }>(`select t::text as row from "${tablename}" t`);
      const text = rows
        .map(({ row }) =>
          row.replaceAll(/\\x([0-9a-f]+)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString()),
        )
        .join('\n');
      expect({ tablename, found: clear.filter((value) => text.includes(value)) }).toEqual({
        tablename,
        found: [],
      });
    }
  });

  describe('members who leave or join beside a benefit', () => {
    const raised = (of: Family) => scene.published('monitoring.warning-raised.v1', of);

    /** The first members of a family stay on its list, by a change of the given kind. */
    async function stay(of: Family, count: number, kind: 'leave' | 'join', reasonCode: 'divorced' | 'born') {
      const members = of.members.slice(0, count);
      await scene.publish('intake.household-changed.v1', `household/${of.householdId}`, {
        ...scene.household({ ...of, members }),
        ...{ kind, reasonCode, effectiveOn: '2026-01-12' },
      });
      await scene.stack.idle();
    }

    it('[A-20] one warning grows with each change, leads to a review when a person checks, ends nothing, and another change warns anew', async () => {
      const official = new WarningActions(scene);
      const one = family(4);
      await scene.registers(one);
      await scene.recognised(one);
      expect(await raised(one)).toEqual([]);
      await stay(one, 3, 'leave', 'divorced');
      await stay(one, 4, 'join', 'born');
      const [warning, ...more] = await raised(one);
      expect(more).toEqual([]);
      expect(warning).toMatchObject({ indicator: 'members-changed-beside-benefit', dueOn: '2026-01-19' });
      const { items } = (await official.list('demo-clerk', `householdId=${one.householdId}`)).body;
      expect(items).toMatchObject([{ state: 'open', suggestedDispositions: ['check'] }]);
      expect(JSON.stringify(items)).toMatch(/减少 1 名成员（离婚）.*增加 1 名成员（出生）.*每月 480.00 元/u);
      const on = '2026-02-04';
      await official.visit(one, { on, outcome: 'substantiated' });
      await stay(one, 2, 'leave', 'divorced');
      expect(await raised(one)).toHaveLength(1);
      expect((await official.dispose(one, { on, dispositions: ['check'] })).status).toBe(201);
      expect(await scene.published('monitoring.review-requested.v1', one)).toMatchObject([
        { tracks: ['civil-affairs'], reasonCode: 'members-changed' },
      ]);
      const amounts = 'select state, monthly_amount_fen::int as fen from recognition where household_id = $1';
      expect(await scene.query(amounts, [one.householdId])).toEqual([{ state: 'active', fen: 48_000 }]);
      expect((await raised(one))[1]).toMatchObject({ previousWarningId: warning?.warningId });
      await official.visit(one, { on, outcome: 'unsubstantiated' });
      expect(answer(await official.dispose(one, { on, dispositions: ['unsubstantiated'] }))[0]).toBe(201);
      await scene.recognised(one);
      expect(await raised(one)).toHaveLength(2);
    });

    it('[A-19] a child who was put into another family by mistake and taken back leaves no warning behind in either', async () => {
      const [mother, father] = [family(3), family(2)];
      const [child] = mother.members.slice(-1);
      if (child === undefined) throw new Error('the family has a child');
      await scene.registers(mother, father);
      for (const one of [mother, father]) await scene.recognised(one);
      const changed = async (
        of: Family,
        members: Family['members'],
        change: Pick<Payload<'intake.household-changed.v1'>, 'kind' | 'reasonCode'>,
      ) => {
        await scene.publish('intake.household-changed.v1', `household/${of.householdId}`, {
          ...scene.household({ ...of, members }),
          ...{ ...change, effectiveOn: '2026-01-12' },
        });
        await scene.stack.idle();
      };
      const shown = async ({ householdId }: Family) =>
        (await new WarningActions(scene).list('demo-clerk', `householdId=${householdId}`)).body.items;
      await changed(mother, mother.members.slice(0, -1), { kind: 'leave', reasonCode: 'custody' });
      await changed(father, [...father.members, child], { kind: 'join', reasonCode: 'custody' });
      const baby = family(1).members[0] ?? child;
      await changed(father, [...father.members, child, baby], { kind: 'join', reasonCode: 'born' });
      expect([await shown(mother), await shown(father)]).toMatchObject([
        [{ state: 'open' }],
        [{ state: 'open' }],
      ]);
      await changed(mother, mother.members, { kind: 'join', reasonCode: 'entered-wrongly' });
      await changed(father, [...father.members, baby], { kind: 'leave', reasonCode: 'entered-wrongly' });
      expect(await shown(mother)).toMatchObject([{ state: 'disposed', dispositions: ['change-put-right'] }]);
      expect(JSON.stringify(await shown(mother))).toContain('所列变动系误登');
      expect(await scene.published('monitoring.warning-disposed.v1', mother)).toMatchObject([
        { dispositions: ['change-put-right'], authority: 'township' },
      ]);
      expect(await shown(father)).toMatchObject([{ state: 'open' }]);
      const text = JSON.stringify(await shown(father));
      expect([text.includes('增加 1 名成员（出生）'), text.includes('抚养关系变化')]).toEqual([true, false]);
      await scene.recognised(mother);
      expect([(await raised(mother)).length, (await raised(father)).length]).toEqual([1, 1]);
    });

    it('[A-20] a stay that is corrected to have ended long ago and a move to town are warned of beside a benefit', async () => {
      const [corrected, mover] = [family(2), family(2)];
      await scene.registers(corrected, mover);
      for (const one of [corrected, mover]) await scene.recognised(one);
      const [head, other] = corrected.members;
      const gone = { ...other, livesTo: '2015-01-01', reasonOut: 'moved-out' } as Family['members'][number];
      const members = head === undefined ? [] : [head, gone];
      await scene.publish('intake.household-changed.v1', `household/${corrected.householdId}`, {
        ...scene.household({ ...corrected, members }),
        ...{
          kind: 'correction',
          reasonCode: 'data-corrected',
          effectiveOn: '2026-01-12',
          corrects: ['stay'],
        },
      });
      await scene.publish('intake.household-changed.v1', `household/${mover.householdId}`, {
        ...scene.household({ ...mover, residence: 'urban' }),
        ...{ kind: 'moved', reasonCode: 'moved', effectiveOn: '2026-01-12' },
      });
      await scene.stack.idle();
      for (const [one, text] of [
        [corrected, '减少 1 名成员'],
        [mover, '城乡类别不同'],
      ] as const) {
        const [warning] = await raised(one);
        expect(warning?.evidence[0]?.textZh).toContain(text);
      }
    });

    it('who leaves on the day of the decision is warned of whichever is heard first', async () => {
      const [first, second] = [family(2), family(2)];
      await scene.registers(first, second);
      await stay(first, 1, 'leave', 'divorced');
      expect(await raised(first)).toEqual([]);
      await scene.recognised(first);
      await scene.recognised(second);
      await stay(second, 1, 'leave', 'divorced');
      for (const one of [first, second])
        expect(await raised(one)).toMatchObject([{ indicator: 'members-changed-beside-benefit' }]);
    });

    it('who left the day before a decision that had not received it is warned of whichever is heard first; what it had counted is not', async () => {
      const [first, second, counted] = [family(2), family(2), family(2)];
      await scene.registers(first, second, counted);
      await stay(first, 1, 'leave', 'divorced');
      await scene.recognised(first, '2026-01-13', 1);
      await scene.recognised(second, '2026-01-13', 1);
      await stay(second, 1, 'leave', 'divorced');
      await stay(counted, 1, 'leave', 'divorced');
      await scene.recognised(counted, '2026-01-13', 2);
      for (const one of [first, second]) {
        const [warning, ...more] = await raised(one);
        expect([warning?.indicator, more]).toEqual(['members-changed-beside-benefit', []]);
        expect(warning?.evidence[0]?.textZh).toContain('认定部门尚未收到该变动');
      }
      expect(await raised(counted)).toEqual([]);
    });
  });
});
