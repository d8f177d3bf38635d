import { randomUUID } from 'node:crypto';
import { bareSql } from '@aid-chain/messaging';
import { startServices, type RunningServices } from '@aid-chain/testing';
import pg from 'pg';
import { insertCases } from '../cases/case-store.js';
import { eligibility } from '../eligibility.definition.js';
import { opened } from '../testing/given.fixture.js';
import { replaceItems, type PlacedItem } from './case-due-items.store.js';

let running: RunningServices;
let client: pg.Client;
const caseId = randomUUID();

const item = (part: string, dueOn: string | null): PlacedItem => ({
  ...{ caseId, part, dueOn, regionCode: '510683990001', provisional: false, since: '2026-01-12' },
  ...{ kind: part === 'survey' ? 'survey' : 'decision', role: 'clerk' },
});

beforeAll(async () => {
  running = await startServices([eligibility], { config: { dueWorkPollMs: 3_600_000 } });
  client = new pg.Client({
    connectionString: running.databaseUrl,
    options: '-c search_path=eligibility',
  });
  await client.connect();
  const file = { ...opened().state, caseId, householdId: randomUUID(), applicationId: null };
  await insertCases(bareSql(client), [file]);
});

afterAll(async () => {
  await client?.end();
  await running?.stop();
});

async function stored() {
  const { rows } = await client.query<{ part: string; due: string; xmin: string }>(
    'select part, due_on::text as due, xmin::text from case_due_item where case_id = $1 order by part',
    [caseId],
  );
  return new Map(rows.map(({ part, ...more }) => [part, more]));
}

it('of a case that is looked at anew what is as it was is not written again, what differs is replaced, and what is done goes', async () => {
  const connection = bareSql(client);
  await replaceItems(
    connection,
    [caseId],
    [item('survey', '2026-01-20'), item('decision/a', null), item('decision/b', null)],
  );
  const before = await stored();
  expect([...before.keys()]).toEqual(['decision/a', 'decision/b', 'survey']);
  await replaceItems(
    connection,
    [caseId],
    [item('survey', '2026-01-20'), item('decision/a', '2026-02-02'), item('decision/c', null)],
  );
  const after = await stored();
  expect([...after.keys()]).toEqual(['decision/a', 'decision/c', 'survey']);
  expect(after.get('survey')).toEqual(before.get('survey'));
  expect(after.get('decision/a')?.due).toBe('2026-02-02');
  await replaceItems(connection, [caseId], []);
  expect((await stored()).size).toBe(0);
});
