import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { until } from '@aid-chain/kernel';
import { about, bytesOf, household } from '../fixture/events.js';
import { CONSUMER, landingHandlers, WITHDRAWN } from '../fixture/killed/landing-consumer.js';
import { LandingProcess } from '../fixture/killed/landing-process.js';
import { POINTS, SCENES, type Scene, type SceneName } from '../fixture/killed/scenes.js';
import { tablesOf } from '../fixture/killed/tables.js';
import { ask, batchDeps, fastPathOf, inboxOf, party, type Party } from '../fixture/party.js';
import type { ConsumerInbox } from '../inbox/consumer-inbox.js';
import type { IncomingRecord } from '../port.js';
import { runBatch } from './batch.js';
import { RunMark } from './run-mark.js';

/** Who is brought the same: the next process, which knows of the death or does not, or another one before the death. */
const NEXT = [
  'a process that knows of no death',
  'a process in crash recovery',
  'another process beside it',
] as const;
type Next = (typeof NEXT)[number];

interface Case {
  readonly name: string;
  readonly schema: string;
  readonly next: Next;
  readonly scene: SceneName;
  readonly point: (typeof POINTS)[number]['point'];
  readonly keeps: (typeof POINTS)[number]['keeps'];
}

const CASES: Case[] = POINTS.flatMap((point, n) =>
  NEXT.map((next, m) => ({ ...point, next, schema: `killed_${String(n)}_${String(m)}` })),
);

function inbox(at: Party, isRecovering = false): ConsumerInbox {
  const { registry } = landingHandlers();
  return inboxOf(
    at,
    CONSUMER,
    registry,
    [],
    fastPathOf(at, CONSUMER, registry, { isRecovering: () => isRecovering }),
  );
}

/** As a transport does: what could not be landed is brought again. */
async function bring(to: ConsumerInbox, records: readonly IncomingRecord[], tries = 40): Promise<void> {
  try {
    await to.land(records);
  } catch (error) {
    if (tries === 1) throw error;
    await bring(to, records, tries - 1);
  }
}

async function drain(at: Party): Promise<void> {
  const mark = new RunMark(at.connection, CONSUMER);
  const deps = batchDeps(at, CONSUMER, landingHandlers().registry);
  while ((await runBatch(deps, mark)).claimed > 0);
  await mark.close();
}

/** The same again, cut in other places: an event comes twice in the middle of what follows. */
async function bringAgain(at: Party, { brought, after }: Scene, isRecovering: boolean): Promise<void> {
  const to = inbox(at, isRecovering);
  const cut = Math.ceil(brought.length / 2);
  await bring(to, brought.slice(0, cut));
  await bring(to, [...brought.slice(cut - 1), ...after]);
  await drain(at);
}

