import type pg from 'pg';
import { addDays, dateOf, newId, toInstant, type IsoDate } from '@aid-chain/kernel';
import { bareSql, rows, sql } from '@aid-chain/messaging';
import { parseKeyRing, Sealer } from '@aid-chain/platform';
import { statedBy, householdNumbers } from '../policy/households.js';
import { sealedMembers } from '../redetermination/recognised-family.js';
import { KEYS } from '../service-config.js';

const SOURCES = [
  ...['tax', 'bank-deposits', 'real-estate', 'vehicles', 'social-insurance'],
  ...['securities', 'housing-fund', 'market-registration', 'commercial-insurance', 'internet-finance'],
];
const ADULTS = 2;
const REGION = '510683990001';
const BATCH = 500;

/** Fills eligibility with cases that gather facts, of families whose names and numbers rest sealed. @returns for how many requests */
export async function fillGathering(client: pg.Client, requests: number): Promise<number> {
  const ring = parseKeyRing(KEYS);
  if (ring === undefined) throw new Error('no keys');
  const sealer = new Sealer(ring);
  const cases = Math.ceil(requests / (ADULTS * SOURCES.length));
  const openedOn = addDays(dateOf(toInstant(new Date())), -1);
  await client.query('set search_path = eligibility');
  for (let from = 0; from < cases; from += BATCH)
    await insert(client, families(Math.min(BATCH, cases - from), openedOn, sealer), openedOn);
  await client.query('vacuum (analyze)');
  return cases * ADULTS * SOURCES.length;
}

interface GatheringFamily {
  readonly caseId: string;
  readonly householdId: string;
  readonly members: object;
  readonly address: object;
  readonly document: object;
}

function families(count: number, openedOn: IsoDate, sealer: Sealer): readonly GatheringFamily[] {
  const numbers = householdNumbers();
  return Array.from({ length: count }, () => {
    const [caseId, householdId] = [newId(), newId()];
    const { household } = statedBy({ ...numbers.next().value, members: ADULTS }, [newId(), newId()]);
    const members = sealedMembers(household, sealer);
    const address = sealer.seal('address', householdId, '示范镇示范一村');
    const place = { regionCode: REGION, residence: 'rural' };
    const document = {
      ...{ documentVersion: 1, caseId, householdId, applicationId: caseId, origin: 'application', openedOn },
      ...{ regionCode: REGION, categoriesRequested: ['dibao'], helpRequested: [] },
      household: { householdId, ...place, address, members },
      verification: { is: 'requested', on: openedOn },
      survey: { is: 'due' },
      tracks: { 'civil-affairs': { is: 'gathering', since: openedOn, surveyAfter: 0 } },
    };
    return { caseId, householdId, members, address, document };
  });
}

async function insert(client: pg.Client, made: readonly GatheringFamily[], openedOn: IsoDate): Promise<void> {
  const columns = {
    ...({ caseId: 'uuid', householdId: 'uuid', members: 'jsonb', address: 'jsonb' } as const),
    ...({ document: 'jsonb' } as const),
  };
  const connection = bareSql(client);
  await sql`insert into household (household_id, region_code, residence, address, members, business_at)
    select "householdId", ${REGION}, 'rural', address, members, now() from ${rows('f', columns, made)}`.on(
    connection,
  );
  await sql`insert into case_file (case_id, household_id, application_id, origin, region_code, opened_on, state, document)
    select "caseId", "householdId", "caseId", 'application', ${REGION}, ${openedOn}::date, 'gathering', document
      from ${rows('f', columns, made)}`.on(connection);
}

/** Asks every source about every adult, as commands of civil affairs do it. */
export async function askAll(client: pg.Client): Promise<void> {
  const [today, due] = [dateOf(toInstant(new Date())), addDays(dateOf(toInstant(new Date())), 14)];
  await sql`
    insert into verification_request (request_id, case_id, subject_id, source_code, asked_of, version, ground, asked_on,
       asked_by, due_on, due_provisional, state, state_on)
    select gen_random_uuid(), c.case_id, (m.member ->> 'personId')::uuid, s.code, 'platform', 1, '{"basis":"application"}',
           ${today}::date, 'officer', ${due}::date, false, 'asked', ${today}::date
      from case_file c cross join lateral jsonb_array_elements(c.document -> 'household' -> 'members') m (member)
      cross join unnest(${SOURCES}::text[]) as s (code)`.on(bareSql(client));
}
