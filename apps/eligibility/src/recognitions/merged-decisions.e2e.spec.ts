import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@aid-chain/kernel';
import { LI } from '../testing/families.fixture.js';
import { householdData, type Identity } from '../testing/family-events.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene, type PublishedEvent } from '../testing/scene.fixture.js';

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-01-20T10:00:00+08:00');
});

afterAll(() => scene?.stop());

interface ShownCase {
  readonly verification: { readonly missing?: readonly string[] };
  readonly tracks: readonly { readonly track: string; readonly recognitions?: readonly object[] }[];
}

interface InPublicity extends Identity {
  readonly caseId: string;
  readonly officials: Officials;
  readonly decide: () => Promise<{ status: number }>;
}

/** A family whose publicity for civil affairs began on 20 January. */
async function inPublicity(): Promise<InPublicity> {
  const who = await scene.applies(LI);
  const officials = new Officials(scene, who.caseId);
  await officials.report('2026-01-13');
  await officials.survey('2026-01-14');
  const given = await officials.opinion('civil-affairs', '2026-01-15', 'positive');
  await officials.publicity('civil-affairs', '2026-01-20');
  return { ...who, officials, decide: () => officials.decision('civil-affairs', '2026-01-28', given) };
}

/** Holds the recognitions of both households until both decisions wait for them. */
async function atOnce(families: readonly InPublicity[]): Promise<readonly { status: number }[]> {
  await scene.database.query('begin');
  await scene.database.query(
    'select pg_advisory_xact_lock(hashtextextended(id, 7102)) from unnest($1::text[]) as held (id) order by id',
    [families.map(({ householdId }) => householdId)],
  );
  const sent = Promise.all(families.map(({ decide }) => decide()));
  const waiting = `select 1 from pg_locks where locktype = 'advisory' and not granted`;
  while ((await scene.database.query(waiting)).rowCount !== families.length) await pause(20);
  await scene.database.query('commit');
  return sent;
}

const recognised = (published: readonly PublishedEvent[]) =>
  published.filter(({ type }) => type === 'eligibility.household-recognised.v1');

