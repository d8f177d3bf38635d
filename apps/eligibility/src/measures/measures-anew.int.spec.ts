import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { MATCHES_FIELD, type MatchedMeasure, type Sealed } from '@aid-chain/contracts';
import { toInstant, until, type IsoDate } from '@aid-chain/kernel';
import { bareSql, sql, Transactions, type Sql } from '@aid-chain/messaging';
import { DueWorkRegistry, type Policies, Sealer, ServiceLog } from '@aid-chain/platform';
import { policiesFolder, startServices, type RunningServices } from '@aid-chain/testing';
import pg from 'pg';
import { insertCases } from '../cases/case-store.js';
import { eligibility } from '../eligibility.definition.js';
import { saveRecognitions } from '../recognitions/recognition-store.js';
import { markToMatch } from '../recognitions/households-to-match.sql.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { HASH, opened, OTHER_HASH } from '../testing/given.fixture.js';
import { AnewMatching } from './anew-matching.js';
import { MeasuresAnew } from './measures-anew.js';
import { hasAccepted } from './published-matches.store.js';

const MEASURE = `
winter-clothes:
  names: { zh: 冬衣被褥, en: winter clothes and bedding }
  serves: { kind: subsidy }
  receiver: household
  department: civil-affairs
  gives: cash
  nature: regular
  values:
    - from: 2026-01-01
      to: null
      where: { fact: category, in: [dibao] }
      amount: { fen: 60000 }
      unit: { zh: 元/户, en: yuan a household }
      period: year
      doc: 崇阳县〔2026〕12号
      article: 第三条
`;
const TODAY = '2026-03-02';
const TOMORROW = '2026-03-03';
const NEXT_DAY = '2026-03-04';

let policiesDir: string;
let running: RunningServices;
let database: pg.Client;
let connection: Sql;
let anew: MeasuresAnew;
let sealer: Sealer;

beforeAll(async () => {
  policiesDir = policiesFolder('510683/measures.yaml', () => MEASURE);
  const config = { policiesDir, dueWorkPollMs: 3_600_000 };
  running = await startServices([eligibility], { now: `${TODAY}T09:00:00+08:00`, config });
  database = await client();
  connection = bareSql(database);
  const [service] = running.services;
  if (service === undefined) throw new Error('no service runs');
  anew = service.app.get(MeasuresAnew, { strict: false });
  sealer = service.app.get(Sealer, { strict: false });
}, 120_000);
beforeEach(async () => {
  await database.query(
    'delete from household_to_match; delete from published_matches; delete from recognition',
  );
});
afterAll(async () => {
  await database?.end();
  await running?.stop();
  rmSync(policiesDir, { recursive: true, force: true });
});

async function client(): Promise<pg.Client> {
  const opening = new pg.Client({
    connectionString: running.databaseUrl,
    options: '-c search_path=eligibility',
  });
  await opening.connect();
  return opening;
}

let waited = 0;
/** Looks once on a day, after a rest: by default one after which all are looked through again. */
async function look(on: IsoDate = TODAY, rest = 660_000): Promise<void> {
  waited += rest;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => Date.now() + waited);
  try {
    await anew.run(toInstant(new Date(`${on}T10:00:00+08:00`)));
  } finally {
    clock.mockRestore();
  }
}

/** The look of a process that has other parameters. */
async function lookWith(revision: string): Promise<void> {
  const app = running.services[0]?.app;
  if (app === undefined) throw new Error('no service runs');
  const policies: Pick<Policies, 'revision'> = { revision };
  const process = new MeasuresAnew(
    app.get(DueWorkRegistry, { strict: false }),
    app.get(Transactions, { strict: false }),
    policies as Policies,
    app.get(AnewMatching, { strict: false }),
    app.get(ServiceLog, { strict: false }),
  );
  await process.run(toInstant(new Date(`${TODAY}T10:00:00+08:00`)));
}