describe('a process that is killed while it lands and applies in one transaction', () => {
  let database: TestDatabase;
  let killed: LandingProcess | undefined;
  const parties = new Map<string, Party>();
  const left = new Map<string, object[][]>();
  const atLast = new Map<string, object[][]>();
  const undisturbed = new Map<SceneName, { before: object[][]; brought: object[][]; all: object[][] }>();

  const at = (schema: string): Party => {
    const found = parties.get(schema);
    if (found === undefined) throw new Error(`no tables of ${schema}`);
    return found;
  };
  const make = async (schema: string, scene: SceneName): Promise<Party> => {
    const made = await party(database.url, 'eligibility', schema);
    parties.set(schema, made);
    // What comes twice shall be seen: nothing of the handlers themselves keeps it out.
    await ask(made, 'alter table ledger drop constraint ledger_pkey');
    for (const records of SCENES[scene].before) await inbox(made).land(records);
    await drain(made);
    return made;
  };
  const withoutDisturbance = async (name: SceneName): Promise<void> => {
    const made = await make(`undisturbed_${name}`, name);
    const { brought, after } = SCENES[name];
    const before = await tablesOf(made);
    await inbox(made).land(brought);
    const landed = await tablesOf(made);
    await drain(made);
    await inbox(made).land(after);
    await drain(made);
    undisturbed.set(name, { before, brought: landed, all: await tablesOf(made) });
  };
  /** The database has noticed that whoever asked is gone. */
  const noticed = (): Promise<void> =>
    until('the sessions of the killed process have ended', async () => {
      const [row] = await ask<{ n: number }>(
        at('undisturbed_eligible'),
        `select count(*)::int as n from pg_stat_activity
         where datname = current_database() and application_name = 'killed'`,
      );
      return row?.n === 0;
    });

  beforeAll(async () => {
    database = await testDatabase('killed');
    await Promise.all([withoutDisturbance('eligible'), withoutDisturbance('hole')]);
    await Promise.all(CASES.map(({ schema, scene }) => make(schema, scene)));
    const deliveries = CASES.map(({ schema, point, scene }) => ({
      schema,
      point,
      records: SCENES[scene].brought,
    }));
    killed = LandingProcess.start({ kind: 'hold', url: database.url, deliveries });
    expect(await killed.outcome()).toBe('held');
    const beside = CASES.filter(({ next }) => next === 'another process beside it').map(({ schema, scene }) =>
      bring(inbox(at(schema)), SCENES[scene].brought),
    );
    expect(await killed.kill()).toBe('killed');
    await Promise.all(beside);
    await noticed();
    for (const { schema } of CASES) left.set(schema, await tablesOf(at(schema)));
    await Promise.all(
      CASES.map(({ schema, scene, next }) =>
        bringAgain(at(schema), SCENES[scene], next === 'a process in crash recovery'),
      ),
    );
    for (const { schema } of CASES) atLast.set(schema, await tablesOf(at(schema)));
  }, 120_000);
  afterAll(async () => {
    killed?.discard();
    await Promise.all([...parties.values()].map((each) => each.close()));
    await database.drop();
  });

  it.each(CASES.filter(({ next }) => next !== 'another process beside it'))(
    'when $name, leaves $keeps of it ($next)',
    ({ schema, scene, keeps }) => {
      const { before, brought } = undisturbed.get(scene) ?? {};
      const allowed = { nothing: [before], all: [brought], either: [before, brought] }[keeps];
      expect(allowed).toContainEqual(left.get(schema));
    },
  );

  it.each(CASES)(
    'when $name: $next is brought the same, and nothing is lost or doubled',
    ({ schema, scene }) => {
      expect(atLast.get(schema)).toEqual(undisturbed.get(scene)?.all);
    },
  );

  it('is compared with households whose events have numbers without a hole', async () => {
    const odd = `select from ledger group by household having max(no) <> count(*)`;
    expect(await ask(at('undisturbed_eligible'), odd)).toEqual([]);
    expect(await ask(at('undisturbed_eligible'), 'select from ledger')).toHaveLength(10);
  });

  it('by an event is started again until the event is parked, and goes on with the others', async () => {
    await make('deadly', 'eligible');
    const [deadly, beside] = [about(WITHDRAWN, 2), about(WITHDRAWN, 4)];
    const records = [deadly, beside].map((event) => ({
      ...{ topic: 'intake.v1', key: event.stream, bytes: bytesOf(event, 1) },
    }));
    const task = {
      kind: 'work',
      url: database.url,
      schema: 'deadly',
      records,
      deadly: deadly.id ?? '',
    } as const;
    const ends: string[] = [];
    while (ends.at(-1) !== 'done' && ends.length < 8) {
      ends.push(await LandingProcess.start(task).outcome());
      await noticed();
    }
    expect(ends).toEqual(['killed', 'killed', 'killed', 'killed', 'done']);
    expect(await ask(at('deadly'), 'select code, attempts from parked_event')).toEqual([
      { code: 'WORKER_DIED', attempts: 3 },
    ]);
    expect(
      await ask(at('deadly'), 'select no::int as no from ledger where household = $1', [household(4)]),
    ).toEqual([{ no: 1 }]);
  }, 120_000);
});
