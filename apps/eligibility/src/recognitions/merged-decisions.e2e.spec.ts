import { setTimeout as pause } from 'node:timers/promises';
import { LI } from '../testing/families.fixture.js';
import type { Identity } from '../testing/family-events.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene, type PublishedEvent } from '../testing/scene.fixture.js';

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-01-20T10:00:00+08:00');
});

afterAll(() => scene?.stop());

interface InPublicity extends Identity {
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
  });
});