/** A household that is recognised as dibao, and of which nothing was matched. */
async function recognised(): Promise<Recognition> {
  const [householdId, caseId, personId] = [randomUUID(), randomUUID(), randomUUID()];
  const member = {
    ...{ personId, relation: 'head', birthDate: sealer.seal('birthDate', personId, '1970-06-15') },
    livesTogether: { from: '2020-01-01' },
  };
  await database.query(
    `insert into household (household_id, region_code, residence, address, members, business_at)
     values ($1, '510683990001', 'rural', '{}', $2, now())`,
    [householdId, JSON.stringify([member])],
  );
  await insertCases(connection, [
    { ...opened().state, caseId, householdId, applicationId: null, origin: 'review' },
  ]);
  const recognition: Recognition = {
    ...{ recognitionId: randomUUID(), householdId, personId: null, category: 'dibao', caseId },
    ...{ track: 'civil-affairs', decidedOn: '2026-01-26', determinationHash: HASH, validFrom: '2026-02-01' },
    ...{ monthlyAmountFen: null, state: { is: 'running' } },
  };
  await saveRecognitions([recognition]).on(connection);
  await database.query('delete from household_to_match');
  return recognition;
}

const several = async (count: number): Promise<Recognition[]> => {
  const made: Recognition[] = [];
  for (let i = 0; i < count; i += 1) made.push(await recognised());
  return made.sort((a, b) => (a.householdId < b.householdId ? -1 : 1));
};

/** What was published of a household, each time. */
async function published({ householdId }: Recognition): Promise<number> {
  const { rows } = await database.query(
    `select from outbox where position(convert_to('eligibility.measures-matched.v1', 'UTF8') in bytes) > 0
        and position(convert_to($1, 'UTF8') in bytes) > 0`,
    [householdId],
  );
  return rows.length;
}

/** Whether the measure of the county is among what is kept as published; undefined where nothing is. */
async function kept({ householdId }: Recognition): Promise<string[] | undefined> {
  const [row] = await sql`
    select matches from published_matches where household_id = ${householdId}::uuid`.on<{
    matches: Sealed | null;
  }>(connection);
  if (row === undefined || row.matches === null) return undefined;
  return sealer
    .openJson<readonly MatchedMeasure[]>(MATCHES_FIELD, householdId, row.matches)
    .flatMap(({ measure }) => (measure === 'winter-clothes' ? [measure] : []));
}

/** Nothing is known of what was published any more, as if it had been nothing. */
const forget = ({ householdId }: Recognition, lookOn: IsoDate, connected = database) =>
  connected.query(
    `update published_matches set matches = $2, look_on = $3, matched_on = '2026-03-01' where household_id = $1`,
    [householdId, JSON.stringify(sealer.sealJson(MATCHES_FIELD, householdId, [])), lookOn],
  );

const unreadable = (table: 'case_file' | 'recognition', { caseId }: Recognition) =>
  database.query(`update ${table} set document = '{"documentVersion": 999}' where case_id = $1`, [caseId]);

