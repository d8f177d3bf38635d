import { migration } from '@aid-chain/platform';

/** Which positive decisions are posted in the village, since when and until when (社会救助法 45; L-08). */
export const postingsMigration = migration(
  'Postings1768200200013',
  `
create table posting (
  case_id uuid not null references case_file,
  track text not null,
  -- The place of the case when it was decided, which later moves within its township at most; a list of one village finds its own by it.
  region_code text not null,
  owed_since date not null,
  state text not null check (state in ('owed', 'posted', 'taken-down')),
  posted_on date,
  last_day date,
  last_day_provisional boolean not null default false,
  posted_by text,
  taken_down_on date,
  taken_down_by text,
  primary key (case_id, track)
);
-- The list goes along it: what has no day stands under the last that there is (NO_DUE_DAY).
create index posting_due on posting ((coalesce(last_day + 1, date '9999-12-31')), case_id) where state <> 'taken-down';
create index posting_region on posting (region_code text_pattern_ops) where state <> 'taken-down'`,
);
