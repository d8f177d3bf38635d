import fc from 'fast-check';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import type { Sql } from '@aid-chain/messaging';
import { MERGED_HOUSEHOLDS_TABLES, saveMergers, undoMergers, type Merger } from './mergers.js';

const A = '00000000-0000-7000-8000-00000000000a';
const OTHERS = ['b', 'c', 'd'].map((digit) => `00000000-0000-7000-8000-00000000000${digit}`);
const at = '2026-01-20T09:00:00+08:00';

let database: TestDatabase;
let clients: pg.Client[];

beforeAll(async () => {
  database = await testDatabase('mergers');
  clients = [0, 1].map(() => new pg.Client({ connectionString: database.url }));
  for (const client of clients) await client.connect();
  await clients[0]?.query(MERGED_HOUSEHOLDS_TABLES);
});
afterAll(async () => {
  for (const client of clients) await client.end();
  await database.drop();
});
beforeEach(() => clients[0]?.query('truncate household_merger'));

/** @param index of which connection */
function on(index = 0): Sql {
  return {
    query: async <R extends object>(text: string, params: readonly unknown[] = []) =>
      (await clients[index]?.query<R>(text, [...params]))?.rows ?? [],
  };
}

const merger = (lastSeq: number, into: string): Merger => ({ from: A, into, mergedAt: at, lastSeq });

async function standsIn(): Promise<string | undefined> {
  const found = await on().query<{ into_id: string }>(
    'select into_id from household_alias where from_id = $1',
    [A],
  );
  return found[0]?.into_id;
}

/** A household's life in its stream: it goes into others and stands by itself again, by turns. */
type Step = { readonly merged: Merger } | { readonly restored: number };
const LIFE: readonly Step[] = OTHERS.flatMap((into, turn): Step[] => [
  { merged: merger(2 * turn + 2, into) },
  { restored: 2 * turn + 3 },
]);

async function apply(one: Step): Promise<void> {
  if ('merged' in one) await saveMergers(on(), [one.merged]);
  else await undoMergers(on(), [{ householdId: A, seq: one.restored }]);
}

describe('households that were merged, and mergers that were undone', () => {
  it('[A-18] stand as the register has them, in whichever order and how often both are heard of', async () => {
    const heard = fc.record({
      length: fc.integer({ min: 1, max: LIFE.length }),
      seed: fc.integer({ min: 1 }),
      again: fc.array(fc.nat(), { maxLength: 4 }),
    });
    const property = fc.asyncProperty(heard, async ({ length, seed, again }) => {
      await on().query('truncate household_merger');
      const life = LIFE.slice(0, length);
      const repeated = again.flatMap((index) => life.slice(index % length, (index % length) + 1));
      const shuffled = [...life, ...repeated]
        .map((step, index) => ({ step, rank: ((index + 1) * seed * 7919) % 10_007 }))
        .sort((a, b) => a.rank - b.rank);
      for (const { step } of shuffled) await apply(step);
      const last = life.at(-1);
      expect(await standsIn()).toBe(last !== undefined && 'merged' in last ? last.merged.into : undefined);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it('[A-18] of two mergers that are heard of in one batch the later one counts, in whichever order', async () => {
    const [first = '', second = ''] = OTHERS;
    await saveMergers(on(), [merger(6, second), merger(2, first)]);
    expect(await standsIn()).toBe(second);
  });

  it('[A-18] of two restorations in one batch the later one counts', async () => {
    await undoMergers(
      on(),
      [3, 7, 5].map((seq) => ({ householdId: A, seq })),
    );
    await saveMergers(on(), [merger(6, OTHERS[0] ?? '')]);
    expect(await standsIn()).toBeUndefined();
  });

  it('[A-18] a merger and its undoing that are handled at the same moment leave the household by itself', async () => {
    await on(0).query('begin');
    await on(1).query('begin');
    await saveMergers(on(0), [merger(2, OTHERS[0] ?? '')]);
    const undone = undoMergers(on(1), [{ householdId: A, seq: 3 }]).then(() => on(1).query('commit'));
    await on(0).query('commit');
    await undone;
    expect(await standsIn()).toBeUndefined();
  });
});