describe('families that rest and are matched anew', () => {
  it('[N16] are all matched, however many pages they fill, and each is published once', async () => {
    const families = await several(53);
    await look();
    for (const family of [families[0], families[49], families[50], families[52]])
      expect(family === undefined ? [] : await kept(family)).toEqual(['winter-clothes']);
    await look();
    expect(await Promise.all(families.map(published))).toEqual(families.map(() => 1));
  });

  it('[N16] one whose case or recognition cannot be read keeps no other from it', async () => {
    const families = await several(4);
    const [noCase, good, noRecognition, other] = families as [
      Recognition,
      Recognition,
      Recognition,
      Recognition,
    ];
    await unreadable('case_file', noCase);
    await unreadable('recognition', noRecognition);
    await look();
    expect(await Promise.all(families.map(kept))).toEqual([
      undefined,
      ['winter-clothes'],
      undefined,
      ['winter-clothes'],
    ]);
    expect([await published(noCase), await published(good), await published(other)]).toEqual([0, 1, 1]);
  });

  it('[N16] a page that cannot be written is left behind, so that those after it are reached', async () => {
    const families = await several(52);
    const [first, last] = [families[0], families.at(-1)] as [Recognition, Recognition];
    await database.query(
      `alter table published_matches add constraint spec check (household_id <> '${first.householdId}')`,
    );
    try {
      await expect(look()).rejects.toThrow();
      await look();
      expect(await kept(last)).toEqual(['winter-clothes']);
    } finally {
      await database.query('alter table published_matches drop constraint spec');
    }
  });

  it('[N16] are looked at on their day and not before', async () => {
    const family = await recognised();
    await look();
    await forget(family, TOMORROW);
    await look();
    expect(await published(family)).toBe(1);
    await look(TOMORROW);
    expect(await published(family)).toBe(2);
    expect(await kept(family)).toEqual(['winter-clothes']);
  });

  it('[N16] are found also where they fall behind later on a day on which all were looked at', async () => {
    await recognised();
    await look();
    const later = await recognised();
    await look();
    expect(await kept(later)).toEqual(['winter-clothes']);
  });

  it('[N16] a change of recognitions without a decision of a case, and the end of a household, is looked at again', async () => {
    const family = await recognised();
    await look();
    const ended = { is: 'ended', on: TODAY, reasonCode: 'household-ended' } as const;
    await saveRecognitions([{ ...family, state: ended }]).on(connection);
    await look(TODAY, 10_000);
    expect(await kept(family)).toEqual([]);
    await saveRecognitions([family]).on(connection);
    await look(TODAY, 10_000);
    expect(await kept(family)).toEqual(['winter-clothes']);
    await database.query(
      `update household set ended_on = $2, end_reason_code = 'moved-away' where household_id = $1`,
      [...[family.householdId, TODAY]],
    );
    await markToMatch(connection, [family.householdId]);
    await look(TODAY, 10_000);
    expect(await kept(family)).toEqual([]);
    expect((await database.query('select from household_to_match')).rows).toEqual([]);
  });

  it('[N16] an end for a later day takes measures away on that day, though nothing else of the family runs', async () => {
    const family = await recognised();
    await look();
    const ended = { is: 'ended', on: TOMORROW, reasonCode: 'no-longer-met' } as const;
    await saveRecognitions([{ ...family, state: ended }]).on(connection);
    await look();
    expect(await kept(family)).toEqual(['winter-clothes']);
    await look(TOMORROW);
    expect(await kept(family)).toEqual([]);
    const before = await published(family);
    await look(NEXT_DAY);
    expect(await published(family)).toBe(before);
  });

  it('[N16] what a decision published while the look waited for its case is not published again', async () => {
    const family = await recognised();
    await look();
    await forget(family, NEXT_DAY);
    const decision = await client();
    try {
      await decision.query('begin');
      await decision.query('select from case_file where case_id = $1 for update', [family.caseId]);
      await forget(family, TOMORROW);
      const looking = look(TOMORROW);
      await until('it waits for the case', async () => {
        const { rows } = await database.query('select from pg_locks where not granted');
        return rows.length > 0;
      });
      await forget(family, '2027-01-01', decision);
      await decision.query('commit');
      await looking;
    } finally {
      await decision.end();
    }
    expect(await published(family)).toBe(1);
  });

  it('[N16] only a process with the parameters that were accepted last matches', async () => {
    expect(await hasAccepted(connection, null)).toBe(true);
    const [before, last] = [HASH, OTHER_HASH];
    expect(await hasAccepted(connection, before)).toBe(true);
    await database.query(
      `insert into directory.place_revision (digest, accepted_by) values ($1, 'spec'), ($2, 'spec')`,
      [before, last],
    );
    expect(await hasAccepted(connection, before)).toBe(false);
    expect(await hasAccepted(connection, last)).toBe(true);
    const family = await recognised();
    await lookWith(before);
    expect(await kept(family)).toBeUndefined();
    await lookWith(last);
    expect(await kept(family)).toEqual(['winter-clothes']);
  });
});
