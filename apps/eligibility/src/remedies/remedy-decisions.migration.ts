import { migration } from '@aid-chain/platform';

/** Which decision a reconsideration or lawsuit is about, and how a result that orders a new one was carried out; the reason sealed. */
export const remedyDecisionsMigration = migration(
  'RemedyDecisions1796400100000',
  `
alter table remedy
  add column decision text,
  add column adjustment_id uuid references adjustment,
  add column correction_basis text,
  add column execution text,
  add column executed_on date,
  add column execution_reason jsonb,
  add constraint remedy_decision check ((decision is not distinct from 'adjustment') = (adjustment_id is not null));
create index remedy_adjustment on remedy (adjustment_id) where adjustment_id is not null`,
);