describe('two cases of households that became one', () => {
  it('[S2-19] decided at the same moment: the second says what the first recognised, and ends it under the id of its household', async () => {
    const families = [await inPublicity(), await inPublicity()] as const;
    const [into, from] = families;
    const absorbed = { subject: { householdId: into.householdId }, from: from.householdId, lastSeq: 3 };
    await scene.publish('intake.household-absorbed.v1', into.householdId, absorbed, '2026-01-20');
    await scene.stack.idle();
    await scene.stack.setClock('2026-01-28T10:00:00+08:00');
    for (const { officials } of families) await officials.publicityEnd('civil-affairs', '2026-01-28');
    expect((await atOnce(families)).map(({ status }) => status)).toEqual([201, 201]);
    const published = await Promise.all(families.map(({ householdId }) => scene.published(householdId)));
    const second = published.findIndex((of) => recognised(of).some(({ data }) => 'running' in data));
    expect(second).toBeGreaterThanOrEqual(0);
    const [first, last] = second === 0 ? [1, 0] : [0, 1];
    expect(recognised(published[last] ?? [])).toMatchObject([{ data: { running: [{ category: 'dibao' }] } }]);
    expect(recognised(published[first] ?? [])[0]?.data).not.toHaveProperty('running');
    expect(published[first]?.at(-1)).toMatchObject({
      type: 'eligibility.recognition-ended.v1',
      data: {
        ...{ subject: { householdId: families[first]?.householdId }, category: 'dibao' },
        ...{ effectiveOn: '2026-02-01', reasonCode: 'recognised-anew' },
      },
    });
    expect(published[last]?.map(({ type }) => type)).not.toContain('eligibility.recognition-ended.v1');
    const { body } = await scene.read<ShownCase>(families[first]?.caseId ?? '');
    const replacedByCaseId = families[last]?.caseId;
    expect(body.tracks.find(({ track }) => track === 'civil-affairs')?.recognitions).toMatchObject([
      { category: 'dibao', state: 'replaced', until: '2026-02-01', replacedByCaseId },
    ]);
  });

  it('[S2-19] the case of the one that went into the other says into which and from when', async () => {
    const [into, from] = [await scene.applies(LI), await scene.applies(LI)];
    const closed = { subject: { householdId: from.householdId }, into: into.householdId };
    const merged = { ...closed, effectiveOn: '2026-01-19' };
    await scene.publish('intake.household-closed.v1', from.householdId, merged, '2026-01-20');
    await scene.stack.idle();
    const householdMerged = { into: into.householdId, on: '2026-01-19', standsAs: into.householdId };
    expect((await scene.read<ShownCase>(from.caseId)).body).toMatchObject({ householdMerged });
    expect((await scene.read<ShownCase>(into.caseId)).body).not.toHaveProperty('householdMerged');
    const third = await scene.applies(LI);
    const later = { subject: { householdId: into.householdId }, into: third.householdId };
    await scene.publish('intake.household-closed.v1', into.householdId, later, '2026-01-20');
    await scene.stack.idle();
    expect((await scene.read<ShownCase>(from.caseId)).body).toMatchObject({
      householdMerged: { into: into.householdId, standsAs: third.householdId },
    });
  });

  it('[A-18] a merger that is undone before the other household hears of it separates them for good', async () => {
    const [into, from] = [await scene.applies(LI), await scene.applies(LI)];
    const closed = { subject: { householdId: from.householdId }, into: into.householdId };
    const merged = { ...closed, effectiveOn: '2026-01-19' };
    await scene.publish('intake.household-closed.v1', from.householdId, merged, '2026-01-20');
    const coded = {
      paper: 'person-seen',
      reasonCode: 'entered-wrongly',
      endReasonCode: 'same-family',
    } as const;
    const days = { effectiveOn: '2026-01-20', endedOn: '2026-01-19' };
    const restored = {
      ...{ subject: { householdId: from.householdId }, mergedInto: into.householdId, reopens: newId() },
      ...{ ...coded, ...days },
    };
    await scene.publish('intake.household-restored.v1', from.householdId, restored, '2026-01-20');
    await scene.stack.idle();
    const absorbed = { subject: { householdId: into.householdId }, from: from.householdId, lastSeq: 1 };
    await scene.publish('intake.household-absorbed.v1', into.householdId, absorbed, '2026-01-20');
    await scene.stack.idle();
    expect((await scene.read<ShownCase>(from.caseId)).body).not.toHaveProperty('householdMerged');
    const aliases = 'select 1 from eligibility.household_alias where from_id = $1';
    expect((await scene.database.query(aliases, [from.householdId])).rowCount).toBe(0);
  });

  it('[S0-20] who signed for the former household need not sign again: the authorisation is the person’s', async () => {
    const [into, from] = [await scene.applies(LI), await scene.applies(LI)];
    const [own, others] = [into, from].map((who) => householdData(LI, who, scene.sealer()));
    if (own === undefined || others === undefined) throw new Error('two families');
    const joined = others.members.map((member) => ({ ...member, relation: 'other' as const }));
    const changed = { ...own, members: [...own.members, ...joined], kind: 'join' as const };
    await scene.publish(
      'intake.household-changed.v1',
      into.householdId,
      { ...changed, effectiveOn: '2026-01-19', reasonCode: 'same-family' },
      '2026-01-20',
    );
    await scene.stack.idle();
    expect((await scene.read<ShownCase>(into.caseId)).body).toMatchObject({
      verification: { is: 'requested' },
    });
    const stranger = householdData(LI, scene.identity(LI), scene.sealer()).members;
    await scene.publish(
      'intake.household-changed.v1',
      into.householdId,
      {
        ...{ ...changed, members: [...own.members, ...joined, ...stranger] },
        ...{ address: scene.sealer().seal('address', into.householdId, '示范镇一村3组') },
        ...{ effectiveOn: '2026-01-19', reasonCode: 'moved-in' },
      },
      '2026-01-20',
    );
    await scene.stack.idle();
    const { body } = await scene.read<ShownCase>(into.caseId);
    expect(body).toMatchObject({ verification: { is: 'authorisation-missing' } });
    expect(body.verification.missing?.every((id) => stranger.some(({ personId }) => personId === id))).toBe(
      true,
    );
  });
});
