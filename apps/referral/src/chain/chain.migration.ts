import { appendOnly, migration } from '@aid-chain/platform';

/** A link holds facts; its sentence is made from its event in the inbox when it is read. */
export const chainLinksMigration = migration(
  'ChainLinks1768200400009',
  `
create table chain_link (
  household_id uuid not null,
  household_no bigint not null,
  event_id text not null,
  type text not null,
  source text not null,
  link_on date not null,
  refs jsonb not null,
  hash bytea not null,
  primary key (household_id, household_no)
)`,
  appendOnly('chain_link'),
);
