import { migration } from '@aid-chain/platform';

/**
 * Copies of the aid chain that are made beside it (adr/0071): how far each has come, what was found, and when it took the place of
 * the chain. While one is made, a trigger writes each new link into it as well.
 */
export const chainCopyMigration = migration(
  'ChainCopy1796200700000',
  `
create table chain_copy (
  copy_no integer generated always as identity primary key,
  state text not null default 'building' check (state in ('building', 'built', 'switched', 'done', 'given-up')),
  begun_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  -- The last household that is in it.
  after_household text not null default '',
  households bigint not null default 0,
  links bigint not null default 0,
  -- Links that the chain lacks, that a later version states with other refs, that are not those of their events, and that have none.
  added bigint not null default 0,
  renewed bigint not null default 0,
  changed bigint not null default 0,
  without_event bigint not null default 0
);
-- One at a time, and none before what the last one replaced is dropped.
create unique index chain_copy_one on chain_copy ((true)) where state in ('building', 'built', 'switched');
-- A function that the trigger calls is made once: its text names the copy, which is there only while one is made.
create function chain_link_into_copy() returns trigger language plpgsql as $$
begin
  insert into referral.chain_link_next select * from written on conflict do nothing;
  return null;
end $$`,
);

/** The trigger names the columns, so that a migration that adds one to the chain while a copy is open lets every link be written. */
export const chainCopyColumnsMigration = migration(
  'ChainCopyColumns1796400300000',
  `
create or replace function chain_link_into_copy() returns trigger language plpgsql as $$
begin
  insert into referral.chain_link_next (household_id, household_no, event_id, type, source, link_on, refs, hash)
  select household_id, household_no, event_id, type, source, link_on, refs, hash from written on conflict do nothing;
  return null;
end $$`,
);
