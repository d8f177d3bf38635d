import { contractOf, type Payload } from '@aid-chain/contracts';
import { newId } from '@aid-chain/kernel';
import type { Family } from '../families.fixture.js';
import { Scene } from '../monitoring.fixture.js';
import { answer, WarningActions } from '../warnings/warning-actions.fixture.js';

const RELATED = ['s-0101', 'S-0201'];

describe('a warning about a family that declared officials as close relatives', () => {
  let scene: Scene;
  let official: WarningActions;
  let other: Family;
  beforeAll(async () => {
    scene = await Scene.start();
    official = new WarningActions(scene);
    await scene.stack.setClock('2026-02-06T09:00:00+08:00');
    other = await official.warned();
  });
  afterAll(() => scene.stop());

  /** The family declares its relatives on a day, with all else as in the contract's example. */
  async function declares(
    { householdId, personId = newId() }: Pick<Family, 'householdId'> & { readonly personId?: string },
    staffCodes: readonly string[],
    on: string,
  ): Promise<void> {
    const example = contractOf('intake.facts-declared.v1')?.example as Payload<'intake.facts-declared.v1'>;
    const declaredRelatives = staffCodes.map((staffCode) => ({
      ...{ personId, relation: 'sibling' as const, staffCode },
    }));
    const data = { ...example, subject: { householdId }, declaredRelatives };
    await scene.publish('intake.facts-declared.v1', `household/${householdId}`, data, on);
    await scene.stack.idle();
  }

  const visit = { on: '2026-02-06', outcome: 'substantiated' };
  const push = { on: '2026-02-06', dispositions: ['push'] };

  it('[L-15] is visited and disposed of by colleagues, not by them, until a later declaration names them no more', async () => {
    const family = await official.warned();
    await declares(family, RELATED, '2026-02-04');
    expect(answer(await official.visit(family, visit))).toEqual([403, 'CLOSE_RELATIVE']);
    expect(answer(await official.act('demo-clerk-2', family, 'visit', visit))).toEqual([201, 'visited']);
    expect(answer(await official.dispose(family, push))).toEqual([403, 'CLOSE_RELATIVE']);
    await declares(family, [], '2026-02-05');
    expect(answer(await official.dispose(family, push))).toEqual([201, 'disposed']);
  });

  it('[L-15] is shown to colleagues only, in full and masked', async () => {
    const family = await official.warned();
    await declares(family, RELATED, '2026-02-04');
    const headers = { 'Unmask-Reason': 'home-visit' };
    const look = async (key: string, query: string, more = {}) =>
      answer(await scene.http(key).get('monitoring', `/v1/warnings?${query}`, more));
    const own = `householdId=${family.householdId}`;
    expect(await look('demo-clerk', own, { headers })).toEqual([403, 'CLOSE_RELATIVE']);
    expect(await look('demo-clerk', '', { headers })).toEqual([403, 'CLOSE_RELATIVE']);
    expect(await look('demo-clerk', own)).toEqual([403, 'CLOSE_RELATIVE']);
    expect(await look('demo-clerk-2', own, { headers })).toEqual([200, undefined]);
    expect(await look('demo-clerk', `householdId=${other.householdId}`, { headers })).toEqual([
      200,
      undefined,
    ]);
  });

  it('[L-15] is due to colleagues, not to them; where all clerks are relatives the county sees that one has to be named', async () => {
    const family = await official.warned();
    const due = async (key: string) => {
      const path = '/v1/due-items?kind=visit&limit=200';
      const { body } = await scene
        .http(key)
        .get<{ leftOut: number; items: { objectId: string; needsColleague?: true }[] }>('monitoring', path);
      const { items } = (await official.list('demo-civil-affairs', `householdId=${family.householdId}`)).body;
      const own = body.items.find(({ objectId }) => objectId === items[0]?.warningId);
      return [own !== undefined, own?.needsColleague, body.leftOut > 0];
    };
    await declares(family, ['s-0101'], '2026-02-04');
    expect(await due('demo-clerk')).toEqual([false, undefined, true]);
    expect(await due('demo-clerk-2')).toEqual([true, undefined, false]);
    await declares(family, ['s-0101', 'S-0102'], '2026-02-05');
    expect(await due('demo-clerk-2')).toEqual([false, undefined, true]);
    expect(await due('demo-civil-affairs')).toEqual([true, true, false]);
  });

  it('[L-15] a person takes along what was declared in another household', async () => {
    const family = await official.warned();
    const [member] = family.members;
    await declares({ householdId: newId(), ...member }, ['S-0101'], '2026-02-04');
    expect(answer(await official.visit(family, visit))).toEqual([403, 'CLOSE_RELATIVE']);
  });

  it('[L-15] what one household of a merger declared holds for the family under either id', async () => {
    const [former, into] = [await official.warned(), await official.warned()];
    await declares(into, ['S-0101'], '2026-02-04');
    await declares(former, ['S-0102'], '2026-02-04');
    const [from, subject] = [former.householdId, { householdId: into.householdId }];
    await scene.publish('intake.household-absorbed.v1', `household/${into.householdId}`, {
      ...{ subject, from, lastSeq: 2 },
    });
    await scene.stack.idle();
    const visited = ['demo-clerk', 'demo-clerk-2'].map((key) =>
      Promise.all([former, into].map((family) => official.act(key, family, 'visit', visit))),
    );
    const replies = (await Promise.all(visited)).flat().map(answer);
    expect(replies).toEqual(Array.from({ length: 4 }, () => [403, 'CLOSE_RELATIVE']));
  });
});
