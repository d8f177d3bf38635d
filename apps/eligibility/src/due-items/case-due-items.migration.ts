import { migration } from '@aid-chain/platform';

/** The steps of open cases that wait for a person, with their days; made anew from the cases whenever one has changed. */
export const caseDueItemsMigration = migration(
  'CaseDueItems1768200200009',
  `
create table case_due_item (
  case_id uuid not null references case_file,
  part text not null,
  kind text not null,
  due_on date not null,
  due_provisional boolean not null,
  since date not null,
  region_code text not null,
  role text not null,
  -- Of a time limit: that it has passed was published.
  is_noted boolean not null default false,
  primary key (case_id, part)
);
-- The list goes along these in the order of its days, of all or of one kind; of one place it begins there.
create index case_due_item_due on case_due_item (due_on, case_id, part);
create index case_due_item_kind on case_due_item (kind, due_on, case_id, part);
create index case_due_item_region on case_due_item (region_code text_pattern_ops, due_on);
create index case_due_item_unnoted on case_due_item (due_on, case_id) where kind = 'time-limit' and not is_noted`,
);
