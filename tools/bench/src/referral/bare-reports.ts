import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { answer, cpuSeconds } from '../child.js';
import { aidOf, envelopesOf } from './report-messages.js';
import { filledDays, type FilledDays } from './referral-fill.js';

export interface BareQuestion {
  readonly url: string;
  readonly referrals: readonly string[];
}

export interface BareAnswer {
  readonly seconds: number;
  readonly cpu: number;
}

const BATCH = 500;

/** The tables that a report leaves rows in, with the product's keys. */
export const BARE_REPORT_TABLES = `
drop schema if exists bare cascade;
create schema bare;
create table bare.inbox (consumer text not null, arrival bigint generated always as identity, source text not null,
  event_id text not null, household_id uuid, household_no bigint, state text not null, hash bytea not null, body bytea not null,
  primary key (consumer, arrival), unique (consumer, source, event_id));
create table bare.feedback_report (like referral.feedback_report including all);
create table bare.outbox (id bigint generated always as identity primary key, event_id text not null unique, household_id uuid not null,
  bytes bytea not null, published_at timestamptz);
create table bare.position (consumer text not null, household_id uuid not null, last bigint not null, primary key (consumer, household_id));
create table bare.chain (household_id uuid not null, no bigint not null, event_id text not null, link_on date not null, refs jsonb not null,
  hash bytea not null, primary key (household_id, no));
create table bare.given_aid (like referral.given_aid including all)`;

const LAND = `
insert into bare.inbox (consumer, source, event_id, household_id, household_no, state, hash, body)
select $1, '/d', event_id, household, no, 'applied', sha256(convert_to(body, 'UTF8')), convert_to(body, 'UTF8')
  from unnest($2::text[], $3::uuid[], $4::bigint[], $5::text[]) as u (event_id, household, no, body)
on conflict do nothing`;
const POSITION = `
insert into bare.position as p (consumer, household_id, last) select $1, id, 1 from unnest($2::uuid[]) as id
on conflict (consumer, household_id) do update set last = p.last + 1 returning household_id as id, last`;
const REPORT = `
insert into bare.feedback_report (department, report_id, referral_id, quarter, revision, final, event_id, outcome, aid, evidence,
  content_hash, channel, business_at)
select 'medical-insurance', report_id, referral_id, $1, 1, true, event_id, 'helped', $2::jsonb, '{v/2026-1}', hash, 'kafka', now()
  from unnest($3::text[], $4::uuid[], $5::uuid[], $6::text[]) as u (report_id, referral_id, event_id, hash)`;
const DUTY = `
update referral.feedback_duty set state = 'reported', reported_on = current_date
 where referral_id = any ($1::uuid[]) and quarter = $2 and state = 'open'`;
const OUTBOX = `
insert into bare.outbox (event_id, household_id, bytes)
select event_id, household, convert_to(body, 'UTF8') from unnest($1::text[], $2::uuid[], $3::text[]) as u (event_id, household, body)`;
const CLAIM = `select event_id, household_id, bytes from bare.outbox where published_at is null order by id limit ${String(BATCH)}`;
const MARK = 'update bare.outbox set published_at = now() where event_id = any ($1::text[])';
const CHAIN = `
insert into bare.chain (household_id, no, event_id, link_on, refs, hash)
select household, no, event_id, current_date, refs::jsonb, sha256(convert_to(body, 'UTF8'))
  from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[]) as u (household, no, event_id, refs, body)`;
const GIVEN = `
insert into bare.given_aid (referral_id, line, household_id, person_key, need_kind, department, region_code, measure_code,
  funding_source, amount_fen, given_from, given_until, unlisted)
select r.referral_id, 0, r.household_id, '', r.need_kind, r.department, r.region_code, 'medical-assistance',
  'medical-assistance-fund', 120000, $2::date, $2::date, false from referral.referral r where r.referral_id = any ($1::uuid[])`;

interface Reported {
  readonly id: string;
  readonly data: { readonly referralId: string; readonly reportId: string };
}

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Reads some messages, writes reports, duties and events. */
async function receive(client: pg.Client, bytes: readonly Buffer[], days: FilledDays): Promise<void> {
  const texts = bytes.map((each) => each.toString('utf8'));
  const messages = texts.map((text) => JSON.parse(text) as Reported);
  const ids = messages.map(({ data }) => data.referralId);
  await client.query('begin');
  const { rows } = await client.query<{ id: string; household: string }>(
    'select referral_id as id, household_id as household from referral.referral where referral_id = any ($1::uuid[]) order by referral_id for update',
    [ids],
  );
  const households = new Map(rows.map(({ id, household }) => [id, household]));
  const of = ids.map((id) => households.get(id) ?? '');
  await client.query('select * from bare.feedback_report where referral_id = any ($1::uuid[])', [ids]);
  const numbers = await numbersOf(client, 'outside', of);
  await client.query(LAND, ['outside', messages.map(({ id }) => id), of, numbers, texts]);
  const events = messages.map(() => randomUUID());
  const aid = JSON.stringify([aidOf(days)]);
  const reportIds = messages.map(({ data }) => data.reportId);
  await client.query(REPORT, [days.quarter, aid, reportIds, ids, events, texts.map(sha)]);
  await client.query(DUTY, [ids, days.quarter]);
  const written = messages.map(({ data }, index) =>
    JSON.stringify({ id: events[index], type: 'recorded', subject: of[index], time: new Date(), data }),
  );
  await client.query(OUTBOX, [events, of, written]);
  await client.query('commit');
}

async function numbersOf(
  client: pg.Client,
  consumer: string,
  households: readonly string[],
): Promise<number[]> {
  const { rows } = await client.query<{ id: string; last: string }>(POSITION, [consumer, households]);
  const last = new Map(rows.map(({ id, last: no }) => [id, Number(no)]));
  return households.map((id) => last.get(id) ?? 0);
}

/** Takes events of the outbox into the chains. @returns how many */
async function link(client: pg.Client, days: FilledDays): Promise<number> {
  await client.query('begin');
  const { rows } = await client.query<{ event_id: string; household_id: string; bytes: Buffer }>(CLAIM);
  const texts = rows.map(({ bytes }) => bytes.toString('utf8'));
  const ids = rows.map(({ event_id: id }) => id);
  const households = rows.map(({ household_id: id }) => id);
  const numbers = await numbersOf(client, 'chain', households);
  await client.query(LAND, ['chain', ids, households, numbers, texts]);
  const referrals = texts.map((text) => (JSON.parse(text) as Reported).data.referralId);
  const refs = referrals.map((referralId) =>
    JSON.stringify({ referralId, quarter: days.quarter, final: true }),
  );
  await client.query(CHAIN, [households, numbers, ids, refs, texts]);
  await client.query(GIVEN, [referrals, days.from]);
  await client.query(MARK, [ids]);
  await client.query('commit');
  return rows.length;
}

async function reply({ url, referrals }: BareQuestion): Promise<BareAnswer> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const days = filledDays();
  const [start, cpu] = [performance.now(), cpuSeconds()];
  for (let from = 0; from < referrals.length; from += BATCH) {
    await receive(client, envelopesOf(referrals.slice(from, from + BATCH), days), days);
    await link(client, days);
  }
  const figure = { seconds: (performance.now() - start) / 1_000, cpu: cpuSeconds() - cpu };
  await client.end();
  return figure;
}

answer(reply, () => Promise.resolve());
