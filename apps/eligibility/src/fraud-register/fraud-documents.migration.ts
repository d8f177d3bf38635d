import { migration } from '@aid-chain/platform';

/** An entry is known by its document: two decisions about one person may be of one day (S4-10). */
export const fraudDocumentsMigration = migration(
  'FraudDocuments1796600300000',
  `
alter table fraud_entry
  add column document_hash text not null default '',
  drop constraint fraud_entry_person_id_decided_on_key;
create unique index fraud_entry_document on fraud_entry (person_id, decided_on, document_hash)`,
);
