import { appendOnly, migration } from '@aid-chain/platform';

/** The ledger of township emergency funds (S4-05): money that came in, and each payment with its match. */
export const socialFundMigration = migration(
  'SocialFund1796200400000',
  `
create table social_fund_entry (
  organisation_id uuid not null references social_organisation,
  entry_no integer not null,
  on_day date not null,
  direction text not null,
  amount_fen bigint not null check (amount_fen > 0),
  -- What the fund had after it.
  balance_fen bigint not null check (balance_fen >= 0),
  source text,
  -- Number of the voucher of what came in.
  paper text,
  -- The match that was paid.
  match_id uuid references social_match,
  -- The entry that this one takes back, once at most, and why.
  reverses integer,
  reason text,
  recorded_by text not null,
  primary key (organisation_id, entry_no),
  unique (organisation_id, reverses),
  check ((reverses is null) = (reason is null))
);
create index social_fund_entry_match on social_fund_entry (match_id) where match_id is not null`,
  appendOnly('social_fund_entry'),
);
