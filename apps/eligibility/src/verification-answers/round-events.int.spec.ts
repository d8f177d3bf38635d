import { randomUUID } from 'node:crypto';
import { bareSql } from '@aid-chain/messaging';
import { startServices, type RunningServices } from '@aid-chain/testing';
import pg from 'pg';
import { insertCases } from '../cases/case-store.js';
import { eligibility } from '../eligibility.definition.js';
import { opened } from '../testing/given.fixture.js';
import { endedRounds, lockRounds } from './answer-store.js';

let running: RunningServices;
const clients: pg.Client[] = [];

beforeAll(async () => {
  running = await startServices([eligibility]);
}, 120_000);

afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await running?.stop();
});

async function client(): Promise<pg.Client> {
  const made = new pg.Client({
    connectionString: running.databaseUrl,
    options: '-c search_path=eligibility',
  });
  await made.connect();
  clients.push(made);
  return made;
}

it('[N4] of two batches that answer the last two requests of a case at one moment one sees that nothing is open any more', async () => {
  const [one, other] = [await client(), await client()];
  const caseId = randomUUID();
  const file = { ...opened().state, caseId, householdId: randomUUID(), applicationId: null };
  await insertCases(bareSql(one), [file]);
  const requests = [randomUUID(), randomUUID()] as const;
  for (const requestId of requests)
    await one.query(
      `insert into verification_request (request_id, case_id, subject_id, source_code, asked_of, version, ground, asked_on, asked_by,
         due_provisional, state, state_on)
       values ($1, $2, gen_random_uuid(), 'tax', 'platform', 1, '{"basis":"application"}', '2026-01-13', 'officer', false, 'asked', '2026-01-13')`,
      [requestId, caseId],
    );
  const answered = async (by: pg.Client, requestId: string) => {
    await by.query('begin');
    await by.query("update verification_request set state = 'answered' where request_id = $1", [requestId]);
  };
  await answered(one, requests[0]);
  await answered(other, requests[1]);
  await lockRounds(bareSql(one), [requests[0]]);
  expect(await endedRounds(bareSql(one), [requests[0]])).toEqual([]);
  const locked = lockRounds(bareSql(other), [requests[1]]);
  const waits = await Promise.race([
    locked.then(() => false),
    new Promise((wait) => setTimeout(wait, 200, true)),
  ]);
  expect(waits).toBe(true);
  await one.query('commit');
  await locked;
  expect(await endedRounds(bareSql(other), [requests[1]])).toMatchObject([{ caseId, unanswered: 0 }]);
  await other.query('commit');
});
