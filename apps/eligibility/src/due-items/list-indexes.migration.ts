import { migration } from '@aid-chain/platform';

/** Indexes by which the ledger is read in its order, and what waits after an opinion or for a visit is found (S3-16, T43 16, L-20). */
export const listIndexesMigration = migration(
  'ListIndexes1796500300000',
  `
create index ledger_entry_list on ledger_entry (entered_on, case_id);
create index case_due_item_part on case_due_item (part, case_id);
create index remedy_visit_owed on remedy (case_id) where visit_owed and visited_on is null;
-- What is asked of others in the cases of one village is found by the village, and not by all open cases of the county.
create index case_file_gathering on case_file (region_code text_pattern_ops, case_id) where state in ('gathering', 'authorisation-missing')`,
);
