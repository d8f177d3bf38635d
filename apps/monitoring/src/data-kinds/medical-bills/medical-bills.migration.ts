import { migration } from '@aid-chain/platform';

/** Bills, and the amounts that stood before a correction. */
export const medicalBillsMigration = migration(
  'MedicalBills1768200300008',
  `
create table medical_bill (
  department text not null,
  row_ref text not null,
  batch_id uuid not null references batch (id) deferrable initially deferred,
  row_no integer not null,
  household_id uuid not null,
  person_id uuid not null,
  self_paid_fen bigint not null check (self_paid_fen >= 0),
  settled_on date not null,
  issuer_hashes text[],
  bill_no_hashes text[],
  issuer jsonb,
  bill_no jsonb,
  counts boolean not null,
  primary key (department, row_ref)
);
create index medical_bill_household on medical_bill (household_id, settled_on);
create index medical_bill_batch on medical_bill (batch_id);
create index medical_bill_person on medical_bill (person_id, settled_on, self_paid_fen);
create table bill_correction (
  department text not null,
  row_ref text not null,
  batch_id uuid not null references batch (id) deferrable initially deferred,
  previous_batch_id uuid not null,
  previous_row_no integer not null,
  previous_fen bigint not null,
  primary key (department, row_ref, batch_id)
)`,
);
