import { randomUUID } from 'node:crypto';
import { bareSql, type Sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import { startServices, type RunningServices } from '@aid-chain/testing';
import pg from 'pg';
import { insertCases } from '../cases/case-store.js';
import type { CaseState } from '../cases/case.state.js';
import { eligibility } from '../eligibility.definition.js';
import { opened } from '../testing/given.fixture.js';
import { SUPPORTER_FIELD } from '../verification-requests/request-store.js';
import { Outgoing } from './outgoing.js';

let running: RunningServices;
let database: pg.Client;
let connection: Sql;
let outgoing: Outgoing;
const batchId = randomUUID();

beforeAll(async () => {
  running = await startServices([eligibility]);
  database = new pg.Client({ connectionString: running.databaseUrl, options: '-c search_path=eligibility' });
  await database.connect();
  connection = bareSql(database);
  outgoing = new Outgoing(sealer());
}, 120_000);

afterAll(async () => {
  await database?.end();
  await running?.stop();
});

function sealer(): Sealer {
  const found = running.services[0]?.app.get(Sealer, { strict: false });
  if (found === undefined) throw new Error('eligibility is not running');
  return found;
}

async function caseWith(changes: Partial<CaseState>): Promise<string> {
  const caseId = randomUUID();
  await insertCases(connection, [
    { ...opened().state, caseId, householdId: randomUUID(), applicationId: null, ...changes },
  ]);
  return caseId;
}

/** A request about somebody outside the household that waits in the batch. */
async function waiting(caseId: string, state = 'asked'): Promise<string> {
  const requestId = randomUUID();
  const sealed = sealer().sealJson(SUPPORTER_FIELD, requestId, { name: '示范', idNumber: '1' });
  await database.query(
    `insert into verification_request (request_id, case_id, subject_id, supporter, supporter_sealed, source_code, asked_of, version,
       ground, asked_on, asked_by, due_provisional, state, state_on, batch_id)
     values ($1, $2, gen_random_uuid(), '{}', $3, 'tax', 'platform', 1, '{"basis":"supporter"}', '2026-01-13', 'officer', false, $4,
       '2026-01-13', $5)`,
    [requestId, caseId, JSON.stringify(sealed), state, batchId],
  );
  return requestId;
}

it('[L-09] [L-15] what was withdrawn, or whose case is examined no more, does not leave though it waits in a batch', async () => {
  const open = await waiting(await caseWith({}));
  await waiting(await caseWith({}), 'withdrawn');
  const closed = {
    ...{ is: 'closed', outcome: 'withdrawn', reasonCode: 'other', by: 'applicant', on: '2026-01-14' },
  } as const;
  const tracks = Object.fromEntries(Object.keys(opened().state.tracks).map((track) => [track, closed]));
  await waiting(await caseWith({ tracks }));
  const ofOther = await caseWith({ tracks });
  const about = await waiting(ofOther);
  const { leaving, kept } = await outgoing.requestsOf(connection, batchId);
  expect(leaving.map(({ requestId }) => requestId)).toEqual([open]);
  expect(kept).toContainEqual({ requestId: about, reasonCode: 'case-ended' });
  await outgoing.settle(connection, batchId, kept, '2026-01-15');
  const { rows } = await database.query<{ state: string; reason: string }>(
    'select state, reason_code as reason from verification_request where request_id = $1',
    [about],
  );
  expect(rows).toEqual([{ state: 'withdrawn', reason: 'case-ended' }]);
});
